/**
 * What became of each letter, from all that moved.ts says: the letter as it was typed is the root of a tree, each
 * copy that an edit wrote elsewhere a child of the one it was taken from. Two who took it elsewhere at once made two
 * children. They have an order that is the same for everybody and for ever.
 */
import * as Y from 'yjs';
import { LINES } from './lines.ts';
import { idKey, lengthOf, MOVED_ROOT, type Moved, nthOf, readMoved, type Span } from './moved.ts';

interface Piece {
  clock: number;
  length: number;
  moved: Moved;
  nth: number;
  /** Where this and all before it end. */
  reach: number;
}

interface Lineage {
  /** How far each client's entries are in here. */
  read: Map<number, number>;
  /** By the id of their entry. */
  all: Map<string, Moved>;
  from: Map<number, Piece[]>;
  to: Map<number, Piece[]>;
  blocks: Map<string, Moved[]>;
  /** Those that took what another took as well. */
  contested: Set<Moved>;
}

const lineages = new WeakMap<Y.Doc, Lineage & { stored: number }>();

function lineageOf(doc: Y.Doc): Lineage {
  const array = doc.getArray(MOVED_ROOT);
  let known = lineages.get(doc);
  if (known === undefined) {
    known = {
      stored: 0,
      read: new Map(),
      all: new Map(),
      from: new Map(),
      to: new Map(),
      blocks: new Map(),
      contested: new Set(),
    };
    lineages.set(doc, known);
  }
  if (known.stored === array.length) return known;
  known.stored = array.length;
  // A client's entries come in their order: only those after the last known one are new.
  const read = new Map(known.read);
  for (let item = array._start; item !== null; item = item.right) {
    const { client, clock } = item.id;
    const from = known.read.get(client) ?? 0;
    if (item.deleted || clock + item.length <= from) continue;
    item.content.getContent().forEach((value, at) => {
      const moved = clock + at < from ? null : readMoved(value);
      if (moved === null) return;
      known.all.set(idKey({ client, clock: clock + at }), moved);
      add(known, moved);
    });
    read.set(client, Math.max(read.get(client) ?? 0, clock + item.length));
  }
  known.read = read;
  return known;
}

/** What an entry, or several in one, say. */
export function movesAt(doc: Y.Doc, { id, length }: Y.Item): Moved[] {
  const { all } = lineageOf(doc);
  const keys = Array.from({ length }, (_, at) => idKey({ client: id.client, clock: id.clock + at }));
  return keys.flatMap((key) => all.get(key) ?? []);
}

function add({ from, to, blocks, contested }: Lineage, moved: Moved): void {
  if (moved.seen !== null) {
    const key = idKey(moved.block);
    blocks.set(key, [...(blocks.get(key) ?? []), moved]);
  }
  addPieces(to, moved.to, moved);
  for (const other of addPieces(from, moved.from, moved)) contested.add(other).add(moved);
}

/** Nobody takes one stretch elsewhere so often without knowing of the others. */
const MOST_OVERLAPS = 1000;

/** Returns what overlaps. */
function addPieces(into: Map<number, Piece[]>, spans: readonly Span[], moved: Moved): Moved[] {
  const overlaps: Moved[] = [];
  let next = 0;
  for (const { client, clock, length } of spans) {
    const nth = next;
    next += length;
    const list = into.get(client) ?? [];
    into.set(client, list);
    const there = piecesAt(list, clock, clock + length);
    if (there.length > MOST_OVERLAPS) continue;
    overlaps.push(...there.map((piece) => piece.moved));
    const at = firstAfter(list, clock);
    list.splice(at, 0, { clock, length, moved, nth, reach: 0 });
    let reach = list[at - 1]?.reach ?? 0;
    for (let later = at; later < list.length; later++) {
      const piece = list[later] as Piece;
      reach = Math.max(reach, piece.clock + piece.length);
      if (later > at && piece.reach === reach) break;
      piece.reach = reach;
    }
  }
  return overlaps;
}

function firstAfter(list: readonly Piece[], clock: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.clock ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}

function piecesAt(list: readonly Piece[], from: number, to: number): Piece[] {
  const found: Piece[] = [];
  for (let at = firstAfter(list, to - 1) - 1; at >= 0; at--) {
    const piece = list[at] as Piece;
    if (piece.reach <= from) break;
    if (piece.clock + piece.length > from) found.push(piece);
  }
  return found;
}

/** A hostile document must not make looking slow. */
export const MOST_STEPS = 500;

/** What took more goes first: a smaller one is a part of it. */
function better(a: Moved, b: Moved): number {
  const [one, other] = [a.to[0] ?? { ...a.into }, b.to[0] ?? { ...b.into }];
  return lengthOf(b.from) - lengthOf(a.from) || one.client - other.client || one.clock - other.clock;
}

/** The copies made of a letter, best first. */
export function copiesOf(
  doc: Y.Doc,
  { client, clock }: Y.ID,
  told: (moved: Moved) => boolean = () => true,
): Y.ID[] {
  const list = lineageOf(doc).from.get(client) ?? [];
  return piecesAt(list, clock, clock + 1)
    .filter(({ moved }) => told(moved))
    .sort((a, b) => better(a.moved, b.moved))
    .flatMap(({ moved, nth, clock: start }) => nthOf(moved.to, nth + clock - start) ?? []);
}

/** Every entry that tells of this letter. */
export const toldOf = (doc: Y.Doc, { client, clock }: Y.ID): Moved[] =>
  piecesAt(lineageOf(doc).from.get(client) ?? [], clock, clock + 1).map(({ moved }) => moved);

