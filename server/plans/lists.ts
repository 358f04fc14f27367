/** Lists over plans: those I may read, with figures that may lag a moment; one plan in full. */
import { accessTo, type PlanRole, planRoleSchema, strongerRole } from '../../shared/access.ts';
import { type PlanDetail, type PlanSummary, planFigures } from '../../shared/api/plans.ts';
import { docName, type Part } from '../../shared/ids.ts';
import { listDepartments } from '../people/departments.ts';
import { listUsers } from '../people/users.ts';
import { ownCategories } from '../people/workspace.ts';
import type { Store } from '../store/store.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { Person } from './access.ts';
import { listMembers } from './members.ts';
import { type PlanRow, planReply, planRowOf } from './planRow.ts';
import { signoffsWanted } from './signoffsAsked.ts';

/** Faces shown beside a plan in a list. */
const FACES = 6;

export interface ReadablePlan {
  plan: PlanRow;
  role: PlanRole;
}

/** A person's role by plan, a moment behind the boards; null: an administrator, who owns all. */
export async function rolesByPlan(store: Store, person: Person): Promise<Map<string, PlanRole> | null> {
  const { sql } = store;
  if (person.role === 'admin') return null;
  const [members, owned] = await Promise.all([
    store.read(
      sql
        .selectFrom('plan_member')
        .select(['plan_id', 'role'])
        .where((is) =>
          is.or([
            is('kind', '=', 'user').and('member_id', '=', person.userId),
            is('kind', '=', 'department').and('member_id', '=', person.departmentId ?? ''),
          ]),
        ),
    ),
    store.read(sql.selectFrom('card_owner').select('plan_id').where('user_id', '=', person.userId)),
  ]);
  const roles = new Map<string, PlanRole>();
  const grant = (planId: string, role: PlanRole): void => {
    roles.set(planId, strongerRole(roles.get(planId) ?? null, role) ?? role);
  };
  for (const row of members) grant(row.plan_id, planRoleSchema.parse(row.role));
  for (const row of owned) grant(row.plan_id, 'contributor');
  return roles;
}

/** Every plan in which this person has a role, newest change first. */
export async function readablePlans(store: Store, person: Person): Promise<ReadablePlan[]> {
  const plans = store.sql.selectFrom('plan').selectAll('plan').orderBy('plan.updated_at', 'desc');
  const roles = await rolesByPlan(store, person);
  if (roles === null) {
    return (await store.read(plans)).map((row) => ({ plan: planRowOf(row), role: 'owner' }));
  }
  if (roles.size === 0) return [];
  const rows = await store.read(plans.where('plan.id', 'in', [...roles.keys()]));
  return rows.flatMap((row) => {
    const role = roles.get(row.id);
    return role === undefined ? [] : [{ plan: planRowOf(row), role }];
  });
}

export async function planSummaries(store: Store, person: Person): Promise<PlanSummary[]> {
  const { sql } = store;
  const plans = await readablePlans(store, person);
  if (plans.length === 0) return [];
  const ids = plans.map(({ plan }) => plan.id);
  const [wanted, figures, faces] = await Promise.all([
    signoffsWanted(store, person, plans),
    store.read(sql.selectFrom('target_cache').select(['plan_id', 'result']).where('plan_id', 'in', ids)),
    store.read(
      sql
        .selectFrom('plan_member')
        .innerJoin('user', 'user.id', 'plan_member.member_id')
        .leftJoin('department', 'department.id', 'user.department_id')
        .where('plan_member.kind', '=', 'user')
        .where('plan_member.plan_id', 'in', ids)
        .orderBy('plan_member.added_at')
        .select([
          'plan_member.plan_id as planId',
          'user.id as id',
          'user.name as name',
          'department.color as color',
        ]),
    ),
  ]);
  const figuresOf = new Map(figures.map((row) => [row.plan_id, row.result]));
  const facesOf = new Map<string, { id: string; name: string; color: number }[]>();
  for (const { planId, id, name, color } of faces) {
    const list = facesOf.get(planId) ?? [];
    list.push({ id, name, color: color ?? 0 });
    facesOf.set(planId, list);
  }
  return plans.map(({ plan, role }) => ({
    ...planReply(plan, role),
    figures: readFigures(figuresOf.get(plan.id)),
    members: (facesOf.get(plan.id) ?? []).slice(0, FACES),
    memberCount: facesOf.get(plan.id)?.length ?? 0,
    signoffWanted: wanted.has(plan.id),
  }));
}

function readFigures(json: string | undefined): PlanSummary['figures'] {
  return json === undefined ? null : planFigures.nullable().catch(null).parse(JSON.parse(json));
}

export async function planDetail(
  store: Store,
  rooms: Rooms,
  { plan, role }: ReadablePlan,
): Promise<PlanDetail> {
  const state = async (part: Part) => {
    const head = await rooms.head(docName(plan.id, part));
    if (head === null) throw new Error(`plan ${plan.id} lost its ${part}`);
    return { epoch: head.epoch, schema: head.schema, access: accessTo(role, part, plan.state) };
  };
  const [text, board, talk, members, users, departments, categories, owners] = await Promise.all([
    state('text'),
    state('board'),
    state('talk'),
    listMembers(store, plan.id),
    listUsers(store),
    listDepartments(store),
    ownCategories(store),
    store.read(store.sql.selectFrom('card_owner').select('user_id').where('plan_id', '=', plan.id)),
  ]);
  const readers = new Set([...members.map(({ id }) => id), ...owners.map((row) => row.user_id)]);
  const named = new Map<string, number>();
  for (const { name } of users) named.set(name, (named.get(name) ?? 0) + 1);
  return {
    ...planReply(plan, role),
    parts: { text, board, talk },
    members,
    people: users.map(({ id, name, email, color, departmentId, role: workspaceRole, disabled }) => ({
      ...{ id, name, color, departmentId },
      also: (named.get(name) ?? 0) > 1 ? email : null,
      reads: !disabled && (workspaceRole === 'admin' || readers.has(id) || readers.has(departmentId ?? '')),
    })),
    departments,
    categories,
  };
}
