/**
 * Base and log of a room made one: in memory, where somebody needs to know what it holds, and in the store, where
 * exactly the merged rows go. The work itself is done by a worker; one at a time for each room.
 */
import type { DocName } from '../../shared/ids.ts';
import type { Log } from '../log.ts';
import { Conflict, type Snapshot, type Store } from '../store/store.ts';
import type { Cluster } from './cluster.ts';
import type { Merged } from './docJobs.ts';
import type { DocWork } from './docPool.ts';
import { readFacts } from './facts.ts';
import { syncMetrics } from './metrics.ts';
import type { Room } from './room.ts';

/** What could not be merged is asked again after this, and each time after twice as long. */
const FAILED_WAIT_MS = 60_000;
const FAILED_WAIT_MOST_MS = 60 * 60_000;
/** More may have come while one was written. */
const GUIDES_A_MERGE = 3;

interface MergedRoom {
  seq: number;
  snapshot: Snapshot;
  bad: Merged['bad'];
}

export class Compaction {
  readonly #store: Store;
  readonly #pool: DocWork;
  readonly #cluster: Cluster;
  readonly #log: Log;
  readonly #merging = new Map<Room, Promise<void>>();
  readonly #merges = new Map<Room, { seq: number; merged: Promise<MergedRoom> }>();
  #ending = false;

  constructor(store: Store, pool: DocWork, cluster: Cluster, log: Log) {
    this.#store = store;
    this.#pool = pool;
    this.#cluster = cluster;
    this.#log = log;
  }

  /** Nothing is begun any more for its own sake. */
  end(): void {
    this.#ending = true;
  }

  runs(room: Room): boolean {
    return this.#merging.has(room);
  }

  /** Unless it runs already, could not be merged a moment ago, or the node ends. */
  soon(room: Room): void {
    if (this.#merging.has(room) || room.closed || this.#ending) return;
    if (performance.now() < (room.state.unmergeable?.until ?? 0)) return;
    // its failure is logged inside; the next commit asks again
    this.run(room).catch(() => {});
  }

  /** Base and tail → the next snapshot, in memory and in the store; exactly the merged rows go. */
  run(room: Room): Promise<void> {
    const running = this.#merging.get(room);
    if (running !== undefined) return running;
    const work = this.#run(room)
      .catch((error: Error) => {
        this.#log.error({ doc: room.doc, seq: room.state.seq, reason: error.message }, 'compaction failed');
        throw error;
      })
      .finally(() => {
        this.#merging.delete(room);
        room.readOn();
      });
    this.#merging.set(room, work);
    return work;
  }

  async #run(room: Room): Promise<void> {
    const { state } = room;
    const merged = await this.merged(room);
    const stored = state.stored;
    const rows = stored.rows.map((row) => row.seq).filter((seq) => seq <= merged.seq);
    if (rows.length === 0 || room.closed) return;
    await this.setAside(room.doc, merged.bad);
    try {
      await this.#store.compact(room.doc, merged.snapshot, stored.snapshotSeq, rows);
    } catch (error) {
      if (!(error instanceof Conflict) || this.#cluster.alone) throw error;
      // another node was first, and says so; if that was lost, the next one who loads it finds it so
      return;
    }
    state.compacted(merged.seq);
    this.#cluster.tell(room.doc, { kind: 'compacted', seq: merged.seq });
    // what was counted in is not there: load what is true
    if (merged.bad.length > 0) room.discard('restart', 'an update was set aside');
  }

  /** Everything committed, merged; the room keeps it as its base. Who asks at once shares one merge; the next waits for it. */
  merged(room: Room): Promise<MergedRoom> {
    const { seq } = room.state;
    const running = this.#merges.get(room);
    if (running?.seq === seq) return running.merged;
    if (running !== undefined) return running.merged.catch(() => {}).then(() => this.merged(room));
    const merged = this.#merge(room).finally(() => {
      if (this.#merges.get(room)?.merged === merged) this.#merges.delete(room);
    });
    this.#merges.set(room, { seq, merged });
    return merged;
  }

  async #merge(room: Room, guides = 0): Promise<MergedRoom> {
    const { state } = room;
    const { base, tail } = state;
    const seq = tail.at(-1)?.seq ?? base.seq;
    if (tail.length === 0) {
      const { data, deleteSetAt, depths } = base;
      const stateVector = state.baseStateVector();
      return { seq, snapshot: { seq, data, stateVector, deleteSetAt, depths }, bad: [] };
    }
    if (performance.now() < (state.unmergeable?.until ?? 0))
      throw new Error('could not be merged a moment ago');
    const rows = tail.map((row) => ({ seq: row.seq, updates: row.bytes }));
    const done = syncMetrics.compactionSeconds.startTimer();
    const begun = state.effort.mergeBegins();
    const failed = (error: Error): never => {
      const waitMs = Math.min((state.unmergeable?.waitMs ?? FAILED_WAIT_MS / 2) * 2, FAILED_WAIT_MOST_MS);
      state.unmergeable = { until: performance.now() + waitMs, waitMs };
      throw error;
    };
    const { snapshot, bad, weight, pending, dear } = await this.#pool.merge(base.data, rows).catch(failed);
    done();
    // a frozen one was guided when it was frozen
    const order = dear && !state.frozen ? await this.#pool.order(base.data, rows).catch(failed) : null;
    if (order?.kind === 'guided') {
      if (guides === GUIDES_A_MERGE)
        failed(new Error('what comes has to be guided faster than it is merged'));
      await this.#guide(room, order.guide);
      return this.#merge(room, guides + 1);
    }
    state.unmergeable = null;
    if (pending) this.#log.error({ doc: room.doc, seq }, 'something in the log waits for what is not there');
    const next = { ...snapshot, seq };
    state.effort.merged(order?.kind === 'dear' ? order.weight : weight, state.clients, begun);
    if (state.base === base) state.rebase(next);
    return { seq, snapshot: next, bad };
  }

  /** Into the log like everything: who loads the document before it is merged again finds it there. */
  async #guide(room: Room, guide: Uint8Array): Promise<void> {
    const { doc, state } = room;
    if (this.#ending) throw new Error('ending');
    const health = this.#store.health();
    if (!health.ok) throw new Error(health.reason); // readers would wait for it to be written
    this.#log.warn({ doc, seq: state.seq, bytes: guide.length }, 'loading it would be dear: guided');
    const reading = readFacts(guide, false);
    if (!reading.ok) throw new Error(reading.reason);
    await room.acceptGuide(guide, reading.facts);
  }

  /** Kept with the reason, for an operator to look at. */
  async setAside(doc: DocName, bad: Merged['bad']): Promise<void> {
    for (const { row, update, reason } of bad) {
      this.#log.error({ doc, seq: row, reason }, 'an update would not apply and was set aside');
      await this.#store.setAside(doc, row, update, reason);
    }
  }
}
