/**
 * What nothing was put in after yet, of what came since the room was loaded: an insertion after it finds its place at
 * once (walks.ts). Bounded: what is forgotten counts as walked over.
 */
import type { Id } from './facts.ts';
import { type Beginning, keyOf, type Walks } from './walks.ts';

/** As many ends and types are remembered as a large board has cards, some fields each. */
const AT_MOST = 10_000;
const CLIENTS_AT_MOST = 5000;
const NAMES_AT_MOST = 100;

export class Leaves {
  /** Client → clock of the last it wrote: typing needs no more than this. */
  readonly #newest = new Map<number, number>();
  readonly #older = new Set<string>();
  /** Types that came since, with the names used in them. */
  readonly #types = new Map<string, Set<string | null>>();

  /** How many of its insertions may have to walk. */
  unsure({ sure, after, beginnings }: Walks): number {
    let count = sure;
    for (const id of after) if (!this.#has(id)) count++;
    for (const beginning of beginnings) if (!this.#isFirst(beginning)) count++;
    return count;
  }

  take({ after, beginnings, leaves, types }: Walks): void {
    for (const id of after) this.#remove(id);
    for (const { inside, name } of beginnings) this.#types.get(keyOf(inside))?.add(name);
    for (const leaf of leaves) this.#add(leaf);
    for (const { id, names } of types) keep(this.#types, keyOf(id), new Set(names));
  }

  #has(id: Id): boolean {
    return this.#newest.get(id.client) === id.clock || (this.#older.size > 0 && this.#older.has(keyOf(id)));
  }

  #isFirst({ inside, name }: Beginning): boolean {
    const names = this.#types.get(keyOf(inside));
    return names !== undefined && names.size < NAMES_AT_MOST && !names.has(name);
  }

  #remove(id: Id): void {
    if (this.#newest.get(id.client) === id.clock) this.#newest.delete(id.client);
    else this.#older.delete(keyOf(id));
  }

  #add({ client, clock }: Id): void {
    const before = this.#newest.get(client);
    if (before !== undefined) {
      this.#older.add(keyOf({ client, clock: before }));
      if (this.#older.size > AT_MOST) forgetOldest(this.#older);
    } else if (this.#newest.size >= CLIENTS_AT_MOST) this.#newest.clear();
    this.#newest.set(client, clock);
  }
}

function keep(types: Map<string, Set<string | null>>, key: string, names: Set<string | null>): void {
  types.set(key, names);
  if (types.size > AT_MOST) forgetOldest(types);
}

function forgetOldest(of: { keys(): Iterator<string>; delete(key: string): boolean }): void {
  const { value } = of.keys().next();
  if (value !== undefined) of.delete(value);
}
