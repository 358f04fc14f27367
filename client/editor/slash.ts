/**
 * The slash menu: “/” or “／” opens it, also after a Han character with no space; what is typed after it filters by
 * Chinese name, pinyin, initials or English.
 */
import { Extension } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import {
  type CaretMenuParts,
  type CaretQuery,
  caretMenuParts,
  caretMenuPlugin,
  wordsBefore,
} from './caretMenu.ts';

export interface SlashOptions {
  menu: CaretMenuParts;
  /** May blocks be made of another kind here? */
  allowed: () => boolean;
}

const LONGEST_QUERY = 16;

export const Slash = Extension.create<SlashOptions>({
  name: 'slash',
  priority: 1200,
  addOptions: () => ({ menu: caretMenuParts(), allowed: () => true }),
  addProseMirrorPlugins() {
    const { menu, allowed } = this.options;
    return [caretMenuPlugin(this.editor, 'slash', menu, (state) => (allowed() ? querySlash(state) : null))];
  },
});

function querySlash(state: EditorState): CaretQuery | null {
  const match = /(?:^|[^A-Za-z0-9:/])([/／])([^\s/／]*)$/.exec(wordsBefore(state, LONGEST_QUERY + 1) ?? '');
  if (match === null || match[1] === undefined) return null;
  const query = match[2] ?? '';
  const to = state.selection.from;
  return { from: to - query.length - 1, to, query: query.toLowerCase() };
}
