/** Where the caret is put when what it stood in was drawn anew. */
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { absolutePosition } from './positions.ts';

/** A place in a block of the shared document. */
export interface CaretIn {
  block: Y.XmlElement;
  offset: number;
}

/** Puts the caret there, if the block is shown as a line of words. */
export function placeCaret(tr: Transaction, root: Y.XmlFragment, { block, offset }: CaretIn): void {
  const start = absolutePosition(root, tr.doc, Y.createRelativePositionFromTypeIndex(block, 0, 0));
  const $start = start === null ? null : tr.doc.resolve(start);
  if (!$start?.parent.isTextblock) return;
  const pos = $start.start() + Math.min(offset, $start.parent.content.size);
  tr.setSelection(TextSelection.create(tr.doc, pos));
}

/** A caret whose line has become something else (a picture, a box) must not choose it: the next letter would replace it. */
export function keepCaret(tr: Transaction): void {
  const { $head, empty } = tr.selection;
  if (tr.selection instanceof TextSelection || empty) return;
  const caret = Selection.findFrom($head, 1, true) ?? Selection.findFrom($head, -1, true);
  if (caret !== null) tr.setSelection(caret);
}
