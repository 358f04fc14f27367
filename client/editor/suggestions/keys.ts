/**
 * What Enter, Backspace and Delete do while suggesting. Enter makes a block that is suggested as a whole, where
 * no settled words have to be parted; the others go over what is struck and strike what comes next. Pure.
 */
import type { Fragment, Node, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { type Author, isOwnBlock, isOwnInsertion, isStruck } from './ownMarks.ts';
import { dropBlock, insertOwn, strike } from './pieces.ts';
import type { Refusal } from './suggest.ts';

/** `pending`: where an empty block now waits for its first words. */
export interface KeyEdit {
  tr: Transaction;
  pending: number | null;
}

const isOwnStretch = (content: Fragment, user: string): boolean => {
  let own = true;
  content.forEach((child) => {
    own &&= isOwnInsertion(child, user);
  });
  return own;
};

/** A new block below (or above, at the start of a block) that is suggested as a whole. */
export function enter(state: EditorState, author: Author, pending: number | null): KeyEdit | Refusal {
  const { tr } = state;
  if (!state.selection.empty) {
    strike(tr, state.selection.from, state.selection.to, author);
    tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(state.selection.to, -1)), -1));
  }
  const { $from } = tr.selection;
  const { parent } = $from;
  if (!parent.inlineContent || parent.type.spec.code) return 'blocks';
  // One that is still empty is enough.
  if (pending !== null && pending === $from.before()) return { tr, pending };
  const before = parent.content.cut(0, $from.parentOffset);
  const after = parent.content.cut($from.parentOffset);
  if (parent.type.name === 'image') {
    if (after.size > 0) return 'blocks';
  } else if (!isOwnStretch(after, author.user) && before.size > 0 && !isOwnStretch(before, author.user))
    return 'blocks';
  if (parent.type.name === 'image' || isOwnStretch(after, author.user)) return below(tr, $from, after);
  return above(tr, $from, before);
}

function below(tr: Transaction, $from: ResolvedPos, words: Fragment): KeyEdit {
  const { parent } = $from;
  const { paragraph } = parent.type.schema.nodes;
  const item = parent.type.name === 'item';
  const type = item ? parent.type : paragraph;
  const made = type?.create(item ? { level: parent.attrs.level } : null, words);
  if (made === undefined) return { tr, pending: null };
  const { at, node, inner } = asSibling($from, made, 'after');
  if (words.size > 0) tr.delete($from.pos, $from.end());
  const pos = at - words.size;
  tr.insert(pos, node);
  tr.setSelection(TextSelection.create(tr.doc, pos + inner + 1)).scrollIntoView();
  return { tr, pending: words.size === 0 ? pos + inner : null };
}

function above(tr: Transaction, $from: ResolvedPos, words: Fragment): KeyEdit {
  const { parent } = $from;
  const made = parent.type.create({ ...parent.attrs, id: null }, words);
  const { at, node, inner } = asSibling($from, made, 'before');
  if (words.size > 0) tr.delete($from.start(), $from.pos);
  tr.insert(at, node);
  if (words.size > 0) return { tr: tr.scrollIntoView(), pending: null };
  tr.setSelection(TextSelection.create(tr.doc, at + inner + 1)).scrollIntoView();
  return { tr, pending: at + inner };
}

/** A block of its own, or in a list an entry of its own. */
function asSibling(
  $from: ResolvedPos,
  made: Node,
  side: 'before' | 'after',
): { at: number; node: Node; inner: number } {
  const list = $from.depth > 1 && $from.node(-1).type.name === 'listItem' && $from.node(-1).childCount === 1;
  const depth = list ? $from.depth - 1 : $from.depth;
  const at = side === 'after' ? $from.after(depth) : $from.before(depth);
  if (!list) return { at, node: made, inner: 0 };
  return { at, node: $from.node(-1).type.create(null, made), inner: 1 };
}

