/** 导出选项: the Word file as wanted, the plan or a progress report; what is open in the text is told before. */
import { Button, Checkbox } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getFindings, keys, reportUrl, type WordOptions, wordUrl } from '../../api.ts';
import { sentenceFor } from '../../apiError.ts';
import { Dialog, DialogFoot } from '../../ui/ConfirmDialog.tsx';
import { today } from '../../ui/dates.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { toast } from '../../ui/toast.tsx';
import { usePlan } from '../planContext.ts';
import type { ExportNote } from './download.ts';
import styles from './ExportDialog.module.css';
import { FindingsLine } from './FinaliseDialog.tsx';
import { useWordExport } from './useWordExport.ts';

const ANNEXES = ['tasks', 'targets', 'progress'] as const;
type What = 'plan' | 'report';

export function ExportDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('plan.exportOptions.title')} size={480}>
      <ExportForm onClose={onClose} />
    </Dialog>
  );
}

function ExportForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { planId, detail } = usePlan();
  const [what, setWhat] = useState<What>('plan');
  const [options, setOptions] = useState<WordOptions>({
    layout: 'official',
    draft: detail.state === 'review',
    contents: false,
    annexes: [],
  });
  const [date, setDate] = useState(today);
  const [since, setSince] = useState<string | null>(null);
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
  // A clean copy is what goes out of the house; a draft is sent to have its faults found.
  const isClean = what === 'plan' && !options.draft;
  const serious = findings.data?.findings.some(({ severity }) => severity !== 'hint') ?? false;
  const url = what === 'plan' ? wordUrl(planId, options) : reportUrl(planId, options.layout, date, since);
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
      <Field label={t('plan.exportOptions.layout')}>
        <Segmented<WordOptions['layout']>
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
      {what === 'plan' ? (
        <PlanFields options={options} change={change} />
      ) : (
        <ReportFields date={date} onDate={setDate} since={since} onSince={setSince} />
      )}
      {isClean && findings.data && <FindingsLine findings={findings.data.findings} onClose={onClose} />}
      {isClean && findings.error && <p className={styles.error}>{sentenceFor(findings.error)}</p>}
      <div role="status">
        {file.busy && <p className={styles.working}>{t('plan.exportOptions.working')}</p>}
        {file.done && file.done.notes.length > 0 && <Notes notes={file.done.notes} />}
      </div>
      {file.error !== null && (
        <p className={styles.error} role="alert">
          {sentenceFor(file.error)}
        </p>
      )}
      <DialogFoot>
        {file.busy ? (
          <Button variant="default" onClick={file.stop}>
            {t('plan.exportOptions.stop')}
          </Button>
        ) : (
          <Button variant="default" onClick={onClose}>
            {t(file.done ? 'common.close' : 'common.cancel')}
          </Button>
        )}
        <Button loading={file.busy || (isClean && findings.isPending)} onClick={() => file.run(url)}>
          {t(isClean && serious ? 'plan.exportOptions.runAnyway' : 'plan.exportOptions.run')}
        </Button>
      </DialogFoot>
    </>
  );
}

function PlanFields({
  options,
  change,
}: {
  options: WordOptions;
  change: (part: Partial<WordOptions>) => void;
}) {
  const { t } = useTranslation();
  const { annexes, draft, contents } = options;
  return (
    <>
      <Field label={t('plan.exportOptions.words')}>
        <Segmented<'clean' | 'draft'>
          label={t('plan.exportOptions.words')}
          options={[
            { value: 'clean', label: t('plan.exportOptions.clean') },
            { value: 'draft', label: t('plan.exportOptions.draft') },
          ]}
          value={draft ? 'draft' : 'clean'}
          onChange={(words) => change({ draft: words === 'draft' })}
          fullWidth
        />
        {draft && <p className={styles.hint}>{t('plan.exportOptions.draftHint')}</p>}
      </Field>
      <Field label={t('plan.exportOptions.annexes')}>
        <div className={styles.checks}>
          {ANNEXES.map((kind) => (
            <Checkbox
              key={kind}
              label={t(`plan.exportOptions.${kind}`)}
              checked={annexes.includes(kind)}
              onChange={({ currentTarget: { checked } }) =>
                change({
                  annexes: ANNEXES.filter((each) => (each === kind ? checked : annexes.includes(each))),
                })
              }
            />
          ))}
        </div>
      </Field>
      <div className={styles.field}>
        <Checkbox
          label={t('plan.exportOptions.contents')}
          checked={contents}
          onChange={(event) => change({ contents: event.currentTarget.checked })}
        />
      </div>
    </>
  );
}

interface ReportFieldsProps {
  date: string;
  onDate: (day: string) => void;
  since: string | null;
  onSince: (day: string | null) => void;
}

function ReportFields({ date, onDate, since, onSince }: ReportFieldsProps) {
  const { t } = useTranslation();
  const { language } = usePlan();
  const common = {
    valueFormat: language === 'zh' ? 'YYYY年M月D日' : 'D MMM YYYY',
    popoverProps: { withinPortal: true },
  };
  return (
    <div className={styles.field}>
      <div className={styles.days}>
        <DateInput
          {...common}
          label={t('plan.exportOptions.date')}
          value={date}
          maxDate={today()}
          onChange={(day) => day && onDate(day)}
        />
        <DateInput
          {...common}
          label={t('plan.exportOptions.since')}
          placeholder={t('plan.exportOptions.sinceHint')}
          clearable
          value={since}
          maxDate={date}
          onChange={onSince}
        />
      </div>
      <p className={styles.hint}>{t('plan.exportOptions.figuresNow')}</p>
    </div>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{label}</legend>
      {children}
    </fieldset>
  );
}

const NOTE_CODES = [
  'image-unreadable',
  'image-format',
  'link-dropped',
  'nesting-flattened',
  'text-shortened',
] as const;

function Notes({ notes }: { notes: readonly ExportNote[] }) {
  const { t } = useTranslation();
  // Ten bad pictures without a name are told once.
  const told = new Map(notes.map((note) => [`${note.code} ${note.what}`, note]));
  return (
    <div className={styles.notes}>
      {t('plan.exportOptions.notes')}
      <ul>
        {[...told].map(([key, { code, what }]) => {
          const known = NOTE_CODES.find((each) => each === code);
          const said = known ? t(`plan.exportOptions.note.${known}`) : code;
          return <li key={key}>{what === '' ? said : `${said}: ${what}`}</li>;
        })}
      </ul>
    </div>
  );
}
