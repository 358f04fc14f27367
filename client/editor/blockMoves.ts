/** Moving, copying and deleting whole blocks of the text. Each is one undo step. */
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import { blockAround } from './places.ts';

/** The block with the caret changes places with its neighbour; the caret goes along. */
export function moveBlock(editor: Editor, direction: -1 | 1, at = editor.state.selection.head): boolean {
  const { state, view } = editor;
  const block = blockAround(state.doc, at);
  if (block === null) return false;
  const other = block.index + direction;
  if (other < 0 || other >= state.doc.childCount) return false;
  const neighbour = state.doc.child(other);
  const { tr } = state;
  const caret = state.selection.head - block.pos;
  const target = direction < 0 ? block.pos - neighbour.nodeSize : block.pos + neighbour.nodeSize;
  // The neighbour crosses over, so that the block somebody works on keeps its identity for the others.
  if (direction < 0) {
    tr.delete(target, block.pos);
    tr.insert(target + block.node.nodeSize, neighbour);
  } else {
    tr.delete(block.pos + block.node.nodeSize, block.pos + block.node.nodeSize + neighbour.nodeSize);
    tr.insert(block.pos, neighbour);
  }
  const inside = at === state.selection.head && caret >= 0 && caret <= block.node.nodeSize;
  if (inside) tr.setSelection(Selection.near(tr.doc.resolve(target + caret)));
  view.dispatch(tr.scrollIntoView());
  return true;
}

export function duplicateBlock(editor: Editor, at = editor.state.selection.head): boolean {
  const block = blockAround(editor.state.doc, at);
  if (block === null) return false;
  editor.view.dispatch(editor.state.tr.insert(block.pos + block.node.nodeSize, block.node));
  return true;
}

export function deleteBlock(editor: Editor, at = editor.state.selection.head): boolean {
  const { state } = editor;
  const block = blockAround(state.doc, at);
  if (block === null) return false;
  const { tr } = state;
  if (state.doc.childCount === 1) tr.replaceWith(0, state.doc.content.size, state.schema.node('paragraph'));
  else tr.delete(block.pos, block.pos + block.node.nodeSize);
  editor.view.dispatch(tr);
  return true;
}

/** An empty paragraph below a block (an item below an item), with the caret in it. */
export function addBelow(editor: Editor, at: number): void {
  const { state } = editor;
  const block = blockAround(state.doc, at);
  if (block === null) return;
  const node: Node =
    block.node.type.name === 'item'
      ? block.node.type.create({ level: block.node.attrs.level })
      : state.schema.node('paragraph');
  const pos = block.pos + block.node.nodeSize;
  const { tr } = state;
  tr.insert(pos, node).setSelection(TextSelection.create(tr.doc, pos + 1));
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}

export function selectBlock(editor: Editor, at: number): void {
  const block = blockAround(editor.state.doc, at);
  if (block === null) return;
  editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, block.pos)));
}
