// English tables of plain text: which lines are rows, what the columns hold, when a row is due, what a budget is worth.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const read = (...rows: string[]) => extractText(['Delivery plan 2026', '', ...rows].join('\n'));

describe('English tables', () => {
  it('of two and three columns are told by their head', () => {
    const e = read(
      'Action | Target | Lead',
      'Repair stiles | 25 | Footpaths Officer',
      'Write a walkers’ guide | June | Press Office',
    );
    expect(e.targets.map((t) => [t.quote, t.measure])).toEqual([['25', 'Repair stiles']]);
    expect(e.owners.map((o) => o.lead)).toEqual([['Footpaths Officer'], ['Press Office']]);
    expect(
      read('Indicator | Target', 'Walkers counted | 9,000', 'Paths kept open | 95%').targets.map(
        (t) => t.quote,
      ),
    ).toEqual(['9,000', '95%']);
  });

  it('are none where bars stand between the words of a page', () => {
    expect(read('Home | News 24 | Contact', 'We will mend 25 stiles.').targets.map((t) => t.quote)).toEqual([
      '25',
    ]);
  });

  it('count what the row names, what is done in a cell of milestones, what stands under (%)', () => {
    expect(
      read(
        'No.\tAction\tDeadline\tOutput',
        '1\tSavings drive\tJune 2026\t£25 million raised from partners',
      ).targets.map((t) => [t.quote, t.measure]),
    ).toEqual([['£25 million', 'Savings drive']]);
    expect(
      read(
        'Quarter | Milestone | Owner',
        'Q1 | Two fitters and one data steward appointed | HR Manager',
        'Q2 | Three buoys moored | HR Manager',
      ).targets.map((t) => [t.quote, t.measure]),
    ).toEqual([
      ['Two', 'fitters'],
      ['one', 'data steward'],
      ['Three', 'buoys'],
    ]);
    expect(
      read(
        'Indicator\tAchieved 2025\tTarget 2026',
        'Use of the released grant (%)\t87\tnot less than 95',
        'Teachers trained in low-cost kits\t640\t1,000',
      ).targets.map((t) => [t.quote, t.unit, t.measure]),
    ).toEqual([
      ['not less than 95', '%', 'Use of the released grant'],
      ['1,000', '', 'Teachers trained'],
    ]);
  });

  it('name who, when and how success is measured', () => {
    const e = read(
      'Ref\tWhat we will do\tBy when\tWho\tHow we will know',
      '1.1\tOpen the bothy\tSept 2026\tBuildings Officer\t400 nights booked',
      '1.2\tLead 30 walks\t31-Oct-26\tRangers\tAt least 12 walkers a walk',
    );
    expect(e.targets.map((t) => [t.quote, t.period])).toEqual([
      ['400', '2026-09'],
      ['30', '2026-10'],
      ['At least 12', '2026-10'],
    ]);
    expect(e.owners.map((o) => o.lead)).toEqual([['Buildings Officer'], ['Rangers']]);
  });

  it.each([
    ['June', '2026-06'],
    ['30 Jun', '2026-06'],
    ['end June 2026', '2026-06'],
    ['Mar-26', '2026-03'],
    ['Q1-Q2', '2026-Q1/2026-Q2'],
    ['June – August', '2026-06/2026-08'],
    ['Jul to Sept 2026', '2026-Q3'],
    ['31/10/2026', '2026-10'],
    ['Ongoing', null],
  ])('are due in %s', (when, period) => {
    const { targets } = read('Action\tTarget\tTimescale', `Repair stiles\t25\t${when}`);
    expect(targets.map((t) => t.period)).toEqual([period]);
  });

  it.each([
    ['Budget (TSh million)', '4.5', 'TSh', 4_500_000],
    ["Budget (KSh '000)", '1,200', 'KSh', 1_200_000],
    ['Cost £000', '40', '£', 40_000],
    ['Estimated cost (R)', '40 000', 'R', 40_000],
    ['Funding required (NZ$m)', '2', 'NZ$', 2_000_000],
    ['Amount (Rs lakh)', '12', 'Rs', 1_200_000],
    ['Budget', '40,000', '', 40_000],
    ['Total cost (Rs)', '1,10,000', 'Rs', 110_000],
  ])('say in “%s” what a number is worth', (head, cell, unit, value) => {
    const { targets } = read(`Action\t${head}`, `Repair stiles\t${cell}`);
    expect(targets.map((t) => [t.kind, t.unit, t.min, t.measure])).toEqual([
      ['money', unit, value, 'Repair stiles'],
    ]);
  });

  it('stand apart by strokes under a head that names columns', () => {
    const { targets } = read(
      'Output 1 Paths',
      'Indicator / Baseline 2025 / Target 2026 / Target 2027',
      'Stiles repaired / 9 / 25 / 40',
      'Paths kept open (%) / 71 / 80 / 95',
      'Wardens and / or guides lead 12 walks.',
    );
    expect(targets.map((t) => [t.quote, t.unit, t.period, t.measure])).toEqual([
      ['25', '', '2026', 'Stiles repaired'],
      ['40', '', '2027', 'Stiles repaired'],
      ['80', '%', '2026', 'Paths kept open'],
      ['95', '%', '2027', 'Paths kept open'],
      ['12', '', null, 'walks'],
    ]);
  });

  it('may have years for columns, with what they hold in brackets', () => {
    const { targets } = read(
      'Activity\tNumber\tWhen',
      'Fairs\t12\tMay',
      'Paths | 2025 (actual) | 2026 (target)',
      'Stiles repaired | 20 | 25',
      '',
      'Budget line | 2026 | 2027',
      'Salaries | 40,000 | 42,000',
    );
    expect(targets.map((t) => [t.quote, t.unit, t.period, t.measure])).toEqual([
      ['12', '', '2026-05', 'Fairs'],
      ['25', '', '2026', 'Stiles repaired'],
      ['40,000', '', '2026', 'Salaries'],
      ['42,000', '', '2027', 'Salaries'],
    ]);
  });

  it('say what it costs beside what is to be done', () => {
    const { targets } = read(
      'Action\tOutput\tQuantity\tEstimated cost (£)',
      'Stiles\tstiles repaired\t25\t4,000',
    );
    expect(targets.map((t) => t.quote)).toEqual(['25']);
  });

  it('take the unit said above them for their money only', () => {
    const { targets } = read(
      'Budget summary (USh million)',
      'Item\tTarget\tAmount',
      'Repair stiles\t25\t4.5',
    );
    expect(targets.map((t) => [t.kind, t.unit, t.min])).toEqual([
      ['count', '', 25],
      ['money', 'USh', 4_500_000],
    ]);
  });

  it('hold changes against the year their head names', () => {
    const { targets } = read(
      'Heading\tBudget 2026 (£000)\tChange on 2025',
      'Boats\t3,150\t+3%',
      'Nets\t640\t–2%',
    );
    expect(targets.map((t) => [t.kind, t.unit, t.baseline])).toEqual([
      ['money', '£', null],
      ['growth', '%', '2025'],
      ['money', '£', null],
      ['growth', '%', '2025'],
    ]);
  });

  it('of quarters, months or terms count under each head, row by row', () => {
    const told = (...rows: string[]) => read(...rows).targets.map((t) => [t.quote, t.measure, t.period]);
    expect(
      told(
        '| Quarter | Walkers | School groups |',
        '|---|---|---|',
        '| Q1 | 310 | 9 |',
        '| Q3 2026 | 420 | 12 |',
      ),
    ).toEqual([
      ['310', 'Walkers', '2026-Q1'],
      ['9', 'School groups', '2026-Q1'],
      ['420', 'Walkers', '2026-Q3'],
      ['12', 'School groups', '2026-Q3'],
    ]);
    expect(told('Month | Talks held | Lead', 'May | 4 | Press Office', 'June | 5 | Parks Office')).toEqual([
      ['4', 'Talks held', '2026-05'],
      ['5', 'Talks held', '2026-06'],
    ]);
    // what is done then, not how many
    expect(
      told('| Quarter | Milestone | Owner |', '|---|---|---|', '| Q1 | 12 stiles mended | Works Unit |'),
    ).toEqual([['12', 'stiles', '2026-Q1']]);
  });

  it('hold no targets in the column of what was, beside the one of what is planned', () => {
    const quotes = (...lines: string[]) => extractText(lines.join('\n')).targets.map((t) => t.quote);
    const pairs = [
      'Last year | This year',
      'FY25 | FY26',
      'Before | After',
      '2025 | 2026 plan',
      '2025 (k$) | Plan (k$)',
    ];
    for (const heads of pairs)
      expect(
        quotes('Delivery plan 2026', '', `| Line | ${heads} |`, '| Fees | 142 | 165 |', '| Fairs | 9 | 12 |'),
        heads,
      ).toEqual(['165', '12']);
    // the plan's years are not told, or by the name of a festival only
    for (const title of ['Delivery plan', 'GRAND WALKING WEEK 2026'])
      expect(quotes(title, '', 'Line | 2025 | 2026 plan', 'Fees | £142 | £165'), title).toEqual(['£165']);
    expect(quotes('Delivery plan', '', 'Line | 2026 target | 2027 target', 'Fees | £142 | £165')).toEqual([
      '£142',
      '£165',
    ]);
  });

  it('exported with commas or semicolons are read by their first line', () => {
    const told = (...lines: string[]) => {
      const e = read(...lines);
      return [e.targets.map((t) => [t.quote, t.measure]), e.owners.map((o) => o.lead[0])];
    };
    expect(
      told(
        'id,goal,metric,baseline,target,owner',
        '1,Grow,Members,4200,5000,Ann Holt',
        '2,Mend,"Days, median",21,"1,010",Ben Lind',
      ),
    ).toEqual([
      [
        ['5000', 'Members'],
        ['1,010', 'Days, median'],
      ],
      ['Ann Holt', 'Ben Lind'],
    ]);
    expect(
      told('Measure;2024;2025;2026 Target', 'Renewals;88%;89%;91%', 'Walkers;1,204;1,310;1,400'),
    ).toEqual([
      [
        ['91%', 'Renewals'],
        ['1,400', 'Walkers'],
      ],
      [],
    ]);
    // sentences, no tables
    expect(
      told(
        'Fairs,walks and talks are held: train 4 guides.',
        'Boats,nets and oars are sold: hire 5 guides.',
      )[0],
    ).toEqual([
      ['4', 'guides'],
      ['5', 'guides'],
    ]);
  });

  it('are aligned by two spaces, below years without a name above the names, in a caption’s unit', () => {
    const rows = [
      'Income (thousand euros)',
      '',
      '                          2025     2026',
      'State grant                 87     92.5',
      'Fees of all members and guests  1,910  2,050',
    ];
    expect(read(...rows).targets.map((t) => [t.measure, t.min, t.unit, t.kind, t.period])).toEqual([
      ['State grant', 92_500, 'euros', 'money', '2026'],
      ['Fees of all members and guests', 2_050_000, 'euros', 'money', '2026'],
    ]);
    expect(read(...rows.slice(2)).targets.map((t) => [t.quote, t.kind])).toEqual([
      ['92.5', 'count'],
      ['2,050', 'count'],
    ]);
  });
});
