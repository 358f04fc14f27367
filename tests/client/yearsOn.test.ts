/** The years of last year's plan: they move on where they name its period; where they do not, they are told. */
import { describe, expect, it } from 'vitest';
import { yearsOn } from '../../client/pages/home/yearsOn.ts';

describe('years in the draft of the next plan', () => {
  it.each([
    ['2026年全年举办论坛20场。', '2027年全年举办论坛20场。'],
    ['制定2026年度工作计划。', '制定2027年度工作计划。'],
    ['2026年6月30日前完成，2026年底前验收。', '2027年6月30日前完成，2027年底前验收。'],
    ['In 2026 we hold 20 forums by June 2026.', 'In 2027 we hold 20 forums by June 2027.'],
  ])('move on in %s', (words, next) => {
    expect(yearsOn(words, 2026, 2026)).toMatchObject({ text: next, left: [] });
  });
  it.each([
    '2026年是“十五五”开局之年。',
    '论坛较2025年增长20%。',
    '2026年1月8日召开的会议要求。',
    '2026年1月8日',
    '按照《2026年全国科普工作要点》执行。',
    '依据科协发〔2026〕12号文件。',
    '落实2024—2026年规划。',
    'Up 20% from 2025.',
    'January 8, 2026',
  ])('stay and are told in %s', (words) => {
    const { text, moved, left } = yearsOn(words, 2026, 2026);
    expect([text, moved, left.length]).toEqual([words, 0, 1]);
  });
  it.each([
    '到2030年建成。',
    '安排12026年费用。',
    '举办2026场讲座。',
    'Serve 2,026 people.',
    '20世纪90年代以来',
  ])('are none, or not yet past, in %s', (words) => {
    expect(yearsOn(words, 2026, 2026)).toEqual({ text: words, moved: 0, left: [] });
  });
  it('of a plan of several years move by its length', () => {
    expect(yearsOn('2021—2025年规划。2020年底已有3个。', 2021, 2025)).toEqual({
      text: '2026—2030年规划。2020年底已有3个。',
      moved: 1,
      left: [expect.stringContaining('2020年底')],
    });
  });
});
