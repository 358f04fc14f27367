/** Ctrl+Alt+M comments on the chosen words, also where the text is only read (the editor hears no keys then). */
import { useEffect } from 'react';
import { isComposing } from '../ui/composing.ts';

/** Null for who may not comment. */
export function useCommentKey(onComment: (() => void) | null): void {
  useEffect(() => {
    if (onComment === null) return;
    const onKey = (event: KeyboardEvent): void => {
      if (isComposing(event) || event.defaultPrevented) return;
      if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.shiftKey || event.code !== 'KeyM')
        return;
      // µ on some keyboards
      if (event.getModifierState('AltGraph')) return;
      if (event.target instanceof Element && event.target.matches('input, textarea, select')) return;
      event.preventDefault();
      onComment();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onComment]);
}
