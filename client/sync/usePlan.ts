/**
 * A plan for a page: fetches its detail (or takes the remembered one), opens it, opens it anew when it must
 * be, closes it when the page goes. The page shows a skeleton, an error in place, or the plan.
 */
import type { ErrorCode } from '../../shared/errors.ts';
import type { OpenPlan } from './types.ts';

export type PlanState =
  | { kind: 'loading' }
  /** Nothing to show: refused, or unreachable and never visited on this device. */
  | { kind: 'failed'; code: ErrorCode | 'unreachable'; retry: () => void }
  | { kind: 'open'; plan: OpenPlan };

export function usePlan(_planId: string, _person: { id: string; name: string; color: number }): PlanState {
  throw new Error('not built yet');
}
