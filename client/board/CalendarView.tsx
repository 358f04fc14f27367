/** The board as a calendar: due days and events of the shown cards; a card dropped on a day is due then. */
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Popover } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Card } from '../../shared/doc/board.ts';
import { showTermAlone } from '../i18n/phrases.ts';
import { usePlan } from '../pages/planContext.ts';
import { showDayWithWeekday, weekday } from '../ui/dates.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useBoardTools } from './boardTools.ts';
import styles from './Calendar.module.css';
import { CategoryIcon } from './CategoryIcon.tsx';
import { type CalendarDay, calendarMonth, type DayEntry, monthFirst, shiftMonth } from './calendarMonth.ts';
import { useCardFacts } from './cardFacts.ts';
import { daysOfCard, dueState } from './cardState.ts';

/** Entries shown on a day; the rest is behind 另 n 张. */
const SHOWN = 3;

export function CalendarView({ cards }: { cards: readonly Card[] }) {
  const { t } = useTranslation('board');
  const { detail, language } = usePlan();
  const { today } = useCardFacts();
  const [params, setParams] = useSearchParams();
  const given = params.get('month') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(given) ? given : monthFirst(today, detail.period);
  const weeks = useMemo(() => calendarMonth(month, cards), [month, cards]);
  const undated = cards.filter((card) => daysOfCard(card) === null).length;
  const go = (next: string): void => {
    const query = new URLSearchParams(params);
    query.set('month', next);
    setParams(query, { replace: true });
  };
  const icon = { size: 18, stroke: 1.6 } as const;
  return (
    <div className={styles.box}>
      <header className={styles.head}>
        <IconButton
          label={t('calendar.previous')}
          icon={<IconChevronLeft {...icon} />}
          onClick={() => go(shiftMonth(month, -1))}
        />
        <h2 aria-live="polite">{showTermAlone(month, language)}</h2>
        <IconButton
          label={t('calendar.next')}
          icon={<IconChevronRight {...icon} />}
          onClick={() => go(shiftMonth(month, 1))}
        />
        <button type="button" className={styles.today} onClick={() => go(today.slice(0, 7))}>
          {t('calendar.today')}
        </button>
        {undated > 0 && <span className={styles.undated}>{t('calendar.undated', { n: undated })}</span>}
      </header>
      <div className={styles.weekdays} aria-hidden>
        {t('calendar.weekdays')
          .split(' ')
          .map((name) => (
            <span key={name}>{name}</span>
          ))}
      </div>
      <div className={styles.weeks}>
        {weeks.flat().map((day) => (
          <Day key={day.day} day={day} today={today} />
        ))}
      </div>
    </div>
  );
}

function Day({ day, today }: { day: CalendarDay; today: string }) {
  const { t } = useTranslation('board');
  const { language } = usePlan();
  const { acts, canWrite } = useBoardTools();
  const box = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!box.current || !canWrite) return;
    return dropTargetForElements({
      element: box.current,
      canDrop: ({ source }) => typeof source.data.dated === 'string',
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        if (typeof source.data.dated === 'string') acts.moveToDay(source.data.dated, day.day);
      },
    });
  }, [day.day, acts, canWrite]);
  const rest = day.entries.length - SHOWN;
  return (
    <section
      ref={box}
      className={styles.day}
      aria-label={showDayWithWeekday(day.day, language, today)}
      data-out={!day.inMonth || undefined}
      data-today={day.day === today || undefined}
      data-over={over || undefined}
      data-empty={day.entries.length === 0 || undefined}
    >
      <span className={styles.date}>
        <span className={styles.number}>{Number(day.day.slice(8))}</span>
        <span className={styles.weekday}>{weekday(day.day, language)}</span>
      </span>
      {day.entries.slice(0, rest === 1 ? SHOWN + 1 : SHOWN).map((entry) => (
        <Entry key={entry.card.id + (entry.event?.id ?? '')} entry={entry} />
      ))}
      {rest > 1 && (
        <Popover position="bottom-start" width={240} withinPortal trapFocus>
          <Popover.Target>
            <button type="button" className={styles.more}>
              {t('calendar.moreDay', { n: rest })}
            </button>
          </Popover.Target>
          <Popover.Dropdown>
            {day.entries.slice(SHOWN).map((entry) => (
              <Entry key={entry.card.id + (entry.event?.id ?? '')} entry={entry} />
            ))}
          </Popover.Dropdown>
        </Popover>
      )}
    </section>
  );
}

function Entry({ entry }: { entry: DayEntry }) {
  const { t } = useTranslation('board');
  const { openCard, canWrite } = useBoardTools();
  const { today, lastStage } = useCardFacts();
  const button = useRef<HTMLButtonElement>(null);
  const { card, event } = entry;
  useEffect(() => {
    if (!button.current || !canWrite || event) return;
    return draggable({ element: button.current, getInitialData: () => ({ dated: card.id }) });
  }, [card.id, canWrite, event]);
  const due = dueState(card, today, lastStage);
  const tone = event ? (event.done ? 'done' : 'event') : due.kind;
  const words = event?.text || card.title || t('card.untitled');
  return (
    <button
      ref={button}
      type="button"
      className={styles.entry}
      data-tone={tone}
      title={words}
      onClick={() => openCard(card.id)}
    >
      <CategoryIcon category={card.category} size={13} />
      <span>{words}</span>
    </button>
  );
}
