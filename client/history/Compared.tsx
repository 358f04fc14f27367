/** Two states of the plan's text as one, with what changed; the present one follows the open document. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Version } from '../../shared/api.ts';
import { compareTargets } from '../../shared/extract/compare.ts';
import { getFindings, keys } from '../api.ts';
import { usePlan } from '../pages/planContext.ts';
import { EmptyState, ErrorInPlace, Skeleton } from '../ui/Feedback.tsx';
import { Changes } from './Changes.tsx';
import { findingsCausedBy } from './causedFindings.ts';
import { type DiffLine, diffTexts } from './diffText.ts';
import { HistoryHead } from './HistoryHead.tsx';
import styles from './HistoryView.module.css';
import { useNow, useVersion } from './useVersions.ts';
import { VersionText } from './VersionText.tsx';

/** What a version is compared with. */
export type Compare = 'now' | 'before' | 'none';
/** What a narrow window shows. */
export type Side = 'list' | 'text' | 'changes';

export interface ComparedProps {
  /** null: the present text is chosen. */
  version: Version | null;
  older: Version | null;
  versions: readonly Version[];
  compare: Compare;
  onCompare: (compare: Compare) => void;
  /** Which side a narrow window shows; null: all. */
  side: Side | null;
  onSide: (side: Side) => void;
  onRestore: (version: Version) => void;
}

/** The two texts side by side in one: middle and right. */
export function Compared(props: ComparedProps) {
  const { version, older, versions, compare, side } = props;
  const { t } = useTranslation('history');
  const { planId, plan, detail, people } = usePlan();
  const now = useNow(plan, detail.settings.numbering);
  // The present text is compared with the newest version; a version with now or with the one before it.
  const base = version === null ? (versions[0] ?? null) : compare === 'before' ? older : version;
  const read = useVersion(planId, base?.id ?? null);
  const chosen = useVersion(planId, version?.id ?? null);
  const findings = useQuery({ queryKey: keys.findings(planId), queryFn: () => getFindings(planId) });
  const againstNow = version === null || compare === 'now';
  const page = useRef<HTMLElement>(null);
  const [current, setCurrent] = useState(0);

  const after = againstNow ? now : (chosen.data ?? null);
  // Without a version there is nothing to compare the present text with: it is no change to itself.
  const alone = version === null ? base === null : compare === 'none';
  const beforeText = alone ? after?.text : (read.data?.text ?? (base ? null : ''));
  const lines = useMemo<DiffLine[] | null>(
    () =>
      after === null || beforeText === null || beforeText === undefined
        ? null
        : diffTexts(beforeText, after.text),
    [after, beforeText],
  );
  const targetChanges = useMemo(
    () =>
      lines === null || !read.data || after === null || compare === 'none'
        ? []
        : compareTargets(read.data.targets, after.targets),
    [lines, read.data, after, compare],
  );
  const nowFindings = findings.data?.findings;
  const causedFindings = useMemo(
    () =>
      targetChanges.length === 0 || !nowFindings || beforeText === null || beforeText === undefined
        ? []
        : findingsCausedBy(
            targetChanges,
            { text: beforeText },
            { targets: now.targets, findings: nowFindings },
          ),
    [targetChanges, nowFindings, beforeText, now.targets],
  );
  const error = read.error ?? chosen.error;
  if (error)
    return (
      <div className={styles.middle}>
        <ErrorInPlace error={error} onRetry={() => void (read.error ? read : chosen).refetch()} />
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
  const caused = againstNow ? causedFindings : [];
  const goTo = (at: number): void => {
    props.onSide('text');
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
  const who = version === null || compare === 'now' ? since(versions, base) : version.contributors;
  return (
    <>
      {(side === null || side === 'text') && (
        <div className={styles.middle}>
          <HistoryHead
            {...props}
            base={base}
            lines={lines}
            changed={changed}
            current={current}
            onStep={step}
          />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section className={styles.scroll} aria-label={t('views.text')} tabIndex={0}>
            {version === null && versions.length === 0 ? (
              <EmptyState sentence={t('empty')} />
            ) : (
              <VersionText ref={page} lines={lines} current={changed[current] ?? null} />
            )}
          </section>
        </div>
      )}
      {(side === null || side === 'changes') && compare !== 'none' && (
        <aside className={styles.changes} aria-label={t('tabs.label')}>
          <Changes
            lines={lines}
            targets={targetChanges}
            findings={caused}
            who={who}
            people={people}
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

/** Everybody who contributed to versions after `base`. */
function since(versions: readonly Version[], base: Version | null): Version['contributors'] {
  const people = new Map<string, { id: string; name: string }>();
  for (const version of versions) {
    if (version.id === base?.id) break;
    for (const person of version.contributors) people.set(person.id, person);
  }
  return [...people.values()];
}
