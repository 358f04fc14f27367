// How English plans stand on their pages: titles with years written short, lines a page broke, columns apart by spaces.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

describe('English layouts', () => {
  it('reads the years of a title written short', () => {
    const years = (title: string) => extractText(`${title}\n\nWe will hold 12 fairs.`).plan_period;
    expect(years('Corporate plan 2026-29')).toEqual({ start: '2026-01-01', end: '2029-12-31' });
    expect(years('Strategy 2026/31')).toEqual({ start: '2026-01-01', end: '2031-12-31' });
    expect(years('Business plan 2026/27')).toEqual({ start: '2026-04-01', end: '2027-03-31' });
  });

  it('reads on over a line the page broke, to the offset', () => {
    const text =
      'Annual plan 2026\nThe Trust will welcome school classes from the region, and hold no fewer than\r\ntwelve open evenings. The cost of each of the open evenings will not be more than\r\n€900 in the whole of the year.\n';
    const { targets } = extractText(text);
    expect(targets.map((t) => [t.number, t.comparator, t.unit])).toEqual([
      ['twelve', 'gte', ''],
      ['€900'.slice(1), 'lte', '€'],
    ]);
    for (const t of targets) expect(text.slice(t.offset, t.offset + t.length)).toBe(t.quote);
  });

  it('reads tables whose columns stand apart by spaces', () => {
    const t = extractText(
      [
        'Performance plan 2026/27',
        '',
        '                              ACTUAL      TARGET',
        'INDICATOR                     2024/25     2026/27',
        'Number of wells',
        'repaired                      88          120',
        'Share of calls answered       71%         80%',
        '',
        'INDICATOR                     ANNUAL      Q1     Q2',
        '                              TARGET',
        'Clinics held                  30          N/A    12',
      ].join('\n'),
    ).targets;
    expect(t.map((x) => [x.quote, x.measure?.replace(/\s+/g, ' ')])).toEqual([
      ['120', 'wells repaired'],
      ['80%', 'Share of calls answered'],
      ['30', 'Clinics held'],
      ['12', 'Clinics held'],
    ]);
  });
});
