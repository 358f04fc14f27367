/** 会签: which departments a plan asks, and who may sign for one. */
import { may, type PlanRole } from '../../shared/access.ts';
import type { UserId } from '../../shared/ids.ts';
import type { Store, Write } from '../store/store.ts';
import type { Person } from './access.ts';
import { type News, newsWrites } from './news.ts';
import type { PlanRow } from './planRow.ts';

export const maySign = (person: Person, plan: PlanRow, role: PlanRole): boolean =>
  plan.state === 'review' && person.departmentId !== null && may(role, 'signOff');

/** To be written with the step into review: the people of the departments asked that may sign. */
export async function askWrites(store: Store, by: UserId, plan: PlanRow, at: number): Promise<Write[]> {
  const ask: News = {
    kind: 'signoffWanted',
    key: `review/${at}`,
    by,
    to: { people: [], departments: [...(await memberDepartments(store, plan))] },
    meant: ({ role }) => may(role, 'signOff'),
    place: {},
    quote: '',
  };
  return newsWrites(store, plan, [ask], async () => []);
}

/** Of these plans those in review that ask the person's department, which has not signed their present revision. */
export async function signoffsWanted(
  store: Store,
  person: Person,
  readable: readonly { plan: PlanRow; role: PlanRole }[],
): Promise<Set<string>> {
  const { departmentId } = person;
  const plans = readable.filter(({ plan, role }) => maySign(person, plan, role)).map(({ plan }) => plan);
  if (departmentId === null || plans.length === 0) return new Set();
  const ids = plans.map(({ id }) => id);
  const [asked, signed] = await Promise.all([
    store.read(
      store.sql
        .selectFrom('plan_member')
        .leftJoin('user', 'user.id', 'plan_member.member_id')
        .where('plan_member.plan_id', 'in', ids)
        .where((is) =>
          is.or([
            is('plan_member.member_id', '=', departmentId),
            is('user.department_id', '=', departmentId),
          ]),
        )
        .select('plan_member.plan_id as id')
        .distinct(),
    ),
    store.read(
      store.sql
        .selectFrom('signoff')
        .where('plan_id', 'in', ids)
        .where('department_id', '=', departmentId)
        .select(['plan_id as id', 'revision']),
    ),
  ]);
  const asks = new Set(asked.map(({ id }) => id));
  const done = new Set(signed.map(({ id, revision }) => `${id}/${revision}`));
  return new Set(
    plans.filter((plan) => asks.has(plan.id) && !done.has(`${plan.id}/${plan.revision}`)).map(({ id }) => id),
  );
}

/** Departments of which somebody has a role by name, and those that have one as a whole. */
export async function memberDepartments(store: Store, plan: PlanRow): Promise<Set<string>> {
  const members = store.sql.selectFrom('plan_member').where('plan_member.plan_id', '=', plan.id);
  const [whole, people] = await Promise.all([
    store.read(members.where('kind', '=', 'department').select('member_id')),
    store.read(
      members
        .where('kind', '=', 'user')
        .innerJoin('user', 'user.id', 'plan_member.member_id')
        .where('user.department_id', 'is not', null)
        .select('user.department_id')
        .distinct(),
    ),
  ]);
  return new Set([...whole.map((row) => row.member_id), ...people.flatMap((row) => row.department_id ?? [])]);
}
