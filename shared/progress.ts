/**
 * From cards to targets: what the cards deliver adds up to each target and, through part-of, to totals.
 * Pure: the caller says what day it is. Used by the editor, the board, the server's replies and exports.
 */
import { isWithin, linkedCards, type ProgressCard, partsOf, workedOn } from './cardWork.ts';
import { sameList } from './extract/lists.ts';
import { expectedOf, type Passed, type ProgressOptions, paceOf, shareOf } from './pace.ts';
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

/** Nobody works on it, neither by itself nor with its total. */
export const isUntaken = ({ cards, within }: TargetProgress): boolean => cards.length === 0 && !within;

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
    // two that changed places are two others; a new key is of nobody's
    (was.key === is.key || (!last.result.has(is.key) && last.result.get(was.key)?.cards.length === 0));
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

const sameOptions = (a: ProgressOptions, b: ProgressOptions): boolean =>
  a.today === b.today && a.period?.start === b.period?.start && a.period?.end === b.period?.end;

const nobody: ReadonlySet<ProgressCard> = new Set();
const noCards: string[] = [];

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

/** A card without a unit counts in the unit of its target. */
function sameUnit(card: string | null, target: string): boolean {
  return card === null || card === '' || foldUnit(card) === foldUnit(target);
}
