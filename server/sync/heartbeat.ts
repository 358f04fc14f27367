/**
 * Keeps sockets honest: who was silent for a few seconds is pinged, two missed pings end a dead one; an empty
 * awareness frame to who heard nothing for a while (y-websocket does not count pings); logins that ran out are
 * closed. A tenth of the sessions at a time, so that thousands do not fall on one turn of the loop.
 */
import { CAPS, EMPTY_AWARENESS } from '../../shared/wire.ts';
import { messageFrame } from './frames.ts';
import type { Session } from './session.ts';

/** Four rounds (one in which it was last heard, one for the first ping, two missed) stay under 20 s. */
const ROUND_MS = 4900;
const SLICES = 10;
const HELLO = messageFrame(EMPTY_AWARENESS);

export class Heartbeat {
  readonly #sessions: ReadonlySet<Session>;
  readonly #expiryOf: (session: Session) => Promise<number>;
  readonly #timer: NodeJS.Timeout;
  #slice = 0;

  constructor(sessions: ReadonlySet<Session>, expiryOf: (session: Session) => Promise<number>) {
    this.#sessions = sessions;
    this.#expiryOf = expiryOf;
    this.#timer = setInterval(() => this.#beat(), ROUND_MS / SLICES);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #beat(): void {
    this.#slice = (this.#slice + 1) % SLICES;
    for (const session of this.#sessions) if (session.id % SLICES === this.#slice) this.#check(session);
  }

  #check(session: Session): void {
    if (session.closed) return;
    // a socket we do not read cannot be heard answering
    if (session.reading) {
      if (session.heard) {
        // whoever speaks need not be asked
        session.heard = false;
        session.missedPings = 0;
      } else {
        if (session.missedPings >= 2) return session.terminate();
        session.missedPings++;
        session.ws.ping();
      }
    }
    const silentFor = performance.now() - session.lastSentAt;
    if (silentFor > CAPS.silenceMs - ROUND_MS * 1.5) session.send(HELLO);
    const now = Date.now();
    if (now > session.of.expiresAt) void this.#renew(session, now);
  }

  /** A login in use may have been prolonged since the socket was opened. */
  async #renew(session: Session, now: number): Promise<void> {
    const expiresAt = await this.#expiryOf(session).catch(() => now + ROUND_MS * 2);
    if (expiresAt <= now) session.close('signIn');
    else session.of.expiresAt = expiresAt;
  }
}
