// However a plan was typed, copied or broken at the edge of a page, it says the same.
import { expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { pageEdge, widthOf } from '../../shared/extract/lines/pageEdge.ts';
import { isChinese, kept, plans } from './typedKit.ts';

/** Lines as a PDF has them: so wide at most, numbers and words whole, no comma at the head of a line. */
function broken(text: string, edge: number): string {
  return text
    .split('\n')
    .map((line) => {
      if (/\t|\|| {3}/.test(line)) return line;
      let out = '';
      let width = 0;
      for (const part of line.match(/[\d.,]+%?|[A-Za-z]+|./gu) ?? []) {
        if (width + widthOf(part) > edge && !/^[，。、；：！？）》”%]/.test(part)) {
          out += '\n';
          width = 0;
        }
        out += part;
        width += widthOf(part);
      }
      return out;
    })
    .join('\n');
}

/** As an editor of plain text breaks them, between words. */
const brokenAtWords = (text: string, edge: number): string =>
  text
    .split('\n')
    .map((line) =>
      /\t|\|| {3}/.test(line)
        ? line
        : line.replace(new RegExp(`(.{1,${edge}})(?:\\s+|$)`, 'g'), '$1\n').trimEnd(),
    )
    .join('\n');

const inEnglish: [way: string, share: number, typed: (text: string) => string][] = [
  ['two blanks behind full stops', 1, (text) => text.replace(/\. /g, '.  ')],
  ['blanks that do not break behind numbers', 1, (text) => text.replace(/(\d) /g, '$1\u00a0')],
  ['round bullets', 1, (text) => text.replace(/^\d{1,2}[.)] /gm, '• ')],
  ['every line indented', 1, (text) => text.replace(/^(?=\S)/gm, '  ')],
  ['lines of 80 characters', 0.97, (text) => brokenAtWords(text, 80)],
  ['lines of 60 characters', 0.95, (text) => brokenAtWords(text, 60)],
];

const ways: [way: string, share: number, typed: (text: string) => string][] = [
  ['line ends of Windows', 1, (text) => text.replace(/\n/g, '\r\n')],
  ['blank lines between all lines', 1, (text) => text.replace(/\n/g, '\n\n')],
  ['every line indented', 1, (text) => text.replace(/^(?=\S)/gm, '　　')],
  ['blanks at the ends of lines', 1, (text) => text.replace(/\n/g, '  \n')],
  ['straight quotes', 1, (text) => text.replace(/[“”]/g, '"')],
  ['blanks around numbers', 1, (text) => text.replace(/([一-龥])(\d+)([一-龥])/g, '$1 $2 $3')],
  [
    'marks of an English keyboard',
    1,
    (text) =>
      text.replace(/[，；：（）]/g, (mark) => ({ '，': ',', '；': ';', '：': ':', '（': '(' })[mark] ?? ')'),
  ],
  [
    'full width digits',
    0.998,
    (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  ],
  ['the full stop of science journals', 0.995, (text) => text.replace(/。/g, '．')],
  ['English full stops', 0.995, (text) => text.replace(/。/g, '.')],
  ['a page of 38 characters', 0.985, (text) => broken(text, 76)],
  ['a page of 30 characters', 0.97, (text) => broken(text, 60)],
];

it.each(ways)('Chinese: %s', (_way, share, typed) => {
  const read = kept(plans.filter(isChinese), typed);
  expect(read.all).toBeGreaterThan(200);
  expect(read.share).toBeGreaterThanOrEqual(share);
});

it.each(inEnglish)('English: %s', (_way, share, typed) => {
  const read = kept(
    plans.filter((text) => !isChinese(text)),
    typed,
  );
  expect(read.all).toBeGreaterThan(50);
  expect(read.share).toBeGreaterThanOrEqual(share);
});

it('lines of a list are none that a page broke', () => {
  const list = [
    '市青少年活动中心综合楼改造提升工程项目建设',
    '市图书馆古籍修复中心恒温恒湿库房设备更新',
    '市博物馆馆藏文物数字化保护利用平台建设项目',
  ];
  expect(pageEdge(list.map((line) => `${line}；`))).toBe(0);
  expect(pageEdge(list.slice(0, 2))).toBe(0);
  expect(pageEdge(['短行', '短行', '短行', '短行'])).toBe(0);
});

it('what a page broke quotes its words as they stand', () => {
  const text = broken(
    `2026年工作计划\n\n${'全年围绕中心工作组织开展学术交流活动不少于一百二十场，其中高端论坛20场。'.repeat(5)}\n`,
    40,
  );
  const { targets } = extractText(text);
  expect(targets.length).toBe(10);
  for (const { offset, length, quote } of targets) expect(text.slice(offset, offset + length)).toBe(quote);
  expect(new Set(targets.map(({ measure }) => measure))).toEqual(new Set(['学术交流活动', '高端论坛']));
});
