/** Whether the page is being put on paper: what draws only the rows in view then draws them all. */
import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const paper = window.matchMedia('print');
let printing = paper.matches;

function subscribe(listener: () => void): () => void {
  const set = (now: boolean) => (): void => {
    printing = now;
    // The browser prints what stands there when its listeners have run.
    flushSync(listener);
  };
  const before = set(true);
  const after = set(false);
  const change = (): void => (paper.matches ? before : after)();
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  paper.addEventListener('change', change);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    paper.removeEventListener('change', change);
  };
}

export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => printing);
