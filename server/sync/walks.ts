/**
 * Where an update's insertions have to look for their place. Yjs walks over what was put in after the same thing
 * (the origin) by others, so an insertion after something nothing was put in after yet walks over nothing; likewise
 * the first one in a new type, or under a new name in it. Most of that is within the update itself; the rest the
 * room knows (leaves.ts).
 */
import * as Y from 'yjs';
import type { Id } from './facts.ts';

/** As many ends and types are remembered (leaves.ts) as a large board has cards, some fields each. */
export const REMEMBERED = 10_000;

/** The first in a list (`name` null) or under a name of it; it names no neighbour. */
export interface Beginning {
  inside: Id;
  name: string | null;
}

export interface Walks {
  /** Insertions that may have to walk, whatever the room knows. */
  sure: number;
  /** Insertions after these, each named once, and before anything else of the update. */
  after: Id[];
  beginnings: Beginning[];
  /** Last ids of what came in and nothing of the update was put in after. */
  leaves: Id[];
  /** New types, with the names that are used in them. */
  types: { id: Id; names: (string | null)[] }[];
  /** It is one run that goes on with what this client wrote last: it becomes one item with it. */
  typing: boolean;
}

/** The fields of yjs structs this file reads. */
interface Inserted {
  id: Id;
  length: number;
  origin?: Id | null;
  rightOrigin?: Id | null;
  parent?: unknown;
  parentSub?: string | null;
  content?: unknown;
}

/** `structs` in an order in which they can be integrated. */
export function walksOf(structs: readonly Inserted[]): Walks {
  const [only] = structs;
  return only !== undefined && structs.length === 1 ? walksOfOne(only) : walksOfMany(structs);
}

const NONE: never[] = [];

function walksOfOne(struct: Inserted): Walks {
  if (!(struct instanceof Y.Item))
    return { sure: 0, after: NONE, beginnings: NONE, leaves: NONE, types: NONE, typing: false };
  const { id, origin, content } = struct;
  const beginning = origin ? null : beginningOf(struct);
  return {
    sure: origin || beginning ? 0 : 1,
    after: origin ? [origin] : NONE,
    beginnings: beginning ? [beginning] : NONE,
    leaves: [lastOf(struct)],
    types: content instanceof Y.ContentType ? [{ id, names: [] }] : NONE,
    typing:
      content instanceof Y.ContentString && origin?.client === id.client && origin.clock === id.clock - 1,
  };
}

function walksOfMany(structs: readonly Inserted[]): Walks {
  const walks: Walks = { sure: 0, after: [], beginnings: [], leaves: [], types: [], typing: false };
  const leaves = new Map<string, Id>();
  const types = new Map<string, { id: Id; names: (string | null)[] }>();
  const seen = new Set<string>();
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    if (struct.origin) {
      const key = keyOf(struct.origin);
      if (leaves.delete(key)) seen.add(key);
      else if (seen.has(key)) walks.sure++;
      else {
        seen.add(key);
        walks.after.push(struct.origin);
      }
    } else begins(struct, walks, types, seen);
    const last = lastOf(struct);
    leaves.set(keyOf(last), last);
    if (struct.content instanceof Y.ContentType) types.set(keyOf(struct.id), { id: struct.id, names: [] });
  }
  walks.leaves = newest(leaves);
  walks.types = newest(types);
  return walks;
}

/** Of a paste of a book the room would forget the first as it takes the last: they are not even told. */
function newest<T>(of: ReadonlyMap<string, T>): T[] {
  const out: T[] = [];
  let spare = of.size - REMEMBERED;
  for (const one of of.values()) if (spare-- <= 0) out.push(one);
  return out;
}

function begins(
  struct: Inserted,
  walks: Walks,
  types: ReadonlyMap<string, { names: (string | null)[] }>,
  seen: Set<string>,
): void {
  const beginning = beginningOf(struct);
  if (beginning === null) {
    walks.sure++;
    return;
  }
  const { inside, name } = beginning;
  const key = `${keyOf(inside)}/${name ?? ''}${name === null ? '' : '.'}`;
  const type = types.get(keyOf(inside));
  if (seen.has(key)) walks.sure++;
  else if (type !== undefined) type.names.push(name);
  else walks.beginnings.push(beginning);
  seen.add(key);
}

/** null: it stands in a root, or before something: what else is there is not known. */
function beginningOf({ rightOrigin, parent, parentSub }: Inserted): Beginning | null {
  if (rightOrigin || !(parent instanceof Y.ID)) return null;
  return { inside: parent, name: parentSub ?? null };
}

const lastOf = ({ id, length }: Inserted): Id => ({ client: id.client, clock: id.clock + length - 1 });

export const keyOf = ({ client, clock }: Id): string => `${client}:${clock}`;
