/** /plans/:id/(text|board|targets|history): opens the plan and shows its frame, a skeleton, or why it did not open. */
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ApiError, type ClientErrorCode } from '../../apiError.ts';
import { useOpenPlan } from '../../sync/useOpenPlan.ts';
import { ErrorInPlace, Skeleton } from '../../ui/Feedback.tsx';
import { usePrintKey } from '../../ui/printShown.ts';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { useSession } from '../session.tsx';
import { signedInAgain, signInNeed } from '../signIn.ts';
import styles from './PlanFrame.module.css';
import { PlanFrame } from './PlanFrame.tsx';
import { isPlanView } from './views.ts';

export function PlanPage() {
  const { planId = '', view } = useParams();
  if (!isPlanView(view)) return <NotFoundPage />;
  return <OpenedPlan key={planId} planId={planId} />;
}

function OpenedPlan({ planId }: { planId: string }) {
  const { me } = useSession();
  const state = useOpenPlan(planId, me);
  usePrintKey();
  switch (state.kind) {
    case 'loading':
      return (
        <div className={styles.frame}>
          <div className={styles.barWaiting} />
          <div className={styles.waiting}>
            <Skeleton rows={[38, 20, 20, 20, 28, 20, 20, 20]} />
          </div>
        </div>
      );
    case 'failed':
      return <NotOpened code={state.code} retry={state.retry} />;
    case 'open':
      return <PlanFrame plan={state.plan} />;
  }
}

/** Whose login has ended is asked to sign in, here, and then the plan is opened. */
function NotOpened({ code, retry }: { code: ClientErrorCode; retry: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useEffect(() => {
    if (code !== 'unauthenticated') return;
    signInNeed.set('asked');
    return signedInAgain.subscribe(retry);
  }, [code, retry]);
  return (
    <main id="main" className={styles.failed}>
      <ErrorInPlace
        error={new ApiError(code, 0)}
        onRetry={code === 'unauthenticated' ? () => signInNeed.set('asked') : retry}
      />
      <Button variant="subtle" onClick={() => void navigate('/')}>
        {t('error.home')}
      </Button>
    </main>
  );
}
