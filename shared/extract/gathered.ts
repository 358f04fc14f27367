// What all blocks of a plan give, one block after the other, as one list. After an edit only what the changed blocks
// give is gathered anew, and where that is what they gave, the list is the same object: what follows from it need not
// be looked for again. Knows nothing of what is gathered.

export interface Gathered<T> {
  /** Not to be changed: the next reading begins with it. */
  readonly all: T[];
  /** Where what each block gives begins; one more than there are blocks. */
  readonly starts: Int32Array;
}

/** Blocks `from` to `to` stand where `gone` blocks stood; the others give what they gave. */
export interface Changed {
  from: number;
  to: number;
  gone: number;
}

/** Where two lists differ, apart from the same beginning and the same end; the same objects are not asked of. */
export function changedBetween<T>(
  before: readonly T[],
  now: readonly T[],
  same: (a: T, b: T) => boolean = differs,
): Changed {
  const by = before.length - now.length;
  const most = Math.min(before.length, now.length);
  let from = 0;
  while (from < most && (before[from] === now[from] || same(before[from]!, now[from]!))) from++;
  let to = now.length;
  for (; to > from && to + by > from; to--) {
    const was = before[to - 1 + by]!;
    const is = now[to - 1]!;
    if (was !== is && !same(was, is)) break;
  }
  return { from, to, gone: to + by - from };
}

const differs = (): boolean => false;

export const noneGathered: Gathered<never> = { all: [], starts: new Int32Array(1) };

/** From the same block on, but to the end: for what counts blocks or what others give, where there are fewer or more. */
export const toTheEnd = ({ from, to, gone }: Changed, blocks: number): Changed => ({
  from,
  to: blocks,
  gone: gone + blocks - to,
});

/**
 * `give` puts into the list what the block gives; a function of a module (CONTRIBUTING.md), so it is told `of` what.
 * `same`: whether what is given anew says no more than what was given.
 */
export function gather<S, T>(
  before: Gathered<T>,
  blocks: number,
  changed: Changed,
  of: S,
  give: (of: S, block: number, into: T[]) => void,
  same: (a: T, b: T) => boolean = differs,
): Gathered<T> {
  const { all, starts } = before;
  const { from, to, gone } = changed;
  const first = starts[from]!;
  const last = starts[from + gone]!;
  const anew: T[] = [];
  const begins = new Int32Array(to - from + 1);
  let alike = to - from === gone;
  for (let k = from; k <= to; k++) {
    begins[k - from] = first + anew.length;
    if (alike && begins[k - from] !== starts[k]) alike = false;
    if (k < to) give(of, k, anew);
  }
  return {
    all: spliced(all, first, last, anew, same),
    starts: alike ? starts : moved(starts, blocks, changed, begins),
  };
}

/** The list itself where it holds these already. */
function spliced<T>(all: T[], from: number, to: number, anew: T[], same: (a: T, b: T) => boolean): T[] {
  if (to - from !== anew.length)
    return from === 0 && to === all.length ? anew : all.slice(0, from).concat(anew, all.slice(to));
  let alike = 0;
  for (; alike < anew.length; alike++) {
    const [a, b] = [all[from + alike]!, anew[alike]!];
    if (a !== b && !same(a, b)) break;
  }
  if (alike === anew.length) return all;
  const out = all.slice();
  for (let k = alike; k < anew.length; k++) out[from + k] = anew[k]!;
  return out;
}

/** What the blocks behind the change give begins as much farther on as there is more before it. */
function moved(
  starts: Int32Array,
  blocks: number,
  { from, to, gone }: Changed,
  begins: Int32Array,
): Int32Array {
  if (from === 0 && to === blocks) return begins;
  const out = new Int32Array(blocks + 1);
  out.set(starts.subarray(0, from));
  out.set(begins, from);
  const more = out[to]! - starts[from + gone]!;
  for (let k = to + 1; k <= blocks; k++) out[k] = starts[k - to + from + gone]! + more;
  return out;
}
