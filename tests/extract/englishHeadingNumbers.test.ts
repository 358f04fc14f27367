// Which numbers and letters of an English plan begin a heading: in their many ways to be written, not inside a
// sentence, in notes or in works cited.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { headings } from './englishHeadingsKit.ts';

describe('English layouts', () => {
  it('tells 01 Purpose from 05 stalls in every village', () => {
    const e = extractText(
      [
        'Work plan 2026',
        '',
        '05 Stalls in every village',
        '01 Purpose',
        'To sell.',
        '02 Means',
        'Carts.',
      ].join('\n'),
    );
    expect(e.outline.map((o) => o.title)).toEqual(['Purpose', 'Means']);
    expect(e.targets.map((t) => [t.quote, t.min])).toEqual([['05', 5]]);
  });

  it.each(['I', 'I:', 'I –', 'I.'])('reads the Roman number of %s Members', (first) => {
    const mark = first.slice(1);
    expect(
      headings([
        'Work plan 2026',
        `I${mark} Members`,
        '1. Fees',
        'Raise fees by 2%.',
        `II${mark} Journals and books`,
        'i. Print',
        'Print 8 issues.',
        'I thank the printers',
      ]),
    ).toEqual([
      [1, 'I', 'Members'],
      [2, '1', 'Fees'],
      [1, 'II', 'Journals and books'],
      [2, 'i', 'Print'],
    ]);
  });

  it('reads a letter before a colon', () => {
    expect(headings(['Work plan 2026', 'A: Members', 'Win 40.', 'B: Money', 'Raise £900.'])).toEqual([
      [1, 'A', 'Members'],
      [1, 'B', 'Money'],
    ]);
  });

  it('reads letters on after (h), and no list inside a line', () => {
    expect(
      headings([
        'Work plan 2026',
        '1. Paths',
        'The targets are:',
        '(h) Lay 300 m;',
        '(i) Lay 400 m;',
        '(j) Lay 500 m.',
        '2. Trees',
        '(a) 4 oaks; (b) 3 elms.',
        '(i) 4 oaks, (ii) 3 elms.',
      ]),
    ).toEqual([
      [1, '1', 'Paths'],
      [2, '(h)', 'Lay 300 m'],
      [2, '(i)', 'Lay 400 m'],
      [2, '(j)', 'Lay 500 m'],
      [1, '2', 'Trees'],
    ]);
  });

  it('reads a letter with a figure before a title that begins with an article', () => {
    expect(
      headings([
        'Work plan 2026',
        'B. What we do',
        'B1 A stronger journal',
        'Print 8 issues.',
        'B2 The young',
        'Meet.',
      ]),
    ).toEqual([
      [1, 'B', 'What we do'],
      [2, 'B1', 'A stronger journal'],
      [2, 'B2', 'The young'],
    ]);
  });

  it('takes letters with a bracket or a dash for headings, and annexes', () => {
    expect(
      headings([
        'Work plan 2026',
        'A) Pitches',
        'Mow 6.',
        '1) Drains',
        'Dig 4.',
        'B) Pavilion',
        'Paint 2 doors.',
      ]),
    ).toEqual([
      [1, 'A)', 'Pitches'],
      [2, '1)', 'Drains'],
      [1, 'B)', 'Pavilion'],
    ]);
    expect(headings(['Work plan 2026', '(A) Pitches', 'Mow 6.', 'Annex 1: Costs'])).toEqual([
      [1, '(A)', 'Pitches'],
      [1, 'Annex 1', 'Costs'],
    ]);
    expect(headings(['Work plan 2026', 'A – Pitches', 'Mow 6.', 'B – Pavilion'])).toEqual([
      [1, 'A', 'Pitches'],
      [1, 'B', 'Pavilion'],
    ]);
  });

  it('takes no number inside a sentence for a heading', () => {
    const wrapped =
      'The grounds staff will look after both of the upper pitches (see tasks 3 and\n5) and mow them 30 times.';
    expect(headings(['Work plan 2026', wrapped])).toEqual([]);
    expect(extractText(`Work plan 2026\n\n${wrapped}`).targets.map((t) => t.quote)).toEqual(['30 times']);
    expect(headings(['Work plan 2026', '1) mow 6 pitches; 2) paint 3 doors.'])).toEqual([]);
  });

  it('takes neither works cited nor notes nor who signed for headings, and no targets from them', () => {
    const e = extractText(
      [
        'Work plan 2026',
        '1. Journals',
        'Hold 3 fairs.',
        '2. References',
        '1. Smith, J. and Lee, K. (2019). Fairs of the coast. Journal of Fairs 12(3), 100-120.',
        '2. United Nations. Twelve ways to hold 20 fairs. New York.',
        '3. Money',
        'Spend $4 million.',
        '4. See the Strategic Plan, p. 12.',
        'Notes:',
        '1. All 12 figures are in dollars.',
        'Work in the new hall',
        '1. Hold 5 fairs.',
        'H. M. Prys-Jones',
      ].join('\n'),
    );
    expect(e.outline.map((o) => [o.number, o.title])).toEqual([
      ['1', 'Journals'],
      ['2', 'References'],
      ['3', 'Money'],
      ['1', 'Hold 5 fairs'],
    ]);
    expect(e.targets.map((t) => t.quote)).toEqual(['3', '$4 million', '5']);
  });

  it('tells no gap where the number before stands inside the line above', () => {
    const told = (second: string) => {
      const lines = ['Plan 2026', 'Theme C: Fairs', `C.1 Host a fair.${second}`, 'C.3 Mend 4 boats.'];
      const e = extractText(lines.join('\n'));
      return [e.findings.map((f) => f.kind), e.targets.map((t) => t.quote)];
    };
    expect(told(' C.2 Lend 12 carts.')).toEqual([[], ['12', '4']]);
    expect(told('')).toEqual([['numbering'], ['4']]);
  });

  it('reads § before a short title, and no law that is cited', () => {
    const plan = [
      'Work plan 2026',
      '§1 Boats',
      'Mend 4 boats.',
      '§ 2. Piers and slips',
      'Paint 3 piers.',
      '§ 2.1: Ladders',
      'Fix 9 ladders.',
      '§3 Members. We shall recruit 40 members.',
    ];
    expect(headings(plan)).toEqual([
      [1, '§1', 'Boats'],
      [1, '§ 2', 'Piers and slips'],
      [2, '§ 2.1', 'Ladders'],
      [1, '§3', 'Members'],
    ]);
    const e = extractText(
      [
        'Work plan 2026',
        'Preamble',
        'The harbour has 12 piers.',
        '§ 1 Boats',
        'Four boats a year are mended.',
        '§ 12 of the Charter asks for two audits.',
        '§ 4 Abs. 2 names the treasurer.',
      ].join('\n'),
    );
    expect(e.outline.map((o) => o.number)).toEqual(['§ 1']);
    expect(e.targets.map((t) => t.quote)).toEqual(['Four', 'two']);
  });

  it('reads Block A:, Goal no. 2: and 1 · Boats', () => {
    expect(
      headings(['Work plan 2026', 'Goal no. 1: Boats', 'Mend 4.', 'Goal no. 2: Piers', 'Mend 2.']),
    ).toEqual([
      [1, 'Goal no. 1', 'Boats'],
      [1, 'Goal no. 2', 'Piers'],
    ]);
    expect(headings(['Work plan 2026', 'Block A: Boats', 'Mend 4.', 'Block B: Piers', 'Mend 2.'])).toEqual([
      [1, 'Block A', 'Boats'],
      [1, 'Block B', 'Piers'],
    ]);
    expect(headings(['Work plan 2026', '1 · Boats', 'Mend 4.', '2 · Piers', 'Mend 2.'])).toEqual([
      [1, '1', 'Boats'],
      [1, '2', 'Piers'],
    ]);
    expect(headings(['Work plan 2026', 'Block A gets 12 new lamps.', 'Field 3 is mown twice.'])).toEqual([]);
  });

  it('reads a number without a mark before a short title and its sentence', () => {
    expect(
      headings([
        'Work plan 2026',
        '1 Boats. The yard will mend four boats before the summer and paint six more.',
        '2 Piers and cranes. Two piers are to be rebuilt, and the old crane is taken down.',
        '3 May. The harbour will open again, with a fair for all who live in the town.',
        '4 Quay Street. The office will move there in the course of the autumn.',
      ]),
    ).toEqual([
      [1, '1', 'Boats'],
      [1, '2', 'Piers and cranes'],
    ]);
  });

  it('ends a title at the year its sentence ends with', () => {
    expect(
      headings([
        'Work plan 2026-2028',
        '1.1 All piers will be rebuilt by the end of 2027. 40 lamps will be hung there.',
        '1.2 Boats',
      ]),
    ).toEqual([
      [1, '1.1', 'All piers will be rebuilt by the end of 2027'],
      [1, '1.2', 'Boats'],
    ]);
  });
});
