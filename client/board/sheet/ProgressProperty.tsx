/** Done of planned, changed in place, and 记一场: one more done, as an event that counts (two at once both do). */
import { Button, Popover, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/doc/board.ts';
import { usePlan } from '../../pages/planContext.ts';
import { AmountInput } from '../../ui/AmountInput.tsx';
import { showNumber, unitAfter } from '../../ui/figures.ts';
import { useBoardTools } from '../boardTools.ts';
import { useCardFacts } from '../cardFacts.ts';
import { isOneByOne, unitOf } from '../cardUnits.ts';
import { recordOne } from './eventActs.ts';
import { type Figures, writeFigures } from './figureActs.ts';
import styles from './Sheet.module.css';

export function ProgressProperty({ card }: { card: Card }) {
  const { t } = useTranslation('board');
  const { me } = usePlan();
  const { store, canWrite } = useBoardTools();
  const { today } = useCardFacts();
  const [opened, setOpened] = useState(false);
  const figure =
    card.planned === null && card.done === null ? (
      <span className={styles.none}>{t('sheet.none')}</span>
    ) : (
      <span className={styles.figure}>
        <b>{showNumber(card.done ?? 0)}</b>
        {card.planned !== null && <> / {showNumber(card.planned)}</>}
        {unitAfter(card.unit)}
      </span>
    );
  if (!canWrite) return figure;
  return (
    <span className={styles.dates}>
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-start"
        trapFocus
        returnFocus
        withinPortal
      >
        <Popover.Target>
          <button
            type="button"
            className={styles.pick}
            aria-label={t('sheet.progress')}
            aria-haspopup="dialog"
            onClick={() => setOpened(!opened)}
          >
            {figure}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <FigureForm card={card} onDone={() => setOpened(false)} />
        </Popover.Dropdown>
      </Popover>
      {isOneByOne(card) && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} stroke={1.6} />}
          onClick={() => recordOne(store, card, me.id, today, t)}
        >
          {t('sheet.record', { unit: unitOf(card) })}
        </Button>
      )}
    </span>
  );
}

function FigureForm({ card, onDone }: { card: Card; onDone: () => void }) {
  const { t } = useTranslation('board');
  const { me } = usePlan();
  const { store } = useBoardTools();
  const [before] = useState<Figures>(card);
  const [planned, setPlanned] = useState(card.planned);
  const [done, setDone] = useState(card.done);
  const [unit, setUnit] = useState(card.unit ?? '');
  return (
    <form
      className={styles.figureForm}
      onSubmit={(event) => {
        event.preventDefault();
        const after = { planned, done, unit: unit.trim() === '' ? null : unit.trim() };
        store.edit((doc) => writeFigures(doc, card, before, after, me.id));
        onDone();
      }}
    >
      <AmountInput size="xs" label={t('sheet.doneField')} data-autofocus value={done} onChange={setDone} />
      <AmountInput size="xs" label={t('sheet.planned')} value={planned} onChange={setPlanned} />
      <TextInput
        size="xs"
        label={t('sheet.unit')}
        maxLength={20}
        value={unit}
        onChange={(event) => setUnit(event.currentTarget.value)}
      />
      <Button type="submit" size="xs">
        {t('sheet.keep')}
      </Button>
    </form>
  );
}
