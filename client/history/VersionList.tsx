/** The versions, newest first, on a line of time: named ones stand out, automatic ones are quiet. */
import { IconFlag2, IconPinFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Version } from '../../shared/api/versions.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { joinNames } from '../i18n/phrases.ts';
import type { PlanPerson } from '../pages/planContext.ts';
import { useStore } from '../sync/store.ts';
import type { OpenPlan } from '../sync/types.ts';
import { showAgo, showMoment } from '../ui/dates.ts';
import { PersonAvatar } from '../ui/Marks.tsx';
import styles from './VersionList.module.css';

export interface VersionListProps {
  plan: OpenPlan;
  versions: readonly Version[];
  people: ReadonlyMap<string, PlanPerson>;
  /** null: the present text; undefined: none of the list is shown. */
  chosen: string | null | undefined;
  onChoose: (id: string | null) => void;
  /** Absent: this person may not name versions. */
  onName?: (() => void) | undefined;
}

export function VersionList({ plan, versions, people, chosen, onChoose, onName }: VersionListProps) {
  const { t } = useTranslation('history');
  const here = useStore(plan.people);
  const language = currentLanguage();
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2>{t('versions')}</h2>
        {onName && (
          <button type="button" onClick={onName}>
            <IconFlag2 size={14} stroke={1.6} aria-hidden />
            {t('nameNow')}
          </button>
        )}
      </header>
      <ol className={styles.list}>
        <li>
          <button
            type="button"
            className={styles.entry}
            aria-current={chosen === null || undefined}
            onClick={() => onChoose(null)}
          >
            <span className={styles.dot} aria-hidden />
            <span className={styles.name}>{t('now')}</span>
            <span className={styles.meta}>
              {here.slice(0, 3).map((person) => (
                <PersonAvatar
                  key={person.userId}
                  name={person.name}
                  color={person.color}
                  size={18}
                  decorative
                />
              ))}
              {here.length > 0 && t('online', { count: here.length })}
            </span>
          </button>
        </li>
        {versions.map((version) => (
          <li key={version.id}>
            <button
              type="button"
              className={styles.entry}
              data-kind={version.kind}
              aria-current={chosen === version.id || undefined}
              onClick={() => onChoose(version.id)}
            >
              <span className={styles.dot} aria-hidden />
              <span className={styles.name}>
                {version.name ?? t(`kind.${version.kind}`)}
                {(version.kind === 'named' || version.kind === 'final') && (
                  <IconPinFilled size={14} role="img" aria-label={t('pinned')} />
                )}
              </span>
              <time className={styles.time} dateTime={version.at} title={showMoment(version.at, language)}>
                {showAgo(version.at, language)}
              </time>
              <Meta version={version} people={people} />
            </button>
          </li>
        ))}
      </ol>
      {versions.length > 0 && <p className={styles.note}>{t('restoreNote')}</p>}
    </div>
  );
}

const MOST_FACES = 3;

function Meta({ version, people }: { version: Version; people: ReadonlyMap<string, PlanPerson> }) {
  const { t } = useTranslation('history');
  const faces = version.contributors.length > 0 ? version.contributors : version.by ? [version.by] : [];
  const names = joinNames(
    faces.slice(0, MOST_FACES).map((person) => person.name),
    currentLanguage(),
  );
  const kindWords = version.name !== null && version.kind === 'final' ? t('kind.final') : null;
  const restored =
    version.kind === 'before-restore' && version.by !== null
      ? t('restoredBy', { name: version.by.name })
      : null;
  return (
    <span className={styles.meta}>
      {faces.slice(0, MOST_FACES).map((person) => (
        <PersonAvatar
          key={person.id}
          name={person.name}
          color={people.get(person.id)?.color ?? 0}
          size={18}
          decorative
        />
      ))}
      <span>
        {kindWords !== null && `${kindWords} · `}
        {faces.length > MOST_FACES ? t('moreNames', { names, count: faces.length }) : names}
        {restored !== null && ` · ${restored}`}
      </span>
    </span>
  );
}
