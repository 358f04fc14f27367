/**
 * The caret as the page shows it. Browsers tell of a moved caret with the next frame; on a busy page a key, a
 * colleague's edit, or marks that are drawn anew may come before it, and what acts on the older caret splits the wrong
 * place or puts it back: words just chosen are chosen no more.
 */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** What watches the page for the view; it is not in the published types. */
interface Watched {
  domObserver?: { flush(): void };
}

/** Takes up a caret that was moved and not told of yet. Never within a composition. */
export function readCaret(view: EditorView): void {
  if (!view.composing) (view as EditorView & Watched).domObserver?.flush();
}

export const ReadCaret = Extension.create({
  name: 'readCaret',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(view, event) {
            // A letter goes where the page shows the caret; what is bound to a key looks at the view's.
            const bound = event.key.length > 1 || event.ctrlKey || event.altKey || event.metaKey;
            if (bound && !event.isComposing && event.keyCode !== 229) readCaret(view);
            return false;
          },
        },
      },
    }),
  ],
});
