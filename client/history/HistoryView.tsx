/** The versions of a plan, what changed between two of them, naming and restoring. A tab of the plan page. */
import type { ReactNode } from 'react';
import type { OpenPlan } from '../sync/types.ts';

export function HistoryView(_props: { plan: OpenPlan }): ReactNode {
  return null;
}
