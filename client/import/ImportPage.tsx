/**
 * /import: choose a file, check what was understood, bring it in. Nothing vanishes unseen: what is left out
 * stays visible, struck, with its reason.
 */
import { IconChevronRight, IconCircleCheck, IconX } from '@tabler/icons-react';
import { type DragEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Skeleton } from '../ui/Feedback.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { toast } from '../ui/toast.tsx';
import { ArchiveStep } from './ArchiveStep.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ChooseFile, pastedFile } from './ChooseFile.tsx';
import styles from './ImportPage.module.css';
import { Sending } from './Sending.tsx';
import { type ImportStage, useImport } from './useImport.ts';

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
          {stage.kind === 'reading' ? stage.name : stage.kind === 'choose' ? '' : stage.file.name}
        </span>
        <Steps at={stage.kind} />
      </header>
      <main id="main" className={styles.main}>
        {stage.kind === 'choose' && <ChooseFile error={stage.error} onFile={hand.choose} />}
        {stage.kind === 'reading' && (
          <div className={styles.reading}>
            <Sending
              sent={stage.sent}
              working={t(stage.archive ? 'choose.readingArchive' : 'choose.reading')}
              onCancel={hand.cancel}
            />
            <Skeleton rows={[22, 22, 22, 22, 22, 22, 22, 22]} />
          </div>
        )}
        {stage.kind === 'check' && <CheckStep hand={hand} stage={stage} />}
        {stage.kind === 'archive' && <ArchiveStep hand={hand} stage={stage} />}
      </main>
      {drop.over && <div className={styles.over}>{t('choose.drop')}</div>}
    </div>
  );
}

function Steps({ at }: { at: ImportStage['kind'] }) {
  const { t } = useTranslation('import');
  const checking = at === 'check' || at === 'archive';
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
