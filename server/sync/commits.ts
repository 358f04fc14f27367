/**
 * The group commit: whatever all rooms have queued goes into one append; while it runs the next one gathers.
 * Alone you wait for one commit, in a crowd you share it. A store in trouble is asked again with the same
 * batches: nothing is acknowledged meanwhile, nothing is lost.
 */
import type { CloseName } from '../../shared/wire.ts';
import type { Log } from '../log.ts';
import { type AppendResult, Conflict, type Store, StoreTrouble } from '../store/store.ts';
import { syncMetrics } from './metrics.ts';
import { Pace } from './pace.ts';
import type { Batch } from './queue.ts';
import type { Room } from './room.ts';

const RETRY_FIRST_MS = 200;
const RETRY_MOST_MS = 2000;

export class Commits {
  readonly #store: Store;
  readonly #log: Log;
  readonly #waiting = new Set<Room>();
  #mayStartAt = 0;
  readonly #pace = new Pace();
  #running = false;
  #scheduled = false;
  #retryNow: (() => void) | null = null;
  #stopped = false;
  trouble: string | null = null;
  /** Told when trouble begins (a sentence) and ends (null). */
  onTrouble: (trouble: string | null) => void = () => {};

  constructor(store: Store, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  wake(room: Room): void {
    this.#waiting.add(room);
    if (this.#running || this.#scheduled) return;
    this.#schedule();
  }

  #schedule(): void {
    this.#scheduled = true;
    const begin = () => {
      this.#scheduled = false;
      void this.#run();
    };
    const wait = this.#mayStartAt - performance.now();
    // after everything that has arrived by now was read
    if (wait < 1) setImmediate(begin);
    else setTimeout(begin, wait);
  }

  /** Nobody waits any more for what failed (their rooms closed): does the store say that it is over? */
  lookAgain(): void {
    if (this.trouble === null || this.#running || !this.#store.health().ok) return;
    this.#over();
  }

  #over(): void {
    this.trouble = null;
    syncMetrics.storeTrouble.set(0);
    this.onTrouble(null);
  }

  /** Give up retrying: the process ends. */
  stop(): void {
    this.#stopped = true;
    this.#retryNow?.();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    let batches = this.#gather();
    let asked = this.#append(batches);
    while (asked !== null) {
      const results = await asked;
      const done = batches;
      // the next commit starts before this one is told
      const early = performance.now() < this.#mayStartAt;
      batches = early ? [] : this.#gather();
      asked = this.#append(batches);
      this.#deliver(done, results);
      if (asked === null && this.#waiting.size > 0 && performance.now() >= this.#mayStartAt) {
        batches = this.#gather();
        asked = this.#append(batches);
      }
    }
    this.#running = false;
    if (this.#waiting.size > 0) this.#schedule();
  }

  #gather(): Batch[] {
    const batches: Batch[] = [];
    for (const room of this.#waiting) {
      const batch = room.takeBatch();
      if (batch !== null) batches.push(batch);
    }
    this.#waiting.clear();
    return batches;
  }

  /** null: nothing to do. Results in the order of the batches; null for one that held nothing or was lost. */
  #append(batches: readonly Batch[]): Promise<(AppendResult | null)[]> | null {
    if (batches.length === 0) return null;
    this.#mayStartAt = performance.now() + this.#pace.after(batches);
    return this.#appendUntilStored(batches);
  }

  async #appendUntilStored(batches: readonly Batch[]): Promise<(AppendResult | null)[]> {
    const startedAt = performance.now();
    for (let retryMs = RETRY_FIRST_MS; ; retryMs = Math.min(retryMs * 2, RETRY_MOST_MS)) {
      const storable = batches.filter((batch) => !batch.room.closed && batch.append.runs.length > 0);
      if (storable.length === 0) return batches.map(() => null);
      try {
        const results = await this.#store.append(storable.map((batch) => batch.append));
        if (this.trouble !== null) this.#over();
        countCommit(storable, performance.now() - startedAt);
        const byBatch = new Map(storable.map((batch, index) => [batch, results[index] ?? null]));
        return batches.map((batch) => byBatch.get(batch) ?? null);
      } catch (error) {
        if (!(error instanceof StoreTrouble)) {
          // not the disk: a bug. Nothing of these batches is stored.
          this.#log.error({ err: error, docs: storable.map((batch) => batch.append.doc) }, 'append failed');
          if (storable.length > 1) return this.#appendEach(batches);
          // its room starts again from the store
          for (const batch of storable) batch.room.discard('store', 'append failed');
          return batches.map(() => null);
        }
        if (this.trouble === null) {
          this.trouble = error.message;
          syncMetrics.storeTrouble.set(1);
          this.onTrouble(error.message);
        }
        if (this.#stopped) {
          for (const batch of storable) batch.room.discard('store', 'ending while the store cannot write');
          return batches.map(() => null);
        }
        await this.#pause(retryMs);
      }
    }
  }

  /** One of them cannot be stored: the others must not suffer for it. */
  async #appendEach(batches: readonly Batch[]): Promise<(AppendResult | null)[]> {
    const results: (AppendResult | null)[] = [];
    for (const batch of batches) results.push(...(await this.#appendUntilStored([batch])));
    return results;
  }

  #deliver(batches: readonly Batch[], results: readonly (AppendResult | null)[]): void {
    const startedAt = performance.now();
    for (const [index, batch] of batches.entries()) settle(batch, results[index] ?? null);
    syncMetrics.tellSeconds.observe((performance.now() - startedAt) / 1000);
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#retryNow = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function countCommit(batches: readonly Batch[], tookMs: number): void {
  let updates = 0;
  let bytes = 0;
  for (const { append } of batches) {
    bytes += append.updates.length;
    for (const run of append.runs) updates += run.count;
  }
  syncMetrics.commitSeconds.observe(tookMs / 1000);
  syncMetrics.batchRooms.observe(batches.length);
  syncMetrics.batchUpdates.observe(updates);
  syncMetrics.loggedBytes.inc(bytes);
}

function settle(batch: Batch, result: AppendResult | null): void {
  const { room, own } = batch;
  const seq = result?.kind === 'stored' ? result.seq : null;
  if (!room.closed) {
    if (result?.kind !== 'refused') return room.deliver(batch, seq);
    room.discard(...closing(result));
  }
  // nobody else tells those who wait for a change made by the server
  for (const one of own) {
    if (seq === null) one.reject(new Conflict('closed'));
    else one.resolve(seq);
  }
}

function closing(refused: Extract<AppendResult, { kind: 'refused' }>): [CloseName, string] {
  switch (refused.why) {
    case 'frozen':
      return ['frozen', 'frozen in the store'];
    case 'epoch':
      return ['otherEpoch', 'restored from a backup'];
    case 'unknown':
      return ['forbidden', 'no such document'];
    case 'claimed':
      return ['restart', `client id ${refused.clientId} belongs to another user`];
  }
}
