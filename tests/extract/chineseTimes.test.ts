// When is read wherever a Chinese plan says it: before the deed, after who does it, between the thing and the number, in
// a bracket that opens the sentence. It is never part of what is counted.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const times: [words: string, period: string | null][] = [
  ['全年', '2026'],
  ['年内', '2026'],
  ['今年', '2026'],
  ['本年度', '2026'],
  ['上半年', '2026-H1'],
  ['下半年', '2026-H2'],
  ['一季度', '2026-Q1'],
  ['第三季度', '2026-Q3'],
  ['三季度末', '2026-Q3'],
  ['前三季度', '2026-Q1/2026-Q3'],
  ['2026年', '2026'],
  ['2026年6月', '2026-06'],
  ['2026年上半年', '2026-H1'],
  ['2026年二季度', '2026-Q2'],
  ['6月', '2026-06'],
  ['9月份', '2026-09'],
  ['6月底前', '2026-06'],
  ['10月中旬', '2026-10'],
  ['9月初', '2026-09'],
  ['3月至5月', '2026-03/2026-05'],
  ['4—6月', '2026-04/2026-06'],
  ['年底前', '2026'],
  ['到2026年底', '2026'],
  ['截至2026年底', '2026'],
  ['力争年内', '2026'],
  ['预计5月', '2026-05'],
  ['拟于8月', '2026-08'],
  ['计划于4月', '2026-04'],
  ['十月', '2026-10'],
  ['明年', null],
];
const shapes = [
  '{t}举办学术论坛20场。',
  '{t}，举办学术论坛20场。',
  '学会{t}举办学术论坛20场。',
  '学术论坛{t}达到20场。',
  '（{t}）举办学术论坛20场。',
  '围绕重点领域，{t}举办学术论坛20场。',
  '由学术部{t}组织学术论坛20场。',
  '由学术部{t}组织实施学术论坛20场。',
];

describe('when', () => {
  it.each(shapes)('is told of the thing, and no part of its name: %s', (shape) => {
    for (const [words, period] of times) {
      const text = shape.replace('{t}', words);
      const read = extractText(`2026年工作计划\n${text}\n`).targets;
      expect(
        read.map((t) => [t.measure, t.period]),
        text,
      ).toEqual([['学术论坛', period]]);
    }
  });
});

describe('a plan for half a year', () => {
  const quotes = (text: string) => extractText(text).targets.map(({ quote }) => quote);
  it('what was done in the half before is past, what is to come is not', () => {
    const text =
      '2026年下半年工作安排\n\n上半年，共举办讲座14场，接待来访3批。下半年，举办论坛9场。三季度办班2期。';
    expect(quotes(text)).toEqual(['9场', '2期']);
  });
  it('a plan for the whole year promises for both', () => {
    const text = '2026年工作安排\n\n上半年举办讲座14场。下半年举办论坛9场。';
    expect(quotes(text)).toEqual(['14场', '9场']);
  });
});
