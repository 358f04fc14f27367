/**
 * Order keys of stages, cards and checks: fractional indices that survive equal, disordered and foreign keys
 * (concurrent moves and other programs make them). Knows strings only, no documents.
 */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** Keys longer than this are respread: always moving to one spot makes them grow by a character per ~6 moves. */
const LONGEST_KEY = 60;

/**
 * A key between two neighbours (null: the end of the list). Equal or disordered neighbours take the lower;
 * keys that are no fractional indices count as absent. Never throws.
 */
export function keyBetween(a: string | null, b: string | null): string {
  const low = usable(a);
  const high = usable(b);
  return generateKeyBetween(low, low !== null && high !== null && low >= high ? null : high);
}

function usable(key: string | null): string | null {
  if (key === null) return null;
  try {
    generateKeyBetween(key, null);
    return key;
  } catch {
    return null;
  }
}

export interface Placing {
  /** The key of the one that is placed. */
  own: string;
  /** Index in `keys` → its new key: neighbours that had to make room, nearly always none. */
  others: Map<number, string>;
}

/**
 * Where something goes that is to stand before `keys[index]` in a list whose keys are sorted. When the two
 * neighbours leave no room (equal keys), those of the same key after it move up too; when a key is no
 * fractional index or has grown too long, the whole list is spread anew.
 */
export function placeAt(keys: readonly string[], index: number): Placing {
  const at = Math.min(Math.max(index, 0), keys.length);
  const low = keys[at - 1] ?? null;
  let end = at;
  while (low !== null && end < keys.length && (keys[end] as string) <= low) end += 1;
  const room = spread(low, keys[end] ?? null, end - at + 1);
  if (room) return { own: room[0] as string, others: pair(room.slice(1), at) };
  const anew = generateNKeysBetween(null, null, keys.length + 1);
  const others = pair(anew.slice(0, at), 0);
  for (const [position, key] of pair(anew.slice(at + 1), at)) others.set(position, key);
  return { own: anew[at] as string, others };
}

function spread(low: string | null, high: string | null, count: number): string[] | null {
  if (low !== null && high !== null && low >= high) return null;
  try {
    const keys = generateNKeysBetween(low, high, count);
    return keys.every((key) => key.length <= LONGEST_KEY) ? keys : null;
  } catch {
    return null;
  }
}

function pair(keys: readonly string[], from: number): Map<number, string> {
  return new Map(keys.map((key, offset) => [from + offset, key]));
}
