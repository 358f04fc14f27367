/**
 * Tells when the network may have come or gone: `online`, `offline`, the tab shown again, the machine woken
 * from sleep. One set of listeners for the whole page.
 */
export interface WakeListener {
  /** Try now: online again, shown again, awake again. */
  onWake(): void;
  /** The browser says the network is gone: standing sockets are not to be believed. */
  onGone(): void;
}

const listeners = new Set<WakeListener>();
let tick: ReturnType<typeof setInterval> | null = null;
let lastTick = 0;

const TICK_MS = 5000;
/** A tick this late means that the machine slept. */
const SLEPT_MS = 20_000;

const wake = (): void => {
  for (const listener of [...listeners]) listener.onWake();
};
const gone = (): void => {
  for (const listener of [...listeners]) listener.onGone();
};
const shown = (): void => {
  if (document.visibilityState === 'visible') wake();
};

export function onWake(listener: WakeListener): () => void {
  listeners.add(listener);
  if (listeners.size === 1) start();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) stop();
  };
}

function start(): void {
  lastTick = Date.now();
  tick = setInterval(() => {
    const now = Date.now();
    if (now - lastTick > SLEPT_MS) wake();
    lastTick = now;
  }, TICK_MS);
  // Outside a browser (tests) there is no window, and nothing to hear.
  if (typeof window === 'undefined') return;
  window.addEventListener('online', wake);
  window.addEventListener('pageshow', wake);
  window.addEventListener('offline', gone);
  document.addEventListener('visibilitychange', shown);
}

function stop(): void {
  if (tick !== null) clearInterval(tick);
  tick = null;
  if (typeof window === 'undefined') return;
  window.removeEventListener('online', wake);
  window.removeEventListener('pageshow', wake);
  window.removeEventListener('offline', gone);
  document.removeEventListener('visibilitychange', shown);
}
