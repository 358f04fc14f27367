/** An open plan: top bar, strips, the view, the phone's bar; and the keys that work in all views. */
import { useQuery } from '@tanstack/react-query';
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { getPlan, keys } from '../../api.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { PlanStrips } from '../../sync/PlanStrips.tsx';
import { useStore, useStorePart } from '../../sync/store.ts';
import type { Notice, OpenPlan } from '../../sync/types.ts';
import { useLeaveGuard } from '../../sync/useLeaveGuard.ts';
import { isComposing } from '../../ui/composing.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { Skeleton } from '../../ui/Feedback.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { PlanContext, type PlanContextValue } from '../planContext.ts';
import { useSession } from '../session.tsx';
import { needSignIn, signedInAgain, signInNeed } from '../signIn.ts';
import { PhoneBar } from './PhoneBar.tsx';
import { PlanCommands } from './PlanCommands.tsx';
import { PlanDialogs } from './PlanDialogs.tsx';
import styles from './PlanFrame.module.css';
import { PlanActionsContext, type PlanDialog, usePlanActionsState } from './planActions.ts';
import { TopBar } from './TopBar.tsx';
import { useRestoreNews } from './useRestoreNews.ts';
import { VIEWS } from './viewCode.ts';
import { isPlanView, PLAN_VIEWS, type PlanView, viewPath } from './views.ts';

export function PlanFrame({ plan }: { plan: OpenPlan }) {
  const { t } = useTranslation();
  const { view } = useParams();
  const value = usePlanValue(plan);
  const actions = usePlanActionsState();
  const phone = useMedia() === 'phone';
  const shown: PlanView = isPlanView(view) ? view : 'text';
  const View = VIEWS[shown];
  useLeaveGuard(plan);
  useSigningIn(plan);
  usePlanKeys(plan);
  useAddressedDialog(actions.open);
  useRestoreNews(plan.planId, value.me.id);
  useEffect(() => {
    document.title = `${value.detail.title} · ${t(`view.${shown}`)}`;
  }, [value.detail.title, shown, t]);

  return (
    <PlanContext value={value}>
      <PlanActionsContext value={actions}>
        <div className={styles.frame}>
          <TopBar view={shown} />
          <PlanStrips plan={plan} onSignIn={() => signInNeed.set('asked')} />
          <div id="main" className={styles.view} tabIndex={-1}>
            <ErrorBoundary part key={shown}>
              <Suspense
                fallback={
                  <div className={styles.waiting}>
                    <Skeleton rows={[38, 20, 20, 20, 28, 20, 20, 20]} />
                  </div>
                }
              >
                <View plan={plan} />
              </Suspense>
            </ErrorBoundary>
          </div>
          {phone && <PhoneBar />}
        </div>
        <PlanDialogs />
        <PlanCommands />
      </PlanActionsContext>
    </PlanContext>
  );
}

function usePlanValue(plan: OpenPlan): PlanContextValue {
  const { t } = useTranslation();
  const { me } = useSession();
  const { data: detail } = useQuery({
    queryKey: keys.planDetail(plan.planId),
    queryFn: () => getPlan(plan.planId),
    initialData: plan.detail,
    staleTime: 30_000,
  });
  const shutOut = useStorePart(plan.notices, isForbidden);
  const language = currentLanguage();
  const navigate = useNavigate();
  const [following, setFollowing] = useState<string | null>(null);
  const follow = useCallback(
    (userId: string | null) => {
      setFollowing(userId);
      if (userId !== null) void navigate(viewPath(plan.planId, 'text'));
    },
    [navigate, plan.planId],
  );
  return useMemo(() => {
    const people = new Map(detail.people.map((person) => [person.id, person]));
    const departments = new Map(detail.departments.map((department) => [department.id, department]));
    return {
      planId: plan.planId,
      detail,
      shutOut,
      me,
      plan,
      people,
      departments,
      nameOf: (id) => people.get(id)?.name ?? departments.get(id)?.name ?? t('common.nobody'),
      language,
      following,
      follow,
    };
  }, [plan, detail, shutOut, me, language, following, follow, t]);
}

const isForbidden = (notices: readonly Notice[]): boolean => notices.some(({ kind }) => kind === 'forbidden');

/** The login may end while the plan is open: ask in place, then go on. */
function useSigningIn(plan: OpenPlan): void {
  const notices = useStore(plan.notices);
  const ended = notices.some((notice) => notice.kind === 'signIn');
  useEffect(() => {
    if (ended) needSignIn();
  }, [ended]);
  useEffect(() => signedInAgain.subscribe(() => plan.retry()), [plan]);
}

/** `?open=signoffs`: a link to the sign-offs, which opens them once. */
function useAddressedDialog(open: (dialog: PlanDialog) => void): void {
  const [params, setParams] = useSearchParams();
  const wanted = params.get('open') === 'signoffs';
  useEffect(() => {
    if (!wanted) return;
    open('signoffs');
    setParams(
      (before) => {
        before.delete('open');
        return before;
      },
      { replace: true },
    );
  }, [wanted, open, setParams]);
}

/** Ctrl+S says that all is saved already; Alt+1 … 4 change the view. */
function usePlanKeys(plan: OpenPlan): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented) return;
      const mod = event.ctrlKey || event.metaKey;
      if (mod && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 's') {
        event.preventDefault();
        const { kind, unsent } = plan.status.get();
        const words = {
          saved: 'plan.savedAlready',
          saving: 'plan.savingNow',
          offline: 'plan.savedHere',
        } as const;
        toast(kind === 'localFailed' ? t('plan.notSaved') : t(words[kind], { n: unsent }), { id: 'saved' });
      } else if (event.altKey && !mod && !event.shiftKey && /^Digit[1-4]$/.test(event.code)) {
        const view = PLAN_VIEWS[Number(event.code.slice(5)) - 1];
        if (!view) return;
        event.preventDefault();
        void navigate(viewPath(plan.planId, view));
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [plan, navigate, t]);
}
