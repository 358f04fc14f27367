/**
 * The caret when others took the words beside it to another block: it goes with them. Where nothing of the kind
 * happened, ProseMirror's own mapping is right and this says nothing.
 */

import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { followMoved, livingBlock } from '../../../shared/doc/lineage.ts';
import { stood } from './letters.ts';
import { absolutePosition } from './positions.ts';
import type { Shown, YChild, YParent } from './render.ts';

/** The character it stands behind (or, at the start of a line, before), or the line if there is none. */
export interface Beside {
  character: Y.RelativePosition | null;
  block: Y.ID | null;
}

/** `shown` and the selection are from before the transaction. */
export function beside(
  $pos: ResolvedPos,
  root: Y.XmlFragment,
  shown: Shown,
  transaction: Y.Transaction,
): Beside | null {
  let parent: YParent = root;
  for (let depth = 0; depth < $pos.depth; depth++) {
    const kid: YChild | undefined = shown.kids.get(parent)?.[$pos.index(depth)];
    if (!(kid instanceof Y.XmlElement)) return null;
    parent = kid;
  }
  if (!$pos.parent.isTextblock || !(parent instanceof Y.XmlElement)) return null;
  const offset = $pos.parentOffset;
  const id = characterAt(shown.kids.get(parent) ?? [], Math.max(0, offset - 1), transaction);
  const character = id && new Y.RelativePosition(null, null, id, offset > 0 ? -1 : 0);
  return { character, block: parent._item?.id ?? null };
}

function characterAt(kids: readonly YChild[], offset: number, transaction: Y.Transaction): Y.ID | null {
  let at = 0;
  for (const kid of kids) {
    if (!(kid instanceof Y.XmlText)) {
      if (at === offset) return null;
      at++;
      continue;
    }
    for (let item = kid._start; item !== null; item = item.right) {
      if (!item.countable || !stood(item, transaction)) continue;
      if (offset < at + item.length) return Y.createID(item.id.client, item.id.clock + offset - at);
      at += item.length;
    }
  }
  return null;
}

/** Puts the selection there, if its words have moved. Says whether. */
export function followWords(
  tr: Transaction,
  root: Y.XmlFragment,
  ends: readonly [Beside | null, Beside | null],
): boolean {
  const { doc } = tr;
  const places = ends.map((end) => (end === null ? null : placeNow(root, doc, end)));
  const [anchor = null, head = null] = places;
  if (anchor === null && head === null) return false;
  const { selection } = tr;
  if (!(selection instanceof TextSelection)) return false;
  tr.setSelection(TextSelection.create(doc, anchor ?? selection.anchor, head ?? selection.head));
  return true;
}

/** Null where it stays what it is. */
function placeNow(root: Y.XmlFragment, doc: Node, { character, block }: Beside): number | null {
  const { doc: ydoc } = root;
  if (ydoc === null) return null;
  if (character !== null) {
    const now = followMoved(ydoc, character);
    return now === character ? null : absolutePosition(root, doc, now);
  }
  const living = block && livingBlock(ydoc, block);
  if (!living?._item || (block && Y.compareIDs(living._item.id, block))) return null;
  return absolutePosition(root, doc, Y.createRelativePositionFromTypeIndex(living, 0, 0));
}
