/** The versions of a plan, the chosen one and what it is compared with, as data of the query cache. */
import { useQuery } from '@tanstack/react-query';
import { textJson } from '../../shared/doc/json.ts';
import { lineLooks } from '../../shared/doc/lineLooks.ts';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { planText } from '../../shared/doc/planText.ts';
import { getTargets, getVersion, getVersions, keys } from '../api.ts';
import type { OpenPlan } from '../sync/types.ts';
import { useY } from '../sync/useY.ts';
import type { SideWords } from './useSide.ts';

export function useVersions(planId: string) {
  return useQuery({ queryKey: keys.versions(planId), queryFn: () => getVersions(planId) });
}

/** A version never changes: once read, it stays. */
export function useVersion(planId: string, id: string | null) {
  return useQuery({
    queryKey: keys.version(planId, id ?? ''),
    queryFn: () => getVersion(planId, id ?? ''),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The words as they stand in the open document, and the targets as the server reads them. */
export function useNow(plan: OpenPlan, numbering: Numbering): Required<Omit<SideWords, 'title'>> {
  const { text, looks } = useY(
    plan.text.doc,
    (doc) => {
      const json = textJson(doc);
      return { text: planText(json, numbering), looks: lineLooks(json) };
    },
    [numbering],
  );
  const targets = useQuery({ queryKey: keys.targets(plan.planId), queryFn: () => getTargets(plan.planId) });
  return { text, looks, targets: targets.data?.targets ?? [], outline: targets.data?.outline ?? [] };
}
