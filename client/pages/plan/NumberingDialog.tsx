/** How the plan writes its numbers; the preview is made by the same function as the text. */
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deriveNumbers, type Numbering } from '../../../shared/doc/numbering.ts';
import { keys, patchPlan } from '../../api.ts';
import { Dialog, DialogCancel, DialogFoot } from '../../ui/Dialog.tsx';
import { Failed } from '../../ui/Feedback.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { toast } from '../../ui/toast.tsx';
import { useSend } from '../../ui/useSend.ts';
import { usePlan } from '../planContext.ts';
import styles from './NumberingDialog.module.css';

export function NumberingDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('plan.numbering')} size={520}>
      <NumberingForm onClose={onClose} />
    </Dialog>
  );
}

const SHOWN = [1, 2, 3, 3, 2, 3, 1].map((level) => ({ level, number: null }));

function NumberingForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { planId, detail } = usePlan();
  const queries = useQueryClient();
  const [numbering, setNumbering] = useState<Numbering>(detail.settings.numbering);
  const save = useSend({
    mutationFn: () => patchPlan(planId, { settings: { numbering } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.plan(planId) });
      toast(t('plan.numberingSaved'));
      onClose();
    },
  });
  const change =
    <K extends keyof Numbering>(key: K) =>
    (value: Numbering[K]) =>
      setNumbering((before) => ({ ...before, [key]: value }));
  const markers = deriveNumbers(SHOWN, numbering);
  return (
    <>
      <div className={styles.form}>
        <div className={styles.rows}>
          <Row label={t('plan.numberFirst')}>
            <Segmented
              label={t('plan.numberFirst')}
              value={numbering.first}
              onChange={change('first')}
              options={[
                { value: 'cjk', label: '一、' },
                { value: 'chapter', label: '第一章' },
                { value: 'decimal', label: '1.' },
              ]}
            />
          </Row>
          <Row label={t('plan.numberParen')}>
            <Segmented
              label={t('plan.numberParen')}
              value={numbering.paren}
              onChange={change('paren')}
              options={[
                { value: 'full', label: '（一）' },
                { value: 'half', label: '(一)' },
              ]}
            />
          </Row>
          <Row label={t('plan.numberDot')}>
            <Segmented
              label={t('plan.numberDot')}
              value={numbering.dot}
              onChange={change('dot')}
              options={[
                { value: '.', label: '1.' },
                { value: '．', label: '1．' },
                { value: '、', label: '1、' },
              ]}
            />
          </Row>
          <Row label={t('plan.numberRestart')}>
            <Segmented
              label={t('plan.numberRestart')}
              value={numbering.restart}
              onChange={change('restart')}
              options={[
                { value: 'section', label: t('plan.restartSection') },
                { value: 'plan', label: t('plan.restartPlan') },
              ]}
            />
          </Row>
        </div>
        <ol className={styles.preview} aria-label={t('plan.numberPreview')} lang="zh-CN">
          {SHOWN.map(({ level }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
            <li key={index} data-level={level}>
              {markers[index]}
              <span />
            </li>
          ))}
        </ol>
      </div>
      <DialogFoot>
        <Failed error={save.error} />
        <DialogCancel />
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {t('common.save')}
        </Button>
      </DialogFoot>
    </>
  );
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={styles.row}>
      <span>{label}</span>
      {children}
    </div>
  );
}
