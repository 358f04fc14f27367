// Who leads and who supports is read whoever they are (units, posts, people) and however an English plan says it: after
// a label, in brackets, by a verb, in a clause; what only sounds like it names nobody.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { plays } from '../plays.ts';

/** A name as it is written, with its article in running text. */
const names = [
  ...[
    'Planning and Budget Office',
    'Department of Water & Sewerage',
    'Head of Admissions',
    'Museum of Natural History',
  ],
  ...[
    'Ministry of Health',
    'Finance Director',
    'Secretariat',
    'Vice-President (Research)',
    'Friends of the Park',
  ],
  ...[
    'Learning & Teaching Committee',
    "Water Users' Association",
    'Deputy Director for Research',
    'R&D Department',
  ],
  ...[
    'Faculty of Arts and Humanities',
    'Office for Students and Alumni',
    'Secretary General',
    'HR Team',
    'Library',
  ],
].map((written) => ({ written, said: `the ${written}` }));
const people = ['Dr Jane Smith', 'J. M. Otieno', 'Maria Lopez', 'Prof. Lin', 'IT Services'].map(
  (written) => ({
    written,
    said: written,
  }),
);
type Name = (typeof names)[number];
const three = fc
  .shuffledSubarray([...names, ...people], { minLength: 3, maxLength: 3 })
  .map((all) => all as [Name, Name, Name])
  // Ministry of Health and Planning and Budget Office: nobody can tell
  .filter(
    (all) =>
      !all.some(
        (name, k) =>
          name.written.startsWith('Planning and') && / (?:of|for) /.test(all[k - 1]?.written ?? ''),
      ),
  );

const task = 'Plant 40 trees in the valley.';
const large = ({ said }: Name): string => said.charAt(0).toUpperCase() + said.slice(1);

/** Of three parties: what the text says, how many lead (the first), how many support (those after them). */
const ways: Record<string, (a: Name, b: Name, c: Name) => [text: string, lead: number, support: number]> = {
  label: (a) => [`${task} Lead: ${a.written}.`, 1, 0],
  'label of a unit': (a) => [`Responsible unit: ${a.written}`, 1, 0],
  'label in brackets': (a) => [`${task} (Owner: ${a.written})`, 1, 0],
  'label and helper': (a, b) => [`Lead: ${a.written}; Support: ${b.written}`, 1, 1],
  'label and helpers in a sentence of their own': (a, b, c) => [
    `In charge: ${a.written}. Assisting: ${b.written}, ${c.written}.`,
    1,
    2,
  ],
  'brackets with helpers': (a, b, c) => [
    `${task} (Lead: ${a.written}; Support: ${b.written} and ${c.written})`,
    1,
    2,
  ],
  'brackets in cooperation': (a, b, c) => [
    `${task} (Responsible: ${a.written}; in cooperation with: ${b.written}, ${c.written})`,
    1,
    2,
  ],
  'label of two': (a, b) => [`Leads: ${a.written} and ${b.written}`, 2, 0],
  'label of two jointly': (a, b) => [`Responsible: ${a.written} jointly with ${b.said}`, 2, 0],
  'label of two together': (a, b) => [`Responsible: ${a.written}, together with ${b.said}.`, 2, 0],
  'label, assisted': (a, b) => [`Responsible: ${a.written}, assisted by ${b.said}`, 1, 1],
  'label, with the support': (a, b, c) => [
    `Lead: ${a.written}, with the support of ${b.said} and ${c.said}.`,
    1,
    2,
  ],
  'led by': (a, b) => [`${task} Led by ${a.said}, with the participation of ${b.said}.`, 1, 1],
  'led by, support from': (a, b, c) => [`Led by ${a.said}; support from ${b.said} and from ${c.said}.`, 1, 2],
  'led jointly by': (a, b) => [`${task} Led jointly by ${a.said} and ${b.said}.`, 2, 0],
  'will be led by': (a, b) => [`The planting will be led by ${a.said} with support from ${b.said}.`, 1, 1],
  leads: (a) => [`${task} ${large(a)} leads this work.`, 1, 0],
  'will lead': (a, b) => [`${task} ${large(a)} will lead this work, supported by ${b.said}.`, 1, 1],
  'will coordinate': (a, b) => [
    `${task} ${large(a)} will coordinate the programme, supported by ${b.said}.`,
    1,
    1,
  ],
  'takes the lead': (a, b) => [`${task} ${large(a)} takes the lead, assisted by ${b.said}.`, 1, 1],
  'are responsible': (a, b) => [`${task} ${large(a)} and ${b.said} are responsible for this task.`, 2, 0],
  'together with, is responsible': (a, b) => [
    `${task} ${large(a)}, together with ${b.said}, is responsible for this task.`,
    2,
    0,
  ],
  'rests with': (a, b) => [`${task} Responsibility rests with ${a.said} and ${b.said}.`, 2, 0],
  'being responsible': (a) => [`We will plant 40 trees, ${a.said} being responsible.`, 1, 0],
  'taking the lead': (a, b) => [
    `We will plant 40 trees, with ${a.said} taking the lead and ${b.said} assisting.`,
    1,
    1,
  ],
  'as lead': (a, b) => [`We will plant 40 trees, with ${a.said} as lead and ${b.said} in support.`, 1, 1],
  'for which': (a) => [`The planting, for which ${a.said} is responsible, will reach 40 villages.`, 1, 0],
  'under the direction of': (a) => [
    `The planting, under the direction of ${a.said}, will reach 40 villages.`,
    1,
    0,
  ],
  'to lead': (a) => [`- Plant 40 trees – ${a.written} to lead`, 1, 0],
  'to lead and to support': (a, b) => [
    `- Plant 40 trees (${a.written} to lead, ${b.written} to support)`,
    1,
    1,
  ],
};

const read = (text: string) => extractText(`Valley Trust\nPlan for 2026\n\n${text}\n`).owners;

describe('Who leads and who supports', () => {
  it.each(Object.keys(ways))('is read: %s', (way) => {
    fc.assert(
      fc.property(three, (parties) => {
        const [text, lead, support] = ways[way]!(...parties);
        const written = parties.map((name) => name.written);
        expect(
          read(text).map((owner) => [owner.lead, owner.support]),
          text,
        ).toEqual([[written.slice(0, lead), written.slice(lead, lead + support)]]);
      }),
      { seed: 7, numRuns: plays(120, 1000) },
    );
  });

  it.each([
    'The new scheme will lead to 40 jobs in the valley.',
    'Lead content in drinking water will stay below 5 micrograms.',
    'The course is led by 12 tutors.',
    'Walks led by trained guides will reach 400 visitors.',
    'Road transport is responsible for 30% of emissions.',
    'Scotland leads the world in tidal power.',
    'Every trainee will lead 3 sessions.',
    'With all staff taking part, 40 trees will be planted.',
    'Coordinated by phone, 300 volunteers will help.',
    'The museum leads visitors through 12 rooms.',
    'A teacher is responsible for 12 pupils.',
    'Partners: 12 universities in six countries.',
    'The lead time will fall to 12 days.',
    'Theme C. Owners of small boats will get 40 grants.',
  ])('names nobody: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
