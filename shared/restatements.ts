/**
 * Which targets state the same quantity: the same figure and unit in another section, and one measure contains the
 * other; not where different departments lead them, nor under chapters that divide the plan among departments, places
 * or times. Pure; knows no cards.
 */
import { isWithinYear } from './extract/figures.ts';
import { sameList } from './extract/lists.ts';
import { type Chapters, chaptersOf, type Heading, titleSays } from './extract/overview.ts';
import type { Target } from './extract/types.ts';

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
  targets.forEach((target, k) => {
    const figure = figures[k] ?? null;
    if (figure === null || (only !== null && !only.has(figure))) return;
    const list = members.get(figure);
    if (list) list.push(target);
    else members.set(figure, [target]);
  });
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

/** What is asked of where targets stand, each answered once: figures that many share are compared pair by pair. */
interface Places {
  /** The headings above a target, outermost first, as their numbers in the outline. */
  above(target: ProgressTarget): readonly number[];
  /** Whether a heading names a part of the plan. */
  isPart(heading: number): boolean;
  title(heading: number): string;
}

function placesIn(outline: readonly Heading[], chapters: Chapters): Places {
  const paths = new Map<number, readonly number[]>();
  const parts: (boolean | undefined)[] = [];
  /** Those above a heading and itself. */
  const pathTo = (heading: number): readonly number[] => {
    if (heading < 0) return [];
    let path = paths.get(heading);
    if (path === undefined) {
      path = [...pathTo(chapters.parent(heading)), heading];
      paths.set(heading, path);
    }
    return path;
  };
  const stand = new Map<ProgressTarget, readonly number[]>();
  return {
    above(target) {
      let path = stand.get(target);
      if (path === undefined) {
        path = pathTo(chapters.above(target.offset));
        stand.set(target, path);
      }
      return path;
    },
    isPart(heading) {
      parts[heading] ??= titleSays(outline[heading]?.title ?? '').part;
      return parts[heading];
    },
    title: (heading) => outline[heading]?.title ?? '',
  };
}

/** Where their headings part ways, both name a part of the plan: 文学院 and 理学院, 第一季度 and 第二季度. */
function areApart(a: ProgressTarget, b: ProgressTarget, { above, isPart, title }: Places): boolean {
  const [one, other] = [above(a), above(b)];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [x, y] = [one[at], other[at]];
  return x !== undefined && y !== undefined && title(x) !== title(y) && isPart(x) && isPart(y);
}

/**
 * `firstStatements` that gives back the same map while nothing it follows from changed; where only some targets did,
 * those of their figures are compared again, and no others.
 */
export function createFirstStatements(): typeof firstStatements {
  let last: {
    plan: StatedTargets<ProgressTarget>;
    headings: number[];
    figures: (string | null)[];
    joined: ReadonlyMap<string, Joined>;
    first: FirstStatements;
  } | null = null;
  return (plan) => {
    const headings = headingsAbove(plan);
    const stands =
      last !== null &&
      sameList(last.headings, headings, Object.is) &&
      sameList(last.plan.outline, plan.outline, sameHeading);
    const before = stands ? last : null;
    const changed = new Set<string | null>();
    const figures = plan.targets.map((target, k) => {
      const known = before?.plan.targets[k];
      if (before !== null && known !== undefined && sameTarget(known, target))
        return before.figures[k] ?? null;
      const figure = figureKey(target);
      changed.add(figure).add(before?.figures[k] ?? null);
      return figure;
    });
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

/** Of each target the number of the heading it stands under, -1 none: both lists are in the text's order. */
function headingsAbove({ targets, outline }: StatedTargets<ProgressTarget>): number[] {
  let at = -1;
  return targets.map(({ offset }) => {
    // the rows of a table may come by columns
    while (at >= 0 && (outline[at] as Heading).offset > offset) at--;
    while (at + 1 < outline.length && (outline[at + 1] as Heading).offset <= offset) at++;
    return at;
  });
}

/** Titles are asked only whether they name a part of the plan, and such are compared. */
const sameHeading = (a: Heading, b: Heading): boolean =>
  a === b ||
  (a.level === b.level && (a.title === b.title || (!titleSays(a.title).part && !titleSays(b.title).part)));

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
