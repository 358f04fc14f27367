// English lines that stand above others: the time they give to those below them, and where it ends.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

describe('English lines that stand above others', () => {
  const read = (...lines: string[]) =>
    extractText(['Work plan 2026', '', ...lines].join('\n')).targets.map((t) => [t.quote, t.period]);

  it('give a quarter to all below them, up to the next', () => {
    expect(
      read(
        'Q2 – Work in schools (April to June)',
        '• Reach 40 schools.',
        'Q3 – Writing',
        '• Issue two briefs.',
        'All year round',
        '• Website: 2,000 visitors a month',
        'Monitoring',
        'Review 12 files.',
      ),
    ).toEqual([
      ['40', '2026-Q2'],
      ['two', '2026-Q3'],
      ['2,000', '2026'],
      ['12', null],
    ]);
  });

  it('give a time to the list they open, and to no more', () => {
    expect(
      read('By June 2026 we will:', '• mow 40 banks', '• clear 3 ponds', 'The wardens will hold 12 walks.'),
    ).toEqual([
      ['40', '2026-06'],
      ['3', '2026-06'],
      ['12', null],
    ]);
    expect(
      read('By the end of 2027 the Trust will have:', '1. Mown 40 banks.', '2. Cleared 3 ponds.'),
    ).toEqual([
      ['40', '2027'],
      ['3', '2027'],
    ]);
    expect(read('In 2025 we:', '• 40 banks mown', 'In 2026 we will:', 'Clear 3 ponds.')).toEqual([
      ['3', '2026'],
    ]);
    expect(read('By 2027:', '• 40 banks mown')).toEqual([['40', '2027']]);
  });

  it('name a month, some months or a year of the plan', () => {
    expect(read('April', '• Mow 40 banks.', 'July to September', '• Clear 3 ponds.')).toEqual([
      ['40', '2026-04'],
      ['3', '2026-Q3'],
    ]);
    const years = ['2026', '• Mow 40 banks.', 'Year 2 (2027)', '• Clear 3 ponds.'];
    expect(
      extractText(['Work plan 2026–2027', '', ...years].join('\n')).targets.map((t) => t.period),
    ).toEqual(['2026', '2027']);
    expect(read(...years)[0]).toEqual(['40', null]);
  });

  it('look back, but for what will be', () => {
    expect(
      read(
        'Where we stand',
        'Attendance doubled to 7,600, and two trustees stepped down.',
        'In 2026 we will found three branches.',
        'What we will do',
        'Hold 6 walks.',
      ),
    ).toEqual([
      ['three', '2026'],
      ['6', null],
    ]);
  });

  it('hold for numbered sentences below them, and end at a numbered title', () => {
    expect(
      read(
        'Q2 – Fairs',
        '1. Hold six fairs by the river.',
        '2. Mend 4 boats.',
        'Q3 – Boats',
        '3. Mend 12 boats.',
        '4. Money',
        'Raise £300.',
      ),
    ).toEqual([
      ['six', '2026-Q2'],
      ['4', '2026-Q2'],
      ['12', '2026-Q3'],
      ['£300', null],
    ]);
    expect(
      read(
        'Background',
        '1. The Trust owns 12 boats.',
        '2. It works with 300 teachers in the town.',
        'What we will do',
        '1. Train 200 teachers.',
      ),
    ).toEqual([['200', null]]);
  });

  it('look back with a number of their own too', () => {
    expect(read('1. Context', 'The network joins 31 partners.', '2. Work', 'Hold 6 walks.')).toEqual([
      ['6', null],
    ]);
  });

  it('look back as a question or in everyday words, and end at a title of any look', () => {
    const back = [
      'How did 2025 go?',
      'How was last year?',
      'What went well',
      'Where do we stand?',
      'STATUS',
      'Why this plan',
      'What we heard',
      'Our principles',
      'Glossary',
    ];
    for (const above of back)
      expect(
        read(above, 'A fleet of 12 boats, 300 visits.', 'What will we do?', 'Mend 4 boats.'),
        above,
      ).toEqual([['4', null]]);
    for (const title of ['» Boats', '[1] Boats', '-- Boats --', 'First: boats', '1/ Boats', 'Why not boats?'])
      expect(
        read('Background', 'A fleet of 12 boats, 300 visits.', title, 'Four boats a year.'),
        title,
      ).toEqual([['Four', null]]);
    // no title: still what was
    expect(read('Background', 'A fleet of 12 boats.', '→ 300 visits', '• Two divers', 'Fees: 12%.')).toEqual(
      [],
    );
  });

  it('may stand at the head of a paragraph, for that paragraph', () => {
    expect(
      read('How did 2025 go? Fog in May, and 300 visits. We will mend 6 boats.', 'Hold 4 fairs.'),
    ).toEqual([
      ['6', null],
      ['4', null],
    ]);
    expect(read('Looking back: 12 boats, 300 visits.', 'Where we stand. 12 boats, 300 visits.')).toEqual([]);
    expect(
      read('History: two walks a year will be led.', 'How we get there: 12 fairs.').map(([quote]) => quote),
    ).toEqual(['two', '12']);
  });
});
