/** The round button that adds a card to the stage shown on a phone. */
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './Board.module.css';

export function PhoneAdd({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation('board');
  return (
    <button type="button" className={styles.fab} aria-label={t('card.new')} onClick={onAdd}>
      <IconPlus size={24} stroke={1.6} aria-hidden />
    </button>
  );
}
