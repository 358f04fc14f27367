// Who answers in an English plan, every form in every place of the text, with units, posts and persons: forms × names ×
// places are gone through whole, not drawn. Also what only sounds like an assignment.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

type Said = { lead: string[]; support: string[] };

/** A name as a label has it, and in running text. */
const names: [written: string, said: string][] = [
  ['Policy Office', 'the Policy Office'],
  ['Department of Water & Sewerage', 'the Department of Water & Sewerage'],
  ['Head of Admissions', 'the Head of Admissions'],
  ['Dr Hale', 'Dr Hale'],
  ['Vice-President (Research)', 'the Vice-President (Research)'],
  ['Programme Board', 'the Programme Board'],
  ['Maria Lopez', 'Maria Lopez'],
  ['Working Group on Careers', 'the Working Group on Careers'],
  ['Faculty of Arts and Humanities', 'the Faculty of Arts and Humanities'],
  ['Friends of the Park', 'the Friends of the Park'],
  ['Executive Secretary', 'the Executive Secretary'],
];

/** {A}, {B}: as written; {a}, {b}: as said; {A^}: as said, with a capital. */
const labels = [
  'Lead: {A}',
  'Lead department: {A}',
  'Leading unit: {A}',
  'Owner: {A}',
  'Responsible: {A}',
  'Responsible officer: {A}',
  'Responsible department: {A}',
  'Officer responsible: {A}',
  'Nodal Officer: {A}',
  'Nodal agency: {A}',
  'Nodal department: {A}',
  'Accountable: {A}',
  'Accountable officer: {A}',
  'In charge: {A}',
  'Person in charge: {A}',
  'Coordinator: {A}',
  'Coordinated by: {A}',
  'Coordinated by {a}',
  'Led by: {A}',
  'Led by {a}',
  'Focal point: {A}',
  'Lead officer: {A}',
];
const helped = [
  'Lead: {A}; Support: {B}',
  'Lead: {A}; support: {B}',
  'Lead: {A}. Support: {B}',
  'Lead: {A}; contributing: {B}',
  'Lead: {A}; contributing units: {B}',
  'Lead: {A}; partner: {B}',
  'Lead: {A}; partners: {B}',
  'Lead: {A}; supporting departments: {B}',
  'Lead: {A}; cooperating units: {B}',
  'Responsible: {A}; supported by: {B}',
  'Responsible: {A}, with support from {b}',
  'Responsible officer: {A}; assisting: {B}',
  'Nodal Officer: {A}; support: {B}',
  'Responsible for Theme B: {A}; partner: {B}',
  'Led by {a}, with the support of {b}',
  'Led by {a}; supported by {b}',
  'Coordinated by {a}, with support from {b}',
  'Lead: {A} (with support from {b})',
];
const sentences = [
  '{A^} will be responsible for section 2.',
  '{A^} is responsible for the annual report.',
  '{A^} is responsible for all four points.',
  '{A^} is accountable for the plan as a whole.',
  '{A^} will be accountable for delivery.',
  '{A^} is in charge of the negotiations.',
  '{A^} will be in charge of contacts with the ministries.',
  '{A^} will lead on recruitment.',
  '{A^} leads this work.',
  '{A^} will take the lead.',
  '{A^}, chaired by Professor Iwu, is responsible for all four points.',
  '{A^}, headed by Ann Smith, will lead this work.',
  'The review will be led by {a}.',
  'The review will be coordinated by {a}.',
  'Responsibility for the review rests with {a}.',
];
const helpedSentences = [
  '{A^} will be responsible for section 2, with the support of {b}.',
  '{A^} is responsible for this goal, with support from {b}.',
  '{A^} is in charge of the review, assisted by {b}.',
  '{A^} leads, with help from {b}.',
  '{A^} leads; {b} will provide support.',
  '{A^} will take the lead and {b} will assist.',
  '{A^} is accountable for the plan, supported by {b}.',
  'The review will be led by {a}, with support from {b}.',
];
/** A clause follows the name. */
const openings = [
  'Led by {a}, a review of fees will be completed.',
  'Led by {a}, the review of fees will be completed by June.',
  'Led by {a}, 12 workshops will be held.',
  'Led by {a}, we will hold 12 workshops.',
  'Coordinated by {a}, a network of schools will be set up.',
  'Coordinated by {a}, volunteers will plant 400 trees.',
  'Led by {a}, staff training will reach 40 people.',
  'Led jointly by {a} and {b}, a review of fees will be completed.',
  'Led by {a} and supported by {b}, a review of fees will be completed.',
  'Led by {a} with support from {b}, the review will be completed.',
];

const places = [
  '{S}',
  'Hold 12 workshops a year. {S}',
  '2.1 Hold 12 workshops a year. {S}',
  '- Hold 12 workshops a year.\n{S}',
];
const labelPlaces = [
  ...places,
  'Hold 12 workshops a year. ({S})',
  'Hold 12 workshops a year ({S}).',
  '- Hold 12 workshops a year [{S}]',
  '{S}.\nHold 12 workshops a year.',
];

const [anyB] = [['Events Team', 'the Events Team']] as const;
const fill = (form: string, [written, said]: [string, string]): string =>
  form
    .replaceAll('{A}', written)
    .replaceAll('{a}', said)
    .replaceAll('{A^}', said.charAt(0).toUpperCase() + said.slice(1))
    .replaceAll('{B}', anyB[0])
    .replaceAll('{b}', anyB[1]);
const read = (text: string): Said[] =>
  extractText(`Valley Trust\nPlan for 2026\n\n${text}\n`).owners.map(({ lead, support }) => ({
    lead,
    support,
  }));

