/**
 * The keys of the text that are heard on the whole screen: where it is only read the editor hears none, and what was
 * done to it in the outline or the panel is taken back there, too. What its own keymap (keys.ts) has done already is
 * left alone.
 */
import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import type { Target } from '../../shared/extract/types.ts';
import { useReadingStore } from '../reading/useReading.ts';
import { isComposing } from '../ui/composing.ts';
import { historyKey } from '../ui/historyKey.ts';
import type { TextActions } from './keys.ts';
import { pageElement } from './pageElement.ts';
import { readCaret } from './readCaret.ts';
import { targetBeyond } from './targetAt.ts';
import { panelId } from './textState.ts';

export interface ReadingKeys {
  editor: Editor;
  actions: TextActions;
  /** Null for who may not comment. */
  comment: (() => void) | null;
  toTarget: (target: Target) => void;
}

type Act = 'find' | 'targetCard' | 'markTarget' | 'comment' | 'next' | 'previous' | 'undo' | 'redo';

/** What the key asks for; null: nothing of the text's. */
function actOf(event: KeyboardEvent): Act | null {
  const { altKey: alt, shiftKey: shift, code } = event;
  const mod = event.ctrlKey || event.metaKey;
  const step = historyKey(event);
  if (step !== null) return step;
  if (code === 'F8' && !mod && !alt) return shift ? 'previous' : 'next';
  // µ and other letters on some keyboards
  if (shift || event.getModifierState('AltGraph')) return null;
  if (mod) return code === 'KeyM' && alt ? 'comment' : code === 'KeyF' && !alt ? 'find' : null;
  if (!alt) return null;
  return code === 'KeyT' ? 'markTarget' : event.key === 'Enter' ? 'targetCard' : null;
}

export function useReadingKeys(keys: ReadingKeys): void {
  const now = useRef(keys);
  now.current = keys;
  const reading = useReadingStore();
  useEffect(() => {
    const run = (act: Act): boolean => {
      const { editor, actions, comment, toTarget } = now.current;
      switch (act) {
        case 'comment':
          comment?.();
          return comment !== null;
        case 'next':
        case 'previous': {
          const key = targetBeyond(editor, act === 'next' ? 1 : -1);
          const target = key === null ? undefined : reading.get().targets.get(key);
          if (target !== undefined) toTarget(target);
          return target !== undefined;
        }
        case 'undo':
        case 'redo':
          // In 只读 one writes nothing, nor takes anything back.
          return editor.isEditable && editor.commands[act]();
        default:
          actions[act]();
          return true;
      }
    };
    const onKey = (event: KeyboardEvent): void => {
      if (isComposing(event) || event.defaultPrevented) return;
      const { editor } = now.current;
      const at = event.target;
      const act = actOf(event);
      const page = pageElement(editor);
      if (act === null || page === null || !(at instanceof Element)) return;
      if (at.matches('input, textarea, select') || at.closest('[role="dialog"][aria-modal]')) return;
      // On a link or a button of another panel this key is theirs.
      if (act === 'targetCard' && !at.contains(page) && !page.contains(at)) return;
      // Who has just settled a comment does not mean the words he wrote before.
      if ((act === 'undo' || act === 'redo') && at.closest(`#${panelId('talk')}`)) return;
      readCaret(editor.view);
      if (run(act)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [reading]);
}
