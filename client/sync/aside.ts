/**
 * Edits that can no longer be sent (the text was frozen, access was taken, another epoch, too large): moved
 * out of the replica into a record of their own, offered for copying, deleted only by the user.
 */
import * as Y from 'yjs';
import { committed, openDatabase, result, type UpdateRow } from './database.ts';
import type { Replica } from './replica.ts';
import type { KeptAside } from './types.ts';
import { unsentWords } from './unsentWords.ts';

interface AsideRow extends KeptAside {
  /** user/plan */
  owner: string;
  /** The edits as Yjs made them: nothing is dropped, whatever `text` could show. */
  updates: Uint8Array[];
}

const ownerOf = (userId: string, planId: string): string => `${userId}/${planId}`;

/**
 * Takes the replica's unsent edits out and the replica away, in one transaction. The replica is of no use
 * afterwards. Returns the record; null when nothing was unsent (another tab may have been first).
 */
export async function setAside(
  replica: Replica,
  factory: IDBFactory | null,
  why: KeptAside['why'],
  now: Date,
): Promise<KeptAside | null> {
  const unstored = replica.unstoredUpdates();
  await replica.settled();
  const stillUnstored = replica.failed ? unstored : [];
  replica.abandon();
  const { userId, planId, part } = replica.key;
  const row = (rows: UpdateRow[], unsent: Uint8Array[]): AsideRow => {
    const base = new Y.Doc();
    for (const clean of rows) Y.applyUpdate(base, clean.data);
    const text = unsentWords(part, base, unsent);
    base.destroy();
    return {
      id: `${replica.name}/${now.getTime()}`,
      owner: ownerOf(userId, planId),
      planId,
      part,
      why,
      at: now.toISOString(),
      edits: unsent.length,
      text,
      updates: [...unsent],
    };
  };
  let db: IDBDatabase;
  try {
    db = await openDatabase(factory);
  } catch {
    // Nothing is kept on this device: the record lives as long as the page.
    return stillUnstored.length > 0 ? row([], stillUnstored) : null;
  }
  const tx = db.transaction(['updates', 'marks', 'replicas', 'aside'], 'readwrite', { durability: 'strict' });
  const done = committed(tx);
  const updates = tx.objectStore('updates');
  const marks = tx.objectStore('marks');
  const [keys, rows, marked] = await Promise.all([
    result(updates.index('replica').getAllKeys(replica.name)) as Promise<number[]>,
    result(updates.index('replica').getAll(replica.name)) as Promise<UpdateRow[]>,
    result(marks.index('replica').getAllKeys(replica.name)) as Promise<number[]>,
  ]);
  const dirty = new Set(marked);
  const unsent = rows.filter((_, at) => dirty.has(keys[at] ?? -1)).map((kept) => kept.data);
  const all = [...unsent, ...stillUnstored];
  const record =
    all.length > 0
      ? row(
          rows.filter((_, at) => !dirty.has(keys[at] ?? -1)),
          all,
        )
      : null;
  if (record !== null) tx.objectStore('aside').put(record);
  for (const key of keys) updates.delete(key);
  for (const key of marked) marks.delete(key);
  tx.objectStore('replicas').delete(replica.name);
  await done;
  return record;
}

/** What was set aside of this plan on this device, newest first. */
export async function asideOf(
  factory: IDBFactory | null,
  userId: string,
  planId: string,
): Promise<KeptAside[]> {
  const db = await openDatabase(factory);
  const index = db.transaction('aside').objectStore('aside').index('owner');
  const rows = (await result(index.getAll(ownerOf(userId, planId)))) as AsideRow[];
  return rows
    .map(({ owner: _owner, updates: _updates, ...record }) => record)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

export async function discardAside(factory: IDBFactory | null, id: string): Promise<void> {
  const db = await openDatabase(factory);
  const tx = db.transaction('aside', 'readwrite');
  const done = committed(tx);
  tx.objectStore('aside').delete(id);
  await done;
}
