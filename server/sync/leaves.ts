/**
 * What nothing was put in after yet, of what came since the room was loaded: an insertion after it finds its place at
 * once (walks.ts). Bounded: what is forgotten counts as walked over.
 */
import type { Id } from './facts.ts';
import { type Beginning, keyOf, REMEMBERED, type Walks } from './walks.ts';

/** So many beyond the bound are forgotten at once: finding the oldest costs a look at all that was just forgotten. */
const SPARE = REMEMBERED / 4;
const CLIENTS_AT_MOST = 5000;
const NAMES_AT_MOST = 100;

export class Leaves {
  /** Client → clock of the last it wrote: typing needs no more than this. */
  readonly #newest = new Map<number, number>();
  readonly #older = new Set<string>();
  /** Types that came since, with the names used in them; most have a few. */
  readonly #types = new Map<string, (string | null)[]>();

  /** How many of its insertions may have to walk. */
  unsure({ sure, after, beginnings }: Walks): number {
    let count = sure;
    for (const id of after) if (!this.#has(id)) count++;
    for (const beginning of beginnings) if (!this.#isFirst(beginning)) count++;
    return count;
  }

  take({ after, beginnings, leaves, types }: Walks): void {
    for (const id of after) this.#remove(id);
    for (const { inside, name } of beginnings) {
      const names = this.#types.get(keyOf(inside));
      if (names !== undefined && names.length < NAMES_AT_MOST && !names.includes(name)) names.push(name);
    }
    for (const leaf of leaves) this.#add(leaf);
    for (const { id, names } of types) this.#keep(keyOf(id), names);
  }

  #has(id: Id): boolean {
    return this.#newest.get(id.client) === id.clock || (this.#older.size > 0 && this.#older.has(keyOf(id)));
  }

  #isFirst({ inside, name }: Beginning): boolean {
    const names = this.#types.get(keyOf(inside));
    return names !== undefined && names.length < NAMES_AT_MOST && !names.includes(name);
  }

  #remove(id: Id): void {
    if (this.#newest.get(id.client) === id.clock) this.#newest.delete(id.client);
    else this.#older.delete(keyOf(id));
  }

  #keep(key: string, names: readonly (string | null)[]): void {
    this.#types.set(key, names.slice(0, NAMES_AT_MOST));
    forgetOldest(this.#types);
  }

  #add({ client, clock }: Id): void {
    const before = this.#newest.get(client);
    if (before !== undefined) {
      this.#older.add(keyOf({ client, clock: before }));
      forgetOldest(this.#older);
    } else if (this.#newest.size >= CLIENTS_AT_MOST) this.#newest.clear();
    this.#newest.set(client, clock);
  }
}

function forgetOldest(of: { size: number; keys(): Iterable<string>; delete(key: string): boolean }): void {
  if (of.size <= REMEMBERED + SPARE) return;
  let left = of.size - REMEMBERED;
  for (const key of of.keys()) {
    if (left-- === 0) break;
    of.delete(key);
  }
}
