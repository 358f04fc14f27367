/**
 * Undoing an edit that took words elsewhere writes them anew where they stood. Told like any move, so that a letter
 * that stands elsewhere by then (another took it there at the same time) does not stand twice. Taking a move back
 * deletes no letter, and brings none back that another deleted meanwhile; what was deleted comes back once,
 * and what was typed goes, wherever others have taken it. A step of which Yjs can take nothing back is skipped.
 */
import * as Y from 'yjs';
import { fateOf, type When } from '../../../shared/doc/fate.ts';
import { allOf, hasCopies, itemOf, lineOf, rootOf, tookTo } from '../../../shared/doc/lineage.ts';
import { idKey, spansOf, storeMoved } from '../../../shared/doc/moved.ts';
import { isNew, type Letter } from './letters.ts';
import { endsOf } from './moves.ts';
import { mayTakeBack, straighten } from './redone.ts';
import { removeEmpty } from './settle.ts';
import { bringBack, chosenIn, tellDeleted } from './strays.ts';
import { remove } from './writeLetters.ts';

type Step = NonNullable<Y.UndoManager['currStackItem']>;
type DeleteSet = Y.Transaction['deleteSet'];

/** One step, told of in the same transaction: what is told of it later is too late for the others' carets. */
export function step(undo: Y.UndoManager, kind: 'undo' | 'redo', root: Y.XmlFragment): void {
  const flag = kind === 'undo' ? 'undoing' : 'redoing';
  const stack = kind === 'undo' ? undo.undoStack : undo.redoStack;
  const steps = [...stack];
  try {
    undo.doc.transact((transaction) => {
      undo.deleteFilter = mayTakeBack(transaction, () => steps[stack.length]);
      followTyped(transaction, steps.at(-1));
      const item = undo[kind]();
      straighten(transaction);
      // Yjs asks for it once more when the transaction ends.
      undo[flag] = true;
      if (item === null) return;
      // In order only when the transaction ends.
      const deleted = Y.mergeDeleteSets([transaction.deleteSet]);
      setRight(root, transaction, takenBack(transaction, item, deleted), deleted);
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
  /** What Yjs wrote anew of it: several where the step took what others had brought elsewhere meanwhile. */
  anew: { of: Y.ID; id: Y.ID }[];
}

/** What the step had done to the letters others may know, as it was before it was taken back. */
function takenBack(transaction: Y.Transaction, step: Step, deleted: DeleteSet): Map<string, Taken> {
  const { doc } = transaction;
  const found = new Map<string, Taken>();
  const before: When = {
    told: () => true,
    deleted: (item) => (isNew(transaction, item) ? null : item.deleted && !Y.isDeleted(deleted, item.id)),
  };
  eachLetter(transaction, step.deletions, (old, id, at) => {
    if (Y.isDeleted(step.insertions, id)) return;
    const root = rootOf(doc, id);
    const key = idKey(root);
    let taken = found.get(key);
    if (taken === undefined) {
      const moved = allOf(doc, root).some((copy) => isMade(step, copy));
      const typed = Y.isDeleted(step.insertions, root);
      const gone = moved && (typed || fateOf(doc, root, before).kind === 'deleted');
      taken = { root, id, moved, gone, anew: [] };
      found.set(key, taken);
    }
    const anew = old.redone === null ? null : Y.createID(old.redone.client, old.redone.clock + at);
    if (anew !== null && isNew(transaction, { id: anew })) taken.anew.push({ of: id, id: anew });
  });
  // Yjs takes back the whole of what has become one with what the step had written.
  eachLetter(transaction, deleted, (old, id) => {
    const root = rootOf(doc, id);
    if (isNew(transaction, old) || found.has(idKey(root))) return;
    if (!allOf(doc, root).some((copy) => Y.isDeleted(step.insertions, copy)))
      found.set(idKey(root), { root, id, moved: true, gone: false, anew: [] });
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

/** Each letter stands there once afterwards, and as its best copy: anything else others would take away. */
function setRight(
  root: Y.XmlFragment,
  transaction: Y.Transaction,
  letters: ReadonlyMap<string, Taken>,
  deleted: DeleteSet,
): void {
  const { doc } = transaction;
  storeMoved(doc, endsOf(doc, transaction));
  const needless: { id: Y.ID; into: Y.ID | undefined }[] = [];
  const linked = { moved: new Map<Y.XmlElement, Link>(), back: new Map<Y.XmlElement, Link>() };
  const lost = { moved: new Set<string>(), back: new Set<string>() };
  const lines = new Set<Y.XmlElement>();
  /** Written anew in lines that have gone meanwhile: nobody may bring them along. */
  const hidden: Y.ID[] = [];
  for (const { root: first, id, moved, gone, anew } of letters.values()) {
    const all = allOf(doc, first);
    const isStanding = (one: Y.ID): boolean => itemOf(doc, one)?.deleted === false;
    const standing = all.filter(isStanding);
    for (const one of anew) if (!isStanding(one.id)) hidden.push(one.id);
    if (gone) {
      for (const copy of [...standing, ...anew.map((one) => one.id)]) remove(doc, copy);
      continue;
    }
    const fate = fateOf(doc, first);
    const shown = anew.filter((one) => isStanding(one.id));
    const chosen = fate.kind === 'stands' ? undefined : firstOf(all, shown);
    const into = fate.kind === 'stands' ? fate.id : chosen?.id;
    for (const one of shown) if (one !== chosen) needless.push({ id: one.id, into });
    if (fate.kind === 'stands') continue;
    const kind = moved ? 'moved' : 'back';
    if (chosen !== undefined) {
      for (const copy of standing) needless.push({ id: copy, into });
      const line = lineAt(doc, chosen.id);
      if (line === null) continue;
      const link = linked[kind].get(line) ?? { from: [], to: [] };
      linked[kind].set(line, link);
      link.from.push(fate.id);
      link.to.push(chosen.id);
      continue;
    }
    // Where it stands or stood until now, or else where it had been deleted.
    const last = standing[0] ?? all.find((copy) => Y.isDeleted(deleted, copy)) ?? id;
    const line = lineAt(doc, last);
    if (line === null) continue;
    lines.add(line);
    lost[kind].add(idKey(last));
  }
  for (const kind of ['moved', 'back'] as const)
    for (const [line, link] of linked[kind]) storeLink(doc, line, link, kind === 'back');
  tellDeleted(doc, hidden);
  const emptied = new Map(needless.map(({ id, into }) => [lineAt(doc, id), into]));
  for (const { id } of needless) remove(doc, id);
  for (const [line, into] of emptied)
    if (line !== null) removeEmpty(doc, line, lineAt(doc, into)?._item?.id ?? null);
  for (const kind of ['moved', 'back'] as const) {
    const isLost = ({ id }: Letter): boolean => lost[kind].has(idKey(id));
    const strays = [...lines].flatMap((line) => chosenIn(doc, line, isLost));
    bringBack(root, strays, kind === 'back');
  }
}

/** What stood there before the step, not what was made of it in between. */
function firstOf(all: readonly Y.ID[], anew: Taken['anew']): Taken['anew'][number] | undefined {
  if (anew.length < 2) return anew[0];
  const places = anew.map(({ of }) => all.findIndex((copy) => Y.compareIDs(copy, of)));
  return anew[places.indexOf(Math.min(...places))];
}

function lineAt(doc: Y.Doc, id: Y.ID | undefined): Y.XmlElement | null {
  const item = id && itemOf(doc, id);
  return item ? lineOf(item) : null;
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
