// English owner statements that name persons and posts, gone through whole: a person and his post, a post and its area,
// who leads which tasks, who is on it. Forms × names; also what is no such form.
import { describe, expect, it } from 'vitest';
import { cross, people, posts, read, wrong } from './englishOwnersKit.ts';

describe('a person and his post', () => {
  const both = cross(people, posts).map(([A, B]) => ({ A, B }));
  it('is the person', () =>
    expect(
      wrong(['Owner: {A}, {B}', 'Hold 12 walks. (Nodal Officer: {A}, {B})'], both, ({ A }) => ({
        lead: [A!],
        support: [],
      })),
    ).toEqual([]));
  it('is the person, with who helps', () =>
    expect(
      wrong(
        [
          'Lead: {A}, {B}; Support: Registry',
          'Hold 12 walks. (Lead: {A}, {B}; participating units: Registry)',
        ],
        both,
        ({ A }) => ({ lead: [A!], support: ['Registry'] }),
      ),
    ).toEqual([]));
  it('is each person of several', () =>
    expect(
      wrong(
        ['Leads: {A}, {B}; Ann Smith, Registrar', 'Leads: {A}, {B}, and Ann Smith, Registrar'],
        both.filter(({ A, B }) => !B.includes(',') && !A.startsWith('Maria')),
        ({ A }) => ({ lead: [A!, 'Ann Smith'], support: [] }),
      ),
    ).toEqual([]));
  it('is the person in a sentence', () =>
    expect(
      wrong(
        [
          '{A}, {B}, leads this work.',
          '{A}, {B}, is responsible for section 2.',
          'The review will be led by {A}, {B}.',
        ],
        both.filter(({ B }) => !/[,(‘]/.test(B) && !/\band\b/.test(B)),
        ({ A }) => ({ lead: [A!], support: [] }),
      ),
    ).toEqual([]));
  it.each<[string, string[]]>([
    ['Lead: Ms Baker, Finance Office', ['Ms Baker']],
    ['Owner: Elena Petrova (VP of Guest Services)', ['Elena Petrova']],
    ['Owner: Elena Petrova - Director of Learning', ['Elena Petrova']],
    ['Leads: Dr. Das, Scientist-D and Dr. Lal, Scientist-E', ['Dr. Das', 'Dr. Lal']],
    [
      'Nodal Officer: Shri R. N. Prasad, Scientist-D and Smt. Lata Devi, Scientist-C',
      ['Shri R. N. Prasad', 'Smt. Lata Devi'],
    ],
    ['Responsible: Ann Smith, Bursar, Librarian', ['Ann Smith', 'Bursar', 'Librarian']],
    ['Owner: Research Support, Registrar', ['Research Support', 'Registrar']],
    ['Lead: Dr Holt, Registrar and Library', ['Dr Holt', 'Registrar', 'Library']],
    ['Lead: Dr Holt, Principal Scientist, Head of Division', ['Dr Holt']],
    ['Leads: Dr Holt, Events Team', ['Dr Holt', 'Events Team']],
    ['Lead: Works Office, Events Team', ['Works Office', 'Events Team']],
    ['Lead: Works Office, Registrar', ['Works Office', 'Registrar']],
  ])('%s', (text, lead) => expect(read(text)).toEqual([{ lead, support: [] }]));
});

describe('a post and its area', () => {
  const areas: [string, string][] = [
    ['Director, Education', 'Manager, Field Programs'],
    ['Head, Grants', 'Director, Policy and Advocacy'],
    ['Vice President, Research', 'Deputy Director, Public Affairs'],
    ['Manager, Science Policy', 'Head, Collections & Archives'],
  ];
  it('is one name, without the sections', () =>
    expect(
      wrong(
        [
          'Responsible officers: {A} (3.1) and {B} (3.2, 3.3)',
          'Responsible officers: {A} and {B}',
          'Responsible officers: {A} (3.1–3.4); {B} (3.5)',
          'Responsible: {A} (Actions 1 and 2), {B} (Action 3)',
          'Hold 12 walks. (Leads: {A} (for 3.1 to 3.3) and {B} (3.4))',
        ],
        areas.map(([A, B]) => ({ A, B })),
        ({ A, B }) => ({ lead: [A!, B!], support: [] }),
      ),
    ).toEqual([]));
});

describe('who leads which tasks', () => {
  const labels = [
    'Task leader for 3.1 to 3.3',
    'Task leader for Task 3.1',
    'Task leader for Tasks 2.1, 2.3 and 2.4',
    'Task leader (3.1)',
    'Work package leader',
    'WP leader',
    'WP3 leader',
    'Work package 2 lead',
    'Deliverable owner',
    'Lead for 3.1 and 3.2',
    'Responsible for Tasks 3.1–3.3',
  ];
  const names = [
    'Ghent University',
    'Dr. (Smt.) Meera Nair',
    'Parks & Open Spaces',
    'Institute of Fisheries',
  ];
  it('after a label', () =>
    expect(
      wrong(
        labels.map((label) => `${label}: {A}`),
        names.map((A) => ({ A })),
        ({ A }) => ({ lead: [A!], support: [] }),
      ),
    ).toEqual([]));
  it('after a label, with who helps', () =>
    expect(
      wrong(
        labels.map((label) => `${label}: {A}; participants: Lund University`),
        names.map((A) => ({ A })),
        ({ A }) => ({ lead: [A!], support: ['Lund University'] }),
      ),
    ).toEqual([]));
});

describe('who is on it, in everyday words and behind an arrow', () => {
  it.each<[string, string[], string[]]>([
    ["Who's on it: Works Office, with help from Parks Office", ['Works Office'], ['Parks Office']],
    ['Who does it: Works Office, helped by Parks Office', ['Works Office'], ['Parks Office']],
    ['Who leads: Works Office. Who helps: Parks Office.', ['Works Office'], ['Parks Office']],
    ['DRI: Ann Holt', ['Ann Holt'], []],
    ['Owner: Ann Holt · v1.3 · 12 May', ['Ann Holt'], []],
    ['_Lead: Works Office_', ['Works Office'], []],
    ['→ Harbour team leads; yard partners help.', ['Harbour team'], ['yard partners']],
    ['→ Archive keeper leads.', ['Archive keeper'], []],
    ['Works Office is in the lead, the Parks Office helps.', ['Works Office'], ['Parks Office']],
    ['Owner: A. Holt (backup: B. Lind)', ['A. Holt'], ['B. Lind']],
    ['Owner: Works Office (deputy: Registry)', ['Works Office'], ['Registry']],
    ['Owner: Ann Holt; backup: Ben Lind', ['Ann Holt'], ['Ben Lind']],
    ['Lead: Registrar; Deputy Registrar', ['Registrar', 'Deputy Registrar'], []],
    [
      '(Lead division: Works Office; supporting: Divisions III and V)',
      ['Works Office'],
      ['Divisions III and V'],
    ],
    ['Lead: Works Office, Units 1, 2 and 5', ['Works Office', 'Units 1, 2 and 5'], []],
  ])('%s', (text, lead, support) => expect(read(text)).toEqual([{ lead, support }]));
  it.each([
    "Who's on it: everyone who can row.",
    'Who is responsible: 40 families live here.',
    '→ Growth leads to more jobs.',
    '→ The path leads north; a sign helps walkers.',
    'Call the helpdesk or use _Forms_ and Q1_Report_2026.',
  ])('names nobody: %s', (text) => expect(read(text)).toEqual([]));
});
