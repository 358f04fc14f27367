/** The events of a card as cells by month over the plan's period (at most its year around today). Pure. */
import type { Check } from '../../../shared/doc/boardShapes.ts';
import { daysBetween } from '../../ui/dates.ts';
import { SOON_DAYS } from '../cardState.ts';

export interface EventMonth {
  /** 2026-03 */
  key: string;
  month: number;
  now: boolean;
  cells: ('done' | 'late' | 'soon' | 'open')[];
}

const MOST_MONTHS = 12;

export function eventMonths(
  events: readonly Pick<Check, 'due' | 'done'>[],
  period: { start: string; end: string },
  today: string,
): { months: EventMonth[]; outside: number } {
  const keys = monthsFrom(period.start, period.end);
  // Of a plan of several years the one we are in (or its first) is shown.
  const first = keys.length <= MOST_MONTHS ? 0 : Math.max(0, keys.indexOf(`${today.slice(0, 4)}-01`));
  const months = keys
    .slice(first, first + MOST_MONTHS)
    .map(
      (key): EventMonth => ({ key, month: Number(key.slice(5)), now: key === today.slice(0, 7), cells: [] }),
    );
  let outside = 0;
  for (const event of events) {
    if (event.due === null) continue;
    const month = months.find((one) => one.key === event.due?.slice(0, 7));
    if (!month) {
      outside += 1;
      continue;
    }
    const left = daysBetween(today, event.due);
    month.cells.push(event.done ? 'done' : left < 0 ? 'late' : left <= SOON_DAYS ? 'soon' : 'open');
  }
  const rank = { done: 0, late: 1, soon: 2, open: 3 };
  for (const month of months) month.cells.sort((a, b) => rank[a] - rank[b]);
  return { months, outside };
}

function monthsFrom(start: string, end: string): string[] {
  const keys: string[] = [];
  let year = Number(start.slice(0, 4));
  let month = Number(start.slice(5, 7));
  const last = end.slice(0, 7);
  while (keys.length < 600) {
    const key = `${year}-${String(month).padStart(2, '0')}`;
    if (key > last) break;
    keys.push(key);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return keys;
}
