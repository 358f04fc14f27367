/** /plans/:id/(text|board|targets|history): opens the plan and shows its frame, a skeleton, or why it did not open. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ApiError } from '../../apiError.ts';
import { useOpenPlan } from '../../sync/useOpenPlan.ts';
import { ErrorInPlace, Skeleton } from '../../ui/Feedback.tsx';
import { usePrintKey } from '../../ui/printShown.ts';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { useSession } from '../session.tsx';
import styles from './PlanFrame.module.css';
import { PlanFrame } from './PlanFrame.tsx';
import { isPlanView } from './views.ts';

export function PlanPage() {
  const { planId = '', view } = useParams();
  if (!isPlanView(view)) return <NotFoundPage />;
  return <OpenedPlan key={planId} planId={planId} />;
}

function OpenedPlan({ planId }: { planId: string }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
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
      return (
        <main id="main" className={styles.failed}>
          <ErrorInPlace error={new ApiError(state.code, 0)} onRetry={state.retry} />
          <Button variant="subtle" onClick={() => void navigate('/')}>
            {t('error.home')}
          </Button>
        </main>
      );
    case 'open':
      return <PlanFrame plan={state.plan} />;
  }
}