export const hasCopies = (doc: Y.Doc, id: Y.ID): boolean => copiesOf(doc, id).length > 0;

/** Is anything told of any of these letters? */
export function isTold(doc: Y.Doc, { client, clock, length }: Span): boolean {
  const { from, to } = lineageOf(doc);
  return [from, to].some((all) => piecesAt(all.get(client) ?? [], clock, clock + length).length > 0);
}

function madeBy(doc: Y.Doc, { client, clock }: Y.ID): Piece | undefined {
  return piecesAt(lineageOf(doc).to.get(client) ?? [], clock, clock + 1)[0];
}

/** The move that wrote this copy. */
export const tookTo = (doc: Y.Doc, id: Y.ID): Moved | null => madeBy(doc, id)?.moved ?? null;

/** The letter as it was typed. */
export function rootOf(doc: Y.Doc, id: Y.ID): Y.ID {
  let now = id;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const piece = madeBy(doc, now);
    const parent = piece && nthOf(piece.moved.from, piece.nth + now.clock - piece.clock);
    if (!parent) break;
    now = parent;
  }
  return now;
}

/** The letter and all its copies. */
export function allOf(doc: Y.Doc, root: Y.ID): Y.ID[] {
  const all: Y.ID[] = [];
  const open = [root];
  for (let id = open.pop(); id !== undefined && all.length < MOST_STEPS; id = open.pop()) {
    all.push(id);
    open.push(...copiesOf(doc, id));
  }
  return all;
}

/** All copies that stand. */
export const standingOf = (doc: Y.Doc, root: Y.ID): Y.ID[] =>
  allOf(doc, root).filter((id) => itemOf(doc, id)?.deleted === false);

/** The line a letter stands in. */
export function lineOf({ parent }: Y.Item): Y.XmlElement | null {
  const line = parent instanceof Y.XmlText ? parent.parent : parent;
  return line instanceof Y.XmlElement && LINES.has(line.nodeName) ? line : null;
}

/** Null where nothing is, or nobody can tell what it was. */
export function itemOf(doc: Y.Doc, id: Y.ID): Y.Item | null {
  if (Y.getState(doc.store, id.client) <= id.clock) return null;
  const item: unknown = Y.getItem(doc.store, id);
  return item instanceof Y.Item ? item : null;
}

/** The same, deletions undone here followed. */
function undoneItem(doc: Y.Doc, id: Y.ID): { item: Y.Item; id: Y.ID } | null {
  let now = id;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const item = itemOf(doc, now);
    if (item === null) return null;
    if (item.redone === null) return { item, id: now };
    now = Y.createID(item.redone.client, item.redone.clock + now.clock - item.id.clock);
  }
  return null;
}

/** The letter that stands for this one now; null when it is gone. */
export function livingId(doc: Y.Doc, id: Y.ID): Y.ID | null {
  const own = undoneItem(doc, id);
  if (own !== null && !own.item.deleted) return own.id;
  const open = [rootOf(doc, id)];
  let steps = 0;
  for (let one = open.pop(); one !== undefined && steps < MOST_STEPS; one = open.pop(), steps++) {
    const found = undoneItem(doc, one);
    if (found !== null && !found.item.deleted) return found.id;
    const redone =
      found === null || Y.compareIDs(found.id, one) ? [] : [found.id, ...copiesOf(doc, found.id)];
    open.push(...redone.slice(1), ...copiesOf(doc, one).reverse());
  }
  return null;
}

/** Where a living letter stands in its text. */
export function placeOfId(doc: Y.Doc, id: Y.ID, side: -1 | 0 = 0): { text: Y.XmlText; index: number } | null {
  const place = new Y.RelativePosition(null, null, id, side);
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc);
  return found?.type instanceof Y.XmlText ? { text: found.type, index: found.index } : null;
}

/** The element that a block became, by its id; null when it is gone. */
export function livingBlock(doc: Y.Doc, id: Y.ID): Y.XmlElement | null {
  const open: Y.ID[] = [id];
  for (let steps = 0, one = open.pop(); one !== undefined && steps < MOST_STEPS; one = open.pop(), steps++) {
    const found = undoneItem(doc, one);
    const type = found?.item.content instanceof Y.ContentType ? found.item.content.type : null;
    if (found && !found.item.deleted) return type instanceof Y.XmlElement ? type : null;
    const next = endsOf(doc, one).filter(({ block, into }) => !Y.compareIDs(block, into));
    open.push(...next.reverse().map(({ into }) => into));
  }
  return null;
}

/** What is told of who took a block away, best first. */
export const endsOf = (doc: Y.Doc, block: Y.ID): Moved[] =>
  (lineageOf(doc).blocks.get(idKey(block)) ?? []).filter(({ gone }) => gone).sort(better);

/** All blocks that are told of as taken away. */
export function goneBlocks(doc: Y.Doc): Y.ID[] {
  return [...lineageOf(doc).blocks.values()].flatMap((all) => all.find(({ gone }) => gone)?.block ?? []);
}

export const contestedOf = (doc: Y.Doc): readonly Moved[] => [...lineageOf(doc).contested];
export const isContested = (doc: Y.Doc, moved: Moved): boolean =>
  moved.from.some(
    ({ client, clock, length }) =>
      piecesAt(lineageOf(doc).from.get(client) ?? [], clock, clock + length).length > 1,
  );

/** The same place where its words have gone to another block. */
export function followMoved(doc: Y.Doc, place: Y.RelativePosition): Y.RelativePosition {
  if (place.item === null) return place;
  const living = livingId(doc, place.item);
  if (living === null || Y.compareIDs(living, place.item)) return place;
  return new Y.RelativePosition(null, null, living, place.assoc);
}
