/** Rows as a database returns them → what was stored, or a StoreTrouble `damaged`: never less than was stored. */
import { crc32 } from 'node:zlib';
import type { UserId } from '../../shared/ids.ts';
import type { PackedSnapshot } from './packing.ts';
import { type LogRow, StoreTrouble } from './store.ts';

export interface SnapshotRow {
  seq: number;
  crc: number;
  state_vector: Uint8Array;
  delete_set_at: number;
  data: Uint8Array;
  depths: Uint8Array | null;
  deflated: number;
}

export interface UpdateRow {
  seq: number;
  at: number;
  runs: string;
  crc: number;
  updates: Uint8Array;
}

export interface ClientRow {
  client_id: number;
  user_id: UserId;
}

export const SNAPSHOT_COLUMNS = 'seq, crc, state_vector, delete_set_at, data, depths, deflated';

export function wholeSnapshot(row: SnapshotRow | undefined, doc: string): PackedSnapshot {
  if (row === undefined) throw new StoreTrouble('damaged', `${doc}: its snapshot is missing`);
  if (crc32(row.data) !== row.crc) throw new StoreTrouble('damaged', `${doc}: its snapshot is damaged`);
  return {
    seq: row.seq,
    data: row.data,
    stateVector: row.state_vector,
    deleteSetAt: row.delete_set_at,
    depths: row.depths ?? new Uint8Array(),
    deflated: row.deflated === 1,
  };
}

/** Rows after a seq, without a gap. */
export function wholeRows(rows: readonly UpdateRow[], after: number, doc: string): LogRow[] {
  return rows.map(({ seq, at, updates, runs, crc }, index) => {
    const expected = after + 1 + index;
    if (seq !== expected) throw new StoreTrouble('damaged', `${doc}: row ${expected} of its log is missing`);
    if (crc32(updates) !== crc) throw new StoreTrouble('damaged', `${doc}: row ${seq} of its log is damaged`);
    return { seq, at, updates, runs: JSON.parse(runs) };
  });
}

export const clientsOf = (rows: readonly ClientRow[]): Map<number, UserId> =>
  new Map(rows.map((row) => [row.client_id, row.user_id]));
