// All plans under their years.
import { expect, it } from 'vitest';
import { byYear } from '../../client/pages/home/byYear.ts';
import type { PlanSummary } from '../../shared/api/plans.ts';

const plan = (id: string, from: number, to = from): PlanSummary =>
  ({ id, period: { start: `${from}-01-01`, end: `${to}-12-31` } }) as PlanSummary;

const ids = (today: string, ...plans: PlanSummary[]): [number, string[]][] =>
  byYear(plans, today).map(({ year, plans: ofYear }) => [year, ofYear.map(({ id }) => id)]);

it('the latest year first, each year’s plans in the order they came', () => {
  expect(ids('2026-03-19', plan('b', 2025), plan('z', 2026), plan('n', 2027), plan('a', 2026))).toEqual([
    [2027, ['n']],
    [2026, ['z', 'a']],
    [2025, ['b']],
  ]);
});

it('a plan for several years stands in the year it is in force', () => {
  const five = plan('five', 2026, 2030);
  const school = { id: 'school', period: { start: '2026-09-01', end: '2027-08-31' } } as PlanSummary;
  const years = (day: string) => byYear([five, school], day).map(({ year }) => year);
  expect(years('2025-12-31')).toEqual([2026]);
  expect(years('2026-12-31')).toEqual([2026]);
  expect(years('2028-01-01')).toEqual([2028, 2027]);
  expect(years('2031-01-01')).toEqual([2030, 2027]);
});
