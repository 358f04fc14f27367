/**
 * 定稿 and 修订. Finalising freezes exactly one state of the text: the final version and its targets are made
 * from it and stored with the freeze in one transaction (sync/freezing.ts closes the sockets).
 */
import { Refusal } from '../../shared/errors.ts';
import type { UserId } from '../../shared/ids.ts';
import { auditRow } from '../people/audit.ts';
import type { Write } from '../store/store.ts';
import type { PlanRow } from './planRow.ts';
import { type VersionParts, versionOf } from './versions.ts';

export async function finalisePlan(
  parts: VersionParts,
  by: UserId,
  plan: PlanRow,
): Promise<{ version: string; plan: PlanRow }> {
  if (plan.state === 'final' || plan.state === 'archived') {
    throw new Refusal('wrongState', { state: plan.state });
  }
  let version = '';
  await parts.rooms.freeze(plan.id, async (text) => {
    const final = await versionOf(parts, by, plan, 'final', null, { text });
    version = final.id;
    return [
      stateChange(parts, plan, { state: 'final' }),
      final.write,
      auditRow(parts.store, by, 'finalise', plan.id, { version, revision: plan.revision }),
    ];
  });
  return { version, plan: { ...plan, state: 'final' } };
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
