/**
 * Which rooms are open on this node: loaded once, kept while somebody is there or something is unsettled,
 * compacted, unloaded. A load that fails leaves nothing behind, least of all an empty document.
 */
import type { DocName } from '../../shared/ids.ts';
import type { Limits } from '../config.ts';
import type { Fanout } from '../fanout/fanout.ts';
import type { Log } from '../log.ts';
import type { Store, StoredDocument } from '../store/store.ts';
import { Cluster } from './cluster.ts';
import { Commits } from './commits.ts';
import { Compaction } from './compaction.ts';
import { DocPool, type DocWork } from './docPool.ts';
import { DocState, type TailRow } from './docState.ts';
import { syncMetrics } from './metrics.ts';
import type { Told } from './presence.ts';
import type { Batch } from './queue.ts';
import { Room } from './room.ts';
import type { RoomNode } from './roomNode.ts';

/** Under load a log lighter than this is not worth merging: each merge costs the snapshot once. */
const COMPACT_FROM_BYTES = 1024 * 1024;
/** In a quiet moment a smaller one is. */
const QUIET_FROM_BYTES = 32 * 1024;
const QUIET_MS = 2000;
const MERGE_AT_LOAD_BYTES = 128 * 1024;
/** Longer nobody waits at the door: unmerged it is right too, only longer. */
const MERGE_AT_LOAD_MS = 15_000;
export class RoomTable implements RoomNode {
  readonly store: Store;
  readonly fanout: Fanout;
  readonly limits: Limits;
  readonly log: Log;
  readonly pool: DocWork;
  readonly commits: Commits;
  readonly cluster: Cluster;
  readonly compaction: Compaction;
  readonly #leave = new Map<Room, () => void>();
  readonly #rooms = new Map<DocName, Promise<Room | null>>();
  readonly #open = new Map<DocName, Room>();
  readonly #listeners = new Set<(doc: DocName, seq: number) => void>();

  constructor(
    store: Store,
    fanout: Fanout,
    limits: Limits,
    log: Log,
    pool: DocWork = new DocPool(limits.OPENING_STEPS),
  ) {
    this.pool = pool;
    this.store = store;
    this.fanout = fanout;
    this.limits = limits;
    this.log = log;
    this.commits = new Commits(store, log);
    this.cluster = new Cluster(store, fanout, log, () => this.#open.values());
    this.compaction = new Compaction(store, pool, this.cluster, log);
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
    if (room.state.tail.length === 0 && room.state.stored.rows.length > 0) this.compaction.soon(room);
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
    // served as it lies, until a guide can be written into it
    const dear = result?.dear && !stored.frozen;
    if (result === undefined || dear) return new DocState(stored, this.limits.OPENING_STEPS);
    const { snapshot, bad, weight } = result;
    await this.compaction.setAside(stored.doc, bad);
    const merged = { ...stored, snapshot: { ...snapshot, seq: stored.seq }, tail: [] };
    const state = new DocState(merged, this.limits.OPENING_STEPS);
    state.effort.merged(weight, stored.clients, state.effort.mergeBegins());
    state.stored.snapshotSeq = stored.snapshot.seq;
    for (const row of stored.tail) state.inLog(row.seq, row.updates.length);
    return state;
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
    if (stored.bytes > Math.max(COMPACT_FROM_BYTES, base.data.length) || effort.due)
      this.compaction.soon(room);
  }

  async mergeNow(room: Room): Promise<void> {
    await this.compaction.merged(room);
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

  compactSoon(room: Room): void {
    this.compaction.soon(room);
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
      if (room.state.overgrown) this.compaction.soon(room); // whatever failed before: its writers wait
      const { stored, base, committedAt } = room.state;
      const quiet =
        now - committedAt > QUIET_MS && stored.bytes > Math.max(QUIET_FROM_BYTES, base.data.length / 8);
      if (quiet) this.compaction.soon(room);
      if (!this.#idle(room) || now - room.emptySince < this.limits.IDLE_MS) continue;
      if (room.state.stored.rows.length > 0) await this.compaction.run(room).catch(() => {});
      if (this.#idle(room)) this.discarded(room);
    }
  }

  #idle(room: Room): boolean {
    return room.sessions.size === 0 && room.idle && !this.compaction.runs(room);
  }

  /** Nothing new is opened; what is open is settled and, time allowing, compacted. */
  async close(compactUntil: number): Promise<void> {
    this.compaction.end();
    for (const room of [...this.#open.values()]) {
      if (room.closed || room.state.stored.rows.length === 0 || performance.now() > compactUntil) continue;
      await this.compaction.run(room).catch(() => {});
    }
    this.cluster.stop();
    await this.pool.close();
  }
}
