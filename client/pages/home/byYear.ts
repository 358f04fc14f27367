/**
 * Plans under the years one looks for them in, the latest year first, each year's in the order they came. A plan for
 * several years stands where it is in force: this year's, before it begins its first, once it is over its last. Pure.
 */
import type { PlanSummary } from '../../../shared/api/plans.ts';
import type { Day } from '../../../shared/day.ts';

export interface PlansOfYear {
  year: number;
  plans: PlanSummary[];
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

export function byYear(plans: readonly PlanSummary[], today: Day): PlansOfYear[] {
  const years = new Map<number, PlanSummary[]>();
  for (const plan of plans) {
    const { start, end } = plan.period;
    const year = Math.min(Math.max(yearOf(today), yearOf(start)), yearOf(end));
    const others = years.get(year);
    if (others) others.push(plan);
    else years.set(year, [plan]);
  }
  return [...years].map(([year, all]) => ({ year, plans: all })).sort((a, b) => b.year - a.year);
}
