/** A plan's members: people and departments with a role. A plan always keeps an owner. */
import { type PlanRole, planRoleSchema } from '../../shared/access.ts';
import type { Member } from '../../shared/api/plans.ts';
import { Refusal } from '../../shared/errors.ts';
import { type PlanId, parsePlanId, parseUserId, type UserId } from '../../shared/ids.ts';
import { auditRow } from '../people/audit.ts';
import { Conflict, type Store, type Write } from '../store/store.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { Granted } from './addressees.ts';
import { type News, newsWrites, toldBy } from './news.ts';
import type { PlanRow } from './planRow.ts';

export type MemberWish =
  | { userId: string; role: PlanRole | null }
  | { email: string; role: PlanRole | null }
  | { departmentId: string; role: PlanRole | null };

export async function listMembers(store: Store, planId: PlanId): Promise<Member[]> {
  const { sql } = store;
  const [users, departments] = await Promise.all([
    store.read(
      sql
        .selectFrom('plan_member')
        .innerJoin('user', 'user.id', 'plan_member.member_id')
        .leftJoin('department', 'department.id', 'user.department_id')
        .where('plan_member.plan_id', '=', planId)
        .where('plan_member.kind', '=', 'user')
        .orderBy('plan_member.added_at')
        .select([
          'user.id as id',
          'user.name as name',
          'user.email as email',
          'department.color as color',
          'plan_member.role as role',
        ]),
    ),
    store.read(
      sql
        .selectFrom('plan_member')
        .innerJoin('department', 'department.id', 'plan_member.member_id')
        .where('plan_member.plan_id', '=', planId)
        .where('plan_member.kind', '=', 'department')
        .orderBy('plan_member.added_at')
        .select([
          'department.id as id',
          'department.name as name',
          'department.color as color',
          'plan_member.role as role',
        ]),
    ),
  ]);
  return [
    ...users.map((row) => ({
      ...row,
      kind: 'user' as const,
      color: row.color ?? 0,
      role: planRoleSchema.parse(row.role),
    })),
    ...departments.map((row) => ({
      ...row,
      kind: 'department' as const,
      email: null,
      role: planRoleSchema.parse(row.role),
    })),
  ];
}

/**
 * Gives, changes or (null) takes a role, and lets open sockets feel it at once; returns whom it told: those who had no
 * role of their own.
 */
export async function putMember(
  store: Store,
  rooms: Rooms,
  plan: PlanRow,
  by: UserId,
  wish: MemberWish,
): Promise<UserId[]> {
  const { sql } = store;
  const planId = plan.id;
  const { kind, id } = await resolve(store, wish);
  const isMember = sql
    .selectFrom('plan_member')
    .select('role')
    .where('plan_id', '=', planId)
    .where('kind', '=', kind)
    .where('member_id', '=', id);
  const before = await store.readOne(isMember);
  const change: Write =
    wish.role === null
      ? sql
          .deleteFrom('plan_member')
          .where('plan_id', '=', planId)
          .where('kind', '=', kind)
          .where('member_id', '=', id)
      : sql
          .insertInto('plan_member')
          .values({
            plan_id: planId,
            kind,
            member_id: id,
            role: wish.role,
            added_by: by,
            added_at: Date.now(),
          })
          .onConflict((conflict) =>
            conflict.columns(['plan_id', 'kind', 'member_id']).doUpdateSet({ role: wish.role ?? '' }),
          );
  const news =
    before === undefined && wish.role !== null
      ? await accessNews(store, plan, by, { kind, id, role: wish.role })
      : [];
  const writes = wish.role === 'owner' ? [change] : keepingAnOwner(store, planId, change);
  const audit = auditRow(store, by, 'member', planId, { kind, id, role: wish.role });
  const results = await store.write([...writes, audit, ...news]).catch((error: unknown) => {
    if (error instanceof Conflict && error.reason === 'lastOwner') throw new Refusal('lastOwner');
    throw error;
  });
  if (before?.role === (wish.role ?? undefined)) return [];
  const userId = kind === 'user' ? parseUserId(id) : null;
  if (userId === null) rooms.accessChanged(planId);
  else rooms.accessChanged(planId, userId);
  return toldBy(results);
}

function accessNews(store: Store, plan: PlanRow, by: UserId, granted: Granted): Promise<Write[]> {
  const { kind, id } = granted;
  const news: News = {
    kind: 'access',
    key: `access/${kind}/${id}/${Date.now()}`,
    by,
    to: { people: kind === 'user' ? [id] : [], departments: kind === 'department' ? [id] : [] },
    place: {},
    quote: '',
  };
  return newsWrites(store, plan, [news], async () => [], granted);
}

async function resolve(store: Store, wish: MemberWish): Promise<{ kind: 'user' | 'department'; id: string }> {
  const { sql } = store;
  if ('departmentId' in wish) {
    const query = sql.selectFrom('department').select('id').where('id', '=', wish.departmentId);
    if ((await store.readOne(query)) === undefined) {
      throw new Refusal('nobodySuch');
    }
    return { kind: 'department', id: wish.departmentId };
  }
  const query = sql.selectFrom('user').select('id');
  const row = await store.readOne(
    'userId' in wish ? query.where('id', '=', wish.userId) : query.where('email', '=', wish.email),
  );
  if (row === undefined) throw new Refusal('nobodySuch');
  return { kind: 'user', id: row.id };
}

/** One such change after the other, so that of two owners not each takes the other for the one who stays. */
function keepingAnOwner({ sql }: Store, planId: PlanId, change: Write): Write[] {
  const touched = sql
    .updateTable('plan')
    .set(({ ref }) => ({ updated_at: ref('updated_at') }))
    .where('id', '=', planId);
  const owner = sql
    .selectFrom('plan_member')
    .select('role')
    .where('plan_id', '=', planId)
    .where('role', '=', 'owner');
  const query = touched.where(({ exists }) => exists(owner));
  return [touched, change, { query, affects: 1, otherwise: 'lastOwner' }];
}

/** Plans in which one of these departments has a role. */
export async function plansOfDepartments(
  store: Store,
  departments: readonly (string | null)[],
): Promise<PlanId[]> {
  const ids = departments.filter((id) => id !== null);
  if (ids.length === 0) return [];
  const rows = await store.read(
    store.sql
      .selectFrom('plan_member')
      .select('plan_id')
      .distinct()
      .where('kind', '=', 'department')
      .where('member_id', 'in', ids),
  );
  return rows.flatMap((row) => parsePlanId(row.plan_id) ?? []);
}

export async function allPlanIds(store: Store): Promise<PlanId[]> {
  const rows = await store.read(store.sql.selectFrom('plan').select('id'));
  return rows.flatMap((row) => parsePlanId(row.id) ?? []);
}
