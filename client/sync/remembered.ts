/** A plan's detail as last fetched, kept on this device so that a visited plan opens without network. */
import { type PlanDetail, planDetailSchema } from '../../shared/api/plans.ts';
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

/** Plans that open on this device without network: visited, and complete here. */
export async function plansHere(
  factory: IDBFactory | null,
  userId: string,
): Promise<{ id: string; title: string }[]> {
  const db = await openDatabase(factory);
  const tx = db.transaction(['plans', 'replicas']);
  const [plans, replicas] = await Promise.all([
    result(tx.objectStore('plans').index('user').getAll(userId)) as Promise<{ detail: unknown }[]>,
    result(tx.objectStore('replicas').index('user').getAll(userId)) as Promise<
      { planId: string; part: string; complete: boolean }[]
    >,
  ]);
  const complete = new Set(
    replicas
      .filter((replica) => replica.part === 'text' && replica.complete)
      .map((replica) => replica.planId),
  );
  return plans.flatMap((row) => {
    const parsed = planDetailSchema.safeParse(row.detail);
    return parsed.success && complete.has(parsed.data.id)
      ? [{ id: parsed.data.id, title: parsed.data.title }]
      : [];
  });
}
