// Which time a quantity has by its words and by where it stands, and whether it tells of what is past.
import type { RawTarget } from '../blockReading.ts';
import type { Placed } from '../outline/placed.ts';
import type { PlanPeriod } from '../types.ts';
import { daysOf, inPlan, resolveTime } from './periods.ts';
import type { TimeValue } from './times.ts';

/** Past facts: a section that looks back, words that do, or a year before the plan's first. */
export function isPastFact(raw: RawTarget, p: Placed, period: PlanPeriod | null, review: boolean): boolean {
  // in a background section only what will be is promised
  if ((review && raw.rules.will !== 'yes') || raw.past) return true;
  return isOver(raw.before && !raw.time ? raw.before : governingTime(raw, p, period), period);
}

/** What governs the number: a year before the plan's first that is told in passing does not. */
export function governingTime(raw: RawTarget, p: Placed, period: PlanPeriod | null): TimeValue | null {
  return raw.aside && isOver(raw.time, period) ? null : (raw.time ?? p.time);
}

function isOver(said: TimeValue | null, period: PlanPeriod | null): boolean {
  const time = said && inPlan(said, period);
  if (!period || time === null) return false;
  if (time.kind === 'relative') return isOverWithin(time, period);
  const first = Number(period.start.slice(0, 4));
  // 2024-25 in the plan for 2025-26 is the year before
  return time.end < first || (time.end === first && time.start < first && time.end - time.start === 1);
}

/** 上半年 in the plan for the second half of the year. */
function isOverWithin(time: TimeValue, period: PlanPeriod): boolean {
  if (period.start.endsWith('-01-01')) return false;
  const said = resolveTime(time, period);
  const days = said && daysOf(said);
  return days ? days.end < period.start : false;
}
