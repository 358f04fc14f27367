/**
 * `/events`: one WebSocket per tab, on which the server says what changed in plans its user may read. Says
 * hello first; a client that comes back sends `{"type":"resume","run":…,"seq":…}` and hears what it missed, or
 * that it must ask for everything. Holds no document and no data.
 */
import type { IncomingMessage } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { type GongceEvent, type PlanEvent, resumeSchema } from '../../shared/api/events.ts';
import { type LoginId, type PlanId, parsePlanId, type UserId } from '../../shared/ids.ts';
import { CLOSE, type CloseName } from '../../shared/wire.ts';
import type { Limits } from '../config.ts';
import type { Log } from '../log.ts';
import type { Heard, Hub } from '../plans/hub.ts';
import type { Door, Upgrade } from '../sync/door.ts';
import { refuseUpgrade } from '../sync/upgrades.ts';

const BEAT_MS = 20_000;
const MAX_FRAME_BYTES = 64 * 1024;
const GOODBYE_MS = 3000;
/** Events are small and say "ask again": who does not read them is better off reconnecting. */
const MAX_UNSENT_BYTES = 1024 * 1024;
/** Of so many plans it is remembered whether one user may read them: those that changed last. */
const MOST_REMEMBERED = 1000;

interface Listener {
  socket: WebSocket;
  userId: UserId;
  loginId: LoginId;
  /** May this user read that plan? Asked once, forgotten when access changes; what is asked for last stands last. */
  mayRead: Map<PlanId, Promise<boolean>>;
  /** It is being told what it missed. */
  resuming: boolean;
  alive: boolean;
}

export interface Events {
  upgrade: Upgrade;
  close(): void;
}

