/** Where the reader is: the outline row at the top of the window or at the caret; kept over a reload. */
import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { OutlineRow } from './outline.ts';
import { childBelow, pageElement } from './pageElement.ts';
import { blockAround } from './places.ts';

const SAVE_MS = 400;
const storageKey = (planId: string): string => `gc-place:${planId}`;

/** The top-level block at the upper edge of the scroller. */
function topBlock(scroller: HTMLElement, editor: Editor): HTMLElement | null {
  const edge = scroller.getBoundingClientRect().top + 60;
  const page = pageElement(editor);
  if (page === null) return null;
  const found = page.children[childBelow(page, edge)];
  return found instanceof HTMLElement ? found : null;
}

/** The id of the outline row the reader is in. */
export function useReadingPlace(
  editor: Editor,
  scroller: RefObject<HTMLElement | null>,
  rows: readonly OutlineRow[],
  planId: string,
  restore: boolean,
): string | null {
  const [block, setBlock] = useState<number>(-1);
  useEffect(() => {
    const host = scroller.current;
    if (host === null) return;
    if (restore) {
      const id = localStorage.getItem(storageKey(planId));
      if (id !== null && id !== '')
        pageElement(editor)
          ?.querySelector(`:scope > [data-id="${CSS.escape(id)}"]`)
          ?.scrollIntoView({ block: 'start' });
    }
    let frame = 0;
    let save: ReturnType<typeof setTimeout> | null = null;
    const look = (): void => {
      frame = 0;
      if (editor.isDestroyed) return;
      const top = topBlock(host, editor);
      if (top === null) return;
      setBlock([...(top.parentElement?.children ?? [])].indexOf(top));
      if (save !== null) clearTimeout(save);
      save = setTimeout(
        () => localStorage.setItem(storageKey(planId), host.scrollTop < 40 ? '' : (top.dataset.id ?? '')),
        SAVE_MS,
      );
    };
    const onScroll = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const onSelection = (): void => {
      const at = blockAround(editor.state.doc, editor.state.selection.head);
      if (at !== null && editor.isFocused) setBlock(at.index);
    };
    host.addEventListener('scroll', onScroll, { passive: true });
    editor.on('selectionUpdate', onSelection);
    onScroll();
    return () => {
      host.removeEventListener('scroll', onScroll);
      editor.off('selectionUpdate', onSelection);
      cancelAnimationFrame(frame);
      if (save !== null) clearTimeout(save);
    };
  }, [editor, scroller, planId, restore]);
  return useMemo(() => rowFinder(editor, rows)(block), [editor, rows, block]);
}

/** Finds the last outline row at or before the n-th top-level block of the text as it stands. */
export function rowFinder(editor: Editor, rows: readonly OutlineRow[]): (index: number) => string | null {
  if (editor.isDestroyed) return () => null;
  const { doc } = editor.state;
  const known = new Set(rows.map((row) => row.id));
  return (index) => {
    for (let at = Math.min(index, doc.childCount - 1); at >= 0; at--) {
      const id: unknown = doc.child(at).attrs.id;
      if (typeof id === 'string' && known.has(id)) return id;
    }
    return null;
  };
}
