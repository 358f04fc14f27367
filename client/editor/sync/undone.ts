/**
 * Undoing an edit that took words elsewhere writes them anew where they stood. Told like any move, so that a letter
 * that stands elsewhere by then (another took it there at the same time) does not stand twice.
 */
import * as Y from 'yjs';
import { fateOf } from '../../../shared/doc/fate.ts';
import { hasCopies, itemOf, lineOf, rootOf, standingOf } from '../../../shared/doc/lineage.ts';
import { spansOf, storeMoved } from '../../../shared/doc/moved.ts';
import { isNew } from './letters.ts';
import { endsOf } from './moves.ts';
import { removeEmpty } from './settle.ts';
import { remove } from './writeLetters.ts';

/** One step, told of in the same transaction: what is told of it later is too late for the others' carets. */
export function step(undo: Y.UndoManager, kind: 'undo' | 'redo'): void {
  const flag = kind === 'undo' ? 'undoing' : 'redoing';
  try {
    undo.doc.transact((transaction) => {
      const item = undo[kind]();
      // Yjs asks for it once more when the transaction ends.
      undo[flag] = true;
      if (item !== null) linkUndone(transaction, item.deletions);
    }, undo);
  } finally {
    undo[flag] = false;
  }
}

function linkUndone(transaction: Y.Transaction, deletions: Y.Transaction['deleteSet']): void {
  const { doc } = transaction;
  storeMoved(doc, endsOf(doc, transaction));
  const needless: { id: Y.ID; line: Y.XmlElement; into: Y.ID | null }[] = [];
  const linked = new Map<Y.XmlElement, { from: Y.ID[]; to: Y.ID[] }>();
  Y.iterateDeletedStructs(transaction, deletions, (old: Y.Item | Y.GC) => {
    if (!(old instanceof Y.Item) || old.redone === null || lineOf(old) === null) return;
    if (old.content instanceof Y.ContentType && old.content.type instanceof Y.XmlText) return;
    if (!old.countable) return;
    const first = itemOf(doc, old.redone);
    const line = first && lineOf(first);
    if (!first || !line || !isNew(transaction, first)) return;
    for (let at = 0; at < old.length; at++) {
      const root = rootOf(doc, Y.createID(old.id.client, old.id.clock + at));
      if (!hasCopies(doc, root)) continue;
      const id = Y.createID(old.redone.client, old.redone.clock + at);
      const [standing] = standingOf(doc, root);
      if (standing)
        needless.push({ id, line, into: lineOf(itemOf(doc, standing) as Y.Item)?._item?.id ?? null });
      else {
        const link = linked.get(line) ?? { from: [], to: [] };
        linked.set(line, link);
        link.from.push(fateOf(doc, root).id);
        link.to.push(id);
      }
    }
  });
  for (const [line, { from, to }] of linked) {
    const into = line._item?.id ?? Y.createID(0, 0);
    const spans = { from: spansOf(from), to: spansOf(to) };
    storeMoved(doc, [{ block: into, into, ...spans, seen: null, gone: false, made: false }]);
  }
  for (const { id } of needless) remove(doc, id);
  for (const { line, into } of needless) removeEmpty(doc, line, into);
}
