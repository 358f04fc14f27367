/**
 * Which rooms are open on this node: loaded once, kept while somebody is there or something is unsettled,
 * compacted, unloaded. A load that fails leaves nothing behind, least of all an empty document.
 */
import type { DocName } from '../../shared/ids.ts';
import type { Limits } from '../config.ts';
import type { Fanout } from '../fanout/fanout.ts';
import type { Log } from '../log.ts';
import { Conflict, type Snapshot, type Store, type StoredDocument } from '../store/store.ts';
import { Cluster } from './cluster.ts';
import { Commits } from './commits.ts';
import type { Merged } from './docJobs.ts';
import { DocPool, type DocWork } from './docPool.ts';
import { DocState, type TailRow } from './docState.ts';
import { syncMetrics } from './metrics.ts';
import type { Told } from './presence.ts';
import type { Batch } from './queue.ts';
import { Room, type RoomNode } from './room.ts';

/** Under load a log lighter than this is not worth merging: each merge costs the snapshot once. */
const COMPACT_FROM_BYTES = 1024 * 1024;
/** In a quiet moment a smaller one is. */
const QUIET_FROM_BYTES = 32 * 1024;
const QUIET_MS = 2000;
const MERGE_AT_LOAD_BYTES = 128 * 1024;
/** Longer nobody waits at the door: unmerged it is right too, only longer. */
const MERGE_AT_LOAD_MS = 15_000;
/** What could not be merged is asked again after this, and each time after twice as long. */
const FAILED_WAIT_MS = 60_000;
const FAILED_WAIT_MOST_MS = 60 * 60_000;

interface MergedRoom {
  seq: number;
  snapshot: Snapshot;
  bad: Merged['bad'];
}

export class RoomTable implements RoomNode {
  readonly store: Store;
  readonly fanout: Fanout;
  readonly limits: Limits;
  readonly log: Log;
  readonly pool: DocWork;
  readonly commits: Commits;
  readonly cluster: Cluster;
  readonly #leave = new Map<Room, () => void>();
  readonly #rooms = new Map<DocName, Promise<Room | null>>();
  readonly #open = new Map<DocName, Room>();
  readonly #merging = new Map<Room, Promise<void>>();
  readonly #listeners = new Set<(doc: DocName, seq: number) => void>();
  readonly #merges = new Map<Room, { seq: number; merged: Promise<MergedRoom> }>();
  #closing = false;

