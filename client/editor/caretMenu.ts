/**
 * A list at the caret that some typed character opens and what is typed after it filters: `/` for blocks, `@` for
 * names. This is its state and its keys; `CaretMenu.tsx` draws it. It looks at committed words only, never at what
 * an input method still composes, and opens on what is typed here, not on what others write.
 */
import type { Editor } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { createStore, type Store } from '../sync/store.ts';
import { isRemote } from './sync/syncKey.ts';

/** The words typed so far, from the character that opens the list to the caret. */
export interface CaretQuery {
  from: number;
  to: number;
  query: string;
}

export interface CaretMenuState extends CaretQuery {
  index: number;
}

/** What the editor and the list share. */
export interface CaretMenuParts {
  store: Store<CaretMenuState | null>;
  /** True when the key was the list's. */
  onKey: (key: string) => boolean;
  /** What the list does on a key. */
  setKeys: (onKey: (key: string) => boolean) => void;
}

/** Functions over one value: Tiptap hands an extension a copy of an option that is an object. */
export function caretMenuParts(): CaretMenuParts {
  let keys = (_key: string): boolean => false;
  return {
    store: createStore<CaretMenuState | null>(null),
    onKey: (key) => keys(key),
    setKeys: (onKey) => {
      keys = onKey;
    },
  };
}

/** In a transaction's meta: what is typed at the caret is settled, by Esc or by taking what the list offered. */
export const CLOSE = 'closesCaretMenu';

interface Looked {
  /** What was closed stays closed while its opening character stands there; -1 for none. */
  closed: number;
  /** Counts what was changed here. */
  edits: number;
}

export function caretMenuPlugin(
  editor: Editor,
  name: string,
  { store, onKey }: CaretMenuParts,
  find: (state: EditorState) => CaretQuery | null,
): Plugin {
  const key = new PluginKey<Looked>(name);
  const look = (): void => {
    const { view } = editor;
    if (view.composing) return;
    const found = editor.isEditable ? find(view.state) : null;
    if (found === null || found.from === key.getState(view.state)?.closed) {
      store.set(null);
      return;
    }
    const now = store.get();
    store.set({ ...found, index: now !== null && now.query === found.query ? now.index : 0 });
  };
  return new Plugin<Looked>({
    key,
    state: {
      init: () => ({ closed: -1, edits: 0 }),
      apply: (tr, { closed, edits }, _before, state) => {
        const gone = closed >= 0 && tr.mapping.mapResult(closed, 1).deletedAfter;
        const kept = closed < 0 || gone ? -1 : tr.mapping.map(closed, 1);
        return {
          closed: tr.getMeta(CLOSE) === true ? (find(state)?.from ?? -1) : kept,
          edits: tr.docChanged && !isRemote(tr) ? edits + 1 : edits,
        };
      },
    },
    view: () => ({
      update: (view, before) => {
        const typed = key.getState(before)?.edits !== key.getState(view.state)?.edits;
        if (typed || store.get() !== null) look();
      },
      destroy: () => store.set(null),
    }),
    props: {
      handleDOMEvents: {
        compositionend: () => {
          setTimeout(() => {
            if (!editor.isDestroyed) look();
          }, 0);
          return false;
        },
        blur: () => {
          store.set(null);
          return false;
        },
      },
      handleKeyDown: (view, event) => {
        const open = store.get();
        if (open === null || event.isComposing || event.keyCode === 229) return false;
        if (event.key === 'Escape') {
          view.dispatch(view.state.tr.setMeta(CLOSE, true));
          return true;
        }
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
        return onKey(event.key);
      },
    },
  });
}

/** The words before the caret in its line, as far as a query may be long; null where there is nothing to look for. */
export function wordsBefore({ selection }: EditorState, most: number): string | null {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null;
  return $from.parent.textBetween(Math.max(0, $from.parentOffset - most), $from.parentOffset, '', '￼');
}
