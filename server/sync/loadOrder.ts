/**
 * In which order a document is put together by whoever loads it whole: the highest client id first, before each thing
 * what it builds on. That is not the order it came in, and what found its place at once as it came may have to walk
 * over all that was written after it. Where that is dear the server writes a guide into the document: deleted things
 * in a root of its own, by a client id above everybody's, each naming as its right neighbour what has to be there
 * before the next. Nobody sees it, no update is refused for it, and every copy of Yjs follows it.
 */
import { randomInt } from 'node:crypto';
import { createEncoder, toUint8Array, writeUint8, writeVarString, writeVarUint } from 'lib0/encoding';
import * as Y from 'yjs';
import type { UserId } from '../../shared/ids.ts';
import { Conflicts, type Weight } from './conflicts.ts';
import type { Id } from './facts.ts';

/** Client ids from here on are the server's. Yjs draws those of editors below 2^32. */
export const GUIDE_IDS = 2 ** 52;
/** Whose they are: nobody can sign in as him. */
export const GUIDE_USER = 'server' as UserId;
const ROOT = 'guide';

/** Of what opening may take: nobody waits long for so much, no document is guided for less. */
const CHEAP_PART = 1 / 8;
/** Of what loading may take more than it took as it came: each merge may add it, and there may be thousands. */
const SLACK_STEPS = 5000;
/**
 * A guide names what is there after each of so many equal parts of a document. Few are mostly enough; the square of
 * what is in a part is the most that can still be walked in it, so the last try leads as cheaply as it came.
 */
const FEW_PARTS = 64;

/** The last of each item that is integrated, in that order. */
export class Came {
  readonly clients: number[] = [];
  readonly clocks: number[] = [];

  readonly add = (client: number, clock: number): void => {
    this.clients.push(client);
    this.clocks.push(clock);
  };
}

export interface Bounds {
  /** Steps loading may take. */
  most: number;
  /** Of the last try. */
  parts: number;
}

/** For a document of this weight as it came; `opening`: what opening any document may take (LIMIT_OPENING_STEPS). */
export function boundsOf({ steps, pieces }: Weight, opening: number): Bounds {
  const cheap = opening * CHEAP_PART;
  return { most: Math.max(cheap, steps + SLACK_STEPS), parts: Math.ceil(pieces ** 2 / cheap) };
}

/** May the order matter at all? */
export const mayBeDear = (doc: Y.Doc, { pieces }: Weight, opening: number): boolean =>
  pieces ** 2 > opening * CHEAP_PART && doc.store.clients.size > 1;

export type Loading =
  | { kind: 'cheap' }
  /** After this is written into the document. */
  | { kind: 'guided'; guide: Uint8Array }
  /**
   * In every order, as what walks over things it must have known, which were split afterwards. Counted as far as may
   * be.
   */
  | { kind: 'dear'; taken: Conflicts['taken'] };

/** How the document is loaded within the bound. `again` puts it together as it came, telling what it integrates. */
export function loadingOf(state: Uint8Array, { most, parts }: Bounds, again: (came: Came) => Y.Doc): Loading {
  const conflicts = new Conflicts();
  if (loadsWithin(state, most, conflicts)) return { kind: 'cheap' };
  const came = new Came();
  const way = new Way(again(came), came);
  for (const guide of way.guides(conflicts.clients, parts))
    if (loadsWithin(Y.mergeUpdates([state, guide]), most)) return { kind: 'guided', guide };
  return { kind: 'dear', taken: conflicts.taken };
}

/** null: it takes too many steps. */
function load(state: Uint8Array, most: number, conflicts: Conflicts): Y.Doc | null {
  const doc = new Y.Doc();
  conflicts.most = most;
  try {
    conflicts.during(() => Y.applyUpdate(doc, state));
    return doc;
  } catch (error) {
    if (!conflicts.tooMany) throw error;
    return null;
  }
}

/** Also when a copy is handed on as whoever has loaded it has it, where that makes a difference. */
export function loadsWithin(state: Uint8Array, most: number, conflicts = new Conflicts()): boolean {
  const doc = load(state, most, conflicts);
  if (doc === null) return false;
  // a part of a guide that names something collected is collected with it, and all that follows
  return !hasLostGuide(doc) || load(Y.encodeStateAsUpdate(doc), most, new Conflicts()) !== null;
}

