// Which numbers are stated parts of the total before them, however an English plan divides it, and which only stand
// beside it.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const wholes = [
  'We will train 450 teachers',
  '450 teachers will be trained',
  '- Train 450 teachers',
  'In 2026 we will train at least 450 teachers',
];

/** The parts of the first target, by their lowest value. */
function partsOf(text: string): (number | null)[] {
  const [total, ...others] = extractText(`Valley Trust\nPlan for 2026\n\n${text}\n`).targets;
  expect(others.every((t) => t.part_of === null || t.part_of === total!.offset)).toBe(true);
  return others.filter((t) => t.part_of !== null).map((t) => t.min ?? t.max);
}

describe.each(wholes)('%s', (whole) => {
  it.each<[string, number[]]>([
    [', of whom 200 from rural schools, 150 from towns and 100 from islands', [200, 150, 100]],
    [', of which 200 will be in rural schools and 150 in towns', [200, 150]],
    [', 200 of whom shall be women', [200]],
    [', including 200 in rural schools and 150 in towns', [200, 150]],
    [' (including at least 200 women)', [200]],
    [' (200 women)', [200]],
    [' (200 in rural schools, 150 in towns and 100 on islands)', [200, 150, 100]],
    [': 200 in rural schools, 150 in towns and 100 on islands', [200, 150, 100]],
    [' – 200 in rural schools, 150 in towns and 100 on islands', [200, 150, 100]],
    [', comprising 200 primary teachers, 150 secondary teachers and 100 heads', [200, 150, 100]],
    [', split into 200 in rural schools and 250 in towns', [200, 250]],
    [', divided into 200 primary teachers and 250 secondary teachers', [200, 250]],
    [', with 200 in rural schools and 150 in towns', [200, 150]],
    [', among them 200 women', [200]],
    [' (all new), 200 in rural schools, 150 in towns and 100 on islands', [200, 150, 100]],
    [', namely 200 primary teachers and 250 secondary teachers', [200, 250]],
    [', i.e. 200 primary teachers and 250 secondary teachers', [200, 250]],
    [', thereof 200 women', [200]],
    [', composed of 200 primary teachers and 250 secondary teachers', [200, 250]],
    [', that is, 200 primary teachers and 250 secondary teachers', [200, 250]],
    [', broken down into 200 primary teachers and 250 secondary teachers', [200, 250]],
    [', with 200 in rural schools and 250 in towns', [200, 250]],
    [' (thereof 200 in rural schools)', [200]],
    [', 200 of them women', [200]],
    [', 200 of them women from three counties', [200]],
    [', including 200 with posts in three counties', [200]],
    [', of whom 200 in rural schools, and three schools will be built', [200]],
    [', including 200 in rural schools, and build three schools', [200]],
    ['. Of these, 200 will work in rural schools and 150 in towns', [200, 150]],
    ['. Of these, 40% will be women', [40]],
    ['. Of this number, 200 will be women', [200]],
    ['. Of the total, 200 will be women', [200]],
    ['. Among these, 200 will be women', [200]],
    ['. This figure includes 200 women', [200]],
    ['. At least 200 of these will be women', [200]],
    ['. These include 200 women', [200]],
    ['. The total includes 200 women', [200]],
  ])('is divided by “%s”', (tail, parts) => {
    expect(partsOf(`${whole}${tail}.`)).toEqual(parts);
  });

  it.each([
    ' and 200 nurses',
    ', 200 nurses and 100 drivers',
    ' in 200 schools',
    '. We will also hire 200 nurses',
    ', including in 20 schools',
    ', not including 200 nurses',
    ', plus 200 nurses',
    ', as well as 200 nurses',
    ', along with 200 nurses',
    ', including the heads of 20 schools',
    '; 200 nurses will be hired',
  ])('is not by “%s”', (tail) => {
    expect(partsOf(`${whole}${tail}.`)).toEqual([]);
  });
});

describe('A sum', () => {
  it.each([
    [
      'Income is set at £52 million: 33 million in core grant, 14 million in project income and 5 million from services.',
    ],
    ['The plan costs £52m, financed 60% by core grant, 30% by project income and 10% by services.'],
    ['We plan for £52m (core grant 33 million, project income 14 million, services 5 million).'],
    [
      'A budget of £52m, of which £33m will be borne by the core grant, £14m by project income and £5m by services.',
    ],
  ])('has parts named by what they come from: %s', (text) => {
    expect(partsOf(text)).toHaveLength(3);
    expect(
      extractText(`Valley Trust\nPlan for 2026\n\n${text}\n`)
        .targets.slice(1)
        .map((t) => t.measure),
    ).toEqual(['core grant', 'project income', 'services']);
  });
});
