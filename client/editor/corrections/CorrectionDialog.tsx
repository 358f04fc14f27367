/** 更正 / 标为指标: what a target says, field by field. Gives back only the fields that changed. */
import { Button, Group, Select, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryChoices, type OwnCategory } from '../../../shared/category.ts';
import type { ReadingFields } from '../../../shared/doc/readings.ts';
import { comparators, type PlanPeriod, targetKinds } from '../../../shared/extract/types.ts';
import type { Language } from '../../i18n/language.ts';
import { showTermAlone } from '../../i18n/phrases.ts';
import { usePlan } from '../../pages/planContext.ts';
import { useReading } from '../../reading/useReading.ts';
import { AmountInput } from '../../ui/AmountInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { showQuantity } from '../../ui/figures.ts';
import styles from './Corrections.module.css';
import type { Draft, Fields } from './draft.ts';

export interface CorrectionDialogProps {
  draft: Draft | null;
  onSave: (draft: Draft, fields: ReadingFields) => void;
  onClose: () => void;
}

export function CorrectionDialog({ draft, onSave, onClose }: CorrectionDialogProps) {
  const { t } = useTranslation('editor');
  return (
    <Dialog
      opened={draft !== null}
      onClose={onClose}
      title={draft?.target === null ? t('reading.mark') : t('reading.correct')}
    >
      {draft && (
        <Form key={draft.quote} draft={draft} onSave={(fields) => onSave(draft, fields)} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface FormProps {
  draft: Draft;
  onSave: (fields: ReadingFields) => void;
  onClose: () => void;
}

function Form({ draft, onSave, onClose }: FormProps) {
  const { t } = useTranslation('editor');
  const { detail, language } = usePlan();
  const { extraction } = useReading();
  const [fields, setFields] = useState(draft.start);
  const [missing, setMissing] = useState(false);
  const low = useRef<HTMLInputElement>(null);
  const high = useRef<HTMLInputElement>(null);
  const set = (change: Partial<Fields>): void => {
    setMissing(false);
    setFields((before) => ({ ...before, ...change }));
  };
  const range = fields.comparator === 'range';
  const periods = periodChoices(detail.period, fields.period);
  const totals = extraction.targets.filter((target) => target.key !== draft.target?.key);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const empty = fields.low === '' ? low : range && fields.high === '' ? high : null;
    if (empty === null) return onSave(changed(draft, fields));
    setMissing(true);
    empty.current?.focus();
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <blockquote className={styles.quote}>{draft.quote}</blockquote>
      <TextInput
        data-autofocus
        label={t('target.measure')}
        value={fields.measure}
        maxLength={200}
        onChange={(event) => set({ measure: event.currentTarget.value })}
      />
      <div className={styles.row}>
        <Select
          label={t('reading.comparator')}
          data={comparators.map((value) => ({ value, label: t(`comparator.${value}`) }))}
          value={fields.comparator}
          allowDeselect={false}
          onChange={(value) => set({ comparator: comparators.find((one) => one === value) ?? 'eq' })}
        />
        <AmountInput
          ref={low}
          label={range ? t('reading.low') : t('target.quantity')}
          value={fields.low === '' ? null : fields.low}
          error={missing && fields.low === '' ? t('reading.needsNumber') : undefined}
          onChange={(value) => set({ low: value ?? '' })}
        />
        {range && (
          <AmountInput
            ref={high}
            label={t('reading.high')}
            value={fields.high === '' ? null : fields.high}
            error={missing && fields.high === '' ? t('reading.needsNumber') : undefined}
            onChange={(value) => set({ high: value ?? '' })}
          />
        )}
        <TextInput
          label={t('reading.unit')}
          value={fields.unit}
          maxLength={40}
          onChange={(event) => set({ unit: event.currentTarget.value })}
        />
      </div>
      <div className={styles.row}>
        <Select
          label={t('target.kind')}
          data={targetKinds.map((value) => ({ value, label: t(`rule.${value}`) }))}
          value={fields.kind}
          allowDeselect={false}
          onChange={(value) => set({ kind: targetKinds.find((one) => one === value) ?? 'count' })}
        />
        <TextInput
          label={t('target.per')}
          placeholder={t('reading.perExample')}
          value={fields.per}
          maxLength={40}
          onChange={(event) => set({ per: event.currentTarget.value })}
        />
        <Select
          label={t('target.category')}
          data={choicesOfCategory(fields.category, language, detail.categories)}
          value={fields.category}
          allowDeselect={false}
          searchable
          onChange={(value) => set({ category: value ?? 'other' })}
        />
      </div>
      <Select
        label={t('target.period')}
        data={periods.map((value) => ({
          value,
          label: value === '' ? t('target.none') : showTermAlone(value, language),
        }))}
        value={fields.period ?? ''}
        allowDeselect={false}
        onChange={(value) => set({ period: value === null || value === '' ? null : value })}
      />
      <Select
        label={t('target.partOf')}
        placeholder={t('reading.noTotal')}
        data={totals.map((target) => ({
          value: target.key,
          label: `${target.measure ?? t('targets.measureUnknown')} ${showQuantity(target)}${target.unit}`,
        }))}
        value={fields.partOf}
        searchable
        clearable
        limit={50}
        nothingFoundMessage={t('reading.noTotal')}
        onChange={(value) => set({ partOf: value })}
      />
      <Group justify="flex-end" mt={16}>
        <Button variant="default" onClick={onClose}>
          {t('reading.cancel')}
        </Button>
        <Button type="submit">{draft.target === null ? t('reading.mark') : t('reading.save')}</Button>
      </Group>
    </form>
  );
}

/** All there are, and the one it has where the workspace took that away. */
function choicesOfCategory(
  now: string,
  language: Language,
  own: readonly OwnCategory[],
): { value: string; label: string }[] {
  const choices = categoryChoices(language, own).map(({ id, name }) => ({ value: id, label: name }));
  if (!choices.some(({ value }) => value === now)) choices.push({ value: now, label: now });
  return choices;
}

/** The plan's years with their halves, quarters and months, and the period as it is. */
function periodChoices({ start, end }: PlanPeriod, now: string | null): string[] {
  const choices = [''];
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  for (let year = first; year <= Math.min(last, first + 9); year++) {
    choices.push(`${year}`, `${year}-H1`, `${year}-H2`);
    for (let quarter = 1; quarter <= 4; quarter++) choices.push(`${year}-Q${quarter}`);
    for (let month = 1; month <= 12; month++) choices.push(`${year}-${String(month).padStart(2, '0')}`);
  }
  if (now !== null && !choices.includes(now)) choices.push(now);
  return choices;
}

function changed({ target, start }: Draft, fields: Fields): ReadingFields {
  const out: ReadingFields = {};
  const all = target === null;
  if (all || fields.measure !== start.measure) out.measure = fields.measure.trim() || null;
  const moved =
    fields.comparator !== start.comparator || fields.low !== start.low || fields.high !== start.high;
  if (all || moved) {
    out.comparator = fields.comparator;
    Object.assign(out, bounds(fields));
  }
  if (all || fields.unit !== start.unit) {
    out.unit = fields.unit.trim();
    if (/%|％|百分点|百分點/.test(out.unit)) out.kind = 'percent';
  }
  // What is chosen by hand goes before what the unit suggests.
  if (fields.kind !== start.kind) out.kind = fields.kind;
  else if (all) out.kind ??= fields.kind;
  if (all || fields.per !== start.per) out.per = fields.per.trim() || null;
  if (all || fields.category !== start.category) out.category = fields.category;
  if (all || fields.period !== start.period) out.period = fields.period;
  if (all || fields.partOf !== start.partOf) out.part_of_key = fields.partOf;
  return out;
}

/** As the extraction writes them: an open end is null. */
function bounds({ comparator, low, high }: Fields): { min: number | null; max: number | null } {
  const a = low === '' ? null : low;
  const b = high === '' ? null : high;
  if (comparator === 'gte' || comparator === 'gt') return { min: a, max: null };
  if (comparator === 'lte' || comparator === 'lt') return { min: null, max: a };
  if (comparator === 'range' && a !== null && b !== null) return { min: Math.min(a, b), max: Math.max(a, b) };
  return { min: a, max: a };
}