/** `page`: the script that starts the page served now (client.ts). */
export function createEvents(
  hub: Hub,
  door: Door,
  { release, page }: { release: string; page: string | undefined },
  log: Log,
  limits: Limits,
): Events {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  });
  const listeners = new Set<Listener>();
  /** Greeted or not: who is being recognised counts already. */
  let open = 0;
  const unlisten = hub.listen(hear);
  const beat = setInterval(checkAll, BEAT_MS);
  beat.unref();

  function upgrade(...[req, socket, head]: Parameters<Upgrade>): boolean {
    if ((req.url ?? '').split('?', 1)[0] !== '/events') return false;
    if (!door.allowedOrigin(req)) refuseUpgrade(socket, 403, 'Forbidden');
    else if (open >= limits.NODE_EVENTS) refuseUpgrade(socket, 503, 'Service Unavailable');
    else sockets.handleUpgrade(req, socket, head, (opened) => void greet(opened, req));
    return true;
  }

  /** Who has too many is refused the next: closing his oldest would have it come back and close another, for ever. */
  function hasTooMany(userId: UserId): boolean {
    let his = 0;
    for (const listener of listeners) if (listener.userId === userId) his++;
    return his >= limits.USER_EVENTS;
  }

  async function greet(socket: WebSocket, req: IncomingMessage): Promise<void> {
    let takesPlace = true;
    open++;
    const leave = (): void => {
      if (takesPlace) open--;
      takesPlace = false;
    };
    /** Who is refused takes no place while he is slow to say goodbye. */
    const refuse = (name: CloseName): void => {
      leave();
      socket.close(CLOSE[name].code, name);
      setTimeout(() => socket.terminate(), GOODBYE_MS).unref();
    };
    socket.on('error', () => socket.terminate());
    socket.on('close', leave);
    try {
      const who = await door.authenticate(req);
      if (who === null) return refuse('signIn');
      const listener: Listener = {
        socket,
        userId: who.userId,
        loginId: who.loginId,
        mayRead: new Map(),
        resuming: false,
        alive: true,
      };
      if (socket.readyState !== socket.OPEN) return;
      if (hasTooMany(who.userId)) return refuse('full');
      listeners.add(listener);
      socket.on('close', () => listeners.delete(listener));
      socket.on('pong', () => {
        listener.alive = true;
      });
      socket.on('message', (data, isBinary) => listenTo(listener, isBinary ? null : String(data)));
      const { run, seq, storing } = hub;
      send(listener, { type: 'hello', release, page, run, seq, storing });
    } catch (error) {
      log.warn({ err: error }, 'events socket not opened');
      refuse('store');
    }
  }

  function listenTo(listener: Listener, text: string | null): void {
    const resume = text === null ? null : resumeSchema.safeParse(parse(text));
    if (!resume?.success) {
      listener.socket.close(CLOSE.notBinary.code, 'not understood');
      return;
    }
    // Asked again meanwhile: the answer under way and what is told after it say it all.
    if (listener.resuming) return;
    listener.resuming = true;
    resumeListener(listener, resume.data.run, resume.data.seq)
      .catch((error: unknown) => {
        log.warn({ err: error }, 'events socket not resumed');
        listener.socket.close(CLOSE.store.code, 'try again');
      })
      .finally(() => {
        listener.resuming = false;
      });
  }

  async function resumeListener(listener: Listener, run: string, after: number): Promise<void> {
    await setImmediate(); // all that was asked in one go is answered once
    const { seq } = hub;
    const missed = hub.since(run, after);
    if (missed === null) return send(listener, { type: 'refetch', seq });
    let lost = false;
    for (const event of missed) {
      const planId = parsePlanId(event.planId);
      if (planId === null) continue;
      if (await mayRead(listener, planId)) send(listener, event);
      // It may have been theirs until then, which nobody knows any more; strangers are not told of plans.
      else lost ||= event.type === 'access';
    }
    send(listener, lost ? { type: 'refetch', seq } : { type: 'resumed', seq });
  }

  function hear(heard: Heard): void {
    for (const listener of listeners) {
      if (heard.kind === 'login' && heard.loginId === listener.loginId) signOut(listener);
      else if (heard.kind === 'user' && heard.userId === listener.userId) signOut(listener);
      else if (heard.kind === 'people') {
        if (heard.userIds.has(listener.userId)) send(listener, { type: 'notifications', seq: heard.seq });
      } else if (heard.kind === 'storing') send(listener, { type: 'storing', storing: heard.storing });
      else if (heard.kind === 'event') hearEvent(listener, heard.event);
    }
  }

  function hearEvent(listener: Listener, event: PlanEvent): void {
    const planId = parsePlanId(event.planId);
    if (planId === null) return;
    if (event.type !== 'access') {
      void tell(listener, event, planId);
      return;
    }
    // Who just lost access is told as well: the next request then says so.
    const before = listener.mayRead.get(planId);
    listener.mayRead.delete(planId);
    void Promise.all([before ?? false, mayRead(listener, planId)]).then(([had, has]) => {
      if (had || has) send(listener, event);
    });
  }

  async function tell(listener: Listener, event: PlanEvent, planId: PlanId): Promise<void> {
    if (await mayRead(listener, planId)) send(listener, event);
  }

  function mayRead(listener: Listener, planId: PlanId): Promise<boolean> {
    const known = listener.mayRead.get(planId);
    if (known) {
      listener.mayRead.delete(planId);
      listener.mayRead.set(planId, known);
      return known;
    }
    const asked = door.accessOf(listener.userId, planId).then(
      (parts) => parts.text !== 'none',
      (error: unknown) => {
        log.warn({ err: error, planId }, 'access not known, event withheld');
        listener.mayRead.delete(planId);
        return false;
      },
    );
    listener.mayRead.set(planId, asked);
    const [first] = listener.mayRead.keys();
    if (first !== undefined && listener.mayRead.size > MOST_REMEMBERED) listener.mayRead.delete(first);
    return asked;
  }

  function send(listener: Listener, event: GongceEvent): void {
    const { socket } = listener;
    if (socket.bufferedAmount > MAX_UNSENT_BYTES) socket.terminate();
    else if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(event));
  }

  function signOut(listener: Listener): void {
    listeners.delete(listener);
    listener.socket.close(CLOSE.signIn.code, 'sign in');
  }

  function checkAll(): void {
    const now = Date.now();
    for (const listener of listeners) {
      if (!listener.alive) {
        listener.socket.terminate();
        continue;
      }
      listener.alive = false;
      listener.socket.ping();
      door.expiryOf(listener.loginId).then(
        (expiresAt) => {
          if (expiresAt <= now) signOut(listener);
        },
        // The store is away: asked again at the next beat.
        (error: unknown) => log.debug({ err: error }, 'session not checked'),
      );
    }
  }

  return {
    upgrade,
    close() {
      unlisten();
      clearInterval(beat);
      for (const listener of listeners) listener.socket.close(CLOSE.restart.code, 'restart');
      sockets.close();
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON: refused like any other frame we do not understand
  }
}
