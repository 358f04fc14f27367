/**
 * How deep types lie inside each other: a chain of thousands makes deleting it overflow the stack of every
 * honest copy. What came since the room was loaded is noted as it comes; what was there before is known from
 * its snapshot, which lists only what lies deeper than any document of ours. Runs of one depth per client,
 * so ordinary writing costs nothing.
 */
import { createDecoder, hasContent, readVarUint } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding';
import * as Y from 'yjs';
import { CAPS } from '../../shared/wire.ts';
import { type Facts, PACKED_FIELDS, type Placed } from './facts.ts';
import { ASSUMED_ROOTS, readRoots } from './roots.ts';

/** What a snapshot does not list lies no deeper than this: twice what any document of ours has. */
const ASSUMED = 20;
/** A client with more deep runs than this counts as deep from its first to its last: bounds what is kept. */
const RUNS_AT_MOST = 5000;

export class Depths {
  /** Client → clock where a run begins, its depth, the next … */
  readonly #runs = new Map<number, number[]>();

  /** `deep`: what placesOf found in the snapshot. */
  constructor(deep: Uint8Array) {
    const decoder = createDecoder(deep);
    readRoots(decoder); // they come first
    while (hasContent(decoder)) {
      const runs: number[] = [];
      this.#runs.set(readVarUint(decoder), runs);
      let clock = 0;
      for (let left = readVarUint(decoder); left > 0; left--) {
        clock += readVarUint(decoder);
        runs.push(clock, readVarUint(decoder));
      }
    }
  }

  /** Notes where new structs lie; false: some lie deeper than may be (nothing should be made of the update). */
  place(placed: Facts['placed']): boolean {
    const noted: number[] = [];
    const packed = placed instanceof Float64Array;
    const count = packed ? placed.length / PACKED_FIELDS : placed.length;
    for (let k = 0; k < count; k++) {
      const one = packed ? unpacked(placed, k) : (placed[k] as Placed);
      const { client, clock, beside, inside } = one;
      let depth = 0;
      if (inside !== null) depth = this.#of(inside.client, inside.clock) + 1;
      else if (beside !== null) depth = this.#of(beside.client, beside.clock);
      if (depth > CAPS.nesting) {
        this.#undo(noted);
        return false;
      }
      if (this.#note(client, clock, depth)) noted.push(client);
    }
    return true;
  }

  #note(client: number, clock: number, depth: number): boolean {
    const runs = this.#runs.get(client);
    if (runs === undefined) this.#runs.set(client, [clock, depth]);
    else if (runs.at(-1) !== depth && (runs.at(-2) ?? 0) < clock) runs.push(clock, depth);
    else return false;
    return true;
  }

  /** Or a refused update would leave its depths to an id that somebody else is going to use. */
  #undo(noted: readonly number[]): void {
    for (const client of noted) {
      const runs = this.#runs.get(client);
      runs?.splice(-2);
      if (runs?.length === 0) this.#runs.delete(client);
    }
  }

  #of(client: number, clock: number): number {
    const runs = this.#runs.get(client);
    if (runs === undefined) return ASSUMED;
    let low = 0;
    let high = runs.length / 2;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle * 2] ?? 0) <= clock) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? ASSUMED : (runs[low * 2 - 1] ?? ASSUMED);
  }
}

function unpacked(numbers: Float64Array, k: number): Placed {
  const at = k * PACKED_FIELDS;
  const beside = numbers[at + 2] as number;
  const inside = numbers[at + 4] as number;
  return {
    client: numbers[at] as number,
    clock: numbers[at + 1] as number,
    beside: beside < 0 ? null : { client: beside, clock: numbers[at + 3] as number },
    inside: inside < 0 ? null : { client: inside, clock: numbers[at + 5] as number },
  };
}

/**
 * Which roots there are and what lies deeper than is assumed, as Roots and Depths read it; empty for every
 * document of ours.
 */
export function placesOf(doc: Y.Doc): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, doc.share.size);
  for (const name of doc.share.keys()) writeVarString(encoder, name);
  let ordinary = doc.share.size <= ASSUMED_ROOTS;
  const known = new Map<Y.AbstractType<unknown>, number>();
  for (const [client, structs] of doc.store.clients) {
    const runs = deepRuns(structs, known);
    if (runs.length === 0) continue;
    ordinary = false;
    writeVarUint(encoder, client);
    writeVarUint(encoder, runs.length / 2);
    let last = 0;
    for (let at = 0; at < runs.length; at += 2) {
      const clock = runs[at] ?? 0;
      writeVarUint(encoder, clock - last);
      writeVarUint(encoder, runs[at + 1] ?? 0);
      last = clock;
    }
  }
  return ordinary ? new Uint8Array() : toUint8Array(encoder);
}

/** Clock where a run begins, its depth, the next …; from the first deep struct on. */
function deepRuns(
  structs: readonly (Y.Item | Y.GC)[],
  known: Map<Y.AbstractType<unknown>, number>,
): number[] {
  const runs: number[] = [];
  let parent: unknown = null;
  let depth = 0;
  let deepest = 0;
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    if (struct.parent !== parent) {
      parent = struct.parent;
      depth = Math.max(ASSUMED, depthOf(parent, known));
    }
    if (depth <= ASSUMED && runs.length === 0) continue;
    if (runs.at(-1) !== depth) runs.push(struct.id.clock, depth);
    deepest = Math.max(deepest, depth);
  }
  return runs.length / 2 > RUNS_AT_MOST ? [runs[0] ?? 0, deepest] : runs;
}

/** Of what lies in a type: a root's children 0, theirs 1 … */
function depthOf(parent: unknown, known: Map<Y.AbstractType<unknown>, number>): number {
  const chain: Y.AbstractType<unknown>[] = [];
  let depth = 0;
  for (let type = parent; type instanceof Y.AbstractType; type = type._item?.parent ?? null) {
    const found = known.get(type);
    if (found !== undefined) {
      depth = found + 1;
      break;
    }
    chain.push(type);
  }
  for (let type = chain.pop(); type !== undefined; type = chain.pop()) known.set(type, depth++);
  return depth - 1;
}
