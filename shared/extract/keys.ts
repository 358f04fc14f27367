// The keys of all targets: what each says of itself and its ordinal among those that say the same. The ordinals are
// counted again only where blocks give other targets than before. Data and functions, no object with methods: what is
// compiled for a method would be thrown away with its object.

import { nothing } from './lists.ts';
import type { Slot } from './slots.ts';

/** Blocks of one id, or of one section without ids: their targets are counted together. */
export interface KeyScope {
  /** What was met in this count; null while nothing in it changed. */
  seen: Tally | null;
}

/** How often each name was met. Most scopes are a block with a few targets: such are looked through, not mapped. */
interface Tally {
  names: string[];
  times: number[];
  /** Where each name stands in the lists, once there are many. */
  places: Map<string, number> | null;
}

const few = 8;

/** All scopes of a plan, and those in which something changed. One per extractor. */
export interface Keyring {
  scopes: Map<string, KeyScope>;
  touched: KeyScope[];
}

export const createKeyring = (): Keyring => ({ scopes: new Map(), touched: [] });

/** The slot gives other targets than before, or stands elsewhere among its like, or is gone. */
export function touch({ touched }: Keyring, { scope }: Slot): void {
  if (scope === null || scope.seen !== null) return;
  scope.seen = { names: [], times: [], places: null };
  touched.push(scope);
}

/** The same, and its scope may be another. */
export function enter(keyring: Keyring, slot: Slot): void {
  touch(keyring, slot);
  slot.keys = nothing;
  slot.scope = slot.gives !== null && slot.gives.targets.length > 0 ? scopeOf(keyring, nameOf(slot)) : null;
  touch(keyring, slot);
}

/** Gives each slot with targets its `keys`; the same array as before where nothing changed. */
export function settleKeys(keyring: Keyring, slots: readonly Slot[]): void {
  if (keyring.touched.length > 0) {
    for (const slot of slots)
      if (slot.scope !== null && slot.scope.seen !== null) count(slot, slot.scope.seen);
    for (const scope of keyring.touched) scope.seen = null;
    keyring.touched = [];
  }
  if (keyring.scopes.size <= 2 * slots.length + 100) return;
  keyring.scopes = new Map();
  for (const slot of slots) if (slot.scope !== null) keyring.scopes.set(nameOf(slot), slot.scope);
}

function scopeOf({ scopes }: Keyring, name: string): KeyScope {
  let scope = scopes.get(name);
  if (!scope) {
    scope = { seen: null };
    scopes.set(name, scope);
  }
  return scope;
}

const nameOf = (slot: Slot): string => slot.block.id ?? `s:${slot.section}`;

/** Counts the name once more. */
function again(seen: Tally, name: string): number {
  const { names, times } = seen;
  if (seen.places === null && names.length > few) seen.places = new Map(names.map((one, k) => [one, k]));
  const at = seen.places === null ? names.indexOf(name) : (seen.places.get(name) ?? -1);
  if (at >= 0) return ++times[at]!;
  seen.places?.set(name, names.length);
  names.push(name);
  times.push(1);
  return 1;
}

function count(slot: Slot, seen: Tally): void {
  const { gives, keys: before } = slot;
  if (gives === null) return;
  const { names } = gives;
  const keys: string[] = [];
  let same = before.length === names.length;
  for (let k = 0; k < names.length; k++) {
    const key = names[k]! + again(seen, names[k]!);
    keys.push(key);
    if (same && key !== before[k]) same = false;
  }
  if (!same) slot.keys = keys;
}
