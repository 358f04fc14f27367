/** Over compared words: what stands against what, how much changed, from change to change; then what can be done. */
import { IconArrowRight, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton.tsx';
import type { Stepping } from './ComparedTexts.tsx';
import { type DiffLine, diffSize } from './diffText.ts';
import styles from './HistoryView.module.css';

export interface ComparedHeadProps {
  /** What the two are called; the earlier is null where there is none. */
  before: string | null;
  after: string;
  lines: readonly DiffLine[];
  stepping: Stepping;
  children: ReactNode;
}

export function ComparedHead({ before, after, lines, stepping, children }: ComparedHeadProps) {
  const { t } = useTranslation('history');
  const { ins, del } = diffSize(lines);
  const { count, current, onStep } = stepping;
  return (
    <div className={styles.head}>
      <span className={styles.pair}>
        {before !== null && (
          <>
            <Chip words={before} />
            <IconArrowRight size={14} stroke={1.6} aria-hidden />
          </>
        )}
        <Chip words={after} later />
      </span>
      {count > 0 ? (
        <>
          {ins > 0 && (
            <span className={styles.ins} title={t('insertedLabel', { n: ins })}>
              {t('inserted', { n: ins })}
            </span>
          )}
          {del > 0 && (
            <span className={styles.del} title={t('deletedLabel', { n: del })}>
              {t('deleted', { n: del })}
            </span>
          )}
        </>
      ) : (
        before !== null && <span className={styles.quiet}>{t('noChanges')}</span>
      )}
      <span className={styles.gap} />
      {count > 0 && (
        <span className={styles.step}>
          <span aria-live="polite">{t('place', { at: current + 1, all: count })}</span>
          <IconButton
            label={t('previous')}
            icon={<IconChevronUp size={16} stroke={1.6} />}
            onClick={() => onStep(-1)}
          />
          <IconButton
            label={t('next')}
            icon={<IconChevronDown size={16} stroke={1.6} />}
            onClick={() => onStep(1)}
          />
        </span>
      )}
      {children}
    </div>
  );
}

function Chip({ words, later = false }: { words: string; later?: boolean }) {
  return (
    <span className={styles.chip} data-later={later || undefined} title={words}>
      {words}
    </span>
  );
}
