/**
 * 分场次: a cell for each event over the plan's months, then the events themselves; ticking one is recording it. What is
 * no event (people, papers) is told in its unit.
 */
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/doc/board.ts';
import { usePlan } from '../../pages/planContext.ts';
import { showNumber } from '../../ui/figures.ts';
import { useBoardTools } from '../boardTools.ts';
import { useCardFacts } from '../cardFacts.ts';
import { countsEvents, isOneByOne, undated, unitOf } from '../cardUnits.ts';
import { CheckRow, NewCheck } from './CheckRow.tsx';
import { eventsOf } from './cardChecks.ts';
import styles from './Events.module.css';
import { addCheck } from './eventActs.ts';
import { eventMonths } from './eventMonths.ts';
import sheet from './Sheet.module.css';

export function Events({ card }: { card: Card }) {
  const { t } = useTranslation('board');
  const { me, detail } = usePlan();
  const { store, canWrite } = useBoardTools();
  const { today } = useCardFacts();
  const [adding, setAdding] = useState(false);
  const events = eventsOf(card);
  const promised = card.planned ?? 0;
  if (events.length === 0 && (promised < 2 || !canWrite || !isOneByOne(card))) return null;
  const sorted = [...events].sort((a, b) =>
    (a.due ?? '9999') < (b.due ?? '9999') ? -1 : (a.due ?? '9999') > (b.due ?? '9999') ? 1 : 0,
  );
  const { months, outside } = eventMonths(events, detail.period, today);
  const done = card.done ?? 0;
  const unplanned = undated(card);
  const kind = countsEvents(card) ? 'event' : 'other';
  const unit = unitOf(card);
  return (
    <section className={sheet.section}>
      <h2 className={sheet.heading}>
        {t(`sheet.counted.${kind}.title`, { unit })}
        <span className={sheet.pill}>
          {showNumber(done)}/{showNumber(Math.max(promised, events.length))}
        </span>
        {canWrite && (
          <button
            type="button"
            className={`${sheet.textButton} ${sheet.push}`}
            onClick={() => setAdding(true)}
          >
            <IconPlus size={14} stroke={1.6} aria-hidden />
            {t(`sheet.counted.${kind}.add`, { unit })}
          </button>
        )}
      </h2>
      {events.length > 0 && (
        <ol className={styles.months} aria-hidden>
          {months.map((month) => (
            <li key={month.key} data-now={month.now || undefined}>
              <span className={styles.cells}>
                {month.cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells of a month have no identity
                  <i key={index} data-state={cell} />
                ))}
              </span>
              {t('sheet.monthsShort', { n: month.month })}
            </li>
          ))}
        </ol>
      )}
      {sorted.map((event) => (
        <CheckRow key={event.id} card={card} check={event} dated />
      ))}
      {adding && (
        <NewCheck
          label={t(`sheet.counted.${kind}.text`)}
          onAdd={(text) => addCheck(store, card, { text, event: true, owner: me.id })}
          onClose={() => setAdding(false)}
        />
      )}
      {(unplanned > 0 || outside > 0) && (
        <p className={styles.aside}>
          {unplanned > 0 && t('sheet.eventsNext', { n: showNumber(unplanned), unit })}
          {outside > 0 && ` ${t('sheet.outside', { n: outside, unit })}`}
        </p>
      )}
    </section>
  );
}
