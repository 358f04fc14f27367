/**
 * One open document: judges what its sessions send, queues it for the next commit, and once stored tells
 * everybody and acknowledges. log → memory → others → ack. Knows nothing of plans, roles or HTTP.
 */

import type { DocName, UserId } from '../../shared/ids.ts';
import { type CloseName, SYNC } from '../../shared/wire.ts';
import type { Limits } from '../config.ts';
import type { Log } from '../log.ts';
import { type AppendBatch, Conflict, type Run } from '../store/store.ts';
import type { DocPool } from './docPool.ts';
import type { DocState, TailRow } from './docState.ts';
import type { Facts } from './facts.ts';
import { syncFrame, updateFrames } from './frames.ts';
import { answer } from './opening.ts';
import { Parked, type Receipt } from './parked.ts';
import { Presence } from './presence.ts';
import type { Session } from './session.ts';

/** What a room needs from the node it is on. */
export interface RoomNode {
  limits: Limits;
  log: Log;
  pool: DocPool;
  /** Something is queued. */
  wake(room: Room): void;
  /** Why nothing can be stored just now; null: all is well. */
  trouble(): string | null;
  committed(room: Room, row: TailRow): void;
  /** Joiners would be served better by a merged base. */
  wantsMerge(room: Room): void;
  /** No longer usable: forget it, the next to come loads it anew. */
  discarded(room: Room): void;
  presenceChanged(room: Room, entries: Uint8Array[]): void;
}

interface Entry {
  session: Session | null;
  receipt: Receipt | null;
  user: UserId;
  /** null: nothing new in it; it is acknowledged when what was queued before it is stored. */
  update: Uint8Array | null;
  facts: Facts | null;
  claims: number[];
  /** For changes made by the server. */
  settled?: { resolve(seq: number): void; reject(error: Error): void };
}

export interface Batch {
  room: Room;
  append: AppendBatch;
  entries: Entry[];
  row: Omit<TailRow, 'seq'>;
}

/** Carets are sent at most this often; the first at once. Measured: 16 ms halves the cost of a crowd. */
const PRESENCE_EVERY_MS = 16;

export class Room {
  readonly doc: DocName;
  readonly state: DocState;
  readonly sessions = new Set<Session>();
  readonly presence: Presence;
  readonly parked = new Parked();
  readonly log: Log;
  readonly pool: DocPool;
  readonly #node: RoomNode;
  #queue: Entry[] = [];
  /** Queued or being committed. */
  unsettledBytes = 0;
  #unsettled = 0;
  #drainWaiters: (() => void)[] = [];
  readonly #asking = new Set<Session>();
  #presenceTimer: NodeJS.Timeout | null = null;
  #presenceAt = 0;
  #schema: number;
  /** Sockets are not read: it is being frozen. */
  held = false;
  closed = false;
  emptySince = Date.now();

  constructor(state: DocState, node: RoomNode) {
    this.doc = state.doc;
    this.state = state;
    this.#node = node;
    this.log = node.log;
    this.pool = node.pool;
    this.#schema = state.schema;
    this.presence = new Presence((client) => state.clients.get(client), node.limits.AWARENESS_IDS);
  }

  join(session: Session): void {
    this.sessions.add(session);
    if (this.held) session.pause();
    const everybody = this.presence.everybody();
    // a reader is never asked for what it has
    const step1 = session.of.access === 'write' ? syncFrame(SYNC.step1, this.state.stateVector()) : null;
    const hello = [step1, everybody].filter((frame) => frame !== null);
    if (hello.length > 0) session.send(Buffer.concat(hello));
  }

  leave(session: Session): void {
    if (!this.sessions.delete(session)) return;
    this.#asking.delete(session);
    this.parked.forget(session);
    this.presence.leave(session);
    this.#tellPresence();
    if (this.sessions.size === 0) this.emptySince = Date.now();
    this.#checkDrained();
  }

