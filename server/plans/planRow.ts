/** A plan's row as the rest of the server speaks of it. */

import type { PlanRole, PlanState } from '../../shared/access.ts';
import type { Plan, PlanSettings } from '../../shared/api/plans.ts';
import { planSettingsSchema } from '../../shared/api/plans.ts';
import { type PlanId, parsePlanId } from '../../shared/ids.ts';
import type { Store } from '../store/store.ts';

export interface PlanRow {
  id: PlanId;
  title: string;
  state: PlanState;
  revision: number;
  period: { start: string; end: string };
  settings: PlanSettings;
  createdBy: string;
  createdAt: number;
  updatedAt: number;
}

interface StoredPlan {
  id: string;
  title: string;
  state: PlanState;
  revision: number;
  period_start: string;
  period_end: string;
  settings: string;
  created_by: string;
  created_at: number;
  updated_at: number;
}

export function planRowOf(row: StoredPlan): PlanRow {
  const id = parsePlanId(row.id);
  if (id === null) throw new Error('a stored plan has a bad id');
  return {
    id,
    title: row.title,
    state: row.state,
    revision: Number(row.revision),
    period: { start: row.period_start, end: row.period_end },
    settings: planSettingsSchema.parse(JSON.parse(row.settings)),
    createdBy: row.created_by,
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  };
}

export async function findPlan(store: Store, id: PlanId): Promise<PlanRow | null> {
  const row = await store.readOne(store.sql.selectFrom('plan').selectAll().where('id', '=', id));
  return row === undefined ? null : planRowOf(row);
}

export function planReply(plan: PlanRow, role: PlanRole): Plan {
  return {
    id: plan.id,
    title: plan.title,
    period: plan.period,
    state: plan.state,
    revision: plan.revision,
    role,
    settings: plan.settings,
    createdAt: new Date(plan.createdAt).toISOString(),
    updatedAt: new Date(plan.updatedAt).toISOString(),
  };
}
