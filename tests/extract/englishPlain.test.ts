// Plain English sentences, one quantity each: by what it is compared, of what it is one each, of what it is a share; and
// sentences that only tell what is there.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const read = (text: string) => extractText(`Valley Trust\nPlan for 2026\n\n${text}\n`).targets;
const bare = (words: string | null) => (words ?? '').toLowerCase().replace(/^the /, '');

describe('A level', () => {
  it.each([
    ['gte', 'must not fall below'],
    ['gte', 'ought not to drop below'],
    ['gte', 'may not sink below'],
    ['gte', 'should never fall below'],
    ['gte', 'must not be allowed to fall below'],
    ['gte', 'must be kept from falling below'],
    ['gte', 'shall not be lower than'],
    ['gte', 'is to stay at or above'],
    ['lte', 'must not exceed'],
    ['lte', 'should not rise above'],
    ['lte', 'may not go beyond'],
    ['lte', 'is to be kept within'],
    ['lte', 'is capped at'],
    ['lt', 'must stay below'],
    ['gt', 'must stay above'],
  ])('is compared (%s): %s', (comparator, words) => {
    for (const subject of ['The response rate', 'Attendance', 'The share of women']) {
      const found = read(`${subject} ${words} 45%.`);
      expect(found.map((t) => [t.comparator, bare(t.measure)])).toEqual([[comparator, bare(subject)]]);
    }
  });
});

describe('What there is so much of for each', () => {
  it.each([
    'Schools are each expected to review 12 papers.',
    'The schools will each review 12 papers.',
    'Schools each review 12 papers.',
    'Each of the schools will review 12 papers.',
    'Every school will review 12 papers.',
    'Each school reviews at least 12 papers.',
    'We will send 12 papers to each school.',
    'We will send 12 papers to every school.',
    'Per school, 12 papers will be sent.',
    'For each school we will print 12 papers.',
    '12 papers per school will be sent.',
  ])('is read: %s', (text) => {
    expect(read(text).map((t) => [t.measure, t.per?.replace(/s$/, '').toLowerCase()])).toEqual([
      ['papers', 'school'],
    ]);
  });

  it('goes on to what follows', () => {
    expect(
      read('Editors are each expected to commission 18 books and to attend four fairs.').map((t) => t.per),
    ).toEqual(['Editors', 'Editors']);
  });

  it.each([
    [
      'advisers',
      'Send 400 advisers to 88 counties, each of whom shall spend at least 100 days in the field.',
    ],
    ['academic leaders', 'Five academic leaders will be chosen, who will each be given £1 million.'],
    ['Everyone', 'Everyone will spend five days on training.'],
  ])('is told of those named before (%s): %s', (per, text) => {
    expect(read(text).at(-1)?.per).toBe(per);
  });
});

describe('A share', () => {
  it.each([
    ['Administrative costs', 'Administrative costs will be limited to 5% of the budget.'],
    ['surplus', 'We will bring the surplus to 4% of income.'],
    ['Debt', 'Debt is to fall to 5% of income.'],
    ['waste', 'We will cut waste to 5% of output.'],
    ['Administration', 'Administration may take up no more than 5% of income.'],
    ['Spending on training', 'Spending on training will rise to 5% of the payroll.'],
    ['offers', 'At least 35% of offers will be made to women.'],
    ['places', '30% of the places will go to people working in industry.'],
    ['seats', 'Half of the seats will be given to students.'],
    ['capacity', 'The cells shall retain 80% of their capacity.'],
    ['income', 'The Trust will earn 40% of its income from rents.'],
    ['waste', 'We will recycle 70% of waste.'],
  ])('is of %s: %s', (measure, text) => {
    expect(read(text).map((t) => t.measure)).toEqual([measure]);
  });
});

describe('A size', () => {
  it.each([
    ['mean attendance', 'We will run fairs with a mean attendance of 45 persons.'],
    ['policy briefs', 'We will write policy briefs of no more than 3,000 words.'],
    ['Reports', 'Reports of not more than 20 pages are submitted.'],
    ['study', 'We will publish a study (about 220 pages).'],
    ['Staff', 'Staff will grow from 17 to 20 people.'],
    ['membership', 'We will grow membership from 400 to 450 people.'],
    ['Air travel', 'Air travel will be limited to 60 trips.'],
    ['energy density', 'A cell with an energy density of 400 Wh/kg is due in May.'],
    ['Ionic conductivity', 'Ionic conductivity should reach 5 mS/cm or more.'],
    ['quarterly meetings', 'The Trust will hold 4 quarterly meetings.'],
    ['overall satisfaction', 'We aim to score 82% for overall satisfaction.'],
    ['score', 'We aim for a score of 4.2 out of 5 for teaching.'],
    ['submitted records', 'At least nine out of ten submitted records should pass validation.'],
    ['loans', 'The fund provides loans of between €25,000 and €100,000.'],
    ['conversion of interns', 'The conversion of interns ought to attain 45%.'],
    ['external income', 'We expect external income of roughly £400,000.'],
    ['donations', 'The Board forecasts donations of £400,000.'],
    ['grant income', 'We will generate grant income of £400,000.'],
  ])('is of %s: %s', (measure, text) => {
    expect(read(text).map((t) => t.measure)).toEqual([measure]);
  });

  it.each([
    'We will write six briefs, one per month.',
    'We plan 36 talks (three a month).',
    'Talks: 2 per month',
  ])('comes so often: %s', (text) => {
    expect(read(text).at(-1)).toMatchObject({ kind: 'frequency' });
  });
});

