/**
 * Undoing an edit that took words elsewhere writes them anew where they stood. Told like any move, so that a letter
 * that stands elsewhere by then (another took it there at the same time) does not stand twice. Taking a move back
 * deletes no letter, and brings none back that another deleted meanwhile; what was deleted comes back once,
 * and what was typed goes, wherever others have taken it. A step of which Yjs can take nothing back is skipped.
 */
import * as Y from 'yjs';
import { fateOf, type When } from '../../../shared/doc/fate.ts';
import {
  allOf,
  hasCopies,
  itemOf,
  lineOf,
  livingId,
  rootOf,
  standingOf,
  tookTo,
} from '../../../shared/doc/lineage.ts';
import { idKey, spansOf, storeMoved } from '../../../shared/doc/moved.ts';
import { isNew, type Letter } from './letters.ts';
import { endsOf } from './moves.ts';
import { removeEmpty } from './settle.ts';
import { bringBack, chosenIn } from './strays.ts';
import { remove } from './writeLetters.ts';

type Step = NonNullable<Y.UndoManager['currStackItem']>;
type DeleteSet = Y.Transaction['deleteSet'];

/** One step, told of in the same transaction: what is told of it later is too late for the others' carets. */
export function step(undo: Y.UndoManager, kind: 'undo' | 'redo', root: Y.XmlFragment): void {
  const flag = kind === 'undo' ? 'undoing' : 'redoing';
  try {
    undo.doc.transact((transaction) => {
      followTyped(transaction, (kind === 'undo' ? undo.undoStack : undo.redoStack).at(-1));
      const item = undo[kind]();
      // Yjs asks for it once more when the transaction ends.
      undo[flag] = true;
      if (item === null) return;
      // In order only when the transaction ends.
      const deleted = Y.mergeDeleteSets([transaction.deleteSet]);
      const letters = takenBack(transaction, item, deleted);
      linkUndone(transaction, item.deletions, letters);
      setRight(root, letters.values(), deleted);
    }, undo);
  } finally {
    undo[flag] = false;
  }
}

/** The letters that the step wrote and others took elsewhere are taken back there. */
function followTyped(transaction: Y.Transaction, item: Step | undefined): void {
  if (item === undefined) return;
  const { doc } = transaction;
  const { insertions } = item;
  const elsewhere = new Map<number, { clock: number; len: number }[]>();
  Y.iterateDeletedStructs(transaction, insertions, (old: Y.Item | Y.GC) => {
    if (!(old instanceof Y.Item) || !old.deleted || lineOf(old) === null) return;
    for (let at = 0; at < old.length; at++) {
      const id = Y.createID(old.id.client, old.id.clock + at);
      const move = tookTo(doc, id);
      if ((move !== null && !move.back) || !hasCopies(doc, id)) continue;
      const all = allOf(doc, id);
      if (!all.some((copy) => isMade(item, copy))) continue;
      for (const copy of all)
        if (itemOf(doc, copy)?.deleted === false && !Y.isDeleted(insertions, copy))
          elsewhere.set(copy.client, [...(elsewhere.get(copy.client) ?? []), { clock: copy.clock, len: 1 }]);
    }
  });
  if (elsewhere.size === 0) return;
  const more = Y.createDeleteSet();
  for (const [client, spans] of elsewhere) more.clients.set(client, spans);
  item.insertions = Y.mergeDeleteSets([insertions, more]);
}

/** Did the step leave this one standing? */
const isMade = ({ insertions, deletions }: Step, id: Y.ID): boolean =>
  Y.isDeleted(insertions, id) && !Y.isDeleted(deletions, id);

/** A letter that the step had deleted, or taken elsewhere, or that went with its being taken back. */
interface Taken {
  root: Y.ID;
  id: Y.ID;
  /** It stood, but for what another did to it. */
  moved: boolean;
  /** It had been typed in the same step, or another deleted it where it had been taken. */
  gone: boolean;
}

