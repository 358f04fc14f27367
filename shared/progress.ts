/**
 * From cards to targets: what the cards deliver adds up to each target and, through part-of, to totals.
 * Pure: the caller says what day it is. Used by the editor, the board, the server's replies and exports.
 */
import type { Day } from './day.ts';
import type { Card } from './doc/board.ts';
import { targetMoved } from './extract/linkedTarget.ts';
import { daysOf } from './extract/periods.ts';
import type { PlanPeriod } from './extract/types.ts';
import {
  createRestatements,
  figureOf,
  foldUnit,
  isCounted,
  type ProgressTarget,
  type Regroup,
  sameList,
} from './restatements.ts';

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
/**
 * Progress of every target, by key. Cards count once per target. A quantity restated in another section
 * (same figure and unit, and one measure contains the other) shares its cards with the first statement.
 */
export function rollUp(
  targets: readonly ProgressTarget[],
  cards: readonly ProgressCard[],
  options: ProgressOptions,
): Map<string, TargetProgress> {
  return createRollUp()(targets, cards, options);
}

export type RollUp = typeof rollUp;

/** `rollUp` that remembers: the same map comes back while nothing it follows from changed, else what stayed stays. */
export function createRollUp(): RollUp {
  const regroup = createRestatements();
  let last: {
    targets: readonly ProgressTarget[];
    cards: readonly ProgressCard[];
    options: ProgressOptions;
    result: Map<string, TargetProgress>;
  } | null = null;
  return (targets, cards, options) => {
    const same =
      last !== null && sameOptions(last.options, options) && sameList(last.cards, cards, (a, b) => a === b);
    if (last !== null && same && sameList(last.targets, targets, sameTarget)) return last.result;
    const alone =
      last !== null && same && cards.length === 0
        ? againAlone(targets, options, last.targets, last.result)
        : null;
    const result = alone ?? addUp(targets, cards, options, regroup, last?.result ?? new Map());
    last = { targets, cards, options, result };
    return result;
  };
}

/** Without cards each target stands alone: only those that differ are looked at. Null where their keys differ. */
function againAlone(
  targets: readonly ProgressTarget[],
  options: ProgressOptions,
  before: readonly ProgressTarget[],
  known: ReadonlyMap<string, TargetProgress>,
): Map<string, TargetProgress> | null {
  if (!sameList(before, targets, (a, b) => a.key === b.key)) return null;
  const result = new Map(known);
  const passedOf = shareOf(options);
  targets.forEach((target, k) => {
    if (sameTarget(before[k] as ProgressTarget, target)) return;
    const figure = isCounted(target) ? figureOf(target) : null;
    keep(result, target.key, known.get(target.key), {
      figure,
      done: 0,
      planned: 0,
      expected: expectedOf(figure, target, passedOf),
      cards: [],
    });
  });
  return result;
}

/** The progress known so far where it is the same. */
function keep(
  result: Map<string, TargetProgress>,
  key: string,
  known: TargetProgress | undefined,
  now: TargetProgress,
): void {
  const same =
    known !== undefined &&
    known.figure === now.figure &&
    known.done === now.done &&
    known.planned === now.planned &&
    known.expected === now.expected &&
    sameList(known.cards, now.cards, (a, b) => a === b);
  result.set(key, same ? known : now);
}

/** Share of a target's period, or the plan's, that has passed; null without any. Remembered by period. */
function shareOf({ period, today }: ProgressOptions): (of: string | null) => number | null {
  const passed = new Map<string | null, number | null>();
  return (of) => {
    let share = passed.get(of);
    if (share === undefined) {
      const span = periodSpan(of) ?? period;
      share = span === null ? null : elapsedShare(span, today);
      passed.set(of, share);
    }
    return share;
  };
}

function expectedOf(
  figure: number | null,
  { period }: ProgressTarget,
  passedOf: (of: string | null) => number | null,
): number | null {
  const share = figure === null ? null : passedOf(period);
  return figure === null || share === null ? null : figure * share;
}

const sameOptions = (a: ProgressOptions, b: ProgressOptions): boolean =>
  a.today === b.today && a.period?.start === b.period?.start && a.period?.end === b.period?.end;

