/** Small round words: the state of a plan, counts, and filter chips. */
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanState } from '../../shared/access.ts';
import styles from './Pills.module.css';

export function StatePill({ state }: { state: PlanState }) {
  const { t } = useTranslation();
  return (
    <span className={styles.state} data-state={state}>
      <span className={styles.dot} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
}

export interface CountBadgeProps {
  n: number;
  tone?: 'plain' | 'finding' | 'bad' | 'brand';
}

export function CountBadge({ n, tone = 'plain' }: CountBadgeProps) {
  return (
    <span className={styles.count} data-tone={tone}>
      {n > 999 ? '999+' : n}
    </span>
  );
}

export interface ChipProps {
  children: ReactNode;
  icon?: ReactNode;
  /** A filter that is set: brand-soft, and × takes it off. */
  set?: boolean;
  onClick?: () => void;
  onClear?: () => void;
  clearLabel?: string;
}

export function Chip({ children, icon, set = false, onClick, onClear, clearLabel }: ChipProps) {
  const { t } = useTranslation();
  return (
    <span className={styles.chip} data-set={set || undefined}>
      <button type="button" className={styles.chipMain} onClick={onClick} aria-pressed={set}>
        {icon}
        {children}
      </button>
      {set && onClear && (
        <button
          type="button"
          className={styles.chipClear}
          onClick={onClear}
          aria-label={clearLabel ?? t('common.remove')}
        >
          <IconX size={14} stroke={1.6} />
        </button>
      )}
    </span>
  );
}
