/**
 * Which words one edit took to another block: found by what it deleted and what it wrote, and stored beside it
 * (shared/doc/moved.ts), so that carets and comments go along and others' words are brought along (strays.ts).
 */
import * as Y from 'yjs';
import { type Moved, type Span, storeMoved } from '../../../shared/doc/moved.ts';
import { LINES } from '../../../shared/doc/readingAnchors.ts';

interface Run {
  text: Y.XmlText;
  block: Y.XmlElement;
  words: string;
  ids: Span[];
  /** Nothing stands behind it in its text. */
  last: boolean;
}

/** Within the transaction, or before what it deleted is collected. */
export function noteMoves(doc: Y.Doc, transaction: Y.Transaction): void {
  const gone = deletedIn(transaction);
  if (gone.blocks.length === 0 && gone.texts.size === 0) return;
  const made = madeIn(doc, transaction);
  const isGone = (item: Y.Item): boolean => gone.items.has(item);
  const isMade = (item: Y.Item): boolean => made.items.has(item);
  const taken = [...gone.texts].flatMap((text) => runsIn(text, isGone)).filter(mayHaveMoved);
  const put = [...made.texts].flatMap((text) => runsIn(text, isMade));
  const moved: Moved[] = [];
  for (const exact of [true, false])
    for (const run of put.splice(0)) {
      const at = taken.findIndex((one) => one.text !== run.text && placeIn(one, run, exact) >= 0);
      const [source] = at < 0 ? [] : taken.splice(at, 1);
      if (source === undefined) {
        if (exact) put.push(run);
        continue;
      }
      const from = cut(source.ids, placeIn(source, run, exact), run.words.length);
      moved.push(between(doc, source.block, run.block, from, run.ids));
    }
  for (const block of gone.blocks) {
    const id = storedId(block);
    const next = id === null ? undefined : made.blocks.find((one) => storedId(one) === id);
    const known = moved.some((one) => one.block === block._item?.id);
    // One that is simply gone is told too: others may be writing in it.
    if (!known && (LINES.has(block.nodeName) || !isGoneWithMore(block)))
      moved.push(between(doc, block, next ?? block, [], []));
  }
  storeMoved(doc, moved);
}

const isGoneWithMore = ({ parent }: Y.XmlElement): boolean => parent?._item?.deleted === true;

/** What was deleted inside a line that goes on is no move. */
const mayHaveMoved = ({ block, last }: Run): boolean => last || block._item?.deleted === true;

function placeIn(source: Run, run: Run, exact: boolean): number {
  if (exact) return source.words === run.words ? 0 : -1;
  if (source.words.endsWith(run.words)) return source.words.length - run.words.length;
  return source.words.indexOf(run.words);
}

function between(doc: Y.Doc, block: Y.XmlElement, into: Y.XmlElement, from: Span[], to: Span[]): Moved {
  const none = Y.createID(0, 0);
  return {
    block: block._item?.id ?? none,
    into: into._item?.id ?? none,
    from,
    to,
    seen: seenIn(doc, block),
    takenBack: false,
  };
}

/** How much is known here of what each client wrote in a block. */
export function seenIn(doc: Y.Doc, block: Y.XmlElement): Map<number, number> {
  const seen = new Map<number, number>();
  const see = ({ id: { client } }: Y.Item): void => {
    if (!seen.has(client)) seen.set(client, Y.getState(doc.store, client));
  };
  eachItem(block, see);
  for (const line of linesIn(block)) {
    if (line._item) see(line._item);
    eachItem(line, see);
  }
  return seen;
}

/** The lines in a list, a quote, a table, deleted or not. */
export function linesIn(block: Y.XmlElement): Y.XmlElement[] {
  const lines: Y.XmlElement[] = [];
  for (let kid = block._start; kid !== null; kid = kid.right) {
    const type = kid.content instanceof Y.ContentType ? kid.content.type : null;
    if (type instanceof Y.XmlElement) lines.push(...(LINES.has(type.nodeName) ? [type] : linesIn(type)));
  }
  return lines;
}

/** All there is in a block's texts, deleted or not. */
export function eachItem(block: Y.XmlElement, look: (item: Y.Item) => void): void {
  for (let kid = block._start; kid !== null; kid = kid.right) {
    const type = kid.content instanceof Y.ContentType ? kid.content.type : null;
    if (!(type instanceof Y.XmlText)) continue;
    for (let item = type._start; item !== null; item = item.right) look(item);
  }
}

function deletedIn(transaction: Y.Transaction) {
  const items = new Set<Y.Item>();
  const texts = new Set<Y.XmlText>();
  const blocks: Y.XmlElement[] = [];
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (item: Y.Item | Y.GC) => {
    if (!(item instanceof Y.Item) || isNew(transaction, item)) return;
    const type = item.content instanceof Y.ContentType ? item.content.type : null;
    if (type instanceof Y.XmlElement) blocks.push(type);
    if (!(item.content instanceof Y.ContentString) || !(item.parent instanceof Y.XmlText)) return;
    items.add(item);
    texts.add(item.parent);
  });
  return { items, texts, blocks };
}

export const isNew = (transaction: Y.Transaction, { id }: Y.Item): boolean =>
  id.clock >= (transaction.beforeState.get(id.client) ?? 0);

function madeIn(doc: Y.Doc, transaction: Y.Transaction) {
  const items = new Set<Y.Item>();
  const texts = new Set<Y.XmlText>();
  const blocks: Y.XmlElement[] = [];
  const structs = doc.store.clients.get(doc.clientID) ?? [];
  for (let at = structs.length - 1; at >= 0; at--) {
    const item = structs[at];
    if (item === undefined || item.id.clock + item.length <= (transaction.beforeState.get(doc.clientID) ?? 0))
      break;
    if (!(item instanceof Y.Item) || item.deleted) continue;
    const type = item.content instanceof Y.ContentType ? item.content.type : null;
    if (type instanceof Y.XmlElement) blocks.push(type);
    if (!(item.content instanceof Y.ContentString) || !(item.parent instanceof Y.XmlText)) continue;
    items.add(item);
    texts.add(item.parent);
  }
  return { items, texts, blocks };
}

/** Stretches of a text's characters for which this holds; what was gone before is no border. */
function runsIn(text: Y.XmlText, holds: (item: Y.Item) => boolean): Run[] {
  const block = text.parent;
  if (!(block instanceof Y.XmlElement)) return [];
  const runs: Run[] = [];
  let run: Run | null = null;
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.countable) continue;
    if (item.content instanceof Y.ContentString && holds(item)) {
      if (run === null) {
        run = { text, block, words: '', ids: [], last: true };
        runs.push(run);
      }
      run.words += item.content.str;
      run.ids.push({ client: item.id.client, clock: item.id.clock, length: item.length });
    } else if (!item.deleted) {
      if (run !== null) run.last = false;
      run = null;
    }
  }
  return runs;
}

function cut(spans: readonly Span[], from: number, length: number): Span[] {
  const out: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const start = Math.max(from, at);
    const end = Math.min(from + length, at + span.length);
    if (start < end) out.push({ client: span.client, clock: span.clock + start - at, length: end - start });
    at += span.length;
  }
  return out;
}

/** A block's id, of a deleted one too. */
function storedId(block: Y.XmlElement): string | null {
  const value: unknown = block._map.get('id')?.content.getContent()[0];
  return typeof value === 'string' ? value : null;
}
