/**
 * A seeded world: a few clients, sockets that are queues, a store whose commits the world decides, crashes and cuts.
 * Everything the server does is the real code; delivery, order, loss and the moment of a commit come from the
 * seed. No real sockets, no threads, no clock.
 */
import { EventEmitter } from 'node:events';
import * as Y from 'yjs';
import { limitsWith } from '../../server/config.ts';
import { inProcessFanout } from '../../server/fanout/fanout.ts';
import { createLog } from '../../server/log.ts';
import type {
  AppendBatch,
  AppendResult,
  LogRow,
  Snapshot,
  Store,
  StoredDocument,
} from '../../server/store/store.ts';
import { StoreTrouble } from '../../server/store/store.ts';
import {
  difference,
  firstState,
  mergeRows,
  orderRows,
  snapshotOf,
  tryUpdate,
} from '../../server/sync/docJobs.ts';
import { readFacts } from '../../server/sync/facts.ts';
import { readUpdateFrames } from '../../server/sync/frames.ts';
import { RoomTable } from '../../server/sync/roomTable.ts';
import { Session } from '../../server/sync/session.ts';
import { docName, type LoginId, type PlanId, type UserId } from '../../shared/ids.ts';
import { carriesUpdate, MESSAGE, readStored, SYNC } from '../../shared/wire.ts';
import { readMessages, syncMessage } from './rawClient.ts';

export const DOC = docName('world' as PlanId, 'text');

/** mulberry32 */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Rows survive crashes; a commit happens when the world says so, or fails. */
class WorldStore {
  snapshot: Snapshot = { ...snapshotOf(new Y.Doc()).snapshot, seq: 1 };
  tail: LogRow[] = [];
  clients = new Map<number, UserId>();
  #living = 0;
  waiting: {
    batches: readonly AppendBatch[];
    resolve(results: AppendResult[]): void;
    reject(error: Error): void;
  }[] = [];

  get seq(): number {
    return this.tail.at(-1)?.seq ?? this.snapshot.seq;
  }

  commit(): void {
    const next = this.waiting.shift();
    if (next === undefined) return;
    next.resolve(
      next.batches.map((batch): AppendResult => {
        for (const { clientId, user } of batch.newClients) {
          const owner = this.clients.get(clientId);
          if (owner !== undefined && owner !== user) return { kind: 'refused', why: 'claimed', clientId };
          this.clients.set(clientId, user);
        }
        const seq = this.seq + 1;
        this.tail.push({ seq, at: 0, updates: batch.updates.slice(), runs: batch.runs });
        return { kind: 'stored', seq };
      }),
    );
  }

  /** The world’s store as one incarnation of the server sees it: after `dead`, nothing it asked for happens. */
  face(): Store {
    this.#living++;
    const me = this.#living;
    const store: Partial<Store> = {
      kind: 'sqlite',
      append: (batches) =>
        new Promise((resolve, reject) => {
          if (me === this.#living) this.waiting.push({ batches, resolve, reject });
        }),
      load: async (doc): Promise<StoredDocument> => ({
        doc,
        epoch: 1,
        schema: 1,
        frozen: false,
        seq: this.seq,
        snapshot: this.snapshot,
        tail: [...this.tail],
        clients: new Map(this.clients),
      }),
      compact: async (_doc, next, replaces, rows) => {
        if (this.snapshot.seq !== replaces) throw new Error('not the snapshot it started from');
        if (rows.some((seq) => !this.tail.some((row) => row.seq === seq)))
          throw new Error('a row that is not there');
        this.snapshot = next;
        this.tail = this.tail.filter((row) => !rows.includes(row.seq));
      },
      health: () => ({ ok: true }),
    };
    return store as Store;
  }

  state(): Y.Doc {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, this.snapshot.data);
    for (const row of this.tail)
      for (const update of readUpdateFrames(row.updates)) Y.applyUpdate(doc, update);
    return doc;
  }
}

