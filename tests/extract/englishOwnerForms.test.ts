// Forms of English owner statements gone through whole: participating departments, “&” inside a name, a person and his
// post, a post and its area, help told in words, who leads which tasks. Forms × names; also what is no such form.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

type Said = { lead: string[]; support: string[] };
const read = (text: string): Said[] =>
  extractText(`Valley Trust\nPlan for 2026\n\n${text}\n`).owners.map(({ lead, support }) => ({
    lead,
    support,
  }));

/** Each form with each filling of {A}, {B}…, at the line's beginning and after a task. */
function wrong(
  forms: readonly string[],
  fillings: readonly Record<string, string>[],
  said: (by: Record<string, string>, form: string) => Said,
): string[] {
  return forms.flatMap((form) =>
    fillings.flatMap((by) =>
      (form.startsWith('Hold') ? [''] : ['', '2.1 Hold 12 workshops a year. ']).flatMap((before) => {
        const text = before + form.replace(/\{(\w)\}/g, (_, key: string) => by[key]!);
        const got = JSON.stringify(read(text));
        return got === JSON.stringify([said(by, form)]) ? [] : [`${text} → ${got}`];
      }),
    ),
  );
}
const cross = <T, U>(some: readonly T[], others: readonly U[]): [T, U][] =>
  some.flatMap((a) => others.map((b): [T, U] => [a, b]));

const units = [
  'Works Office',
  'Head of Admissions',
  'Institute of Fisheries',
  'Parks & Open Spaces',
  'Legal & Compliance Division',
  'Director, Outreach',
];
/** “&” stands inside a name. */
const joined = [
  'Estates & Facilities',
  'Communications & Marketing',
  'Trading Standards & Licensing',
  'Water & Soil Laboratory',
  'Office of Research & Innovation',
  'M&E Unit',
  'IT & Data Services',
  'Engagement & Learning',
  'Finance Office & Stores',
];
const people = [
  'Shri R. N. Prasad',
  'Shri. Ravi Kumar',
  'Smt. Lata Devi',
  'Dr. (Smt.) Meera Nair',
  'Dr. (Mrs.) S. Das',
  'Prof. (Dr.) R. N. Singh',
  'Dr. K. P. Verma',
  'Dr Amara Okafor',
  'Prof. Lin',
  'Mr. Tom Oak',
  'Ms Baker',
  'Cllr Jane Holt',
  'J. M. Otieno',
  'Thomas J. Reed',
  'Elena Petrova',
  'Mary-Ann O’Neill',
  'Maria del Carmen Ruiz',
];
const posts = [
  'Scientist-E',
  'Scientist ‘F’',
  'Joint Director',
  'Deputy Registrar (Finance)',
  'VP of Guest Services',
  'VP Guest Services',
  'Vice President, Research',
  'Director of Learning',
  'Director, Learning & Outreach',
  'Head, Grants',
  'Senior Manager, Field Programs',
  'Principal Engineer',
  'Dean of Arts and Humanities',
  'Chief Curator',
  'CFO',
  'Associate Professor',
];

describe('who takes part', () => {
  const labels = [
    'participating departments',
    'Participating units',
    'participating bodies',
    'participating teams',
    'supporting department',
    'supporting departments',
    'supporting department(s)',
    'partner department',
    'partner departments',
    'partner units',
    'partner(s)',
    'other departments involved',
    'supporting units and bodies',
    'in coordination with',
  ];
  const forms = labels.flatMap((label) => [
    `Lead department: {A}; ${label}: Registry, Events Team`,
    `Hold 12 walks. (Lead: {A}; ${label}: Registry and Events Team)`,
    `Responsible: {A}. ${label[0]!.toUpperCase()}${label.slice(1)}: Registry, Events Team.`,
  ]);
  it('after a label', () =>
    expect(
      wrong(
        forms,
        units.map((A) => ({ A })),
        ({ A }) => ({ lead: [A!], support: ['Registry', 'Events Team'] }),
      ),
    ).toEqual([]));
  it('after another who helps', () =>
    expect(
      wrong(
        [
          'Lead: {A}; support: Registry; participating departments: Events Team',
          'Hold 12 walks. (Lead: {A}; support: Registry; Events Team)',
          'Lead: {A}; participating units: Registry; Events Team',
        ],
        units.map((A) => ({ A })),
        ({ A }) => ({ lead: [A!], support: ['Registry', 'Events Team'] }),
      ),
    ).toEqual([]));
  it.each([
    'Participating departments: 12',
    'Participating teams: travel grants of 300 euros',
    'Partner institutions: to be named',
    'Partner departments will hold 12 walks.',
  ])('is not told by %s', (text) => expect(read(text)).toEqual([]));
});

describe('“&” inside a name', () => {
  const forms = [
    'Hold 12 walks. (Owner: {A})',
    'Lead: {A}',
    'Hold 12 walks (Action: {A})',
    'Leads: {A} and Registry',
    'Leads: Registry and {A}',
    'Leads: Registry, {A}',
    'Lead: Registry; Support: {A}',
    'Led by the {A}, with the support of the Registry.',
    'The {A} is responsible for this goal, assisted by the Registry.',
  ];
  it('does not divide it', () =>
    expect(
      wrong(
        forms,
        joined.map((A) => ({ A })),
        ({ A }, form) =>
          form.includes('Support:')
            ? { lead: ['Registry'], support: [A!] }
            : /support|assisted/.test(form)
              ? { lead: [A!], support: ['Registry'] }
              : form.startsWith('Leads: Registry')
                ? { lead: ['Registry', A!], support: [] }
                : { lead: form.startsWith('Leads') ? [A!, 'Registry'] : [A!], support: [] },
      ),
    ).toEqual([]));
  it('divides persons', () =>
    expect(read('Lead: Dr Holt & Dr Moss')).toEqual([{ lead: ['Dr Holt', 'Dr Moss'], support: [] }]));
});

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

