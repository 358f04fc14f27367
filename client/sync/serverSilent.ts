/**
 * Does nobody answer just now? Told by each request and by the events socket, and by the browser where it knows that
 * there is no network; that there is one says nothing of the server.
 */
import { useAfter } from '../ui/useAfter.ts';
import { createStore, useStore } from './store.ts';

export const serverSilent = createStore(typeof navigator !== 'undefined' && !navigator.onLine);

/** A server that takes longer is slow: what is on the device is shown meanwhile. */
export const SLOW_MS = 800;

/** Whether to show what this device keeps in place of what was asked for and is not there. The question stands. */
export function useKeptInstead({ data, isError }: { data: unknown; isError: boolean }): boolean {
  const silent = useStore(serverSilent);
  const slow = useAfter(SLOW_MS);
  return data === undefined && (isError || silent || slow);
}
