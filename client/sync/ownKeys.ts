/**
 * One's own letter comes first: between a key and the frame that shows it, nothing is begun that can wait for
 * that frame. Knows keys and frames of this window only; where there are none (tests, Node), nothing waits.
 */

/** A window that shows nothing draws no frames: no longer than this. */
const LONGEST_MS = 100;

let waiting: Set<() => void> | null = null;
let shownNow: (() => void) | null = null;

function onKey(): void {
  if (waiting !== null) return;
  const works = new Set<() => void>();
  waiting = works;
  const shown = (): void => {
    clearTimeout(late);
    if (waiting !== works) return;
    waiting = null;
    shownNow = null;
    for (const work of works) work();
  };
  const late = setTimeout(shown, LONGEST_MS);
  shownNow = shown;
  // A message posted within a frame arrives when the frame is on its way to the screen; a timer set then comes
  // behind whatever else waited for that.
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => setTimeout(shown);
    port2.postMessage(null);
  });
}

/** Who leaves the page, or puts it away, sees no frame of it: what waits is begun while there is time. */
const onLeave = (): void => shownNow?.();

if (typeof window !== 'undefined' && typeof requestAnimationFrame === 'function') {
  for (const name of ['keydown', 'beforeinput'] as const)
    window.addEventListener(name, onKey, { capture: true, passive: true });
  for (const name of ['beforeunload', 'pagehide', 'visibilitychange'] as const)
    window.addEventListener(name, onLeave, { capture: true });
}

/** Does the work now, or right after the frame that shows the key pressed last. Returns the way out. */
export function afterOwnKey(work: () => void): () => void {
  if (waiting === null) {
    work();
    return () => {};
  }
  const works = waiting;
  works.add(work);
  return () => works.delete(work);
}
