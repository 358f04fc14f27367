/**
 * How far apart commits begin. Each costs its fsync and a write to everybody, so in a crowd they begin some
 * milliseconds apart, which nobody feels. Whoever writes alone, or with one or two others, never waits.
 */
import type { Batch } from './queue.ts';
import type { Session } from './session.ts';

/**
 * In one room everybody is told of every commit. Measured with 200 clients (S1 of the benchmark): at 12 ms a commit
 * takes two thirds of the processor time it does unpaced, and half of the updates are told within 9 ms. Pacing by how
 * busy the loop is was tried and given up: no less of it was spent, in gaps of 3 to 16 ms.
 */
const ONE_ROOM_MS = 12;
/** Each told to few: what a commit costs besides telling is shared by more of them. */
const MANY_ROOMS_MS = 16;
/** So many of the newest updates say whether it is a crowd. */
const LATEST = 8;

export class Pace {
  /** Who sent the newest updates; null: the server. */
  readonly #latest: (Session | null)[] = [];
  #next = 0;

  /** How long after the commit of these batches, begun now, the next may begin: ms. */
  after(batches: readonly Batch[]): number {
    for (const { receipts, own } of batches.slice(-LATEST)) {
      for (const { session } of receipts.slice(-LATEST)) this.#latest[this.#next++ % LATEST] = session;
      if (own.length > 0) this.#latest[this.#next++ % LATEST] = null;
    }
    const sessions = new Set(this.#latest);
    if (sessions.size <= LATEST / 2) return 0;
    const rooms = new Set([...sessions].map((session) => session?.room));
    return rooms.size > LATEST / 2 ? MANY_ROOMS_MS : ONE_ROOM_MS;
  }
}
