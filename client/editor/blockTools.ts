/** What the tool row and the slash menu do with whole blocks, beside turning them into another kind (turnInto.ts). */
import type { Editor } from '@tiptap/core';
import { createTable } from '@tiptap/extension-table';
import type { Node, Schema } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { findWrapping, liftTarget } from '@tiptap/pm/transform';

export type ListKind = 'bulletList' | 'orderedList';

/** False with a picture among the lines: it would go, and leave its caption. */
export const toggleList = (editor: Editor, kind: ListKind): boolean => {
  if (hasPicture(editor)) return false;
  const chain = editor.chain().focus();
  return (kind === 'bulletList' ? chain.toggleBulletList() : chain.toggleOrderedList()).run();
};

/** Does the selection touch a picture or its caption? */
export function hasPicture({ state: { doc, selection } }: Editor): boolean {
  let found = false;
  for (const { $from, $to } of selection.ranges)
    doc.nodesBetween($from.pos, $to.pos, ({ type }) => {
      found ||= type.name === 'image';
      return !found;
    });
  return found;
}

/** Into a quote, whole lists at once; out of it where the caret stands in one. */
export function toggleQuote(editor: Editor): boolean {
  return editor
    .chain()
    .focus()
    .command(({ state: { schema }, tr }) => {
      const { $from, $to } = tr.selection;
      const quote = schema.nodes.blockquote;
      const inQuote = $from.blockRange($to, (node) => node.type === quote);
      const depth = inQuote && liftTarget(inQuote);
      if (inQuote && depth !== null) {
        tr.lift(inQuote, depth);
        return true;
      }
      const range = $from.blockRange(
        $to,
        ({ type }) => !['listItem', 'bulletList', 'orderedList'].includes(type.name),
      );
      const wrapping = range && quote && findWrapping(range, quote);
      if (!range || !wrapping) return false;
      tr.wrap(range, wrapping);
      return true;
    })
    .run();
}

export const insertTable = (editor: Editor): boolean =>
  insert(editor, (schema) => createTable(schema, 3, 3, true), true);

export const insertPageBreak = (editor: Editor): boolean =>
  insert(editor, (schema) => schema.nodes.pageBreak?.create() ?? null, false);

/** Chosen words stay: it comes behind them. `enter`: the caret goes into it, else after it. */
function insert(editor: Editor, make: (schema: Schema) => Node | null, enter: boolean): boolean {
  return editor
    .chain()
    .focus()
    .command(({ state, tr }) => {
      const node = make(state.schema);
      if (node === null) return false;
      const at = putBehind(tr, node);
      tr.setSelection(Selection.near(tr.doc.resolve(enter ? at + 1 : at + node.nodeSize)));
      return true;
    })
    .scrollIntoView()
    .run();
}

/** Puts a block where the selection ends, in place of an empty line; returns where it stands. */
function putBehind(tr: Transaction, node: Node): number {
  const { selection } = tr;
  const { $to } = selection;
  const whole = selection instanceof NodeSelection && selection.node.isBlock;
  // A picture is not taken apart between two words of its caption.
  const behind = whole ? selection.to : $to.parent.type.name === 'image' ? $to.after() : null;
  if (behind !== null) {
    tr.insert(behind, node);
    return behind;
  }
  tr.setSelection(TextSelection.near($to, -1)).replaceSelectionWith(node, false);
  let at = -1;
  tr.doc.descendants((one, pos) => {
    if (one === node) at = pos;
    return at < 0;
  });
  return at;
}
