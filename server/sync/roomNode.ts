import type { Limits } from '../config.ts';
import type { Log } from '../log.ts';
import type { DocWork } from './docPool.ts';
import type { TailRow } from './docState.ts';
import type { Told } from './presence.ts';
import type { Batch } from './queue.ts';
import type { Room } from './room.ts';

/** What a room needs from the node it is on. */
export interface RoomNode {
  limits: Limits;
  log: Log;
  pool: DocWork;
  /** Something is queued. */
  wake(room: Room): void;
  /** Why nothing can be stored just now; null: all is well. */
  trouble(): string | null;
  /** `own`: committed by this node. */
  committed(room: Room, row: TailRow, own: Batch | null): void;
  /** A row is missing before one that has come (several nodes). */
  gap(room: Room): void;
  /** Base and tail merged in memory. */
  mergeNow(room: Room): Promise<void>;
  compactSoon(room: Room): void;
  /** No longer usable: forget it, the next to come loads it anew. */
  discarded(room: Room): void;
  presenceChanged(room: Room, entries: Told[]): void;
}
