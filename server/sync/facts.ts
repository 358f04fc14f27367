/**
 * What an update claims, read once with Y.decodeUpdate before anything else sees it: which clocks it brings,
 * what it builds on, what it deletes, and whether its shape could poison a document (lengths, clocks,
 * ids, nesting, order). Knows no room; runs on the main thread for keystrokes and in a worker for
 * large updates.
 */
import * as Y from 'yjs';
import { CAPS } from '../../shared/wire.ts';
import { BoundedDecoder, TooManyPieces } from './boundedDecoder.ts';
import { Contents } from './contents.ts';
import { Waiters } from './waiters.ts';
import { type Walks, walksOf } from './walks.ts';

/** Structs of one client: clocks from … to (exclusive), without a gap. */
export interface Span {
  client: number;
  from: number;
  to: number;
}

export interface Id {
  client: number;
  clock: number;
}

/** Where a struct lies: in a type, beside another struct (its container), or in a root when both are null. */
export interface Placed {
  client: number;
  clock: number;
  beside: Id | null;
  inside: Id | null;
}

export interface Facts {
  /** By client, each client's in rising order; a gap makes two. */
  spans: Span[];
  /** Client → clock that must be known before (exclusive end), of structs outside this update. */
  needs: Map<number, number>;
  /** Deleted ranges. */
  deletes: Map<number, { clock: number; len: number }[]>;
  /** In an order of integration; what simply continues its neighbour is left out. Many come packed from a worker. */
  placed: Placed[] | Float64Array<ArrayBuffer>;
  /** Names of the roots it puts something into. */
  roots: Set<string>;
  /** Structs, objects in their values, and deleted ranges. */
  pieces: number;
  walks: Walks;
}

/** `tooMany`: nothing is wrong with it, but it is more than is read. */
export type Reading = { ok: true; facts: Facts } | { ok: false; reason: string; tooMany?: true };

/** The fields of yjs structs this file reads. */
interface Struct {
  id: Id;
  length: number;
  origin?: Id | null;
  rightOrigin?: Id | null;
  parent?: unknown;
  content?: unknown;
}

/** Never throws. `bounded`: no more pieces than one message may bring (CAPS.pieces). */
export function readFacts(update: Uint8Array, bounded = true): Reading {
  try {
    // a piece has a byte at least
    return examine(update, bounded && update.length > CAPS.pieces ? BoundedDecoder : Y.UpdateDecoderV1);
  } catch (error) {
    if (error instanceof TooManyPieces) return { ok: false, reason: error.message, tooMany: true };
    return { ok: false, reason: error instanceof Error ? error.message : 'undecodable' };
  }
}

const wrong = (reason: string): Reading => ({ ok: false, reason });

function examine(update: Uint8Array, decoder: typeof Y.UpdateDecoderV1): Reading {
  const decoded = Y.decodeUpdateV2(update, decoder);
  const structs = decoded.structs as Struct[];
  const spans: Span[] = [];
  const roots = new Set<string>();
  const contents = new Contents();
  const groups: { client: number; first: number; end: number }[] = [];
  let last: Span | null = null;
  for (let index = 0; index < structs.length; index++) {
    const struct = structs[index] as Struct;
    const { client, clock } = struct.id;
    const end = clock + struct.length;
    if (!(struct.length > 0) || clock < 0 || end >= CAPS.clock)
      return wrong('a length or clock out of bounds');
    const group = groups.at(-1);
    if (group === undefined || group.client !== client) groups.push({ client, first: index, end: index + 1 });
    else {
      const before = structs[index - 1] as Struct;
      if (clock !== before.id.clock + before.length) return wrong('clocks out of order');
      group.end = index + 1;
    }
    if (struct instanceof Y.Skip) {
      last = null;
      continue;
    }
    const inside = contents.wrong(struct.content);
    if (inside !== null) return wrong(inside);
    if (typeof struct.parent === 'string') roots.add(struct.parent);
    if (last !== null && last.client === client) last.to = end;
    else {
      last = { client, from: clock, to: end };
      spans.push(last);
    }
  }
  // The first number of an update counts its clients. A client listed twice makes Yjs forget the first list.
  if (readVarUint(update) !== groups.length || listedTwice(groups)) {
    return wrong('a client listed twice or without structs');
  }
  const deletes = decoded.ds.clients as Map<number, { clock: number; len: number }[]>;
  let pieces = structs.length + contents.objects;
  for (const ranges of deletes.values()) {
    pieces += ranges.length;
    for (const { clock, len } of ranges) {
      if (!(len > 0) || clock < 0 || clock + len >= CAPS.clock) return wrong('a deletion out of bounds');
    }
  }
  const needs = new Map<number, number>();
  const placed: Placed[] = [];
  const ordered =
    groups.length < 2 ? inOrder(structs, needs, placed) : inSomeOrder(structs, groups, spans, needs, placed);
  if (ordered === null) return wrong('builds on itself');
  return { ok: true, facts: { spans, needs, deletes, placed, roots, pieces, walks: walksOf(ordered) } };
}