function hasLostGuide(doc: Y.Doc): boolean {
  for (const [client, structs] of doc.store.clients)
    if (client >= GUIDE_IDS && structs.some((struct) => !(struct instanceof Y.Item))) return true;
  return false;
}

/** What is not led to yet, in the order it came. */
class Way {
  /** Where the guide that is there ends. */
  readonly #last: Id | null;
  readonly #ids: Id[] = [];

  constructor(doc: Y.Doc, came: Came) {
    const led = new Map<number, number>();
    this.#last = followGuide(doc, led);
    came.clients.forEach((client, nth) => {
      const struct = Y.getItem(doc.store, Y.createID(client, came.clocks[nth] ?? 0));
      if (!(struct instanceof Y.Item) || client >= GUIDE_IDS) return;
      const { clock } = struct.id;
      if (clock <= (led.get(client) ?? -1)) return;
      led.set(client, clock);
      this.#ids.push({ client, clock });
    });
  }

  /** From the shortest to the one that leads as it came; `first`: whose things walk. */
  *guides(first: readonly number[], parts: number): Iterable<Uint8Array> {
    // of two who wrote at one place it matters only whose is there first
    const lasts = new Map(this.#ids.map((id) => [id.client, id]));
    yield this.#guide(first.flatMap((client) => lasts.get(client) ?? []));
    if (parts > FEW_PARTS) yield this.#guide(this.#after(FEW_PARTS));
    yield this.#guide(this.#after(parts));
  }

  #after(parts: number): Id[] {
    const names: Id[] = [];
    const each = Math.ceil(this.#ids.length / parts);
    for (let from = 0; from < this.#ids.length; from += each)
      names.push(...lastOfEach(this.#ids.slice(from, from + each)));
    return names;
  }

  #guide(names: readonly Id[]): Uint8Array {
    return encoded(GUIDE_IDS + randomInt(2 ** 32), this.#last, names);
  }
}

/** By client, the highest id first, as Yjs goes. */
function lastOfEach(ids: readonly Id[]): Id[] {
  const clocks = new Map(ids.map(({ client, clock }) => [client, clock]));
  return [...clocks].sort(([one], [other]) => other - one).map(([client, clock]) => ({ client, clock }));
}

/** How far of each client it leads, into `led`. Returns its end. */
function followGuide(doc: Y.Doc, led: Map<number, number>): Id | null {
  let last: Id | null = null;
  for (let item = doc.share.get(ROOT)?._start ?? null; item !== null; item = item.right) {
    const { id, origin, rightOrigin } = item;
    if (id.client < GUIDE_IDS || !Y.compareIDs(origin, last as Y.ID | null)) continue;
    if (rightOrigin !== null) {
      if (!(Y.getItem(doc.store, rightOrigin) instanceof Y.Item)) break;
      led.set(rightOrigin.client, rightOrigin.clock);
    }
    last = id;
  }
  return last;
}

/** Bits of a struct’s first byte: what it holds is deleted; it names a left, a right neighbour. */
const DELETED = 1;
const LEFT = 128;
const RIGHT = 64;

/** Deleted things, each right of the one before it, and left of what it names (which lies elsewhere). */
function encoded(client: number, after: Id | null, names: readonly Id[]): Uint8Array {
  const encoder = createEncoder();
  const write = (info: number, ...numbers: number[]) => {
    writeUint8(encoder, info);
    for (const number of numbers) writeVarUint(encoder, number);
  };
  for (const number of [1, names.length + 1, client, 0]) writeVarUint(encoder, number);
  // the first names nothing: it says in which root they lie
  if (after === null) {
    write(DELETED, 1);
    writeVarString(encoder, ROOT);
  } else write(DELETED | LEFT, after.client, after.clock);
  writeVarUint(encoder, 1);
  for (const [nth, name] of names.entries())
    write(DELETED | LEFT | RIGHT, client, nth, name.client, name.clock, 1);
  writeVarUint(encoder, 0); // deletions
  return toUint8Array(encoder);
}
