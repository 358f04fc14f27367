/** The shown cards as bars over the plan's quarters. Pure. */
import type { Card } from '../../shared/doc/board.ts';
import { addDays, daysBetween } from '../ui/dates.ts';
import { daysOfCard } from './cardState.ts';

export interface Quarter {
  /** 2026-Q1 */
  key: string;
  year: number;
  quarter: number;
  /** Where it begins and how wide it is, in shares of the whole. */
  from: number;
  width: number;
}

export interface Bar {
  card: Card;
  start: string;
  due: string;
  /** Shares of the whole; cut at the plan's ends. */
  from: number;
  width: number;
}

export interface Scale {
  start: string;
  end: string;
  days: number;
}

/** The plan's period in whole quarters. */
export function scaleOf(period: { start: string; end: string }): Scale {
  const start = `${period.start.slice(0, 4)}-${String(quarterOf(period.start) * 3 - 2).padStart(2, '0')}-01`;
  const year = Number(period.end.slice(0, 4));
  const after = quarterOf(period.end) * 3 + 1;
  const next = after > 12 ? `${year + 1}-01-01` : `${year}-${String(after).padStart(2, '0')}-01`;
  const end = addDays(next, -1);
  return { start, end, days: daysBetween(start, end) + 1 };
}

const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3);

/** The share of the scale that lies before a day; outside it, its ends. */
export const shareAt = (scale: Scale, day: string): number =>
  Math.min(1, Math.max(0, daysBetween(scale.start, day) / scale.days));

export function quartersOf(scale: Scale): Quarter[] {
  const quarters: Quarter[] = [];
  let start = scale.start;
  while (start <= scale.end && quarters.length < 60) {
    const year = Number(start.slice(0, 4));
    const quarter = quarterOf(start);
    const next =
      quarter === 4 ? `${year + 1}-01-01` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
    const from = shareAt(scale, start);
    quarters.push({ key: `${year}-Q${quarter}`, year, quarter, from, width: shareAt(scale, next) - from });
    start = next;
  }
  return quarters;
}

/** Where days lie on the scale. */
export function placeOf(
  scale: Scale,
  { start, due }: Pick<Bar, 'start' | 'due'>,
): Pick<Bar, 'from' | 'width'> {
  const from = shareAt(scale, start);
  return { from, width: shareAt(scale, addDays(due, 1)) - from };
}

/** Cards with a day, by the last of them. */
export function barsOf(cards: readonly Card[], scale: Scale): Bar[] {
  const bars: Bar[] = [];
  for (const card of cards) {
    const days = daysOfCard(card);
    if (days !== null) bars.push({ card, ...days, ...placeOf(scale, days) });
  }
  return bars.sort((a, b) => (a.due !== b.due ? (a.due < b.due ? -1 : 1) : a.start < b.start ? -1 : 1));
}
