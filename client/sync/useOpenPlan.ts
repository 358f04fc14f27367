/**
 * A plan for a page: fetches its detail (or takes the remembered one, where nobody answers or not soon), opens it,
 * opens it anew when it must be, closes it when the page goes. The page shows a skeleton, an error in place, or the
 * plan.
 */
import { useCallback, useEffect, useState } from 'react';
import type { PlanDetail } from '../../shared/api/plans.ts';
import { getPlan } from '../api.ts';
import { ApiError, type ClientErrorCode } from '../apiError.ts';
import { browserEnvironment } from './environment.ts';
import { openPlan } from './openPlan.ts';
import { rememberedDetail } from './remembered.ts';
import { SLOW_MS, serverSilent } from './serverSilent.ts';
import { unsentOnDevice } from './signOut.ts';
import { useStore } from './store.ts';
import type { OpenPlan } from './types.ts';

export type OpenPlanState =
  | { kind: 'loading' }
  /** Nothing to show: refused, or unreachable and never visited on this device. */
  | { kind: 'failed'; code: ClientErrorCode; retry: () => void }
  | { kind: 'open'; plan: OpenPlan };

const LOADING: OpenPlanState = { kind: 'loading' };

/** A plan that is opened anew at once, again and again, waits at least this long between. */
const REOPEN_MS = 1000;

export function useOpenPlan(
  planId: string,
  person: { id: string; name: string; color: number },
): OpenPlanState {
  const [state, setState] = useState<OpenPlanState>(LOADING);
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((count) => count + 1), []);
  const { id, name, color } = person;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` opens the plan anew
  useEffect(() => {
    let gone = false;
    let plan: OpenPlan | null = null;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const begun = performance.now();
    const environment = browserEnvironment();

    const show = (detail: PlanDetail, failure: ClientErrorCode | null): void => {
      // Opened from memory while the server was slow, it asks for its detail itself.
      if (gone || plan !== null) return;
      plan = openPlan({
        detail,
        fromMemory: failure !== null,
        serverFailed: failure !== null && mayUseMemory(failure) && failure !== 'network',
        person: { id, name, color },
        environment,
        fetchDetail: () => fetchAgain(planId),
        onReopen: () => {
          timer = setTimeout(again, Math.max(0, begun + REOPEN_MS - performance.now()));
        },
      });
      setState({ kind: 'open', plan });
    };

    const remember = () => rememberedDetail(environment.indexedDB, id, planId).catch(() => null);
    let answered = false;
    const slow = setTimeout(async () => {
      const remembered = await remember();
      if (remembered && !answered) show(remembered, 'network');
    }, SLOW_MS);

    getPlan(planId).then(
      (detail) => {
        answered = true;
        show(detail, null);
      },
      async (error: unknown) => {
        answered = true;
        const code = error instanceof ApiError ? error.code : 'internal';
        // Refused, but with edits on this device that were never sent: they are shown, not dropped.
        const refused = code === 'notFound' || code === 'forbidden';
        const wanted = mayUseMemory(code) || (refused && (await holdsUnsent(id, planId)));
        const remembered = wanted ? await remember() : null;
        if (gone) return;
        if (plan !== null) {
          // The copy was shown while nobody knew: it stays, unless this person may not see the plan.
          if (wanted || !refused) return;
          plan.close();
          plan = null;
        }
        if (remembered) show(remembered, code);
        else setState({ kind: 'failed', code, retry: again });
      },
    );
    return () => {
      gone = true;
      clearTimeout(slow);
      if (timer !== null) clearTimeout(timer);
      plan?.close();
      setState(LOADING);
    };
  }, [planId, id, name, color, round, again]);

  // Nobody answered; as soon as somebody does, it is asked for again.
  const silent = useStore(serverSilent);
  const answered = state.kind === 'failed' && state.code === 'network' && !silent;
  useEffect(() => {
    if (!answered) return;
    const timer = setTimeout(again, REOPEN_MS);
    return () => clearTimeout(timer);
  }, [answered, again]);

  return state;
}

/** Nobody answered, or the server is in trouble: the copy on this device may be shown. A refusal is final. */
function mayUseMemory(code: ClientErrorCode): boolean {
  return (
    code === 'network' ||
    code === 'internal' ||
    code === 'overloaded' ||
    code === 'storeFull' ||
    code === 'badReply'
  );
}

async function holdsUnsent(userId: string, planId: string): Promise<boolean> {
  return (await unsentOnDevice(userId)).plans.some((plan) => plan.planId === planId);
}

async function fetchAgain(planId: string): Promise<PlanDetail | 'gone' | null> {
  try {
    return await getPlan(planId);
  } catch (error) {
    return error instanceof ApiError && (error.code === 'notFound' || error.code === 'forbidden')
      ? 'gone'
      : null;
  }
}