describe('help told in words', () => {
  const forms = [
    'Hold 12 walks. (Action: {A}; {B} to assist)',
    'Hold 12 walks. (Action: {A} in coordination with {B})',
    'Hold 12 walks. (Lead: {A} in close collaboration with the {B})',
    'Hold 12 walks. (Lead: {A} with support from the {B}; by June)',
    'Lead: {A} ({B} to support)',
    'Lead: {A} (in collaboration with {B})',
    'Lead: {A} (with technical support from {B})',
    'Lead: {A}, {B} to assist',
    'Lead: {A}; {B} to assist',
    'Lead: {A}, assisted by {B}',
    'Lead: {A} assisted by {B}',
    'Lead: {A}, in coordination with the {B}',
    'Lead: {A} in coordination with the {B}',
    'Lead: {A} with financial and technical support from the {B}',
    'Lead: {A}, with evaluation support from the {B}',
    'Owner: {A} with {B}',
    'Led by the {A} in partnership with the {B}.',
    'The {A} is responsible for this goal, with data support from the {B}.',
    'The {A} will lead this work in coordination with the {B}.',
    'The {A}, led by Dr. Okoro, is responsible for this goal, with data support from the {B}.',
    'The {A}, led by Ann Smith, will take the lead, supported by the {B}.',
    'The {A} (led by Dr. Okoro) is responsible for this goal, with data support from the {B}.',
    'The {A}, under Dr. Okoro, is responsible for this goal, assisted by the {B}.',
    'Lead: {A}, working with the {B}',
  ];
  const leaders = [
    'Works Office',
    'R&D Division',
    'Chief Operating Officer',
    'Director of Housing',
    'Estates & Facilities',
  ];
  const helpers = ['Harbour Partnership Board', 'Finance Section', 'University of Leeds'];
  it('is support', () =>
    expect(
      wrong(
        forms,
        cross(leaders, helpers)
          .map(([A, B]) => ({ A, B }))
          .filter(({ B }) => !B.startsWith('University')),
        ({ A, B }) => ({ lead: [A!], support: [B!] }),
      ),
    ).toEqual([]));
  it('is support of a university', () =>
    expect(
      wrong(
        forms.filter((form) => /(?:from|by|with) (?:the )?\{B\}/.test(form) && !form.startsWith('Owner')),
        leaders.map((A) => ({ A, B: helpers[2]! })),
        ({ A, B }) => ({ lead: [A!], support: [B!] }),
      ),
    ).toEqual([]));
  it('is support in a cell', () => {
    const cells: [string, string[], string[]][] = [
      ['Works Office with HR', ['Works Office'], ['HR']],
      ['Works Office (Stores Section to support)', ['Works Office'], ['Stores Section']],
      ['Works Office, in collaboration with Stores Section', ['Works Office'], ['Stores Section']],
      ['Works Office; Stores Section to assist', ['Works Office'], ['Stores Section']],
      ['Elena Petrova, VP of Guest Services', ['Elena Petrova'], []],
      ['Dr. (Smt.) Meera Nair, Joint Director', ['Dr. (Smt.) Meera Nair'], []],
      ['Estates & Facilities', ['Estates & Facilities'], []],
      ['Director, Education', ['Director, Education'], []],
    ];
    const rows = cells.map(([cell], k) => `Walks ${k}\t${k + 3} walks\t${cell}`);
    expect(read(['Action\tTarget\tOwner', ...rows].join('\n'))).toEqual(
      cells.map(([, lead, support]) => ({ lead, support })),
    );
  });
  it.each<[string, string[], string[]]>([
    ['Owner: Chief Operating Officer with IT and HR', ['Chief Operating Officer'], ['IT', 'HR']],
    ['Hold 12 walks. (Works Office, assisted by Stores Section)', ['Works Office'], ['Stores Section']],
    ['Hold 12 walks. [Works Office]', ['Works Office'], []],
    ['Hold 12 walks. [Director, Student Life]', ['Director, Student Life'], []],
    ['Hold 12 walks. [Works Office; supported by Stores Section]', ['Works Office'], ['Stores Section']],
    ['Lead: Head of Partnerships with Schools', ['Head of Partnerships with Schools'], []],
    ['Lead: Department for Work with Families', ['Department for Work with Families'], []],
    ['Hold 12 walks (Action: Works Office)', ['Works Office'], []],
    ['Hold 12 walks (Action: HR)', ['HR'], []],
  ])('%s', (text, lead, support) => expect(read(text)).toEqual([{ lead, support }]));
  it.each([
    'We will hold 12 walks in coordination with the Registry.',
    'With technical support from the Registry, we will hold 12 walks.',
    'Action: Plant trees & shrubs',
    'Hold 12 walks. [see 3.2]',
    'In May, the head of school, leads this work.',
  ])('names nobody: %s', (text) => expect(read(text)).toEqual([]));
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
