/**
 * Suggestions and input methods. While one composes, the page is its own: before it begins the selection is
 * struck and the caret gets the insertion mark; after it has ended, what the marks still miss is put right from
 * the block as it was (some input methods take settled words into what they compose). Pure.
 */
import type { Fragment, Node } from '@tiptap/pm/model';
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import { oneStretch } from '../sync/inlineDiff.ts';
import { type Author, isSuggestion, markType, stampAt } from './ownMarks.ts';
import { insertOwn, strike } from './pieces.ts';
import { sameSettledBlock } from './settledWords.ts';

/** The block a composition goes on in. */
export interface Composed {
  pos: number;
  /** As it was before. */
  base: Node;
  /** Where in it the input method began to write, and where those words belong: behind what they replace. */
  begun: number;
  after: number;
}

export function composing(
  state: EditorState,
  author: Author,
): { tr: Transaction; composed: Composed | null } {
  const { tr, selection } = state;
  const first = selection.$from;
  let end = selection.from;
  if (!selection.empty) {
    strike(tr, selection.from, selection.to, author);
    end = tr.mapping.map(first.parent.inlineContent ? Math.min(selection.to, first.end()) : end, -1);
    // Browsers count from the start of what was selected where the caret is after each letter: it stays there.
    tr.setSelection(Selection.near(tr.doc.resolve(selection.from), 1));
  }
  const { $from } = tr.selection;
  const { parent } = $from;
  if (!parent.inlineContent) return { tr, composed: null };
  const insertion = markType(state.schema, 'insertion');
  if (parent.type.allowsMarkType(insertion)) {
    const marks = (state.storedMarks ?? $from.marks()).filter(
      (mark) => !isSuggestion(mark) && !mark.type.excludes(insertion),
    );
    const stamp = stampAt(parent.content, $from.parentOffset, author);
    tr.setStoredMarks(insertion.create({ ...stamp }).addToSet(marks));
  }
  const begun = $from.parentOffset;
  const after = Math.max(begun, end - $from.start());
  return { tr, composed: { pos: $from.before(), base: parent, begun, after } };
}

/** `left`: it went where no suggestion can be, and is taken back. */
export function settledComposition(
  state: EditorState,
  { pos, base, begun, after }: Composed,
  author: Author,
): { tr: Transaction; left: boolean } {
  const { tr } = state;
  const now = state.doc.nodeAt(pos);
  if (now === null || now.type !== base.type) return { tr, left: false };
  const added = now.content.size - base.content.size;
  const whole =
    added > 0 &&
    now.content.cut(0, begun).eq(base.content.cut(0, begun)) &&
    now.content.cut(begun + added).eq(base.content.cut(begun));
  if (whole && after > begun) {
    tr.delete(pos + 1 + begun, pos + 1 + begun + added);
    const at = pos + 1 + after;
    const put = insertOwn(tr, at, now.content.cut(begun, begun + added), author);
    return { tr: tr.setSelection(Selection.near(tr.doc.resolve(at + (put ?? 0)), -1)), left: put === null };
  }
  if (sameSettledBlock(base, now, author.user)) return { tr, left: false };
  const { from, to, insert } = oneStretch(base.content, now.content);
  const start = pos + 1 + from;
  const size = insert.reduce((sum, node) => sum + node.nodeSize, 0);
  const head = state.selection.head - start - size;
  const words: Fragment = now.content.cut(from, from + size);
  // Back to what it was, and then the change anew, as a suggestion.
  tr.replaceWith(pos + 1, pos + 1 + now.content.size, base.content);
  const steps = tr.steps.length;
  const struck = strike(tr, start, start + to - from, author);
  const at = tr.mapping.slice(steps).map(start + to - from, -1);
  const put = size === 0 ? 0 : insertOwn(tr, at, words, author);
  tr.setSelection(Selection.near(tr.doc.resolve(at + (put ?? 0) + Math.min(0, head)), -1));
  return { tr, left: put === null || struck.left };
}
