/** Why a line is taken for furniture, in words. A reason this release does not know is shown as page furniture. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { texts } from '../i18n/zh/import.ts';

type Reason = keyof typeof texts.reason;
const isReason = (reason: string): reason is Reason => Object.hasOwn(texts.reason, reason);

export function useReasonWords(): (reason: string | null) => string {
  const { t } = useTranslation('import');
  return useCallback(
    (reason) =>
      reason === null ? t('reason.yours') : isReason(reason) ? t(`reason.${reason}`) : t('kind.furniture'),
    [t],
  );
}
