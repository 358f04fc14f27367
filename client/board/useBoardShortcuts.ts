/** Keys that hold anywhere on the board outside fields: N, /, Esc, Ctrl+Z, Ctrl+Shift+Z. */
import { useEffect, useRef } from 'react';
import { isComposing } from '../ui/composing.ts';
import { isField } from '../ui/fields.ts';
import { historyKey } from '../ui/historyKey.ts';
import type { BoardActs } from './acts.ts';

export interface ShortcutActs {
  acts: BoardActs;
  /** The stage and lane of the card in focus, if one is. */
  onNew: (stage?: string, lane?: string) => void;
  /** A card had the keys when a step was taken back or done again: it keeps them where it lies then. */
  onStepped: (card: string) => void;
  onSearch: () => void;
  /** False when there was nothing to let go. */
  onEscape: () => boolean;
}

export function useBoardShortcuts(given: ShortcutActs): void {
  const latest = useRef(given);
  latest.current = given;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event) || isField(event.target)) return;
      const { acts, onNew, onStepped, onSearch, onEscape } = latest.current;
      const key = event.key.toLowerCase();
      const step = historyKey(event);
      if (step !== null) {
        const card = event.target instanceof Element && event.target.closest<HTMLElement>('[data-card]');
        acts[step]();
        if (card && card.dataset.card !== undefined) onStepped(card.dataset.card);
      } else if (event.altKey || event.ctrlKey || event.metaKey || inDialog(event.target)) {
        return;
      } else if (key === 'escape') {
        if (!onEscape()) return;
      } else if (key === 'n') {
        const column =
          event.target instanceof Element ? event.target.closest<HTMLElement>('[data-stage]') : null;
        onNew(column?.dataset.stage, column?.dataset.lane);
      } else if (key === '/' || key === '、' || key === '／') onSearch();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
