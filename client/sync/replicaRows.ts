/** A replica's rows in the database: reading, writing with marks in one transaction, putting together. */
import type { Part } from '../../shared/ids.ts';
import { committed, type MarkRow, openDatabase, result, type UpdateRow } from './database.ts';

export interface ReplicaKey {
  userId: string;
  planId: string;
  part: Part;
  epoch: number;
}

export const replicaName = (key: ReplicaKey): string =>
  `${key.userId}/${key.planId}/${key.part}/${key.epoch}`;

/** An update to be written. */
export interface Row {
  data: Uint8Array<ArrayBuffer>;
  /** The number this tab gave to an unacknowledged edit; null for what came from the server. */
  mark: number | null;
}

export interface FoundRows {
  /** All keys, and the updates of those that were not known. */
  keys: number[];
  fresh: Uint8Array[];
  marked: number[];
  complete: boolean;
}

export async function readRows(
  factory: IDBFactory | null,
  name: string,
  known: ReadonlySet<number>,
): Promise<FoundRows> {
  const db = await openDatabase(factory);
  const tx = db.transaction(['updates', 'marks', 'replicas'], 'readonly');
  const updates = tx.objectStore('updates');
  const [keys, marked, meta] = await Promise.all([
    result(updates.index('replica').getAllKeys(name)) as Promise<number[]>,
    result(tx.objectStore('marks').index('replica').getAllKeys(name)) as Promise<number[]>,
    result(tx.objectStore('replicas').get(name)) as Promise<{ complete: boolean } | undefined>,
  ]);
  const wanted = keys.filter((key) => !known.has(key));
  const rows =
    known.size === 0
      ? ((await result(updates.index('replica').getAll(name))) as UpdateRow[])
      : await Promise.all(wanted.map((key) => result(updates.get(key)) as Promise<UpdateRow>));
  return { keys, fresh: rows.map((row) => row.data), marked, complete: meta?.complete === true };
}

/** Returns the keys of the rows, in their order. All or nothing. */
export async function writeRows(
  factory: IDBFactory | null,
  key: ReplicaKey,
  write: { rows: readonly Row[]; unmark: readonly number[]; complete: boolean },
): Promise<number[]> {
  const db = await openDatabase(factory);
  const replica = replicaName(key);
  const dirty = write.rows.some((row) => row.mark !== null);
  // An edit of this user must outlive a power cut; what the server has need not.
  const tx = db.transaction(['updates', 'marks', 'replicas'], 'readwrite', {
    durability: dirty ? 'strict' : 'relaxed',
  });
  const done = committed(tx);
  const updates = tx.objectStore('updates');
  const marks = tx.objectStore('marks');
  const requests = write.rows.map((row) => {
    const request = updates.add({ replica, data: row.data } satisfies UpdateRow);
    if (row.mark !== null) {
      request.onsuccess = () => marks.put({ replica } satisfies MarkRow, request.result);
    }
    return request;
  });
  for (const gone of write.unmark) marks.delete(gone);
  if (write.complete) tx.objectStore('replicas').put({ name: replica, ...key, complete: true });
  await done;
  return requests.map((request) => request.result as number);
}

/** Puts one row in the place of `old`; returns its key. */
export async function replaceRows(
  factory: IDBFactory | null,
  replica: string,
  whole: Uint8Array<ArrayBuffer>,
  old: readonly number[],
): Promise<number> {
  const db = await openDatabase(factory);
  const tx = db.transaction('updates', 'readwrite');
  const done = committed(tx);
  const updates = tx.objectStore('updates');
  const request = updates.add({ replica, data: whole } satisfies UpdateRow);
  for (const key of old) updates.delete(key);
  await done;
  return request.result as number;
}
