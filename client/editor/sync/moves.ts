/**
 * Which words one edit took to another block: found by what it deleted and what it wrote, and stored beside it
 * (shared/doc/moved.ts), so that carets and comments go along and others' words are brought along (strays.ts).
 */
import * as Y from 'yjs';
import { isTold, lineOf } from '../../../shared/doc/lineage.ts';
import { LINES } from '../../../shared/doc/lines.ts';
import { idKey, idsOf, type Moved, type Span, storeMoved } from '../../../shared/doc/moved.ts';
import { isNew, seenIn } from './letters.ts';
import { tellLeft } from './strays.ts';

/** Letters that stood, or stand, one after the other in one text, or a node within a line. */
interface Run {
  parent: unknown;
  block: Y.XmlElement;
  words: string;
  ids: Span[];
  /** Nothing stands behind it in its text. */
  last: boolean;
}

/** Within the transaction, or before what it deleted is collected. */
export function noteMoves(doc: Y.Doc, transaction: Y.Transaction): void {
  const gone = deletedIn(transaction);
  if (gone.blocks.length === 0 && gone.texts.size === 0 && gone.nodes.length === 0) return;
  const made = madeIn(doc, transaction);
  const is =
    ({ items }: Written) =>
    (item: Y.Item): boolean =>
      items.has(item);
  const taken = [
    ...[...gone.texts].flatMap((text) => runsIn(text, is(gone))),
    ...gone.nodes.flatMap(nodeRun),
  ];
  const put = [...[...made.texts].flatMap((text) => runsIn(text, is(made))), ...made.nodes.flatMap(nodeRun)];
  const moved = pairs(taken.filter(mayHaveMoved), put).map(([source, run]) =>
    between(doc, transaction, source.block, run.block, source.ids, run.ids),
  );
  storeMoved(doc, [...moved, ...endsOf(doc, transaction, gone, made, moved)]);
  const copies = taken.flatMap(({ ids }) => ids).filter((span) => isTold(doc, span));
  if (copies.length === 0) return;
  const elsewhere = new Set(moved.flatMap(({ from }) => idsOf(from)).map(idKey));
  tellLeft(
    doc,
    idsOf(copies).filter((id) => !elsewhere.has(idKey(id))),
  );
}

/** More than this is compared as wholes only. */
const MOST_COMPARED = 2500;

/** Which stretches are the same words. */
function pairs(taken: Run[], put: Run[]): [Run, Run][] {
  const found: [Run, Run][] = [];
  const take = (source: Run, run: Run, { at, nth, length }: Common): void => {
    found.push([part(source, at, at + length), part(run, nth, nth + length)]);
    // What is left of both may have gone elsewhere, or come from elsewhere.
    taken.splice(taken.indexOf(source), 1, ...rest(source, at, length));
    put.unshift(...rest(run, nth, length));
  };
  const left: Run[] = [];
  for (let run = put.shift(); run !== undefined; run = put.shift()) {
    const { words, parent } = run;
    const source = taken.find((one) => one.parent !== parent && one.words === words);
    if (source === undefined) left.push(run);
    else take(source, run, { at: 0, nth: 0, length: words.length });
  }
  if (left.length * taken.length > MOST_COMPARED) return found;
  put.push(...left);
  for (let run = put.shift(); run !== undefined; run = put.shift()) {
    let best: { source: Run; common: Common } | null = null;
    for (const source of taken) {
      const common = source.parent === run.parent ? null : commonOf(source, run);
      if (common !== null && common.length > (best?.common.length ?? 0)) best = { source, common };
    }
    if (best !== null) take(best.source, run, best.common);
  }
  return found;
}

interface Common {
  at: number;
  nth: number;
  length: number;
}

/** One within the other, or the end of the one and the beginning of the other, or a common beginning or end. */
function commonOf({ words: source, parent }: Run, { words: run, parent: into }: Run): Common | null {
  if (parent instanceof Y.XmlElement || into instanceof Y.XmlElement) return null;
  const inside = source.endsWith(run) ? source.length - run.length : source.indexOf(run);
  if (inside >= 0) return { at: inside, nth: 0, length: run.length };
  const around = run.endsWith(source) ? run.length - source.length : run.indexOf(source);
  if (around >= 0) return { at: 0, nth: around, length: source.length };
  for (let length = Math.min(source.length, run.length) - 1; length > 1; length--) {
    const [at, nth] = [source.length - length, run.length - length];
    if (source.startsWith(run.slice(0, length))) return { at: 0, nth: 0, length };
    if (source.endsWith(run.slice(nth))) return { at, nth, length };
    if (source.endsWith(run.slice(0, length))) return { at, nth: 0, length };
    if (source.startsWith(run.slice(nth))) return { at: 0, nth, length };
  }
  return null;
}

