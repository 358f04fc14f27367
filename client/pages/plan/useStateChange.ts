/** Moves a plan between drafting, review and the archive, with a toast that can take it back. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PlanState } from '../../../shared/access.ts';
import { keys, patchPlan } from '../../api.ts';
import { sentenceFor } from '../../apiError.ts';
import { toast } from '../../ui/toast.tsx';
import { usePlan } from '../planContext.ts';

type Settable = 'draft' | 'review' | 'archived';

const settable = (state: PlanState): Settable =>
  state === 'review' || state === 'archived' ? state : 'draft';

export function useStateChange(): (to: Settable) => void {
  const { t } = useTranslation();
  const { planId, detail } = usePlan();
  const queries = useQueryClient();
  /** The state it is in then: out of the archive a plan comes back as it went in. */
  const set = async (to: Settable): Promise<PlanState | null> => {
    try {
      return (await patchPlan(planId, { state: to })).state;
    } catch (error) {
      toast(sentenceFor(error), { tone: 'bad' });
      return null;
    } finally {
      void queries.invalidateQueries({ queryKey: keys.planDetail(planId) });
      void queries.invalidateQueries({ queryKey: keys.plans });
    }
  };
  return (to) => {
    const before = settable(detail.state);
    void set(to).then((now) => {
      if (now !== null) toast(t(`plan.nowIn.${now}`), { undo: () => void set(before) });
    });
  };
}
