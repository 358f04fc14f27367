/** English interface, part of ../shell.ts: notifications. Each sentence follows the name of whoever did it. */
import type { Texts } from '../../texts.ts';
import type { texts as zh } from '../../zh/shell/inbox.ts';

export const texts: Texts<typeof zh> = {
  inbox: {
    title: 'Notifications',
    button_one: 'Notifications, {{count}} unread',
    button_other: 'Notifications, {{count}} unread',
    arrived_one: 'A new notification, {{count}} unread',
    arrived_other: 'New notifications, {{count}} unread',
    readAll: 'Mark all read',
    unread: 'Unread',
    older: 'Older notifications',
    empty:
      'No notifications yet. When somebody mentions you, answers you, gives you a card, shares a plan with you or asks your department to sign off, it appears here.',
    stale: 'The server cannot be reached. This is what was read last.',
    you: 'you',
    yourDepartment: 'your department',
    someDepartment: 'their department',
    mention: {
      text: 'mentioned {{whom}} in the text of “{{plan}}”',
      talk: 'mentioned {{whom}} in a comment on “{{plan}}”',
      card: 'mentioned {{whom}} in the talk of a card of “{{plan}}”',
    },
    answer: {
      talk: 'answered in a thread of yours on “{{plan}}”',
      card: 'answered in the talk of a card of “{{plan}}” you took part in',
    },
    card: 'gave you a card of “{{plan}}”',
    signoffWanted: 'asks {{department}} to sign off “{{plan}}”',
    signoffReturned: 'returned “{{plan}}” for {{department}}',
    signoffStale: 'changed “{{plan}}”: the sign-off of {{department}} no longer holds',
    final: 'finalised “{{plan}}”',
    access: 'shared “{{plan}}” with {{whom}}',
  },
};
