/** Finding blocks in the editor, and going there: scroll, flash, and back. Changes no text. */
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { inlineText, positionOf } from '../../shared/doc/inlineText.ts';
import type { JsonNode } from '../../shared/doc/json.ts';

/** Position before the block with this id, and the block. */
export function findBlock(doc: Node, id: string): { pos: number; node: Node } | null {
  let found: { pos: number; node: Node } | null = null;
  doc.descendants((node, pos) => {
    if (found !== null) return false;
    if (node.attrs.id === id) found = { pos, node };
    return found === null && !node.isTextblock;
  });
  return found;
}

/** The top-level block around a position: its index, position and node. */
export function blockAround(doc: Node, pos: number): { index: number; pos: number; node: Node } | null {
  const $pos = doc.resolve(Math.min(pos, doc.content.size));
  const index = Math.min($pos.index(0), doc.childCount - 1);
  if (index < 0) return null;
  const node = doc.child(index);
  return { index, pos: $pos.depth > 0 ? $pos.before(1) : $pos.posAtIndex(index, 0), node };
}

/** Words of a block (as the reading counts them) as positions in the editor. */
export function wordRange(
  doc: Node,
  id: string,
  from: number,
  to: number,
): { from: number; to: number } | null {
  const found = findBlock(doc, id);
  if (found === null) return null;
  const { segments } = inlineText(found.node.toJSON() as JsonNode);
  const start = found.pos + 1;
  return { from: start + positionOf(segments, from), to: start + positionOf(segments, to, 'behind') };
}

/** The title in the text is the page's heading; without one the plan's own name is, unseen. */
export function hasTitle(editor: Editor): boolean {
  let found = false;
  editor.state.doc.forEach((block) => {
    found ||= block.type.name === 'title' && block.content.size > 0;
  });
  return found;
}

/** Gives the page the focus, and shows what is chosen: the editor does neither where the text is only read. */
export function focusPage({ view }: Editor): void {
  view.focus();
  if (view.editable) return;
  view.dom.focus({ preventScroll: true });
  const { anchor, head } = view.state.selection;
  const [from, to] = [view.domAtPos(anchor), view.domAtPos(head)];
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

const reducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A second of brand-soft on the block. An animation touches no attribute, so the editor does not redraw. */
export function flash(element: Element): void {
  const style = getComputedStyle(element);
  const soft = style.getPropertyValue('--gc-brand-soft');
  if (reducedMotion()) {
    const line = `2px solid ${style.getPropertyValue('--gc-brand')}`;
    element.animate([{ outline: line }, { outline: line }], { duration: 1000 });
    return;
  }
  element.animate(
    [{ backgroundColor: soft }, { backgroundColor: soft, offset: 0.6 }, { backgroundColor: 'transparent' }],
    { duration: 1000, easing: 'cubic-bezier(.2,0,0,1)' },
  );
}

export interface JumpOptions {
  /** The caret goes before them; without it to the block's start. */
  words?: { from: number; to: number };
  /** The words are chosen, too. */
  choose?: boolean;
  block?: ScrollLogicalPosition;
}

/** Puts the caret and the focus into a block, scrolls to it and flashes it. False when it is gone. */
export function jumpTo(
  editor: Editor,
  id: string,
  { words, choose = false, block = 'center' }: JumpOptions = {},
): boolean {
  const { view } = editor;
  const found = findBlock(view.state.doc, id);
  if (found === null) return false;
  const range = words ? wordRange(view.state.doc, id, words.from, words.to) : null;
  const from = range?.from ?? found.pos + 1;
  const to = (choose && range?.to) || from;
  const { tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.between(tr.doc.resolve(from), tr.doc.resolve(to))));
  focusPage(editor);
  const element = view.nodeDOM(found.pos);
  if (!(element instanceof Element)) return true;
  const behavior = reducedMotion() ? 'instant' : 'smooth';
  const near = Math.abs(element.getBoundingClientRect().top) < 3 * window.innerHeight;
  element.scrollIntoView({ block, behavior: near ? behavior : 'instant' });
  // Blocks on the way get their real height only now (content-visibility): look again.
  if (!near) requestAnimationFrame(() => requestAnimationFrame(() => element.scrollIntoView({ block })));
  flash(element);
  return true;
}
