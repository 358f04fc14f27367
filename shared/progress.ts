/**
 * From cards to targets: what the cards deliver adds up to each target and, through part-of, to totals.
 * Pure: the caller says what day it is. Used by the editor, the board, the server's replies and exports.
 */
import type { Card } from './doc/board.ts';
import { daysOf } from './extract/periods.ts';
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
    if (
      last !== null &&
      sameOptions(last.options, options) &&
      sameList(last.cards, cards, (a, b) => a === b) &&
      sameList(last.targets, targets, sameTarget)
    )
      return last.result;
    const result = addUp(targets, cards, options, regroup(targets), last?.result ?? new Map());
    last = { targets, cards, options, result };
    return result;
  };
}

const sameOptions = (a: ProgressOptions, b: ProgressOptions): boolean =>
  a.today === b.today && a.period?.start === b.period?.start && a.period?.end === b.period?.end;

const sameList = <T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean =>
  a.length === b.length && a.every((one, k) => same(one, b[k] as T));

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
  { period, today }: ProgressOptions,
  group: ReadonlyMap<string, readonly string[]>,
  before: ReadonlyMap<string, TargetProgress>,
): Map<string, TargetProgress> {
  const byKey = new Map(targets.map((target) => [target.key, target]));
  const linked = linkedCards(targets, cards, byKey);
  const parts = new Map<string, string[]>();
  for (const target of targets) {
    if (target.part_of_key === null || !byKey.has(target.part_of_key)) continue;
    const siblings = parts.get(target.part_of_key);
    if (siblings) siblings.push(target.key);
    else parts.set(target.part_of_key, [target.key]);
  }

  // Walks from a target to its restatements and parts, each once: parts may point at each other.
  const cardsOf = (key: string): Iterable<ProgressCard> => {
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

  const passed = new Map<string | null, number | null>();
  const passedOf = (of: string | null): number | null => {
    let share = passed.get(of);
    if (share === undefined) {
      const span = periodSpan(of) ?? period;
      share = span === null ? null : elapsedShare(span, today);
      passed.set(of, share);
    }
    return share;
  };

  const result = new Map<string, TargetProgress>();
  for (const target of targets) {
    const counted = isCounted(target);
    let done = 0;
    let planned = 0;
    const ids: string[] = [];
    if (linked.size > 0) {
      for (const card of cardsOf(target.key)) {
        ids.push(card.id);
        if (!counted || !sameUnit(card.unit, target.unit)) continue;
        done += card.done ?? 0;
        planned += card.planned ?? 0;
      }
    }
    const figure = counted ? figureOf(target) : null;
    const share = figure === null ? null : passedOf(target.period);
    const expected = figure === null || share === null ? null : figure * share;
    const known = before.get(target.key);
    result.set(
      target.key,
      known &&
        known.figure === figure &&
        known.done === done &&
        known.planned === planned &&
        known.expected === expected &&
        sameList(known.cards, ids, (a, b) => a === b)
        ? known
        : { figure, done, planned, expected, cards: ids },
    );
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
      const list = linked.get(key);
      if (list) list.push(card);
      else linked.set(key, [card]);
    }
  }
  return linked;
}

/** Key → all keys that state the same quantity, itself included. */
export function restatements(targets: readonly ProgressTarget[]): Map<string, string[]> {
  return createRestatements()(targets);
}

/** Targets of one figure and unit, and for each the keys of those that state the same. */
interface SameFigure {
  members: readonly ProgressTarget[];
  groups: readonly string[][];
}

function createRestatements(): (targets: readonly ProgressTarget[]) => Map<string, string[]> {
  let known = new Map<string, SameFigure>();
  return (targets) => {
    const byFigure = new Map<string, ProgressTarget[]>();
    for (const target of targets) {
      if (!isCounted(target) || target.measure === null) continue;
      const figure = `${target.min}|${target.max}|${foldUnit(target.unit)}`;
      const list = byFigure.get(figure);
      if (list) list.push(target);
      else byFigure.set(figure, [target]);
    }
    const next = new Map<string, SameFigure>();
    const group = new Map<string, string[]>();
    for (const [figure, members] of byFigure) {
      if (members.length > 50) continue; // a plan of equal figures says nothing about restating
      const before = known.get(figure);
      const groups =
        before && sameList(before.members, members, sameStatement)
          ? before.groups
          : members.map((target) =>
              members
                .filter((other) => other === target || isRestated(target, other))
                .map((other) => other.key),
            );
      next.set(figure, { members, groups });
      members.forEach((target, k) => {
        group.set(target.key, groups[k] as string[]);
      });
    }
    known = next;
    return group;
  };
}

const sameStatement = (a: ProgressTarget, b: ProgressTarget): boolean =>
  a === b || (a.key === b.key && a.measure === b.measure && a.section === b.section);

function isRestated(a: ProgressTarget, b: ProgressTarget): boolean {
  if (a.section === b.section || a.measure === null || b.measure === null) return false;
  return a.measure.includes(b.measure) || b.measure.includes(a.measure);
}

const foldedUnits = new Map<string, string>();

function foldUnit(unit: string): string {
  let folded = foldedUnits.get(unit);
  if (folded === undefined) {
    folded = unit.normalize('NFKC').replaceAll('個', '个').replaceAll('場', '场').replaceAll('項', '项');
    if (foldedUnits.size > 1000) foldedUnits.clear();
    foldedUnits.set(unit, folded);
  }
  return folded;
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
