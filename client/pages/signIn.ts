/** Has the login ended while a page is open? Then SignInAgain asks in place, and nothing on the page is lost. */
import { createStore } from '../sync/store.ts';

export const needSignIn = createStore(false);

/** Only a path of our own: a link must not lead a fresh login to another site. */
export function safeNext(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/';
}
