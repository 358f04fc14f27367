/**
 * Letters that somebody wrote into a block while another took its words elsewhere (moves.ts), unknown to him: they
 * stay behind in what is gone, or on the wrong side of a split. They are brought along to where the letters beside
 * them stand now (settle.ts says by whom).
 */
import * as Y from 'yjs';
import { fateOf, isLeft } from '../../../shared/doc/fate.ts';
import {
  copiesOf,
  itemOf,
  lineOf,
  livingBlock,
  livingId,
  placeOfId,
  rootOf,
  standingOf,
} from '../../../shared/doc/lineage.ts';
import { LINES } from '../../../shared/doc/lines.ts';
import { idKey, idsOf, type Moved, spansOf, storeMoved } from '../../../shared/doc/moved.ts';
import { newId } from '../../newId.ts';
import { holdsLetters, isNew, type Letter, lettersIn, linesIn, stood } from './letters.ts';
import { insert, type Place, remove } from './writeLetters.ts';

/** Letters that stand one after the other. */
export interface Stray {
  letters: Letter[];
  /** The letters beside them. */
  after: Y.ID | null;
  before: Y.ID | null;
  block: Y.ID;
  into: Y.ID;
}

/** Left behind in a block that is gone, or in the lines of one; `rubbed`: these had been deleted. */
export function leftIn(doc: Y.Doc, block: Y.ID, rubbed?: ReadonlySet<string>): Stray[] {
  const isStray = ({ id, content }: Letter): boolean =>
    content !== null &&
    !rubbed?.has(idKey(id)) &&
    isLeft(doc, id) &&
    Y.compareIDs(fateOf(doc, rootOf(doc, id)).id, id);
  return linesAt(doc, block).flatMap((line) => {
    if (!holdsLetters(line)) return [];
    return runsOf(line, isStray, {
      stays: () => false,
      // Not where it stood before a node was put before it.
      gone: (id) =>
        livingId(doc, id) !== null && !copiesOf(doc, id).some((copy) => standsIn(doc, copy, line)),
    });
  });
}

function standsIn(doc: Y.Doc, id: Y.ID, line: Y.XmlElement): boolean {
  const item = itemOf(doc, id);
  return item !== null && lineOf(item) === line;
}

/** Of what seems left in a block that went with this transaction: what had been deleted here before. */
export function deletedBefore(doc: Y.Doc, block: Y.ID, transaction: Y.Transaction): Y.ID[] {
  return linesAt(doc, block).flatMap((line) => {
    if (!line._item || !stood(line._item, transaction)) return [];
    const letters = lettersIn(line).filter(
      ({ id, item }) => !isNew(transaction, item) && !stood(item, transaction) && isLeft(doc, id),
    );
    return letters.map(({ id }) => id);
  });
}

function linesAt(doc: Y.Doc, block: Y.ID): Y.XmlElement[] {
  const element = elementAt(doc, block);
  if (element === null) return [];
  return LINES.has(element.nodeName) ? [element] : linesIn(element);
}

/** Within a transaction: those who cannot know it must not bring them along. */
export function tellDeleted(doc: Y.Doc, letters: readonly Y.ID[]): void {
  const lines = new Map<Y.XmlElement, Y.ID[]>();
  for (const id of letters) {
    const item = itemOf(doc, id);
    const line = item && lineOf(item);
    if (line) lines.set(line, [...(lines.get(line) ?? []), id]);
  }
  for (const [line, ids] of lines) {
    const block = line._item?.id ?? Y.createID(0, 0);
    const from = spansOf(ids);
    storeMoved(doc, [{ block, into: block, from, to: [], seen: null, gone: false, made: false }]);
  }
}

/**
 * Within a transaction: letters that were deleted in it. A better copy may have been left behind, waiting for its
 * writer to bring it along: he must not.
 */
