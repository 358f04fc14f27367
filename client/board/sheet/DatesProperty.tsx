/** From when to when: start and due, each with its month to pick from. */
import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/doc/board.ts';
import { usePlan } from '../../pages/planContext.ts';
import { showDay } from '../../ui/dates.ts';
import { useBoardTools } from '../boardTools.ts';
import { useCardFacts } from '../cardFacts.ts';
import { dueState } from '../cardState.ts';
import { DayPicker } from '../DayPicker.tsx';
import { DueMark } from '../DueMark.tsx';
import styles from './Sheet.module.css';

export function DatesProperty({ card }: { card: Card }) {
  const { today, lastStage } = useCardFacts();
  const due = dueState(card, today, lastStage);
  const hurried = due.kind === 'late' || due.kind === 'today' || due.kind === 'soon';
  return (
    <span className={styles.dates}>
      <DayButton card={card} field="start" />
      <span aria-hidden>—</span>
      <DayButton card={card} field="due" />
      {hurried && <DueMark state={due} today={today} short />}
    </span>
  );
}

function DayButton({ card, field }: { card: Card; field: 'start' | 'due' }) {
  const { t } = useTranslation('board');
  const { language, detail } = usePlan();
  const { acts, canWrite } = useBoardTools();
  const { today } = useCardFacts();
  const [opened, setOpened] = useState(false);
  const day = card[field];
  const name = t(field === 'start' ? 'sheet.start' : 'sheet.due');
  const words = day === null ? name : showDay(day, language, today);
  if (!canWrite) return <span className={day === null ? styles.none : undefined}>{words}</span>;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={styles.pick}
          data-empty={day === null || undefined}
          aria-label={`${name} ${day === null ? t('sheet.none') : words}`}
          aria-haspopup="dialog"
          onClick={() => setOpened(!opened)}
        >
          {words}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <DayPicker
          value={day}
          around={card.due ?? card.start ?? (today > detail.period.start ? today : detail.period.start)}
          onPick={(next) => {
            acts.setField(card.id, field, next);
            setOpened(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
