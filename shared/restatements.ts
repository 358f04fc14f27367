/**
 * Which targets state the same quantity: the same figure and unit in another section, and one measure contains the
 * other. Their cards count for each of them. Pure; knows no cards.
 */
import type { Target } from './extract/types.ts';

/** What progress needs to know of a target. */
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
  | 'blockId'
  | 'quote'
>;

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

/** Key → all keys that state the same quantity, itself included. */
export function restatements(targets: readonly ProgressTarget[]): Map<string, string[]> {
  return createRestatements()(targets);
}

/** Targets of one figure and unit, and for each the keys of those that state the same. */
interface SameFigure {
  members: readonly ProgressTarget[];
  groups: readonly string[][];
}

export type Regroup = (targets: readonly ProgressTarget[]) => ReadonlyMap<string, readonly string[]>;

/** `restatements` that remembers the figures whose targets stayed. */
export function createRestatements(): (targets: readonly ProgressTarget[]) => Map<string, string[]> {
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
