/**
 * Opens a plan: three documents, three connections, one presence, one save status. Made outside React and
 * closed by whoever opened it; pages use `usePlan`. Creates no editor and no board, and writes no content.
 */
import type { PlanDetail } from '../../shared/api.ts';
import type { OpenPlan } from './types.ts';

export interface OpenPlanArgs {
  detail: PlanDetail;
  /** The detail was remembered from an earlier visit: the server could not be reached. */
  fromMemory: boolean;
  person: { id: string; name: string; color: number };
  /** Asked again when access, epoch or state may have changed. */
  fetchDetail: () => Promise<PlanDetail>;
  /** The plan must be opened anew (another epoch, or edits were set aside): close this one and open again. */
  onReopen: () => void;
}

export function openPlan(_args: OpenPlanArgs): OpenPlan {
  throw new Error('not built yet');
}