  /** An update of a session, read but not judged. */
  accept(session: Session, receipt: Receipt, update: Uint8Array, facts: Facts): void {
    const user = session.of.userId;
    const verdict = this.state.judge(facts, user);
    switch (verdict.kind) {
      case 'foreign':
        this.log.warn(
          { doc: this.doc, user, client: verdict.client },
          'refused structs of another user’s client id',
        );
        return session.close('frozen', 'another user’s client id');
      case 'known':
        if (this.#unsettled === 0) {
          session.settle(receipt);
          return session.send(null, true);
        }
        return this.#enqueue({ session, receipt, user, update: null, facts: null, claims: [] });
      case 'waits': {
        if (this.parked.bytes + update.length > this.#node.limits.PENDING_BYTES)
          return session.close('full', 'pending');
        // a copy: the view would hold the socket's whole read buffer
        const waiting = { session, receipt, update: update.slice(), facts, at: Date.now() };
        return this.parked.add(waiting, verdict.client, verdict.clock);
      }
      case 'new':
        if (this.#tooLarge(update, facts)) return session.close('tooLarge', 'document');
        for (const { client } of facts.spans) {
          const presented = this.state.clients.has(client) ? undefined : this.presence.presentedBy(client);
          if (presented !== undefined && presented !== user)
            return session.close('frozen', 'another user’s client id');
        }
        this.#schema = Math.max(this.#schema, session.of.schema);
        this.#take({ session, receipt, user, update, facts, claims: [] }, facts);
    }
  }

  /** An update made by the server in a user's name. Resolves when stored. */
  acceptOwn(user: UserId, update: Uint8Array, facts: Facts): Promise<number> {
    return new Promise((resolve, reject) => {
      if (this.held || this.state.frozen) return reject(new Conflict('frozen'));
      if (this.closed) return reject(new Conflict('closed'));
      this.#take(
        { session: null, receipt: null, user, update, facts, claims: [], settled: { resolve, reject } },
        facts,
      );
    });
  }

  #take(entry: Entry, facts: Facts): void {
    entry.claims = this.state.take(facts, entry.user);
    this.#enqueue(entry);
    if (this.parked.count === 0) return;
    for (const { client } of facts.spans) {
      for (const one of this.parked.release(client, this.state.clocks.get(client) ?? 0)) {
        if (!one.session.closed) this.accept(one.session, one.receipt, one.update, one.facts);
      }
    }
  }

