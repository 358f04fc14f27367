/** A plan's detail as last fetched, kept on this device so that a visited plan opens without network. */
import { type PlanDetail, planDetailSchema } from '../../shared/api.ts';
import { committed, openDatabase, result } from './database.ts';

const idOf = (userId: string, planId: string): string => `${userId}/${planId}`;

export async function rememberDetail(
  factory: IDBFactory | null,
  userId: string,
  detail: PlanDetail,
): Promise<void> {
  const db = await openDatabase(factory);
  const tx = db.transaction('plans', 'readwrite');
  const done = committed(tx);
  tx.objectStore('plans').put({ id: idOf(userId, detail.id), userId, detail });
  await done;
}

/** null: never visited on this device, or written by a release that this one cannot read. */
export async function rememberedDetail(
  factory: IDBFactory | null,
  userId: string,
  planId: string,
): Promise<PlanDetail | null> {
  const db = await openDatabase(factory);
  const row: unknown = await result(db.transaction('plans').objectStore('plans').get(idOf(userId, planId)));
  const parsed = planDetailSchema.safeParse((row as { detail?: unknown } | undefined)?.detail);
  return parsed.success ? parsed.data : null;
}
