/**
 * Where targets stand, for what restates what (restatements.ts): under which headings, and whether these are as they
 * were at the last asking. Pure.
 */
import { sameList } from './extract/lists.ts';
import { type Chapters, type Heading, titleSays } from './extract/outline/overview.ts';
import type { ProgressTarget, StatedTargets } from './restatements.ts';

/** What is asked of where targets stand, each answered once: figures that many share are compared pair by pair. */
export interface Places {
  /** The headings above a target, outermost first, as their numbers in the outline. */
  above(target: ProgressTarget): readonly number[];
  /** Whether a heading names a part of the plan. */
  isPart(heading: number): boolean;
  title(heading: number): string;
}

export function placesIn(outline: readonly Heading[], chapters: Chapters): Places {
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
export function areApart(a: ProgressTarget, b: ProgressTarget, { above, isPart, title }: Places): boolean {
  const [one, other] = [above(a), above(b)];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [x, y] = [one[at], other[at]];
  return x !== undefined && y !== undefined && title(x) !== title(y) && isPart(x) && isPart(y);
}

/** Of each target the number of the heading it stands under, -1 none: both lists are in the text's order. */
export function headingsAbove({ targets, outline }: StatedTargets<ProgressTarget>): number[] {
  let at = -1;
  return targets.map(({ offset }) => {
    // the rows of a table may come by columns
    while (at >= 0 && (outline[at] as Heading).offset > offset) at--;
    while (at + 1 < outline.length && (outline[at + 1] as Heading).offset <= offset) at++;
    return at;
  });
}

/** The headings they stand under, where these and the outline are as they were; else null. */
export function whereTheyStood(
  before: StatedTargets<ProgressTarget>,
  now: StatedTargets<ProgressTarget>,
  headings: readonly number[],
): readonly number[] | null {
  if (before.targets.length !== now.targets.length) return null;
  if (before.outline !== now.outline && !sameList(before.outline, now.outline, sameHeading)) return null;
  const { targets, outline } = now;
  const same = before.outline === outline;
  for (let k = 0; k < targets.length; k++) {
    const target = targets[k] as ProgressTarget;
    // where neither moved, it stands where it stood
    if (same && target === before.targets[k]) continue;
    if (!isUnder(outline, headings[k] as number, target.offset)) return null;
  }
  return headings;
}

const isUnder = (outline: readonly Heading[], heading: number, offset: number): boolean =>
  (heading < 0 || (outline[heading] as Heading).offset <= offset) &&
  (outline[heading + 1]?.offset ?? Number.POSITIVE_INFINITY) > offset;

/** Titles are asked only whether they name a part of the plan, and such are compared. */
const sameHeading = (a: Heading, b: Heading): boolean =>
  a === b ||
  (a.level === b.level && (a.title === b.title || (!titleSays(a.title).part && !titleSays(b.title).part)));
