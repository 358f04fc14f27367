/** A strip under a top bar, never over what it speaks of: what is so, and one thing to do about it. */
import {
  IconAlertCircle,
  IconCloudOff,
  IconLock,
  IconRefresh,
  IconUserExclamation,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './PlanStrips.module.css';

const STRIP_ICONS = {
  alert: IconAlertCircle,
  lock: IconLock,
  offline: IconCloudOff,
  person: IconUserExclamation,
  refresh: IconRefresh,
} as const;

export interface StripProps {
  tone: 'amber' | 'grey' | 'bad';
  icon: keyof typeof STRIP_ICONS;
  children: ReactNode;
  action?: { label: string; onClick: () => void } | undefined;
  closeLabel?: string;
  onClose?: () => void;
}

/** One line of 32 px (more where it wraps on a phone). */
export function Strip({ tone, icon, children, action, closeLabel, onClose }: StripProps) {
  const Icon = STRIP_ICONS[icon];
  return (
    <div className={styles.strip} data-tone={tone} role={tone === 'grey' ? 'status' : 'alert'}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <span>{children}</span>
      {action && (
        <button type="button" className={styles.action} onClick={action.onClick}>
          {action.label}
        </button>
      )}
      {onClose && (
        <button type="button" className={styles.close} aria-label={closeLabel} onClick={onClose}>
          <IconX size={16} stroke={1.6} />
        </button>
      )}
    </div>
  );
}
