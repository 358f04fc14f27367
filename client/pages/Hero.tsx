/** The left half of the door: the product's own sentence, with its numbers read and somebody writing in it. */
import { useTranslation } from 'react-i18next';
import { Logo } from '../ui/Logo.tsx';
import { DepartmentMark } from '../ui/Marks.tsx';
import styles from './Door.module.css';

const MARKS = [
  ['学', 3],
  ['科', 1],
  ['国', 2],
  ['普', 4],
  ['才', 5],
  ['转', 6],
] as const;

function Promised({ children, done }: { children: string; done: number }) {
  return (
    <span className={styles.number} style={{ '--p': `${done * 100}%` } as React.CSSProperties}>
      {children}
    </span>
  );
}

export function Hero() {
  const { t } = useTranslation();
  return (
    <aside className={styles.hero}>
      <div className={styles.brand}>
        <Logo size={32} />
        <span>{t('app.name')}</span>
      </div>
      <figure className={styles.sentence} aria-hidden>
        <figcaption>{t('login.heroPlace')}</figcaption>
        <p>
          {t('login.hero1')}
          <Promised done={0.15}>{t('login.heroTotal')}</Promised>
          {t('login.hero2')}
          <br />
          {t('login.hero3')}
          <Promised done={0.375}>{t('login.heroFirst')}</Promised>
          {t('login.hero4')}
          <Promised done={0}>{t('login.heroSecond')}</Promised>
          {t('login.hero5')}
          <span className={styles.caret}>
            <span>{t('login.heroPerson')}</span>
          </span>
        </p>
        <div className={styles.marks}>
          {MARKS.map(([mark, color]) => (
            <DepartmentMark key={mark} mark={mark} color={color} />
          ))}
          <span>{t('login.heroDepartments')}</span>
        </div>
      </figure>
      <p className={styles.line}>{t('app.line')}</p>
    </aside>
  );
}
