/** The editable page of an editor; null before it is mounted and after it is gone, when asking its view throws. */
import type { Editor } from '@tiptap/react';

export function pageElement(editor: Editor): HTMLElement | null {
  return editor.isDestroyed ? null : editor.view.dom;
}

/** The first child of the page that ends below a height of the window, or its last one; -1: it has none. */
export function childBelow(page: HTMLElement, y: number): number {
  const { children } = page;
  let low = 0;
  let high = children.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle]?.getBoundingClientRect().bottom ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return children.length === 0 ? -1 : low;
}
