/** Versions nobody asked for: one an hour while a plan is being worked on, the newest hundred of them kept. */
import type { PlanRow } from './planRow.ts';
import { type VersionParts, versionOf } from './versions.ts';

const EVERY_MS = 3600_000;
/** A plan this young has nothing to look back to. */
const YOUNG_MS = 600_000;
const MOST_KEPT = 100;

/** Keeps one if it is time. `lane`: whose job it is (jobs.pool). True if one was made. */
export async function keepAutoVersion(
  parts: VersionParts,
  plan: PlanRow,
  lane: string,
  now: number,
): Promise<boolean> {
  const { store } = parts;
  const { sql } = store;
  if (plan.state === 'final' || plan.state === 'archived' || now - plan.createdAt < YOUNG_MS) return false;
  const ofPlan = sql.selectFrom('version').where('plan_id', '=', plan.id).orderBy('at', 'desc');
  const newest = await store.readOne(ofPlan.select('at').limit(1));
  if (newest !== undefined && now - Number(newest.at) < EVERY_MS) return false;
  const { write } = await versionOf(parts, null, plan, 'auto', null, { lane });
  const kept = ofPlan
    .where('kind', '=', 'auto')
    .select('id')
    .limit(MOST_KEPT - 1);
  await store.write([
    sql
      .deleteFrom('version')
      .where('plan_id', '=', plan.id)
      .where('kind', '=', 'auto')
      .where('id', 'not in', sql.selectFrom(kept.as('kept')).select('kept.id')),
    write,
  ]);
  return true;
}
