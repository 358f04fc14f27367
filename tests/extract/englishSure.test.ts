// Names of English amounts that the shape of the sentence makes sure, and two things readers of the guide take alike.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const read = (text: string): string[] =>
  extractText(`Soil Society Annual Plan 2026\n1. Work\n${text}`).targets.map(
    ({ number, measure, comparator }) => `${number} ${measure} ${comparator}`,
  );

const subjects = ['The Council', 'Our advisory group', 'Each panel', 'The Users’ Board'];
const meets = ['will meet', 'shall convene', 'must report'];

describe('what is done so often', () => {
  for (const subject of subjects)
    for (const verb of meets)
      it(`${subject} ${verb}`, () => {
        const name = subject.replace(/^(?:The|Our|Each) /, '');
        expect(read(`${subject} ${verb} four times a year.`)).toEqual([`four ${name} eq`]);
        expect(read(`In 2026, ${subject} ${verb} to members twice a term.`)).toEqual([`twice ${name} eq`]);
      });

  it.each([
    ['The website will be updated at least three times a week.', 'three website gte'],
    ['Each kit will be borrowed at least twice a month.', 'twice kit gte'],
    ['Reports go to the Committee twice a year.', 'twice Reports eq'],
    ['We will publish the newsletter eight times a year.', 'eight newsletter eq'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]));
});

describe('a share of things', () => {
  it.each([
    ['Not more than 8% of the budget will be spent on travel.', '8 budget lte'],
    ['At least a quarter of the money will go to groups in the north.', 'a quarter money gte'],
    ['An audit of 10 per cent of completed projects will be carried out.', '10 completed projects eq'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]));
});

it.each(['proposals', 'applications', 'tenders', 'papers'])('calls for %s are one thing', (what) =>
  expect(read(`Launch two calls for ${what}.`)).toEqual([`two calls for ${what} eq`]),
);

it('a minimum stipend of so much is at least so much', () =>
  expect(read('A minimum stipend of $31,000 applies.')).toEqual(['31,000 stipend gte']));
