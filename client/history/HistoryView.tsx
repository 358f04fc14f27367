/**
 * The versions of a plan, what changed between two of them, naming and restoring; and what changed since a sign-off,
 * which `?signoff=` names. A tab of the plan page. Versions come from the server; the present words from the open
 * document.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { may } from '../../shared/access.ts';
import type { Version } from '../../shared/api/versions.ts';
import { usePlanActions } from '../pages/plan/planActions.ts';
import { usePlan } from '../pages/planContext.ts';
import { ErrorInPlace, Skeleton } from '../ui/Feedback.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { useMedia } from '../ui/useMedia.ts';
import { Compared } from './Compared.tsx';
import type { View } from './ComparedTexts.tsx';
import styles from './HistoryView.module.css';
import type { Compare } from './pair.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { SinceSignoff } from './SinceSignoff.tsx';
import { useVersions } from './useVersions.ts';
import { VersionList } from './VersionList.tsx';

export function HistoryView() {
  const { t } = useTranslation('history');
  const { planId, plan, detail, people } = usePlan();
  const actions = usePlanActions();
  const layout = useMedia();
  const folded = layout === 'phone' || layout === 'narrow';
  const versions = useVersions(planId);
  const list = versions.data?.versions ?? [];
  const [picked, setPicked] = useState<string | null | undefined>(undefined);
  const [compare, setCompare] = useState<Compare>({ with: 'now' });
  const [shown, setView] = useState<View | null>(null);
  const [restoring, setRestoring] = useState<Version | null>(null);
  const [params, setParams] = useSearchParams();
  const signoff = params.get('signoff');
  const [shownSignoff, setShownSignoff] = useState(signoff);
  if (shownSignoff !== signoff) {
    setShownSignoff(signoff);
    // Who comes for what changed since a sign-off sees it, wherever they were in the history.
    if (signoff !== null) setView('text');
  }
  // Opened for the first time: the newest named version, else the newest, says most about what happened since.
  const chosen =
    picked === undefined
      ? ((list.find((version) => version.kind === 'named' || version.kind === 'final') ?? list[0])?.id ??
        null)
      : picked;

  if (versions.error && !versions.data)
    return <ErrorInPlace error={versions.error} onRetry={() => void versions.refetch()} />;
  if (!versions.data)
    return (
      <div className={styles.waiting}>
        <Skeleton rows={[38, 38, 38, 38, 38]} />
      </div>
    );

  // Without versions the text says what to do.
  const view = shown ?? (list.length === 0 || signoff !== null ? 'text' : 'list');
  const version = list.find((candidate) => candidate.id === chosen) ?? null;
  const choose = (id: string | null): void => {
    setPicked(id);
    if (signoff !== null) setParams({});
    if (compare.with === 'version') setCompare({ with: 'now' });
    if (folded) setView('text');
  };
  const onName = may(detail.role, 'nameVersion') ? () => actions.open('nameVersion') : undefined;
  const panels =
    signoff !== null ? (
      <SinceSignoff key={signoff} signoff={signoff} view={folded ? view : null} onView={setView} />
    ) : (
      <Compared
        key={`${chosen}/${JSON.stringify(compare)}`}
        version={version}
        versions={list}
        since={versions.data.since}
        compare={compare}
        onCompare={setCompare}
        view={folded ? view : null}
        onView={setView}
        onRestore={setRestoring}
        onName={onName}
      />
    );
  return (
    <main className={styles.view} data-layout={layout}>
      <h1 className={styles.unseen}>{t('views.label')}</h1>
      {folded && (
        <div className={styles.sides}>
          <Segmented
            label={t('views.label')}
            fullWidth
            value={view}
            onChange={setView}
            options={(['list', 'text', 'changes'] as const).map((value) => ({
              value,
              label: t(`views.${value}`),
            }))}
          />
        </div>
      )}
      {(!folded || view === 'list') && (
        <aside className={styles.versions} aria-label={t('versions')}>
          <VersionList
            plan={plan}
            versions={list}
            people={people}
            chosen={signoff === null ? chosen : undefined}
            onChoose={choose}
            onName={onName}
          />
        </aside>
      )}
      {panels}
      {restoring && (
        <RestoreDialog
          version={restoring}
          onClose={() => setRestoring(null)}
          onDone={() => setPicked(null)}
        />
      )}
    </main>
  );
}
