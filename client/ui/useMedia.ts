/** The window's width as one of the four layouts of the look. 200 % zoom simply gives the next narrower one. */
import { useSyncExternalStore } from 'react';

/** wide ≥ 1280, medium ≥ 1024, narrow ≥ 768, phone below. */
export type Layout = 'wide' | 'medium' | 'narrow' | 'phone';

const QUERIES: readonly (readonly [Layout, string])[] = [
  ['wide', '(min-width: 1280px)'],
  ['medium', '(min-width: 1024px)'],
  ['narrow', '(min-width: 768px)'],
];

const lists = QUERIES.map(([layout, query]) => [layout, window.matchMedia(query)] as const);

function subscribe(listener: () => void): () => void {
  for (const [, list] of lists) list.addEventListener('change', listener);
  return () => {
    for (const [, list] of lists) list.removeEventListener('change', listener);
  };
}

const current = (): Layout => lists.find(([, list]) => list.matches)?.[0] ?? 'phone';

export function useMedia(): Layout {
  return useSyncExternalStore(subscribe, current);
}

/** Any media query as state, for single thresholds such as 1180 px. */
export function useQuery(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
