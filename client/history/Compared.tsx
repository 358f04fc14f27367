/** A version, or the present text, compared with another state; the present one follows the open document. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Version } from '../../shared/api/versions.ts';
import { getFindings, getPlans, keys } from '../api.ts';
import { usePlan } from '../pages/planContext.ts';
import { EmptyState } from '../ui/Feedback.tsx';
import { ComparedTexts, ComparedWaiting, type View } from './ComparedTexts.tsx';
import { findingsCausedBy } from './causedFindings.ts';
import { HistoryHead } from './HistoryHead.tsx';
import { type Compare, contributorsOf, pairOf } from './pair.ts';
import { useComparison } from './useComparison.ts';
import { useSide } from './useSide.ts';
import { useNow } from './useVersions.ts';

export interface ComparedProps {
  /** null: the present text is chosen. */
  version: Version | null;
  versions: readonly Version[];
  /** Who contributed since the newest of them. */
  since: Version['contributors'];
  compare: Compare;
  onCompare: (compare: Compare) => void;
  /** What a narrow window shows; null: everything. */
  view: View | null;
  onView: (view: View) => void;
  onRestore: (version: Version) => void;
  /** Absent: this person may not name versions. */
  onName: (() => void) | undefined;
}

export function Compared(props: ComparedProps) {
  const { version, versions, compare } = props;
  const { t } = useTranslation('history');
  const { planId, plan, detail } = usePlan();
  const now = useNow(plan, detail.settings.numbering);
  const pair = useMemo(() => pairOf(versions, version, compare), [versions, version, compare]);
  const before = useSide(planId, pair.before, now);
  const after = useSide(planId, pair.after, now);
  const findings = useQuery({ queryKey: keys.findings(planId), queryFn: () => getFindings(planId) });
  // With nothing to compare it with, a text is no change to itself.
  const comparison = useComparison(pair.before === null ? after.words : before.words, after.words);
  const nowFindings = findings.data?.findings;
  const targets = comparison?.targets;
  const caused = useMemo(
    () =>
      pair.after.kind !== 'now' || !targets || targets.length === 0 || !nowFindings || !before.words
        ? []
        : findingsCausedBy(targets, before.words, { targets: now.targets, findings: nowFindings }),
    [pair.after.kind, targets, nowFindings, before.words, now.targets],
  );
  const failed = [before, after].find((side) => side.error);
  if (failed) return <ComparedWaiting error={failed.error} onRetry={failed.retry} />;
  if (comparison === null) return <ComparedWaiting error={null} onRetry={after.retry} />;
  const alone = versions.length === 0 && pair.before === null;
  return (
    <ComparedTexts
      comparison={comparison}
      view={props.view}
      onView={props.onView}
      head={(stepping) => (
        <HistoryHead
          {...props}
          pair={pair}
          otherTitle={before.words?.title}
          lines={comparison.lines}
          stepping={stepping}
        />
      )}
      instead={
        alone ? (
          <EmptyState
            sentence={t('empty')}
            action={props.onName && { label: t('nameNow'), onClick: props.onName }}
            aside={<AgainstLast onCompare={props.onCompare} />}
          />
        ) : undefined
      }
      withChanges={pair.before !== null}
      findings={caused}
      who={contributorsOf(versions, props.since, pair)}
    />
  );
}

/** The way to what is different from last year's plan, in one that goes on from it; not for who may not read that. */
function AgainstLast({ onCompare }: Pick<ComparedProps, 'onCompare'>) {
  const { t } = useTranslation('history');
  const { predecessor } = usePlan().detail.settings;
  const plans = useQuery({ queryKey: keys.plans, queryFn: getPlans, enabled: predecessor !== null });
  const last = plans.data?.plans.find(({ id }) => id === predecessor);
  if (last === undefined) return null;
  return (
    <Button variant="default" onClick={() => onCompare({ with: 'plan', id: last.id })}>
      {t('compare.withLast')}
    </Button>
  );
}
