/**
 * Under which client id the names in a text, the owners of cards and the comments of a talk were written: what the
 * store's client table turns into people, whatever the entries themselves claim. Pure; runs in job threads.
 */
import * as Y from 'yjs';
import type { Board } from '../../shared/doc/board.ts';
import { cardsOf } from '../../shared/doc/boardPlaces.ts';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import type { PlanBlock } from '../../shared/doc/planText.ts';
import { readTalk, threadsOf } from '../../shared/doc/talk.ts';
import { isId, parseUserId, type UserId } from '../../shared/ids.ts';

/** Where an entry lies in its document: the client that brought it, and its place among what that client brought. */
export interface Written {
  client: number;
  clock: number;
}

/** @somebody in the text. */
export interface Mention extends Written {
  kind: 'person' | 'department';
  target: string;
  block: string;
  quote: string;
}

/** Somebody who owns a live card. */
export interface Ownership extends Written {
  card: string;
  title: string;
  owner: UserId;
}

/** A comment that is still there and was written here, not brought in from a file. */
export interface Said extends Written {
  thread: string;
  comment: string;
  /** The card the thread belongs to; null: it stands beside the text. */
  card: string | null;
  quote: string;
  /** Ids of people and departments. */
  mentions: string[];
  /** Client ids of the comments above it in its thread. */
  before: number[];
}

const QUOTE = 140;
/** More than this nobody names, or says at once: it is a program's doing, and each is looked up. */
export const MOST_MENTIONS = 2000;
const MOST_SAID = 1000;

/** One line to quote. */
export const oneLine = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= QUOTE) return line;
  // by characters: some are two units long
  return `${[...line.slice(0, 2 * QUOTE)].slice(0, QUOTE - 1).join('')}…`;
};

function entryOf(map: { _map: Map<string, Y.Item> }, key: string): Written | null {
  const item = map._map.get(key);
  return item === undefined || item.deleted ? null : { client: item.id.client, clock: item.id.clock };
}

export function readMentions(doc: Y.Doc, blocks: readonly PlanBlock[]): Mention[] {
  const found: Mention[] = [];
  for (const node of elementsIn(doc.getXmlFragment(TEXT_ROOT))) {
    if (found.length === MOST_MENTIONS) break;
    if (node.nodeName !== 'mention') continue;
    const target: unknown = node.getAttribute('target');
    const kind: unknown = node.getAttribute('kind') ?? 'person';
    // whoever put in the name, not whoever moved the block or made an empty one
    const written = entryOf(node, 'target');
    const block = blockOf(node);
    if (written === null || block === null || typeof target !== 'string' || !isId(target)) continue;
    if (kind !== 'person' && kind !== 'department') continue;
    found.push({ ...written, kind, target, block, quote: '' });
  }
  if (found.length === 0) return found;
  const words = new Map(blocks.map((block) => [block.id, block.text]));
  return found.map((mention) => ({ ...mention, quote: oneLine(words.get(mention.block) ?? '') }));
}

/** In their order. Yjs has a walker of its own, which throws where something lies that is no type. */
function* elementsIn(root: Y.XmlFragment): Generator<Y.XmlElement> {
  const ahead: unknown[] = [root];
  while (ahead.length > 0) {
    const node = ahead.pop();
    if (node instanceof Y.XmlElement) yield node;
    if (!(node instanceof Y.XmlFragment)) continue;
    for (const child of node.toArray().reverse()) ahead.push(child);
  }
}

function blockOf(node: Y.XmlElement): string | null {
  for (let at: unknown = node.parent; at instanceof Y.XmlElement; at = at.parent) {
    const id: unknown = at.getAttribute('id');
    if (typeof id === 'string') return isId(id) ? id : null;
  }
  return null;
}

export function readOwnerships(doc: Y.Doc, board: Board): Ownership[] {
  return board.cards.flatMap((card) => {
    const map = cardsOf(doc).get(card.id);
    if (!(map instanceof Y.Map) || card.archived !== null || !isId(card.id)) return [];
    return card.owners.flatMap((name): Ownership[] => {
      const written = entryOf(map, `owner:${name}`);
      const owner = parseUserId(name);
      if (written === null || owner === null) return [];
      return [{ ...written, card: card.id, title: oneLine(card.title), owner }];
    });
  });
}

export interface TalkNews {
  said: Said[];
  /** Comments that were marked as deleted. */
  taken: Pick<Said, 'thread' | 'comment'>[];
  /** The talk's state vector. */
  vector: Uint8Array;
}

/** What was said, and taken back, since `vector` (null: ever). */
export function readSaid({ talk, vector }: { talk: Uint8Array; vector: Uint8Array | null }): TalkNews {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, talk);
  const isNew = newerThan(vector);
  const said: Said[] = [];
  const taken: TalkNews['taken'] = [];
  for (const thread of readTalk(doc)) {
    const map = threadsOf(doc).get(thread.id);
    if (!(map instanceof Y.Map) || !isId(thread.id)) continue;
    const before = new Set<number>();
    for (const { id, text, mentions, author, deleted } of thread.comments) {
      const written = entryOf(map, `comment:${id}`);
      if (written === null || author !== null || !isId(id)) continue;
      if (deleted !== null) {
        if (isNew(written)) taken.push({ thread: thread.id, comment: id });
        continue;
      }
      if (isNew(written) && said.length < MOST_SAID) {
        const card = thread.card !== null && isId(thread.card) ? thread.card : null;
        const quote = oneLine(text);
        said.push({
          ...written,
          thread: thread.id,
          comment: id,
          card,
          quote,
          mentions,
          before: [...before],
        });
      }
      before.add(written.client);
    }
  }
  const now = Y.encodeStateVector(doc);
  doc.destroy();
  return { said, taken, vector: now };
}

/** Was something written after the document was at this vector? With none everything was. */
export function newerThan(vector: Uint8Array | null): (written: Written) => boolean {
  const known = vector === null ? new Map<number, number>() : Y.decodeStateVector(vector);
  return ({ client, clock }) => clock >= (known.get(client) ?? 0);
}
