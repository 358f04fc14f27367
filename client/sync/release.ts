/**
 * Does the server serve another build than the one this page runs? Told by the events socket, shown by strips. Not asked
 * by the release's number: a house that builds what stands in the repository has the same number for many builds.
 */
import { createStore } from './store.ts';

export const newRelease = createStore(false);

/** `own`: the script that started this page; `served`: the one that starts the page the server has now. */
export function hearServedPage(own: string | null, served: string | undefined): void {
  if (own !== null && served !== undefined) newRelease.set(own !== served);
}
