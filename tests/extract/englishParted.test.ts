// English parts that carry the noun of their total or what they are to be; bounds told by a negation; numbers beside a promise.
import { expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const read = (text: string) => extractText(`Harbour Trust\nPlan for 2026\n\n${text}\n`).targets;
const counted = (text: string) => read(text).map((t) => `${t.quote}: ${t.measure}`);

it.each([
  [
    'We will run 24 projects (10 with Norway, 14 with Chile).',
    ['24: projects', '10: projects', '14: projects'],
  ],
  [
    'Eleven posts will be filled, four with botanists and seven with technicians.',
    ['Eleven: posts', 'four: posts', 'seven: posts'],
  ],
  ['Ninety nets will be lent, 45 of them to women.', ['Ninety: nets', '45: nets']],
])('parts count what their total counts, whoever they are for: %s', (text, expected) => {
  expect(counted(text)).toEqual(expected);
  expect(
    read(text)
      .slice(1)
      .every((t) => t.part_of !== null),
  ).toBe(true);
});

it.each([
  ['We will sign six agreements, including two in Africa.', ['six: agreements', 'two: agreements']],
  ['We will build 30 sheds: 18 in villages and 12 on farms.', ['30: sheds', '18: sheds', '12: sheds']],
  ['Three fairs will be held, two in May and one in June.', ['Three: fairs', 'two: fairs', 'one: fairs']],
  [
    'We will reserve 260 rooms: 180 for the winter and 80 for the summer intake.',
    ['260: rooms', '180: rooms', '80: rooms'],
  ],
])('one part, and those of a time, keep the name of the whole: %s', (text, expected) => {
  expect(counted(text)).toEqual(expected);
});

it.each([
  ['No fewer than 200 growers will be trained, and 70% of those trained should be women.', '70%: women'],
  ['The fair is planned for 420 guests; 90 of these should be students.', '90: students'],
])('a part is what it is to be: %s', (text, expected) => {
  expect(counted(text)).toContain(expected);
});

it.each([
  ['The course will not start with fewer than 18 trainees.', 'gte', 18, null],
  ['We aim to have 2 or 3 journals indexed.', 'range', 2, 3],
  ['Arrears will be brought down to not more than GH¢250,000.', 'lte', null, 250_000],
  ['The Observatory will rank among the top 20.', 'eq', 20, 20],
])('is compared as it is meant: %s', (text, comparator, min, max) => {
  expect(read(text).map((t) => [t.comparator, t.min, t.max])).toEqual([[comparator, min, max]]);
});

it.each([
  [
    'We will install 120 panels on the roof, cut gas use by 40% against 2023, and plant a hedge.',
    '40%',
    'gas use',
  ],
  ['Membership will rise by 15% in 2026.', '15%', 'Membership'],
  [
    'The caravan will cover all 86 counties and serve rural residents for 1.2 million person-times.',
    '1.2 million person-times',
    'rural residents',
  ],
  ['Each project runs for two years and receives at most €12,000.', 'at most €12,000', 'project'],
  ['The archive will release 4,000 pieces of original film.', '4,000 pieces', 'original film'],
  ["The visitor's stay is three days.", 'three days', "visitor's stay"],
  ['The board will hold four fairs, of which two are Farm Fairs.', 'two', 'Farm Fairs'],
  ['The clinic will hold open days twice a year and receive guests.', 'twice', 'open days'],
  ['The laboratory will take part in two proficiency trials.', 'two', 'proficiency trials'],
])('counts what is done: %s', (text, quote, measure) => {
  expect(counted(text)).toContain(`${quote}: ${measure}`);
});

it.each([
  'Registered charity 20058817 · harbour.example',
  'Letters are answered on working days from 9 to 12.',
])('promises nothing: %s', (text) => {
  expect(read(text)).toEqual([]);
});

it.each([
  ['The scheme, piloted with 19 pairs, will grow to 50 pairs by October 2026.', ['50: pairs']],
  [
    'The share of flights on routes under 800 km is to be reduced by half.',
    ['half: share of flights on routes under 800 km'],
  ],
  ['We aim for a success rate of 30% (27% in the last round).', ['30%: success rate']],
])('a number beside what is promised is none: %s', (text, expected) => {
  expect(counted(text)).toEqual(expected);
});

it('visits of a year are counted, days and lessons of a month recur', () => {
  const kinds = (text: string) => read(text).map((t) => `${t.kind} per ${t.per}`);
  expect(kinds('We want 165,000 visits a year.')).toEqual(['count per year']);
  expect(kinds('We will hold two open days each month.')).toEqual(['frequency per month']);
});

it('of what it is one each stands before it', () => {
  const per = (text: string) => read(text).map((t) => t.per);
  expect(per('With each partner we shall agree on two common themes.')).toEqual(['partner']);
  expect(per('The Chair will hold a progress meeting with all staff once each half-year.')).toEqual([
    'half-year',
  ]);
  expect(per('We would like over 85% of trainees to use what they learned a term later.')).toEqual([null]);
});

it('the row of a table gives its unit, its bound and its rate', () => {
  const rows = read(
    'Indicator\t2025\tTarget 2026\nStaff costs (% of income)\t54.6\tnot above 54\nDeficit (£000)\t41\tbelow 20\nComplaints per 10,000 visits\t3.2\tbelow 3',
  );
  expect(rows.map((t) => [t.measure, t.comparator, t.max, t.unit, t.per])).toEqual([
    ['Staff costs (% of income)', 'lte', 54, '%', null],
    ['Deficit', 'lt', 20_000, '£', null],
    ['Complaints', 'lt', 3, '', '10,000 visits'],
  ]);
});

it.each([
  ['The work goes on. (Action: Director, Administration)', ['Director, Administration'], []],
  [
    'The work will be led by the Department of Services, with the Institute of Strategy as supporting unit.',
    ['Department of Services'],
    ['Institute of Strategy'],
  ],
])('who answers: %s', (text, lead, support) => {
  const { owners } = extractText(`Harbour Trust\nPlan for 2026\n\n${text}\n`);
  expect(owners.map((o) => [o.lead, o.support])).toEqual([[lead, support]]);
});
