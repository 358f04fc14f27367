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