  constructor(store: Store, fanout: Fanout, limits: Limits, log: Log, pool: DocWork = new DocPool()) {
    this.pool = pool;
    this.store = store;
    this.fanout = fanout;
    this.limits = limits;
    this.log = log;
    this.commits = new Commits(store, log);
    this.cluster = new Cluster(store, fanout, log, () => this.#open.values());
  }

  /** Rooms in memory. */
  get all(): Iterable<Room> {
    return this.#open.values();
  }

  get size(): number {
    return this.#open.size;
  }

  /** The room if it is in memory. */
  find(doc: DocName): Room | undefined {
    return this.#open.get(doc);
  }

  /** The room, loaded when it must be; null: no such document. Rejects when it cannot be loaded whole. */
  open(doc: DocName): Promise<Room | null> {
    let room = this.#rooms.get(doc);
    if (room === undefined) {
      room = this.#load(doc);
      this.#rooms.set(doc, room);
      const forget = () => {
        if (this.#rooms.get(doc) === room) this.#rooms.delete(doc);
      };
      // null is not remembered: the plan may be born in the next moment
      room.then((found) => found ?? forget(), forget);
    }
    return room;
  }

  async #load(doc: DocName): Promise<Room | null> {
    // heard before it is read, or a row in between would be missed
    const joined = await this.cluster.join(doc);
    let room: Room;
    try {
      const stored = await this.store.load(doc);
      if (stored === null) {
        joined.leave();
        return null;
      }
      room = new Room(await this.#stateOf(stored), this);
    } catch (error) {
      joined.leave();
      throw error;
    }
    this.#open.set(doc, room);
    syncMetrics.rooms.inc();
    this.#leave.set(room, joined.leave);
    joined.ready(room);
    if (room.state.tail.length === 0 && room.state.stored.rows.length > 0) this.compactSoon(room);
    return room;
  }

  /** A long tail is merged in the worker: reading it here would hold everybody up, and joiners get one piece. */
  async #stateOf(stored: StoredDocument): Promise<DocState> {
    const bytes = stored.tail.reduce((sum, row) => sum + row.updates.length, 0);
    if (bytes < MERGE_AT_LOAD_BYTES) return new DocState(stored, this.limits.OPENING_STEPS);
    const result = await this.pool
      .merge(stored.snapshot.data, stored.tail, MERGE_AT_LOAD_MS)
      .catch((error: Error) => {
        this.log.error(
          { doc: stored.doc, seq: stored.seq, reason: error.message },
          'opened without being merged',
        );
      });
    if (result === undefined) return new DocState(stored, this.limits.OPENING_STEPS);
    const { snapshot, bad, weight } = result;
    await this.#setAside(stored.doc, bad);
    const merged = { ...stored, snapshot: { ...snapshot, seq: stored.seq }, tail: [] };
    const state = new DocState(merged, this.limits.OPENING_STEPS);
    state.effort.merged(weight, stored.clients);
    state.stored.snapshotSeq = stored.snapshot.seq;
    for (const row of stored.tail) state.inLog(row.seq, row.updates.length);
    return state;
  }

  async #setAside(doc: DocName, bad: Merged['bad']): Promise<void> {
    for (const { row, update, reason } of bad) {
      this.log.error({ doc, seq: row, reason }, 'an update would not apply and was set aside');
      await this.store.setAside(doc, row, update, reason);
    }
  }

  // What rooms ask of their node.

  wake(room: Room): void {
    this.commits.wake(room);
  }

  trouble(): string | null {
    return this.commits.trouble;
  }

  gap(room: Room): void {
    this.cluster.gap(room);
  }

