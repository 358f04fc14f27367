/** 导出选项: the Word file as wanted, the plan or a progress report; what is open in the text is told before. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textJson } from '../../../shared/doc/json.ts';
import { countSuggestions } from '../../../shared/doc/suggestions.ts';
import {
  getFindings,
  getReports,
  keys,
  reportUrl,
  type WordLook,
  type WordOptions,
  wordUrl,
} from '../../api.ts';
import { useY } from '../../sync/useY.ts';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { today } from '../../ui/dates.ts';
import { Failed } from '../../ui/Feedback.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { toast } from '../../ui/toast.tsx';
import { usePlan } from '../planContext.ts';
import styles from './ExportDialog.module.css';
import { ExportNotes, ExportProgress } from './ExportProgress.tsx';
import { FindingsLine } from './FinaliseDialog.tsx';
import { ReportFields } from './ReportFields.tsx';
import { useWordExport } from './useWordExport.ts';
import { Field, LookFields, PlanFields } from './WordFields.tsx';
import { keepLook, keptLook } from './wordLook.ts';

type What = 'plan' | 'report';

export function ExportDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('plan.exportOptions.title')} size={520}>
      <ExportForm onClose={onClose} />
    </Dialog>
  );
}

function ExportForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { plan, planId, detail } = usePlan();
  const suggested = useY(plan.text.doc, (doc) => countSuggestions(textJson(doc)));
  const [what, setWhat] = useState<What>('plan');
  const [options, setOptions] = useState<WordOptions>(() => ({
    ...keptLook(),
    draft: detail.state === 'review',
    contents: false,
    annexes: [],
  }));
  const [date, setDate] = useState(today);
  const [tried, setTried] = useState(false);
  // Undefined until somebody chooses: the last report's day.
  const [chosen, setChosen] = useState<string | null>();
  const change = (part: Partial<WordOptions>) => setOptions((now) => ({ ...now, ...part }));
  const file = useWordExport(({ name, notes }) => {
    toast(t('plan.exported', { name }), { id: 'export' });
    if (notes.length === 0) onClose();
  });
  const findings = useQuery({
    queryKey: keys.findings(planId),
    queryFn: () => getFindings(planId),
    staleTime: 0,
  });
  const reports = useQuery({
    queryKey: keys.reports(planId),
    queryFn: () => getReports(planId),
    enabled: what === 'report',
    staleTime: 0,
  });
  const last = reports.data?.days.find((day) => day < date) ?? null;
  const since = chosen === undefined ? last : chosen;
  // A clean copy is what goes out of the house; a draft is sent to have its faults found.
  const isClean = what === 'plan' && !options.draft;
  const serious = findings.data?.findings.some(({ severity }) => severity !== 'hint') ?? false;
  const waiting = isClean ? findings.isPending : what === 'report' && reports.isPending;
  const unsigned =
    options.layout === 'official' && options.redHead !== null && options.redHead.sign.trim() === '';
  const run = () => {
    setTried(true);
    if (unsigned) return;
    keepLook(options);
    file.run(what === 'plan' ? wordUrl(planId, options) : reportUrl(planId, options, date, since));
  };
  return (
    <>
      <Field label={t('plan.exportOptions.what')}>
        <Segmented<What>
          label={t('plan.exportOptions.what')}
          options={[
            { value: 'plan', label: t('plan.exportOptions.plan') },
            { value: 'report', label: t('plan.exportOptions.report') },
          ]}
          value={what}
          onChange={setWhat}
          fullWidth
        />
      </Field>
      {what === 'plan' ? (
        <PlanFields options={options} change={change} />
      ) : (
        <ReportFields date={date} onDate={setDate} since={since} onSince={setChosen} last={last} />
      )}
      <Field label={t('plan.exportOptions.layout')}>
        <Segmented<WordLook['layout']>
          label={t('plan.exportOptions.layout')}
          options={[
            { value: 'official', label: t('plan.exportOptions.official') },
            { value: 'modern', label: t('plan.exportOptions.modern') },
          ]}
          value={options.layout}
          onChange={(layout) => change({ layout })}
          fullWidth
        />
      </Field>
      {options.layout === 'official' && (
        <LookFields look={options} change={change} unsigned={tried && unsigned} />
      )}
      {isClean && suggested > 0 && (
        <p className={styles.suggested}>{t('plan.exportOptions.suggested', { count: suggested })}</p>
      )}
      {isClean && findings.data && (
        <FindingsLine findings={findings.data.findings} onClose={onClose} telling={3} />
      )}
      <Failed error={isClean && findings.error} apart />
      <DialogFoot>
        <div role="status">
          {file.phase && <ExportProgress phase={file.phase} />}
          {file.done && file.done.notes.length > 0 && <ExportNotes notes={file.done.notes} />}
        </div>
        <Failed error={file.error} />
        {file.phase ? (
          <Button variant="default" onClick={file.stop}>
            {t('plan.exportOptions.stop')}
          </Button>
        ) : (
          <Button variant="default" onClick={onClose}>
            {t(file.done ? 'common.close' : 'common.cancel')}
          </Button>
        )}
        <Button loading={file.phase !== null || waiting} onClick={run}>
          {t(isClean && serious ? 'plan.exportOptions.runAnyway' : 'plan.exportOptions.run')}
        </Button>
      </DialogFoot>
    </>
  );
}