const sameTarget = (a: ProgressTarget, b: ProgressTarget): boolean =>
  a === b ||
  (a.key === b.key &&
    a.min === b.min &&
    a.max === b.max &&
    a.unit === b.unit &&
    a.measure === b.measure &&
    a.kind === b.kind &&
    a.period === b.period &&
    a.per === b.per &&
    a.part_of_key === b.part_of_key &&
    a.section === b.section &&
    a.blockId === b.blockId &&
    a.quote === b.quote);

function addUp(
  targets: readonly ProgressTarget[],
  cards: readonly ProgressCard[],
  options: ProgressOptions,
  regroup: Regroup,
  before: ReadonlyMap<string, TargetProgress>,
): Map<string, TargetProgress> {
  const worked = cards.length > 0 ? cardsByTarget(targets, cards, regroup) : null;
  const passedOf = shareOf(options);
  const result = new Map<string, TargetProgress>();
  for (const target of targets) {
    const counted = isCounted(target);
    let done = 0;
    let planned = 0;
    const ids: string[] = [];
    if (worked !== null) {
      for (const card of worked(target.key)) {
        ids.push(card.id);
        if (!counted || !sameUnit(card.unit, target.unit)) continue;
        done += card.done ?? 0;
        planned += card.planned ?? 0;
      }
    }
    const figure = counted ? figureOf(target) : null;
    const expected = expectedOf(figure, target, passedOf);
    keep(result, target.key, before.get(target.key), { figure, done, planned, expected, cards: ids });
  }
  return result;
}

/** The cards that work on a target, its restatements or its parts; null when none works on any. */
function cardsByTarget(
  targets: readonly ProgressTarget[],
  cards: readonly ProgressCard[],
  regroup: Regroup,
): ((key: string) => Iterable<ProgressCard>) | null {
  const byKey = new Map(targets.map((target) => [target.key, target]));
  const linked = linkedCards(targets, cards, byKey);
  if (linked.size === 0) return null;
  const group = regroup(targets);
  const parts = new Map<string, string[]>();
  for (const target of targets) {
    if (target.part_of_key === null || !byKey.has(target.part_of_key)) continue;
    const siblings = parts.get(target.part_of_key);
    if (siblings) siblings.push(target.key);
    else parts.set(target.part_of_key, [target.key]);
  }
  // Walks from a target to its restatements and parts, each once: parts may point at each other.
  return (key) => {
    if (!group.has(key) && !parts.has(key)) return linked.get(key) ?? [];
    const found = new Set<ProgressCard>();
    const reached = new Set([key]);
    for (const at of reached) {
      for (const card of linked.get(at) ?? []) found.add(card);
      for (const next of group.get(at) ?? []) reached.add(next);
      for (const next of parts.get(at) ?? []) reached.add(next);
    }
    return found;
  };
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
      const moved = targetMoved(link, targets);
      if (moved) keys.add(moved.key);
    }
    for (const key of keys) {
      const list = linked.get(key);
      if (list) list.push(card);
      else linked.set(key, [card]);
    }
  }
  return linked;
}

/** A card without a unit counts in the unit of its target. */
function sameUnit(card: string | null, target: string): boolean {
  return card === null || card === '' || foldUnit(card) === foldUnit(target);
}

/** First and last day of a target's period as the extraction writes it: `2026`, `2026-H1`, `2026-05/2026-09`, `2021/2025`. */
export function periodSpan(period: string | null): PlanPeriod | null {
  return period === null ? null : daysOf(period);
}

/** Share of a period that has passed at the end of `today`: 0 before it starts, 1 after it ends. */
export function elapsedShare(span: PlanPeriod, today: Day): number {
  const start = Date.parse(`${span.start}T00:00:00Z`);
  const end = Date.parse(`${span.end}T00:00:00Z`) + 86_400_000;
  const now = Date.parse(`${today}T00:00:00Z`) + 86_400_000;
  if (!(end > start) || Number.isNaN(now)) return 0;
  return Math.min(1, Math.max(0, (now - start) / (end - start)));
}
