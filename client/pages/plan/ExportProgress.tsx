/** How far a file is, in words and as a line; and what could not be written as it is. */
import { Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportNote, ExportPhase } from './download.ts';
import styles from './ExportDialog.module.css';

/** The line's length at each step: saving and making have no measure of their own. */
const SAVING = 8;
const MAKING = 25;
/** From then on the seconds are told: short waits need no clock. */
const TOLD_AFTER_S = 2;

export function ExportProgress({ phase }: { phase: ExportPhase }) {
  const { t } = useTranslation();
  const seconds = useSeconds();
  const share = phase.kind === 'receiving' && phase.total > 0 ? phase.got / phase.total : 0;
  const value = { saving: SAVING, making: MAKING, receiving: MAKING + share * (100 - MAKING) }[phase.kind];
  const words =
    phase.kind === 'receiving'
      ? t('plan.exportOptions.receiving', { percent: Math.round(share * 100) })
      : t(`plan.exportOptions.${phase.kind}`);
  return (
    <div className={styles.working}>
      <Progress value={value} size={3} aria-label={words} />
      <p>
        {words}
        {seconds >= TOLD_AFTER_S && (
          <span aria-hidden> {t('plan.exportOptions.seconds', { count: seconds })}</span>
        )}
      </p>
    </div>
  );
}

function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}

const NOTE_CODES = [
  'image-unreadable',
  'image-format',
  'link-dropped',
  'nesting-flattened',
  'text-shortened',
] as const;

export function ExportNotes({ notes }: { notes: readonly ExportNote[] }) {
  const { t } = useTranslation();
  // Ten bad pictures without a name are told once.
  const told = new Map(notes.map((note) => [`${note.code} ${note.what}`, note]));
  return (
    <div className={styles.notes}>
      {t('plan.exportOptions.notes')}
      <ul>
        {[...told].map(([key, { code, what }]) => {
          const known = NOTE_CODES.find((each) => each === code);
          const said = known ? t(`plan.exportOptions.note.${known}`) : code;
          return <li key={key}>{what === '' ? said : `${said}: ${what}`}</li>;
        })}
      </ul>
    </div>
  );
}