/** One character to the left or right of the caret, or what is selected. `left` as in suggest.ts. */
export function erase(
  state: EditorState,
  direction: -1 | 1,
  author: Author,
  pending: number | null,
): { tr: Transaction; left: boolean } | Refusal {
  const { tr, selection } = state;
  if (!selection.empty) {
    let left = false;
    let any = false;
    for (const { $from, $to } of [...selection.ranges].reverse()) {
      const struck = strike(tr, $from.pos, $to.pos, author);
      left ||= struck.left;
      any ||= struck.any;
    }
    if (!any && left) return 'inline';
    const side = direction < 0 ? selection.from : tr.mapping.map(selection.to, -1);
    tr.setSelection(Selection.near(tr.doc.resolve(side), direction < 0 ? 1 : -1));
    return { tr: tr.scrollIntoView(), left };
  }
  const { $from } = selection;
  if (!$from.parent.inlineContent) return 'blocks';
  const next = beside($from, direction, author.user);
  if (next === null) return overBorder(state, direction, author, pending);
  if (!next.node.isText) return 'inline';
  const struck = strike(tr, next.from, next.to, author);
  if (!struck.any) return 'inline';
  const caret = direction < 0 ? next.from : tr.mapping.map(next.to, -1);
  return { tr: tr.setSelection(TextSelection.create(tr.doc, caret)).scrollIntoView(), left: false };
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The nearest character that is not struck yet; null at the block's edge. */
function beside(
  $from: ResolvedPos,
  direction: -1 | 1,
  user: string,
): { node: Node; from: number; to: number } | null {
  const { parent } = $from;
  const start = $from.start();
  let offset = $from.parentOffset;
  for (;;) {
    const child = direction < 0 ? parent.childBefore(offset) : parent.childAfter(offset);
    const { node } = child;
    if (node === null) return null;
    if (isStruck(node) && !isOwnInsertion(node, user)) {
      offset = direction < 0 ? child.offset : child.offset + node.nodeSize;
      continue;
    }
    if (!node.isText) return { node, from: start + child.offset, to: start + child.offset + 1 };
    const text = node.text ?? '';
    const at = offset - child.offset;
    // The longest a character that people see can be, and more.
    const near = direction < 0 ? text.slice(Math.max(0, at - 40), at) : text.slice(at, at + 40);
    const units = [...characters.segment(near)];
    const size = (direction < 0 ? units.at(-1) : units[0])?.segment.length ?? 1;
    const from = start + offset - (direction < 0 ? size : 0);
    return { node, from, to: from + size };
  }
}

/** At a block's edge: own blocks join or go; the caret goes on over what is all struck; else nothing can be said. */
function overBorder(
  state: EditorState,
  direction: -1 | 1,
  author: Author,
  pending: number | null,
): { tr: Transaction; left: boolean } | Refusal {
  const { tr } = state;
  const { $from } = state.selection;
  const edge = direction < 0 ? $from.start() : $from.end();
  const done = (): { tr: Transaction; left: boolean } => ({ tr: tr.scrollIntoView(), left: false });
  if ($from.pos !== edge) {
    tr.setSelection(TextSelection.create(tr.doc, edge));
    return done();
  }
  const { parent } = $from;
  const here = $from.before();
  const over = Selection.findFrom(
    tr.doc.resolve(direction < 0 ? $from.before() : $from.after()),
    direction,
    true,
  );
  if (over === null) return 'blocks';
  const $over = over.$from;
  const there = $over.before();
  const isOwn = (node: Node, pos: number): boolean => pos === pending || isOwnBlock(node, author.user);
  if (isOwn(parent, here)) {
    const words = parent.content;
    if (words.size > 0 && !takesWords($over.parent)) return 'blocks';
    dropBlock(tr, here);
    const at = tr.mapping.map($over.pos, direction < 0 ? -1 : 1);
    if (words.size > 0) insertOwn(tr, at, words, author);
    tr.setSelection(TextSelection.create(tr.doc, direction < 0 ? at : at + words.size));
    return done();
  }
  if (isOwn($over.parent, there) && takesWords(parent)) {
    const words = $over.parent.content;
    dropBlock(tr, there);
    const at = tr.mapping.map($from.pos, direction < 0 ? 1 : -1);
    if (words.size > 0) insertOwn(tr, at, words, author);
    tr.setSelection(TextSelection.create(tr.doc, direction < 0 ? at + words.size : at));
    return done();
  }
  if (parent.content.size > 0 && parent.children.every(isStruck)) {
    tr.setSelection(TextSelection.create(tr.doc, $over.pos));
    return done();
  }
  return 'blocks';
}

const takesWords = (block: Node): boolean => block.type.name !== 'image' && block.type.spec.code !== true;
