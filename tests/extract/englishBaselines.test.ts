// What a change is measured against, in every form plans have for it: a year, its level, a quarter, the year before; and
// that no such year is when the change is due. Each pattern is every sentence that its alternatives make.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { sentences } from './patterns.ts';

const against =
  'over|compared with|compared to|against|versus|vs|relative to|on|from|above|as against|in comparison with';

describe('a change is measured against', () => {
  it.each([
    [
      '2025',
      null,
      `<Membership will grow by|Increase membership by|Membership will rise by> 5% <${against}> 2025.`,
    ],
    [
      '2025',
      null,
      'Membership will grow by 5% <over the 2025 level|compared with 2025 levels|from 2025 levels|on 2025 levels|against the 2025 baseline|from a 2025 baseline|on the 2025 figure|over the level of 2025|against 2025 figures|compared with the level in 2025|above 2025 levels>.',
    ],
    ['2025', null, 'Membership will be 5% <higher|lower|larger|more|less> than in 2025.'],
    [
      '2025',
      null,
      'A 5% <increase|rise|growth> in membership <over|on|compared with|from|against|relative to> 2025.',
    ],
    [
      '2025',
      null,
      '<Achieve 5% growth in membership|Membership growth of 5%> <over|on|compared with|from> 2025.',
    ],
    ['2025', null, '<Compared with|Compared to|Relative to|Against> 2025, membership will grow by 5%.'],
    ['2025', null, 'Membership: <+5%|up 5%|5% growth> <over|on|vs|compared with|against|from> 2025'],
    [
      '2025',
      null,
      'Membership will grow by 5% <(baseline: 2025)|(baseline 2025)|(2025 baseline)|(from 2025)|(vs 2025)>.',
    ],
    ['2025', null, 'Membership will grow by 5% year on year from 2025.'],
    ['2025', '2026', 'Membership will grow by 5% in 2026 <over|compared with|on|against|from> 2025.'],
    [
      '2019',
      '2026',
      'Energy use will <fall|be cut|drop> by 5% <by|in> 2026 <compared with|against|from|relative to|on> <2019|2019 levels>.',
    ],
    [
      '2019',
      '2026',
      'By 2026, energy use will <fall|be reduced> by 5% <compared with|against|from|relative to|below> <2019|2019 levels>.',
    ],
    ['2019', '2026', 'Cut energy use by 5% <from|against|on|compared with> <2019|2019 levels> by 2026.'],
    [
      'previous year',
      null,
      'Membership will grow by 5% <over|compared with|on|against|from> the previous year.',
    ],
    ['last year', null, 'Membership will grow by 5% <over|compared with|on|against|from> last year.'],
    ['2024/25', null, 'Membership will grow by 5% <over|compared with|on|against|from> 2024/25.'],
    ['FY2025', null, 'Membership will grow by 5% <over|compared with|on|against|from> FY2025.'],
    ['Q1 2025', null, 'Membership will grow by 5% <over|compared with|on|against> Q1 2025.'],
    ['June 2025', null, 'Membership will grow by 5% <compared with|against> June 2025.'],
    [null, '2026', 'Membership will grow by 5% <in 2026|by 2026|by the end of the year|this year>.'],
    [null, null, 'Membership will grow by 5% <a year|year on year>.'],
  ])('%s, and is due in %s: %s', (baseline, period, pattern) => {
    for (const text of sentences(pattern)) {
      const read = extractText(`Valley Trust\nWork Plan 2026\n\n${text}\n`).targets;
      expect(
        read.map((t) => [t.kind, t.baseline, t.period]),
        text,
      ).toEqual([['growth', baseline, period]]);
    }
  });
});
