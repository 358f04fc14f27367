/** Nothing here, still loading, did not work: each in one sentence with one next step. */
import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, sentenceFor } from '../apiError.ts';
import styles from './Feedback.module.css';
import { useAfter } from './useAfter.ts';

export interface EmptyStateProps {
  sentence: ReactNode;
  action?: { label: string; onClick: () => void; icon?: ReactNode };
  /** A second, quieter way on. */
  aside?: ReactNode;
  /** In a panel or column: no height of its own. */
  compact?: boolean;
}

export function EmptyState({ sentence, action, aside, compact = false }: EmptyStateProps) {
  return (
    <div className={styles.empty} data-compact={compact || undefined}>
      <p>{sentence}</p>
      {(action || aside) && (
        <div className={styles.actions}>
          {action && (
            <Button
              variant={compact ? 'default' : 'filled'}
              leftSection={action.icon}
              onClick={action.onClick}
            >
              {action.label}
            </Button>
          )}
          {aside}
        </div>
      )}
    </div>
  );
}

export interface ErrorInPlaceProps {
  error: unknown;
  onRetry?: () => void;
  compact?: boolean;
}

export function ErrorInPlace({ error, onRetry, compact = false }: ErrorInPlaceProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.error} role="alert" data-compact={compact || undefined}>
      <IconAlertCircle size={18} stroke={1.6} aria-hidden />
      <p>{sentenceFor(error)}</p>
      {onRetry && (
        <Button size="xs" variant="default" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      )}
      {error instanceof ApiError && (
        <small>
          {t('error.code', { code: error.status ? `${error.code} ${error.status}` : error.code })}
        </small>
      )}
    </div>
  );
}

export interface FailedProps {
  /** Nothing is said of none. */
  error: unknown;
  /** Nothing else keeps it apart from what stands above. */
  apart?: boolean;
}

/** In a dialog: what was asked for could not be done, said as soon as it is known. */
export function Failed({ error, apart = false }: FailedProps) {
  if (!error) return null;
  return (
    <p className={styles.failed} role="alert" data-apart={apart || undefined}>
      {sentenceFor(error)}
    </p>
  );
}

export interface SkeletonProps {
  /** Height of each bar in px; give the geometry of what will stand there. */
  rows?: readonly number[];
  gap?: number;
}

/** Grey bars in the final geometry, after 200 ms; on paper the sentence that the page was not there yet. */
export function Skeleton({ rows = [20, 20, 20], gap = 12 }: SkeletonProps) {
  const { t } = useTranslation();
  const shown = useAfter();
  return (
    <div
      className={styles.skeleton}
      style={{ gap }}
      role="status"
      aria-label={t('common.loading')}
      data-waiting
    >
      <p className={styles.onPaper}>{t('common.notYet')}</p>
      {rows.map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars have no identity
        <span key={index} className={styles.bar} style={{ blockSize: height, opacity: shown ? 1 : 0 }} />
      ))}
    </div>
  );
}
