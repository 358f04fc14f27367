/** A whole plan about to come back: what the archive holds, who in it is unknown here, and the step that brings it in. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArchive, IconShieldCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { keys } from '../api.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { showMoment, showPeriod } from '../ui/dates.ts';
import { ErrorInPlace } from '../ui/Feedback.tsx';
import { showNumber } from '../ui/figures.ts';
import { StatePill } from '../ui/Pills.tsx';
import { toast } from '../ui/toast.tsx';
import styles from './ArchiveStep.module.css';
import page from './ImportPage.module.css';
import { Sending } from './Sending.tsx';
import type { ImportInHand, ImportStage } from './useImport.ts';

/** Names told before a count of the rest. */
const MOST_NAMES = 8;

export function ArchiveStep({
  hand,
  stage,
}: {
  hand: ImportInHand;
  stage: ImportStage & { kind: 'archive' };
}) {
  const { t } = useTranslation('import');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const language = currentLanguage();
  const { preview } = stage;
  const strangers = preview.people.filter((person) => !person.known).map((person) => person.name);
  const bringIn = async (): Promise<void> => {
    const done = await hand.run(false);
    void queries.invalidateQueries({ queryKey: keys.plans });
    if (done === null) return;
    toast(t('archive.done', { title: preview.title }));
    await navigate(`/plans/${done.id}/text`);
  };
  return (
    <>
      <div className={styles.scroll}>
        <section className={styles.archive}>
          <p className={styles.kind}>
            <IconArchive size={16} stroke={1.6} aria-hidden />
            {t('archive.kind', {
              organisation: preview.organisation,
              at: showMoment(preview.exportedAt, language),
            })}
          </p>
          <h1 lang="zh">{preview.title}</h1>
          <p className={styles.line}>
            <StatePill state={preview.state} />
            <span>{showPeriod(preview.period, language)}</span>
            {preview.revision > 1 && <span>{t('archive.revision', { n: preview.revision })}</span>}
          </p>
          <dl className={styles.figures}>
            {(['words', 'cards', 'threads', 'pictures', 'versions'] as const).map((name) => (
              <div key={name}>
                <dt>{t(`archive.${name}`)}</dt>
                <dd>{showNumber(preview[name])}</dd>
              </div>
            ))}
          </dl>
          {preview.named.length > 0 && (
            <ul className={styles.versions} aria-label={t('archive.named')}>
              {preview.named.map((version) => (
                <li key={version.at}>
                  <span lang="zh">{version.name ?? t(`archive.kinds.${version.kind}`)}</span>
                  <time dateTime={version.at}>{showMoment(version.at, language)}</time>
                </li>
              ))}
            </ul>
          )}
          {preview.sameTitle > 0 && (
            <p className={styles.note} data-tone="look">
              <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
              {t('archive.same', { count: preview.sameTitle })}
            </p>
          )}
          {strangers.length > 0 && (
            <p className={styles.note} data-tone="look">
              <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
              {t('archive.strangers', {
                names: strangers.slice(0, MOST_NAMES).join(t('archive.comma')),
                count: strangers.length,
              })}
            </p>
          )}
          <p className={styles.note}>
            <IconShieldCheck size={16} stroke={1.6} aria-hidden />
            {t('archive.owner')}
          </p>
        </section>
      </div>
      <footer className={page.foot}>
        {hand.error !== null && <ErrorInPlace error={hand.error} compact />}
        <span className={page.gap} />
        {hand.importing ? (
          <Sending sent={hand.importing.sent} working={t('foot.importing')} onCancel={hand.cancel} inline />
        ) : (
          <>
            <Button variant="default" onClick={hand.restart}>
              {t('foot.another')}
            </Button>
            <Button onClick={() => void bringIn()}>{t('archive.go')}</Button>
          </>
        )}
      </footer>
    </>
  );
}
