/** The inbox of whoever asks; nobody else's can be named. */
import {
  notificationsQuery,
  notificationsReply,
  readNotificationsRequest,
  unreadReply,
} from '../../shared/api/notifications.ts';
import { countUnread, listNotifications, readNotifications } from '../plans/notifications.ts';
import { callerOf } from './guard.ts';
import type { App, Parts } from './kit.ts';

export function notificationRoutes(app: App, { store, hub }: Parts): void {
  app.get('/api/notifications', {
    config: { gate: 'user' },
    schema: {
      summary: 'My inbox: mentions, answers, cards and sign-offs that concern me, newest first',
      querystring: notificationsQuery,
      response: { 200: notificationsReply },
    },
    handler: (request) => listNotifications(store, callerOf(request), request.query),
  });

  app.post('/api/notifications/read', {
    config: { gate: 'user' },
    schema: {
      summary: 'Mark notifications read: these, or all up to one',
      body: readNotificationsRequest,
      response: { 200: unreadReply },
    },
    handler: async (request) => {
      const caller = callerOf(request);
      await readNotifications(store, caller, request.body);
      // My other tabs and devices.
      hub.tellPeople([caller.userId]);
      return { unread: await countUnread(store, caller) };
    },
  });
}
