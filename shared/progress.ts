/**
 * From cards to targets: what the cards deliver adds up to each target and, through part-of, to totals.
 * Pure: the caller says what day it is. Used by the editor, the board, the server's replies and exports.
 */
import type { Day } from './day.ts';
import type { Card } from './doc/board.ts';
import { targetMoved } from './extract/linkedTarget.ts';
import { sameList } from './extract/lists.ts';
import { daysOf } from './extract/periods.ts';
import type { PlanPeriod } from './extract/types.ts';
import { ProgressByKey } from './progressByKey.ts';
import {
  figureOf,
  foldUnit,
  isCounted,
  isDeadline,
  type ProgressTarget,
  sameTarget,
} from './restatements.ts';
import type { TargetNode, TargetTree } from './targetTree.ts';

export interface TargetProgress {
  /**
   * The number to reach (the lower end of a range; the upper bound of “at most”); null if it is not counted, or
   * not by itself (`within`).
   */
  figure: number | null;
  /** What the cards have delivered so far, parts included; 0 when no card works on it. */
  done: number;
  /**
   * What does not add up (a share, growth) is told by the one card that works on it and says a figure in its unit; null
   * where none or several do, of what is counted, and of what is so many a forum or a quarter.
   */
  stated: number | null;
  /** What the cards plan to deliver, parts included. */
  planned: number;
  /**
   * What should be done by today, in a straight line over the target's period, where that is a deadline from the plan's
   * first day to it; null when not counted.
   */
  expected: number | null;
  /** Ids of the cards that work on it, its restatements or its parts. */
  cards: string[];
  /** No card works on it, but some do on a total above: whoever works on the whole works on its parts. */
  within: boolean;
}

/**
 * 今天应达 as it is told, everywhere: the whole things a straight line has passed by then; nobody holds half a forum.
 * A line that ends on a whole one has passed it, whatever its fraction lost.
 */
export const expectedWhole = (expected: number): number => Math.floor(expected + 1e-9);

/** Nobody works on it, neither by itself nor with its total. */
export const isUntaken = ({ cards, within }: TargetProgress): boolean => cards.length === 0 && !within;

export interface ProgressOptions {
  period: PlanPeriod | null;
  today: Day;
}

export type ProgressCard = Pick<Card, 'id' | 'links' | 'done' | 'planned' | 'unit'>;
type Tree = TargetTree<ProgressTarget>;
type Node = TargetNode<ProgressTarget>;

/** Progress of every target, by the key of each of its statements. Cards count once per target. */
export function rollUp(tree: Tree, cards: readonly ProgressCard[], options: ProgressOptions): ProgressByKey {
  return createRollUp()(tree, cards, options);
}

export type RollUp = typeof rollUp;

/** What was added up last, of what, and whether cards name their targets by key. */
interface Added {
  tree: Tree;
  cards: readonly ProgressCard[];
  options: ProgressOptions;
  result: ProgressByKey;
  byKey: boolean;
}

/** `rollUp` that remembers: the same map comes back while nothing it follows from changed, else what stayed stays. */
export function createRollUp(): RollUp {
  let last: Added | null = null;
  return (tree, cards, options) => {
    const changed = last === null ? null : changedTargets(last, tree, cards, options);
    if (last === null || changed === null) {
      const result = addUp(tree, cards, options, last?.result ?? new Map());
      last = { tree, cards, options, result, byKey: allByKey(tree, cards) };
    } else {
      const result = changed.length === 0 ? last.result : addUpAgain({ ...last, tree }, changed);
      last = { ...last, tree, cards, options, result };
    }
    return last.result;
  };
}

/** A target as it was and as it is. */
type Change = [was: ProgressTarget, is: ProgressTarget];

/** Those with other words or figures; null where which counts with which, or who works on what, may have changed too. */
function changedTargets(
  last: Added,
  tree: Tree,
  cards: readonly ProgressCard[],
  options: ProgressOptions,
): Change[] | null {
  const before = last.tree.targets;
  if (
    before.length !== tree.targets.length ||
    last.tree.first !== tree.first ||
    !sameOptions(last.options, options) ||
    !sameList(last.cards, cards, (a, b) => a === b)
  )
    return null;
  const changes: Change[] = [];
  for (let k = 0; k < before.length; k++) {
    const [was, is] = [before[k], tree.targets[k]] as Change;
    if (!sameTarget(was, is)) changes.push([was, is]);
  }
  if (changes.length === 0) return changes;
  // a key holds the words: with other words it is another, and cards that know the old one look for it by these
  const renamed = new Map(changes.map(([was, is]) => [was.key, is.key]));
  const stands = ([was, is]: Change): boolean =>
    // a restatement may say by when
    was.period === is.period &&
    isDeadline(was) === isDeadline(is) &&
    is.part_of_key === (renamed.get(was.part_of_key ?? '') ?? was.part_of_key) &&
    (was.key === is.key || last.result.get(was.key)?.cards.length === 0);
  return last.byKey && changes.every(stands) ? changes : null;
}

