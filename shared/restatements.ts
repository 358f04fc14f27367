/**
 * Which targets state the same quantity: the same figure and unit in another section, and one measure contains the
 * other; not where different departments lead them, nor under chapters that divide the plan among departments, places
 * or times. Pure; knows no cards.
 */
import { isWithinYear } from './extract/figures.ts';
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
>;

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

/** Key of a target → key of the first that states the same quantity, often its own. */
export type FirstStatements = ReadonlyMap<string, string>;

/** Each target joins the first that it restates, if it restates all that joined it before: so each is of one group. */
export function firstStatements({ targets, outline }: StatedTargets<ProgressTarget>): FirstStatements {
  const byFigure = new Map<string, ProgressTarget[]>();
  for (const target of targets) {
    if (!isCounted(target) || target.measure === null) continue;
    const figure = `${target.min}|${target.max}|${foldUnit(target.unit)}`;
    const list = byFigure.get(figure);
    if (list) list.push(target);
    else byFigure.set(figure, [target]);
  }
  const chapters = chaptersOf(outline);
  const first = new Map(targets.map(({ key }) => [key, key]));
  for (const members of byFigure.values()) {
    if (members.length < 2 || members.length > MOST_EQUAL) continue;
    const groups: ProgressTarget[][] = [];
    for (const target of members) {
      const group = groups.find((one) => one.every((other) => isRestated(other, target, outline, chapters)));
      if (group === undefined) groups.push([target]);
      else {
        group.push(target);
        first.set(target.key, (group[0] as ProgressTarget).key);
      }
    }
  }
  return first;
}

function isRestated(
  a: ProgressTarget,
  b: ProgressTarget,
  outline: readonly Heading[],
  chapters: Chapters,
): boolean {
  if (a.section === b.section || a.measure === null || b.measure === null) return false;
  if (!a.measure.includes(b.measure) && !b.measure.includes(a.measure)) return false;
  return !areOfOthers(a.lead, b.lead) && !areOfOtherTimes(a, b) && !areApart(a, b, outline, chapters);
}

/** Both name who leads, and nobody leads both; a short name is one that the long one holds. */
const areOfOthers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 &&
  b.length > 0 &&
  !a.some((one) => b.some((other) => one.includes(other) || other.includes(one)));

/** 上半年10场, 下半年10场. */
const areOfOtherTimes = (a: ProgressTarget, b: ProgressTarget): boolean =>
  a.period !== b.period && isWithinYear(a.period) && isWithinYear(b.period);

/** Where their headings part ways, both name a part of the plan: 文学院 and 理学院, 第一季度 and 第二季度. */
function areApart(
  a: ProgressTarget,
  b: ProgressTarget,
  outline: readonly Heading[],
  chapters: Chapters,
): boolean {
  const [one, other] = [headingsAbove(a.offset, chapters), headingsAbove(b.offset, chapters)];
  const at = one.findIndex((heading, k) => heading !== other[k]);
  const [x, y] = [outline[one[at] ?? -1], outline[other[at] ?? -1]];
  return x !== undefined && y !== undefined && x.title !== y.title && isPart(x) && isPart(y);
}

const isPart = ({ title }: Heading): boolean => titleSays(title).part;

/** Outermost first. */
function headingsAbove(offset: number, chapters: Chapters): number[] {
  const above: number[] = [];
  for (let at = chapters.above(offset); at >= 0; at = chapters.parent(at)) above.unshift(at);
  return above;
}

/** `firstStatements` that gives back the same map while nothing it follows from changed. */
export function createFirstStatements(): typeof firstStatements {
  let last: { plan: StatedTargets<ProgressTarget>; headings: number[]; first: FirstStatements } | null = null;
  return (plan) => {
    const { above } = chaptersOf(plan.outline);
    const headings = plan.targets.map(({ offset }) => above(offset));
    const same =
      last !== null &&
      sameList(last.headings, headings, Object.is) &&
      sameList(last.plan.outline, plan.outline, sameHeading) &&
      sameList(last.plan.targets, plan.targets, sameTarget);
    const first = last !== null && same ? last.first : firstStatements(plan);
    last = { plan, headings, first };
    return first;
  };
}

const sameHeading = (a: Heading, b: Heading): boolean => a.level === b.level && a.title === b.title;

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

/** Equal lists, one by one. */
export const sameList = <T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean =>
  a.length === b.length && a.every((one, k) => same(one, b[k] as T));
