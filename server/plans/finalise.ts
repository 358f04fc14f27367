/**
 * 定稿 and 修订. Finalising freezes exactly one state of the text: the final version and its targets are made
 * from it and stored with the freeze in one transaction (sync/freezing.ts closes the sockets).
 */
import { Refusal } from '../../shared/errors.ts';
import { parseUserId, type UserId } from '../../shared/ids.ts';
import { auditRow } from '../people/audit.ts';
import type { Store, Write } from '../store/store.ts';
import { newsWrites } from './news.ts';
import type { PlanRow } from './planRow.ts';
import { type VersionParts, versionOf } from './versions.ts';

/** `told`: all who have a role in the plan, by name or through their department. */
export async function finalisePlan(
  parts: VersionParts,
  by: UserId,
  plan: PlanRow,
): Promise<{ version: string; plan: PlanRow; told: UserId[] }> {
  if (plan.state === 'final' || plan.state === 'archived') {
    throw new Refusal('wrongState', { state: plan.state });
  }
  const { store } = parts;
  // once a revision
  const key = `final/${plan.revision}`;
  let version = '';
  await parts.rooms.freeze(plan.id, async (text) => {
    const final = await versionOf(parts, by, plan, 'final', null, { text });
    version = final.id;
    return [
      stateChange(parts, plan, { state: 'final' }),
      final.write,
      auditRow(store, by, 'finalise', plan.id, { version, revision: plan.revision }),
      ...(await finalWrites(store, by, plan, key)),
    ];
  });
  const rows = await store.read(
    store.sql
      .selectFrom('notification')
      .select('user_id')
      .where('plan_id', '=', plan.id)
      .where('key', '=', key),
  );
  const told = rows.flatMap((row) => parseUserId(row.user_id) ?? []);
  return { version, plan: { ...plan, state: 'final' }, told };
}

async function finalWrites(store: Store, by: UserId, plan: PlanRow, key: string): Promise<Write[]> {
  const members = await store.read(
    store.sql.selectFrom('plan_member').select(['kind', 'member_id']).where('plan_id', '=', plan.id),
  );
  const of = (kind: string): string[] =>
    members.filter((member) => member.kind === kind).map((member) => member.member_id);
  const to = { people: of('user'), departments: of('department') };
  return newsWrites(store, plan, [{ kind: 'final', key, by, to, place: {}, quote: '' }], async () => []);
}

/** Opens a final plan again, as its next revision. */
export async function amendPlan(parts: VersionParts, by: UserId, plan: PlanRow): Promise<PlanRow> {
  if (plan.state !== 'final') throw new Refusal('wrongState', { state: plan.state });
  const revision = plan.revision + 1;
  await parts.rooms.unfreeze(plan.id, [
    stateChange(parts, plan, { state: 'amend', revision }),
    auditRow(parts.store, by, 'amend', plan.id, { revision }),
  ]);
  return { ...plan, state: 'amend', revision };
}

/** Only from the state it was read in: of two people finalising and amending at once, one is first. */
function stateChange(
  { store }: VersionParts,
  plan: PlanRow,
  next: { state: PlanRow['state']; revision?: number },
): Write {
  return {
    query: store.sql
      .updateTable('plan')
      .set({ ...next, updated_at: Date.now() })
      .where('id', '=', plan.id)
      .where('state', '=', plan.state)
      .where('revision', '=', plan.revision),
    affects: 1,
    otherwise: 'state',
  };
}