/** The server’s end of a socket: what ws and TCP are to a session. */
class Wire extends EventEmitter {
  readonly toServer: Uint8Array[] = [];
  readonly toClient: Uint8Array[] = [];
  open = true;
  held = false;
  readonly writableLength = 0;
  write(bytes: Uint8Array): boolean {
    if (this.open) this.toClient.push(...readMessages(bytes));
    return true;
  }
  cork(): void {}
  uncork(): void {}
  ping(): void {}
  pause(): void {
    this.held = true;
  }
  resume(): void {
    this.held = false;
  }
  close(): void {
    this.cut();
  }
  terminate(): void {
    this.cut();
  }
  cut(): void {
    if (!this.open) return;
    this.open = false;
    this.emit('close');
  }
}

export class WorldClient {
  readonly doc = new Y.Doc();
  readonly user: UserId;
  wire: Wire | null = null;
  /** Own clock that each update sent on this connection reaches; 0: it only deletes. */
  sent: number[] = [];
  acked = 0;
  /** Own clock up to which the server said stored, ever. */
  durable = 0;
  edits = 0;

  constructor(user: string, clientId: number) {
    this.user = user as UserId;
    this.doc.clientID = clientId;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.#send(syncMessage(SYNC.update, update));
    });
  }

  get clock(): number {
    return Y.decodeStateVector(Y.encodeStateVector(this.doc)).get(this.doc.clientID) ?? 0;
  }

  connect(wire: Wire): void {
    this.wire = wire;
    this.sent = [];
    this.acked = 0;
    this.#send(syncMessage(SYNC.step1, Y.encodeStateVector(this.doc)));
  }

  #send(message: Uint8Array): void {
    if (this.wire === null || !this.wire.open) return;
    if (carriesUpdate(message)) {
      const { to } = Y.parseUpdateMeta(message.subarray(payloadAt(message)));
      this.sent.push(to.get(this.doc.clientID) ?? 0);
    }
    this.wire.toServer.push(message);
  }

  hear(message: Uint8Array): void {
    if (message[0] === MESSAGE.stored) {
      const count = readStored(message) ?? 0;
      if (count > this.sent.length || count < this.acked)
        throw new Error(`acknowledged ${count} of ${this.sent.length}`);
      for (const clock of this.sent.slice(this.acked, count)) this.durable = Math.max(this.durable, clock);
      this.acked = count;
      return;
    }
    if (message[0] !== MESSAGE.sync) return;
    const payload = message.subarray(payloadAt(message));
    if (message[1] === SYNC.step1)
      this.#send(syncMessage(SYNC.step2, Y.encodeStateAsUpdate(this.doc, payload)));
    else Y.applyUpdate(this.doc, payload, 'server');
  }
}

function payloadAt(message: Uint8Array): number {
  let at = 2;
  while ((message[at] ?? 0) > 127) at++;
  return at + 1;
}

