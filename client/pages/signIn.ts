/** Has the login ended while a page is open? Then SignInAgain asks in place, and nothing on the page is lost. */
import { createStore } from '../sync/store.ts';

/**
 * `asked`: somebody did what needs a login. `unasked`: it only turned out, maybe while somebody writes. `declined`: the
 * dialog was closed; what turns out after that opens it no more, what somebody does opens it again.
 */
export type SignInNeed = 'none' | 'unasked' | 'asked' | 'declined';

export const signInNeed = createStore<SignInNeed>('none');

/** The login turned out to have ended. */
export function needSignIn(): void {
  if (signInNeed.get() === 'none') signInNeed.set('unasked');
}

/** Counts the logins made in place; each lets what stopped for want of one go on. Closing the dialog is none. */
export const signedInAgain = createStore(0);

/** Only a path of our own: a link must not lead a fresh login to another site. */
export function safeNext(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/';
}