const allByKey = (tree: Tree, cards: readonly ProgressCard[]): boolean =>
  cards.every(({ links }) => links.every(({ target }) => target === null || tree.of.has(target)));

/** With words and figures of some targets alone changed: whoever works on them works on them still. */
function addUpAgain(
  { tree: { first, targets }, cards, options, result: before }: Added,
  changes: readonly Change[],
): ProgressByKey {
  const anew = new Map<string, TargetProgress>();
  const renamed = new Map<string, string>();
  const passedOf = shareOf(options);
  for (const [was, is] of changes) {
    const known = before.get(was.key) as TargetProgress;
    if (was.key !== is.key) renamed.set(was.key, is.key);
    if (first.has(is.key)) {
      // what states another again says nothing of its own
      anew.set(is.key, known);
      continue;
    }
    const worked = cards.filter(({ id }) => known.cards.includes(id));
    const pace = paceOf(is, () => targets.filter(({ key }) => key === is.key || first.get(key) === is.key));
    const own = worked.filter(({ links }) =>
      links.some(({ target }) => target !== null && (first.get(target) ?? target) === is.key),
    );
    const now = progressOf(is, pace, { worked, own, ids: known.cards, within: known.within }, passedOf);
    keep(anew, is.key, known, now);
    for (const [key, to] of first) if (to === is.key) keep(anew, key, known, now);
  }
  return before.with(anew, renamed);
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
    known.stated === now.stated &&
    known.planned === now.planned &&
    known.expected === now.expected &&
    known.within === now.within &&
    sameList(known.cards, now.cards, (a, b) => a === b);
  result.set(key, same ? known : now);
}

/** What says when it is to be done: the target's own words, else those of a restatement that names a deadline. */
const paceOf = (target: ProgressTarget, statements: () => readonly ProgressTarget[]): ProgressTarget =>
  target.period === null ? (statements().find(isDeadline) ?? target) : target;

type Passed = (of: ProgressTarget) => number | null;

/** Share of the time there is for a target, or of the plan's, that has passed; null without any. */
function shareOf({ period, today }: ProgressOptions): Passed {
  const passed = [new Map<string | null, number | null>(), new Map<string | null, number | null>()] as const;
  return (of) => {
    const by = isDeadline(of);
    const known = passed[by ? 1 : 0];
    let share = known.get(of.period);
    if (share === undefined) {
      const span = timeFor(of, period);
      share = span === null ? null : elapsedShare(span, today);
      known.set(of.period, share);
    }
    return share;
  };
}

function expectedOf(figure: number | null, pace: ProgressTarget, passedOf: Passed): number | null {
  const share = figure === null ? null : passedOf(pace);
  return figure === null || share === null ? null : figure * share;
}

const sameOptions = (a: ProgressOptions, b: ProgressOptions): boolean =>
  a.today === b.today && a.period?.start === b.period?.start && a.period?.end === b.period?.end;

function addUp(
  tree: Tree,
  cards: readonly ProgressCard[],
  options: ProgressOptions,
  before: ReadonlyMap<string, TargetProgress>,
): ProgressByKey {
  const linked = linkedCards(tree, cards);
  const brings = linked.size === 0 ? new Map<Node, Node[]>() : partsOf(tree);
  const passedOf = shareOf(options);
  const result = new Map<string, TargetProgress>();
  for (const node of tree.nodes) {
    const worked = linked.size === 0 ? nobody : workedOn(node, linked, brings);
    const within = worked.size === 0 && linked.size > 0 && isWithin(node, linked);
    const ids = worked.size === 0 ? noCards : [...worked].map(({ id }) => id);
    const now = progressOf(
      node.target,
      paceOf(node.target, () => node.statements),
      { worked, own: linked.get(node) ?? [], ids, within },
      passedOf,
    );
    for (const { key } of node.statements) keep(result, key, before.get(key), now);
  }
  return ProgressByKey.of(tree.targets, result);
}

