/** A file on its way: how much of it is there, then that the server works on it, and the way to give it up. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './Sending.module.css';

export interface SendingProps {
  /** The share sent; 1: all of it is there. */
  sent: number;
  /** What the server does then. */
  working: string;
  onCancel: () => void;
  /** Beside buttons instead of on a page of its own. */
  inline?: boolean;
}

export function Sending({ sent, working, onCancel, inline = false }: SendingProps) {
  const { t } = useTranslation('import');
  const percent = Math.floor(sent * 100);
  const words = sent < 1 ? t('sending.upload', { percent }) : working;
  return (
    <div className={styles.sending} data-inline={inline || undefined}>
      <p role="status">{words}</p>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(sent < 1 ? { 'aria-valuenow': percent } : {})}
        data-working={sent >= 1 || undefined}
      >
        <span style={{ inlineSize: `${sent < 1 ? percent : 100}%` }} />
      </div>
      <Button variant="default" size={inline ? 'sm' : 'xs'} onClick={onCancel}>
        {t('sending.cancel')}
      </Button>
    </div>
  );
}
