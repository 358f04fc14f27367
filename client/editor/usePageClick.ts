/** A click on the page chooses the target or the thread of the words under it. */
import { type MouseEvent, useMemo } from 'react';
import type { Store } from '../sync/store.ts';
import { patch, type TextState } from './textState.ts';

export interface PageClick {
  onPageClick: (event: MouseEvent) => void;
  /** What was clicked last is not chosen any more, if the page has not shown it yet. */
  forgetClick: () => void;
}

export function usePageClick(state: Store<TextState>): PageClick {
  return useMemo(() => {
    let chosen: ReturnType<typeof setTimeout> | undefined;
    const forgetClick = (): void => clearTimeout(chosen);
    // After the editor has learnt of the caret: marks drawn anew before that (a quick tap) would put it back.
    const later = (change: Partial<TextState>): void => {
      forgetClick();
      chosen = setTimeout(() => patch(state, change));
    };
    const onPageClick = ({ target }: MouseEvent): void => {
      const words =
        target instanceof Element ? target.closest<HTMLElement>('[data-target],[data-thread]') : null;
      if (words?.dataset.thread) later({ thread: words.dataset.thread, panel: 'talk' });
      else if (words?.dataset.target) later({ target: words.dataset.target, panel: 'targets' });
      else if (state.get().target !== null || state.get().thread !== null)
        later({ target: null, thread: null });
    };
    return { onPageClick, forgetClick };
  }, [state]);
}
