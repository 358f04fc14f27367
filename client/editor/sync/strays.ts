/**
 * Words that somebody wrote into a block while another took its words elsewhere (moves.ts), unknown to him: they
 * stay behind in what is gone, or on the wrong side of a split. Whoever wrote them brings them along, to where
 * the characters beside them stand now; so it is done once. Those who are away by then leave it to the other.
 */
import * as Y from 'yjs';
import {
  idKey,
  livingBlock,
  livingId,
  type Moved,
  placeOfId,
  type Span,
  storeMoved,
  targetsOf,
} from '../../../shared/doc/moved.ts';
import { LINES } from '../../../shared/doc/readingAnchors.ts';
import { newId } from '../../newId.ts';
import { eachItem, isNew, linesIn } from './moves.ts';

export interface Stray {
  words: { text: string; attributes: Record<string, unknown> }[];
  ids: Span[];
  /** Still stands where it was left. */
  alive: boolean;
  /** The characters beside it, as they were. */
  after: Y.ID | null;
  before: Y.ID | null;
  block: Y.ID;
  into: Y.ID;
}

/** What was left behind by these moves, which came with this transaction. */
export function straysOf(doc: Y.Doc, transaction: Y.Transaction, moved: readonly Moved[]): Stray[] {
  const seenIn = new Map<Y.XmlElement, { move: Moved; seen: Map<number, number> }>();
  for (const move of moved) {
    const block = elementAt(doc, move.block);
    if (block === null || move.seen === null) continue;
    const known = seenIn.get(block) ?? { move, seen: new Map<number, number>() };
    for (const [client, clock] of move.seen)
      known.seen.set(client, Math.max(clock, known.seen.get(client) ?? 0));
    seenIn.set(block, known);
  }
  return [...seenIn].flatMap(([block, { move, seen }]) => {
    const rule: Rule = {
      stood: (item) => stood(item, transaction),
      known: ({ id: { client, clock } }) => (seen.get(client) ?? 0) - clock,
      taken: ({ id }) => id.client === doc.clientID,
    };
    if (LINES.has(block.nodeName)) return straysIn(doc, block, move, rule);
    // Of what lines stood in: the lines that were not known to be in it.
    return linesIn(block).flatMap((line) => {
      const item = line._item;
      if (item === null || !rule.stood(item) || rule.known(item) > 0) return [];
      return straysIn(doc, line, { block: item.id, into: item.id }, rule);
    });
  });
}

/** What others wrote in a block before they knew that its words had been taken elsewhere from here, told by this transaction. */
export function lateStraysOf(
  doc: Y.Doc,
  transaction: Y.Transaction,
  moves: ReadonlyMap<string, Moved>,
): Stray[] {
  const found = new Map<Y.XmlElement, Moved>();
  for (const [client, clock] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0;
    const structs = clock > before ? (doc.store.clients.get(client) ?? []) : [];
    for (let at = structs.length - 1; at >= 0; at--) {
      const item = structs[at];
      if (item === undefined || item.id.clock + item.length <= before) break;
      const block = item instanceof Y.Item && item.parent instanceof Y.XmlText ? item.parent.parent : null;
      const move =
        block instanceof Y.XmlElement && block._item ? moves.get(idKey(block._item.id)) : undefined;
      if (move !== undefined) found.set(block as Y.XmlElement, move);
    }
  }
  return [...found].flatMap(([block, move]) =>
    straysIn(doc, block, move, {
      stood: () => true,
      known: (item) => (isNew(transaction, item) ? 0 : item.length),
      // Where the block still stands he may have known, and meant it to be there.
      taken: ({ deleted }) => deleted,
    }),
  );
}

function elementAt(doc: Y.Doc, id: Y.ID): Y.XmlElement | null {
  if (Y.getState(doc.store, id.client) <= id.clock) return null;
  const item: unknown = Y.getItem(doc.store, id);
  if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentType)) return null;
  return item.content.type instanceof Y.XmlElement ? item.content.type : null;
}

/** Did it stand there before the transaction? */
export const stood = (item: Y.Item, transaction: Y.Transaction): boolean =>
  (!item.deleted || Y.isDeleted(transaction.deleteSet, item.id)) && !isNew(transaction, item);

interface Rule {
  stood: (item: Y.Item) => boolean;
  /** How many of its characters were known to who moved the block's words. */
  known: (item: Y.Item) => number;
  /** Is what was not known to be brought along from here? */
  taken: (item: Y.Item) => boolean;
}

