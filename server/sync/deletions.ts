/**
 * Which clocks of a document are deleted, as sorted ranges: enough to say whether a returning client's
 * delete set brings anything new, without a Y.Doc. Filled from the snapshot only when somebody asks.
 */
import * as Y from 'yjs';

type Range = { clock: number; len: number };
type Ranges = ReadonlyMap<number, readonly Range[]>;

/** The ranges of an encoded delete set (the end of an update). */
export function readDeleteSet(encoded: Uint8Array): Map<number, Range[]> {
  const update = new Uint8Array(encoded.length + 1); // 0 clients, then the set
  update.set(encoded, 1);
  return Y.decodeUpdate(update).ds.clients as Map<number, Range[]>;
}

export class Deletions {
  /** Client → [start, end, start, end …], sorted and merged. */
  readonly #sorted = new Map<number, number[]>();
  /** Not yet sorted in. */
  readonly #recent = new Map<number, number[]>();

  add(ranges: Ranges): void {
    for (const [client, list] of ranges) {
      let recent = this.#recent.get(client);
      if (recent === undefined) {
        recent = [];
        this.#recent.set(client, recent);
      }
      for (const { clock, len } of list) recent.push(clock, clock + len);
    }
  }

  /** Is everything in `ranges` deleted already? */
  cover(ranges: Ranges): boolean {
    for (const [client, list] of ranges) {
      const known = this.#of(client);
      for (const { clock, len } of list) if (!covered(known, clock, clock + len)) return false;
    }
    return true;
  }

  #of(client: number): number[] {
    const recent = this.#recent.get(client);
    const sorted = this.#sorted.get(client) ?? [];
    if (recent === undefined) return sorted;
    this.#recent.delete(client);
    const pairs: [number, number][] = [];
    for (const flat of [sorted, recent]) {
      for (let at = 0; at < flat.length; at += 2) pairs.push([flat[at] ?? 0, flat[at + 1] ?? 0]);
    }
    pairs.sort((one, other) => one[0] - other[0]);
    const merged: number[] = [];
    for (const [from, to] of pairs) {
      const end = merged.at(-1);
      if (end !== undefined && from <= end) merged[merged.length - 1] = Math.max(end, to);
      else merged.push(from, to);
    }
    this.#sorted.set(client, merged);
    return merged;
  }
}

function covered(sorted: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = sorted.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle * 2] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return low > 0 && (sorted[low * 2 - 1] ?? 0) >= to;
}
