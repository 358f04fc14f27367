/**
 * The signature of the product: a thin line, pale = promised, solid = done, a dark tick = expected by today;
 * and the figure that goes with it, `24/120 场`.
 */
import type { CSSProperties } from 'react';
import { expectedWhole } from '../../shared/pace.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { showNumber, unitAfter } from './figures.ts';
import styles from './Progress.module.css';

export type ProgressTone = 'target' | 'finding' | 'bad';

export interface ProgressLineProps {
  done: number;
  planned: number;
  /** What should be done by today, in the same unit; null for no tick. */
  expected?: number | null;
  tone?: ProgressTone;
  /** 3 under text, 4 in cards, 5–6 in panels and tables. */
  height?: number;
  /** Read out; leave it out where a Figure stands beside the line. */
  label?: string;
}

const share = (part: number, whole: number): number =>
  whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;

export function ProgressLine({
  done,
  planned,
  expected,
  tone = 'target',
  height = 5,
  label,
}: ProgressLineProps) {
  const style = {
    '--done': `${share(done, planned) * 100}%`,
    '--tick': `${share(expected ?? 0, planned) * 100}%`,
    '--height': `${height}px`,
  } as CSSProperties;
  return (
    <span
      className={styles.line}
      style={style}
      data-tone={tone}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <span className={styles.done} />
      {expected !== null && expected !== undefined && planned > 0 && <span className={styles.tick} />}
    </span>
  );
}

export interface FigureProps {
  done: number;
  /** null: nothing is promised, what is done is told alone. */
  planned: number | null;
  unit?: string | null;
  expected?: number | null;
  /** Totals are set bold, parts not. */
  strong?: boolean;
}

export function Figure({ done, planned, unit, expected, strong = false }: FigureProps) {
  const t = useTexts('shell');
  const values = {
    done: showNumber(done),
    planned: planned === null ? '' : showNumber(planned),
    unit: unitAfter(unit),
  };
  const label =
    planned === null
      ? t('figure.done', values)
      : expected === null || expected === undefined
        ? t('figure.progress', values)
        : t('figure.progressExpected', { ...values, expected: showNumber(expectedWhole(expected)) });
  return (
    <span className={styles.figure} title={label} data-strong={strong || undefined}>
      <span className={styles.numbers}>
        {values.done}
        {planned !== null && `/${values.planned}`}
      </span>
      {unit ? <span className={styles.unit}>{unitAfter(unit)}</span> : null}
    </span>
  );
}
