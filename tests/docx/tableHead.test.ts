/** Heads of imported tables that no file marks: what names columns is one, what only looks so is not. */
import { expect, test } from 'vitest';
import type { JsonNode } from '../../shared/doc/json.ts';
import { imported } from './imported.ts';
import { p, rawDocx } from './zipKit.ts';

function tableOf(bytes: Uint8Array | string, fileName: string): JsonNode {
  const { json } = imported(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, fileName);
  return json.content?.find((node) => node.type === 'table') ?? { type: 'none' };
}

/** `H` for each cell of a head, `c` for others, row by row. */
const kinds = (table: JsonNode): string[] =>
  (table.content ?? []).map((row) =>
    (row.content ?? []).map((cell) => (cell.type === 'tableHeader' ? 'H' : 'c')).join(''),
  );

const tc = (words: string, properties = '', run = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${words === '' ? '<w:p/>' : p(words, run)}</w:tc>`;
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const words = (...texts: string[]): string => tr(...texts.map((text) => tc(text)));
const docx = (...rows: string[]): Uint8Array =>
  rawDocx({ body: `${p('一、任务')}<w:tbl>${rows.join('')}</w:tbl>` });
const wide = (count: number): string => `<w:gridSpan w:val="${count}"/>`;
const START = '<w:vMerge w:val="restart"/>';
const ON = '<w:vMerge/>';

test('one row that names the columns', () => {
  expect(
    kinds(tableOf(docx(words('序号', '任务', '单位'), words('1', '办年会', '学术部')), 'a.docx')),
  ).toEqual(['HHH', 'ccc']);
});

test('two rows, 责任 over 牵头部门 and 配合部门', () => {
  const rows = [
    tr(tc('序号', START), tc('任务', START), tc('责任', wide(2))),
    tr(tc('', ON), tc('', ON), tc('牵头部门'), tc('配合部门')),
    words('1', '办年会', '学术部', '宣传部'),
  ];
  expect(kinds(tableOf(docx(...rows), 'a.docx'))).toEqual(['HHH', 'HH', 'cccc']);
});

test('under the table’s own caption', () => {
  const rows = [
    tr(tc('2026年任务一览表', wide(3))),
    words('序号', '任务', '单位'),
    words('1', '办年会', '学术部'),
  ];
  expect(kinds(tableOf(docx(...rows), 'a.docx'))).toEqual(['H', 'HHH', 'ccc']);
});

test('bold names of any words, and their boldness is the head’s', () => {
  const rows = [tr(tc('甲方', '', '<w:b/>'), tc('乙方', '', '<w:b/>')), words('学会', '协会')];
  const table = tableOf(docx(...rows), 'a.docx');
  expect(kinds(table)).toEqual(['HH', 'cc']);
  expect(JSON.stringify(table)).not.toContain('bold');
});

test('a first row of figures, sentences or plain words is none', () => {
  for (const row of [
    words('1', '办年会', '学术部'),
    words('任务', '全年办会二十场；讲座三十场。'),
    words('春', '夏', '秋'),
    words('2026年', '2027年'),
  ])
    expect(kinds(tableOf(docx(row, words('甲', '乙', '丙')), 'a.docx'))[0]).not.toContain('H');
});

test('in plain text, web pages and Markdown alike', () => {
  const plan = '2026年计划\n一、任务\n';
  expect(kinds(tableOf(`${plan}序号\t任务\t单位\n1\t办年会\t学术部\n`, 'a.txt'))).toEqual(['HHH', 'ccc']);
  const page = '<table border=1><tr><td>序号<td>任务</tr><tr><td>1<td>办年会</tr></table>';
  expect(kinds(tableOf(`<html><h1>计划</h1>${page}</html>`, 'a.html'))).toEqual(['HH', 'cc']);
  expect(kinds(tableOf('# 计划\n\n|  |  |\n| --- | --- |\n| 甲 | 乙 |\n| 丙 | 丁 |\n', 'a.md'))).toEqual([
    'cc',
    'cc',
  ]);
});
