/** On the pages outside a plan: that nobody answers, and that they catch up by themselves; that another build is there. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { newRelease } from './release.ts';
import { Strip } from './Strip.tsx';
import { serverSilent } from './serverSilent.ts';
import { useStore } from './store.ts';

export function WorkspaceStrips() {
  const { t } = useTranslation('sync');
  const queries = useQueryClient();
  const updated = useStore(newRelease);
  if (useStore(serverSilent)) {
    const retry = { label: t('strip.retry'), onClick: () => void queries.refetchQueries({ type: 'active' }) };
    return (
      <Strip tone="amber" icon="offline" action={retry}>
        {t('strip.unreached')}
      </Strip>
    );
  }
  if (!updated) return null;
  const reload = { label: t('strip.reload'), onClick: () => location.reload() };
  return (
    <Strip
      tone="grey"
      icon="refresh"
      action={reload}
      closeLabel={t('strip.dismiss')}
      onClose={() => newRelease.set(false)}
    >
      {t('strip.newReleaseHere')}
    </Strip>
  );
}
