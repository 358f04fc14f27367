/** The fields of the export dialog: what of the plan goes along, how the paper looks, its red head. */
import { Checkbox, TextInput } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RedHeadWords, WordLook, WordOptions } from '../../api.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { usePlan } from '../planContext.ts';
import styles from './ExportDialog.module.css';
import { NO_RED_HEAD } from './wordLook.ts';

const ANNEXES = ['tasks', 'targets', 'progress'] as const;

export function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{label}</legend>
      {children}
    </fieldset>
  );
}

interface PlanFieldsProps {
  options: WordOptions;
  change: (part: Partial<WordOptions>) => void;
}

export function PlanFields({ options, change }: PlanFieldsProps) {
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

interface LookFieldsProps {
  look: WordLook;
  change: (part: Partial<WordLook>) => void;
  /** Asked for with a red head that names nobody. */
  unsigned: boolean;
}

/** What offices differ in. Folded: most never touch it, and what was set before is said in its head. */
export function LookFields({ look, change, unsigned }: LookFieldsProps) {
  const { t } = useTranslation();
  const [unfolded, setOpened] = useState(false);
  const opened = unfolded || unsigned;
  const region = useId();
  const { grid, faces, seal, boldThirdLevel, redHead } = look;
  return (
    <div className={styles.field}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={opened}
        aria-controls={region}
        onClick={() => setOpened(!opened)}
      >
        <IconChevronRight size={16} stroke={1.6} aria-hidden />
        <span>{t('plan.exportOptions.look')}</span>
        <span className={styles.set}>
          {redHead === null ? '' : redHead.sign || t('plan.exportOptions.redHead')}
        </span>
      </button>
      <div id={region} hidden={!opened} className={styles.folded}>
        <Checkbox
          label={t('plan.exportOptions.redHead')}
          checked={redHead !== null}
          onChange={({ currentTarget: { checked } }) => change({ redHead: checked ? NO_RED_HEAD : null })}
        />
        {redHead && (
          <RedHeadFields words={redHead} onChange={(redHead) => change({ redHead })} unsigned={unsigned} />
        )}
        <Checkbox
          label={t('plan.exportOptions.seal')}
          description={t('plan.exportOptions.sealHint')}
          checked={seal}
          onChange={(event) => change({ seal: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('plan.exportOptions.boldThirdLevel')}
          checked={boldThirdLevel}
          onChange={(event) => change({ boldThirdLevel: event.currentTarget.checked })}
        />
        <Field label={t('plan.exportOptions.faces')}>
          <Segmented<WordLook['faces']>
            label={t('plan.exportOptions.faces')}
            options={[
              { value: 'gb2312', label: t('plan.exportOptions.facesGb') },
              { value: 'windows', label: t('plan.exportOptions.facesWindows') },
            ]}
            value={faces}
            onChange={(faces) => change({ faces })}
            fullWidth
          />
          <p className={styles.hint}>{t('plan.exportOptions.facesHint')}</p>
        </Field>
        <Field label={t('plan.exportOptions.grid')}>
          <Segmented<WordLook['grid']>
            label={t('plan.exportOptions.grid')}
            options={[
              { value: 'portable', label: t('plan.exportOptions.gridPortable') },
              { value: 'word', label: t('plan.exportOptions.gridWord') },
            ]}
            value={grid}
            onChange={(grid) => change({ grid })}
            fullWidth
          />
          <p className={styles.hint}>{t('plan.exportOptions.gridHint')}</p>
        </Field>
      </div>
    </div>
  );
}

const RED_HEAD = ['sign', 'number', 'signer', 'copies', 'printedBy', 'printedOn'] as const;

interface RedHeadFieldsProps {
  words: RedHeadWords;
  onChange: (words: RedHeadWords) => void;
  unsigned: boolean;
}

function RedHeadFields({ words, onChange, unsigned }: RedHeadFieldsProps) {
  const { t } = useTranslation();
  const { detail } = usePlan();
  const year = detail.period.start.slice(0, 4);
  return (
    <div className={styles.pairs}>
      {RED_HEAD.map((part) => (
        <TextInput
          key={part}
          label={t(`plan.exportOptions.red.${part}`)}
          placeholder={t(`plan.exportOptions.redExample.${part}`, { year })}
          maxLength={part === 'copies' ? 300 : 60}
          required={part === 'sign'}
          error={part === 'sign' && unsigned ? t('plan.exportOptions.signMissing') : undefined}
          value={words[part]}
          onChange={(event) => onChange({ ...words, [part]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
