// What the heads of an English table say of their columns: what is counted, who leads and helps, when it is due.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

describe.each([' | ', '\t'])('An English table whose cells stand apart by “%s”', (apart) => {
  const rows = [
    ['Trees planted', '400', 'Estates Manager', 'Garden Club', 'June 2026'],
    ['Share of paths kept open', '95%', 'Maria Lopez', 'Volunteers', 'December 2026'],
    ['Training of new wardens', '≥12', 'Communications', 'Friends of the Park', 'Sept 2026'],
  ] as const;
  type Field = 'name' | 'value' | 'lead' | 'help' | 'due' | 'no' | 'before';
  const fields: readonly Field[] = ['name', 'value', 'lead', 'help', 'due'];
  const table = (heads: readonly (readonly [head: string, field: Field])[]) =>
    extractText(
      [
        'Valley Trust annual plan 2026\n\n1. Actions\n',
        heads.map(([head]) => head).join(apart),
        ...rows.map((row, k) =>
          heads
            .map(([, field]) =>
              field === 'no' ? `${k + 1}` : field === 'before' ? '6' : row[fields.indexOf(field)]!,
            )
            .join(apart),
        ),
      ].join('\n'),
    );
  const values = rows.map(([name, value]) => [value, name]);
  const told = (e: ReturnType<typeof table>) => e.targets.map((t) => [t.quote, t.measure]);
  const leads = (e: ReturnType<typeof table>) => e.owners.flatMap((o) => o.lead);
  const list = (heads: string) => heads.split(', ');

  it.each(
    list('Activity, Indicator, Action, KPI, Programme, Service, Event, Content, Initiative, What we will do'),
  )('names rows under %s', (head) => {
    const e = table([
      ['No.', 'no'],
      [head, 'name'],
      ['Target', 'value'],
      ['Lead', 'lead'],
    ]);
    expect(told(e)).toEqual(values);
  });

  it.each(
    list(
      'Target 2026, 2026, Planned, Quantity, Number, Total, How many, Goal, Goal 2026, Plan 2026, By end 2026',
    ),
  )('holds values under %s', (head) => {
    expect(
      told(
        table([
          ['Indicator', 'name'],
          [head, 'value'],
        ]),
      ),
    ).toEqual(values);
    expect(
      told(
        table([
          ['Indicator', 'name'],
          ['Baseline', 'before'],
          [head, 'value'],
        ]),
      ),
    ).toEqual(values);
  });

  it.each(list('Base, Base 2024, Status 2025, Starting point, 2024/25 actual, Achieved 2025, Last year'))(
    'tells what was under %s',
    (head) => {
      expect(
        told(
          table([
            ['Indicator', 'name'],
            [head, 'before'],
            ['2026', 'value'],
          ]),
        ),
      ).toEqual(values);
    },
  );

  it.each(
    list(
      'Owner, Responsible, Person responsible, Leading unit, Coordinator, Focal point, In charge, Who leads, Manager, Contact',
    ),
  )('names who leads under %s', (head) => {
    expect(
      leads(
        table([
          ['Activity', 'name'],
          ['Target', 'value'],
          [head, 'lead'],
        ]),
      ),
    ).toEqual(rows.map((r) => r[2]));
  });

  it.each(
    list(
      'Supporting unit, Cooperating unit, Partners, With, Working with, Assisting, Cooperation, Contributing',
    ),
  )('names who helps under %s', (head) => {
    const e = table([
      ['Activity', 'name'],
      ['Target', 'value'],
      ['Lead', 'lead'],
      [head, 'help'],
    ]);
    expect(e.owners.flatMap((o) => o.support)).toEqual(rows.map((r) => r[3]));
  });

  it.each(list('Deadline, Due date, Time limit, Period, Time, Finish, Target date, Dates'))(
    'is due under %s',
    (head) => {
      const e = table([
        ['Activity', 'name'],
        ['Target', 'value'],
        [head, 'due'],
        ['Lead', 'lead'],
      ]);
      expect(e.targets.map((t) => t.period)).toEqual(['2026-06', '2026-12', '2026-09']);
    },
  );

  it.each([
    'Q1, Q2',
    'Q1 2026, Q2 2026',
    'Quarter 1, Quarter 2',
    '1st quarter, 2nd quarter',
    'Jan–Mar, Apr–Jun',
  ])('has the quarters %s for columns', (both) => {
    const [one, two] = list(both) as [string, string];
    const e = table([
      ['Activity', 'name'],
      [one, 'before'],
      [two, 'value'],
      ['Coordinator', 'lead'],
    ]);
    expect(e.targets.map((t) => t.period)).toEqual(rows.flatMap(() => ['2026-Q1', '2026-Q2']));
    expect(leads(e)).toEqual(rows.map((r) => r[2]));
  });

  it('counts what its heads name where no column is of values', () => {
    const e = table([
      ['Programme', 'name'],
      ['Events', 'value'],
      ['Person responsible', 'lead'],
    ]);
    expect(told(e)).toEqual(values);
    expect(leads(e)).toEqual(rows.map((r) => r[2]));
  });
});
