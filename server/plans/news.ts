/**
 * What happened in a plan that concerns somebody, turned into notifications: for whom, each once a person. Nobody is
 * told of what they did themselves. Reads no document.
 */
import type { NotificationKind, NotificationPlace } from '../../shared/api/notifications.ts';
import { parseUserId, type UserId } from '../../shared/ids.ts';
import type { Store, Write, WriteResult } from '../store/store.ts';
import { type Addressee, addressees, type Granted, type Named } from './addressees.ts';
import type { PlanRow } from './planRow.ts';

export interface News {
  kind: NotificationKind;
  /** What it tells of, within its plan. Of two that tell one person of the same the first is kept. */
  key: string;
  by: UserId;
  to: Named;
  /** Of those reached who is meant; absent: all. */
  meant?: (addressee: Addressee) => boolean;
  place: Partial<NotificationPlace>;
  quote: string;
  /** The department it is about, whoever is told; absent: the one through which somebody is told. */
  department?: string;
}

/** What a row keeps beside its columns. */
export interface NotificationBody extends Partial<NotificationPlace> {
  quote: string;
  department?: string;
}

/** Looked up together; with the names a comment may have some thousands of ids at most. */
const AT_ONCE = 50;
const ROWS_AT_ONCE = 200;
/** More at once is a program's doing, not people's. */
const MOST_ROWS = 20_000;
const DAY_MS = 24 * 3600_000;
/** What was read goes after so long; of all, the newest so many stay. */
const READ_KEPT_MS = 90 * DAY_MS;
const MOST_KEPT = 500;

/** To be written in the transaction of what happened, or of the note that it was looked at. */
export async function newsWrites(
  store: Store,
  plan: PlanRow,
  news: readonly News[],
  cardOwners: () => Promise<readonly string[]>,
  granted: Granted | null = null,
): Promise<Write[]> {
  const { sql } = store;
  const at = Date.now();
  const rows = new Map<
    string,
    { user_id: UserId; kind: NotificationKind; key: string; by: UserId; body: string }
  >();
  for (let from = 0; from < news.length; from += AT_ONCE) {
    const some = news.slice(from, from + AT_ONCE);
    const reached = await addressees(
      store,
      plan,
      {
        people: some.flatMap(({ to }) => to.people),
        departments: some.flatMap(({ to }) => to.departments),
      },
      cardOwners,
      granted,
    );
    for (const { kind, key, by, to, meant, place, quote, department } of some) {
      const [people, departments] = [new Set(to.people), new Set(to.departments)];
      for (const addressee of reached) {
        const { userId, departmentId } = addressee;
        const direct = people.has(userId);
        const through = departmentId !== null && departments.has(departmentId) ? departmentId : null;
        if (userId === by || (!direct && through === null) || meant?.(addressee) === false) continue;
        const about = department ?? (direct ? null : through);
        const body: NotificationBody = { ...place, quote, ...(about === null ? {} : { department: about }) };
        const once = `${userId}/${key}`;
        if (!rows.has(once) && rows.size < MOST_ROWS)
          rows.set(once, { user_id: userId, kind, key, by, body: JSON.stringify(body) });
      }
    }
  }
  const all = [...rows.values()].map((row) => ({ ...row, plan_id: plan.id, at }));
  const writes: Write[] = [];
  for (let from = 0; from < all.length; from += ROWS_AT_ONCE) {
    const some = all.slice(from, from + ROWS_AT_ONCE);
    writes.push(
      sql
        .insertInto('notification')
        .values(some)
        .onConflict((conflict) => conflict.columns(['user_id', 'plan_id', 'key']).doNothing())
        .returning('user_id'),
      ...thinning(store, [...new Set(some.map((row) => row.user_id))], at),
    );
  }
  return writes;
}

/** Inboxes are thinned as they grow. */
function thinning({ sql }: Store, users: readonly UserId[], now: number): Write[] {
  const inboxes = sql.deleteFrom('notification').where('user_id', 'in', users);
  return [
    inboxes.where('read_at', 'is not', null).where('at', '<', now - READ_KEPT_MS),
    inboxes.where('id', '<=', (is) =>
      is
        .selectFrom('notification as newer')
        .select('newer.id')
        .whereRef('newer.user_id', '=', 'notification.user_id')
        .orderBy('newer.id', 'desc')
        .offset(MOST_KEPT)
        .limit(1),
    ),
  ];
}

/** Whose inbox was changed by a write of rows that return whose they are. */
export function toldBy(results: readonly WriteResult[]): UserId[] {
  const told = results.flatMap(({ rows }) => rows.map((row) => row.user_id));
  return [...new Set(told)].flatMap((id) => (typeof id === 'string' ? (parseUserId(id) ?? []) : []));
}
