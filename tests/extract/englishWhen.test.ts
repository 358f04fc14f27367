// When, in every way English plans say it and wherever in the sentence: what the guide calls that time in a plan for the
// calendar year, for a school's year, for financial years from April and July, and for five years.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const plans = [
  'Work Plan 2026',
  'School Improvement Plan 2026–27',
  'Annual Plan 2026/27',
  'Annual Plan, FY 2026/27 (July–June)',
  'Strategic Plan 2026–2030',
];

/** The times, parted by |, and their period in each of the plans; one period stands for all five. */
const times: [words: string, periods: (string | null)[]][] = [
  [
    'by June 2026|by the end of June 2026|by 30 June 2026|by June 30, 2026|by 30th June 2026|before 30 June 2026|before the end of June 2026|no later than 30 June 2026|not later than 30 June 2026|no later than June 2026|in June 2026|during June 2026|in early June 2026|in late June 2026|in mid-June 2026|by mid-June 2026|by end-June 2026|by end of June 2026|by end June 2026|at the end of June 2026|on 5 June 2026|until 30 June 2026|throughout June 2026|by the close of June 2026|by Jun 2026|by 30.06.2026|by 30/06/2026|on or before 30 June 2026|by the start of June 2026|by the beginning of June 2026|in the month of June 2026|from June 2026|starting in June 2026',
    ['2026-06'],
  ],
  [
    'by October|by the end of October|by 31 October|by 31st October|in October|during October|before the end of October|no later than 31 October|no later than October|not later than 31 October|in early October|in late October|in mid-October|by mid-October|by end of October|by end October|by end-October|at the end of October|at the beginning of October|on 5 October|on October 5|until the end of October|throughout October|in the month of October|by the middle of October|in the first half of October|in the second half of October|in the first week of October|in the last week of October|by the close of October|by early October|by late October|by Oct|by 31 Oct|on or before 31 October|towards the end of October|within the month of October|in the week of 12 October|from October|from October onwards|as from October|from 1 October|starting in October',
    ['2026-10', '2026-10', '2026-10', '2026-10', null],
  ],
  [
    'by May|by the end of May|by 31 May|in May|no later than 31 May|on 5 May|in early May|throughout May|before the end of May|during May',
    ['2026-05', '2027-05', '2026-05', '2027-05', null],
  ],
  [
    'in the second quarter of 2026|in Q2 2026|in Q2 of 2026|during Q2 2026|by the end of Q2 2026|by Q2 2026|by the end of the second quarter of 2026|during the second quarter of 2026|in the 2nd quarter of 2026|in quarter 2 of 2026|over the second quarter of 2026|in 2026 Q2|in Q2/2026|in 2Q 2026|by end of Q2 2026|before the end of Q2 2026|no later than Q2 2026|throughout Q2 2026|for Q2 2026|in Quarter Two of 2026|from Q2 2026',
    ['2026-Q2'],
  ],
  [
    'in the second quarter|in Q2|during Q2|by the end of Q2|by Q2|by the end of the second quarter|during the second quarter|during the second quarter of the year|in the second quarter of the year|in the 2nd quarter|in quarter 2|in Quarter 2|by end of Q2|by end Q2|before the end of Q2|no later than Q2|throughout Q2|over the second quarter|in quarter two|within the second quarter|within Q2|at the end of Q2|in early Q2|from Q2',
    ['2026-Q2', null, '2026-Q3', '2026-Q4', null],
  ],
  [
    'in the final quarter|in the last quarter of the year|by the final quarter of the year|in the fourth quarter|in Q4|in the closing quarter of the year',
    ['2026-Q4', null, '2027-Q1', '2027-Q2', null],
  ],
  [
    'in the first half of 2026|in H1 2026|by the end of the first half of 2026|during the first half of 2026|in the 1st half of 2026|in the first six months of 2026|by the end of H1 2026|over the first half of 2026|throughout the first half of 2026|within the first half of 2026|from January to June 2026|between January and June 2026|January to June 2026|from 1 January to 30 June 2026|in January–June 2026|in the period January–June 2026',
    ['2026-H1'],
  ],
  [
    'in the first half of the year|in the first half|in H1|during H1|during the first half of the year|by the end of the first half of the year|by the end of H1|in the first half-year|in the first six months of the year|in the first six months|over the first half of the year|throughout the first half of the year|in the first half of this year|within the first half of the year',
    ['2026-H1', null, '2026-Q2/2026-Q3', '2026-H2', null],
  ],
  [
    'in the second half of the year|in H2|in the second half|in the latter half of the year|in the last six months of the year|during the second half of the year|over the second half of the year|in the second half of this year',
    ['2026-H2', null, '2026-Q4/2027-Q1', '2027-H1', null],
  ],
  [
    'in 2026|by 2026|during 2026|throughout 2026|by the end of 2026|before the end of 2026|by end of 2026|by end 2026|by end-2026|at the end of 2026|within 2026|in the course of 2026|over the course of 2026|for 2026|in the year 2026|in calendar year 2026|by late 2026|by early 2026|by mid-2026|in mid-2026|by the close of 2026|across 2026|in spring 2026|in the summer of 2026|by autumn 2026|no later than the end of 2026|by the middle of 2026|as early as 2026|until the end of 2026|towards the end of 2026|from 2026 onwards',
    ['2026'],
  ],
  [
    'this year|over the year|during the year|throughout the year|by year-end|by the year-end|by the end of the year|before the end of the year|within the year|in the course of the year|over the course of the year|by the end of this year|before the year is out|for the year|across the year|over the whole year|over the full year|at the end of the year|during this year|in the year|by end of year|by the close of the year|at year-end|by the end of the calendar year|later this year|over the coming year|in the coming year|throughout this year',
    ['2026', '2026/2027', '2026/2027', '2026/2027', null],
  ],
  [
    'in the 2026/27 academic year|in academic year 2026/27|during the academic year 2026/27|in 2026/27|in 2026–27|in the 2026–27 school year|by the end of 2026/27|in financial year 2026/27|in the 2026/27 financial year|in FY2026/27|in FY26/27|in FY 2026-27|during 2026-27|in the financial year 2026–27|throughout 2026/27|for 2026/27|in the 2026/2027 season|by the end of the 2026/27 academic year',
    ['2026/2027'],
  ],
  [
    'over 2026–2028|in 2026–2028|between 2026 and 2028|from 2026 to 2028|during 2026–2028|in the period 2026–2028|over the period 2026–2028|in the years 2026 to 2028|in the years 2026–2028|over the years 2026–2028|during the period from 2026 to 2028|for 2026–2028|across 2026–2028|throughout 2026–2028',
    ['2026/2028'],
  ],
  [
    'between March and May 2026|from March to May 2026|in March–May 2026|March to May 2026|between 1 March and 31 May 2026|from 1 March to 31 May 2026|from 1 March until 31 May 2026|from March through May 2026|during March–May 2026|between March 2026 and May 2026|from March 2026 to May 2026',
    ['2026-03/2026-05'],
  ],
  [
    'between March and May|from March to May|in March–May|March to May|from March until May|from March through May|during March–May|between 1 March and 31 May|from 1 March to 31 May|in the period March to May|over March–May',
    ['2026-03/2026-05', '2027-03/2027-05', null, '2027-03/2027-05', null],
  ],
  [
    'from November to January|between November and January',
    ['2026-11/2027-01', '2026-11/2027-01', '2026-11/2027-01', '2026-11/2027-01', null],
  ],
  ['from November 2026 to January 2027|from November to January 2027', ['2026-11/2027-01']],
  ['in Q2 and Q3 2026|in Q2–Q3 2026', ['2026-Q2/2026-Q3']],
  ['by 2028|by the end of 2028|in 2028', ['2028']],
  [
    'by the end of the plan period|over the plan period|by the end of the plan|over the life of the plan|during the planning period|over the lifetime of this strategy',
    ['2026', '2026/2027', '2026/2027', '2026/2027', '2026/2030'],
  ],
  [
    'over the five years|within five years|over the next five years|over the five-year period',
    [null, null, null, null, '2026/2030'],
  ],
  [
    'in May and October|in May, June and October|in Q1 and Q3|annually|every year|before the summer|within six months|in the spring term|over the summer|in due course|during term time|in spring|at mid-year|by mid-year|each year|within 30 days',
    [null],
  ],
];

