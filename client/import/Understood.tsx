/** The right side of the check: title, period, numbering, and the outline with its targets and findings. */
import { TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconAlertTriangle, IconShieldCheck, IconTarget } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { TITLE_LIMIT } from '../../shared/api/fields.ts';
import type { ImportLine, ImportPreview } from '../../shared/api/imports.ts';
import type { Target } from '../../shared/extract/types.ts';
import { figuresOfSum, targetTree } from '../../shared/targetTree.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { joinNames } from '../i18n/phrases.ts';
import { showQuantity, withUnit } from '../ui/figures.ts';
import { useLimit } from '../ui/limit.ts';
import { byOutline, type OutlineRow } from './byOutline.ts';
import { NumberingMenu } from './NumberingMenu.tsx';
import { hasWords } from './SourceLines.tsx';
import styles from './Understood.module.css';
import type { Given, ImportInHand } from './useImport.ts';

export interface UnderstoodProps {
  preview: ImportPreview;
  given: Given;
  updating: boolean;
  give: ImportInHand['give'];
  /** Shows a place of the source at the left. */
  onGoTo: (offset: number) => void;
}

export function Understood({ preview, given, updating, give, onGoTo }: UnderstoodProps) {
  const { t } = useTranslation('import');
  const rows = byOutline(preview);
  const lines = new Map(preview.lines.map((line) => [line.offset, line]));
  const kept = preview.lines.filter((line) => line.kind !== 'furniture' && hasWords(line)).length;
  const dropped = preview.lines.filter((line) => line.kind === 'furniture').length;
  const sections = preview.lines.filter((line) => line.kind === 'heading').length;
  const items = preview.lines.filter((line) => line.kind === 'item').length;
  const period = given.period ?? preview.period;
  const language = currentLanguage();
  const limited = useLimit()(given.title ?? preview.title, TITLE_LIMIT);
  return (
    <div className={styles.understood} aria-busy={updating}>
      <header className={styles.head}>
        <h2>{t('result.heading')}</h2>
        <span role="status">{t(updating ? 'result.updating' : 'result.later')}</span>
      </header>
      {preview.announcedPlans && (
        <p className={styles.callout}>
          <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
          {t('result.announced', preview.announcedPlans)}
        </p>
      )}
      <section className={styles.sheet}>
        <div className={styles.field}>
          <label htmlFor="import-title">{t('result.planTitle')}</label>
          <div>
            <TextInput
              id="import-title"
              variant="unstyled"
              className={styles.title}
              value={given.title ?? preview.title}
              error={limited.field.error}
              onChange={(event) => give({ title: event.currentTarget.value })}
            />
            {limited.field.description !== undefined && <small>{limited.field.description}</small>}
            <small>{t(`result.titleFrom.${given.title === null ? preview.titleFrom : 'given'}`)}</small>
          </div>
        </div>
        <div className={styles.field}>
          <span>{t('result.period')}</span>
          <div className={styles.period}>
            <DayField
              label={t('result.from')}
              value={period.start}
              onChange={(start) => give({ period: { ...period, start } })}
            />
            <span aria-hidden>—</span>
            <DayField
              label={t('result.to')}
              value={period.end}
              onChange={(end) => give({ period: { ...period, end } })}
            />
            {period.start > period.end ? (
              <small className={styles.wrong} role="alert">
                {t('result.periodWrong')}
              </small>
            ) : (
              <small data-doubt={(given.period === null && preview.periodFrom === 'none') || undefined}>
                {t(`result.periodFrom.${given.period === null ? preview.periodFrom : 'given'}`)}
              </small>
            )}
          </div>
        </div>
        <div className={styles.field}>
          <span>{t('result.numbering')}</span>
          <div>
            <NumberingMenu
              numbering={given.numbering ?? preview.numbering}
              onChange={(numbering) => give({ numbering })}
            />
          </div>
        </div>
        {rows.length === 0 ? (
          <p className={styles.none}>{t('result.noOutline')}</p>
        ) : (
          <ol className={styles.outline} aria-label={t('result.outline')}>
            {rows.map((row) => (
              <OutlineLine
                key={row.entry?.offset ?? 'before'}
                row={row}
                line={lines.get(row.entry?.offset ?? -1)}
                language={language}
                onGoTo={onGoTo}
              />
            ))}
          </ol>
        )}
      </section>
      <dl className={styles.figures}>
        {(
          [
            ['sections', sections],
            ['items', items],
            ['targets', targetTree(preview).size],
            ['findings', preview.findings.length],
          ] as const
        ).map(([name, count]) => (
          <div key={name}>
            <dt>{t(`result.${name}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.promise}>
        <IconShieldCheck size={16} stroke={1.6} aria-hidden />
        <span>
          {t('result.nothingLost', { count: kept })}
          {dropped > 0 && ` ${t('result.dropped', { count: dropped })}`}
        </span>
      </p>
      <Notes title={t('result.kept')} notes={preview.notes.filter((note) => note.kept)} language={language} />
      <Notes
        title={t('result.changed')}
        notes={preview.notes.filter((note) => note.changed)}
        language={language}
      />
      <Notes
        title={t('result.notes')}
        notes={preview.notes.filter((note) => !note.kept && !note.changed)}
        language={language}
      />
    </div>
  );
}

function Notes({
  title,
  notes,
  language,
}: {
  title: string;
  notes: ImportPreview['notes'];
  language: 'zh' | 'en';
}) {
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes}>
      <h3>{title}</h3>
      <ul>
        {notes.map((note) => (
          <li key={note.zh}>{note[language]}</li>
        ))}
      </ul>
    </section>
  );
}

const DAY_FORMAT = { zh: 'YYYY年M月D日', en: 'D MMM YYYY' } as const;

/** A day to be typed or picked, written as the interface writes days. */
function DayField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (day: string) => void;
}) {
  return (
    <DateInput
      aria-label={label}
      variant="unstyled"
      className={styles.day}
      valueFormat={DAY_FORMAT[currentLanguage()]}
      value={value}
      onChange={(day) => day && onChange(day)}
    />
  );
}

/** What a line will say once its insertions are accepted, up to the first stop. */
const comingWords = (line: ImportLine | undefined): string =>
  (line?.changes ?? [])
    .filter(({ change }) => change === 'insertion')
    .map(({ text }) => text)
    .join('')
    .split('。', 1)[0] ?? '';

/** A sum where the parts make it up; parts that do not are only told to be among it. */
function quantityWords(total: Target, parts: readonly Target[], t: TFunction<'import'>): string {
  const whole = showQuantity(total);
  const shown = parts.map(showQuantity);
  if (parts.length === 0) return withUnit(whole, total.unit);
  if (figuresOfSum(total, parts)) return withUnit(`${whole} = ${shown.join(' + ')}`, total.unit);
  return t('result.among', { total: whole, parts: joinNames(shown, currentLanguage()), unit: total.unit });
}

/** Chips beyond this many are told as a number. */
const MOST_CHIPS = 3;

function OutlineLine({
  row,
  line,
  language,
  onGoTo,
}: {
  row: OutlineRow;
  /** Of the file: it has the number as written, and words that are to come. */
  line: ImportLine | undefined;
  language: 'zh' | 'en';
  onGoTo: (offset: number) => void;
}) {
  const { t } = useTranslation('import');
  const { entry, targets, findings } = row;
  const mark = line?.mark.trim() || (entry?.number ?? '');
  const title = entry?.title || comingWords(line) || (entry ? '' : '……');
  const goTo = entry?.offset ?? targets[0]?.target.offset ?? findings[0]?.spans[0]?.offset ?? 0;
  const rest = targets.length - MOST_CHIPS;
  return (
    <li className={styles.row} data-level={Math.min(5, entry?.level ?? 1)}>
      <button
        type="button"
        className={styles.entry}
        onClick={() => onGoTo(goTo)}
        aria-label={t('result.goTo', { title: `${mark}${title}` })}
      >
        <span className={styles.number}>{mark}</span>
        <span className={styles.words} lang="zh">
          {title}
        </span>
      </button>
      {targets.length > 0 && (
        <span className={styles.chips}>
          {targets.slice(0, MOST_CHIPS).map(({ target, parts }) => (
            <button
              type="button"
              key={target.key}
              className={styles.chip}
              title={target.measure ?? target.quote}
              onClick={() => onGoTo(target.offset)}
            >
              {parts.length > 0 && <IconTarget size={14} stroke={1.6} aria-hidden />}
              {quantityWords(target, parts, t)}
            </button>
          ))}
          {rest > 0 && <span className={styles.rest}>{t('result.moreTargets', { count: rest })}</span>}
        </span>
      )}
      {findings.map((finding) => (
        <button
          type="button"
          key={finding.key}
          className={styles.finding}
          onClick={() => onGoTo(finding.spans[0]?.offset ?? goTo)}
        >
          <IconAlertTriangle size={14} stroke={1.6} aria-hidden />
          {finding.message[language]}
        </button>
      ))}
    </li>
  );
}
