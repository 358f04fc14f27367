/**
 * Names the top-level block the caret is in, so that the page never skips it (page.css). A block made since the last
 * frame is skipped until the next one, and in a skipped block the browser leaves the caret before what it writes.
 */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export const CaretBlock = Extension.create({
  name: 'caretBlock',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations({ doc, selection: { $head } }) {
          if ($head.depth === 0) return null;
          const here = Decoration.node($head.before(1), $head.after(1), { class: 'gc-caret-block' });
          return DecorationSet.create(doc, [here]);
        },
      },
    }),
  ],
});
