/**
 * Words that an edit took to another block: a line was split, joined, turned into a heading, wrapped in a list.
 * Yjs cannot move, so such words are written anew; this root of the text document says which characters became
 * which. Whatever held on to the old ones (a caret, a comment, what is said of a target) goes on to the new.
 */
import * as Y from 'yjs';

export const MOVED_ROOT = 'moved';

/** Characters of one client, one after the other. */
export interface Span {
  client: number;
  clock: number;
  length: number;
}

export interface Moved {
  /** The block they stood in, and the one they stand in now; the same where it is simply gone. */
  block: Y.ID;
  into: Y.ID;
  /** As many characters on both sides; none where an empty block became another. */
  from: readonly Span[];
  to: readonly Span[];
  /** How much of each client's writing in the block the writer of this knew; null: it brings along what was left. */
  seen: ReadonlyMap<number, number> | null;
  /** They stood there already: two had moved them at once, and this one was taken back. */
  takenBack: boolean;
}

export function storeMoved(doc: Y.Doc, moved: readonly Moved[]): void {
  if (moved.length === 0) return;
  const flat = (spans: readonly Span[]): number[] =>
    spans.flatMap(({ client, clock, length }) => [client, clock, length]);
  doc.getArray(MOVED_ROOT).push(
    moved.map(({ block, into, from, to, seen, takenBack }) => ({
      block: [block.client, block.clock],
      into: [into.client, into.clock],
      from: flat(from),
      to: flat(to),
      seen: seen === null ? null : [...seen].flat(),
      ...(takenBack ? { takenBack } : {}),
    })),
  );
}

/** Null for what is none: somebody else's program may have written it. */
export function readMoved(value: unknown): Moved | null {
  if (typeof value !== 'object' || value === null) return null;
  const said = value as Record<string, unknown>;
  const block = numbers(said.block, 2);
  const into = numbers(said.into, 2);
  const from = spansOf(numbers(said.from, 3));
  const to = spansOf(numbers(said.to, 3));
  const seen = numbers(said.seen, 2);
  if (block?.length !== 2 || into?.length !== 2 || from === null || to === null) return null;
  if (sum(from) !== sum(to)) return null;
  const known = seen && new Map(pairs(seen));
  return { block: idOf(block), into: idOf(into), from, to, seen: known, takenBack: said.takenBack === true };
}

const idOf = ([client = 0, clock = 0]: readonly number[]): Y.ID => Y.createID(client, clock);
const sum = (spans: readonly Span[]): number => spans.reduce((all, { length }) => all + length, 0);

function numbers(value: unknown, group: number): number[] | null {
  if (!Array.isArray(value) || value.length % group !== 0) return null;
  return value.every((one): one is number => Number.isSafeInteger(one) && one >= 0) ? value : null;
}

function pairs(flat: readonly number[]): [number, number][] {
  return flat.flatMap((client, at) =>
    at % 2 === 0 ? [[client, flat[at + 1] ?? 0] as [number, number]] : [],
  );
}

function spansOf(flat: readonly number[] | null): Span[] | null {
  if (flat === null) return null;
  const spans: Span[] = [];
  for (let at = 0; at < flat.length; at += 3)
    spans.push({ client: flat[at] ?? 0, clock: flat[at + 1] ?? 0, length: flat[at + 2] ?? 0 });
  return spans;
}

/** Where a stretch of characters went: those of `to` that stand for it, from the nth on. */
interface Piece {
  clock: number;
  length: number;
  moved: Moved;
  nth: number;
}

interface Index {
  stored: number;
  pieces: Map<number, Piece[]>;
  blocks: Map<string, Y.ID>;
}

const indexes = new WeakMap<Y.Doc, Index>();

function indexOf(doc: Y.Doc): Index {
  const array = doc.getArray(MOVED_ROOT);
  const known = indexes.get(doc);
  if (known?.stored === array.length) return known;
  const made: Index = { stored: array.length, pieces: new Map(), blocks: new Map() };
  for (const value of array.toArray()) {
    const moved = readMoved(value);
    if (moved === null) continue;
    if (moved.seen !== null && !Y.compareIDs(moved.block, moved.into))
      made.blocks.set(idKey(moved.block), moved.into);
    let nth = 0;
    for (const { client, clock, length } of moved.from) {
      const list = made.pieces.get(client) ?? [];
      made.pieces.set(client, list);
      list.push({ clock, length, moved, nth });
      nth += length;
    }
  }
  for (const list of made.pieces.values()) list.sort((a, b) => a.clock - b.clock);
  indexes.set(doc, made);
  return made;
}

