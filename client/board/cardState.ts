/**
 * How a card stands today: done, late, at risk, and how much of it should be there by now. Pure; the caller
 * says what day it is.
 */
import type { Card } from '../../shared/doc/board.ts';
import { elapsedShare } from '../../shared/pace.ts';
import { isBehind, isDone } from '../../shared/targetStatus.ts';
import { daysBetween } from '../ui/dates.ts';

export interface PlanSpan {
  start: string;
  end: string;
}

type Dated = Pick<Card, 'due' | 'planned' | 'done' | 'place' | 'start'>;

export type DueState =
  | { kind: 'none' }
  | { kind: 'done'; day: string | null }
  | { kind: 'late'; day: string; days: number }
  | { kind: 'today'; day: string }
  | { kind: 'soon'; day: string; days: number }
  | { kind: 'later'; day: string };

/** Due within so many days is soon. */
export const SOON_DAYS = 14;

export function dueState(card: Dated, today: string, lastStage: string | undefined): DueState {
  if (isDone(card, lastStage)) return { kind: 'done', day: card.due };
  if (card.due === null) return { kind: 'none' };
  const days = daysBetween(today, card.due);
  if (days < 0) return { kind: 'late', day: card.due, days: -days };
  if (days === 0) return { kind: 'today', day: card.due };
  return days <= SOON_DAYS ? { kind: 'soon', day: card.due, days } : { kind: 'later', day: card.due };
}

/** From when to when it lasts, as far as days are given: its own, else those of its events; null where none is. */
export function daysOfCard({
  start,
  due,
  checks,
}: Pick<Card, 'start' | 'due' | 'checks'>): { start: string; due: string } | null {
  const events = checks.flatMap((check) => (check.event && check.due !== null ? [check.due] : [])).sort();
  const last = due ?? start ?? events.at(-1);
  if (last === undefined) return null;
  const first = start ?? (due === null ? events[0] : undefined) ?? last;
  return { start: first <= last ? first : last, due: last };
}

export interface CardProgress {
  done: number;
  planned: number;
  /** Shares of the line, 0–1. */
  share: number;
  expected: number;
}

/** What the progress line shows; null when the card promises no figure. */
export function cardProgress(card: Dated, span: PlanSpan, today: string): CardProgress | null {
  if (card.planned === null || card.planned <= 0) return null;
  const done = card.done ?? 0;
  const start = card.start ?? span.start;
  const end = card.due ?? span.end;
  return {
    done,
    planned: card.planned,
    share: Math.min(1, done / card.planned),
    expected: start <= end ? elapsedShare({ start, end }, today) : 1,
  };
}

/** Something is done, be it promised in figures or not. */
export const hasDone = <C extends Pick<Card, 'done'>>(card: C): card is C & { done: number } =>
  card.done !== null && card.done > 0;

export function isAtRisk(card: Dated, span: PlanSpan, today: string): boolean {
  const progress = cardProgress(card, span, today);
  if (progress === null || progress.share >= 1) return false;
  if (card.due !== null && card.due < today) return false;
  return isBehind(progress.done, progress.expected * progress.planned);
}

/** Cards it waits for that are still open. */
export function openBlockers(
  card: Pick<Card, 'blockedBy'>,
  cards: ReadonlyMap<string, Card>,
  lastStage: string | undefined,
): Card[] {
  return card.blockedBy
    .map((id) => cards.get(id))
    .filter((other) => other !== undefined && other.archived === null && !isDone(other, lastStage))
    .filter((other) => other !== undefined);
}
