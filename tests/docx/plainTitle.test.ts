/** A .docx whose first line looks like any other: its words make it the title, as they do in a plain text. */
import { expect, test } from 'vitest';
import { imported } from './imported.ts';
import { p, rawDocx } from './zipKit.ts';

const LINES = [
  '市科协2026年度工作计划',
  '为落实部署，制定本计划。',
  '一、学术活动',
  '1.论坛。全年举办论坛20场。',
];
const kinds = (bytes: Uint8Array, name: string): [string, string[]] => {
  const { title, json } = imported(bytes, name);
  return [title, (json.content ?? []).map(({ type }) => type)];
};

test('the same words are the same plan in either file', () => {
  const text = kinds(new TextEncoder().encode(LINES.join('\n')), '新建文本.txt');
  expect(text).toEqual([LINES[0], ['title', 'paragraph', 'heading', 'item']]);
  const docx = rawDocx({ body: LINES.map((line) => p(line)).join('') });
  expect(kinds(docx, '新建文档.docx')).toEqual(text);
});

test('a title that looks like one is the only one', () => {
  const big = p('工作方案', '<w:sz w:val="44"/><w:b/>', '<w:jc w:val="center"/>');
  const docx = rawDocx({ body: big + LINES.map((line) => p(line)).join('') });
  expect(kinds(docx, 'a.docx')).toEqual(['工作方案', ['title', 'paragraph', 'paragraph', 'heading', 'item']]);
});
