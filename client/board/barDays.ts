/** What a bar of the timeline becomes when it is moved or one of its ends is: days within the plan's quarters. Pure. */
import type { Card } from '../../shared/doc/board.ts';
import { addDays, type Day, daysBetween } from '../ui/dates.ts';
import type { Scale } from './timeline.ts';

export interface BarDays {
  start: Day;
  due: Day;
}

/** What is held: the whole bar, or its end. */
export type Grip = 'both' | 'start' | 'due';

/** Days of its own move with the bar; those of its events are theirs. */
export const mayMove = (card: Pick<Card, 'start' | 'due'>): boolean =>
  card.start !== null || card.due !== null;

/** The days after `by` days of moving: never past the plan's quarters, never the end before the beginning. */
export function movedDays({ start, due }: BarDays, grip: Grip, by: number, scale: Scale): BarDays {
  const back = grip === 'due' ? start : scale.start;
  const ahead = grip === 'start' ? due : scale.end;
  const least = Math.min(0, daysBetween(grip === 'due' ? due : start, back));
  const most = Math.max(0, daysBetween(grip === 'start' ? start : due, ahead));
  const days = Math.min(most, Math.max(least, by));
  return {
    start: grip === 'due' ? start : addDays(start, days),
    due: grip === 'start' ? due : addDays(due, days),
  };
}

/** The card's fields that say so: for a single day those it has, for more both. */
export function fieldsFor(
  card: Pick<Card, 'start' | 'due'>,
  { start, due }: BarDays,
): Partial<Pick<Card, 'start' | 'due'>> {
  if (start === due && card.start === null) return { due };
  if (start === due && card.due === null) return { start };
  return { start, due };
}
