/** Two states of the plan's text as one, with what changed; the present one follows the open document. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Version } from '../../shared/api/versions.ts';
import { type ComparedPlan, compareTargets } from '../../shared/extract/compare.ts';
import { getFindings, keys } from '../api.ts';
import { usePlan } from '../pages/planContext.ts';
import { EmptyState, ErrorInPlace, Skeleton } from '../ui/Feedback.tsx';
import { Changes } from './Changes.tsx';
import { findingsCausedBy } from './causedFindings.ts';
import { type DiffLine, diffTexts } from './diffText.ts';
import { HistoryHead } from './HistoryHead.tsx';
import styles from './HistoryView.module.css';
import { type Compare, contributorsOf, pairOf } from './pair.ts';
import { setLines } from './setLines.ts';
import { type SideWords, useSide } from './useSide.ts';
import { useNow } from './useVersions.ts';
import { VersionText } from './VersionText.tsx';

/** What a narrow window shows. */
export type View = 'list' | 'text' | 'changes';

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

/** The two texts side by side in one: middle and right. */
export function Compared(props: ComparedProps) {
  const { version, versions, compare, view } = props;
  const { t } = useTranslation('history');
  const { planId, plan, detail, people, departments } = usePlan();
  const now = useNow(plan, detail.settings.numbering);
  const pair = useMemo(() => pairOf(versions, version, compare), [versions, version, compare]);
  const before = useSide(planId, pair.before, now);
  const after = useSide(planId, pair.after, now);
  const findings = useQuery({ queryKey: keys.findings(planId), queryFn: () => getFindings(planId) });
  const page = useRef<HTMLElement>(null);
  const [current, setCurrent] = useState(0);

  // With nothing to compare it with, a text is no change to itself.
  const beforeText = pair.before === null ? after.words?.text : before.words?.text;
  const afterText = after.words?.text;
  const lines = useMemo<DiffLine[] | null>(
    () => (afterText === undefined || beforeText === undefined ? null : diffTexts(beforeText, afterText)),
    [afterText, beforeText],
  );
  const beforeLooks = pair.before === null ? after.words?.looks : before.words?.looks;
  const afterLooks = after.words?.looks;
  const setting = useMemo(
    () => (lines === null ? [] : setLines(lines, beforeLooks, afterLooks)),
    [lines, beforeLooks, afterLooks],
  );
  const pictures = useMemo(
    () => new Set(setting.flatMap(({ look }, at) => (look.kind === 'caption' ? [at] : []))),
    [setting],
  );
  const targetChanges = useMemo(
    () =>
      before.words && after.words ? compareTargets(comparable(before.words), comparable(after.words)) : [],
    [before.words, after.words],
  );
  const nowFindings = findings.data?.findings;
  const caused = useMemo(
    () =>
      pair.after.kind !== 'now' || targetChanges.length === 0 || !nowFindings || !before.words
        ? []
        : findingsCausedBy(targetChanges, before.words, { targets: now.targets, findings: nowFindings }),
    [pair.after.kind, targetChanges, nowFindings, before.words, now.targets],
  );
  const failed = [before, after].find((side) => side.error);
  if (failed)
    return (
      <div className={styles.middle}>
        <ErrorInPlace error={failed.error} onRetry={failed.retry} />
      </div>
    );
  if (lines === null)
    return (
      <div className={styles.middle}>
        <div className={styles.waiting}>
          <Skeleton rows={[38, 24, 24, 24, 24, 24]} />
        </div>
      </div>
    );

  const changed = lines.flatMap((line, at) => (line.kind === 'same' ? [] : [at]));
  const goTo = (at: number): void => {
    props.onView('text');
    setCurrent(Math.max(0, changed.indexOf(at)));
    // After the text is on screen: a narrow window shows one side at a time.
    requestAnimationFrame(() => {
      page.current?.querySelector(`[data-line="${at}"]`)?.scrollIntoView({ block: 'center' });
    });
  };
  const step = (by: number): void => {
    const next = (current + by + changed.length) % changed.length;
    goTo(changed[next] ?? 0);
  };
  const alone = versions.length === 0 && pair.before === null;
  return (
    <>
      {(view === null || view === 'text') && (
        <div className={styles.middle}>
          <HistoryHead
            {...props}
            pair={pair}
            otherTitle={before.words?.title}
            lines={lines}
            changed={changed}
            current={current}
            onStep={step}
          />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section className={styles.scroll} aria-label={t('views.text')} tabIndex={0}>
            {alone ? (
              <EmptyState
                sentence={t('empty')}
                action={props.onName && { label: t('nameNow'), onClick: props.onName }}
              />
            ) : (
              <VersionText ref={page} lines={setting} current={changed[current] ?? null} />
            )}
          </section>
        </div>
      )}
      {(view === null || view === 'changes') && pair.before !== null && (
        <aside className={styles.changes} aria-label={t('tabs.label')}>
          <Changes
            lines={lines}
            pictures={pictures}
            targets={targetChanges}
            findings={caused}
            who={contributorsOf(versions, props.since, pair)}
            people={people}
            departments={departments}
            onGoToLine={goTo}
            onGoToTarget={(target) => {
              const at = lines.findIndex(
                (line) =>
                  line.kind !== 'same' &&
                  line.parts
                    .map((part) => part.text)
                    .join('')
                    .includes(target.quote),
              );
              if (at >= 0) goTo(at);
            }}
          />
        </aside>
      )}
    </>
  );
}

/** With its outline, where there is one. */
const comparable = ({ targets, outline }: SideWords): ComparedPlan =>
  outline === undefined ? targets : { targets, outline };
