/** Says what restoring does before it is done. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Version } from '../../shared/api/versions.ts';
import { keys, restoreVersion } from '../api.ts';
import { usePlan } from '../pages/planContext.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Failed } from '../ui/Feedback.tsx';
import { toast } from '../ui/toast.tsx';
import { useSend } from '../ui/useSend.ts';

export function RestoreDialog({
  version,
  onClose,
  onDone,
}: {
  version: Version;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation('history');
  const { planId } = usePlan();
  const queries = useQueryClient();
  const name = version.name ?? t(`kind.${version.kind}`);
  const restore = useSend({
    mutationFn: () => restoreVersion(planId, version.id),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.plan(planId) });
      toast(t('restored', { name }));
      onDone();
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      title={t('restoreTitle', { name })}
      confirmLabel={t('restore')}
      busy={restore.isPending}
      onConfirm={() => restore.mutate()}
      onClose={onClose}
    >
      <p>{t('restoreText')}</p>
      <Failed error={restore.error} />
    </ConfirmDialog>
  );
}
