/** The code of a plan's views, each fetched when it is first shown; that of the address as soon as this is read. */
import { type ComponentType, lazy } from 'react';
import { loadExtraction } from '../../reading/extraction.ts';
import type { OpenPlan } from '../../sync/types.ts';
import { isPlanView, type PlanView } from './views.ts';

type View = ComponentType<{ plan: OpenPlan }>;

const FETCH: Record<PlanView, () => Promise<View>> = {
  text: async () => (await import('../../editor/TextView.tsx')).TextView,
  board: async () => (await import('../../board/BoardView.tsx')).BoardView,
  targets: async () => (await import('../../targets/TargetsView.tsx')).TargetsView,
  history: async () => (await import('../../history/HistoryView.tsx')).HistoryView,
};

/** So long a view waits for what reads the plan: where that is kept on the device its marks come with its words. */
const TOGETHER_MS = 250;

/** What reads the plan is as much as all of this together, so on a slow line it comes behind it. */
async function viewWithMarks(view: PlanView): Promise<{ default: View }> {
  const shown = await FETCH[view]();
  await Promise.race([loadExtraction(), new Promise((resolve) => setTimeout(resolve, TOGETHER_MS))]);
  return { default: shown };
}

const lazyView = (view: PlanView) => lazy(() => viewWithMarks(view));

/** Views take what they need from `usePlan()`; the history is also given the plan. */
export const VIEWS: Record<PlanView, View> = {
  text: lazyView('text'),
  board: lazyView('board'),
  targets: lazyView('targets'),
  history: lazyView('history'),
};

// Who asks and which plan it is are still being found out. What does not come is asked for again when it is shown.
const addressed = window.location.pathname.split('/')[3];
if (isPlanView(addressed)) void viewWithMarks(addressed).catch(() => undefined);
