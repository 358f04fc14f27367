/** Numbered items nobody works on yet: they promise no figure, yet somebody must do them. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Card } from '../../shared/doc/board.ts';
import { openItems } from '../../shared/doc/openItems.ts';
import type { Item } from '../../shared/extract/types.ts';
import type { TargetProgress } from '../../shared/progress.ts';
import { useMakeCards } from '../board/useMakeCards.ts';
import { marked, wordsPath } from '../board/words.ts';
import { usePlan } from '../pages/planContext.ts';
import { CountBadge } from '../ui/Pills.tsx';
import styles from './Targets.module.css';

const SHOWN = 5;

export interface BareItemsProps {
  items: readonly Item[];
  cards: readonly Card[];
  progress: ReadonlyMap<string, TargetProgress>;
}

export function BareItems({ items, cards, progress }: BareItemsProps) {
  const { t } = useTranslation('board');
  const { planId } = usePlan();
  const make = useMakeCards();
  const [all, setAll] = useState(false);
  const bare = useMemo(
    () => openItems(items, cards, progress).filter((item) => item.targets.length === 0),
    [items, cards, progress],
  );
  if (bare.length === 0) return null;
  return (
    <section className={styles.panel}>
      <header className={styles.panelHead}>
        <h2>{t('targets.itemsTitle')}</h2>
        <CountBadge n={bare.length} />
        <span className={styles.push} />
        <small>{t('targets.itemsHint')}</small>
      </header>
      <div className={styles.gaps}>
        {bare.slice(0, all ? undefined : SHOWN).map((item) => (
          <div key={item.key} className={styles.gap} data-short>
            <div>
              <Link to={wordsPath(planId, item.blockId, null)}>
                {marked(item.number)} {item.title}
              </Link>
            </div>
            {make.allowed && (
              <button type="button" className={styles.step} onClick={() => make.items([item])}>
                {t('targets.itemMake')}
              </button>
            )}
          </div>
        ))}
        {!all && bare.length > SHOWN && (
          <button type="button" className={styles.step} onClick={() => setAll(true)}>
            {t('targets.itemsMore', { n: bare.length - SHOWN })}
          </button>
        )}
      </div>
    </section>
  );
}
