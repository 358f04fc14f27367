/** Two compared texts side by side in one: the words in the middle, what changed at the right; from change to change. */
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Version } from '../../shared/api/versions.ts';
import type { Finding, Target } from '../../shared/extract/types.ts';
import { usePlan } from '../pages/planContext.ts';
import { ErrorInPlace, Skeleton } from '../ui/Feedback.tsx';
import { Changes } from './Changes.tsx';
import styles from './HistoryView.module.css';
import type { Comparison } from './useComparison.ts';
import { VersionText } from './VersionText.tsx';

/** What a narrow window shows. */
export type View = 'list' | 'text' | 'changes';

/** Where among the changes one is, for the head. */
export interface Stepping {
  /** Lines that changed. */
  count: number;
  /** Which of them is looked at, from 0. */
  current: number;
  onStep: (by: number) => void;
}

export interface ComparedTextsProps {
  comparison: Comparison;
  /** null: everything. */
  view: View | null;
  onView: (view: View) => void;
  head: (stepping: Stepping) => ReactNode;
  /** Instead of the words. */
  instead?: ReactNode;
  /** false: there is nothing it is compared with. */
  withChanges: boolean;
  findings?: readonly Finding[];
  who?: Version['contributors'];
}

export function ComparedTexts(props: ComparedTextsProps) {
  const { comparison, view, onView } = props;
  const { lines, setting, pictures, targets } = comparison;
  const { t } = useTranslation('history');
  const { people, departments } = usePlan();
  const page = useRef<HTMLElement>(null);
  const [current, setCurrent] = useState(0);
  const changed = lines.flatMap((line, at) => (line.kind === 'same' ? [] : [at]));
  const goTo = (at: number): void => {
    onView('text');
    setCurrent(Math.max(0, changed.indexOf(at)));
    // After the text is on screen: a narrow window shows one side at a time.
    requestAnimationFrame(() => {
      page.current?.querySelector(`[data-line="${at}"]`)?.scrollIntoView({ block: 'center' });
    });
  };
  const onStep = (by: number): void => {
    const next = (current + by + changed.length) % changed.length;
    goTo(changed[next] ?? 0);
  };
  const goToTarget = (target: Target): void => {
    const at = lines.findIndex(
      (line) =>
        line.kind !== 'same' &&
        line.parts
          .map((part) => part.text)
          .join('')
          .includes(target.quote),
    );
    if (at >= 0) goTo(at);
  };
  return (
    <>
      {(view === null || view === 'text') && (
        <div className={styles.middle}>
          {props.head({ count: changed.length, current, onStep })}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section className={styles.scroll} aria-label={t('views.text')} tabIndex={0}>
            {props.instead ?? <VersionText ref={page} lines={setting} current={changed[current] ?? null} />}
          </section>
        </div>
      )}
      {(view === null || view === 'changes') && props.withChanges && (
        <aside className={styles.changes} aria-label={t('tabs.label')}>
          <Changes
            lines={lines}
            pictures={pictures}
            targets={targets}
            findings={props.findings ?? []}
            who={props.who ?? []}
            people={people}
            departments={departments}
            onGoToLine={goTo}
            onGoToTarget={goToTarget}
          />
        </aside>
      )}
    </>
  );
}

/** Instead of the words: why they are not there, or that they come. */
export function ComparedWaiting({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div className={styles.middle}>
      {error ? (
        <ErrorInPlace error={error} onRetry={onRetry} />
      ) : (
        <div className={styles.waiting}>
          <Skeleton rows={[38, 24, 24, 24, 24, 24]} />
        </div>
      )}
    </div>
  );
}
