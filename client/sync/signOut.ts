/**
 * What to do with this device's copies when somebody logs out: clean ones go, those with unsent edits are
 * asked about first. Also says which plans can be opened without network.
 */
import { committed, openDatabase, result } from './database.ts';

export interface UnsentOnDevice {
  plans: readonly { planId: string; title: string; edits: number }[];
}

const startsWith = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

/** What this user has on this device that the server does not. Empty `plans`: log out without asking. */
export async function unsentOnDevice(
  userId: string,
  factory: IDBFactory | null = globalThis.indexedDB ?? null,
): Promise<UnsentOnDevice> {
  let db: IDBDatabase;
  try {
    db = await openDatabase(factory);
  } catch {
    // Nothing is kept here, so nothing can be lost by logging out.
    return { plans: [] };
  }
  const tx = db.transaction(['marks', 'plans', 'aside']);
  const [marks, plans, asides] = await Promise.all([
    result(
      tx
        .objectStore('marks')
        .index('replica')
        .getAll(startsWith(`${userId}/`)),
    ) as Promise<{ replica: string }[]>,
    result(tx.objectStore('plans').index('user').getAll(userId)) as Promise<
      { detail: { id: string; title: string } }[]
    >,
    result(
      tx
        .objectStore('aside')
        .index('owner')
        .getAll(startsWith(`${userId}/`)),
    ) as Promise<{ planId: string; edits: number }[]>,
  ]);
  const edits = new Map<string, number>();
  for (const { replica } of marks) {
    const planId = replica.split('/')[1] ?? '';
    edits.set(planId, (edits.get(planId) ?? 0) + 1);
  }
  for (const aside of asides) edits.set(aside.planId, (edits.get(aside.planId) ?? 0) + aside.edits);
  const titles = new Map(plans.map(({ detail }) => [detail.id, detail.title]));
  return {
    plans: [...edits].map(([planId, count]) => ({ planId, title: titles.get(planId) ?? '', edits: count })),
  };
}

/**
 * Removes this user's copies. Those of plans with unsent or set-aside edits stay unless `alsoUnsent`: they go
 * up when the same person signs in again.
 */
export async function forgetUser(
  userId: string,
  alsoUnsent: boolean,
  factory: IDBFactory | null = globalThis.indexedDB ?? null,
): Promise<void> {
  const keep = new Set(
    alsoUnsent ? [] : (await unsentOnDevice(userId, factory)).plans.map((plan) => plan.planId),
  );
  let db: IDBDatabase;
  try {
    db = await openDatabase(factory);
  } catch {
    // As above: nothing is kept here.
    return;
  }
  const tx = db.transaction(['updates', 'marks', 'replicas', 'plans', 'aside'], 'readwrite');
  const done = committed(tx);
  const drop = (
    table: string,
    index: string,
    range: IDBKeyRange | string,
    planOf: (row: never) => string,
  ) => {
    const request = tx.objectStore(table).index(index).openCursor(range);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return;
      if (!keep.has(planOf(cursor.value as never))) cursor.delete();
      cursor.continue();
    };
  };
  const all = startsWith(`${userId}/`);
  const byReplica = (row: { replica: string }): string => row.replica.split('/')[1] ?? '';
  drop('updates', 'replica', all, byReplica);
  drop('marks', 'replica', all, byReplica);
  drop('replicas', 'user', userId, (row: { planId: string }) => row.planId);
  drop('plans', 'user', userId, (row: { detail: { id: string } }) => row.detail.id);
  drop('aside', 'owner', all, (row: { planId: string }) => row.planId);
  await done;
}
