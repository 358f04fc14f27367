// Forms of English owner statements gone through whole: participating departments, “&” inside a name, help told in
// words. Forms × names; also what is no such form.
import { describe, expect, it } from 'vitest';
import { cross, joined, read, units, wrong } from './englishOwnersKit.ts';

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
