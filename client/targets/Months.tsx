/** Events by month: done solid, planned pale. */
import { useTranslation } from 'react-i18next';
import type { Card } from '../../shared/doc/board.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { monthName } from '../i18n/phrases.ts';
import { eventsByMonth } from './gaps.ts';
import styles from './Targets.module.css';

export function Months({ cards, year }: { cards: readonly Card[]; year: string }) {
  const { t } = useTranslation('board');
  const bars = eventsByMonth(cards, year);
  const most = Math.max(1, ...bars.map((bar) => bar.planned));
  if (bars.every((bar) => bar.planned === 0)) return null;
  return (
    <section className={styles.panel}>
      <header className={styles.panelHead}>
        <h2>{t('targets.months')}</h2>
        <span className={styles.push} />
        <span className={styles.legend} data-kind="done">
          {t('targets.monthDone')}
        </span>
        <span className={styles.legend}>{t('targets.monthPlanned')}</span>
      </header>
      <ol className={styles.bars}>
        {bars.map((bar) => (
          <li
            key={bar.key}
            aria-label={t('targets.monthLabel', {
              month: monthName(bar.month, currentLanguage()),
              done: bar.done,
              planned: bar.planned,
            })}
          >
            <span className={styles.bar} style={{ blockSize: `${(bar.planned / most) * 80}px` }}>
              <i style={{ blockSize: bar.planned > 0 ? `${(bar.done / bar.planned) * 100}%` : 0 }} />
            </span>
            <span aria-hidden>{bar.month}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
