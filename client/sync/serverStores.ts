/** Can the server store what is written just now? Told by the events socket, shown by the strips. */
import { createStore } from './store.ts';

export const serverStores = createStore(true);
