/** Has the login ended while a page is open? Then SignInAgain asks in place, and nothing on the page is lost. */
import { createStore } from '../sync/store.ts';

export const needSignIn = createStore(false);
