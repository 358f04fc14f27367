/** 不是问题: hides a finding until its words change; a reason may be given. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/extract/types.ts';
import { isComposing } from '../../ui/composing.ts';
import styles from './Corrections.module.css';
import { useCorrections } from './useCorrections.ts';

/** The same function at each drawing, so that it takes the focus only when the field comes up. */
const focusOnce = (input: HTMLInputElement | null): void => input?.focus();

export function NotAProblem({ finding }: { finding: Finding }) {
  const { t } = useTranslation('editor');
  const { allowed, dismissFinding } = useCorrections();
  const [reason, setReason] = useState<string | null>(null);
  if (!allowed) return null;
  if (reason === null)
    return (
      <button type="button" className={styles.step} onClick={() => setReason('')}>
        {t('reading.notAProblem')}
      </button>
    );
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        dismissFinding(finding, reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposing(event)) setReason(null);
      }}
    >
      <TextInput
        size="xs"
        ref={focusOnce}
        aria-label={t('reading.reason')}
        placeholder={t('reading.reason')}
        maxLength={400}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default">
        {t('reading.notAProblem')}
      </Button>
    </form>
  );
}