function part(run: Run, from: number, to: number): Run {
  if (to - from === run.words.length) return run;
  return { ...run, words: run.words.slice(from, to), ids: cut(run.ids, from, to - from) };
}

const rest = (run: Run, at: number, length: number): Run[] =>
  length === run.words.length
    ? []
    : [part(run, 0, at), part(run, at + length, run.words.length)].filter(({ words }) => words !== '');

/** Of the blocks that are gone without anything in them having moved: others may be writing in them. */
export function endsOf(
  doc: Y.Doc,
  transaction: Y.Transaction,
  gone: Pick<Written, 'blocks'> = deletedIn(transaction),
  made: Pick<Written, 'blocks'> = madeIn(doc, transaction),
  moved: readonly Moved[] = [],
): Moved[] {
  return gone.blocks.flatMap((block) => {
    if (moved.some((one) => one.block === block._item?.id)) return [];
    if (!LINES.has(block.nodeName) && isGoneWithMore(block)) return [];
    const id = storedId(block);
    const next = id === null ? undefined : made.blocks.find((one) => storedId(one) === id);
    return [between(doc, transaction, block, next ?? block, [], [])];
  });
}

const isGoneWithMore = ({ parent }: Y.XmlElement): boolean => parent?._item?.deleted === true;

/** What was deleted inside a line that goes on is no move. */
const mayHaveMoved = ({ block, last }: Run): boolean => last || block._item?.deleted === true;

function between(
  doc: Y.Doc,
  transaction: Y.Transaction,
  block: Y.XmlElement,
  into: Y.XmlElement,
  from: Span[],
  to: Span[],
): Moved {
  const none = Y.createID(0, 0);
  return {
    block: block._item?.id ?? none,
    into: into._item?.id ?? none,
    from,
    to,
    seen: seenIn(doc, block),
    gone: block._item?.deleted === true,
    made: into._item !== null && isNew(transaction, into._item),
  };
}

interface Written {
  items: Set<Y.Item>;
  texts: Set<Y.XmlText>;
  blocks: Y.XmlElement[];
  /** Those within lines. */
  nodes: Y.XmlElement[];
}

function written(items: Iterable<Y.Item>): Written {
  const all: Written = { items: new Set(), texts: new Set(), blocks: [], nodes: [] };
  for (const item of items) {
    const type = item.content instanceof Y.ContentType ? item.content.type : null;
    if (type instanceof Y.XmlElement) (lineOf(item) === null ? all.blocks : all.nodes).push(type);
    if (!(item.content instanceof Y.ContentString) || !(item.parent instanceof Y.XmlText)) continue;
    all.items.add(item);
    all.texts.add(item.parent);
  }
  return all;
}

function deletedIn(transaction: Y.Transaction): Written {
  const items: Y.Item[] = [];
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (item: Y.Item | Y.GC) => {
    if (item instanceof Y.Item && !isNew(transaction, item)) items.push(item);
  });
  return written(items);
}

function madeIn(doc: Y.Doc, transaction: Y.Transaction): Written {
  const items: Y.Item[] = [];
  const structs = doc.store.clients.get(doc.clientID) ?? [];
  for (let at = structs.length - 1; at >= 0; at--) {
    const item = structs[at];
    if (item === undefined || item.id.clock + item.length <= (transaction.beforeState.get(doc.clientID) ?? 0))
      break;
    if (item instanceof Y.Item && !item.deleted) items.push(item);
  }
  return written(items);
}

/** Stretches of a text's letters for which this holds; what was gone before is no border. */
function runsIn(text: Y.XmlText, holds: (item: Y.Item) => boolean): Run[] {
  const block = text.parent;
  if (!(block instanceof Y.XmlElement)) return [];
  const runs: Run[] = [];
  let run: Run | null = null;
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.countable) continue;
    if (item.content instanceof Y.ContentString && holds(item)) {
      if (run === null) {
        run = { parent: text, block, words: '', ids: [], last: true };
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

/** A node has the same words as one that looks the same. */
function nodeRun(node: Y.XmlElement): Run[] {
  const { _item: item } = node;
  const block = item && lineOf(item);
  if (!item || block === null) return [];
  const looks = [...node._map].map(([key, { content }]) => [key, content.getContent()[0] ?? null]);
  const words = `\u0000${node.nodeName} ${JSON.stringify(looks.sort())}`;
  return [{ parent: node, block, words, ids: [{ ...item.id, length: 1 }], last: true }];
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