export function tellLeft(doc: Y.Doc, letters: readonly Y.ID[]): void {
  const left = new Map<string, Y.ID>();
  for (const letter of letters) {
    const root = rootOf(doc, letter);
    const { kind, id } = fateOf(doc, root);
    // Where it still stands twice, one of both was deleted.
    if (kind === 'left' && standingOf(doc, root).length === 0) left.set(idKey(id), id);
  }
  tellDeleted(doc, [...left.values()]);
}

/** On the wrong side of a split that came with this transaction, as these were here before it. */
export function misplacedBy(doc: Y.Doc, transaction: Y.Transaction, moves: readonly Moved[]): Stray[] {
  const blocks = new Map<string, Moved[]>();
  for (const move of moves)
    if (move.seen !== null && !move.gone && move.from.length > 0)
      blocks.set(idKey(move.block), [...(blocks.get(idKey(move.block)) ?? []), move]);
  return [...blocks.values()].flatMap((all) => {
    const line = all[0] && elementAt(doc, all[0].block);
    if (!line || line._item?.deleted) return [];
    const taken = new Set(all.flatMap(({ from }) => idsOf(from)).map(idKey));
    const unseen = ({ id, item }: Letter): boolean =>
      !item.deleted &&
      !isNew(transaction, item) &&
      all.every(({ seen }) => (seen?.get(id.client) ?? 0) <= id.clock);
    const strays = runsOf(line, unseen, {
      stays: ({ item }) => !item.deleted,
      gone: (id) => taken.has(idKey(id)) && livingId(doc, id) !== null,
    });
    return strays.filter(({ after }) => after !== null);
  });
}

/** These letters of a line, as far as they can be written anew. */
export function chosenIn(doc: Y.Doc, line: Y.XmlElement, isChosen: (letter: Letter) => boolean): Stray[] {
  return runsOf(line, (letter) => letter.content !== null && isChosen(letter), {
    stays: () => false,
    gone: (id) => livingId(doc, id) !== null,
  });
}

/** What was written into a copy of a line that is taken back: it goes along to the copy that stays. */
export const addedIn = (doc: Y.Doc, line: Y.XmlElement): Stray[] =>
  chosenIn(doc, line, ({ item }) => !item.deleted);

interface Beside {
  stays: (letter: Letter) => boolean;
  /** Does it stand elsewhere now? */
  gone: (id: Y.ID) => boolean;
}

function runsOf(line: Y.XmlElement, isStray: (letter: Letter) => boolean, { stays, gone }: Beside): Stray[] {
  const block = line._item?.id;
  if (block === undefined) return [];
  const found: Stray[] = [];
  let after: Y.ID | null = null;
  let run: Stray | null = null;
  for (const letter of lettersIn(line)) {
    if (isStray(letter)) {
      if (run === null) {
        run = { letters: [], after, before: null, block, into: block };
        found.push(run);
      }
      run.letters.push(letter);
      continue;
    }
    if (stays(letter)) {
      after = null;
      run = null;
    } else if (gone(letter.id)) {
      after = letter.id;
      run = null;
      for (const one of found) if (one.after === null) one.before ??= letter.id;
    }
  }
  return found;
}

export function elementAt(doc: Y.Doc, id: Y.ID): Y.XmlElement | null {
  const content = itemOf(doc, id)?.content;
  return content instanceof Y.ContentType && content.type instanceof Y.XmlElement ? content.type : null;
}

/** Within a transaction. What was brought along by then, or deleted, stays where it is. Returns the letters it brought. */
export function bringAlong(root: Y.XmlFragment, strays: readonly Stray[]): Y.ID[] {
  return writeAnew(root, strays, isBest, (_doc, { id }) => id, false);
}

/** Within a transaction: letters that are gone, as copies of what became of them; `back`: they had been deleted. */
export function bringBack(root: Y.XmlFragment, strays: readonly Stray[], back: boolean): void {
  const last = (doc: Y.Doc, { id }: Letter): Y.ID => fateOf(doc, rootOf(doc, id)).id;
  writeAnew(root, strays, (doc, id) => fateOf(doc, rootOf(doc, id)).kind !== 'stands', last, back);
}

