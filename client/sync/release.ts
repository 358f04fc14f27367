/**
 * Does the server serve another build than the one this page runs? Told by the events socket, shown by strips. Not asked
 * by the release's number: a house that builds what stands in the repository has the same number for many builds.
 */
import { createStore } from './store.ts';

export const newRelease = createStore(false);

/** The script that started this page; null in development, where no file has a name of its own. */
const started = (): string | null =>
  document.querySelector('script[type="module"][src^="/assets/"]')?.getAttribute('src') ?? null;

/** `page`: the script that starts the page the server has now; undefined where it does not say. */
export function hearServedPage(page: string | undefined): void {
  const own = started();
  if (own !== null && page !== undefined) newRelease.set(own !== page);
}
