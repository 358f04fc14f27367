/** How a target stands on a day, and when a card is done: one answer for every screen and file. Pure. */
import type { Card } from './doc/board.ts';
import type { PlanPeriod, Target } from './extract/types.ts';
import { expectedWhole, periodSpan } from './pace.ts';
import { isUntaken, type TargetProgress } from './progress.ts';
import { shownProgress } from './shownProgress.ts';

export const STATUSES = ['normal', 'ahead', 'risk', 'late', 'done', 'within', 'none', 'uncounted'] as const;
export type TargetStatus = (typeof STATUSES)[number];

export interface StatusContext {
  cards: ReadonlyMap<string, Pick<Card, 'due' | 'planned' | 'done' | 'place'>>;
  /** Id of the board's last stage. */
  lastStage: string | undefined;
  /** YYYY-MM-DD */
  today: string;
  period: PlanPeriod;
}

export function statusOf(
  target: Target,
  progress: TargetProgress | undefined,
  { cards, lastStage, today, period }: StatusContext,
): TargetStatus {
  if (progress?.within) return 'within';
  if (progress === undefined || isUntaken(progress)) return 'none';
  const shown = shownProgress(target, progress);
  if (shown === null) return 'uncounted';
  const { figure, done, expected } = shown;
  if (isCeiling(target, figure))
    return done < figure || (done === figure && target.comparator !== 'lt') ? 'normal' : 'risk';
  if (done >= figure) return 'done';
  const end = periodSpan(target.period)?.end ?? period.end;
  if (today > end) return 'late';
  // How far a share has come by now nobody can tell.
  const overdue = progress.cards.some((id) => {
    const card = cards.get(id);
    return card !== undefined && card.due !== null && card.due < today && !isDone(card, lastStage);
  });
  if (overdue && expected !== null && done < expectedWhole(expected)) return 'late';
  if (expected === null) return 'normal';
  if (isBehind(done, expected)) return 'risk';
  return done - expected >= 1 && done >= expected * 1.2 ? 'ahead' : 'normal';
}

/** It is not to be passed: 不超过5起, and 0起, however that is said. */
const isCeiling = ({ comparator }: Pick<Target, 'comparator'>, figure: number): boolean =>
  comparator === 'lte' || comparator === 'lt' || figure === 0;

/**
 * Behind by at least one whole thing and a fifth of what should be there; an overdue card is late, not at
 * risk. Shared by cards and targets, so that both say the same.
 */
export function isBehind(done: number, expected: number): boolean {
  return expected - done >= 1 && done < expected * 0.8;
}

/** Delivered in full; a card without a figure is done when it lies in the last stage. */
export function isDone(
  card: Pick<Card, 'planned' | 'done' | 'place'>,
  lastStage: string | undefined,
): boolean {
  if (card.planned !== null && card.planned > 0) return (card.done ?? 0) >= card.planned;
  return lastStage !== undefined && card.place.stage === lastStage;
}
