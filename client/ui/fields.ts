/** Where keys are words: the fields and texts of a page. */
import type { ReadStore } from '../sync/store.ts';

export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Does what is typed now go into a field? */
export const inField: ReadStore<boolean> = {
  get: () => isField(document.activeElement),
  subscribe(listener) {
    // From one field into the next the focus is nowhere for a moment.
    const left = (event: FocusEvent): void => {
      if (event.relatedTarget === null) listener();
    };
    document.addEventListener('focusin', listener);
    document.addEventListener('focusout', left);
    return () => {
      document.removeEventListener('focusin', listener);
      document.removeEventListener('focusout', left);
    };
  },
};
