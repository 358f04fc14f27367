// Layouts of English plans: how headings are numbered, lines a page broke, tables of spaces, lines that stand above others.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

/** Level, number and title of each heading. */
const headings = (lines: readonly string[]) =>
  extractText(lines.join('\n')).outline.map((o) => [o.level, o.number, o.title]);

describe('English layouts', () => {
  it('nests (i) under A. and 1. that runs on under (2)', () => {
    expect(
      headings([
        'Action plan 2026',
        'A. RESEARCH',
        '(i) Papers: 40 papers in refereed journals, ten of them joint.',
        '(ii) Patents: file 6 patents.',
        'Part II Tasks',
        '(1) Journals',
        '1. Fund titles. Fund 8 titles.',
        '(2) Services',
        '2. Set up stations. Set up 3 stations.',
      ]),
    ).toEqual([
      [1, 'A', 'RESEARCH'],
      [2, '(i)', 'Papers'],
      [2, '(ii)', 'Patents'],
      [1, 'Part II', 'Tasks'],
      [2, '(1)', 'Journals'],
      [3, '1', 'Fund titles'],
      [2, '(2)', 'Services'],
      [3, '2', 'Set up stations'],
    ]);
  });

  it('ends a run-in title at its colon, however long it is, also behind a bullet', () => {
    expect(
      headings([
        'Valley plan 2026',
        '- 1) Healthy rivers, safe wells and clean drinking water for all: by June, at least 80% of the wells are tested;',
        '- 2) Warm homes: the Trust will insulate 300 of them.',
      ]),
    ).toEqual([
      [1, '1)', 'Healthy rivers, safe wells and clean drinking water for all'],
      [1, '2)', 'Warm homes'],
    ]);
  });

  it('reads the years of a title written short', () => {
    const years = (title: string) => extractText(`${title}\n\nWe will hold 12 fairs.`).plan_period;
    expect(years('Corporate plan 2026-29')).toEqual({ start: '2026-01-01', end: '2029-12-31' });
    expect(years('Strategy 2026/31')).toEqual({ start: '2026-01-01', end: '2031-12-31' });
    expect(years('Business plan 2026/27')).toEqual({ start: '2026-04-01', end: '2027-03-31' });
  });

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

  it('nests paragraphs that are counted through all headings below each of them', () => {
    expect(
      headings([
        'Draft programme 2026',
        'Programme 2: Waters',
        '2.1 Overview',
        '41. The programme grew out of the review of the lakes.',
        '2.2 Gauges',
        '42. Results: (a) 40 gauges mended; (b) three maps.',
        '43. The Office will train ten wardens and will print a guide.',
        '2.3 Posts',
        '44. The programme will have 12 posts. The vacancy rate is to fall.',
      ]),
    ).toEqual([
      [1, 'Programme 2', 'Waters'],
      [2, '2.1', 'Overview'],
      [3, '41', 'The programme grew out of the review of the lakes'],
      [2, '2.2', 'Gauges'],
      [3, '42', 'Results'],
      [3, '43', 'The Office will train ten wardens and will print a guide'],
      [2, '2.3', 'Posts'],
      [3, '44', 'The programme will have 12 posts'],
    ]);
  });

  it('puts milestones beside deliverables and knows qualified words', () => {
    const outline = extractText(
      'Work plan 2026\nWP2 Data services\nD2.1 First release (M6)\nMS4 Portal online (M9)\nStrategic Priority 3: Reach',
    ).outline;
    expect(outline.map((o) => [o.level, o.number])).toEqual([
      [1, 'WP2'],
      [2, 'D2.1'],
      [2, 'MS4'],
      [1, 'Strategic Priority 3'],
    ]);
  });

  it('takes numbered paragraphs for headings, whether they begin with a title or with a sentence', () => {
    expect(
      headings([
        'Club plan 2026',
        '1. Members',
        '1.1 We shall recruit 300 members in the year. The fee stays as it is.',
        '',
        '1.2 Answer nine in ten letters by return of post. Late ones go to the chair.',
        '',
        '2. Premises',
        '2.1 Roof. The slates on the north side are replaced by August.',
        '**2.2 Heating.** A new boiler comes in spring.',
      ]),
    ).toEqual([
      [1, '1', 'Members'],
      [2, '1.1', 'We shall recruit 300 members in the year'],
      [2, '1.2', 'Answer nine in ten letters by return of post'],
      [1, '2', 'Premises'],
      [2, '2.1', 'Roof'],
      [2, '2.2', 'Heating'],
    ]);
    expect(
      headings([
        'Memo: work plan 2026',
        'A. Birds',
        '1. We shall ring 400 storks at the ponds. Two wardens help.',
        'B. Fish',
        '2. The weir will be opened in March. Eels pass then.',
        '3. Count the trout in 12 streams. Anglers send their notes.',
        'Section D  Stock',
        '**II.1 Boats.** One boat is sold.',
      ]),
    ).toEqual([
      [1, 'A', 'Birds'],
      [2, '1', 'We shall ring 400 storks at the ponds'],
      [1, 'B', 'Fish'],
      [2, '2', 'The weir will be opened in March'],
      [2, '3', 'Count the trout in 12 streams'],
      [1, 'Section D', 'Stock'],
      [2, 'II.1', 'Boats'],
    ]);
  });

  it('takes numbered sentences one after the other for headings, with and without a body', () => {
    const read = (lines: string[]) => extractText(['Garden plan 2026', ...lines].join('\n'));
    const list = read([
      'Objective 1. Grow more food',
      '1.1 Plant thirty apple trees along the canal by May.',
      '1.2 Open a seed library with 40 kinds of beans. (It has 12 today.)',
      'Owner: Garden Office',
      'Objective 2. Teach',
      '1. Review the signs of the herb garden and mend what is broken',
      '2. Teach 60 children to prune, with the help of the school',
    ]);
    expect(list.outline.map((o) => [o.level, o.number])).toEqual([
      [1, 'Objective 1'],
      [2, '1.1'],
      [2, '1.2'],
      [1, 'Objective 2'],
      [2, '1'],
      [2, '2'],
    ]);
    expect(list.targets.map((t) => [t.number, t.section])).toEqual([
      ['thirty', 'Objective 1/1.1'],
      ['40', 'Objective 1/1.2'],
      ['60', 'Objective 2/2'],
    ]);
    const headings = [
      '1. Trees and bushes',
      '2. Teaching the young',
      '3. Paths, gates and the old wall by the canal',
    ];
    expect(read(headings).outline).toHaveLength(3);
    const runIn = [
      '1. Trees. Plant 30 apple trees along the canal.',
      '2. Paths. Mend the path to the canal by May.',
    ];
    expect(read(runIn).outline.map((o) => o.title)).toEqual(['Trees', 'Paths']);
    const bodies = [
      '1. Plant thirty apple trees along the canal by May',
      'The trees come from the nursery.',
      '2. Open a seed library with beans and peas',
      'It is kept by volunteers.',
    ];
    expect(read(bodies).outline).toHaveLength(2);
    const actions = [
      'Goal 1: Keep the garden open',
      'Action 1.1 Lay 300 m of gravel paths by June. Lead: Head Gardener',
      'Action 1.2 Train eight guides and mend the gate for the winter.',
      'Goal 2: Teach',
      'Action 2.1: Better signs',
      'Action 2.2: A longer season for all our schools',
    ];
    expect(read(actions).outline.map((o) => o.number)).toEqual([
      'Goal 1',
      'Action 1.1',
      'Action 1.2',
      'Goal 2',
      'Action 2.1',
      'Action 2.2',
    ]);
  });

  it('nests digits that begin anew below dotted numbers and codes, and chapters that go on above them', () => {
    expect(
      headings([
        'Work plan 2026',
        '1. Governance',
        '1.1 Board',
        '1. Hold six board meetings.',
        '2. Publish 4 reports.',
        '1.2 Audit',
        '1. Audit 12 accounts.',
        '2. Programmes',
        '2.1 Fairs',
        '1. Hold 7 fairs.',
      ]).map(([level, number]) => `${level} ${number}`),
    ).toEqual(['1 1', '2 1.1', '3 1', '3 2', '2 1.2', '3 1', '1 2', '2 2.1', '3 1']);
    expect(
      headings([
        'Work plan 2026',
        'B. Trees',
        'B1 Oaks',
        '1. Plant 30 oaks.',
        '2. Fell 2.',
        'B2 Elms',
        '1. Plant 20 elms.',
      ]).map(([level, number]) => `${level} ${number}`),
    ).toEqual(['1 B', '2 B1', '3 1', '3 2', '2 B2', '3 1']);
    expect(
      headings([
        'Work plan 2026',
        '1. Research',
        'A1. Mend six gauges.',
        '2. Teaching',
        'A2. Train 30 guides.',
      ]).map(([level, number]) => `${level} ${number}`),
    ).toEqual(['1 1', '2 A1', '1 2', '2 A2']);
  });

  it('nests lists that begin at 1 below chapters of the same kind, where the chapters go on after them', () => {
    const numbers = (...lines: string[]) =>
      headings(['Work plan 2026', ...lines]).map(([level, number]) => `${level} ${number}`);
    expect(
      numbers(
        '1. Members',
        '1. We hold six fairs.',
        '2. We mend 4 boats.',
        '2. Money',
        '1. Raise £300.',
        '3. Staff',
        'We hire 3.',
        '4. Premises',
        '1. Paint 4 doors.',
        '2. Paint 5 doors.',
        '5. Board',
      ),
    ).toEqual(['1 1', '2 1', '2 2', '1 2', '2 1', '1 3', '1 4', '2 1', '2 2', '1 5']);
    expect(
      numbers(
        '1. Aims',
        '2. Tasks',
        '1. Hold 6 fairs.',
        '2. Mend 4 boats.',
        '3. Sell 2.',
        '4. Go.',
        '3. Money',
      ),
    ).toEqual(['1 1', '1 2', '2 1', '2 2', '2 3', '2 4', '1 3']);
    // lists below lines without a number, of which one has a gap
    expect(
      numbers(
        'Fairs',
        '1. Hold six.',
        '2. Hold two.',
        'Boats',
        '1. Mend 5.',
        '2. Mend 6.',
        'Town',
        '1. Pave 5.',
      ),
    ).toEqual(['1 1', '1 2', '1 1', '1 2', '1 1']);
    expect(numbers('Fairs', '1. Hold six.', '2. Hold two.', 'Boats', '1. Mend 5.', '3. Mend 6.')).toEqual([
      '1 1',
      '1 2',
      '1 1',
      '1 3',
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

  it('ends a title before the dash of its body, and at no stop that ends no sentence', () => {
    expect(
      headings([
        'Work plan 2026',
        '1. Teacher training – 60 five-day workshops will be held, with 35 teachers each.',
        '2. Science for all – a year of fairs',
        '3. Grow membership – including students – by 300.',
        '4. Work with the U.S. Embassy and Dr. Hale on 12 fairs. They are many.',
        '5. Pay Rs. 3 lakh a fair, as set out in No. 5 and signed by J. Hale. Fairs differ.',
        '6. Set up Committee B. It meets twice.',
        '7. Mend 4 boats in 2026.',
      ]).map(([, , title]) => title),
    ).toEqual([
      'Teacher training',
      'Science for all – a year of fairs',
      'Grow membership – including students – by 300',
      'Work with the U.S. Embassy and Dr. Hale on 12 fairs',
      'Pay Rs. 3 lakh a fair, as set out in No. 5 and signed by J. Hale',
      'Set up Committee B',
      'Mend 4 boats in 2026',
    ]);
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

  it('nests the numbers of minutes under their items', () => {
    expect(
      headings([
        'Minutes and plan for 2026',
        'Item 1. Apologies',
        'Item 2. Plan',
        '2.1 Mountain hut. Agreed: mend the hut.',
        'Item 3. Money',
      ]),
    ).toEqual([
      [1, 'Item 1', 'Apologies'],
      [1, 'Item 2', 'Plan'],
      [2, '2.1', 'Mountain hut'],
      [1, 'Item 3', 'Money'],
    ]);
  });

  it('nests words of two words, goals of a named period, N.0 and numbers before a colon', () => {
    const outline = (lines: string[]) => headings(['Work plan 2026', ...lines]);
    expect(
      outline(['Programme Area 2: Training', 'Output 2.1: Nurses trained', 'Thematic Area 3 Water']),
    ).toEqual([
      [1, 'Programme Area 2', 'Training'],
      [2, 'Output 2.1', 'Nurses trained'],
      [1, 'Thematic Area 3', 'Water'],
    ]);
    expect(
      outline(['1. Aims of the period', 'GP Goal 1: Agree a protocol', '2. Groups', 'WG1 Sampling and maps']),
    ).toEqual([
      [1, '1', 'Aims of the period'],
      [2, 'GP Goal 1', 'Agree a protocol'],
      [1, '2', 'Groups'],
      [2, 'WG1', 'Sampling and maps'],
    ]);
    expect(outline(['2.0 TEACHING', '2.1 Intake', '3.0 WORKS', '3.1: Mend six roofs.'])).toEqual([
      [1, '2.0', 'TEACHING'],
      [2, '2.1', 'Intake'],
      [1, '3.0', 'WORKS'],
      [2, '3.1', 'Mend six roofs'],
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

  it('nests key results under O1., one a line whatever they begin with', () => {
    expect(
      headings([
        'Goals and key results 2026',
        'O1. Make the maps easier to use',
        'KR1.1 95% of maps carry a scale and a legend',
        'KR1.2 300 downloads a day',
      ]),
    ).toEqual([
      [1, 'O1', 'Make the maps easier to use'],
      [2, 'KR1.1', '95% of maps carry a scale and a legend'],
      [2, 'KR1.2', '300 downloads a day'],
    ]);
  });

  it('takes no number inside a sentence for a heading', () => {
    const wrapped =
      'The grounds staff will look after both of the upper pitches (see tasks 3 and\n5) and mow them 30 times.';
    expect(headings(['Work plan 2026', wrapped])).toEqual([]);
    expect(extractText(`Work plan 2026\n\n${wrapped}`).targets.map((t) => t.quote)).toEqual(['30 times']);
    expect(headings(['Work plan 2026', '1) mow 6 pitches; 2) paint 3 doors.'])).toEqual([]);
  });

  it('reads on over a line the page broke, to the offset', () => {
    const text =
      'Annual plan 2026\nThe Trust will welcome school classes from the region, and hold no fewer than\r\ntwelve open evenings. The cost of each of the open evenings will not be more than\r\n€900 in the whole of the year.\n';
    const { targets } = extractText(text);
    expect(targets.map((t) => [t.number, t.comparator, t.unit])).toEqual([
      ['twelve', 'gte', ''],
      ['€900'.slice(1), 'lte', '€'],
    ]);
    for (const t of targets) expect(text.slice(t.offset, t.offset + t.length)).toBe(t.quote);
  });

  it('reads tables whose columns stand apart by spaces', () => {
    const t = extractText(
      [
        'Performance plan 2026/27',
        '',
        '                              ACTUAL      TARGET',
        'INDICATOR                     2024/25     2026/27',
        'Number of wells',
        'repaired                      88          120',
        'Share of calls answered       71%         80%',
        '',
        'INDICATOR                     ANNUAL      Q1     Q2',
        '                              TARGET',
        'Clinics held                  30          N/A    12',
      ].join('\n'),
    ).targets;
    expect(t.map((x) => [x.quote, x.measure?.replace(/\s+/g, ' ')])).toEqual([
      ['120', 'wells repaired'],
      ['80%', 'Share of calls answered'],
      ['30', 'Clinics held'],
      ['12', 'Clinics held'],
    ]);
  });
});

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
});
