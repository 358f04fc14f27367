/** Printing waits for what is to be printed: a page that still opens would be blank on paper. */
import { useEffect } from 'react';
import { isComposing } from './composing.ts';

const LONGEST_WAIT_MS = 5000;

/** Does any part of the page still show bars in the place of what will stand there? */
const isWaiting = (): boolean => document.querySelector('[data-waiting]') !== null;

/** Prints as soon as the page stands, and `also` holds; after some seconds whatever is there. */
export async function printShown(also: () => boolean = () => true): Promise<void> {
  const begun = performance.now();
  while ((isWaiting() || !also()) && performance.now() - begun < LONGEST_WAIT_MS)
    await new Promise(requestAnimationFrame);
  window.print();
}

/** Ctrl+P on a page that still opens prints it when it stands. */
export function usePrintKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const mod = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!mod || event.key.toLowerCase() !== 'p' || isComposing(event) || !isWaiting()) return;
      event.preventDefault();
      void printShown();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