  committed(room: Room, row: TailRow, own: Batch | null): void {
    if (own !== null && !this.cluster.alone) {
      const clients = new Map(own.append.newClients.map(({ clientId, user }) => [clientId, user]));
      this.cluster.tell(room.doc, { kind: 'row', row: { seq: row.seq, bytes: row.bytes, clients } });
    }
    for (const listener of this.#listeners) listener(room.doc, row.seq);
    const { stored, base, effort } = room.state;
    if (stored.bytes > Math.max(COMPACT_FROM_BYTES, base.data.length) || effort.due) this.compactSoon(room);
  }

  async mergeNow(room: Room): Promise<void> {
    await this.merged(room);
  }

  presenceChanged(room: Room, entries: Told[]): void {
    this.cluster.tellPresence(room.doc, entries);
  }

  discarded(room: Room): void {
    if (this.#open.get(room.doc) !== room) return;
    this.#open.delete(room.doc);
    syncMetrics.rooms.dec();
    this.#rooms.delete(room.doc);
    this.#leave.get(room)?.();
    this.#leave.delete(room);
  }

  onCommitted(listener: (doc: DocName, seq: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Unloads rooms nobody is in; closes senders of updates that waited too long. */
  async sweep(now: number): Promise<void> {
    for (const room of [...this.#open.values()]) {
      // senders whose updates waited too long come back with everything
      for (const session of room.parked.overdue(now - this.limits.PENDING_MS))
        session.close('full', 'pending too long');
      if (room.state.overgrown) this.compactSoon(room); // whatever failed before: its writers wait
      const { stored, base, committedAt } = room.state;
      const quiet =
        now - committedAt > QUIET_MS && stored.bytes > Math.max(QUIET_FROM_BYTES, base.data.length / 8);
      if (quiet) this.compactSoon(room);
      if (!this.#idle(room) || now - room.emptySince < this.limits.IDLE_MS) continue;
      if (room.state.stored.rows.length > 0) await this.compact(room).catch(() => {});
      if (this.#idle(room)) this.discarded(room);
    }
  }

  #idle(room: Room): boolean {
    return room.sessions.size === 0 && room.idle && !this.#merging.has(room);
  }

  compactSoon(room: Room): void {
    if (this.#merging.has(room) || room.closed || this.#closing) return;
    if (Date.now() < (room.state.unmergeable?.until ?? 0)) return;
    // its failure is logged inside; the next commit asks again
    this.compact(room).catch(() => {});
  }

  /** Base and tail → the next snapshot, in memory and in the store; exactly the merged rows go. */
  compact(room: Room): Promise<void> {
    const running = this.#merging.get(room);
    if (running !== undefined) return running;
    const work = this.#compact(room)
      .catch((error: Error) => {
        this.log.error({ doc: room.doc, seq: room.state.seq, reason: error.message }, 'compaction failed');
        throw error;
      })
      .finally(() => {
        this.#merging.delete(room);
        room.readOn();
      });
    this.#merging.set(room, work);
    return work;
  }

  async #compact(room: Room): Promise<void> {
    const { state } = room;
    const merged = await this.merged(room);
    const stored = state.stored;
    const rows = stored.rows.map((row) => row.seq).filter((seq) => seq <= merged.seq);
    if (rows.length === 0 || room.closed) return;
    await this.#setAside(room.doc, merged.bad);
    try {
      await this.store.compact(room.doc, merged.snapshot, stored.snapshotSeq, rows);
    } catch (error) {
      if (!(error instanceof Conflict) || this.cluster.alone) throw error;
      // another node was first, and says so; if that was lost, the next one who loads it finds it so
      return;
    }
    state.compacted(merged.seq);
    this.cluster.tell(room.doc, { kind: 'compacted', seq: merged.seq });
    // what was counted in is not there: load what is true
    if (merged.bad.length > 0) room.discard('restart', 'an update was set aside');
  }

  /** Everything committed, merged; the room keeps it as its base. Who asks at once shares one merge. */
  merged(room: Room): Promise<MergedRoom> {
    const { seq } = room.state;
    const running = this.#merges.get(room);
    if (running?.seq === seq) return running.merged;
    const merged = this.#merge(room).finally(() => {
      if (this.#merges.get(room)?.merged === merged) this.#merges.delete(room);
    });
    this.#merges.set(room, { seq, merged });
    return merged;
  }

  async #merge(room: Room): Promise<MergedRoom> {
    const { state } = room;
    const { base, tail } = state;
    const seq = tail.at(-1)?.seq ?? base.seq;
    if (tail.length === 0) {
      const { data, deleteSetAt, depths } = base;
      const stateVector = state.baseStateVector();
      return { seq, snapshot: { seq, data, stateVector, deleteSetAt, depths }, bad: [] };
    }
    if (Date.now() < (state.unmergeable?.until ?? 0)) throw new Error('could not be merged a moment ago');
    const rows = tail.map((row) => ({ seq: row.seq, updates: row.bytes }));
    const done = syncMetrics.compactionSeconds.startTimer();
    state.effort.mergeBegins();
    const { snapshot, bad, weight, pending } = await this.pool
      .merge(base.data, rows)
      .catch((error: Error) => {
        const waitMs = Math.min((state.unmergeable?.waitMs ?? FAILED_WAIT_MS / 2) * 2, FAILED_WAIT_MOST_MS);
        state.unmergeable = { until: Date.now() + waitMs, waitMs };
        throw error;
      });
    done();
    state.unmergeable = null;
    if (pending) this.log.error({ doc: room.doc, seq }, 'something in the log waits for what is not there');
    const next = { ...snapshot, seq };
    if (state.base === base) state.rebase(next, weight);
    return { seq, snapshot: next, bad };
  }

  /** Nothing new is opened; what is open is settled and, time allowing, compacted. */
  async close(compactUntil: number): Promise<void> {
    this.#closing = true;
    for (const room of [...this.#open.values()]) {
      if (room.closed || room.state.stored.rows.length === 0 || Date.now() > compactUntil) continue;
      await this.compact(room).catch(() => {});
    }
    this.cluster.stop();
    await this.pool.close();
  }
}
