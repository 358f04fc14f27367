/** Archived cards that the search words are in: they stand in no column, but can be found. */
import { IconArchive } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../shared/doc/board.ts';
import styles from './Board.module.css';
import { useBoardTools } from './boardTools.ts';

/** Titles told one by one; the table shows all. */
const SHOWN = 5;

export interface ArchivedFoundProps {
  /** What the filters let through. */
  found: readonly Card[];
  onAll: () => void;
}

export function ArchivedFound({ found, onAll }: ArchivedFoundProps) {
  const { t } = useTranslation('board');
  const { openCard } = useBoardTools();
  return (
    <div className={styles.found}>
      <span role="status">
        <IconArchive size={14} stroke={1.6} aria-hidden />
        {t('filter.archivedFound', { count: found.length })}
      </span>
      {found.slice(0, SHOWN).map((card) => (
        <button key={card.id} type="button" onClick={() => openCard(card.id)}>
          {card.title || t('card.untitled')}
        </button>
      ))}
      {found.length > SHOWN && (
        <button type="button" onClick={onAll}>
          {t('filter.archivedAll')}
        </button>
      )}
    </div>
  );
}
