/** Asks for picture files, as the tool row and the slash menu do; they go where the caret is. */
import type { Editor } from '@tiptap/core';
import { PICTURE_TYPES } from '../../../shared/api/pictures.ts';
import { addPictures } from './uploads.ts';

export function choosePictures(editor: Editor): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = PICTURE_TYPES.join();
  input.multiple = true;
  input.addEventListener('change', () => {
    if (editor.isDestroyed) return;
    addPictures(editor.view, [...(input.files ?? [])], editor.state.selection.to);
    editor.commands.focus();
  });
  input.click();
}
