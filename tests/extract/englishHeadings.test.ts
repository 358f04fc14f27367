// The words and codes English plans put before the number of a heading, and how deep each stands.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { headings as headingsOf } from './englishHeadingsKit.ts';

const headings = (...lines: string[]) => headingsOf(['Harbour work plan 2026', ...lines]);

describe('English heading words', () => {
  it('stand in capitals, before letters and two blanks', () => {
    expect(
      headings('THEME A  QUAYS AND CRANES', 'Paint 6 cranes.', 'THEME B  PILOTS', 'ENABLER I  MONEY'),
    ).toEqual([
      [1, 'THEME A', 'QUAYS AND CRANES'],
      [1, 'THEME B', 'PILOTS'],
      [1, 'ENABLER I', 'MONEY'],
    ]);
    expect(
      headings('OUTCOME 1. Ships wait less', 'Output 1.1 Berths dredged', 'Activity 1.1.1 Dredge'),
    ).toEqual([
      [1, 'OUTCOME 1', 'Ships wait less'],
      [2, 'Output 1.1', 'Berths dredged'],
      [3, 'Activity 1.1.1', 'Dredge'],
    ]);
  });

  it('nest work packages below parts and chapters, and tasks below them', () => {
    expect(
      headings(
        'Part I – Ships',
        'WP1. Berths',
        'Task 1.1 Dredging. Dredge 4 berths.',
        'WP2 Signals',
        'Part II – Town',
      ),
    ).toEqual([
      [1, 'Part I', 'Ships'],
      [2, 'WP1', 'Berths'],
      [3, 'Task 1.1', 'Dredging'],
      [2, 'WP2', 'Signals'],
      [1, 'Part II', 'Town'],
    ]);
    expect(headings('1. Aims', '2. Packages', 'WP1 Berths', 'WP2 Signals', '3. Costs')).toEqual([
      [1, '1', 'Aims'],
      [1, '2', 'Packages'],
      [2, 'WP1', 'Berths'],
      [2, 'WP2', 'Signals'],
      [1, '3', 'Costs'],
    ]);
  });

  it('end before who leads', () => {
    expect(
      headings(
        '1) Quays (Lead: Ann; helpers: Lars and Mei)',
        'Mend 3.',
        '2) Town [Responsible: Works Office]',
        'Pave 4.',
      ),
    ).toEqual([
      [1, '1)', 'Quays'],
      [1, '2)', 'Town'],
    ]);
  });

  it('nest a) below 1) and (i) below a)', () => {
    expect(
      headings('1) Quays', 'a) Walls', 'b) Cranes', '(i) North', '(ii) South', '2) Town', 'a) Squares'),
    ).toEqual([
      [1, '1)', 'Quays'],
      [2, 'a)', 'Walls'],
      [2, 'b)', 'Cranes'],
      [3, '(i)', 'North'],
      [3, '(ii)', 'South'],
      [1, '2)', 'Town'],
      [2, 'a)', 'Squares'],
    ]);
  });

  it('are i), ii), I), II) below what is open, in each chapter anew', () => {
    const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi'].map((n) => `${n})`);
    for (const marks of [romans, romans.map((n) => n.toUpperCase())])
      for (const [one, two] of [
        ['1. Quays', '2. Town'],
        ['Goal 1: Quays', 'Goal 2: Town'],
        ['A. Quays', 'B. Town'],
        ['II. Quays', 'III. Town'],
        ['2.1 Quays', '2.2 Town'],
      ] as const) {
        const listed = marks.map((n) => `${n} Walls of the north`);
        const read = headings(one, ...listed, two, ...listed.slice(0, 3));
        expect(read.map(([level, number]) => [level, number])).toEqual([
          [1, read[0]![1]],
          ...marks.map((n) => [2, n]),
          [1, read[marks.length + 1]![1]],
          ...marks.slice(0, 3).map((n) => [2, n]),
        ]);
      }
    expect(headings('1. Quays', 'a) Walls', 'i) North', 'ii) South', 'b) Cranes', 'i) East')).toEqual([
      [1, '1', 'Quays'],
      [2, 'a)', 'Walls'],
      [3, 'i)', 'North'],
      [3, 'ii)', 'South'],
      [2, 'b)', 'Cranes'],
      [3, 'i)', 'East'],
    ]);
    expect(headings('1. Quays', 'I) Means', '1. Money', '2. Staff', 'II) Ends', '1. Ships')).toEqual([
      [1, '1', 'Quays'],
      [2, 'I)', 'Means'],
      [3, '1', 'Money'],
      [3, '2', 'Staff'],
      [2, 'II)', 'Ends'],
      [3, '1', 'Ships'],
    ]);
  });

  it.each(['()', ')'])('go on from h) to i) and j) as letters: %s', (brackets) => {
    const open = brackets === '()' ? '(' : '';
    const letters = [...'abcdefghijklmnop'].map((c) => `${open}${c})`);
    expect(headings('1. Quays', ...letters.map((n) => `${n} Walls of the north`), '2. Town')).toEqual([
      [1, '1', 'Quays'],
      ...letters.map((n) => [2, n, 'Walls of the north']),
      [1, '2', 'Town'],
    ]);
  });

  it('are not i) and ii) that run on in one paragraph', () => {
    expect(headings('1. Quays', 'i) Walls in May; ii) cranes in June; iii) pilots.')).toEqual([
      [1, '1', 'Quays'],
    ]);
    expect(headings('8) Quays', 'i) Walls', '9) Town').map(([level]) => level)).toEqual([1, 2, 1]);
  });

  it('may be long above numbered lines of their own, and stand above key results', () => {
    expect(
      headings(
        'I. Strengthening the Upkeep of the Old Quays',
        '(1) Walls. Mend 3 walls by May.',
        'II. Raising the Quality of Work at the Station',
        '(1) Pilots. Train 4 pilots.',
        'III. Pilots, Crews and the Town',
        'Hold 3 fairs.',
        'IV. Opening Up',
        'Hold 2 fairs.',
      ).map(([level, number]) => `${level} ${number}`),
    ).toEqual(['1 I', '2 (1)', '1 II', '2 (1)', '1 III', '1 IV']);
    expect(
      headings(
        'OBJECTIVE 1. FILL THE BERTHS',
        'KR1. 135 ships call at the harbour, 40 of them new',
        'KR2. Office hours at 10 quays every month',
        'KR3. Meet all pilots within 60 days of their first trip',
        'OBJECTIVE 2. MEND THE QUAYS',
      ).map(([, number]) => number),
    ).toEqual(['OBJECTIVE 1', 'KR1', 'KR2', 'KR3', 'OBJECTIVE 2']);
  });

  it('are not needed before a number and a dash', () => {
    expect(headings('1 -- Dredging the Quays', 'Dredge 4 berths.', '2 -- Piloting')).toEqual([
      [1, '1', 'Dredging the Quays'],
      [1, '2', 'Piloting'],
    ]);
  });

  it('end at the first cell of a copied row, and stand above a body that a blank line parts from them', () => {
    expect(
      headings('1.1 Quays | Number of berths with at least 9 metres: 4', '1.2 Town | Squares paved: 3'),
    ).toEqual([
      [1, '1.1', 'Quays'],
      [1, '1.2', 'Town'],
    ]);
    const titles = [
      'Evaluating the strength of the old quays and their walls',
      'Drawing up rules for those who moor at night in the harbour',
      'Finding new staff for the pilot station and the lighthouse',
    ];
    expect(
      headings(
        ...titles.flatMap((title, k) => [`${k + 1}. ${title}`, '', 'The office reports to the Board.', '']),
      ),
    ).toEqual(titles.map((title, k) => [1, `${k + 1}`, title]));
  });

  it('stand below the digits that go on after them, and above those that begin anew', () => {
    expect(
      headings('1. Context', '2. Goals', 'Goal 1: Ships', 'Goal 2: Town', '3. Money', '4. Staff'),
    ).toEqual([
      [1, '1', 'Context'],
      [1, '2', 'Goals'],
      [2, 'Goal 1', 'Ships'],
      [2, 'Goal 2', 'Town'],
      [1, '3', 'Money'],
      [1, '4', 'Staff'],
    ]);
    expect(headings('Goal 1: Ships', '1. Quays', '2. Cranes', 'Goal 2: Town', '3. Streets')).toEqual([
      [1, 'Goal 1', 'Ships'],
      [2, '1', 'Quays'],
      [2, '2', 'Cranes'],
      [1, 'Goal 2', 'Town'],
      [2, '3', 'Streets'],
    ]);
    expect(
      headings('A. Context', 'B. Aims', 'Objective 1. Ships', '1. Quays', 'Objective 2. Town', 'C. Money'),
    ).toEqual([
      [1, 'A', 'Context'],
      [1, 'B', 'Aims'],
      [2, 'Objective 1', 'Ships'],
      [3, '1', 'Quays'],
      [2, 'Objective 2', 'Town'],
      [1, 'C', 'Money'],
    ]);
    expect(headings('1. Context', 'Goal 1: Ships', '1. Quays', '2. Cranes', 'Goal 2: Town')[3]).toEqual([
      2,
      '2',
      'Cranes',
    ]);
  });

  it('have a depth with a word before them', () => {
    expect(
      headings(
        'Pillar 1: Trade',
        'Strategic Objective 1: More ships',
        'Key Result 1: Berths',
        'Key Result Area 2: Town',
      ),
    ).toEqual([
      [1, 'Pillar 1', 'Trade'],
      [2, 'Strategic Objective 1', 'More ships'],
      [3, 'Key Result 1', 'Berths'],
      [2, 'Key Result Area 2', 'Town'],
    ]);
  });

  it('are codes of letters before a colon, but for what names other things', () => {
    expect(headings('IR2: Berths', 'Dredge 4.', 'IR3: Signals')).toEqual([
      [1, 'IR2', 'Berths'],
      [1, 'IR3', 'Signals'],
    ]);
    expect(headings('COP30: send two pilots', 'CO2: cut by 30%', 'Target 30 Schools in the town')).toEqual(
      [],
    );
  });

  it('are no heading where the line says what the plan spans', () => {
    const [first, ...rest] = [
      'Phase II: January 2026 – December 2029',
      'OUTCOME 1. Ships wait less',
      'Dredge 4.',
    ];
    expect(headings(first!, ...rest)).toEqual([[1, 'OUTCOME 1', 'Ships wait less']]);
    expect(
      headings('Phase I: January – June 2026', 'Dredge 4.', 'Phase II: July – December 2026'),
    ).toHaveLength(2);
  });
});

