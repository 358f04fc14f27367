/** 时间线: the shown cards as bars over the quarters of the plan, with today; done in solid, promised pale. Bars move. */
import { type CSSProperties, type Ref, useEffect, useMemo, useRef, useState } from 'react';
import type { Card } from '../../shared/doc/board.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { usePlan } from '../pages/planContext.ts';
import { showDay } from '../ui/dates.ts';
import { DepartmentMark } from '../ui/Marks.tsx';
import { usePrinting } from '../ui/usePrinting.ts';
import { faceOf, useCardFacts } from './cardFacts.ts';
import { cardProgress, daysOfCard, dueState } from './cardState.ts';
import { type Nearby, useNear, useNearby } from './nearby.ts';
import styles from './Timeline.module.css';
import { type Bar, barsOf, placeOf, quartersOf, type Scale, scaleOf, shareAt } from './timeline.ts';
import { useBarMoves } from './useBarMoves.ts';

const percent = (share: number): string => `${share * 100}%`;

export function TimelineView({ cards }: { cards: readonly Card[] }) {
  const t = useTexts('board');
  const { detail } = usePlan();
  const { today } = useCardFacts();
  const scale = useMemo(() => scaleOf(detail.period), [detail.period]);
  const bars = useMemo(() => barsOf(cards, scale), [cards, scale]);
  const undated = cards.filter((card) => daysOfCard(card) === null).length;
  const quarters = quartersOf(scale);
  const inside = today >= scale.start && today <= scale.end;
  const box = useRef<HTMLDivElement>(null);
  const nearby = useNearby(box);
  const printing = usePrinting();
  const now = useRef<HTMLSpanElement>(null);
  // Where the year is wider than the window it opens at today, a little of what comes with it.
  useEffect(() => {
    if (box.current === null || now.current === null) return;
    const { left, width } = box.current.getBoundingClientRect();
    box.current.scrollLeft += now.current.getBoundingClientRect().left - left - width * 0.75;
  }, []);
  return (
    <div ref={box} className={styles.box}>
      <div className={styles.inner} style={{ '--quarters': quarters.length } as CSSProperties}>
        <div className={styles.head}>
          <span>{undated > 0 && t('calendar.undated', { n: undated })}</span>
          <div className={styles.track}>
            {quarters.map((one) => (
              <span
                key={one.key}
                className={styles.quarter}
                style={{ insetInlineStart: percent(one.from), inlineSize: percent(one.width) }}
              >
                {t('timeline.quarter', { year: one.year, n: one.quarter })}
              </span>
            ))}
            {inside && (
              <span
                ref={now}
                className={styles.todayName}
                style={{ insetInlineStart: percent(shareAt(scale, today)) }}
              >
                {t('timeline.today')}
              </span>
            )}
          </div>
        </div>
        <div className={styles.lines} aria-hidden>
          {quarters.slice(1).map((one) => (
            <i key={one.key} style={{ insetInlineStart: percent(one.from) }} />
          ))}
        </div>
        {bars.map((bar) => (
          <Row key={bar.card.id} bar={bar} scale={scale} nearby={nearby} isNeeded={printing} />
        ))}
        {inside && (
          <div className={styles.lines} aria-hidden>
            <i className={styles.today} style={{ insetInlineStart: percent(shareAt(scale, today)) }} />
          </div>
        )}
      </div>
    </div>
  );
}

/** Where the days of a held bar are told: behind it, else before it, else in it. */
const besides = ({ from, width }: Pick<Bar, 'from' | 'width'>): 'behind' | 'before' | 'within' =>
  from + width < 0.85 ? 'behind' : from > 0.15 ? 'before' : 'within';

interface RowProps {
  bar: Bar;
  scale: Scale;
  nearby: Nearby;
  isNeeded: boolean;
}

/** Far from the window a row is its title alone; whoever gets to it by keys gets to the whole row. */
function Row({ bar, scale, nearby, isNeeded }: RowProps) {
  const t = useTexts('board');
  const row = useRef<HTMLButtonElement>(null);
  const [reached, setReached] = useState(false);
  const drawn = useNear(nearby, row, isNeeded || reached);
  if (drawn) return <DrawnRow bar={bar} scale={scale} takesFocus={reached} />;
  return (
    <button ref={row} type="button" className={styles.row} onFocus={() => setReached(true)}>
      <span className={styles.name}>
        <span>{bar.card.title || t('card.untitled')}</span>
      </span>
    </button>
  );
}

const takeFocus: Ref<HTMLButtonElement> = (row) => row?.focus();

function DrawnRow({ bar, scale, takesFocus }: { bar: Bar; scale: Scale; takesFocus: boolean }) {
  const t = useTexts('board');
  const { departments, language } = usePlan();
  const facts = useCardFacts();
  const track = useRef<HTMLSpanElement>(null);
  const moves = useBarMoves(bar, scale, track, facts.today);
  const { card } = bar;
  const place = moves.days === null ? bar : placeOf(scale, moves.days);
  const day = (one: string): string => showDay(one, language, facts.today);
  const lead = card.lead === null ? undefined : departments.get(card.lead);
  const due = dueState(card, facts.today, facts.lastStage);
  const progress = cardProgress(card, facts.span, facts.today);
  const risk = faceOf(card, facts).flag === 'risk';
  const title = card.title || t('card.untitled');
  const tone = due.kind === 'late' ? 'bad' : risk ? 'finding' : 'target';
  const done = due.kind === 'done' ? 1 : (progress?.share ?? 0);
  return (
    <button
      ref={takesFocus ? takeFocus : undefined}
      type="button"
      className={styles.row}
      {...moves.row}
      aria-label={t('timeline.row', { title, start: day(bar.start), due: day(bar.due) })}
    >
      <span className={styles.name}>
        {lead && <DepartmentMark mark={lead.mark} color={lead.color} size={16} />}
        <span title={title}>{title}</span>
      </span>
      <span ref={track} className={styles.track}>
        <span
          className={styles.place}
          data-movable={moves.movable || undefined}
          data-held={moves.days !== null || undefined}
          style={{ insetInlineStart: percent(place.from), inlineSize: `max(10px, ${percent(place.width)})` }}
          onPointerDown={moves.onPointerDown}
        >
          <span className={styles.bar} data-tone={tone}>
            <i style={{ inlineSize: percent(done) }} />
          </span>
          {moves.movable && (
            <>
              <span className={styles.grip} data-grip="start" />
              <span className={styles.grip} data-grip="due" />
            </>
          )}
          {moves.days !== null && (
            <span className={styles.days} data-at={besides(place)} aria-hidden>
              {moves.days.start === moves.days.due
                ? day(moves.days.due)
                : t('timeline.days', { start: day(moves.days.start), due: day(moves.days.due) })}
            </span>
          )}
        </span>
      </span>
    </button>
  );
}
