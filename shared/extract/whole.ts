// What the blocks give as lists of the whole plan: its outline, its targets and what findings ask of them, its owners.
// Made anew is only what changed blocks give (gathered.ts).
import { type Changed, type Gathered, gather, noneGathered, toTheEnd } from './gathered.ts';
import type { Slot, Standing } from './slots.ts';
import { stand } from './standing.ts';
import { isPartOfRowAbove } from './tables/rowParts.ts';
import type { Deliverable, OutlineEntry, Owner, Target } from './types.ts';

/** Remembered from one reading to the next. */
export interface Whole {
  standings: readonly Standing[];
  outline: Gathered<OutlineEntry>;
  /** Titles and measures as bare words. */
  outlineWords: Gathered<string>;
  words: Gathered<string>;
  targets: Gathered<Target>;
  /** The index of each target's total, -1 none; the indices of those that have one, and of those findings look at. */
  totals: Gathered<number>;
  parts: Gathered<number>;
  noted: Gathered<number>;
  owners: Gathered<Owner>;
  deliverables: Gathered<Deliverable>;
  /** Indices of the blocks whose numbers a list below may divide. */
  leading: Gathered<number>;
  /** Indices of the rows that divide what the row above counts. */
  among: Gathered<number>;
}

export const emptyWhole: Whole = {
  standings: [],
  outline: noneGathered,
  outlineWords: noneGathered,
  words: noneGathered,
  targets: noneGathered,
  totals: noneGathered,
  parts: noneGathered,
  noted: noneGathered,
  owners: noneGathered,
  deliverables: noneGathered,
  leading: noneGathered,
  among: noneGathered,
};

/** All blocks where they stand. */
export function standAll(slots: readonly Slot[]): readonly Standing[] {
  const standings: Standing[] = new Array(slots.length);
  for (let k = 0; k < slots.length; k++) standings[k] = stand(slots[k]!);
  return standings;
}

export function gatherWhole(
  slots: readonly Slot[],
  standings: readonly Standing[],
  changed: Changed,
  before: Whole,
): Whole {
  const n = standings.length;
  const targets = gather(before.targets, n, changed, standings, targetsOf);
  // with more or fewer targets in between, those behind have other indices
  const counted = targets.all.length === before.targets.all.length ? changed : toTheEnd(changed, n);
  const placed = { standings, starts: targets.starts };
  const moved = n === before.standings.length ? changed : toTheEnd(changed, n);
  return {
    standings,
    targets,
    outline: gather(before.outline, n, changed, standings, entryOf, sameEntry),
    outlineWords: gather(before.outlineWords, n, changed, standings, titleOf),
    words: gather(before.words, n, changed, standings, measuresOf),
    totals: gather(before.totals, n, counted, placed, totalsOf),
    parts: gather(before.parts, n, counted, placed, partsOf),
    noted: gather(before.noted, n, counted, placed, notedOf),
    owners: gather(before.owners, n, changed, standings, ownersOf),
    deliverables: gather(before.deliverables, n, changed, standings, deliverablesOf),
    leading: gather(before.leading, n, moved, slots, leadingOf),
    among: gather(before.among, n, moved, slots, amongOf),
  };
}

type Standings = readonly Standing[];
/** With the index of each one's first target. */
interface WithIndices {
  standings: Standings;
  starts: Int32Array;
}

function targetsOf(of: Standings, k: number, into: Target[]): void {
  for (const target of of[k]!.targets) into.push(target);
}

function entryOf(of: Standings, k: number, into: OutlineEntry[]): void {
  const { entry } = of[k]!;
  if (entry !== null) into.push(entry);
}

const sameEntry = (a: OutlineEntry, b: OutlineEntry): boolean =>
  a.level === b.level &&
  a.number === b.number &&
  a.title === b.title &&
  a.offset === b.offset &&
  a.blockId === b.blockId;

function titleOf(of: Standings, k: number, into: string[]): void {
  const { entry, gives } = of[k]!;
  if (entry !== null) into.push(gives.heading);
}

function measuresOf(of: Standings, k: number, into: string[]): void {
  for (const words of of[k]!.gives.measures) into.push(words);
}

function totalsOf({ standings, starts }: WithIndices, k: number, into: number[]): void {
  for (const parent of standings[k]!.gives.parents) into.push(parent < 0 ? -1 : starts[k]! + parent);
}

function partsOf({ standings, starts }: WithIndices, k: number, into: number[]): void {
  const { parents } = standings[k]!.gives;
  for (let i = 0; i < parents.length; i++) if (parents[i]! >= 0) into.push(starts[k]! + i);
}

function notedOf({ standings, starts }: WithIndices, k: number, into: number[]): void {
  for (const i of standings[k]!.gives.noted) into.push(starts[k]! + i);
}

function ownersOf(of: Standings, k: number, into: Owner[]): void {
  for (const owner of of[k]!.owners) into.push(owner);
}

function deliverablesOf(of: Standings, k: number, into: Deliverable[]): void {
  for (const one of of[k]!.deliverables) into.push(one);
}

function leadingOf(slots: readonly Slot[], k: number, into: number[]): void {
  const { keys, facts } = slots[k]!;
  if (keys.length > 0 && endsInColon(facts.folded)) into.push(k);
}

function amongOf(slots: readonly Slot[], k: number, into: number[]): void {
  if (isPartOfRowAbove(slots[k]!)) into.push(k);
}

function endsInColon(f: string): boolean {
  let end = f.length - 1;
  while (end > 0 && f.charCodeAt(end) === 32) end--;
  return f.charCodeAt(end) === 58;
}
