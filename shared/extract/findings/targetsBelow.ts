// Which targets stand below a heading. Asked of few headings of a plan, so nothing is made before somebody asks.

import type { Target } from '../types.ts';
import type { Figures } from './figures.ts';

/** Where what stands below a heading ends, and the targets that do. */
export function sections({ targets, outline }: Figures): {
  end(heading: number): number;
  targetsOf(heading: number): readonly number[];
} {
  let ends: number[] | null = null;
  let ordered: number[] | null = null;
  const end = (heading: number): number => {
    ends ??= endsOf(outline);
    return ends[heading]!;
  };
  return {
    end,
    targetsOf(heading) {
      ordered ??= inTextOrder(targets);
      const { offset } = outline[heading]!;
      const until = end(heading);
      const from = firstAfter(ordered, (k) => targets[k]!.offset > offset);
      const to = firstAfter(ordered, (k) => targets[k]!.offset >= until);
      return ordered.slice(from, to).sort((a, b) => a - b);
    },
  };
}

/** Indices of the targets by where they stand; they come so, but for some rows of tables. */
function inTextOrder(targets: readonly Target[]): number[] {
  const all: number[] = [];
  let ordered = true;
  for (let k = 0; k < targets.length; k++) {
    all.push(k);
    if (k > 0 && targets[k - 1]!.offset > targets[k]!.offset) ordered = false;
  }
  return ordered ? all : all.sort((a, b) => targets[a]!.offset - targets[b]!.offset || a - b);
}

/** Where the next heading of the same or a higher level stands. */
function endsOf(outline: Figures['outline']): number[] {
  const ends = new Array<number>(outline.length).fill(Number.POSITIVE_INFINITY);
  const open: number[] = [];
  for (let k = 0; k < outline.length; k++) {
    const { level, offset } = outline[k]!;
    while (open.length > 0 && outline[open.at(-1)!]!.level >= level) ends[open.pop()!] = offset;
    open.push(k);
  }
  return ends;
}

/** The first place in an ordered list from which on something holds. */
function firstAfter(list: readonly number[], holds: (k: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
