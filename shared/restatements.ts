/**
 * Which targets state the same quantity: the same figure and unit in another section, and one measure contains the
 * other; not where different departments lead them, nor under chapters that divide the plan among departments, places
 * or times. Pure; knows no cards.
 */
import { isWithinYear } from './extract/findings/figures.ts';
import { sameList } from './extract/lists.ts';
import { type Chapters, chaptersOf, type Heading } from './extract/outline/overview.ts';
import type { Target } from './extract/types.ts';
import { areApart, headingsAbove, type Places, placesIn, whereTheyStood } from './statedPlaces.ts';

/** What the tree and the progress of targets need to know of one. */
export type ProgressTarget = Pick<
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
  | 'offset'
  | 'lead'
  | 'blockId'
  | 'quote'
> &
  Partial<Pick<Target, 'rules'>>;

/** Its period says by when it is to be reached: 9月底前, by September. */
export const isDeadline = ({ rules }: Pick<ProgressTarget, 'rules'>): boolean => rules?.period === 'deadline';

/** The targets of a plan, in its order, and the headings they stand under. */
export interface StatedTargets<T extends ProgressTarget = Target> {
  targets: readonly T[];
  outline: readonly Heading[];
}

/** Only things that can be counted one by one add up: not shares, growth, durations, or “per forum” figures. */
export function isCounted(target: Pick<Target, 'kind' | 'per' | 'min' | 'max'>): boolean {
  return (
    (target.kind === 'count' || target.kind === 'money') && target.per === null && figureOf(target) !== null
  );
}

/** The number to reach; null without one. */
export function figureOf(target: Pick<Target, 'min' | 'max'>): number | null {
  return target.min ?? target.max;
}

/** A plan of more equal figures than this says nothing about restating. */
const MOST_EQUAL = 50;

/** Key of a target → key of the first that states the same quantity; those that are the first are left out. */
export type FirstStatements = ReadonlyMap<string, string>;

/** Targets of one figure and unit can restate each other; null: this one restates nothing. */
function figureKey(target: ProgressTarget): string | null {
  if (!isCounted(target) || target.measure === null) return null;
  return `${target.min}|${target.max}|${foldUnit(target.unit)}`;
}

/** Of targets of one figure: key → key of the first it joins, where that is not itself. */
type Joined = ReadonlyMap<string, string>;

/** Each target joins the first that it restates, if it restates all that joined it before: so each is of one group. */
function joinedOf(members: readonly ProgressTarget[], places: Places): Joined {
  const joined = new Map<string, string>();
  if (members.length < 2 || members.length > MOST_EQUAL) return joined;
  const groups: ProgressTarget[][] = [];
  for (const target of members) {
    const group = groups.find((one) => one.every((other) => isRestated(other, target, places)));
    if (group === undefined) groups.push([target]);
    else {
      group.push(target);
      joined.set(target.key, (group[0] as ProgressTarget).key);
    }
  }
  return joined;
}

/** What the targets of each figure join, where any does; `only`: those of these figures. */
function joinedByFigure(
  { targets, outline }: StatedTargets<ProgressTarget>,
  chapters: Chapters,
  figures: readonly (string | null)[],
  only: ReadonlySet<string | null> | null,
): Map<string, Joined> {
  const members = new Map<string, ProgressTarget[]>();
  for (let k = 0; k < targets.length; k++) {
    const figure = figures[k] ?? null;
    if (figure === null || (only !== null && !only.has(figure))) continue;
    const list = members.get(figure);
    if (list) list.push(targets[k] as ProgressTarget);
    else members.set(figure, [targets[k] as ProgressTarget]);
  }
  const places = placesIn(outline, chapters);
  const all = new Map<string, Joined>();
  for (const [figure, list] of members) {
    const joined = joinedOf(list, places);
    if (joined.size > 0) all.set(figure, joined);
  }
  return all;
}

function firstsOf(joined: ReadonlyMap<string, Joined>): FirstStatements {
  const first = new Map<string, string>();
  for (const one of joined.values()) for (const [key, to] of one) first.set(key, to);
  return first;
}

const nobody: Joined = new Map();

/** Whether the targets of a figure join what they joined. */
function sameJoined(
  before: ReadonlyMap<string, Joined>,
  now: ReadonlyMap<string, Joined>,
  figure: string | null,
): boolean {
  const [was, is] = [before.get(figure ?? '') ?? nobody, now.get(figure ?? '') ?? nobody];
  return was.size === is.size && [...was].every(([key, to]) => is.get(key) === to);
}

