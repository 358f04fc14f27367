/** Shows the words of edits that could not be sent, for copying; only the user deletes them. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/i18n.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { showMoment } from '../ui/dates.ts';
import { copyWords } from './copyWords.ts';
import styles from './KeptAsideDialog.module.css';
import type { KeptAside, OpenPlan } from './types.ts';

export interface KeptAsideDialogProps {
  plan: OpenPlan;
  records: readonly KeptAside[];
  opened: boolean;
  onClose: () => void;
}

export function KeptAsideDialog({ plan, records, opened, onClose }: KeptAsideDialogProps) {
  const { t } = useTranslation('sync');
  const [discarding, setDiscarding] = useState<string | null>(null);
  return (
    <>
      <Dialog opened={opened} onClose={onClose} title={t('aside.title')} size={640}>
        <p className={styles.intro}>{t('aside.intro')}</p>
        {records.map((record) => (
          <Record key={record.id} record={record} onDiscard={() => setDiscarding(record.id)} />
        ))}
      </Dialog>
      <ConfirmDialog
        opened={discarding !== null}
        title={t('aside.discardTitle')}
        confirmLabel={t('aside.discard')}
        tone="bad"
        onClose={() => setDiscarding(null)}
        onConfirm={() => {
          if (discarding !== null) void plan.discardAside(discarding);
          setDiscarding(null);
        }}
      >
        <p>{t('aside.discardText')}</p>
      </ConfirmDialog>
    </>
  );
}

function Record({ record, onDiscard }: { record: KeptAside; onDiscard: () => void }) {
  const { t } = useTranslation('sync');
  const [copied, setCopied] = useState(false);
  return (
    <section className={styles.record}>
      <header>
        <strong>{t(`aside.part.${record.part}`)}</strong>
        <span>
          {t('aside.edits', { count: record.edits })} · {t(`aside.why.${record.why}`)} ·{' '}
          {showMoment(record.at, currentLanguage())}
        </span>
      </header>
      {record.text === '' ? <p className={styles.none}>{t('aside.noWords')}</p> : <pre>{record.text}</pre>}
      <footer>
        {record.text !== '' && (
          <Button size="xs" variant="default" onClick={() => void copyWords(record.text).then(setCopied)}>
            {t(copied ? 'aside.copied' : 'aside.copy')}
          </Button>
        )}
        <Button size="xs" variant="subtle" color="gray" onClick={onDiscard}>
          {t('aside.discard')}
        </Button>
      </footer>
    </section>
  );
}