function place({ id, origin, rightOrigin, parent }: Struct, placed: Placed[]): void {
  const beside = origin ?? rightOrigin ?? null;
  const inside = parent instanceof Y.ID ? { client: parent.client, clock: parent.clock } : null;
  const last = placed.at(-1);
  if (last !== undefined && last.client === id.client && last.clock < id.clock) {
    const continues = beside !== null && beside.client === id.client && beside.clock === id.clock - 1;
    if (inside === null && continues) return;
    // in the same type or root as the one before it: as deep (a million of them would be a million objects)
    if (beside === null && last.beside === null && (inside !== null || typeof parent === 'string')) {
      if (inside?.client === last.inside?.client && inside?.clock === last.inside?.clock) return;
    }
  }
  if (inside === null && beside === null && typeof parent !== 'string') return; // a collected struct lies nowhere
  placed.push({
    client: id.client,
    clock: id.clock,
    beside: beside === null ? null : { client: beside.client, clock: beside.clock },
    inside,
  });
}

/** Worth packing: so many objects, handed from thread to thread, hold up the one that takes them. */
const MANY_PLACED = 500;
/** Of each: client, clock, and of what it stands beside and inside the same, a client of -1 for nothing. */
export const PACKED_FIELDS = 6;

/** The facts as a worker hands them over: of a paste of a book, numbers in one buffer instead of objects. */
export function packed(reading: Reading): { reading: Reading; transfer: ArrayBuffer[] } {
  if (!reading.ok || reading.facts.placed instanceof Float64Array) return { reading, transfer: [] };
  const { placed } = reading.facts;
  if (placed.length < MANY_PLACED) return { reading, transfer: [] };
  const numbers = new Float64Array(placed.length * PACKED_FIELDS);
  placed.forEach(({ client, clock, beside, inside }, k) => {
    numbers.set(
      [client, clock, beside?.client ?? -1, beside?.clock ?? 0, inside?.client ?? -1, inside?.clock ?? 0],
      k * PACKED_FIELDS,
    );
  });
  return { reading: { ok: true, facts: { ...reading.facts, placed: numbers } }, transfer: [numbers.buffer] };
}

function need(needs: Map<number, number>, { client, clock }: Id): void {
  if (clock >= (needs.get(client) ?? 0)) needs.set(client, clock + 1);
}

/** The ids a struct builds on, up to three. */
function idsOf({ origin, rightOrigin, parent }: Struct): Id[] {
  const ids: Id[] = [];
  if (origin) ids.push(origin);
  if (rightOrigin) ids.push(rightOrigin);
  if (parent instanceof Y.ID) ids.push(parent);
  return ids;
}

/** One client: it builds on its own past, or on others. The structs as they can be integrated; null: they cannot. */
function inOrder(structs: Struct[], needs: Map<number, number>, placed: Placed[]): Struct[] | null {
  const from = structs[0]?.id.clock ?? 0;
  for (const struct of structs) {
    const { id, origin, rightOrigin, parent } = struct;
    if (origin && !inPast(origin, id, from, needs)) return null;
    if (rightOrigin && !inPast(rightOrigin, id, from, needs)) return null;
    if (parent instanceof Y.ID && !inPast(parent, id, from, needs)) return null;
    place(struct, placed);
  }
  return structs;
}

function inPast(other: Id, own: Id, from: number, needs: Map<number, number>): boolean {
  if (other.client !== own.client) need(needs, other);
  else if (other.clock >= own.clock) return false;
  else if (other.clock < from) need(needs, other);
  return true;
}

/**
 * Several clients: is there an order in which each struct comes after what it builds on? An honest replica
 * always has one; a circle would wait inside every copy of the document for ever.
 */
function inSomeOrder(
  structs: Struct[],
  groups: { client: number; first: number; end: number }[],
  spans: Span[],
  needs: Map<number, number>,
  placed: Placed[],
): Struct[] | null {
  const inside = new Map<number, Span[]>();
  for (const span of spans) {
    const list = inside.get(span.client);
    if (list === undefined) inside.set(span.client, [span]);
    else list.push(span);
  }
  const byClient = new Map(groups.map((group) => [group.client, { ...group, next: group.first, done: 0 }]));
  const waiting = new Waiters<number>();
  const ready = groups.map((group) => group.client);
  const ordered: Struct[] = [];
  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const group = byClient.get(client);
    if (group === undefined) return null;
    advance: while (group.next < group.end) {
      const struct = structs[group.next] as Struct;
      for (const id of idsOf(struct)) {
        const other = byClient.get(id.client);
        const internal = other !== undefined && isInside(inside.get(id.client), id.clock);
        if (!internal) need(needs, id);
        else if (id.clock >= other.done) {
          if (id.client === client) return null;
          waiting.add(id.client, id.clock + 1, client);
          break advance;
        }
      }
      place(struct, placed);
      group.done = struct.id.clock + struct.length;
      group.next++;
      ordered.push(struct);
    }
    for (
      let one = waiting.take(client, group.done);
      one !== undefined;
      one = waiting.take(client, group.done)
    )
      ready.push(one);
  }
  return ordered.length === structs.length ? ordered : null;
}

/** Is the clock within one of a client's spans? They rise. */
function isInside(spans: readonly Span[] | undefined, clock: number): boolean {
  if (spans === undefined) return false;
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  return clock < (spans[low - 1]?.to ?? 0);
}

const listedTwice = (groups: readonly { client: number }[]): boolean =>
  groups.length > 1 && new Set(groups.map((group) => group.client)).size !== groups.length;

function readVarUint(bytes: Uint8Array): number {
  let value = 0;
  let factor = 1;
  // by index: an iterator would cost a keystroke more than the number
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    value += (byte & 127) * factor;
    if (byte < 128) break;
    factor *= 128;
  }
  return value;
}
