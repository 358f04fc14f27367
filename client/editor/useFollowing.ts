/** Scrolls along with the person whose avatar was clicked, until the reader scrolls, clicks or types. */
import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect } from 'react';
import { usePlan } from '../pages/planContext.ts';
import type { ReadStore } from '../sync/store.ts';
import type { RemoteCaret } from './carets.ts';

export function useFollowing(
  editor: Editor,
  carets: ReadStore<readonly RemoteCaret[]>,
  scroller: RefObject<HTMLElement | null>,
): void {
  const { following, follow } = usePlan();
  useEffect(() => {
    const host = scroller.current;
    if (!following || host === null) return;
    const stop = (): void => follow(null);
    const events = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
    for (const name of events) host.addEventListener(name, stop, { passive: true });
    return () => {
      for (const name of events) host.removeEventListener(name, stop);
    };
  }, [following, follow, scroller]);
  useEffect(() => {
    if (following === null) return;
    const goAlong = (): void => {
      const host = scroller.current;
      const caret = carets.get().find((one) => one.userId === following);
      if (caret === undefined || host === null || editor.isDestroyed) return;
      const { top } = editor.view.coordsAtPos(Math.min(caret.head, editor.state.doc.content.size));
      const box = host.getBoundingClientRect();
      if (top < box.top + 60 || top > box.bottom - 80) host.scrollBy({ top: top - box.top - box.height / 3 });
    };
    goAlong();
    return carets.subscribe(goAlong);
  }, [following, carets, editor, scroller]);
}
