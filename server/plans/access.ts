/**
 * Who has which role in a plan: members, their departments, owners of its cards, workspace administrators.
 * What a role may do is shared/access.ts. To somebody without a role a plan looks as if it did not exist.
 */
import {
  accessTo,
  may,
  type PlanAction,
  type PlanRole,
  planRoleSchema,
  strongerRole,
} from '../../shared/access.ts';
import { Refusal } from '../../shared/errors.ts';
import { type PlanId, parsePlanId, type UserId } from '../../shared/ids.ts';
import { type Store, StoreTrouble } from '../store/store.ts';
import type { PartAccess } from '../sync/door.ts';
import { findPlan, type PlanRow } from './planRow.ts';
import type { Views } from './views.ts';

/** Somebody, as far as roles are concerned. */
export interface Person {
  userId: UserId;
  role: 'admin' | 'member';
  departmentId: string | null;
}

export interface PlanAccess {
  /** Throws notFound for an unknown plan and for a stranger alike; forbidden when the role may not do this. */
  require(person: Person, planId: string, action: PlanAction): Promise<{ plan: PlanRow; role: PlanRole }>;
  /** `require` of 'read', for whoever needs no more: only a stranger's cards are asked for, and no text read for them. */
  readable(person: Person, planId: string): Promise<PlanRow>;
  roleIn(person: Person, plan: PlanRow): Promise<PlanRole | null>;
  partsOf(userId: UserId, planId: PlanId): Promise<PartAccess>;
}

const NONE: PartAccess = { text: 'none', board: 'none', talk: 'none' };

/** The role a person was given, by name or through a department; cards not counted. */
async function memberRole(store: Store, person: Person, planId: PlanId): Promise<PlanRole | null> {
  const { sql } = store;
  const rows = await store.read(
    sql
      .selectFrom('plan_member')
      .select('role')
      .where('plan_id', '=', planId)
      .where((is) =>
        is.or([
          is('kind', '=', 'user').and('member_id', '=', person.userId),
          is('kind', '=', 'department').and('member_id', '=', person.departmentId ?? ''),
        ]),
      ),
  );
  return rows.reduce<PlanRole | null>(
    (best, row) => strongerRole(best, planRoleSchema.parse(row.role)),
    null,
  );
}

/** Does owning a card give this person anything here that they would not have without it? */
export async function gainsByCard(store: Store, userId: UserId, planId: PlanId): Promise<boolean> {
  const user = await store.readOne(
    store.sql.selectFrom('user').select(['role', 'department_id']).where('id', '=', userId),
  );
  if (user === undefined || user.role === 'admin') return false;
  const person: Person = { userId, role: 'member', departmentId: user.department_id };
  const role = await memberRole(store, person, planId);
  return strongerRole(role, 'contributor') !== role;
}

/**
 * Who owns a live card, from the board as committed, not from the table for lists: who was just given a card has it
 * now. `lane`: who asks (jobs.pool).
 */
export async function cardOwners(
  store: Store,
  views: Views,
  plan: PlanRow,
  lane: string,
): Promise<readonly string[]> {
  try {
    return (await views.read(plan, lane)).owners;
  } catch (error) {
    // A plan that cannot be read is still to be opened, and looks like nothing to a stranger.
    if (error instanceof StoreTrouble) throw error;
    const rows = await store.read(
      store.sql.selectFrom('card_owner').select('user_id').where('plan_id', '=', plan.id),
    );
    return rows.map((row) => row.user_id);
  }
}

export function createPlanAccess(store: Store, views: Views): PlanAccess {
  const { sql } = store;

  async function roleIn(person: Person, plan: PlanRow): Promise<PlanRole | null> {
    if (person.role === 'admin') return 'owner';
    const role = await memberRole(store, person, plan.id);
    if (strongerRole(role, 'contributor') === role) return role;
    return (await cardOwners(store, views, plan, person.userId)).includes(person.userId)
      ? strongerRole(role, 'contributor')
      : role;
  }

  const access: PlanAccess = {
    roleIn,
    async readable(person, planId) {
      const id = parsePlanId(planId);
      const plan = id === null ? null : await findPlan(store, id);
      if (plan !== null) {
        const role = person.role === 'admin' ? 'owner' : await memberRole(store, person, plan.id);
        if (role !== null && may(role, 'read')) return plan;
      }
      return (await access.require(person, planId, 'read')).plan;
    },
    async require(person, planId, action) {
      const id = parsePlanId(planId);
      const plan = id === null ? null : await findPlan(store, id);
      const role = plan === null ? null : await roleIn(person, plan);
      if (plan === null || role === null) throw new Refusal('notFound');
      if (!may(role, action)) throw new Refusal('forbidden');
      return { plan, role };
    },
    async partsOf(userId, planId) {
      const [plan, user] = await Promise.all([
        findPlan(store, planId),
        store.readOne(
          sql
            .selectFrom('user')
            .select(['role', 'department_id as departmentId', 'disabled'])
            .where('id', '=', userId),
        ),
      ]);
      if (plan === null || user === undefined || user.disabled === 1) return NONE;
      const role = await roleIn({ userId, role: user.role, departmentId: user.departmentId }, plan);
      return {
        text: accessTo(role, 'text', plan.state),
        board: accessTo(role, 'board', plan.state),
        talk: accessTo(role, 'talk', plan.state),
      };
    },
  };
  return access;
}
