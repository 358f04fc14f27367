/** Changes to a plan's row: title, period, settings, and the states that have no route of their own. */
import { may, type PlanState } from '../../shared/access.ts';
import { planSettingsSchema } from '../../shared/api/plans.ts';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { Refusal } from '../../shared/errors.ts';
import { docName, type UserId } from '../../shared/ids.ts';
import { auditRow } from '../people/audit.ts';
import type { Store } from '../store/store.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { ReadablePlan } from './lists.ts';
import { toldBy } from './news.ts';
import type { PlanRow } from './planRow.ts';
import { askWrites } from './signoffsAsked.ts';

export interface PlanChange {
  title?: string | undefined;
  period?: { start: string; end: string } | undefined;
  settings?: { numbering?: Numbering | undefined; predecessor?: string | null | undefined } | undefined;
  state?: 'draft' | 'review' | 'archived' | undefined;
}

/** `told`: who was asked to sign by it. */
export async function patchPlan(
  store: Store,
  rooms: Rooms,
  by: UserId,
  { plan, role }: ReadablePlan,
  change: PlanChange,
): Promise<{ plan: PlanRow; told: UserId[] }> {
  const state = await nextState(rooms, plan, change.state);
  const touches = change.title !== undefined || change.period !== undefined || change.settings !== undefined;
  if (state !== plan.state && !may(role, 'archive')) throw new Refusal('forbidden');
  if (touches && plan.state === 'archived') throw new Refusal('wrongState', { state: plan.state });
  const next: PlanRow = {
    ...plan,
    title: change.title ?? plan.title,
    period: change.period ?? plan.period,
    settings: planSettingsSchema.parse({
      ...plan.settings,
      ...defined(change.settings ?? {}),
      archivedFrom: archivedFrom(plan, state),
    }),
    state,
    updatedAt: Date.now(),
  };
  // what comes out of the archive was asked for before
  const asks = state === 'review' && plan.state !== 'review' && plan.state !== 'archived';
  const results = await store.write([
    {
      query: store.sql
        .updateTable('plan')
        .set({
          title: next.title,
          period_start: next.period.start,
          period_end: next.period.end,
          settings: JSON.stringify(next.settings),
          state: next.state,
          updated_at: next.updatedAt,
        })
        .where('id', '=', plan.id)
        .where('state', '=', plan.state),
      affects: 1,
      otherwise: 'state',
    },
    auditRow(store, by, 'plan', plan.id, { fields: Object.keys(defined(change)), state }),
    ...(asks ? await askWrites(store, by, next, next.updatedAt) : []),
  ]);
  if (state !== plan.state) rooms.accessChanged(plan.id);
  return { plan: next, told: toldBy(results) };
}

/** 起草 ↔ 会签, and into and out of the archive. 定稿 and 修订 are finalise.ts. */
async function nextState(rooms: Rooms, plan: PlanRow, wish: PlanChange['state']): Promise<PlanState> {
  if (wish === undefined || wish === plan.state) return plan.state;
  if (wish === 'archived') return 'archived';
  if (plan.state === 'archived') {
    // It comes back as it went, whatever was wished; only a frozen text is a final plan's.
    const head = await rooms.head(docName(plan.id, 'text'));
    if (head?.frozen) return 'final';
    const before = plan.settings.archivedFrom ?? wish;
    return before === 'review' ? 'review' : plan.revision > 1 ? 'amend' : 'draft';
  }
  if (plan.state === 'final') throw new Refusal('wrongState', { state: plan.state });
  return wish === 'draft' && plan.revision > 1 ? 'amend' : wish;
}

/** Remembered as long as the plan is in the archive. */
function archivedFrom(plan: PlanRow, next: PlanState): PlanRow['settings']['archivedFrom'] {
  if (next !== 'archived') return undefined;
  return plan.state === 'archived' ? plan.settings.archivedFrom : plan.state;
}

function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Partial<T>;
}