function writeAnew(
  root: Y.XmlFragment,
  strays: readonly Stray[],
  may: (doc: Y.Doc, id: Y.ID) => boolean,
  copied: (doc: Y.Doc, letter: Letter) => Y.ID,
  back: boolean,
): Y.ID[] {
  const { doc } = root;
  if (doc === null) return [];
  const lines = new Map<string, Y.XmlElement>();
  const brought: Y.ID[] = [];
  // From the end: those beside the same letter stay in their order.
  for (const stray of [...strays].reverse()) {
    const letters = stray.letters.filter(({ id }) => may(doc, id));
    if (letters.length === 0) continue;
    let place = placeFor(doc, stray);
    if (place === null) {
      // Their line was deleted, with nothing of it elsewhere: they are a line of their own.
      const line = lines.get(idKey(stray.block)) ?? lineFor(root, stray.block);
      lines.set(idKey(stray.block), line);
      place = { text: textAt(line, 'start'), index: 0 };
    }
    const from = letters.map((letter) => copied(doc, letter));
    for (const { id } of letters) remove(doc, id);
    const to = insert(doc, place, letters);
    const into = (place.text.parent as Y.XmlElement | null)?._item?.id ?? stray.into;
    storeMoved(doc, [
      {
        block: stray.block,
        into,
        from: spansOf(from),
        to: spansOf(to),
        seen: null,
        gone: false,
        made: false,
        back,
      },
    ]);
    brought.push(...from);
  }
  return brought;
}

function isBest(doc: Y.Doc, id: Y.ID): boolean {
  const { kind, id: best } = fateOf(doc, rootOf(doc, id));
  return (kind === 'stands' || kind === 'left') && Y.compareIDs(best, id);
}

function placeFor(doc: Y.Doc, { after, before, into }: Stray): Place | null {
  const beside = placeBeside(doc, after, 1) ?? placeBeside(doc, before, 0);
  if (beside !== null) return beside;
  const block = livingBlock(doc, into);
  if (block === null || !LINES.has(block.nodeName)) return null;
  const text = textAt(block, 'end');
  return { text, index: text.length };
}

function placeBeside(doc: Y.Doc, letter: Y.ID | null, side: 0 | 1): Place | null {
  const living = letter && livingId(doc, letter);
  const item = living && itemOf(doc, living);
  if (!living || !item) return null;
  if (item.parent instanceof Y.XmlText) return placeOfId(doc, living, side === 1 ? -1 : 0);
  const line = item.parent as Y.XmlElement;
  const kids = line.toArray();
  const at = kids.findIndex((kid) => kid._item === item) + side;
  const beside = side === 1 ? kids[at] : kids[at - 1];
  if (beside instanceof Y.XmlText) return { text: beside, index: side === 1 ? 0 : beside.length };
  const text = new Y.XmlText();
  line.insert(at, [text]);
  return { text, index: 0 };
}

function textAt(line: Y.XmlElement, end: 'start' | 'end'): Y.XmlText {
  const there: unknown = line.toArray().at(end === 'start' ? 0 : -1);
  if (there instanceof Y.XmlText) return there;
  const text = new Y.XmlText();
  line.insert(end === 'start' ? 0 : line.length, [text]);
  return text;
}

/** A new line where the deleted one stood, or what it stood in. */
function lineFor(root: Y.XmlFragment, block: Y.ID): Y.XmlElement {
  let item: Y.Item | null = root.doc === null ? null : (elementAt(root.doc, block)?._item ?? null);
  while (item !== null && item.parent !== root) item = (item.parent as Y.XmlElement)._item;
  while (item?.deleted) item = item.left;
  const line = new Y.XmlElement('paragraph');
  line.setAttribute('id', newId());
  const before = item?.content instanceof Y.ContentType ? item.content.type : null;
  root.insertAfter(before as Y.XmlElement | null, [line]);
  return line;
}
