/** The other language, named in itself; for pages before signing in. */
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/i18n.ts';
import { switchLanguage } from '../i18n/switchLanguage.ts';
import styles from './Door.module.css';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const other = currentLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className={styles.switch}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => void switchLanguage(other, false)}
    >
      <IconLanguage size={16} stroke={1.6} aria-hidden />
      {t(`language.${other}`)}
    </button>
  );
}
