/**
 * From cards to targets: what the cards deliver adds up to each target and, through part-of, to totals.
 * Pure: the caller says what day it is. Used by the editor, the board, the server's replies and exports.
 */
import type { Card } from './doc/board.ts';
import type { PlanPeriod, Target } from './extract/types.ts';

/** `YYYY-MM-DD` */
type Day = string;

export interface TargetProgress {
  /** The number to reach (the lower end of a range; the upper bound of “at most”), null if it is not counted. */
  figure: number | null;
  /** What the cards have delivered so far, parts included; 0 when no card works on it. */
  done: number;
  /** What the cards plan to deliver, parts included. */
  planned: number;
  /** What should be done by today, in a straight line over the target's period; null when not counted. */
  expected: number | null;
  /** Ids of the cards that work on it, its restatements or its parts. */
  cards: string[];
}

export interface ProgressOptions {
  period: PlanPeriod | null;
  today: Day;
}

export type ProgressCard = Pick<Card, 'id' | 'links' | 'done' | 'planned' | 'unit'>;
type ProgressTarget = Pick<
  Target,
  | 'key'
  | 'min'
  | 'max'
  | 'unit'
  | 'measure'
  | 'kind'
  | 'period'
  | 'per'
  | 'part_of_key'
  | 'section'
  | 'blockId'
  | 'quote'
>;

/** Only things that can be counted one by one add up: not shares, growth, durations, or “per forum” figures. */
export function isCounted(target: Pick<Target, 'kind' | 'per' | 'min' | 'max'>): boolean {
  return (
    (target.kind === 'count' || target.kind === 'money') && target.per === null && figureOf(target) !== null
  );
}

function figureOf(target: Pick<Target, 'min' | 'max'>): number | null {
  return target.min ?? target.max;
}

/**
 * Progress of every target, by key. Cards count once per target. A quantity restated in another section
 * (same figure and unit, and one measure contains the other) shares its cards with the first statement.
 */
export function rollUp(
  targets: readonly ProgressTarget[],
  cards: readonly ProgressCard[],
  { period, today }: ProgressOptions,
): Map<string, TargetProgress> {
  const byKey = new Map(targets.map((target) => [target.key, target]));
  const group = restatements(targets);
  const linked = linkedCards(targets, cards, byKey);
  const parts = new Map<string, string[]>();
  for (const target of targets) {
    if (target.part_of_key === null || !byKey.has(target.part_of_key)) continue;
    const siblings = parts.get(target.part_of_key) ?? [];
    siblings.push(target.key);
    parts.set(target.part_of_key, siblings);
  }

  // Walks from a target to its restatements and parts, each once: parts may point at each other.
  const cardsOf = (key: string): Set<ProgressCard> => {
    const found = new Set<ProgressCard>();
    const reached = new Set([key]);
    for (const at of reached) {
      for (const card of linked.get(at) ?? []) found.add(card);
      for (const next of [...(group.get(at) ?? []), ...(parts.get(at) ?? [])]) reached.add(next);
    }
    return found;
  };

  const result = new Map<string, TargetProgress>();
  for (const target of targets) {
    const counted = isCounted(target);
    let done = 0;
    let planned = 0;
    const ids: string[] = [];
    for (const card of cardsOf(target.key)) {
      ids.push(card.id);
      if (!counted || !sameUnit(card.unit, target.unit)) continue;
      done += card.done ?? 0;
      planned += card.planned ?? 0;
    }
    const figure = counted ? figureOf(target) : null;
    const span = periodSpan(target.period) ?? period;
    result.set(target.key, {
      figure,
      done,
      planned,
      expected: figure === null || span === null ? null : figure * elapsedShare(span, today),
      cards: ids,
    });
  }
  return result;
}

function linkedCards(
  targets: readonly ProgressTarget[],
  cards: readonly ProgressCard[],
  byKey: ReadonlyMap<string, ProgressTarget>,
): Map<string, ProgressCard[]> {
  const linked = new Map<string, ProgressCard[]>();
  for (const card of cards) {
    const keys = new Set<string>();
    for (const link of card.links) {
      if (link.target === null) continue;
      if (byKey.has(link.target)) {
        keys.add(link.target);
        continue;
      }
      // The words around moved the key: the one target with this quote in that block is still meant.
      const same = targets.filter((target) => target.blockId === link.blockId && target.quote === link.quote);
      if (link.blockId !== null && same.length === 1 && same[0]) keys.add(same[0].key);
    }
    for (const key of keys) {
      const list = linked.get(key) ?? [];
      list.push(card);
      linked.set(key, list);
    }
  }
  return linked;
}

/** Key → all keys that state the same quantity, itself included. */
export function restatements(targets: readonly ProgressTarget[]): Map<string, string[]> {
  const byFigure = new Map<string, ProgressTarget[]>();
  for (const target of targets) {
    if (!isCounted(target) || target.measure === null) continue;
    const figure = `${target.min}|${target.max}|${foldUnit(target.unit)}`;
    const list = byFigure.get(figure) ?? [];
    list.push(target);
    byFigure.set(figure, list);
  }
  const group = new Map<string, string[]>();
  for (const list of byFigure.values()) {
    if (list.length > 50) continue; // a plan of equal figures says nothing about restating
    for (const target of list) {
      const same = list.filter((other) => other === target || isRestated(target, other));
      group.set(
        target.key,
        same.map((other) => other.key),
      );
    }
  }
  return group;
}

function isRestated(a: ProgressTarget, b: ProgressTarget): boolean {
  if (a.section === b.section || a.measure === null || b.measure === null) return false;
  return a.measure.includes(b.measure) || b.measure.includes(a.measure);
}

function foldUnit(unit: string): string {
  return unit.normalize('NFKC').replaceAll('個', '个').replaceAll('場', '场').replaceAll('項', '项');
}

/** A card without a unit counts in the unit of its target. */
function sameUnit(card: string | null, target: string): boolean {
  return card === null || card === '' || foldUnit(card) === foldUnit(target);
}

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'];

/** First and last day of a target's period as the extraction writes it: `2026`, `2026-H1`, `2026-Q1`, `2026-05`, `2021/2025`. */
export function periodSpan(period: string | null): PlanPeriod | null {
  const match = /^(\d{4})(?:\/(\d{4})|-(H[12])|-Q([1-4])|-(\d{2}))?$/.exec(period ?? '');
  if (!match) return null;
  const [, year, lastYear, half, quarter, month] = match;
  if (half)
    return {
      start: `${year}-${half === 'H1' ? '01' : '07'}-01`,
      end: `${year}-${half === 'H1' ? '06-30' : '12-31'}`,
    };
  if (quarter) {
    const index = Number(quarter) - 1;
    return {
      start: `${year}-${String(index * 3 + 1).padStart(2, '0')}-01`,
      end: `${year}-${QUARTER_ENDS[index]}`,
    };
  }
  if (month) {
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    return { start: `${year}-${month}-01`, end: `${year}-${month}-${String(last).padStart(2, '0')}` };
  }
  return { start: `${year}-01-01`, end: `${lastYear ?? year}-12-31` };
}

/** Share of a period that has passed at the end of `today`: 0 before it starts, 1 after it ends. */
export function elapsedShare(span: PlanPeriod, today: Day): number {
  const start = Date.parse(`${span.start}T00:00:00Z`);
  const end = Date.parse(`${span.end}T00:00:00Z`) + 86_400_000;
  const now = Date.parse(`${today}T00:00:00Z`) + 86_400_000;
  if (!(end > start) || Number.isNaN(now)) return 0;
  return Math.min(1, Math.max(0, (now - start) / (end - start)));
}
