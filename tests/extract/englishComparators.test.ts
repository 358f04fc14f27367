// By what an English number is compared, in the words offices use for it.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const sentences: Record<string, string[]> = {
  gte: [
    'Hold at least 6 meetings.',
    'Hold no fewer than 6 meetings.',
    'Hold not less than 6 meetings.',
    'Hold a minimum of 6 meetings.',
    'Hold 6 meetings or more.',
    'Hold six or more meetings.',
    'Deliver 12-plus workshops.',
    'Reach 400+ schools.',
    'Funding must not be lower than 1.5 million yuan.',
    'At least half of the posts go to women.',
    'Not less than three-fourths of the clubs should report.',
  ],
  gt: [
    'Reach more than 400 schools.',
    'Attendance should exceed 300 people.',
    'Attendance should top 300 people.',
    'Membership will cross 4,000.',
    'We want in excess of 50 entries.',
    'The share should be better than 97%.',
  ],
  lte: [
    'Reach up to 400 schools.',
    'Invite as many as 40 speakers.',
    'Hold at most 6 meetings.',
    'Hold at the most 6 meetings.',
    'Class size is capped at 24 students.',
    'Registration will be restricted to 70 participants.',
    'Spending shall be kept within £2 million.',
    'Turnaround of 10 days or less.',
    'No more than 5% of exhibits may be out of order.',
  ],
  lt: ['Keep vacancy below 8%.', 'We want fewer than 20 complaints.'],
  approx: [
    'Hold about 6 meetings.',
    'Reach nearly 400 schools.',
    'Reach a good 400 schools.',
    'Reach 400 or so schools.',
  ],
  range: ['Hold between 6 and 8 meetings.', 'Hold 6 to 8 meetings.', 'Hold 6–8 meetings.'],
  eq: ['Hold 6 meetings.', 'Bring vacancy down to 8%.', 'Support six good causes.', 'Cross-list 40 courses.'],
};

describe('an English comparator', () => {
  it.each(
    Object.entries(sentences).flatMap(([comparator, all]) => all.map((text) => [comparator, text] as const)),
  )('is %s in: %s', (comparator, text) => {
    expect(extractText(`Plan 2026\n1. Work\n${text}\n`).targets.map((t) => t.comparator)).toEqual([
      comparator,
    ]);
  });
});

/** What a number is compared by, before it and after it. */
const before: Record<string, string> = {
  gte: 'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|at a minimum|minimum|min.|≥|>=|at the very least|at the least|a minimum number of|no smaller than',
  gt: 'more than|over|in excess of|upwards of|above|exceeding|greater than|well over|far more than|beyond',
  lte: 'up to|at most|no more than|not more than|a maximum of|maximum|max.|at the most|not exceeding|as many as|≤|no greater than|up to a maximum of|not above|at the very most',
  lt: 'fewer than|less than|under|below|<',
  approx:
    'about|around|approximately|roughly|some|nearly|almost|circa|approx.|close to|an estimated|in the region of|in the order of|of the order of|somewhere around|more or less|in the neighbourhood of|~|an average of about|around about',
};
const after: Record<string, string> = {
  gte: 'or more|at least|at a minimum|and more|or above|plus',
  lte: 'or fewer|or less|at most|or below|at a maximum',
  approx: 'or so|approximately|more or less|or thereabouts|roughly',
};
/** Only at the end of what is counted. */
const last: Record<string, string> = {
  gte: 'as a minimum|minimum|at the very least',
  lte: 'maximum|as a maximum|at the most',
};
const countedAfter: [text: string, n: number][] = [
  ['We will plant {c} 40 trees.', 40],
  ['{C} 40 trees will be planted.', 40],
  ['- Plant {c} 40 trees', 40],
  ['Trees planted: {c} 40', 40],
  ['We will plant {c} forty trees.', 40],
  ['{C} 40% of members will be trained.', 40],
  ['The response rate will be {c} 40%.', 40],
  ['We will raise {c} £40,000.', 40_000],
  ['The budget is {c} £4 million.', 4_000_000],
  ['The course will last {c} six weeks.', 6],
  ['Each pupil will get {c} 40 hours of tuition.', 40],
  ['We will plant 90 trees, of which {c} 40 will be oaks.', 40],
  ['We will reach {c} 40 schools and {c} 300 pupils.', 300],
  ['Courses ({c} 40 places) will be held.', 40],
];
const countedBefore: [text: string, n: number][] = [
  ['We will plant 40 trees {c}.', 40],
  ['Trees planted: 40 {c}', 40],
  ['The response rate will be 40% {c}.', 40],
  ['We will raise £40,000 {c}.', 40_000],
  ['The course will last six weeks {c}.', 6],
  ['We will plant 40 trees ({c}).', 40],
];

const miscompared = (text: string, n: number, all: Record<string, string>): string[] =>
  Object.entries(all).flatMap(([comparator, words]) =>
    words.split('|').flatMap((word) => {
      const said = text.replaceAll('{c}', word).replace('{C}', word[0]!.toUpperCase() + word.slice(1));
      const read = extractText(`Valley Trust\nPlan 2026\n\n${said}\n`).targets.at(-1);
      const found = `${read?.comparator} ${read?.min} ${read?.max}`;
      const least = comparator === 'lte' || comparator === 'lt' ? null : n;
      const most = comparator === 'gte' || comparator === 'gt' ? null : n;
      return found === `${comparator} ${least} ${most}` ? [] : [`${said} => ${found}`];
    }),
  );

describe('every comparator', () => {
  it.each(countedAfter)('before the number: %s', (text, n) =>
    expect(miscompared(text, n, before)).toEqual([]),
  );
  it.each(countedBefore)('after it: %s', (text, n) =>
    expect([...miscompared(text, n, after), ...miscompared(text, n, last)]).toEqual([]),
  );
  it('right behind the number', () =>
    expect(miscompared('We will plant 40 {c} trees.', 40, after)).toEqual([]));
});

describe('a rise', () => {
  it.each([
    ['Increase membership from 300 to 400.', 'eq 400 400'],
    ['Membership will rise from 300 to at least 400.', 'gte 400 null'],
    ['Membership will rise from 300 to more than 400.', 'gt 400 null'],
    ['Membership will rise from 300 to about 400.', 'approx 400 400'],
    ['Membership will rise from about 300 to 400.', 'eq 400 400'],
    ['Membership will rise from 300 members to 400 members.', 'eq 400 400'],
    ['Reduce the rate from 12% to 8%.', 'eq 8 8'],
    ['Reduce the rate from 12 to 8 per cent.', 'eq 8 8'],
    ['Reduce the rate from 12% to below 8%.', 'lt null 8'],
    ['Reduce the rate from 12% to 8% or less.', 'lte null 8'],
    ['Raise income from £4m to £6m.', 'eq 6000000 6000000'],
    ['Bring the number of schools from 12 up to 15.', 'eq 15 15'],
    ['Membership: 300 → 400', 'eq 400 400'],
    ['Membership (from 300 to 400)', 'eq 400 400'],
    ['Membership will be 400 (up from 300).', 'eq 400 400'],
  ])('has its end alone for a target: %s', (text, end) => {
    const read = extractText(`Valley Trust\nPlan 2026\n\n${text}\n`).targets;
    expect(read.map((t) => `${t.comparator} ${t.min} ${t.max}`)).toEqual([end]);
  });
});
