/**
 * @ in the plan's text: “@” or “＠” opens the list of people and departments, also after a Han character with no
 * space; what is chosen stands in the text as one node. Drawn with what a screen reader shall call it; under the pointer
 * it says whom of several namesakes it means.
 */
import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { LONGEST_NAME, mentionAt, type Reachable } from '../talk/mentions.ts';
import {
  type CaretMenuParts,
  type CaretQuery,
  CLOSE,
  caretMenuParts,
  caretMenuPlugin,
  wordsBefore,
} from './caretMenu.ts';

export interface MentionOptions {
  menu: CaretMenuParts;
  /** What a name in the text is, in the reader's language. */
  says: (kind: string) => string;
  /** What tells a person from others of the same name, as known now; null: nothing more. */
  toldBy: (person: string) => string | null;
}

export const MentionMenu = Extension.create<MentionOptions>({
  name: 'mentionMenu',
  // Before suggesting mode takes Enter.
  priority: 1400,
  addOptions: () => ({ menu: caretMenuParts(), says: () => '', toldBy: () => null }),
  addProseMirrorPlugins() {
    const { menu, says, toldBy } = this.options;
    return [
      caretMenuPlugin(this.editor, 'mentionMenu', menu, queryMention),
      new Plugin({
        props: {
          nodeViews: {
            mention: ({ attrs }) => {
              const dom = drawn(String(attrs.kind), String(attrs.label), says);
              // Asked when it is looked at: people come in later than the text, and move to other departments.
              const tell = () => {
                dom.title = (attrs.kind === 'person' && toldBy(String(attrs.target))) || '';
              };
              dom.addEventListener('pointerenter', tell);
              return { dom };
            },
          },
        },
      }),
    ];
  },
});

function queryMention(state: EditorState): CaretQuery | null {
  const words = wordsBefore(state, LONGEST_NAME + 2);
  const found = words === null ? null : mentionAt(words, words.length);
  if (found === null) return null;
  const to = state.selection.from;
  return { from: to - found.query.length - 1, to, query: found.query };
}

/** Puts the name where its @ was begun; the caret stands behind it. */
export function putMention(view: EditorView, { from, to }: CaretQuery, { kind, id, name }: Reachable): void {
  const { tr, schema } = view.state;
  tr.replaceWith(from, to, schema.node('mention', { kind, target: id, label: name }));
  tr.setSelection(TextSelection.create(tr.doc, from + 1));
  // As a suggestion the name is words, which would open the list again.
  view.dispatch(tr.setMeta(CLOSE, true).scrollIntoView());
}

function drawn(kind: string, label: string, says: (kind: string) => string): HTMLElement {
  const dom = document.createElement('span');
  dom.dataset.mention = kind;
  dom.setAttribute('role', 'group');
  dom.setAttribute('aria-roledescription', says(kind));
  dom.setAttribute('aria-label', `@${label}`);
  dom.textContent = `@${label}`;
  return dom;
}
