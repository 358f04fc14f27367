/** Has the server been updated since this page was loaded? Told by the events socket, shown by the strips. */
import { createStore } from './store.ts';

export const newRelease = createStore(false);
