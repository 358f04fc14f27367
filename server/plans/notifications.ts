/** A person's inbox: what it holds of plans they may still read, and what of it they have seen. */
import { z } from 'zod';
import {
  NOTIFICATION_KINDS,
  type Notification,
  type Notifications,
  notificationPlaceSchema,
  type ReadNotificationsRequest,
} from '../../shared/api/notifications.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Store } from '../store/store.ts';
import type { Person } from './access.ts';
import { rolesByPlan } from './lists.ts';

const kindSchema = z.enum(NOTIFICATION_KINDS);
const bodySchema = notificationPlaceSchema.extend({
  quote: z.string().default(''),
  department: z.string().nullable().default(null),
});

/** Newest first, at most `limit` of those older than `before`. */
export async function listNotifications(
  store: Store,
  person: Person,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<Notifications> {
  const inbox = await visibleInbox(store, person);
  const page = before === undefined ? inbox : inbox.where('notification.id', '<', before);
  const [rows, unread, departments] = await Promise.all([
    store.read(
      page
        .leftJoin('user', 'user.id', 'notification.by')
        .leftJoin('department', 'department.id', 'user.department_id')
        .select([
          'notification.id as id',
          'notification.kind as kind',
          'notification.body as body',
          'notification.at as at',
          'notification.read_at as readAt',
          'notification.by as by',
          'plan.id as planId',
          'plan.title as planTitle',
          'user.name as byName',
          'department.color as byColor',
        ])
        .orderBy('notification.id', 'desc')
        .limit(limit),
    ),
    unreadIn(store, inbox),
    store.read(store.sql.selectFrom('department').select(['id', 'name'])),
  ]);
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  const notifications = rows.map((row): Notification => {
    const { department, ...body } = bodySchema.parse(JSON.parse(row.body));
    const name = department === null ? undefined : names.get(department);
    return {
      ...body,
      id: Number(row.id),
      kind: kindSchema.parse(row.kind),
      plan: { id: row.planId, title: row.planTitle },
      by: { id: row.by, name: row.byName ?? '', color: row.byColor ?? 0 },
      department: department === null || name === undefined ? null : { id: department, name },
      at: new Date(Number(row.at)).toISOString(),
      read: row.readAt !== null,
    };
  });
  return { notifications, unread };
}

export const countUnread = async (store: Store, person: Person): Promise<number> =>
  unreadIn(store, await visibleInbox(store, person));

async function unreadIn(store: Store, inbox: Inbox): Promise<number> {
  const row = await store.readOne(
    inbox
      .where('notification.read_at', 'is', null)
      .select((is) => is.fn.countAll<number | string>().as('unread')),
  );
  return Number(row?.unread ?? 0);
}

/** Throws notFound when one of the ids is not in this person's inbox; then nothing is changed. */
export async function readNotifications(
  store: Store,
  person: Person,
  request: ReadNotificationsRequest,
): Promise<void> {
  const { sql } = store;
  const unread = sql
    .updateTable('notification')
    .set({ read_at: Date.now() })
    .where('user_id', '=', person.userId)
    .where('read_at', 'is', null);
  if ('upTo' in request) {
    await store.write([unread.where('id', '<=', request.upTo)]);
    return;
  }
  const ids = [...new Set(request.ids)];
  const mine = await store.read(
    sql.selectFrom('notification').select('id').where('user_id', '=', person.userId).where('id', 'in', ids),
  );
  if (mine.length < ids.length) throw new Refusal('notFound');
  await store.write([unread.where('id', 'in', ids)]);
}

type Inbox = Awaited<ReturnType<typeof visibleInbox>>;

/** Rows of the person's inbox whose plan they may read. */
async function visibleInbox(store: Store, person: Person) {
  const inbox = store.sql
    .selectFrom('notification')
    .innerJoin('plan', 'plan.id', 'notification.plan_id')
    .where('notification.user_id', '=', person.userId);
  const roles = await rolesByPlan(store, person);
  return roles === null ? inbox : inbox.where('plan.id', 'in', [...roles.keys(), '']);
}
