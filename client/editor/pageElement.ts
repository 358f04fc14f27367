/** The editable page of an editor; null before it is mounted and after it is gone, when asking its view throws. */
import type { Editor } from '@tiptap/react';

export function pageElement(editor: Editor): HTMLElement | null {
  return editor.isDestroyed ? null : editor.view.dom;
}