/** What the step had done to the letters others may know, as it was before it was taken back. */
function takenBack(transaction: Y.Transaction, step: Step, deleted: DeleteSet): Map<string, Taken> {
  const { doc } = transaction;
  const found = new Map<string, Taken>();
  const before: When = {
    told: () => true,
    deleted: (item) => (isNew(transaction, item) ? null : item.deleted && !Y.isDeleted(deleted, item.id)),
  };
  eachLetter(transaction, step.deletions, (_old, id) => {
    if (Y.isDeleted(step.insertions, id)) return;
    const root = rootOf(doc, id);
    if (found.has(idKey(root))) return;
    const moved = allOf(doc, root).some((copy) => isMade(step, copy));
    const typed = Y.isDeleted(step.insertions, root);
    const gone = moved && (typed || fateOf(doc, root, before).kind === 'deleted');
    found.set(idKey(root), { root, id, moved, gone });
  });
  // Yjs takes back the whole of what has become one with what the step had written.
  eachLetter(transaction, deleted, (old, id) => {
    const root = rootOf(doc, id);
    if (isNew(transaction, old) || found.has(idKey(root))) return;
    if (!allOf(doc, root).some((copy) => Y.isDeleted(step.insertions, copy)))
      found.set(idKey(root), { root, id, moved: true, gone: false });
  });
  return found;
}

function eachLetter(
  transaction: Y.Transaction,
  deletions: DeleteSet,
  look: (old: Y.Item, id: Y.ID, at: number) => void,
): void {
  Y.iterateDeletedStructs(transaction, deletions, (old: Y.Item | Y.GC) => {
    if (!(old instanceof Y.Item) || !old.countable || old.parentSub !== null) return;
    if (lineOf(old) === null) return;
    if (old.content instanceof Y.ContentType && old.content.type instanceof Y.XmlText) return;
    for (let at = 0; at < old.length; at++) look(old, Y.createID(old.id.client, old.id.clock + at), at);
  });
}

function setRight(root: Y.XmlFragment, letters: Iterable<Taken>, deleted: DeleteSet): void {
  const { doc } = root;
  if (doc === null) return;
  const lines = new Set<Y.XmlElement>();
  const lost = { moved: new Set<string>(), back: new Set<string>() };
  for (const { root: first, id, moved, gone } of letters) {
    if (gone) for (const copy of standingOf(doc, first)) remove(doc, copy);
    if (gone || livingId(doc, id) !== null) continue;
    // Where it stood until now, or else where it had been deleted.
    const last = allOf(doc, first).find((copy) => Y.isDeleted(deleted, copy)) ?? id;
    const item = itemOf(doc, last);
    const line = item && lineOf(item);
    if (line === null) continue;
    lines.add(line);
    lost[moved ? 'moved' : 'back'].add(idKey(last));
  }
  for (const kind of ['moved', 'back'] as const) {
    const isLost = ({ id }: Letter): boolean => lost[kind].has(idKey(id));
    const strays = [...lines].flatMap((line) => chosenIn(doc, line, isLost));
    bringBack(root, strays, kind === 'back');
  }
}

function linkUndone(
  transaction: Y.Transaction,
  deletions: DeleteSet,
  letters: ReadonlyMap<string, Taken>,
): void {
  const { doc } = transaction;
  storeMoved(doc, endsOf(doc, transaction));
  const needless: { id: Y.ID; line: Y.XmlElement; into: Y.ID | null }[] = [];
  const linked = { moved: new Map<Y.XmlElement, Link>(), back: new Map<Y.XmlElement, Link>() };
  eachLetter(transaction, deletions, (old, letter, at) => {
    const first = old.redone === null ? null : itemOf(doc, old.redone);
    const line = first && lineOf(first);
    if (old.redone === null || !first || !line || !isNew(transaction, first)) return;
    const root = rootOf(doc, letter);
    const id = Y.createID(old.redone.client, old.redone.clock + at);
    const [standing] = standingOf(doc, root);
    if (standing)
      needless.push({ id, line, into: lineOf(itemOf(doc, standing) as Y.Item)?._item?.id ?? null });
    else {
      const links = letters.get(idKey(root))?.moved ? linked.moved : linked.back;
      const link = links.get(line) ?? { from: [], to: [] };
      links.set(line, link);
      link.from.push(fateOf(doc, root).id);
      link.to.push(id);
    }
  });
  for (const [line, link] of linked.moved) storeLink(doc, line, link, false);
  for (const [line, link] of linked.back) storeLink(doc, line, link, true);
  for (const { id } of needless) remove(doc, id);
  for (const { line, into } of needless) removeEmpty(doc, line, into);
}

interface Link {
  from: Y.ID[];
  to: Y.ID[];
}

function storeLink(doc: Y.Doc, line: Y.XmlElement, { from, to }: Link, back: boolean): void {
  const into = line._item?.id ?? Y.createID(0, 0);
  const spans = { from: spansOf(from), to: spansOf(to) };
  storeMoved(doc, [{ block: into, into, ...spans, seen: null, gone: false, made: false, back }]);
}
