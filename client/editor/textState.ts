/** What is selected on the text screen: target, finding, thread, open panel. One store a screen; no document. */
import { createStore, type Store } from '../sync/store.ts';

export type PanelName = 'targets' | 'findings' | 'talk';

/** The ids of the right panel's contents begin so, for their tabs. */
export const PANEL_PREFIX = 'text-panel';
export const panelId = (panel: PanelName): string => `${PANEL_PREFIX}-${panel}`;

export interface TextState {
  panel: PanelName;
  /** Is the panel (or on a phone its sheet) open? */
  panelOpen: boolean;
  outlineOpen: boolean;
  target: string | null;
  thread: string | null;
  /** Words chosen for a new comment. */
  draft: { quote: string; from: number; to: number } | null;
  find: boolean;
}

export function createTextState(first: Partial<TextState>): Store<TextState> {
  return createStore<TextState>({
    panel: 'targets',
    panelOpen: true,
    outlineOpen: true,
    target: null,
    thread: null,
    draft: null,
    find: false,
    ...first,
  });
}

export function patch(store: Store<TextState>, change: Partial<TextState>): void {
  const now = store.get();
  const same = Object.entries(change).every(([key, value]) => now[key as keyof TextState] === value);
  if (!same) store.set({ ...now, ...change });
}
