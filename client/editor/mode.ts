/** How a person edits a plan's text on this device: directly, by suggestions, or only reading. Remembered per plan. */
import { createStore, type Store } from '../sync/store.ts';

export const EDIT_MODES = ['edit', 'suggest', 'read'] as const;
export type EditMode = (typeof EDIT_MODES)[number];

const keyOf = (planId: string): string => `gc-mode-${planId}`;

export function editMode(planId: string): Store<EditMode> {
  const kept = localStorage.getItem(keyOf(planId));
  const store = createStore<EditMode>(EDIT_MODES.find((mode) => mode === kept) ?? 'edit');
  store.subscribe(() => {
    if (store.get() === 'edit') localStorage.removeItem(keyOf(planId));
    else localStorage.setItem(keyOf(planId), store.get());
  });
  return store;
}
