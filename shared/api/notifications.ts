/** What the inbox holds: who did what that concerns me, and where. */
import { z } from 'zod';

/**
 * mention: I, or my department, am named. answer: somebody wrote in a thread after me. card: a card became mine.
 * signoffWanted: my department is asked to sign. signoffReturned: a department returned my plan with a note. signoffStale:
 * what my department agreed to was changed. final: a plan I have a role in is final. access: I, or my department, was given a role in a plan.
 */
export const NOTIFICATION_KINDS = [
  'mention',
  'answer',
  'card',
  'signoffWanted',
  'signoffReturned',
  'signoffStale',
  'final',
  'access',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/**
 * Where it leads: a thread of comments (beside the words, or a card's), a card, a block of the text, what changed since
 * a sign-off; or the sign-offs.
 */
export const notificationPlaceSchema = z.object({
  thread: z.string().nullable().default(null),
  card: z.string().nullable().default(null),
  block: z.string().nullable().default(null),
  signoff: z.string().nullable().default(null),
});
export type NotificationPlace = z.infer<typeof notificationPlaceSchema>;

const named = z.object({ id: z.string(), name: z.string() });

export const notificationSchema = notificationPlaceSchema.extend({
  /** Counts up: a newer one has a higher id. */
  id: z.number().int(),
  kind: z.enum(NOTIFICATION_KINDS),
  plan: z.object({ id: z.string(), title: z.string() }),
  by: named.extend({ color: z.number().int() }),
  /** The department that is named, is asked, returned the plan, or no longer agrees; null: it is about me alone. */
  department: named.nullable(),
  /** A line of the comment, the block or the note; a card's title. */
  quote: z.string(),
  at: z.string(),
  read: z.boolean(),
});
export type Notification = z.infer<typeof notificationSchema>;

export const NOTIFICATIONS_MOST = 100;

export const notificationsQuery = z.strictObject({
  /** Only older ones: the id of the last one got. */
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(NOTIFICATIONS_MOST).default(30),
});

export const unreadReply = z.object({ unread: z.number().int() });

/** Newest first; `unread` counts all of them, not those of this page. */
export const notificationsReply = unreadReply.extend({ notifications: z.array(notificationSchema) });
export type Notifications = z.infer<typeof notificationsReply>;

const idField = z.number().int().positive();
/** These, or all up to one: what came while the list was being read stays unread. */
export const readNotificationsRequest = z.union([
  z.strictObject({ ids: z.array(idField).min(1).max(NOTIFICATIONS_MOST) }),
  z.strictObject({ upTo: idField }),
]);
export type ReadNotificationsRequest = z.infer<typeof readNotificationsRequest>;
