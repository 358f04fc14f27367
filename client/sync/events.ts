/**
 * The `/events` socket: one per tab, JSON frames of shared/api.ts. Comes back with jitter; after a gap says
 * so, for then everything shown may be stale. Holds no data.
 */
import { eventSchema, type GongceEvent } from '../../shared/api.ts';
import { CLOSE } from '../../shared/wire.ts';
import { backoffMs } from './backoff.ts';
import { browserEnvironment, type SyncEnvironment } from './environment.ts';
import { newRelease } from './release.ts';
import { onWake } from './wake.ts';

export interface EventsArgs {
  onEvent: (event: GongceEvent) => void;
  /** Connected again after a gap: refetch what is shown. */
  onResume: () => void;
  /** The login has ended (4401). Coming back is tried at the next wake, or after `reconnect`. */
  onSignIn: () => void;
  environment?: SyncEnvironment;
}

/** Signed in again: connections that stopped at 4401 try now. */
const reconnectNow = new Set<() => void>();
export function reconnectEvents(): void {
  for (const reconnect of [...reconnectNow]) reconnect();
}

/** Connects; the returned function ends it. */
export function connectEvents(args: EventsArgs): () => void {
  const environment = args.environment ?? browserEnvironment();
  let socket: WebSocket | null = null;
  let failures = 0;
  let ended = false;
  let opened = false;
  let release: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const connect = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (ended || socket !== null) return;
    const query = new URLSearchParams(environment.query).toString();
    const current = new environment.WebSocket(`${environment.origin}/events${query ? `?${query}` : ''}`);
    socket = current;
    current.onopen = () => {
      failures = 0;
      if (opened) {
        args.onResume();
      }
      opened = true;
    };
    current.onmessage = (message) => {
      const event = readEvent(message.data);
      if (event !== null) take(event);
    };
    // What went wrong is told by the close that follows.
    current.onerror = () => {};
    current.onclose = (event) => {
      if (socket !== current) return;
      socket = null;
      failures++;
      if (ended) return;
      if (event.code === CLOSE.signIn.code) args.onSignIn();
      else timer = setTimeout(connect, backoffMs(failures, environment.random));
    };
  };

  const take = (event: GongceEvent): void => {
    if (event.type === 'hello') {
      if (release !== null && release !== event.release) newRelease.set(true);
      release ??= event.release;
    }
    args.onEvent(event);
  };

  const drop = (): void => {
    socket?.close();
  };
  reconnectNow.add(connect);
  const stopWake = onWake({ onWake: connect, onGone: drop });
  connect();
  return () => {
    ended = true;
    reconnectNow.delete(connect);
    stopWake();
    if (timer !== null) clearTimeout(timer);
    drop();
  };
}

/** An event of a newer release than this page is left out: the page cannot show it anyway. */
function readEvent(data: unknown): GongceEvent | null {
  if (typeof data !== 'string') return null;
  try {
    const parsed = eventSchema.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data : null;
  } catch {
    // Not JSON: nothing of ours.
    return null;
  }
}
