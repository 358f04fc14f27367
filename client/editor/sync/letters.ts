/** The letters of a line as the shared document has them, deleted ones too. A letter is a unit of text or a node in the line. */
import * as Y from 'yjs';
import { LINES } from '../../../shared/doc/lines.ts';

export interface Letter {
  id: Y.ID;
  item: Y.Item;
  /** One unit of text, or the node; null where Yjs has dropped it. */
  content: string | Y.XmlElement | null;
  attributes: Record<string, unknown>;
}

export function lettersIn(line: Y.XmlElement): Letter[] {
  const letters: Letter[] = [];
  for (let kid = line._start; kid !== null; kid = kid.right) {
    const type = kid.content instanceof Y.ContentType ? kid.content.type : null;
    if (type instanceof Y.XmlText) addText(letters, type);
    else if (kid.countable)
      letters.push({
        id: kid.id,
        item: kid,
        content: type instanceof Y.XmlElement ? type : null,
        attributes: {},
      });
    else addGone(letters, kid);
  }
  return letters;
}

function addText(letters: Letter[], text: Y.XmlText): void {
  let attributes: Record<string, unknown> = {};
  for (let item = text._start; item !== null; item = item.right) {
    if (item.content instanceof Y.ContentFormat) {
      if (!item.deleted || text._item?.deleted)
        attributes = { ...attributes, [item.content.key]: item.content.value };
      continue;
    }
    if (!(item.content instanceof Y.ContentString)) {
      addGone(letters, item);
      continue;
    }
    for (let at = 0; at < item.length; at++)
      letters.push({
        id: Y.createID(item.id.client, item.id.clock + at),
        item,
        content: item.content.str.charAt(at),
        attributes,
      });
  }
}

function addGone(letters: Letter[], item: Y.Item): void {
  const { id, length } = item;
  for (let at = 0; at < length; at++)
    letters.push({ id: Y.createID(id.client, id.clock + at), item, content: null, attributes: {} });
}

/** Of what is gone Yjs has mostly dropped the letters. */
export function holdsLetters(line: Y.XmlElement): boolean {
  let holds = false;
  eachItem(line, ({ content }) => {
    const type = content instanceof Y.ContentType ? content.type : null;
    holds ||= content instanceof Y.ContentString || type instanceof Y.XmlElement;
  });
  return holds;
}

/** Did it stand there before the transaction? */
export const stood = (item: Y.Item, transaction: Y.Transaction): boolean =>
  (!item.deleted || Y.isDeleted(transaction.deleteSet, item.id)) && !isNew(transaction, item);

export const isNew = (transaction: Y.Transaction, { id }: Pick<Y.Item, 'id'>): boolean =>
  id.clock >= (transaction.beforeState.get(id.client) ?? 0);

/** How much is known here of what each client wrote in a block. */
export function seenIn(doc: Y.Doc, block: Y.XmlElement): Map<number, number> {
  const seen = new Map<number, number>();
  const see = ({ id: { client } }: Y.Item): void => {
    if (!seen.has(client)) seen.set(client, Y.getState(doc.store, client));
  };
  for (const line of LINES.has(block.nodeName) ? [block] : linesIn(block)) {
    if (line !== block && line._item) see(line._item);
    eachItem(line, see);
  }
  return seen;
}

function eachItem(line: Y.XmlElement, look: (item: Y.Item) => void): void {
  for (let kid = line._start; kid !== null; kid = kid.right) {
    look(kid);
    const type = kid.content instanceof Y.ContentType ? kid.content.type : null;
    if (!(type instanceof Y.XmlText)) continue;
    for (let item = type._start; item !== null; item = item.right) look(item);
  }
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
