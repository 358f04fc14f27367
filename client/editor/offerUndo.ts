/** Says what was done to the text and offers to take it back, as long as nothing has been done or taken back since. */
import type { Editor } from '@tiptap/react';
import { type ToastOptions, toast, withdrawOffers } from '../ui/toast.tsx';

export function offerUndo(editor: Editor, message: string, options: Pick<ToastOptions, 'id'> = {}): void {
  toast(message, { ...options, undo: () => editor.commands.undo() });
  const { undo } = editor.storage.textSync;
  if (undo === null) return;
  const withdraw = (): void => {
    undo.off('stack-item-added', withdraw);
    undo.off('stack-item-popped', withdraw);
    withdrawOffers();
  };
  undo.on('stack-item-added', withdraw);
  undo.on('stack-item-popped', withdraw);
}
