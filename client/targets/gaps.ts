/** What is missing between the plan and its board, each with what would close it. Pure. */
import type { Department } from '../../shared/api/people.ts';
import type { Card } from '../../shared/doc/board.ts';
import { isDone } from '../../shared/targetStatus.ts';
import { countsEvents } from '../board/cardUnits.ts';
import { type ReadPlan, seeLink, wantsLook } from '../board/links.ts';
import { addDays, daysBetween } from '../ui/dates.ts';
import type { TargetRow } from './targetRows.ts';

export type Gap =
  | { kind: 'uncovered'; rows: readonly TargetRow[] }
  | { kind: 'unlinked'; cards: readonly Card[] }
  | { kind: 'changed'; cards: readonly Card[] }
  | { kind: 'short'; row: TargetRow; planned: number }
  | { kind: 'idle'; department: Department; targets: number }
  | { kind: 'busy'; start: string; events: number; times: number };

export interface GapsContext {
  rows: readonly TargetRow[];
  cards: readonly Card[];
  departments: ReadonlyMap<string, Department>;
  plan: ReadPlan;
  lastStage: string | undefined;
  period: { start: string; end: string };
}

/** A week is busy with at least so many events, and so many times the average. */
const BUSY_EVENTS = 4;
const BUSY_TIMES = 2.5;
/** At most so many lines of one kind: the worst first. */
const MOST_OF_A_KIND = 3;

export function findGaps({ rows, cards, departments, plan, lastStage, period }: GapsContext): Gap[] {
  const gaps: Gap[] = [];
  const live = cards.filter((card) => card.archived === null);
  const uncovered = rows.filter((row) => row.status === 'none');
  if (uncovered.length > 0) gaps.push({ kind: 'uncovered', rows: uncovered });
  const changed = live.filter((card) => card.links.some((link) => wantsLook(seeLink(link, plan).words)));
  if (changed.length > 0) gaps.push({ kind: 'changed', cards: changed });
  const unlinked = live.filter((card) => card.links.length === 0 && !isDone(card, lastStage));
  if (unlinked.length > 0) gaps.push({ kind: 'unlinked', cards: unlinked });
  for (const row of shortRows(rows).slice(0, MOST_OF_A_KIND))
    gaps.push({ kind: 'short', row, planned: row.progress?.planned ?? 0 });
  for (const department of departments.values()) {
    const led = rows.filter((row) => row.lead?.id === department.id).length;
    if (led > 0 && !live.some((card) => card.lead === department.id || card.support.includes(department.id)))
      gaps.push({ kind: 'idle', department, targets: led });
  }
  const busy = busiestWeek(live, period);
  if (busy) gaps.push(busy);
  return gaps;
}

/** Counted targets whose cards together plan less than was promised. */
function shortRows(rows: readonly TargetRow[]): TargetRow[] {
  const missing = (row: TargetRow): number =>
    row.progress?.figure ? 1 - row.progress.planned / row.progress.figure : 0;
  return rows
    .filter((row) => ['normal', 'ahead', 'risk', 'late'].includes(row.status))
    .filter((row) => row.parts === 0 && missing(row) > 0)
    .filter((row) => row.target.comparator !== 'lte' && row.target.comparator !== 'lt')
    .sort((a, b) => missing(b) - missing(a));
}

const datedEvents = ({ checks }: Card) => checks.filter((check) => check.event && check.due !== null);
const isDated = (card: Card): boolean => datedEvents(card).length > 0;

/** Days on which an event of a card takes place: its dated ones, else its due day. People and papers are none. */
export function eventDays(card: Card): { day: string; done: boolean }[] {
  if (!countsEvents(card)) return [];
  const events = datedEvents(card);
  if (events.length > 0) return events.map((event) => ({ day: event.due ?? '', done: event.done }));
  if (card.due === null || card.planned === null || card.planned <= 0) return [];
  return [{ day: card.due, done: (card.done ?? 0) >= card.planned }];
}

function busiestWeek(cards: readonly Card[], period: { start: string; end: string }): Gap | null {
  const weeks = new Map<string, number>();
  let total = 0;
  for (const card of cards) {
    // Of forty events until December nobody knows the weeks before they have their days.
    if (!isDated(card) && (card.planned ?? 0) > 1) continue;
    for (const { day } of eventDays(card)) {
      if (day < period.start || day > period.end) continue;
      const monday = mondayOf(day);
      weeks.set(monday, (weeks.get(monday) ?? 0) + 1);
      total += 1;
    }
  }
  const average = total / Math.max(1, Math.ceil((daysBetween(period.start, period.end) + 1) / 7));
  const [start, events] = [...weeks].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? ['', 0];
  if (events < BUSY_EVENTS || events < average * BUSY_TIMES) return null;
  return { kind: 'busy', start, events, times: Math.round(events / average) };
}

export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

export interface MonthBar {
  /** 2026-03 */
  key: string;
  month: number;
  done: number;
  planned: number;
}

/** Events by month over the plan's year. */
export function eventsByMonth(cards: readonly Card[], year: string): MonthBar[] {
  const bars = Array.from({ length: 12 }, (_, index): MonthBar => {
    const month = index + 1;
    return { key: `${year}-${String(month).padStart(2, '0')}`, month, done: 0, planned: 0 };
  });
  for (const card of cards) {
    if (card.archived !== null) continue;
    for (const { day, done } of eventDays(card)) {
      const bar = bars.find((one) => one.key === day.slice(0, 7));
      if (!bar) continue;
      bar.planned += 1;
      if (done) bar.done += 1;
    }
  }
  return bars;
}
