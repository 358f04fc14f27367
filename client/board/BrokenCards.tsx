/** Cards that cannot be read harm only themselves: they are shown as such, and their raw content can be copied. */
import { IconFileBroken } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { cardsOf } from '../../shared/doc/boardPlaces.ts';
import { toast } from '../ui/toast.tsx';
import styles from './Board.module.css';
import { useBoardTools } from './boardTools.ts';
import cardStyles from './Card.module.css';

export function BrokenCards({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('board');
  const { store } = useBoardTools();
  const copy = async (id: string): Promise<void> => {
    const value: unknown = cardsOf(store.doc).get(id);
    try {
      await navigator.clipboard.writeText(JSON.stringify(value, null, 2) ?? '');
      toast(t('toast.copied'));
    } catch {
      toast(t('toast.copyFailed'), { tone: 'bad' });
    }
  };
  return (
    <ul className={styles.brokenList} aria-label={t('card.broken')}>
      {ids.slice(0, 20).map((id) => (
        <li key={id} className={cardStyles.broken}>
          <IconFileBroken size={16} stroke={1.6} aria-hidden />
          {t('card.broken')}
          <button type="button" onClick={() => void copy(id)}>
            {t('card.copyRaw')}
          </button>
        </li>
      ))}
    </ul>
  );
}
