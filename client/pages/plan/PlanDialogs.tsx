/** The plan's dialogs; planActions.ts says which one is open. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { amendPlan, keys } from '../../api.ts';
import { sentenceFor } from '../../apiError.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { useSend } from '../../ui/useSend.ts';
import { usePlan } from '../planContext.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { ExportSheet } from './ExportMenu.tsx';
import { FinaliseDialog } from './FinaliseDialog.tsx';
import { NameVersionDialog } from './NameVersionDialog.tsx';
import { NumberingDialog } from './NumberingDialog.tsx';
import { PeriodDialog } from './PeriodDialog.tsx';
import { fits, usePlanActions } from './planActions.ts';
import { ShareDialog } from './ShareDialog.tsx';
import { SignoffDialog } from './SignoffDialog.tsx';
import { useStateChange } from './useStateChange.ts';

export function PlanDialogs() {
  const { t } = useTranslation();
  const { dialog: asked, close } = usePlanActions();
  const { planId, detail, shutOut } = usePlan();
  const queries = useQueryClient();
  const change = useStateChange();
  // Somebody else may have done it, or taken the role away, while it stood open.
  const dialog = asked !== null && fits(asked, detail) ? asked : null;
  useEffect(() => {
    if (asked !== dialog) close();
  }, [asked, dialog, close]);
  const amend = useSend({
    mutationFn: () => amendPlan(planId),
    onSuccess: () => {
      toast(t('plan.amended'));
      close();
    },
    onError: (error) => toast(sentenceFor(error), { tone: 'bad' }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.plan(planId) }),
  });
  // What they would say is no longer so, and what they would do is refused.
  if (shutOut) return null;
  return (
    <>
      <ShareDialog opened={dialog === 'share'} onClose={close} />
      <ExportSheet opened={dialog === 'export'} onClose={close} />
      <ExportDialog opened={dialog === 'exportOptions'} onClose={close} />
      <SignoffDialog opened={dialog === 'signoffs'} onClose={close} />
      <FinaliseDialog opened={dialog === 'finalise'} onClose={close} />
      <NumberingDialog opened={dialog === 'numbering'} onClose={close} />
      <PeriodDialog opened={dialog === 'period'} onClose={close} />
      <NameVersionDialog opened={dialog === 'nameVersion'} onClose={close} />
      <ConfirmDialog
        opened={dialog === 'amend'}
        onClose={close}
        title={t('plan.amendTitle')}
        confirmLabel={t('plan.amend')}
        busy={amend.isPending}
        onConfirm={() => amend.mutate()}
      >
        <p>{t('plan.amendText', { next: detail.revision + 1 })}</p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={dialog === 'archive'}
        onClose={close}
        title={t('plan.archiveTitle')}
        confirmLabel={t('plan.archive')}
        onConfirm={() => {
          close();
          change('archived');
        }}
      >
        <p>{t('plan.archiveText')}</p>
      </ConfirmDialog>
    </>
  );
}
