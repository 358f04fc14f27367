/**
 * A committed row is told: memory, then others, then the acknowledgement; in the order of seqs, also when
 * several nodes commit to one document and overtake each other. One socket write a receiver.
 */
import type { RemoteRow } from './nodeMessages.ts';
import type { PresenceTeller } from './presenceTeller.ts';
import type { Batch, RoomQueue } from './queue.ts';
import type { Room } from './room.ts';
import type { RoomNode } from './roomNode.ts';
import type { Session } from './session.ts';

export class Telling {
  readonly #room: Room;
  readonly #queue: RoomQueue;
  readonly #teller: PresenceTeller;
  readonly #node: RoomNode;
  /** Committed rows by seq that are not told yet: usually none. */
  readonly #arrived = new Map<number, Batch | RemoteRow>();

  constructor(room: Room, queue: RoomQueue, teller: PresenceTeller, node: RoomNode) {
    this.#room = room;
    this.#queue = queue;
    this.#teller = teller;
    this.#node = node;
  }

  /** The batch is in the log. `seq` null: it held nothing to store. Told in the order of seqs. */
  deliver(batch: Batch, seq: number | null): void {
    if (seq === null || seq <= this.#room.state.seq) {
      // nothing new, or read from the log already
      this.#room.state.effort.rowStored(batch.spent);
      for (const session of this.#settle(batch, seq ?? this.#room.state.seq)) session.send(null, true);
      // the other nodes have still to hear of it
      if (seq !== null) this.#node.committed(this.#room, { seq, ...batch.row }, batch);
      return;
    }
    this.#arrived.set(seq, batch);
    this.#advance();
  }

  /** A row another node has committed. */
  remote(row: RemoteRow): void {
    if (this.#room.closed || row.seq <= this.#room.state.seq || this.#arrived.has(row.seq)) return;
    this.#arrived.set(row.seq, row);
    this.#advance();
  }

  get hasGap(): boolean {
    return this.#arrived.size > 0;
  }

  #advance(): void {
    for (;;) {
      const seq = this.#room.state.seq + 1;
      const next = this.#arrived.get(seq);
      if (next === undefined) break;
      this.#arrived.delete(seq);
      if ('receipts' in next) this.#tellOwn(next, seq);
      else this.#tellRemote(next);
    }
    if (this.#arrived.size > 0) this.#node.gap(this.#room);
  }

  #tellOwn(batch: Batch, seq: number): void {
    const row = { seq, ...batch.row };
    const writers = this.#settle(batch, seq);
    this.#room.state.schema = Math.max(this.#room.state.schema, batch.append.schema);
    this.#room.state.commit(row);
    this.#room.state.effort.rowStored(batch.spent);
    // who wrote all of it has all of it; another writer's socket may be gone, his part is news all the same
    this.#broadcast(row.bytes as Buffer, seq - 1, writers, batch.author);
    this.#node.committed(this.#room, row, batch);
  }

  #tellRemote({ seq, bytes, clients }: RemoteRow): void {
    for (const [client, user] of clients)
      if (!this.#room.state.clients.has(client)) this.#room.state.clients.set(client, user);
    const row = this.#room.state.readRow(seq, bytes);
    for (const client of row.advances.keys()) this.#room.release(client);
    this.#broadcast(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), seq - 1, new Set(), null);
    this.#node.committed(this.#room, row, null);
  }

  /** It is stored; returns who is to be told. */
  #settle(batch: Batch, seq: number): Set<Session> {
    const writers = new Set<Session>();
    this.#queue.settled(batch);
    for (const receipt of batch.receipts) {
      if (receipt.session.closed) continue;
      writers.add(receipt.session);
      receipt.session.acks.settle(receipt);
    }
    for (const own of batch.own) own.resolve(seq);
    for (const session of writers) session.advance();
    return writers;
  }

  /** One write a receiver. `except` wrote all of it itself and only gets its acknowledgement. */
  #broadcast(bytes: Buffer, before: number, writers: ReadonlySet<Session>, except: Session | null): void {
    const presence = this.#teller.due();
    const shared = presence === null ? bytes : Buffer.concat([bytes, presence]);
    for (const session of this.#room.sessions) {
      if (session.lagsSince !== null) continue;
      if (session.tooSlow) session.lagsSince = before;
      else session.send(session === except ? presence : shared, writers.has(session));
    }
  }
}
