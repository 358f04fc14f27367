/** Which target of the page the caret stands in, and which comes next. */
import type { Editor } from '@tiptap/core';

/** Key of the target that the caret stands in. */
export function targetAt(editor: Editor): string | null {
  const { from, to, head } = editor.state.selection;
  const { node } = editor.view.domAtPos(head);
  const element = node instanceof Element ? node : node.parentElement;
  const key = element?.closest<HTMLElement>('[data-target]')?.dataset.target;
  // Chosen whole, as F8 chooses it, its end lies outside it.
  return key ?? marksOf(editor).find((mark) => mark.from === from && mark.to === to)?.key ?? null;
}

/** Key of the next target behind (`1`) or before (`-1`) the selection, round the end of the text; null without any. */
export function targetBeyond(editor: Editor, by: 1 | -1): string | null {
  const { from, to } = editor.state.selection;
  const marks = marksOf(editor);
  const found =
    by === 1
      ? (marks.find((mark) => mark.from >= to) ?? marks[0])
      : (marks.findLast((mark) => mark.to <= from) ?? marks.at(-1));
  return found?.key ?? null;
}

interface Mark {
  key: string;
  from: number;
  to: number;
}

/** In the order of the text; a target in several pieces (a comment on some of its words) is one. */
function marksOf({ view }: Editor): Mark[] {
  const marks = new Map<string, Mark>();
  for (const element of view.dom.querySelectorAll<HTMLElement>('[data-target]')) {
    const key = element.dataset.target ?? '';
    const to = view.posAtDOM(element, element.childNodes.length);
    const known = marks.get(key);
    if (known) known.to = to;
    else marks.set(key, { key, from: view.posAtDOM(element, 0), to });
  }
  return [...marks.values()];
}