function wrong(
  forms: readonly string[],
  where: readonly string[],
  said: (A: string, form: string) => Said,
): string[] {
  return forms.flatMap((form) =>
    where.flatMap((place) =>
      names.flatMap((A) => {
        const text = place.replace('{S}', fill(form, A));
        const got = JSON.stringify(read(text));
        return got === JSON.stringify([said(A[0], form)]) ? [] : [`${text} → ${got}`];
      }),
    ),
  );
}
const alone = (A: string): Said => ({ lead: [A], support: [] });
const withHelp = (A: string): Said => ({ lead: [A], support: ['Events Team'] });

describe('who answers, in every place', () => {
  it('after a label', () => expect(wrong(labels, labelPlaces, alone)).toEqual([]));
  it('after a label, with who helps', () => expect(wrong(helped, labelPlaces, withHelp)).toEqual([]));
  it('by a verb', () => expect(wrong(sentences, places, alone)).toEqual([]));
  it('by a verb, with who helps', () => expect(wrong(helpedSentences, places, withHelp)).toEqual([]));
  it('before a clause', () =>
    expect(
      wrong(openings, places, (A, form) =>
        form.includes(' and {b},')
          ? { lead: [A, 'Events Team'], support: [] }
          : form.includes('{b}')
            ? withHelp(A)
            : alone(A),
      ),
    ).toEqual([]));
});

describe('who answers', () => {
  it.each<[text: string, lead: string[], support: string[]]>([
    [
      'Action: Head, Research Support Division, in consultation with the Finance Wing.',
      ['Head, Research Support Division'],
      [],
    ],
    ["(Nodal Officer: Dr. A. Rao, Scientist 'F')", ['Dr. A. Rao'], []],
    ['Lead: Access Office; contributing: all National Nodes', ['Access Office'], ['all National Nodes']],
    [
      '(Leading department: Science Division; Supporting departments: Schools of Materials, Optics and Physics)',
      ['Science Division'],
      ['Schools of Materials, Optics and Physics'],
    ],
    [
      'Herbarium staff lead; the Moor College will provide imaging support.',
      ['Herbarium staff'],
      ['Moor College'],
    ],
    ['The Press Office is the lead department for this task.', ['Press Office'], []],
    ['The Registry and the Events Team will jointly lead the review.', ['Registry', 'Events Team'], []],
    ['The Secretary-General is personally responsible for the budget.', ['Secretary-General'], []],
    ['Under the leadership of the Policy Office, 12 workshops will be held.', ['Policy Office'], []],
    ['Responsible office(s): Policy Office; Registry.', ['Policy Office', 'Registry'], []],
    ['Lead – Policy Office; support – Registry.', ['Policy Office'], ['Registry']],
    ['Owner: VP, Finance and Administration', ['VP, Finance and Administration'], []],
    ['Lead: Finance Office - Ms Chen', ['Finance Office'], []],
    [
      'Coordinated by the Finance Office and delivered by Registry, 12 walks will be held.',
      ['Finance Office'],
      [],
    ],
    ['(Support: Registry; Events Team)', [], ['Registry', 'Events Team']],
    ['Supporting departments: Registry, Events Team', [], ['Registry', 'Events Team']],
  ])('by %s', (text, lead, support) => {
    expect(read(text)).toEqual([{ lead, support }]);
  });

  it.each([
    'In consultation with the Registry, 12 workshops will be held.',
    'The Registry will coordinate with the Events Team.',
    'The Registry will coordinate 12 workshops.',
    'The Registry will coordinate.',
    'Lead: 12 schools',
    'Ownership: 60% of shares',
    'Action: Plant 40 trees',
    'Action: Improve the Library',
    'Support: 24/7 helpdesk for 300 members',
    'Support: Travel grants',
    'We will provide support: 40 grants.',
    'Students will take responsibility for their learning.',
    'Each department is responsible for its own budget.',
    'Accountable to the Board, the office will report twice a year.',
    'Contributing: 40 papers.',
  ])('is not told by %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('the first of several', () => {
  const lists: [text: string, plain: boolean][] = [
    ['Train 40 staff. (Responsible: Policy Office, Registry, Library)', true],
    ['Responsible departments: Policy Office, Registry and Library', true],
    ['Action\tTarget\tResponsible\tDue\nTalks\t12 talks\tPolicy Office, Registry, Library\tJune', true],
    ['Leads: Policy Office, Registry and Library', false],
    ['Action\tTarget\tLead\tDue\nTalks\t12 talks\tPolicy Office, Registry, Library\tJune', false],
  ];
  const said = (rule: string, list: string) =>
    extractText(`Plan 2026\n\n${rule}\n\n${list}\n`)
      .owners.filter(({ quote }) => quote.includes('Library'))
      .map(({ lead, support }) => [lead, support]);
  const [A, ...others] = ['Policy Office', 'Registry', 'Library'];

  it.each([
    'Where more than one department is named, the first leads and the others support.',
    'The department named first is the lead department.',
    'If several units are listed, the first unit takes the lead.',
    'The first-named office leads; the others assist.',
  ])('leads where the text says: %s', (rule) => {
    for (const [list, plain] of lists)
      expect(said(rule, list), list).toEqual([plain ? [[A], others] : [[A, ...others], []]]);
  });
  it.each([
    'The first workshop will lead to several papers.',
    'Our first lead officer was named in May.',
    'Several departments meet first in May.',
  ])('leads with the others after: %s', (rule) => {
    for (const [list] of lists) expect(said(rule, list), list).toEqual([[[A, ...others], []]]);
  });
});
