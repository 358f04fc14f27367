/** Who of some people and departments is told of something in a plan: active accounts that may read it now. */
import { type PlanRole, planRoleSchema, strongerRole } from '../../shared/access.ts';
import { parseUserId, type UserId } from '../../shared/ids.ts';
import type { Store } from '../store/store.ts';
import type { PlanRow } from './planRow.ts';

export interface Addressee {
  userId: UserId;
  departmentId: string | null;
  role: PlanRole;
}

/** Ids of people and of departments; ids of neither are nobody. */
export interface Named {
  people: readonly string[];
  departments: readonly string[];
}

/** A role that is given in the same transaction. */
export interface Granted {
  kind: 'user' | 'department';
  id: string;
  role: PlanRole;
}

/** `cardOwners`: who owns a card of the plan; asked only when somebody has no other right. */
export async function addressees(
  store: Store,
  plan: PlanRow,
  { people, departments }: Named,
  cardOwners: () => Promise<readonly string[]>,
  granted: Granted | null = null,
): Promise<Addressee[]> {
  const { sql } = store;
  if (people.length + departments.length === 0) return [];
  // no id is empty, but a list of ids must not be
  const oneOf = (ids: readonly string[]): string[] => [...new Set(ids), ''];
  const [users, members] = await Promise.all([
    store.read(
      sql
        .selectFrom('user')
        .select(['id', 'role', 'department_id as departmentId'])
        .where('disabled', '=', 0)
        .where((is) => is.or([is('id', 'in', oneOf(people)), is('department_id', 'in', oneOf(departments))])),
    ),
    store.read(
      sql.selectFrom('plan_member').select(['kind', 'member_id', 'role']).where('plan_id', '=', plan.id),
    ),
  ]);
  const given = new Map(
    members.map((row) => [`${row.kind}/${row.member_id}`, planRoleSchema.parse(row.role)]),
  );
  if (granted !== null) given.set(`${granted.kind}/${granted.id}`, granted.role);
  const roleOf = (id: string, departmentId: string | null): PlanRole | null =>
    strongerRole(given.get(`user/${id}`) ?? null, given.get(`department/${departmentId}`) ?? null);
  const found: Addressee[] = [];
  for (const { id, role: workspaceRole, departmentId } of users) {
    const userId = parseUserId(id);
    let role = workspaceRole === 'admin' ? 'owner' : roleOf(id, departmentId);
    if (role === null && (await cardOwners()).includes(id)) role = 'contributor';
    if (userId !== null && role !== null) found.push({ userId, departmentId, role });
  }
  return found;
}

/** Those the plan belongs to by name or through their department; administrators are not meant. */
export async function ownersOf(store: Store, plan: PlanRow): Promise<Named> {
  const rows = await store.read(
    store.sql
      .selectFrom('plan_member')
      .select(['kind', 'member_id'])
      .where('plan_id', '=', plan.id)
      .where('role', '=', 'owner'),
  );
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.member_id);
  return { people: of('user'), departments: of('department') };
}
