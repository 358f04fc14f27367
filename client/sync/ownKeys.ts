/**
 * One's own letter comes first: between a key and the frame that shows it, nothing is begun that can wait for that
 * frame. And who types, types in a rhythm: what has no hurry is begun right behind a key's frame, where the next key
 * is furthest away, and not just before one. Knows keys and frames of this window only; where there are none (tests,
 * Node), nothing waits.
 */

/** A window that shows nothing draws no frames: no longer than this. */
const LONGEST_MS = 100;
/** Who has pressed no key for so long does not type. */
const TYPING_MS = 1000;
/** Keys further apart than this are no rhythm. */
const RHYTHM_MS = 500;
/** Begun this close to a key, work and the frame it makes would still be under way when the key comes. */
const AHEAD_MS = 35;
/** A key that comes later than this is not waited for. */
const LATE_MS = 35;

interface Waiting {
  readonly work: () => void;
  calledOff: boolean;
}

/** What waits for the frame of a key that was pressed; null: none was. */
let behindFrame: Waiting[] | null = null;
let shownNow: (() => void) | null = null;

/** What waits for the next key, each with the timer that ends its patience. */
const expecting = new Map<Waiting, ReturnType<typeof setTimeout>>();
let lastKey = Number.NEGATIVE_INFINITY;
/** Between the last two keys. */
let rhythm = Number.POSITIVE_INFINITY;

/** What waits for the next key; from now on nothing does. */
function takeExpecting(): Waiting[] {
  for (const patience of expecting.values()) clearTimeout(patience);
  const all = [...expecting.keys()];
  expecting.clear();
  return all;
}

function begin(all: readonly Waiting[]): void {
  for (const { work, calledOff } of all) if (!calledOff) work();
}

function onKey(): void {
  if (behindFrame !== null) return;
  const at = performance.now();
  rhythm = at - lastKey;
  lastKey = at;
  const all = takeExpecting();
  behindFrame = all;
  const shown = (): void => {
    clearTimeout(late);
    if (behindFrame !== all) return;
    behindFrame = null;
    shownNow = null;
    begin(all);
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
function onLeave(): void {
  begin(takeExpecting());
  shownNow?.();
}

if (typeof window !== 'undefined' && typeof requestAnimationFrame === 'function') {
  for (const name of ['keydown', 'beforeinput'] as const)
    window.addEventListener(name, onKey, { capture: true, passive: true });
  for (const name of ['beforeunload', 'pagehide', 'visibilitychange'] as const)
    window.addEventListener(name, onLeave, { capture: true });
}

/** Does somebody type here, or did a moment ago? */
export function isTyping(): boolean {
  return performance.now() - lastKey < TYPING_MS;
}

/** How long to wait for a key that may be pressed any moment; 0: none is near. */
function keyIsNear(): number {
  if (rhythm > RHYTHM_MS) return 0;
  const until = lastKey + rhythm - performance.now();
  return until > AHEAD_MS ? 0 : Math.max(0, until + LATE_MS);
}

/** Does the work now, or right after the frame that shows the key pressed last. Returns the way out. */
export function afterOwnKey(work: () => void): () => void {
  if (behindFrame === null) {
    work();
    return () => {};
  }
  const one: Waiting = { work, calledOff: false };
  behindFrame.push(one);
  return () => {
    one.calledOff = true;
  };
}

/**
 * The same for what has no hurry: while somebody types it is done behind the next key's frame, or after `patienceMs`,
 * or a few hundredths of a second later where a key is near then. Returns the way out.
 */
export function betweenOwnKeys(work: () => void, patienceMs = 0): () => void {
  const near = patienceMs <= 0;
  const wait = near ? keyIsNear() : patienceMs;
  if (behindFrame !== null || !isTyping() || wait === 0) return afterOwnKey(work);
  const one: Waiting = { work, calledOff: false };
  let stop = (): void => {
    one.calledOff = true;
    clearTimeout(patience);
    expecting.delete(one);
  };
  const patience = setTimeout(() => {
    expecting.delete(one);
    if (near) work();
    else stop = betweenOwnKeys(work);
  }, wait);
  expecting.set(one, patience);
  return () => stop();
}