export const idKey = ({ client, clock }: Y.ID): string => `${client} ${clock}`;

/** What a character became, once by each who moved it; `newly`: not where it stood already. */
export function targetsOf(doc: Y.Doc, { client, clock }: Y.ID, newly = false): Y.ID[] {
  const list = indexOf(doc).pieces.get(client) ?? [];
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.clock ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  const found: Y.ID[] = [];
  // Those that several moved at once overlap, as a rule exactly.
  for (let at = low - 1; at >= Math.max(0, low - 8); at--) {
    const piece = list[at];
    if (piece === undefined || (newly && piece.moved.takenBack) || clock >= piece.clock + piece.length)
      continue;
    const target = nthOf(piece.moved.to, piece.nth + clock - piece.clock);
    if (target !== null) found.push(target);
  }
  return found;
}

function nthOf(spans: readonly Span[], nth: number): Y.ID | null {
  let left = nth;
  for (const { client, clock, length } of spans) {
    if (left < length) return Y.createID(client, clock + left);
    left -= length;
  }
  return null;
}

/** What stands at an id, undone deletions followed. */
function itemAt(doc: Y.Doc, id: Y.ID): { item: Y.Item; id: Y.ID } | null {
  let now = id;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (Y.getState(doc.store, now.client) <= now.clock) return null;
    const item: unknown = Y.getItem(doc.store, now);
    if (!(item instanceof Y.Item)) return null;
    if (item.redone === null) return { item, id: now };
    now = Y.createID(item.redone.client, item.redone.clock + now.clock - item.id.clock);
  }
  return null;
}

/** A hostile document must not make looking slow. */
const MOST_STEPS = 200;

/** The character that stands for this one now; null when it is gone. */
export function livingId(doc: Y.Doc, id: Y.ID, newly = false): Y.ID | null {
  const seen = new Set<string>();
  const open = [id];
  for (let one = open.pop(); one !== undefined && seen.size < MOST_STEPS; one = open.pop()) {
    if (seen.has(idKey(one))) continue;
    seen.add(idKey(one));
    const found = itemAt(doc, one);
    if (found !== null && !found.item.deleted) return found.id;
    open.push(...targetsOf(doc, one, newly), ...(found ? targetsOf(doc, found.id, newly) : []));
  }
  return null;
}

/** Where a living character stands in its text. */
export function placeOfId(doc: Y.Doc, id: Y.ID, side: -1 | 0 = 0): { text: Y.XmlText; index: number } | null {
  const place = new Y.RelativePosition(null, null, id, side);
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc);
  return found?.type instanceof Y.XmlText ? { text: found.type, index: found.index } : null;
}

/** Other moves of some of the same characters. */
export function rivalsOf(doc: Y.Doc, { from, to, takenBack }: Moved): Moved[] {
  if (takenBack) return [];
  const found = new Set<Moved>();
  const [own] = to;
  for (const span of from)
    for (const { clock, length, moved } of indexOf(doc).pieces.get(span.client) ?? []) {
      const [other] = moved.to;
      const same = moved.takenBack || (other?.client === own?.client && other?.clock === own?.clock);
      if (!same && clock < span.clock + span.length && span.clock < clock + length) found.add(moved);
    }
  return [...found];
}

/** The element that a block became, by its id; null when it is gone. */
export function livingBlock(doc: Y.Doc, id: Y.ID): Y.XmlElement | null {
  let now: Y.ID | undefined = id;
  for (let steps = 0; now !== undefined && steps < MOST_STEPS; steps++) {
    const item = itemAt(doc, now)?.item;
    const type = item?.content instanceof Y.ContentType ? item.content.type : null;
    if (item && !item.deleted) return type instanceof Y.XmlElement ? type : null;
    now = indexOf(doc).blocks.get(idKey(now));
  }
  return null;
}

/** The same place where its words have gone to another block. */
export function followMoved(doc: Y.Doc, place: Y.RelativePosition): Y.RelativePosition {
  if (place.item === null) return place;
  const living = livingId(doc, place.item);
  if (living === null || Y.compareIDs(living, place.item)) return place;
  return new Y.RelativePosition(null, null, living, place.assoc);
}
