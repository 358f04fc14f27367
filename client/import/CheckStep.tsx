/** The check of a text: its lines at the left, what was understood at the right, and the step that brings it in. */
import { Button, Checkbox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { TITLE_LIMIT } from '../../shared/api/fields.ts';
import { keys } from '../api.ts';
import { ErrorInPlace } from '../ui/Feedback.tsx';
import { showNumber } from '../ui/figures.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { toast } from '../ui/toast.tsx';
import { useMedia } from '../ui/useMedia.ts';
import styles from './ImportPage.module.css';
import type { KindChoice } from './lineKinds.ts';
import { Sending } from './Sending.tsx';
import { SourceLines } from './SourceLines.tsx';
import { Understood } from './Understood.tsx';
import type { ImportInHand, ImportStage } from './useImport.ts';

export function CheckStep({ hand, stage }: { hand: ImportInHand; stage: ImportStage & { kind: 'check' } }) {
  const { t } = useTranslation('import');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const layout = useMedia();
  const narrow = layout === 'phone' || layout === 'narrow';
  const [side, setSide] = useState<'source' | 'result'>('source');
  const [goal, setGoal] = useState<{ offset: number; count: number } | null>(null);
  const { preview } = stage;
  const { setLines } = hand;
  const onChange = useCallback(
    (offset: number, choice: KindChoice) => setLines([offset], choice.kind, choice.level),
    [setLines],
  );
  const goTo = (offset: number): void => {
    setSide('source');
    const line = [...preview.lines].reverse().find((candidate) => candidate.offset <= offset);
    setGoal((before) => ({ offset: line?.offset ?? offset, count: (before?.count ?? 0) + 1 }));
  };
  const lines = preview.lines.filter((line) => line.kind !== 'blank' && line.text.trim() !== '');
  const furniture = lines.filter((line) => line.kind === 'furniture').length;
  const numbering = hand.given.numbering ?? preview.numbering;
  const [foundDot] = useState(preview.numbering.dot);
  const [cards, setCards] = useState(false);
  const titleTooLong = (hand.given.title ?? '').trim().length > TITLE_LIMIT;
  const badPeriod = hand.given.period !== null && hand.given.period.start > hand.given.period.end;

  const bringIn = async (): Promise<void> => {
    const done = await hand.run(cards && preview.cards > 0);
    // Given up too late, the plan may be there all the same: the list tells.
    void queries.invalidateQueries({ queryKey: keys.plans });
    if (done?.report) {
      const { items, targets, cards: made, threads } = done.report;
      const what = [
        ...(items > 0 ? [t('doneItems', { count: items })] : []),
        ...(targets > 0 ? [t('doneTargets', { count: targets })] : []),
        ...(threads > 0 ? [t('doneThreads', { count: threads })] : []),
        ...(made > 0 ? [t('doneCards', { count: made })] : []),
      ];
      toast(what.length === 0 ? t('doneAll') : t('done', { what: what.join(t('doneJoin')) }));
      await navigate(`/plans/${done.id}/text`);
    }
  };

  return (
    <>
      {narrow && (
        <div className={styles.sides}>
          <Segmented
            label={t('tabs.label')}
            fullWidth
            value={side}
            onChange={setSide}
            options={[
              { value: 'source', label: t('tabs.source') },
              { value: 'result', label: t('tabs.result') },
            ]}
          />
        </div>
      )}
      <div className={styles.split} data-narrow={narrow || undefined}>
        <section className={styles.source} hidden={narrow && side !== 'source'}>
          <header className={styles.head}>
            <h1>{t('source.heading')}</h1>
            <span>
              {furniture > 0
                ? t('source.countFurniture', { lines: lines.length, furniture })
                : t('source.count', { count: lines.length })}
            </span>
            {(furniture > 0 || hand.linesChanged) && (
              <button type="button" onClick={furniture > 0 ? hand.keepAll : hand.resetLines}>
                {t(furniture > 0 ? 'source.keepAll' : 'source.dropAll')}
              </button>
            )}
          </header>
          <SourceLines lines={preview.lines} onChange={onChange} goal={goal} />
          {!narrow && <p className={styles.help}>{t('source.help')}</p>}
        </section>
        <section className={styles.result} hidden={narrow && side !== 'result'}>
          <Understood
            preview={preview}
            given={hand.given}
            updating={hand.updating}
            give={hand.give}
            onGoTo={goTo}
          />
        </section>
      </div>
      <footer className={styles.foot}>
        {hand.error !== null && <ErrorInPlace error={hand.error} onRetry={hand.retry} compact />}
        {foundDot !== '.' && (
          <Checkbox
            label={t('foot.unifyDot', { mark: `1${foundDot}` })}
            checked={numbering.dot === '.'}
            onChange={(event) =>
              hand.give({ numbering: { ...numbering, dot: event.currentTarget.checked ? '.' : foundDot } })
            }
          />
        )}
        {preview.cards > 0 && (
          <Checkbox
            label={t('foot.cards', { count: preview.cards })}
            description={
              preview.wantingCards > preview.cards &&
              t('foot.cardsLeft', {
                wanting: showNumber(preview.wantingCards),
                most: showNumber(preview.cards),
                count: preview.wantingCards - preview.cards,
              })
            }
            checked={cards}
            onChange={(event) => setCards(event.currentTarget.checked)}
          />
        )}
        <span className={styles.gap} />
        {hand.importing ? (
          <Sending sent={hand.importing.sent} working={t('foot.importing')} onCancel={hand.cancel} inline />
        ) : (
          <>
            <Button variant="default" onClick={hand.restart}>
              {t('foot.another')}
            </Button>
            <Button disabled={badPeriod || titleTooLong} onClick={() => void bringIn()}>
              {t('foot.go')}
            </Button>
          </>
        )}
      </footer>
    </>
  );
}
