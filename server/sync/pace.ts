/**
 * How far apart commits begin. Each costs its fsync and a write to everybody, so in a crowd that keeps the loop
 * busy they begin some milliseconds apart, the fewer the less there is to do besides. Whoever writes alone, or
 * with one or two others, never waits; nor does a crowd as long as the loop has time.
 */
import { performance } from 'node:perf_hooks';
import type { Batch } from './queue.ts';
import type { Session } from './session.ts';

/** Nobody feels it. */
const AT_MOST_MS = 16;
/**
 * The part of its time the loop may work before commits begin apart: with 200 clients whose updates and cursors
 * keep a core at more than half, it comes to a little over a third (S1 of the benchmark).
 */
const BUSY = 0.25;
/** The loop is looked at so often. */
const LOOK_MS = 100;
/** So many of the newest updates say whether it is a crowd. */
const LATEST = 8;

export class Pace {
  /** Who sent the newest updates; null: the server. */
  readonly #latest: (Session | null)[] = [];
  #next = 0;
  #ms = 0;
  #lookedAt = performance.now();
  #loop = performance.eventLoopUtilization();

  /** How long after the commit of these batches, begun now, the next may begin: ms. */
  after(batches: readonly Batch[]): number {
    for (const { receipts, own } of batches.slice(-LATEST)) {
      for (const { session } of receipts.slice(-LATEST)) this.#latest[this.#next++ % LATEST] = session;
      if (own.length > 0) this.#latest[this.#next++ % LATEST] = null;
    }
    this.#look();
    const sessions = new Set(this.#latest);
    if (sessions.size <= LATEST / 2) return 0;
    // many rooms, each told to few: what a commit costs besides telling is shared by more of them
    const rooms = new Set([...sessions].map((session) => session?.room));
    return rooms.size > LATEST / 2 ? AT_MOST_MS : this.#ms;
  }

  /** Twice as busy as it may be: twice as far apart; it settles where the loop is just as busy as it may be. */
  #look(): void {
    const now = performance.now();
    if (now - this.#lookedAt < LOOK_MS) return;
    this.#lookedAt = now;
    const loop = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(loop, this.#loop);
    this.#loop = loop;
    this.#ms = Math.min(AT_MOST_MS, (Math.max(this.#ms, 1) * utilization) / BUSY);
  }
}
