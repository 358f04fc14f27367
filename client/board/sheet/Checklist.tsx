/** The card's steps; they count for nothing but themselves (events are another section). */
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/doc/board.ts';
import { useBoardTools } from '../boardTools.ts';
import { CheckRow, NewCheck } from './CheckRow.tsx';
import { stepsOf } from './cardChecks.ts';
import { addCheck } from './eventActs.ts';
import styles from './Sheet.module.css';

export function Checklist({ card }: { card: Card }) {
  const { t } = useTranslation('board');
  const { store, canWrite } = useBoardTools();
  const [adding, setAdding] = useState(false);
  const steps = stepsOf(card);
  if (steps.length === 0 && !canWrite) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        {t('sheet.checklist')}
        {steps.length > 0 && (
          <span className={styles.pill}>
            {steps.filter((step) => step.done).length}/{steps.length}
          </span>
        )}
        {canWrite && (
          <button
            type="button"
            className={`${styles.textButton} ${styles.push}`}
            onClick={() => setAdding(true)}
          >
            <IconPlus size={14} stroke={1.6} aria-hidden />
            {t('sheet.addCheck')}
          </button>
        )}
      </h2>
      {steps.map((step) => (
        <CheckRow key={step.id} card={card} check={step} />
      ))}
      {adding && (
        <NewCheck
          label={t('sheet.checkText')}
          onAdd={(text) => addCheck(store, card, { text })}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}
