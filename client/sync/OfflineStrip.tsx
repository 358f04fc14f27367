/** On the pages outside a plan: that nobody answers, and that they catch up by themselves. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Strip } from './Strip.tsx';
import { serverSilent } from './serverSilent.ts';
import { useStore } from './store.ts';

export function OfflineStrip() {
  const { t } = useTranslation('sync');
  const queries = useQueryClient();
  if (!useStore(serverSilent)) return null;
  const retry = { label: t('strip.retry'), onClick: () => void queries.refetchQueries({ type: 'active' }) };
  return (
    <Strip tone="amber" icon="offline" action={retry}>
      {t('strip.unreached')}
    </Strip>
  );
}
