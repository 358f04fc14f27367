/**
 * One node among several: passes on what rooms commit and who is present, hears the others, and reads the log
 * whenever something may have been missed. Fan-out may lose anything: rows carry their seq, and a gap, a new
 * subscription or a broken connection sends us to the store. Alone, all of it is silence.
 */
import { randomBytes } from 'node:crypto';
import type { DocName } from '../../shared/ids.ts';
import type { Fanout } from '../fanout/fanout.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import {
  CONTROL_TOPIC,
  type Control,
  type DocMessage,
  decodeControl,
  decodeDocMessage,
  docTopic,
  encodeControl,
  encodeDocMessage,
} from './nodeMessages.ts';
import type { Told } from './presence.ts';
import type { Room } from './room.ts';

/** A row overtaken by a later one usually comes in a moment; then it is read from the log. */
const GAP_MS = 20;
const POLL_MS = 1000;
const AFTER_GAP_MS = 5000;
const PRESENCE_MS = 10_000;
const NODE_GONE_MS = 25_000;

export class Cluster {
  readonly #store: Store;
  readonly #fanout: Fanout;
  readonly #log: Log;
  readonly #rooms: () => Iterable<Room>;
  readonly #name = randomBytes(6).toString('hex');
  /** Other nodes that are present somewhere, and when they were last heard. */
  readonly #nodes = new Map<string, { heardAt: number }>();
  readonly #reading = new Map<Room, Promise<void>>();
  readonly #gaps = new Map<Room, NodeJS.Timeout>();
  readonly #timers: NodeJS.Timeout[];
  /** With one store for one process there is nobody to hear. */
  readonly alone: boolean;
  onControl: (control: Control) => void = () => {};

  constructor(store: Store, fanout: Fanout, log: Log, rooms: () => Iterable<Room>) {
    this.#store = store;
    this.#fanout = fanout;
    this.#log = log;
    this.#rooms = rooms;
    this.alone = store.kind === 'sqlite';
    this.#timers = this.alone
      ? []
      : [this.#every(POLL_MS, () => this.#poll()), this.#every(PRESENCE_MS, () => this.#presenceRound())];
    fanout.onGap(() => {
      this.#readAll();
      setTimeout(() => this.#readAll(), AFTER_GAP_MS).unref();
    });
    void fanout.subscribe(CONTROL_TOPIC, (bytes) => this.#hearControl(bytes));
  }

  /**
   * Hears of a document from now on. Messages before `ready` is called with its room are kept; resolves with
   * `ready` and the way to stop.
   */
  async join(doc: DocName): Promise<{ ready(room: Room): void; leave(): void }> {
    if (this.alone) return { ready() {}, leave() {} };
    let room: Room | null = null;
    const early: DocMessage[] = [];
    const leave = await this.#fanout.subscribe(docTopic(doc), (bytes) => {
      let message: DocMessage;
      try {
        message = decodeDocMessage(bytes);
      } catch (error) {
        this.#log.warn({ doc, reason: (error as Error).message }, 'a node said something unknown');
        return;
      }
      if (room === null) early.push(message);
      else this.#hear(room, message);
    });
    return {
      ready: (opened) => {
        room = opened;
        for (const message of early.splice(0)) this.#hear(opened, message);
        this.tell(doc, { kind: 'whoIsThere' });
      },
      leave,
    };
  }

  tell(doc: DocName, message: DocMessage): void {
    if (!this.alone) this.#fanout.publish(docTopic(doc), encodeDocMessage(message));
  }

  control(control: Control): void {
    if (!this.alone) this.#fanout.publish(CONTROL_TOPIC, encodeControl(control));
  }

  tellPresence(doc: DocName, told: Told[]): void {
    if (told.length > 0) this.tell(doc, { kind: 'presence', node: this.#name, told });
  }

  /** A row is missing before one that has come. */
  gap(room: Room): void {
    if (this.#gaps.has(room)) return;
    const wait = this.#fanout.healthy() ? GAP_MS : 0;
    const timer = setTimeout(() => {
      this.#gaps.delete(room);
      if (!room.hasGap) return;
      // when it cannot be read now, the poll or the next row asks again
      this.read(room).catch(() => {});
    }, wait);
    this.#gaps.set(room, timer);
  }

  /** The room as the store has it now: read-your-writes on any node. */
  async fresh(room: Room): Promise<void> {
    if (!this.alone) await this.read(room);
  }

  /** Brings a room up to the store: rows, frozen, epoch. One reading at a time a room. */
  read(room: Room): Promise<void> {
    const running = this.#reading.get(room);
    if (running !== undefined) return running.then(() => this.read(room));
    const reading = this.#read(room)
      .catch((error: Error) => {
        // in trouble the store says so itself; the next round reads again
        this.#log.debug({ doc: room.doc, reason: error.message }, 'could not read the log');
        throw error;
      })
      .finally(() => this.#reading.delete(room));
    this.#reading.set(room, reading);
    return reading;
  }

  async #read(room: Room): Promise<void> {
    if (room.closed) return;
    const head = await this.#store.head(room.doc);
    if (room.closed) return;
    if (head === null) return room.discard('forbidden', 'no such document any more');
    if (head.epoch !== room.state.epoch) return room.discard('otherEpoch', 'restored from a backup');
    if (head.seq > room.state.seq) {
      const tail = await this.#store.tailAfter(room.doc, room.state.seq);
      if (room.closed) return;
      if (tail === null) return room.discard('restart', 'compacted beyond what this node had');
      tail.rows.forEach((row, index) => {
        // all new ids come with the first row: whose they are does not depend on it
        room.remote({ seq: row.seq, bytes: row.updates, clients: index === 0 ? tail.clients : new Map() });
      });
    }
    if (head.frozen !== room.state.frozen && !room.held) room.frozenElsewhere(head.frozen);
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    for (const timer of this.#gaps.values()) clearTimeout(timer);
  }

  #hear(room: Room, message: DocMessage): void {
    if (room.closed) return;
    switch (message.kind) {
      case 'row':
        return room.remote(message.row);
      case 'presence': {
        const node = this.#nodes.get(message.node) ?? { heardAt: 0 };
        node.heardAt = performance.now();
        this.#nodes.set(message.node, node);
        for (const told of message.told) room.presence.hearRemote(told, node);
        return room.presenceMoved();
      }
      case 'whoIsThere':
        return this.tellPresence(room.doc, room.presence.own());
      case 'compacted':
        return room.compactedElsewhere(message.seq);
    }
  }

  #hearControl(bytes: Uint8Array): void {
    try {
      this.onControl(decodeControl(bytes));
    } catch (error) {
      this.#log.warn({ reason: (error as Error).message }, 'a node said something unknown');
    }
  }

  #poll(): void {
    if (!this.#fanout.healthy()) this.#readAll();
  }

  #readAll(): void {
    for (const room of this.#rooms()) this.read(room).catch(() => {});
  }

  #presenceRound(): void {
    const now = performance.now();
    for (const [name, node] of this.#nodes) {
      if (now - node.heardAt < NODE_GONE_MS) continue;
      this.#nodes.delete(name);
      for (const room of this.#rooms()) {
        room.presence.leave(node);
        room.presenceMoved();
      }
    }
    for (const room of this.#rooms()) this.tellPresence(room.doc, room.presence.own());
  }

  #every(ms: number, work: () => void): NodeJS.Timeout {
    const timer = setInterval(work, ms);
    timer.unref();
    return timer;
  }
}