describe('What only a title names', () => {
  it.each([
    '(c) Closed seminars. Four are scheduled, two in spring and two in autumn.',
    '2. Closed seminars. They are held four times.',
  ])('is counted below it: %s', (text) => {
    expect(new Set(read(text).map((t) => t.measure))).toEqual(new Set(['Closed seminars']));
  });

  it('is counted in a list of names and sums', () => {
    expect(
      read('Sales are made up as follows:\n(i) Home and Ireland, £4m;\n(ii) North America, £3m.').map(
        (t) => t.measure,
      ),
    ).toEqual(['Home and Ireland', 'North America']);
  });
});

describe('A change', () => {
  const bases = ['2025', 'the previous year', 'last year', 'the 2024 level', 'FY2025', '2024/25'];
  it.each([
    'We will increase membership by 45% over BASE.',
    'Membership will grow by 45% compared with BASE.',
    'Membership will rise 45% on BASE.',
    'Membership will be up 45% on BASE.',
    'We aim for 45% growth in membership over BASE.',
    'Membership should grow by 45% versus BASE.',
    'Compared with BASE, membership will grow by 45%.',
    'Membership: +45% vs BASE',
    'Membership: -45% vs BASE',
  ])('is measured against what it names: %s', (text) => {
    for (const base of bases) {
      const found = read(text.replace('BASE', base));
      expect(found.map((t) => [t.kind, bare(t.measure), t.baseline, t.period])).toEqual([
        ['growth', 'membership', base.replace(/^the | level$/g, ''), null],
      ]);
    }
  });
});

describe('What is there already', () => {
  it.each([
    'The Association and its 138 member societies will organise fairs.',
    'Together with the three neighbouring towns, we shall mend roads.',
    'With its 40 staff the Centre serves the valley.',
    'The spectrograph, with 400 fibres, sees first light in May.',
    'The cells keep their shape after 4,000 cycles.',
    'Its crew of three will be joined by students.',
    'Consumption will fall once the 350 kW solar field is connected.',
    'Copies go to readers six months ahead of publication.',
    'Firms will be selected out of an expected 90 applicants.',
    'Articles will be placed in newspapers with a circulation of over 100,000.',
    'We will sign agreements with universities ranked in the top 200.',
    'Our town of 40,000 people needs a library.',
    'In the first 100 days the Director will visit all offices.',
    'Survival after the first 24 months will be measured.',
    'Founded 40 years ago, the Trust looks after the rivers.',
    'If more than 40 people apply, a draw will be held.',
    'The hall, which seats 400, will be painted.',
    'Grants above £5,000 need approval by the Board.',
    'The 40-seat bus will be repaired.',
    'A village with 40 farms needs a road.',
    'The old plan provided for 40 fairs.',
    'The Board, which oversees 40 schools, meets in May.',
    'Our 40 volunteers are valued.',
    'We managed to fund 40 grants.',
    'For three years the hall stood empty.',
    'Members who have not paid for two years are written to.',
    'There are more than 40 farms in the valley.',
    'According to the census there are 40 farms.',
  ])('is no target: %s', (text) => {
    expect(read(text).map((t) => t.quote)).toEqual([]);
  });

  it.each([
    ['longer than eight weeks', 'Nobody should wait longer than eight weeks.'],
    ['two years', 'The breeding cycle will be shortened by two years.'],
    ['kept within 1,800', 'The number of students will be kept within 1,800.'],
    ['NOK 4.1 million', 'A budget of NOK 4.1 million has been granted by the Agency.'],
    ['Eight', 'Eight short visits to the islands are financed.'],
    ['the top 200', 'The University is to be ranked in the top 200.'],
  ])('is not “%s”: %s', (quote, text) => {
    expect(quote).toContain(read(text)[0]?.quote);
  });
});
