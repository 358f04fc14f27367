/**
 * What became of a letter (lineage.ts): it stands, somebody deleted it, or it was left behind in a block that another
 * took away who did not know it. What became of its best copy is what became of the letter, for everybody: so no two
 * ever rub out each other's last copy.
 */
import * as Y from 'yjs';
import { copiesOf, endsOf, hasCopies, itemOf, lineOf, MOST_STEPS, toldOf } from './lineage.ts';
import type { Moved } from './moved.ts';

/** At which time to look: what was said by then, and what was deleted (null: not there at all). */
export interface When {
  told: (moved: Moved) => boolean;
  deleted: (item: Y.Item) => boolean | null;
}

const NOW: When = { told: () => true, deleted: (item) => item.deleted };

export interface Fate {
  /**
   * It stands there; it was left behind in a block that somebody took away who did not know it; somebody deleted it;
   * nobody here can tell.
   */
  kind: 'stands' | 'left' | 'deleted' | 'unknown';
  /** Its best copy. */
  id: Y.ID;
}

/** What became of the letter of this root. */
export function fateOf(doc: Y.Doc, root: Y.ID, when: When = NOW): Fate {
  let steps = 0;
  const look = (id: Y.ID): Fate => {
    const item = steps++ < MOST_STEPS ? itemOf(doc, id) : null;
    const told = isToldDeleted(doc, id, when);
    const copies = copiesOf(doc, id, (moved) => when.told(moved) && (!told || moved.back === true));
    if (told && copies.length === 0) return { kind: 'deleted', id };
    for (const copy of copies) {
      const fate = look(copy);
      if (fate.kind !== 'unknown') return fate;
    }
    if (item !== null && when.deleted(item) === false) return { kind: 'stands', id };
    if (item === null || copies.length > 0 || when.deleted(item) === null) return { kind: 'unknown', id };
    const kind = goneOf(doc, item, id, when);
    return { kind: kind === 'left' && !hasContent(item) ? 'unknown' : kind, id };
  };
  return look(root);
}

/** Left in a block that is gone, and it had been deleted before. */
const isToldDeleted = (doc: Y.Doc, id: Y.ID, { told }: When): boolean =>
  toldOf(doc, id).some((moved) => moved.to.length === 0 && told(moved));

/** Of a letter that is gone and was not taken elsewhere. */
function goneOf(doc: Y.Doc, item: Y.Item, id: Y.ID, when: When): Fate['kind'] {
  const line = lineOf(item);
  if (line === null) return 'unknown';
  let gone = false;
  let known: boolean | null = null;
  for (let up: unknown = line; up instanceof Y.XmlElement && up._item !== null; up = up.parent) {
    gone ||= when.deleted(up._item) !== false;
    const ends = endsOf(doc, up._item.id).filter((moved) => when.told(moved));
    if (known === null && ends.length > 0) {
      const { client, clock } = up === line || line._item === null ? id : line._item.id;
      known = ends.some(({ seen }) => (seen?.get(client) ?? 0) > clock);
      // Who took away what a line stands in tells of each line he knew; of one that is not told of, nobody knows.
      if (known && up !== line) return 'unknown';
    }
  }
  if (!gone || known === true) return 'deleted';
  return known === false ? 'left' : 'unknown';
}

/** Was it left behind, with its content or without, and is nothing else told of it? */
export function isLeft(doc: Y.Doc, id: Y.ID): boolean {
  const item = itemOf(doc, id);
  if (item === null || !item.deleted || hasCopies(doc, id) || isToldDeleted(doc, id, NOW)) return false;
  return goneOf(doc, item, id, NOW) === 'left';
}

/** Yjs drops what was in deleted things, but for what `mayCollect` keeps. */
const hasContent = ({ content }: Y.Item): boolean =>
  content instanceof Y.ContentString ||
  (content instanceof Y.ContentType && content.type instanceof Y.XmlElement);

/**
 * For `Doc.gcFilter`: what is deleted loses its content, but for the blocks and texts in which others, who do not know
 * it yet, may be writing, and but for the letters they left there until somebody has brought them along.
 */
export function mayCollect(doc: Y.Doc): (item: Y.Item) => boolean {
  return (item) => {
    const { content } = item;
    if (content instanceof Y.ContentType)
      return !(content.type instanceof Y.XmlElement || content.type instanceof Y.XmlText);
    const letter = content instanceof Y.ContentString ? item : nodeOf(item);
    if (letter === null || lineOf(letter) === null) return true;
    const { client, clock } = letter.id;
    const nth = (at: number): Y.ID => Y.createID(client, clock + at);
    // Of letters written one after the other the last is the one who took the block away knew least.
    if (goneOf(doc, letter, nth(letter.length - 1), NOW) !== 'left') return true;
    for (let at = 0; at < letter.length; at++) if (isLeft(doc, nth(at))) return false;
    return true;
  };
}

/** The node within a line whose attribute this is. */
const nodeOf = ({ parent, parentSub }: Y.Item): Y.Item | null =>
  parentSub !== null && parent instanceof Y.XmlElement ? parent._item : null;
