/** Emphasis in a Markdown file, as programs and people write it among Chinese words; what is no emphasis stays words. */
import { expect, test } from 'vitest';
import type { JsonNode } from '../../shared/doc/json.ts';
import { markdownInline } from '../../shared/markdown/inline.ts';
import { imported } from './imported.ts';

/** The first line below the title: words, and marked ones in brackets with their marks. */
function line(words: string): string {
  const { json } = imported(new TextEncoder().encode(`# 计划\n\n${words}\n`), 'a.md');
  const shown = ({ text = '', marks = [] }: JsonNode): string =>
    marks.length === 0 ? text : `[${marks.map(({ type }) => type).join('+')} ${text}]`;
  return (json.content?.[1]?.content ?? []).map(shown).join('');
}

test('beside Chinese words and marks, in each other, three at once', () => {
  expect(line('举办**“云湖论坛”**1场，参会**500人次**以上。')).toBe(
    '举办[bold “云湖论坛”]1场，参会[bold 500人次]以上。',
  );
  expect(line('经费***500万元***，*访问学者*10名')).toBe('经费[bold+italic 500万元]，[italic 访问学者]10名');
  expect(line('**全年*不少于*三场**，另**办*沙龙***')).toBe(
    '[bold 全年][bold+italic 不少于][bold 三场]，另[bold 办][bold+italic 沙龙]',
  );
});

test('hidden digits and names, sizes, ranges and blanks to fill in are words', () => {
  for (const words of [
    '联系人张**，电话138****1234，李**：同上。',
    '实验台3*4*5米，每件2*3。',
    '10~20人，30~~40人',
    '姓名____，电话____。',
    '乘号 * 和 ** 单独',
  ])
    expect(line(words)).toBe(words);
});

test('a text without a heading whose words are bold again and again is Markdown', () => {
  const file = '2026年计划\n\n**一、任务**\n\n1. **论坛**：全年**20场**。\n';
  const { json } = imported(new TextEncoder().encode(file), 'a.txt');
  expect((json.content ?? []).map(({ type }) => type)).toEqual(['title', 'heading', 'item']);
  expect(JSON.stringify(json)).not.toContain('**');
  const once = imported(new TextEncoder().encode('2026年计划\n\n联系人张**，李**。\n'), 'a.txt');
  expect(JSON.stringify(once.json)).toContain('张**，李**');
});

test('a line of nothing but openers costs no more than its length', () => {
  for (const hostile of ['**培', '*a****', '_a', '***a ', '**a *b', '*', '培'])
    expect(markdownInline(hostile.repeat(100_000)).length).toBeGreaterThan(0);
});
