/** What stands at the caret (style, marks, lists) and whether there is something to undo, for the tool rows. */
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { type BlockKind, kindOf } from './blockKinds.ts';
import { isOwnHere } from './suggestions/suggesting.ts';

export interface ToolState {
  kind: BlockKind;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  highlight: boolean;
  link: boolean;
  list: boolean;
  ordered: boolean;
  undo: boolean;
  redo: boolean;
  /** Is the block at the caret one's own suggestion? */
  own: boolean;
}

/** Asked for this long after a change: the letter comes first. */
const LATER_MS = 40;

function read(editor: Editor): ToolState {
  // An editor that is being made anew has no storage for a moment.
  const undo = (editor.storage as Partial<Editor['storage']>).textSync?.undo;
  return {
    kind: kindOf(editor.state.selection.$from.parent),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    underline: editor.isActive('underline'),
    strike: editor.isActive('strike'),
    highlight: editor.isActive('highlight'),
    link: editor.isActive('link'),
    list: editor.isActive('bulletList'),
    ordered: editor.isActive('orderedList'),
    undo: undo?.canUndo() ?? false,
    redo: undo?.canRedo() ?? false,
    own: isOwnHere(editor.state),
  };
}

export function useToolState(editor: Editor): ToolState {
  const [state, setState] = useState(() => read(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = (): void => {
      timer = null;
      if (editor.isDestroyed) return;
      const next = read(editor);
      setState((now) =>
        Object.entries(next).every(([name, value]) => now[name as keyof ToolState] === value) ? now : next,
      );
    };
    const later = (): void => {
      timer ??= setTimeout(look, LATER_MS);
    };
    later();
    editor.on('transaction', later);
    return () => {
      if (timer !== null) clearTimeout(timer);
      editor.off('transaction', later);
    };
  }, [editor]);
  return state;
}
