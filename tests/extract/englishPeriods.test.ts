// Years that do not begin in January: which days a plan for 2026/27 has, and which months its quarters are.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const period = (...lines: string[]) => {
  const p = extractText([...lines, '', 'We will plant 40 trees.'].join('\n')).plan_period;
  return p && `${p.start} ${p.end}`;
};

describe('English plan periods', () => {
  it.each([
    ['Harbour Trust Annual Plan 2026/27', '2026-04-01 2027-03-31'],
    ['Corporate Plan 2026/2027', '2026-04-01 2027-03-31'],
    ['Annual Plan, financial year 2026-2027', '2026-04-01 2027-03-31'],
    ['Annual Work Plan 2026-2027', '2026-04-01 2027-03-31'],
    ['Action Plan 2026-2027', '2026-01-01 2027-12-31'],
    ['Annual Plan, FY 2026/27 (July–June)', '2026-07-01 2027-06-30'],
    ['School Improvement Plan 2026–27', '2026-09-01 2027-08-31'],
    ['Strategic Plan 2025/26 – 2029/30', '2025-04-01 2030-03-31'],
    ['Operating Plan FY2026', '2026-01-01 2026-12-31'],
    ['Work Plan for the Year Ending 30 June 2027', '2026-07-01 2027-06-30'],
    ['Work Points of the Tea Guild for the Year 2026', '2026-01-01 2026-12-31'],
    ['Work Plan January–June 2026', '2026-01-01 2026-06-30'],
  ])('%s', (title, days) => expect(period(title)).toBe(days));

  it('take their months from a line that says them', () => {
    expect(period('Business Plan', '1 July 2026 to 30 June 2027')).toBe('2026-07-01 2027-06-30');
    expect(period('Annual Plan 2026/27', 'The year runs from October 2026 to September 2027.')).toBe(
      '2026-10-01 2027-09-30',
    );
    expect(period('Operating Plan FY2027', 'FY2027 is 1 July 2026 – 30 June 2027.')).toBe(
      '2026-07-01 2027-06-30',
    );
  });

  it('leave out the year of the report beside the plan', () => {
    expect(period('Report of Council for 2025 and Programme for 2026')).toBe('2026-01-01 2026-12-31');
  });

  it('take them else from the months that are named', () => {
    expect(period('Annual Plan 2026/27', 'Tree nursery by 30 June 2027', 'Well by May 2027')).toBe(
      '2026-07-01 2027-06-30',
    );
    expect(period('Annual Plan 2026/27', 'Tree nursery by May 2026')).toBe('2026-04-01 2027-03-31');
  });

  it('place the quarters, halves and months of the year', () => {
    const periods = (title: string, text: string) =>
      extractText(`${title}\n\n${text}`).targets.map((t) => t.period);
    const text =
      'Hold 4 fairs in Q1. Hold 5 fairs in the first half. Hold 6 fairs by March. Hold 7 fairs this year.';
    expect(periods('Annual Plan July 2026 – June 2027', text)).toEqual([
      '2026-Q3',
      '2026-H2',
      '2027-03',
      '2026/2027',
    ]);
    expect(periods('Annual Plan 2026/27', text)).toEqual([
      '2026-Q2',
      '2026-Q2/2026-Q3',
      '2027-03',
      '2026/2027',
    ]);
    expect(periods('Annual Plan 2026', 'Quarter 2: 12 visits\nIn Q3 2026 run 4 fairs.')).toEqual([
      '2026-Q2',
      '2026-Q3',
    ]);
    expect(periods('Annual Plan 2026/27', 'In Q4 of 2026/27 run 4 fairs.')).toEqual(['2027-Q1']);
  });

  it.each([
    ['On 14 and 15 October some 350 people will meet.', '2026-10'],
    ['On October 14–15, 350 people will meet.', '2026-10'],
    ['During 3–5 June, 350 people will sail.', '2026-06'],
    ['From 14 to 16 May 350 people will meet.', '2026-05'],
    ['We will host 350 people on 3 and 4 May.', '2026-05'],
  ])('take days of a month: %s', (text, when) => {
    expect(extractText(`Annual Plan 2026\n\n${text}`).targets.map((t) => t.period)).toEqual([when]);
  });

  it('leave a time to the clause it stands in', () => {
    const periods = (text: string) => extractText(`Annual Plan 2026\n\n${text}`).targets.map((t) => t.period);
    expect(periods('We will visit 45 farms, and 12 reports will be sent before the end of October.')).toEqual(
      [null, '2026-10'],
    );
    expect(periods('Send 60 teachers abroad, no fewer than 20 in March.')).toEqual([null, '2026-03']);
    expect(periods('We will plant 40 trees once the fence is mended in May.')).toEqual([null]);
  });

  it('know FY27 by the year it ends in', () => {
    const e = extractText(
      'Operating Plan FY2027\nJuly 1, 2026 – June 30, 2027\n\nPlant 40 trees in FY2027 and dig 3 wells in FY27. In FY26: 12 wells. Grow visits by 5% over FY26.',
    );
    expect(e.targets.map((t) => [t.quote, t.period, t.baseline])).toEqual([
      ['40', '2026/2027', null],
      ['3', '2026/2027', null],
      ['5%', null, 'FY26'],
    ]);
    expect(period('Operating Plan FY27')).toBe('2027-01-01 2027-12-31');
  });
});