  #enqueue(entry: Entry): void {
    this.#queue.push(entry);
    this.#unsettled++;
    this.unsettledBytes += entry.update?.length ?? 0;
    if (this.unsettledBytes > this.#node.limits.ROOM_QUEUE_BYTES && this.#node.trouble() !== null) {
      return this.discard('store', 'queue full while the store cannot write');
    }
    this.#node.wake(this);
  }

  #tooLarge(update: Uint8Array, facts: Facts): boolean {
    if (facts.spans.length === 0) return false; // deleting is always allowed
    const most = this.#node.limits.DOCUMENT_BYTES;
    const base = this.state.base.data.length;
    return base + update.length > most || base + this.state.tailBytes + this.unsettledBytes > most * 2;
  }

  /** Everything queued, as one row. */
  takeBatch(): Batch | null {
    if (this.closed || this.#queue.length === 0) return null;
    const entries = this.#queue;
    this.#queue = [];
    const updates: Uint8Array[] = [];
    const runs: Run[] = [];
    const newClients: AppendBatch['newClients'] = [];
    const advances = new Map<number, number>();
    let deletes = false;
    for (const { session, user, update, facts, claims } of entries) {
      if (update === null || facts === null) continue;
      updates.push(update);
      const run = runs.at(-1);
      const id = session?.id ?? 0;
      if (run !== undefined && run.session === id && run.user === user) run.count++;
      else runs.push({ session: id, user, count: 1 });
      for (const clientId of claims) newClients.push({ clientId, user });
      for (const span of facts.spans) advances.set(span.client, span.to);
      deletes ||= facts.deletes.size > 0;
    }
    const bytes = updateFrames(updates);
    const append = {
      doc: this.doc,
      epoch: this.state.epoch,
      updates: bytes,
      runs,
      newClients,
      schema: this.#schema,
      at: Date.now(),
    };
    return { room: this, append, entries, row: { bytes, advances, deletes } };
  }

  /** The batch is in the log. `seq` null: it held nothing to store. */
  deliver({ entries, row }: Batch, seq: number | null): void {
    const writers = new Set<Session>();
    this.#unsettled -= entries.length;
    for (const entry of entries) {
      this.unsettledBytes -= entry.update?.length ?? 0;
      if (entry.session !== null && entry.receipt !== null && !entry.session.closed) {
        writers.add(entry.session);
        entry.session.settle(entry.receipt);
      }
      entry.settled?.resolve(seq ?? this.state.seq);
    }
    if (seq !== null) {
      const before = this.state.seq;
      this.state.schema = this.#schema;
      this.state.commit({ seq, ...row });
      const only =
        writers.size === 1 && entries.every((entry) => entry.session !== null) ? [...writers][0] : null;
      this.broadcast(row.bytes as Buffer, before, writers, only ?? null);
      this.#node.committed(this, { seq, ...row });
    } else for (const session of writers) session.send(null, true);
    this.#checkDrained();
  }

  /** One write a receiver. `except` wrote all of it itself and only gets its acknowledgement. */
  broadcast(bytes: Buffer, before: number, writers: ReadonlySet<Session>, except: Session | null): void {
    const due = this.presence.changed && Date.now() - this.#presenceAt >= PRESENCE_EVERY_MS;
    const presence = due ? this.#takePresence() : null;
    const shared = presence === null ? bytes : Buffer.concat([bytes, presence]);
    for (const session of this.sessions) {
      if (session.lagsSince !== null) continue;
      if (session.tooSlow) session.lagsSince = before;
      else session.send(session === except ? presence : shared, writers.has(session));
    }
  }

  /** It has drained: what it missed, then live again. */
  catchUp(session: Session): void {
    const since = session.lagsSince;
    session.lagsSince = null;
    if (since === null || this.closed) return;
    const { base, tail } = this.state;
    const missed =
      since < base.seq
        ? [base.frame, ...tail.map((row) => row.bytes)]
        : tail.filter((row) => row.seq > since).map((row) => row.bytes);
    const presence = this.presence.everybody();
    session.sendParts(presence === null ? missed : [...missed, presence], true);
    if (session.asks !== null || session.asksPresence) this.asked(session);
  }

  /** It wants a step 2 or everybody's presence: answered once a tick, however often it asked. */
  asked(session: Session): void {
    if (this.#asking.size === 0) setImmediate(() => this.#answerAll());
    this.#asking.add(session);
  }

  #answerAll(): void {
    const asking = [...this.#asking];
    this.#asking.clear();
    if (this.state.tail.length > 64) this.#node.wantsMerge(this);
    for (const session of asking) {
      if (session.closed || session.lagsSince !== null) continue;
      if (session.tooSlow) {
        session.lagsSince = this.state.seq;
        continue;
      }
      const stateVector = session.asks;
      session.asks = null;
      if (stateVector !== null) answer(this, session, stateVector);
      if (!session.asksPresence) continue;
      session.asksPresence = false;
      session.send(this.presence.everybody());
    }
  }

  hear(session: Session, update: Uint8Array): void {
    const heard = this.presence.hear(update, session, session.of.userId);
    if (heard === 'malformed') return session.close('malformed', 'awareness');
    if (heard === 'tooMany') return session.close('tooLarge', 'awareness ids');
    this.#tellPresence();
  }

  /** Presence of another node. */
  hearNode(update: Uint8Array, node: object, user: UserId): void {
    this.presence.hear(update, node, user);
    this.#tellPresence();
  }

  #tellPresence(): void {
    if (this.#presenceTimer !== null || !this.presence.changed) return;
    const wait = PRESENCE_EVERY_MS - (Date.now() - this.#presenceAt);
    this.#presenceTimer = setTimeout(
      () => {
        const frame = this.#takePresence();
        if (frame === null) return;
        for (const session of this.sessions) {
          if (session.lagsSince !== null) continue;
          if (session.tooSlow) session.lagsSince = this.state.seq;
          else session.send(frame);
        }
      },
      Math.max(0, wait),
    );
  }

  #takePresence(): Buffer | null {
    if (this.#presenceTimer !== null) clearTimeout(this.#presenceTimer);
    this.#presenceTimer = null;
    this.#presenceAt = Date.now();
    const changes = this.presence.takeChanges();
    if (changes === null) return null;
    this.#node.presenceChanged(this, changes.entries);
    return changes.frame;
  }

  /** Senders whose updates waited too long come back with everything. */
  closeOverdue(now: number): void {
    for (const session of this.parked.overdue(now - this.#node.limits.PENDING_MS))
      session.close('full', 'pending too long');
  }

  /** Stop reading sockets (before freezing), or read on. */
  hold(held: boolean): void {
    this.held = held;
    for (const session of this.sessions) {
      if (held) session.pause();
      else session.resume();
    }
  }

  /** Resolves when nothing received is unsettled. */
  drained(): Promise<void> {
    if (this.#isDrained()) return Promise.resolve();
    return new Promise((resolve) => this.#drainWaiters.push(resolve));
  }

  /** Nothing received is unsettled: it may be unloaded when nobody is in it. */
  get idle(): boolean {
    return this.#isDrained();
  }

  #isDrained(): boolean {
    if (this.#unsettled > 0) return false;
    for (const session of this.sessions) if (session.busy) return false;
    return true;
  }

  #checkDrained(): void {
    if (this.#drainWaiters.length === 0 || !this.#isDrained()) return;
    for (const resolve of this.#drainWaiters.splice(0)) resolve();
  }

  closeAll(name: CloseName, which: (session: Session) => boolean = () => true): void {
    for (const session of [...this.sessions]) if (which(session)) session.close(name);
  }

  /** What it believes may be wrong (or cannot be kept): close everybody, forget all. */
  discard(name: CloseName, why: string): void {
    if (this.closed) return;
    this.closed = true;
    this.log.error({ doc: this.doc, seq: this.state.seq, why }, 'room closed');
    for (const entry of this.#queue.splice(0)) entry.settled?.reject(new Conflict('closed'));
    this.closeAll(name);
    this.#unsettled = 0;
    this.#checkDrained();
    this.#node.discarded(this);
  }
}
