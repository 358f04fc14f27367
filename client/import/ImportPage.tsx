/**
 * /import: choose a file, check what was understood, bring it in. Nothing vanishes unseen: what is left out
 * stays visible, struck, with its reason.
 */
import { Button, Checkbox } from '@mantine/core';
import { IconChevronRight, IconCircleCheck, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { keys } from '../api.ts';
import { ErrorInPlace, Skeleton } from '../ui/Feedback.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { toast } from '../ui/toast.tsx';
import { useMedia } from '../ui/useMedia.ts';
import { ChooseFile, pastedFile } from './ChooseFile.tsx';
import styles from './ImportPage.module.css';
import type { KindChoice } from './lineKinds.ts';
import { SourceLines } from './SourceLines.tsx';
import { Understood } from './Understood.tsx';
import { type ImportInHand, type ImportStage, useImport } from './useImport.ts';

export function ImportPage() {
  const { t } = useTranslation('import');
  const navigate = useNavigate();
  const hand = useImport();
  const { stage } = hand;
  const drop = useDrop(hand.choose);
  useEffect(() => {
    document.title = `${t('title')} · 共策 Gongce`;
  }, [t]);
  return (
    <div className={styles.page} {...drop.handlers}>
      <header className={styles.bar}>
        <IconButton
          label={t('close')}
          icon={<IconX size={18} stroke={1.6} />}
          onClick={() => void navigate('/plans')}
        />
        <strong>{t('title')}</strong>
        <span className={styles.file}>
          {stage.kind === 'check' ? stage.file.name : stage.kind === 'reading' ? stage.name : ''}
        </span>
        <Steps at={stage.kind} />
      </header>
      <main id="main" className={styles.main}>
        {stage.kind === 'choose' && <ChooseFile error={stage.error} onFile={hand.choose} />}
        {stage.kind === 'reading' && (
          <div className={styles.reading} role="status">
            <p>{t('choose.reading', { name: stage.name })}</p>
            <Skeleton rows={[22, 22, 22, 22, 22, 22, 22, 22]} />
          </div>
        )}
        {stage.kind === 'check' && <Check hand={hand} stage={stage} />}
      </main>
      {drop.over && <div className={styles.over}>{t('choose.drop')}</div>}
    </div>
  );
}

function Steps({ at }: { at: ImportStage['kind'] }) {
  const { t } = useTranslation('import');
  const checking = at === 'check';
  return (
    <ol className={styles.steps} aria-label={t('steps.label')}>
      <li data-done={checking || undefined} aria-current={checking ? undefined : 'step'}>
        {checking && <IconCircleCheck className={styles.done} size={16} stroke={1.6} aria-hidden />}
        {t('steps.choose')}
      </li>
      <li aria-current={checking ? 'step' : undefined}>
        <IconChevronRight size={14} stroke={1.6} aria-hidden />
        {t('steps.check')}
      </li>
      <li>
        <IconChevronRight size={14} stroke={1.6} aria-hidden />
        {t('steps.open')}
      </li>
    </ol>
  );
}

function Check({ hand, stage }: { hand: ImportInHand; stage: ImportStage & { kind: 'check' } }) {
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
  const badPeriod = hand.given.period !== null && hand.given.period.start > hand.given.period.end;

  const bringIn = async (): Promise<void> => {
    const done = await hand.run();
    if (done === null) return;
    void queries.invalidateQueries({ queryKey: keys.plans });
    toast(t('done', { items: done.items, targets: done.targets }));
    await navigate(`/plans/${done.id}/text`);
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
            <button type="button" onClick={furniture > 0 ? hand.keepAll : hand.resetLines}>
              {t(furniture > 0 ? 'source.keepAll' : 'source.dropAll')}
            </button>
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
        <span className={styles.gap} />
        <Button variant="default" onClick={hand.restart}>
          {t('foot.another')}
        </Button>
        <Button loading={hand.importing} disabled={badPeriod} onClick={() => void bringIn()}>
          {t(hand.importing ? 'foot.importing' : 'foot.go')}
        </Button>
      </footer>
    </>
  );
}

/** A file dropped anywhere on the page, or pasted; words pasted outside a field. */
function useDrop(choose: (file: File) => void) {
  const { t } = useTranslation('import');
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const field = event.target instanceof HTMLElement && event.target.closest('input, textarea');
      const file = event.clipboardData?.files[0];
      const words = event.clipboardData?.getData('text/plain') ?? '';
      if (file) choose(file);
      else if (!field && words.trim() !== '') choose(pastedFile(words, t('choose.pastedName')));
      else return;
      event.preventDefault();
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [choose, t]);
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return {
    over,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event: DragEvent) {
        if (event.relatedTarget === null) setOver(false);
      },
      onDrop(event: DragEvent) {
        setOver(false);
        const { files } = event.dataTransfer;
        const file = files[0];
        if (!file) return;
        event.preventDefault();
        if (files.length > 1) toast(t('choose.oneOnly', { name: file.name }));
        choose(file);
      },
    },
  };
}