function straysIn(
  doc: Y.Doc,
  block: Y.XmlElement,
  { block: id, into }: Pick<Moved, 'block' | 'into'>,
  rule: Rule,
): Stray[] {
  const found: Stray[] = [];
  const attributes = new Map<string, unknown>();
  let after: Y.ID | 'stays' | null = null;
  let run: Stray | null = null;
  eachItem(block, (item) => {
    if (!rule.stood(item)) return;
    if (item.content instanceof Y.ContentFormat) attributes.set(item.content.key, item.content.value);
    if (!(item.content instanceof Y.ContentString)) return;
    const { client, clock } = item.id;
    const known = Math.max(0, Math.min(item.length, rule.known(item)));
    if (known > 0) {
      run = null;
      const first = Y.createID(client, clock);
      const last = Y.createID(client, clock + known - 1);
      if (!item.deleted) after = 'stays';
      else if (targetsOf(doc, last).length > 0) after = last;
      if (item.deleted && targetsOf(doc, first).length > 0)
        for (const one of found) if (one.after === null) one.before ??= first;
    }
    const left = Y.createID(client, clock + known);
    const mine = rule.taken(item) && targetsOf(doc, left).length === 0;
    if (known === item.length || !mine || (!item.deleted && (after === null || after === 'stays'))) {
      run = null;
      return;
    }
    if (run === null) {
      run = { words: [], ids: [], alive: !item.deleted, after: null, before: null, block: id, into };
      run.after = after === 'stays' ? null : after;
      found.push(run);
    }
    run.words.push({ text: item.content.str.slice(known), attributes: Object.fromEntries(attributes) });
    run.ids.push({ client, clock: left.clock, length: item.length - known });
  });
  return found;
}

/** Within a transaction. */
export function bringAlong(root: Y.XmlFragment, strays: readonly Stray[]): void {
  const { doc } = root;
  if (doc === null) return;
  const lines = new Map<Y.ID, Y.XmlText>();
  // From the end: those beside the same character stay in their order.
  for (const stray of [...strays].reverse()) {
    let target = targetFor(doc, stray);
    if (target === null) {
      // Their line was deleted, with nothing of it elsewhere: they are a line of their own.
      const text = lines.get(stray.block) ?? lineFor(root, stray.block);
      lines.set(stray.block, text);
      target = { text, index: 0 };
    }
    if (stray.alive) for (const span of stray.ids) remove(doc, span);
    let { index } = target;
    for (const { text, attributes } of stray.words) {
      target.text.insert(index, text, attributes);
      index += text.length;
    }
    const to = idsAt(target.text, target.index, index - target.index);
    const into = (target.text.parent as Y.XmlElement | null)?._item?.id ?? stray.into;
    storeMoved(doc, [{ block: stray.block, into, from: stray.ids, to, seen: null, takenBack: false }]);
  }
}

interface Place {
  text: Y.XmlText;
  index: number;
}

function targetFor(doc: Y.Doc, { after, before, into }: Stray): Place | null {
  const beside = placeBeside(doc, after, -1) ?? placeBeside(doc, before, 0);
  if (beside !== null) return beside;
  const block = livingBlock(doc, into);
  if (block === null) return null;
  const last: unknown = block.toArray().at(-1);
  if (last instanceof Y.XmlText) return { text: last, index: last.length };
  const text = new Y.XmlText();
  block.push([text]);
  return { text, index: 0 };
}

function placeBeside(doc: Y.Doc, character: Y.ID | null, side: -1 | 0): Place | null {
  const living = character && livingId(doc, character);
  return living && placeOfId(doc, living, side);
}

/** A new line where the deleted one stood, or what it stood in. */
function lineFor(root: Y.XmlFragment, block: Y.ID): Y.XmlText {
  let item: Y.Item | null = root.doc === null ? null : (elementAt(root.doc, block)?._item ?? null);
  while (item !== null && item.parent !== root) item = (item.parent as Y.XmlElement)._item;
  while (item?.deleted) item = item.left;
  const text = new Y.XmlText();
  const line = new Y.XmlElement('paragraph');
  line.setAttribute('id', newId());
  line.insert(0, [text]);
  const before = item?.content instanceof Y.ContentType ? item.content.type : null;
  root.insertAfter(before as Y.XmlElement | null, [line]);
  return text;
}

function remove(doc: Y.Doc, { client, clock, length }: Span): void {
  for (let at = clock; at < clock + length; at++) {
    const place = placeOfId(doc, Y.createID(client, at));
    place?.text.delete(place.index, 1);
  }
}

function idsAt(text: Y.XmlText, from: number, length: number): Span[] {
  const ids: Span[] = [];
  let at = 0;
  for (let item = text._start; item !== null && at < from + length; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const start = Math.max(from, at);
    const end = Math.min(from + length, at + item.length);
    if (start < end)
      ids.push({ client: item.id.client, clock: item.id.clock + start - at, length: end - start });
    at += item.length;
  }
  return ids;
}
