/** Where a target should stand today: the days there are for it, and a straight line over them. Pure. */
import type { Day } from './day.ts';
import { daysOf } from './extract/times/periods.ts';
import type { PlanPeriod } from './extract/types.ts';
import { isDeadline, type ProgressTarget } from './restatements.ts';

export interface ProgressOptions {
  period: PlanPeriod | null;
  today: Day;
}

/**
 * 今天应达 as it is told, everywhere: the whole things a straight line has passed by then; nobody holds half a forum.
 * A line that ends on a whole one has passed it, whatever its fraction lost.
 */
export const expectedWhole = (expected: number): number => Math.floor(expected + 1e-9);

/** First and last day of a target's period as the extraction writes it: `2026`, `2026-H1`, `2026-05/2026-09`, `2021/2025`. */
export function periodSpan(period: string | null): PlanPeriod | null {
  return period === null ? null : daysOf(period);
}

/** The days there are for a target: its own period, from the plan's first day where it is a deadline, else the plan's. */
export function timeFor(
  target: Pick<ProgressTarget, 'period' | 'rules'>,
  plan: PlanPeriod | null,
): PlanPeriod | null {
  const own = periodSpan(target.period);
  const before = isDeadline(target) && own !== null && plan !== null && plan.start < own.start;
  return before ? { ...own, start: plan.start } : (own ?? plan);
}

/** Share of a period that has passed at the end of `today`: 0 before it starts, 1 after it ends. */
export function elapsedShare(span: PlanPeriod, today: Day): number {
  const start = Date.parse(`${span.start}T00:00:00Z`);
  const end = Date.parse(`${span.end}T00:00:00Z`) + 86_400_000;
  const now = Date.parse(`${today}T00:00:00Z`) + 86_400_000;
  if (!(end > start) || Number.isNaN(now)) return 0;
  return Math.min(1, Math.max(0, (now - start) / (end - start)));
}

/** What says when it is to be done: the target's own words, else those of a restatement that names a deadline. */
export const paceOf = (
  target: ProgressTarget,
  statements: () => readonly ProgressTarget[],
): ProgressTarget => (target.period === null ? (statements().find(isDeadline) ?? target) : target);

export type Passed = (of: ProgressTarget) => number | null;

/** Share of the time there is for a target, or of the plan's, that has passed; null without any. */
export function shareOf({ period, today }: ProgressOptions): Passed {
  const passed = [new Map<string | null, number | null>(), new Map<string | null, number | null>()] as const;
  return (of) => {
    const by = isDeadline(of);
    const known = passed[by ? 1 : 0];
    let share = known.get(of.period);
    if (share === undefined) {
      const span = timeFor(of, period);
      share = span === null ? null : elapsedShare(span, today);
      known.set(of.period, share);
    }
    return share;
  };
}

export function expectedOf(figure: number | null, pace: ProgressTarget, passedOf: Passed): number | null {
  const share = figure === null ? null : passedOf(pace);
  return figure === null || share === null ? null : figure * share;
}