/** Lets the server finish what it has begun: its own ticks, no time. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setImmediate(resolve));
}

export class World {
  readonly store = new WorldStore();
  readonly clients: WorldClient[];
  readonly story: string[] = [];
  readonly #next: () => number;
  #table: RoomTable;
  crashes = 0;
  cuts = 0;
  compactions = 0;

  constructor(seed: number, clients: number) {
    this.#next = random(seed);
    this.clients = Array.from(
      { length: clients },
      (_, index) => new WorldClient(`user${index}`, 1000 + index),
    );
    this.#table = this.#boot();
  }

  #boot(): RoomTable {
    return new RoomTable(this.store.face(), inProcessFanout(), limitsWith(), createLog('silent'), {
      merge: async (data, rows) => mergeRows(data, rows),
      order: async (data, rows) => orderRows(data, rows),
      first: async (update) => firstState(update),
      difference: async (data, stateVector) => difference(data, stateVector),
      facts: async (update, bounded) => readFacts(update, bounded),
      attempt: async (data, rows, update, most) => tryUpdate(data, rows, update, most),
      close: async () => {},
    });
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#next() * items.length)] as Item;
  }

  async step(): Promise<void> {
    const client = this.#pick(this.clients);
    const dice = this.#next();
    if (client.wire === null || !client.wire.open) {
      if (dice < 0.5) await this.connect(client);
      else this.edit(client);
    } else if (dice < 0.3) this.edit(client);
    else if (dice < 0.6) this.deliver(client, 1 + Math.floor(this.#next() * 4));
    else if (dice < 0.85) this.commit();
    else if (dice < 0.9) this.cut(client);
    else if (dice < 0.93) await this.compact();
    else if (dice < 0.945) this.fail();
    else if (dice < 0.96) await this.crash();
    await settle();
  }

  edit(client: WorldClient): void {
    const words = client.doc.getText('body');
    const kind = this.#next();
    const place = Math.floor(this.#next() * (words.length + 1));
    client.edits++;
    this.story.push(`${client.user} edits`);
    if (kind < 0.6 || words.length < 3) words.insert(place, `${client.user.at(-1)}${client.edits} `);
    else if (kind < 0.8) words.delete(Math.min(place, words.length - 2), 2);
    else
      client.doc
        .getMap('places')
        .set(`card${Math.floor(this.#next() * 3)}`, { stage: client.edits, order: client.user });
  }

  deliver(client: WorldClient, count: number): void {
    const { wire } = client;
    if (wire === null) return;
    this.story.push(`${client.user} ${count} each way`);
    for (let n = 0; n < count && wire.open; n++) {
      const up = wire.held ? undefined : wire.toServer.shift();
      if (up !== undefined) wire.emit('message', Buffer.from(up), true);
      const down = wire.toClient.shift();
      if (down !== undefined) client.hear(down);
    }
  }

  commit(): void {
    this.story.push('commit');
    this.store.commit();
  }

  fail(): void {
    this.story.push('a commit fails');
    this.store.waiting.shift()?.reject(new StoreTrouble('full', 'no room'));
  }

  cut(client: WorldClient): void {
    this.cuts++;
    this.story.push(`${client.user} cut`);
    client.wire?.cut();
  }

  async compact(): Promise<void> {
    const room = this.#table.find(DOC);
    if (room === undefined || room.closed) return;
    this.compactions++;
    this.story.push('compaction');
    await this.#table.compaction.run(room);
  }

  /** What was asked of the store and not committed never happened; every socket is gone. */
  async crash(): Promise<void> {
    this.crashes++;
    this.story.push('crash');
    this.store.waiting.length = 0;
    for (const client of this.clients) client.wire?.cut();
    this.#table = this.#boot();
  }

  async connect(client: WorldClient): Promise<void> {
    this.story.push(`${client.user} connects`);
    const room = await this.#table.open(DOC);
    if (room === null) throw new Error('no document');
    const wire = new Wire();
    const of = {
      userId: client.user,
      loginId: 'login' as LoginId,
      expiresAt: Infinity,
      access: 'write' as const,
      schema: 1,
    };
    room.join(new Session(wire as never, wire as never, room, of, limitsWith()));
    client.connect(wire);
  }

  /** Everybody connected, everything delivered and committed. */
  async heal(): Promise<void> {
    for (let round = 0; round < 2000; round++) {
      for (const client of this.clients) {
        if (client.wire === null || !client.wire.open) await this.connect(client);
        this.deliver(client, 50);
      }
      this.store.commit();
      await settle();
      const busy = this.clients.some((client) => {
        const { wire } = client;
        return (
          !wire?.open ||
          wire.toServer.length > 0 ||
          wire.toClient.length > 0 ||
          client.acked < client.sent.length
        );
      });
      if (!busy && this.store.waiting.length === 0) return;
      // a failed commit is tried again after a moment of real time
      if (round > 50) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error('it does not come to rest');
  }
}
