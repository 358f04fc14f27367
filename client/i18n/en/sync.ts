/** English interface: saving, offline, read only, edits kept on this device. Keys follow ../zh/sync.ts. */
import type { Texts } from '../texts.ts';
import type { texts as zh } from '../zh/sync.ts';

export const texts: Texts<typeof zh> = {
  save: {
    saved: 'Saved',
    saving: 'Saving',
    offline: 'Offline',
    offlineCount_one: 'Offline · {{count}} change kept on this device',
    offlineCount_other: 'Offline · {{count}} changes kept on this device',
    localFailed: 'Not saved on this device',
    savedHint: 'Every change is on the server.',
    savingHint_one: '{{count}} change is being written to the server.',
    savingHint_other: '{{count}} changes are being written to the server.',
    offlineHint:
      'The server cannot be reached. Go on editing: changes are kept on this device and sent when it is back.',
    localFailedHint_one:
      '{{count}} change is neither on the server nor on this device. Keep this page open for now.',
    localFailedHint_other:
      '{{count}} changes are neither on the server nor on this device. Keep this page open for now.',
    short: { offlineCount_one: 'Offline {{count}}', offlineCount_other: 'Offline {{count}}' },
  },
  strip: {
    offline: 'Offline. Go on editing: changes are kept on this device and sent when the server is back.',
    offlineCount_one: 'Offline · {{count}} change kept on this device, sent when the server is back.',
    offlineCount_other: 'Offline · {{count}} changes kept on this device, sent when the server is back.',
    unreached: 'Offline. The server cannot be reached; this page catches up once it can.',
    memoryOnly_one:
      'This device has no room: {{count}} change lives in this page only. Keep it open for now.',
    memoryOnly_other:
      'This device has no room: {{count}} changes live in this page only. Keep it open for now.',
    storeProblem:
      'The server cannot write just now. Changes are kept on this device and sent when it recovers.',
    full: 'As many people as can be are in this plan; you are let in when there is room. Go on editing, changes are kept on this device.',
    restart:
      'The server is restarting and will be back by itself. Go on editing, changes are kept on this device.',
    loadFailed:
      'The plan did not open: the server cannot be reached. Below is this device’s last copy, read-only.',
    loadFailedEmpty: 'The plan did not open: the server cannot read it just now.',
    frozen: 'Final: the text is frozen, the board stays live.',
    archived: 'Archived: this plan is for reading only.',
    readOnly: 'You have read-only access. The plan’s owner can change that under Share.',
    accessChanged: 'You now have read-only access; unsent text is kept on this device.',
    textAccessChanged: 'You may now only work on the board and comment; unsent text is kept on this device.',
    forbidden:
      'You can no longer see this plan. Below is this device’s last copy; unsent text is kept on this device.',
    clientTooOld: 'A newer release wrote this text, so this page can only read it. Reload to edit.',
    clientTooOldUnsent_one:
      'A newer release wrote this text, so this page can only read it. Reload to edit; the change kept on this device is sent then.',
    clientTooOldUnsent_other:
      'A newer release wrote this text, so this page can only read it. Reload to edit; the {{count}} changes kept on this device are sent then.',
    newRelease: 'Gongce has been updated. Reload once everything is saved.',
    newReleaseHere: 'Gongce has been updated. Reload to use it.',
    tooLarge: 'One change was too large for the server and is kept on this device. Add it in smaller pieces.',
    signIn:
      'The session has ended. Go on editing: changes are kept on this device and sent after you sign in.',
    keptAside_one: '{{count}} change could not be sent and is kept on this device.',
    keptAside_other: '{{count}} changes could not be sent and are kept on this device.',
    reload: 'Reload',
    retry: 'Try again',
    signInNow: 'Sign in',
    showAside: 'Show unsent text',
    dismiss: 'OK',
  },
  toast: { backOnline: 'Back online, all changes saved' },
  here: { title: 'These plans are on this device and open without network' },
  aside: {
    title: 'Unsent text',
    intro:
      'These changes did not reach the plan and exist on this device only. Copy what you need and write it into the text.',
    why: {
      frozen: 'The text became final before they arrived',
      accessChanged: 'You were made read-only before they arrived',
      otherEpoch: 'The server was restored from a backup',
      tooLarge: 'Too large for the server',
    },
    part: { text: 'Text', board: 'Board', talk: 'Comments' },
    edits_one: '{{count}} change',
    edits_other: '{{count}} changes',
    noWords: 'These changes hold no words (moves, deletions, formatting).',
    copy: 'Copy text',
    copied: 'Copied',
    discard: 'Delete from this device',
    discardTitle: 'Delete these changes from this device?',
    discardText: 'They exist on this device only and cannot be brought back.',
  },
  signOut: {
    title: 'Unsent changes on this device',
    text: 'Changes to these plans are not on the server yet. Keep them and they go up when you sign in again; delete them and they are gone.',
    plan_one: '{{title}}: {{count}}',
    plan_other: '{{title}}: {{count}}',
    untitled: 'Untitled plan',
    keep: 'Keep and log out',
    discard: 'Delete and log out',
  },
};
