/**
 * What a room has taken and not yet told: the row being gathered for the next commit, and the count of what is
 * being committed. An update is written into the row as it comes and nothing else of it is kept: in a crowd
 * thousands wait at once, and what waits is what the garbage collector has to carry.
 */
import type { UserId } from '../../shared/ids.ts';
import { type AppendBatch, Conflict, type Run } from '../store/store.ts';
import type { TailRow } from './docState.ts';
import type { Spent } from './effort.ts';
import type { Facts } from './facts.ts';
import { GrowingFrames } from './frames.ts';
import type { Receipt } from './parked.ts';
import type { Room } from './room.ts';
import type { Session } from './session.ts';

/** Who waits for a change made by the server. */
export interface Own {
  resolve(seq: number): void;
  reject(error: Error): void;
}

/** An update that was judged new. */
export interface Taken {
  user: UserId;
  update: Uint8Array;
  facts: Facts;
  /** Client ids it brings for the first time. */
  claims: readonly number[];
}

export interface Batch {
  room: Room;
  /** Its `runs` are empty when there is nothing to store. */
  append: AppendBatch;
  /** Settled with it, in the order they came. */
  receipts: readonly Receipt[];
  own: readonly Own[];
  /** Who wrote all of it; null: several, or the server. */
  author: Session | null;
  row: Omit<TailRow, 'seq'>;
  /** What it may cost every copy. */
  spent: Spent;
}

/** One row as it grows. */
class Gathering {
  readonly frames = new GrowingFrames();
  readonly receipts: Receipt[] = [];
  readonly own: Own[] = [];
  readonly runs: Run[] = [];
  readonly newClients: AppendBatch['newClients'] = [];
  readonly advances = new Map<number, number>();
  deletes = false;

  add({ user, update, facts, claims }: Taken, session: number): void {
    this.frames.add(update);
    const run = this.runs.at(-1);
    if (run !== undefined && run.session === session && run.user === user) run.count++;
    else this.runs.push({ session, user, count: 1 });
    for (const clientId of claims) this.newClients.push({ clientId, user });
    for (const { client, to } of facts.spans)
      this.advances.set(client, Math.max(to, this.advances.get(client) ?? 0));
    this.deletes ||= facts.deletes.size > 0;
  }

  get author(): Session | null {
    if (this.own.length > 0) return null;
    const author = this.receipts[0]?.session ?? null;
    return this.receipts.every(({ session }) => session === author) ? author : null;
  }
}

export class RoomQueue {
  #gathering: Gathering | null = null;
  /** Queued or being committed. */
  count = 0;
  bytes = 0;

  push(receipt: Receipt, taken: Taken): void {
    this.#add(taken, receipt.session.id);
    this.#row().receipts.push(receipt);
    this.count++;
  }

  pushOwn(own: Own, taken: Taken): void {
    this.#add(taken, 0);
    this.mark(own);
  }

  /** Told when everything queued by now is stored; nothing of its own is. */
  mark(own: Own): void {
    this.#row().own.push(own);
    this.count++;
  }

  /** Nothing new in it: it is acknowledged when what was queued before it is stored. */
  follow(receipt: Receipt): void {
    this.#row().receipts.push(receipt);
    this.count++;
  }

  #add(taken: Taken, session: number): void {
    this.#row().add(taken, session);
    this.bytes += taken.update.length;
  }

  /** The row being gathered, begun where there is none. */
  #row(): Gathering {
    this.#gathering ??= new Gathering();
    return this.#gathering;
  }

  /** Everything queued, as one row; null: nothing. */
  take(room: Room, schema: number): Batch | null {
    const gathering = this.#gathering;
    if (gathering === null) return null;
    this.#gathering = null;
    const { frames, receipts, own, runs, newClients, advances, deletes, author } = gathering;
    const bytes = frames.whole();
    this.bytes += bytes.length - frames.updateBytes; // counted as what it is in memory from now on
    const { doc, epoch } = room.state;
    const append = { doc, epoch, updates: bytes, runs, newClients, schema, at: Date.now() };
    const spent = room.state.effort.rowBegins();
    return { room, append, receipts, own, author, row: { bytes, advances, deletes }, spent };
  }

  settled({ receipts, own, append }: Batch): void {
    this.count -= receipts.length + own.length;
    this.bytes -= append.updates.length;
  }

  /** The room ends: who waits for an own edit is told, the rest comes back with their clients. */
  drop(): void {
    for (const own of this.#gathering?.own ?? []) own.reject(new Conflict('closed'));
    this.#gathering = null;
    this.count = 0;
    this.bytes = 0;
  }
}
