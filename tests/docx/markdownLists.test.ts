/** A numbered list of a Markdown file: its entries are items, however short; a # makes a heading. */
import { expect, test } from 'vitest';
import { imported } from './imported.ts';

const kinds = (text: string): string[] =>
  (imported(new TextEncoder().encode(text), 'a.md').json.content ?? []).map(
    ({ type, content }) => `${type} ${content?.[0]?.text ?? ''}`,
  );

test('short entries are items, as long ones are', () => {
  expect(
    kinds('# 2026年计划\n\n## 一、任务\n\n1. 第一条\n2. 论坛。全年20场。\n\n#### 3. 保障\n\n正文。\n'),
  ).toEqual([
    'title 2026年计划',
    'heading 任务',
    'item 第一条',
    'item 论坛。全年20场。',
    'heading 保障',
    'paragraph 正文。',
  ]);
});

test('a title in bold, written in either way, is read', () => {
  expect(kinds('# 计划\n\n**1.办好论坛**。全年20场。\n\n**2.办好讲座。**全年30场。\n').slice(1)).toEqual([
    'item 办好论坛',
    'item 办好讲座。',
  ]);
});
