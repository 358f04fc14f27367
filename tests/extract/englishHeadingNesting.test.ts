// Which English headings stand below which: numbers, letters and codes of several kinds in one plan.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { headings } from './englishHeadingsKit.ts';

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
});
