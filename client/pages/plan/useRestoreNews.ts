/**
 * Tells whoever has the plan open that somebody else took the text back to a version: the words one has just written
 * may be gone from the page, and are in the history.
 */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { getVersions, keys } from '../../api.ts';
import { toast } from '../../ui/toast.tsx';
import { viewPath } from './views.ts';

export function useRestoreNews(planId: string, me: string): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: keys.lastRestore(planId),
    queryFn: () => lastRestore(planId),
    staleTime: Number.POSITIVE_INFINITY,
  });
  /** The one known when the page was opened is no news; undefined: not asked yet. */
  const known = useRef<string | null>(undefined);
  useEffect(() => {
    if (data === undefined) return;
    const before = known.current;
    known.current = data.version?.id ?? null;
    const { version } = data;
    if (before === undefined || version === null || version.id === before || version.by?.id === me) return;
    toast(t('plan.restoredBy', { name: version.by?.name ?? t('common.nobody') }), {
      id: 'restored',
      action: { label: t('view.history'), onClick: () => void navigate(viewPath(planId, 'history')) },
    });
  }, [data, me, planId, navigate, t]);
}

async function lastRestore(planId: string) {
  const { versions } = await getVersions(planId);
  return { version: versions.find(({ kind }) => kind === 'before-restore') ?? null };
}
