// Numbered paragraphs and sentences of English plans as headings, and where their titles end.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { headings } from './englishHeadingsKit.ts';

describe('English layouts', () => {
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
});