describe('English numbers before titles', () => {
  it('stand after a bullet, before a colon, in a row of one cell', () => {
    expect(
      headings(
        '- 1) Clean, deep and well-marked approaches for ships of any size: By June, 80% of the buoys are lit;',
        '- 2) Town: By July, four walks are signed.',
      ),
    ).toEqual([
      [1, '1)', 'Clean, deep and well-marked approaches for ships of any size'],
      [1, '2)', 'Town'],
    ]);
    expect(headings('| Goal | Target 2026 |', '|---|---|', '| 1: Ships |', 'Dredge 4 berths.')).toEqual([
      [1, '1', 'Ships'],
    ]);
    expect(headings('1: Ships', 'Dredge 4 berths.', '2: Town')).toHaveLength(2);
  });

  it('stand on a line of their own, but for those of pages', () => {
    const e = extractText(
      [
        'Harbour plan 2026',
        '1',
        'Deep water at all quays, day and night',
        '',
        'Dredge 4 berths.',
        '2',
        'A town by the sea',
      ].join('\n'),
    );
    expect(e.outline.map((o) => [o.level, o.number, o.title])).toEqual([
      [1, '1', 'Deep water at all quays, day and night'],
      [1, '2', 'A town by the sea'],
    ]);
    expect(e.targets.map((t) => t.section)).toEqual(['1']);
    expect(headings('1', 'A town by the sea', 'Dredge 4 berths.', '2', 'berths are dredged.')).toEqual([]);
  });

  it('have a data sheet above them that holds no targets', () => {
    const e = extractText(
      [
        'Harbour programme 2026',
        'Implementing agency: Port Trust. Total budget: £2.4 million',
        'Goal 1: Ships',
        'The budget is £1 million.',
      ].join('\n'),
    );
    expect(e.targets.map((t) => t.quote)).toEqual(['£1 million']);
    expect(e.owners).toEqual([]);
  });

  it('stand alone with their word above the title, before a bar, and as a) and Sub-theme', () => {
    expect(
      headings('Ambition One', 'Deep water', 'Dredge 4 berths.', 'Ambition Two', 'A town by the sea'),
    ).toEqual([
      [1, 'Ambition One', 'Deep water'],
      [1, 'Ambition Two', 'A town by the sea'],
    ]);
    expect(
      headings(
        'COMPONENT 1 | Ships',
        'Sub-component 1.1 Berths',
        'a) Dredging',
        'Dredge 4.',
        'b) Lights',
        'Component 2 | Town',
      ),
    ).toEqual([
      [1, 'COMPONENT 1', 'Ships'],
      [2, 'Sub-component 1.1', 'Berths'],
      [3, 'a)', 'Dredging'],
      [3, 'b)', 'Lights'],
      [1, 'Component 2', 'Town'],
    ]);
    expect(headings('Goal 1', 'we dredge 4 berths.', 'a) Dredge 4 berths; b) Paint 6 cranes.')).toEqual([]);
  });
});

describe('headings translated from (一)', () => {
  it('stand below I. and are no list', () => {
    const text = [
      'Work points for 2026',
      'I. Strengthening political guidance for scientific and technological workers',
      '(I) Deepen study and education. Organise 20 study sessions for experts.',
      '(II) Select and publicise models. Recommend 10 models.',
      'II. Serving development',
      '(I) Promote integration. Set up 3 stations.',
    ].join('\n');
    expect(extractText(text).outline.map(({ level, number, title }) => [level, number, title])).toEqual([
      [1, 'I', 'Strengthening political guidance for scientific and technological workers'],
      [2, '(I)', 'Deepen study and education'],
      [2, '(II)', 'Select and publicise models'],
      [1, 'II', 'Serving development'],
      [2, '(I)', 'Promote integration'],
    ]);
  });
});
