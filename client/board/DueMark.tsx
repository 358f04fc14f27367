/** A due day as icon, day and words: late is told by icon and text, not by colour alone. */
import { IconAlertCircle, IconCalendar, IconCalendarCheck } from '@tabler/icons-react';
import { useTexts } from '../i18n/useTexts.ts';
import { usePlan } from '../pages/planContext.ts';
import { showDay } from '../ui/dates.ts';
import styles from './Card.module.css';
import type { DueState } from './cardState.ts';

export interface DueMarkProps {
  state: DueState;
  today: string;
  /** Beside the day itself: only how long it is. */
  short?: boolean;
}

export function DueMark({ state, today, short = false }: DueMarkProps) {
  const t = useTexts('board');
  const { language } = usePlan();
  if (state.kind === 'none') return null;
  if (state.kind === 'done') {
    return (
      <span className={styles.fact} data-due="done">
        <IconCalendarCheck size={14} stroke={1.6} aria-hidden />
        {t('card.done')}
      </span>
    );
  }
  const day = showDay(state.day, language, today);
  const late = state.kind === 'late';
  const Icon = late ? IconAlertCircle : IconCalendar;
  return (
    <span className={styles.fact} data-due={state.kind} title={t('card.due', { day })}>
      <Icon size={14} stroke={1.6} aria-hidden />
      {state.kind === 'today'
        ? t('card.today')
        : !short && <span className={late ? styles.lateDay : undefined}>{day}</span>}
      {late && t('card.late', { days: state.days })}
      {short && state.kind === 'soon' && t('card.left', { days: state.days })}
    </span>
  );
}