interface Work {
  /** The cards that work on a target or its parts, and those on itself. */
  worked: Iterable<ProgressCard>;
  own: readonly ProgressCard[];
  ids: string[];
  within: boolean;
}

function progressOf(
  target: ProgressTarget,
  pace: ProgressTarget,
  { worked, own, ids, within }: Work,
  passedOf: Passed,
): TargetProgress {
  const counted = isCounted(target);
  const figure = counted && !within ? figureOf(target) : null;
  let done = 0;
  let planned = 0;
  for (const card of worked) {
    if (!counted || !sameUnit(card.unit, target.unit)) continue;
    done += card.done ?? 0;
    planned += card.planned ?? 0;
  }
  return {
    figure,
    done: summed(done),
    stated: counted || target.per !== null ? null : statedBy(own, target.unit),
    planned: summed(planned),
    expected: expectedOf(figure, pace, passedOf),
    cards: ids,
    within,
  };
}

function statedBy(cards: readonly ProgressCard[], unit: string): number | null {
  const said = cards.filter((card) => card.done !== null && card.unit && sameUnit(card.unit, unit));
  return said.length === 1 ? (said[0]?.done ?? null) : null;
}

/** Eight cards of 0.1 are 0.8, not 0.7999999999999999. */
const summed = (value: number): number => Number(value.toPrecision(13));

/** Of each total all that is part of it, also what is shown under another. */
function partsOf({ nodes }: Tree): Map<Node, Node[]> {
  const parts = new Map<Node, Node[]>();
  for (const node of nodes)
    for (const total of node.totals) {
      const siblings = parts.get(total);
      if (siblings) siblings.push(node);
      else parts.set(total, [node]);
    }
  return parts;
}

const nobody: ReadonlySet<ProgressCard> = new Set();
const noCards: string[] = [];

/** The cards that work on a target or on its parts; each is walked once, parts may point at each other. */
function workedOn(
  node: Node,
  linked: ReadonlyMap<Node, ProgressCard[]>,
  brings: ReadonlyMap<Node, Node[]>,
): Set<ProgressCard> {
  const found = new Set<ProgressCard>();
  const reached = new Set([node]);
  for (const at of reached) {
    for (const card of linked.get(at) ?? []) found.add(card);
    for (const part of brings.get(at) ?? []) reached.add(part);
  }
  return found;
}

function isWithin(node: Node, linked: ReadonlyMap<Node, ProgressCard[]>): boolean {
  const above = new Set(node.totals);
  for (const total of above) {
    if (linked.has(total)) return true;
    for (const higher of total.totals) above.add(higher);
  }
  return false;
}

/** The cards that work on a target itself, whichever of its statements they are linked to. */
function linkedCards({ targets, of }: Tree, cards: readonly ProgressCard[]): Map<Node, ProgressCard[]> {
  const linked = new Map<Node, ProgressCard[]>();
  for (const card of cards) {
    const nodes = new Set<Node>();
    for (const link of card.links) {
      if (link.target === null) continue;
      const node = of.get(link.target) ?? of.get(targetMoved(link, targets)?.key ?? '');
      if (node) nodes.add(node);
    }
    for (const node of nodes) {
      const list = linked.get(node);
      if (list) list.push(card);
      else linked.set(node, [card]);
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

/** The days there are for a target: its own period, from the plan's first day where it is a deadline, else the plan's. */
export function timeFor(
  target: Pick<ProgressTarget, 'period' | 'rules'>,
  plan: PlanPeriod | null,
): PlanPeriod | null {
  const own = periodSpan(target.period);
  const before = isDeadline(target) && own !== null && plan !== null && plan.start < own.start;
  return before ? { ...own, start: plan.start } : (own ?? plan);
}

/** Share of a period that has passed at the end of `today`: 0 before it starts, 1 after it ends. */
export function elapsedShare(span: PlanPeriod, today: Day): number {
  const start = Date.parse(`${span.start}T00:00:00Z`);
  const end = Date.parse(`${span.end}T00:00:00Z`) + 86_400_000;
  const now = Date.parse(`${today}T00:00:00Z`) + 86_400_000;
  if (!(end > start) || Number.isNaN(now)) return 0;
  return Math.min(1, Math.max(0, (now - start) / (end - start)));
}
