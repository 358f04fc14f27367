/**
 * Letters that two took elsewhere at once, unknown to each other, stand there twice (both made a heading of one
 * line); those that one deleted and another took elsewhere come back. One copy stays, the same for everybody
 * (shared/doc/lineage.ts), and what was deleted is deleted. Deleting the others does no harm however many do it;
 * what was written into a copy that goes is brought along by its writer.
 */
import * as Y from 'yjs';
import { type Fate, fateOf } from '../../../shared/doc/fate.ts';
import {
  endsOf,
  isContested,
  itemOf,
  lineOf,
  livingId,
  rootOf,
  standingOf,
  tookTo,
} from '../../../shared/doc/lineage.ts';
import { LINES } from '../../../shared/doc/lines.ts';
import { idKey, idsOf, type Moved, type Span, storeMoved } from '../../../shared/doc/moved.ts';
import { isNew, lettersIn, seenIn, stood } from './letters.ts';
import { addedIn, bringAlong, elementAt } from './strays.ts';
import { remove } from './writeLetters.ts';

/** A line out of which copies were taken back. */
export interface Emptied {
  line: Y.ID;
  goes: { id: Y.ID; why: 'twice' | 'deleted' }[];
}

/** A hostile document must not make looking slow. */
const MOST_ROOTS = 200_000;

/** The letters of which more copies may stand now that these moves came, or that were deleted. */
export function rootsOf(doc: Y.Doc, moves: Iterable<Moved>, transaction: Y.Transaction | null): Y.ID[] {
  const roots = new Map<string, Y.ID>();
  for (const move of moves) {
    const plain = transaction !== null && move.from.every((span) => stoodAll(doc, span, transaction));
    if (plain && !isContested(doc, move)) continue;
    for (const id of idsOf(move.from)) {
      if (roots.size > MOST_ROOTS) break;
      const root = rootOf(doc, id);
      roots.set(idKey(root), root);
    }
  }
  return [...roots.values()];
}

function stoodAll(doc: Y.Doc, { client, clock, length }: Span, transaction: Y.Transaction): boolean {
  for (let at = clock; at < clock + length; ) {
    const item = itemOf(doc, Y.createID(client, at));
    if (item === null || !(isNew(transaction, item) || stood(item, transaction))) return false;
    at = item.id.clock + item.length;
  }
  return true;
}

/** What these letters were before a transaction that told of these moves. */
export function fatesBefore(
  doc: Y.Doc,
  roots: readonly Y.ID[],
  transaction: Y.Transaction,
  came: ReadonlySet<Moved>,
): Map<string, Fate['kind']> {
  const when = {
    told: (moved: Moved): boolean => !came.has(moved),
    deleted: (item: Y.Item): boolean | null => (isNew(transaction, item) ? null : !stood(item, transaction)),
  };
  return new Map(roots.map((root) => [idKey(root), fateOf(doc, root, when).kind]));
}

/** Within a transaction. `deleted`: nothing new of this letter may stay. Returns the lines it took something out of. */
export function takeBack(
  doc: Y.Doc,
  roots: readonly Y.ID[],
  deleted: (root: Y.ID, id: Y.ID) => boolean,
): Emptied[] {
  const lines = new Map<Y.XmlElement, Emptied>();
  for (const root of roots) {
    const standing = standingOf(doc, root);
    if (standing.length === 0) continue;
    const fate = fateOf(doc, root);
    for (const id of standing) {
      const item = itemOf(doc, id);
      const line = item && lineOf(item);
      if (!item || !line?._item) continue;
      const why = deleted(root, id) || fate.kind === 'deleted' ? 'deleted' : 'twice';
      if (why === 'twice' && (fate.kind !== 'stands' || Y.compareIDs(fate.id, id))) continue;
      const one = lines.get(line) ?? { line: line._item.id, goes: [] };
      lines.set(line, one);
      one.goes.push({ id, why });
    }
  }
  for (const { goes } of lines.values()) for (const { id } of goes) remove(doc, id);
  return [...lines.values()];
}

/** A letter that had been deleted, and whose copy came into a block that is gone by now. */
export function wasDeleted(doc: Y.Doc, root: Y.ID, deleted: (root: Y.ID, id: Y.ID) => boolean): Y.ID[] {
  const { kind, id } = fateOf(doc, root);
  return kind === 'left' && deleted(root, id) ? [id] : [];
}

/** Within a transaction. A line that was made by what is taken back goes too; what was added there is brought along. */
export function tidy(root: Y.XmlFragment, { line: id, goes }: Emptied): void {
  const { doc } = root;
  const line = doc && elementAt(doc, id);
  if (!doc || !line || line._item?.deleted) return;
  const needless = goes.some((one) => {
    const move = tookTo(doc, one.id);
    if (!move?.made || !Y.compareIDs(move.into, id)) return false;
    return one.why === 'twice' || endsOf(doc, move.block).some((end) => end !== move);
  });
  if (!needless) return;
  if (goes.some(({ why }) => why === 'twice')) bringAlong(root, addedIn(doc, line));
  const stays = goes.map((one) => livingId(doc, one.id)).find((one) => one !== null);
  const item = stays && itemOf(doc, stays);
  removeEmpty(doc, line, (item && lineOf(item)?._item?.id) || null);
}

/** Within a transaction. An empty line that two made something else of at once: the better one stays. */
export function emptyTwice(doc: Y.Doc, block: Y.ID, mine: boolean): void {
  const ends = endsOf(doc, block).filter(({ made }) => made);
  const [best, ...others] = ends.filter(({ into }) => elementAt(doc, into)?._item?.deleted === false);
  for (const { into } of others) {
    const line = elementAt(doc, into);
    if (best && line && (!mine || into.client === doc.clientID)) removeEmpty(doc, line, best.into);
  }
}

const CELL = /^table/;

/** Within a transaction. With what it stood in, if nothing else does. */
export function removeEmpty(doc: Y.Doc, line: Y.XmlElement, into: Y.ID | null): void {
  if (line._item?.deleted || !LINES.has(line.nodeName) || lettersIn(line).some(({ item }) => !item.deleted))
    return;
  const gone = [line];
  let last = line;
  while (last.parent instanceof Y.XmlElement && last.parent.length === 1) {
    last = last.parent;
    gone.push(last);
  }
  const { parent } = last;
  if (gone.some(({ nodeName }) => CELL.test(nodeName)) || !(parent instanceof Y.XmlFragment)) return;
  if (parent.length === 1) return;
  storeMoved(
    doc,
    gone.flatMap((block) => {
      const id = block._item?.id;
      if (id === undefined) return [];
      const seen = seenIn(doc, block);
      return [{ block: id, into: into ?? id, from: [], to: [], seen, gone: true, made: false }];
    }),
  );
  parent.delete(parent.toArray().indexOf(last), 1);
}
