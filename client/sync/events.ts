/**
 * The `/events` socket: one per tab, JSON frames of shared/api/events.ts. Comes back with jitter and is then told what it
 * missed; where nobody knows that any more it says so, for then everything shown may be stale. Holds no data.
 */
import { eventSchema, type GongceEvent } from '../../shared/api/events.ts';
import { CLOSE } from '../../shared/wire.ts';
import { backoffMs } from './backoff.ts';
import { browserEnvironment, type SyncEnvironment } from './environment.ts';
import { hearServedPage } from './release.ts';
import { serverSilent } from './serverSilent.ts';
import { serverStores } from './serverStores.ts';
import { onWake } from './wake.ts';

export interface EventsArgs {
  onEvent: (event: GongceEvent) => void;
  /** Nobody knows what was missed in a gap: refetch what is shown. */
  onResume: () => void;
  /** The login has ended (4401). Coming back is tried at the next wake, or after `reconnect`. */
  onSignIn: () => void;
  environment?: SyncEnvironment;
}

const ANSWER_MS = 5000;

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
  /** The newest event heard, of which run of the server; null: none yet. */
  let heard: { run: string; seq: number } | null = null;
  /** The server's, as it said last. */
  let run = '';
  /** What was missed is being told: until then later numbers do not count. */
  let resuming = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let silence: ReturnType<typeof setTimeout> | null = null;

  const connect = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (ended || socket !== null) return;
    const query = new URLSearchParams(environment.query).toString();
    const current = new environment.WebSocket(`${environment.origin}/events${query ? `?${query}` : ''}`);
    socket = current;
    current.onopen = () => {
      failures = 0;
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
      resuming = false;
      failures++;
      if (ended) return;
      if (event.code === CLOSE.signIn.code) args.onSignIn();
      else timer = setTimeout(connect, backoffMs(failures, environment.random));
    };
  };

  const take = (event: GongceEvent): void => {
    switch (event.type) {
      case 'hello':
        serverSilent.set(false);
        hearServedPage(environment.script, event.page);
        serverStores.set(event.storing);
        if (heard === null) heard = { run: event.run, seq: event.seq };
        else if (heard.run !== event.run || heard.seq !== event.seq) askMissed();
        run = event.run;
        break;
      case 'storing':
        serverStores.set(event.storing);
        break;
      case 'resumed':
      case 'refetch':
        resuming = false;
        heard = { run, seq: event.seq };
        if (event.type === 'refetch') args.onResume();
        break;
      default:
        if (heard !== null && !resuming) heard.seq = Math.max(heard.seq, event.seq);
    }
    args.onEvent(event);
  };

  const askMissed = (): void => {
    if (heard === null || socket === null || socket.readyState !== socket.OPEN) return;
    resuming = true;
    socket.send(JSON.stringify({ type: 'resume', ...heard }));
  };

  /** After a sleep the socket may be dead without having heard of it: then nobody answers. */
  const wake = (): void => {
    connect();
    askMissed();
    const asked = socket;
    if (!resuming || silence !== null) return;
    silence = setTimeout(() => {
      silence = null;
      if (!resuming || ended || socket !== asked) return;
      socket = null;
      resuming = false;
      asked?.close();
      connect();
    }, ANSWER_MS);
  };

  const drop = (): void => {
    socket?.close();
  };
  const lose = (): void => {
    serverSilent.set(true);
    drop();
  };
  reconnectNow.add(connect);
  const stopWake = onWake({ onWake: wake, onGone: lose });
  connect();
  return () => {
    ended = true;
    reconnectNow.delete(connect);
    stopWake();
    if (timer !== null) clearTimeout(timer);
    if (silence !== null) clearTimeout(silence);
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
