// A plan whose sentences are turned, whose bounds are worded otherwise or whose numbering changed says the same.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { isChinese, kept, plans } from './typedKit.ts';

type Way = [way: string, share: number, least: number, turned: (text: string) => string];

const numerals = '零一二三四五六七八九十';
const numberOf = (written: string): number => {
  const [tens, ones] = written.includes('十') ? written.split('十') : ['', written];
  const ten = written.includes('十') ? (tens ? numerals.indexOf(tens) : 1) : 0;
  return ten * 10 + (ones ? numerals.indexOf(ones) : 0);
};
const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII'];
const chapter = /^([ 　]*)([一二三四五六七八九十]{1,3})、/gm;
const part = /^([ 　]*)（([一二三四五六七八九十]{1,3})）/gm;
const item = /^([ 　]*)(\d{1,2})[.．]\s*(?=[一-龥])/gm;
const bound = /不少于(\d+(?:\.\d+)?万?[一-龥]{1,2}?)(?=[，。；、）\n])/g;

const ways: Way[] = [
  ['一、 as 1.', 1, 1000, (text) => text.replace(chapter, (_, blank, n) => `${blank}${numberOf(n)}. `)],
  [
    '一、 as I.',
    1,
    1000,
    (text) => text.replace(chapter, (_, blank, n) => `${blank}${roman[numberOf(n)]}. `),
  ],
  ['（一） as 1）', 1, 400, (text) => text.replace(part, (_, blank, n) => `${blank}${numberOf(n)}）`)],
  ['1. as 1）', 1, 700, (text) => text.replace(item, '$1$2）')],
  ['numbers of parts lost', 0.99, 700, (text) => text.replace(item, '$1')],
  [
    'all numbers lost',
    0.985,
    1000,
    (text) => text.replace(chapter, '$1').replace(part, '$1').replace(item, '$1'),
  ],
  ['within the bound: 30场（含）以上', 1, 600, (text) => text.replace(bound, '$1（含）以上')],
  ['within the bound: 30场以上（含30场）', 0.998, 600, (text) => text.replace(bound, '$1以上（含$1）')],
  ['within the bound: 30场（含30场）以上', 1, 600, (text) => text.replace(bound, '$1（含$1）以上')],
  ['the bound as a sign', 1, 700, (text) => text.replace(/不少于(?=\d)/g, '≥')],
  [
    'what is held before the verb',
    1,
    300,
    (text) => text.replace(/全年(举办|开展|组织|召开)([一-龥]{2,8})(?=不少于\d|\d)/g, '全年$2$1'),
  ],
  [
    'a total before',
    1,
    300,
    (text) => text.replace(/全年(?=(?:举办|开展|组织|召开)[一-龥]{2,8}\d)/g, '全年累计'),
  ],
  [
    'characters without width',
    1,
    1000,
    (text) => text.replace(/(\d)(?=[场次期个名家所篇项人件门])/g, '$1\u200b').replace(/(，)/g, '$1\ufeff'),
  ],
  [
    'the radicals of a PDF',
    1,
    1000,
    (text) => text.replace(/[人一二大文月日小工力入八十子山]/g, (c) => radicals.get(c) ?? c),
  ],
];

/** Characters and the radicals that look like them, ⼈ for 人. */
const radicals = new Map(
  Array.from({ length: 214 }, (_, k) => String.fromCharCode(0x2f00 + k)).map((c) => [c.normalize('NFKC'), c]),
);

describe('Chinese', () => {
  const chinese = plans.filter(isChinese);
  it.each(ways)('%s', (_way, share, least, turned) => {
    const read = kept(chinese, turned);
    expect(read.all).toBeGreaterThan(least);
    expect(read.share).toBeGreaterThanOrEqual(share);
  });
});

const read = (sentence: string) =>
  extractText(`2026年工作计划\n\n一、任务\n${sentence}\n`).targets.map(
    ({ quote, measure, comparator, min, max }) => [quote, measure, comparator, min, max],
  );

it('a bound that is within is told once', () => {
  expect(read('编制在50人（含）以下，引进人才20人（含20人）以上，发表论文50篇以上（含50篇）。')).toEqual([
    ['50人（含）以下', '编制', 'lte', null, 50],
    ['20人（含20人）以上', '人才', 'gte', 20, null],
    ['50篇以上', '论文', 'gte', 50, null],
  ]);
  // another number in the brackets is a part
  expect(read('举办活动100场（含国际论坛10场）。').map(([quote]) => quote)).toEqual(['100场', '10场']);
});

it('organisations are none that something is held by', () => {
  expect(read('全年讲座举办30场，学术沙龙共召开12次。').map(([, measure]) => measure)).toEqual([
    '讲座',
    '学术沙龙',
  ]);
  expect(read('新增社会组织20家，基层党组织5个。').map(([, measure]) => measure)).toEqual([
    '社会组织',
    '基层党组织',
  ]);
});

it('a measure word may stand in the label of a number', () => {
  const line =
    '发明专利（件）：不少于30；经费（万元）：300以上，培训（万人次）：1.2。\n学术讲座（场）： 30\n满意度（%）：95';
  const { targets } = extractText(`2026年工作计划\n\n一、指标\n${line}\n`);
  expect(targets.map(({ measure, comparator, min, unit }) => [measure, comparator, min, unit])).toEqual([
    ['发明专利', 'gte', 30, '件'],
    ['经费', 'gte', 3_000_000, '元'],
    ['培训', 'eq', 12_000, '人次'],
    ['学术讲座', 'eq', 30, '场'],
    ['满意度', 'eq', 95, '%'],
  ]);
  expect(read('联系人（处长）：13800001111')).toEqual([]);
  expect(read('截止时间（月）：12')).toEqual([]);
  expect(read('附件（份）：2026年版')).toEqual([]);
});