/** {t} is the time, {T} the same at the head of a sentence; then which of the quantities it is of. */
const shapes: [text: string, of: boolean[]][] = [
  ['We will plant 40 trees {t}.', [true]],
  ['40 trees will be planted {t}.', [true]],
  ['- Plant 40 trees {t}', [true]],
  ['{T}, we will plant 40 trees.', [true]],
  ['{T} we will plant 40 trees.', [true]],
  ['{T}, 40 trees will be planted.', [true]],
  ['We will, {t}, plant 40 trees.', [true]],
  ['The Trust will {t} plant 40 trees.', [true]],
  ['Plant 40 trees ({t}).', [true]],
  ['We will plant 40 trees and build three wells {t}.', [true, true]],
  ['{T} we will plant 40 trees and build three wells.', [true, true]],
  ['We will plant 40 trees {t}; three wells will be built.', [true, false]],
  ['{T} we will plant 40 trees; we will also build three wells.', [true, false]],
  ['We will plant 40 trees {t}. Three wells will be built.', [true, false]],
  ['{T}, we will plant 40 trees. We will also build three wells.', [true, false]],
  ['We will build three wells. We will plant 40 trees {t}.', [false, true]],
  ['We will plant 40 trees {t}, including 10 oaks.', [true, true]],
  ['We will raise £5 million {t}.', [true]],
  ['{T}, at least 85% of members will be trained.', [true]],
  ['The completion rate will reach 85% {t}.', [true]],
  ['Membership will grow by 5% {t}.', [true]],
  ['Increase membership from 300 to 400 {t}.', [true]],
];

const misread = (plan: number, [shape, of]: [string, boolean[]]): string[] =>
  times.flatMap(([all, periods]) =>
    all.split('|').flatMap((words) => {
      const period = periods[periods.length === 1 ? 0 : plan]!;
      const text = shape.replace('{t}', words).replace('{T}', words[0]!.toUpperCase() + words.slice(1));
      const read = extractText(`Valley Trust\n${plans[plan]}\n\n${text}\n`).targets;
      const found = read.map((t) => t.period);
      const right = of.map((its) => (its ? period : null));
      return JSON.stringify(found) === JSON.stringify(right) ? [] : [`${text} => ${found.join('; ')}`];
    }),
  );

describe('when, in a plan for 2026', () => {
  it.each(shapes)('%s', (...shape) => expect(misread(0, shape)).toEqual([]));
});

describe.each([1, 2, 3, 4])('when, in another plan (%i)', (plan) => {
  it.each([shapes[0]!, shapes[9]!, shapes[12]!])('%s', (...shape) =>
    expect(misread(plan, shape)).toEqual([]),
  );
});
