/** Tells i18next the keys of every namespace, so that `t` refuses a key that does not exist. */
import 'i18next';
import type { ErrorCode } from '../../shared/errors.ts';
import type { texts as board } from './zh/board.ts';
import type { texts as editor } from './zh/editor.ts';
import type { texts as history } from './zh/history.ts';
import type { texts as importTexts } from './zh/import.ts';
import type { texts as people } from './zh/people.ts';
import type { texts as shell } from './zh/shell.ts';
import type { texts as sync } from './zh/sync.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: {
      shell: typeof shell;
      editor: typeof editor;
      board: typeof board;
      sync: typeof sync;
      import: typeof importTexts;
      people: typeof people;
      history: typeof history;
      errors: Record<ErrorCode, string>;
    };
  }
}
