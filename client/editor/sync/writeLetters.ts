/** Taking single letters out of the shared document, and writing them anew elsewhere. */
import * as Y from 'yjs';
import { itemOf, placeOfId } from '../../../shared/doc/lineage.ts';
import { spansOf, storeMoved } from '../../../shared/doc/moved.ts';
import { type Letter, lettersIn } from './letters.ts';

export interface Place {
  text: Y.XmlText;
  index: number;
}

/** If it stands. */
export function remove(doc: Y.Doc, id: Y.ID): void {
  const item = itemOf(doc, id);
  if (item === null || item.deleted) return;
  if (item.parent instanceof Y.XmlText) {
    const place = placeOfId(doc, id);
    place?.text.delete(place.index, 1);
  } else if (item.parent instanceof Y.XmlElement)
    item.parent.delete(
      item.parent.toArray().findIndex((kid) => kid._item === item),
      1,
    );
}

/** Returns what they are there. */
export function insert(doc: Y.Doc, place: Place, letters: readonly Letter[]): Y.ID[] {
  const ids: Y.ID[] = [];
  let { text, index } = place;
  for (let at = 0; at < letters.length; ) {
    const { content, attributes } = letters[at] as Letter;
    const clock = (): number => Y.getState(doc.store, doc.clientID);
    if (content instanceof Y.XmlElement) {
      const copy = copyOf(content);
      ({ text, index } = insertNode(doc, text, index, copy));
      if (copy._item) ids.push(copy._item.id);
      at++;
      continue;
    }
    let words = '';
    for (; at < letters.length && letters[at]?.attributes === attributes; at++) {
      const next = letters[at]?.content;
      if (typeof next !== 'string') break;
      words += next;
    }
    const before = clock();
    text.insert(index, words, attributes);
    ids.push(...writtenSince(doc, before, words.length));
    index += words.length;
  }
  return ids;
}

/** Marks around the words take clocks too. */
function writtenSince(doc: Y.Doc, clock: number, length: number): Y.ID[] {
  const ids: Y.ID[] = [];
  for (let at = clock; ids.length < length; ) {
    const item = itemOf(doc, Y.createID(doc.clientID, at));
    if (item === null) break;
    if (item.content instanceof Y.ContentString)
      for (let n = at - item.id.clock; n < item.length; n++)
        ids.push(Y.createID(doc.clientID, item.id.clock + n));
    at = item.id.clock + item.length;
  }
  return ids;
}

/** A deleted node keeps what it looked like. */
function copyOf(node: Y.XmlElement): Y.XmlElement {
  const copy = new Y.XmlElement(node.nodeName);
  for (const [key, { content }] of node._map) {
    const value: unknown = content instanceof Y.ContentDeleted ? undefined : content.getContent().at(-1);
    if (value !== undefined) copy.setAttribute(key, value as string);
  }
  return copy;
}

/** What stands behind it in the text becomes a text of its own: Yjs cannot move. Returns the place behind the node. */
function insertNode(doc: Y.Doc, text: Y.XmlText, index: number, node: Y.XmlElement): Place {
  const line = text.parent as Y.XmlElement;
  const at = line.toArray().indexOf(text) + 1;
  const behind = new Y.XmlText();
  line.insert(at, [node, behind]);
  const letters = lettersIn(line).filter(({ item }) => item.parent === text && !item.deleted);
  const tail = letters.slice(index);
  if (tail.length > 0) {
    const from = tail.map(({ id }) => id);
    text.delete(index, tail.length);
    const to = insert(doc, { text: behind, index: 0 }, tail);
    const id = line._item?.id ?? Y.createID(0, 0);
    const spans = { from: spansOf(from), to: spansOf(to) };
    storeMoved(doc, [{ block: id, into: id, ...spans, seen: null, gone: false, made: false }]);
  }
  return { text: behind, index: 0 };
}
