/**
 * How deep types lie inside each other, for what has come since the room was loaded: a chain of thousands
 * makes deleting it overflow the stack of every honest copy. Runs of one depth per client, so ordinary
 * writing costs nothing.
 */
import { CAPS } from '../../shared/wire.ts';
import type { Placed } from './facts.ts';

/** Taken for what was there at loading: twice what any document of ours has. */
const ASSUMED = 20;

export class Depths {
  /** Client → clock where a run begins, its depth, the next … */
  readonly #runs = new Map<number, number[]>();

  /** Notes where new structs lie; false: some lie deeper than may be (nothing should be made of the update). */
  place(placed: readonly Placed[]): boolean {
    for (const { client, clock, beside, inside } of placed) {
      let depth = 0;
      if (inside !== null) depth = this.#of(inside.client, inside.clock) + 1;
      else if (beside !== null) depth = this.#of(beside.client, beside.clock);
      if (depth > CAPS.nesting) return false;
      this.#note(client, clock, depth);
    }
    return true;
  }

  #note(client: number, clock: number, depth: number): void {
    const runs = this.#runs.get(client);
    if (runs === undefined) this.#runs.set(client, [clock, depth]);
    else if (runs.at(-1) !== depth && (runs.at(-2) ?? 0) < clock) runs.push(clock, depth);
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
