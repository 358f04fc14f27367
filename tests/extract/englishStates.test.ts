// Sentences that tell how things are, and their neighbours that promise: what stands in braces is read, and no other
// number.
import { describe, expect, it } from 'vitest';
import { misread } from './patterns.ts';

const states: Record<string, string[]> = {
  'whom somebody serves, what a thing weighs': [
    'The <clinic|ferry> serves 640 islanders in 6 harbours. It will serve {700} by 2027.',
    'The <buoy|bell> weighs 85 kg; we will hang {two} more.',
    'The wood is <farmed|owned> by some 700 holders and <served|surrounded> by 2 railways, 5 towns and 1 lake.',
    '<Lichens|Mosses> are thought to number 20,000 species, of which some 9,000 have names.',
    'Serve {640} meals a week. The Board meets {six} times a year.',
    'By June every ward owns {3} drones. From 2027 the ferry will serve {6} harbours.',
    'Each ranger will own {two} drones, and the Trust will employ {12} more.',
  ],
  'what something is': [
    'The <fee|tariff|quorum> is 30 now. The <fee|tariff> will be £{34}.',
    'The museum is an independent trust of 10 trustees, with a staff of 8 and some 70 volunteers.',
    'The <average|median> of the region is 12.7%. The average must be {15}%.',
    'A child whose attendance is 90% misses one day in ten, nearly four weeks a year.',
    'There are 22 now, 3 of them out of order. There will be {40} by June.',
    'Today we count 3,870 members in 58 countries and two journals. Tomorrow we want {5,000}.',
    'Staff of 11 is to grow by {two} posts.',
  ],
  'who they are': [
    'About 7,500 <poisonings|falls> are reported each year. About {7,500} places are planned.',
    'Some 83% of people in Europe live in towns.',
    'All 14 <wardens|teachers> already <use|teach> it. All {14} wardens will be trained.',
    'Of 31 people who joined in 2024, only 17 renewed.',
    'The office (28 posts, 25.4 full-time) serves the valley.',
    '1 in 8 reported it.',
  ],
  'what a bracket tells': [
    'Keep vacancies under {9}% (average of the region: 12.7%).',
    'Raise visits by {5}% over 2025 (812,000 visits).',
    'Send {5} aides on the course (fee £310 a head).',
    'Run a club with {45} places (it has 20 at present).',
    'Repay £{95,000} of the loan (£340,000 outstanding).',
    'The boiler (the old one burned 96,000 kWh a year) will be replaced.',
    'Hold {24} fairs (of which {6} on Sundays).',
  ],
  'what a result was': [
    '2025 result: 38 <filings|talks>, 9 films, 2 firms. Target 2026: {45} filings, {12} films.',
    'Fees brought in £4,140 from 138 members, 12 fewer than the year before.',
    '<Authors|Callers> waited 71 days. They will wait {20} days.',
    'Work worth £2.8m began in May; work worth £{3m} will begin in June.',
    'Prices wandered between £61 and £97 a tonne.',
    'Fees at other journals run from $2,200 to $3,900.',
  ],
  'rules of a scale': [
    'An item is amber if it is 5% behind, red at 15%.',
    'Firms of more than 50 employees cannot apply. A grant lapses; it is counted as lapsed after 90 days.',
  ],
  'figures of no plan': [
    'Scans are made at 600 dpi. The file (PDF, 48 pages, 3.1 MB) will be put online.',
    'Reading time: 6 minutes.',
    'Months 4–36. Duration 36 months · EU contribution €2,964,500 · 7 beneficiaries in 5 countries.',
    'The bill was £74, not £47. Ring before 9.30 on the first day.',
    'Printed on 100% recycled paper. Compare the models CARBO 3.0 and LIM 2.1.',
  ],
};

describe('an English plan tells', () => {
  it.each(Object.entries(states))('%s', (_, patterns) => {
    expect(misread(patterns)).toEqual([]);
  });
});
