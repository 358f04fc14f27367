/**
 * What a room has taken and not yet told: entries waiting for the next commit, and the count of those being
 * committed. Makes one log row of everything waiting.
 */
import type { UserId } from '../../shared/ids.ts';
import { type AppendBatch, Conflict, type Run } from '../store/store.ts';
import type { TailRow } from './docState.ts';
import type { Facts } from './facts.ts';
import { updateFrames } from './frames.ts';
import type { Receipt } from './parked.ts';
import type { Room } from './room.ts';
import type { Session } from './session.ts';

export interface Entry {
  session: Session | null;
  receipt: Receipt | null;
  user: UserId;
  /** null: nothing new in it; it is acknowledged when what was queued before it is stored. */
  update: Uint8Array | null;
  facts: Facts | null;
  /** Client ids it brings for the first time. */
  claims: number[];
  /** For changes made by the server. */
  settled?: { resolve(seq: number): void; reject(error: Error): void };
}

export interface Batch {
  room: Room;
  /** Its `runs` are empty when there is nothing to store. */
  append: AppendBatch;
  entries: Entry[];
  row: Omit<TailRow, 'seq'>;
}

export class RoomQueue {
  #entries: Entry[] = [];
  /** Queued or being committed. */
  count = 0;
  bytes = 0;

  push(entry: Entry): void {
    this.#entries.push(entry);
    this.count++;
    this.bytes += entry.update?.length ?? 0;
  }

  /** Everything queued, as one row; null: nothing. */
  take(room: Room, schema: number): Batch | null {
    if (this.#entries.length === 0) return null;
    const entries = this.#entries;
    this.#entries = [];
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
      for (const { client, to } of facts.spans) advances.set(client, Math.max(to, advances.get(client) ?? 0));
      deletes ||= facts.deletes.size > 0;
    }
    const bytes = updateFrames(updates);
    const { doc, epoch } = room.state;
    const append = { doc, epoch, updates: bytes, runs, newClients, schema, at: Date.now() };
    return { room, append, entries, row: { bytes, advances, deletes } };
  }

  settled(entries: readonly Entry[]): void {
    this.count -= entries.length;
    for (const entry of entries) this.bytes -= entry.update?.length ?? 0;
  }

  /** The room ends: who waits for an own edit is told, the rest comes back with their clients. */
  drop(): void {
    for (const entry of this.#entries.splice(0)) entry.settled?.reject(new Conflict('closed'));
    this.count = 0;
    this.bytes = 0;
  }
}