export const firstStatements = (plan: StatedTargets<ProgressTarget>): FirstStatements =>
  createFirstStatements()(plan);

function isRestated(a: ProgressTarget, b: ProgressTarget, places: Places): boolean {
  if (a.section === b.section || a.measure === null || b.measure === null) return false;
  if (!a.measure.includes(b.measure) && !b.measure.includes(a.measure)) return false;
  return !areOfOthers(a.lead, b.lead) && !areOfOtherTimes(a, b) && !areApart(a, b, places);
}

/** Both name who leads, and nobody leads both; a short name is one that the long one holds. */
const areOfOthers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 &&
  b.length > 0 &&
  !a.some((one) => b.some((other) => one.includes(other) || other.includes(one)));

/** 上半年10场, 下半年10场. */
const areOfOtherTimes = (a: ProgressTarget, b: ProgressTarget): boolean =>
  a.period !== b.period && isWithinYear(a.period) && isWithinYear(b.period);

/** What the first statements of a plan were made of. */
interface Remembered {
  plan: StatedTargets<ProgressTarget>;
  /** Of each target the heading it stands under, and its figure. */
  headings: readonly number[];
  figures: readonly (string | null)[];
  joined: ReadonlyMap<string, Joined>;
  first: FirstStatements;
}

/**
 * `firstStatements` that gives back the same map while nothing it follows from changed; where only some targets did,
 * those of their figures are compared again, and no others.
 */
export function createFirstStatements(): typeof firstStatements {
  let last: Remembered | null = null;
  return (plan) => {
    const standing = last === null ? null : whereTheyStood(last.plan, plan, last.headings);
    const headings = standing ?? headingsAbove(plan);
    const before = standing === null ? null : last;
    const changed = new Set<string | null>();
    const figures = figuresAgain(plan.targets, before, changed);
    if (before !== null && changed.size === 0) {
      last = { ...before, plan, figures };
      return before.first;
    }
    const chapters = chaptersOf(plan.outline);
    const now = joinedByFigure(plan, chapters, figures, before === null ? null : changed);
    if (before !== null && [...changed].every((figure) => sameJoined(before.joined, now, figure))) {
      last = { ...before, plan, figures };
      return before.first;
    }
    const kept = [...(before?.joined ?? [])].filter(([figure]) => !changed.has(figure));
    const joined = new Map([...kept, ...now]);
    const first = firstsOf(joined);
    last = { plan, headings, figures, joined, first };
    return first;
  };
}

/** The figure of each target; those that one that changed has, or had, are noted. */
function figuresAgain(
  targets: readonly ProgressTarget[],
  before: Pick<Remembered, 'plan' | 'figures'> | null,
  changed: Set<string | null>,
): readonly (string | null)[] {
  if (before !== null && before.plan.targets === targets) return before.figures;
  const figures: (string | null)[] = before?.figures.slice(0, targets.length) ?? [];
  for (let k = 0; k < targets.length; k++) {
    const target = targets[k] as ProgressTarget;
    const known = before?.plan.targets[k];
    if (known !== undefined && sameTarget(known, target)) continue;
    const figure = figureKey(target);
    changed.add(figure).add(before?.figures[k] ?? null);
    figures[k] = figure;
  }
  return figures;
}

/** All that is asked of a target is the same; where it stands is not. */
export const sameTarget = (a: ProgressTarget, b: ProgressTarget): boolean =>
  a === b ||
  (a.key === b.key &&
    a.min === b.min &&
    a.max === b.max &&
    a.unit === b.unit &&
    a.measure === b.measure &&
    a.kind === b.kind &&
    a.period === b.period &&
    isDeadline(a) === isDeadline(b) &&
    a.per === b.per &&
    a.part_of_key === b.part_of_key &&
    a.section === b.section &&
    a.blockId === b.blockId &&
    a.quote === b.quote &&
    sameList(a.lead, b.lead, Object.is));

const foldedUnits = new Map<string, string>();

/** A unit as it is compared. */
export function foldUnit(unit: string): string {
  let folded = foldedUnits.get(unit);
  if (folded === undefined) {
    folded = unit.normalize('NFKC').replaceAll('個', '个').replaceAll('場', '场').replaceAll('項', '项');
    if (foldedUnits.size > 1000) foldedUnits.clear();
    foldedUnits.set(unit, folded);
  }
  return folded;
}
