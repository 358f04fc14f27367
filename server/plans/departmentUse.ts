/** What still names a department, so that none is taken away from under its people and its cards. */
import { Refusal } from '../../shared/errors.ts';
import type { Store } from '../store/store.ts';
import type { Person } from './access.ts';
import { readablePlans } from './lists.ts';
import type { Views } from './views.ts';

/**
 * Refuses where accounts, cards (archived ones too), roles in plans or sign-offs name the department, and says how
 * many. `admin` reads every plan.
 */
export async function refuseInUse(store: Store, views: Views, admin: Person, id: string): Promise<void> {
  const { sql } = store;
  const [members, roles, signed] = await Promise.all([
    store.read(sql.selectFrom('user').where('department_id', '=', id).select('id')),
    store.read(
      sql
        .selectFrom('plan_member')
        .where('kind', '=', 'department')
        .where('member_id', '=', id)
        .select('plan_id'),
    ),
    store.read(sql.selectFrom('signoff').where('department_id', '=', id).select('plan_id').distinct()),
  ]);
  const { cards, plans } = await cardsOf(store, views, admin, id);
  const named = new Set([...roles, ...signed].map((row) => row.plan_id)).size;
  if (members.length + cards + named > 0)
    throw new Refusal('departmentInUse', { members: members.length, cards, plans, named });
}

async function cardsOf(store: Store, views: Views, admin: Person, id: string) {
  let cards = 0;
  let plans = 0;
  // One after the other: all plans at once would be more than a machine holds.
  for (const { plan } of await readablePlans(store, admin)) {
    const reading = await views.read(plan, admin.userId);
    const here = reading.cards.filter(({ lead, support }) => lead === id || support.includes(id)).length;
    cards += here;
    if (here > 0) plans += 1;
  }
  return { cards, plans };
}
