/** The strips under the top bar: offline, read only, kept aside, too old. Never over the text. */
import type { ReactNode } from 'react';
import type { OpenPlan } from './types.ts';

export function PlanStrips(_props: { plan: OpenPlan }): ReactNode {
  return null;
}
