/** A month as weeks from Monday, with what lies on each day. Pure. */
import type { Card } from '../../shared/doc/board.ts';
import type { PlanPeriod } from '../../shared/extract/types.ts';
import { addDays } from '../ui/dates.ts';

export interface DayEntry {
  card: Card;
  /** An event of the card; null: the card itself, on its due day, or where that is open on the day it starts. */
  event: { id: string; text: string; done: boolean } | null;
}

export interface CalendarDay {
  day: string;
  inMonth: boolean;
  entries: DayEntry[];
}

/** The month to open on: today's, or that of the plan's days which is nearest to it. */
export function monthFirst(today: string, { start, end }: PlanPeriod): string {
  const day = today < start ? start : today > end ? end : today;
  return day.slice(0, 7);
}

/** `month` as `2026-03`. */
export function calendarMonth(month: string, cards: readonly Card[]): CalendarDay[][] {
  const first = `${month}-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const start = addDays(first, -weekday);
  const byDay = new Map<string, DayEntry[]>();
  const put = (day: string, entry: DayEntry): void => {
    byDay.set(day, [...(byDay.get(day) ?? []), entry]);
  };
  for (const card of cards) {
    for (const check of card.checks)
      if (check.event && check.due !== null)
        put(check.due, { card, event: { id: check.id, text: check.text, done: check.done } });
    const own = card.due ?? card.start;
    if (own !== null) put(own, { card, event: null });
  }
  const weeks: CalendarDay[][] = [];
  for (let week = 0; week < 6; week += 1) {
    const days = Array.from({ length: 7 }, (_, index): CalendarDay => {
      const day = addDays(start, week * 7 + index);
      return { day, inMonth: day.startsWith(month), entries: byDay.get(day) ?? [] };
    });
    if (week > 3 && !days.some((day) => day.inMonth)) break;
    weeks.push(days);
  }
  return weeks;
}

export function shiftMonth(month: string, step: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + step;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
