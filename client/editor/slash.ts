/**
 * The slash menu's state: “/” or “／” opens it, also after a Han character with no space; what is typed after
 * it filters by Chinese name, pinyin, initials or English. Filters on committed words only, never on pinyin
 * that an input method is still composing.
 */
import { type Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { createStore, type Store } from '../sync/store.ts';

export interface SlashState {
  /** Where the slash stands. */
  from: number;
  /** End of the words typed after it. */
  to: number;
  query: string;
  index: number;
}

export const slashStore = (): Store<SlashState | null> => createStore<SlashState | null>(null);

export interface SlashKeys {
  /** Returns true when the key was the menu's. */
  onKey: (key: string) => boolean;
}

/** The store and the keys that the editor and the list share. */
export interface SlashParts {
  store: Store<SlashState | null>;
  keys: SlashKeys;
  /** May blocks be made of another kind here? */
  allowed?: () => boolean;
}

const LONGEST_QUERY = 16;

export const Slash = Extension.create<SlashParts>({
  name: 'slash',
  priority: 1200,
  addOptions: () => ({ store: slashStore(), keys: { onKey: () => false } }),
  addProseMirrorPlugins() {
    const { editor } = this;
    const { store, keys, allowed = () => true } = this.options;
    /** A slash that was closed by Esc stays closed. */
    let closed = -1;
    const look = (): void => {
      if (editor.view.composing) return;
      const found = allowed() ? querySlash(editor) : null;
      if (found === null || found.from === closed) {
        if (found === null) closed = -1;
        store.set(null);
        return;
      }
      const now = store.get();
      store.set({ ...found, index: now !== null && now.query === found.query ? now.index : 0 });
    };
    return [
      new Plugin({
        key: new PluginKey('slash'),
        view: () => ({
          update: (view, before) => {
            const typed = before.doc !== view.state.doc;
            if (typed || (store.get() !== null && !before.selection.eq(view.state.selection))) look();
          },
          destroy: () => store.set(null),
        }),
        props: {
          handleDOMEvents: {
            compositionend: () => {
              setTimeout(look, 0);
              return false;
            },
            blur: () => {
              store.set(null);
              return false;
            },
          },
          handleKeyDown: (_view, event) => {
            const open = store.get();
            if (open === null || event.isComposing || event.keyCode === 229) return false;
            if (event.key === 'Escape') {
              closed = open.from;
              store.set(null);
              return true;
            }
            return keys.onKey(event.key);
          },
        },
      }),
    ];
  },
});

function querySlash(editor: Editor): Omit<SlashState, 'index'> | null {
  const { $from, empty } = editor.state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code || !editor.isEditable) return null;
  const before = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - LONGEST_QUERY - 1),
    $from.parentOffset,
    '',
    '￼',
  );
  const match = /(?:^|[^A-Za-z0-9:/])([/／])([^\s/／]*)$/.exec(before);
  if (match === null || match[1] === undefined) return null;
  const query = match[2] ?? '';
  return { from: $from.pos - query.length - 1, to: $from.pos, query: query.toLowerCase() };
}
