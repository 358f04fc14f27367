/**
 * Numbers of imported headings and items: the plan's scheme as its text writes it, and a fixed number only
 * where the text differs from what would be derived (a gap, a repeat, another manner of writing).
 */
import {
  deriveNumbers,
  type FixedNumber,
  formatNumber,
  type Numbered,
  type Numbering,
  numberingSchema,
  styleOfLevel,
} from '../../shared/doc/numbering.ts';
import type { NumberStyle } from '../../shared/extract/outline/numbering.ts';
import { lineNumber, MOST_MARK } from './plainText.ts';
import type { SourceLine } from './sourceLine.ts';

const STYLES: Partial<Record<NumberStyle, FixedNumber['style']>> = {
  chapter: 'chapter',
  section: 'section',
  cn: 'cjk',
  'cn-paren': 'cjkParen',
  digit: 'decimal',
  'digit-paren': 'decimalParen',
  circle: 'circled',
};

type NumberedLine = Pick<SourceLine, 'mark' | 'level'>;

/** How these markers are written, by the majority. */
export function detectNumbering(lines: readonly NumberedLine[]): Numbering {
  const marks = lines.map((line) => line.mark).filter((mark) => mark.trim() !== '');
  const count = (pattern: RegExp): number => marks.filter((mark) => pattern.test(mark)).length;
  const dots = (['.', '．', '、'] as const).map((dot) => ({
    dot,
    count: marks.filter((mark) => /^\d{1,3}/.test(mark) && mark.trim().endsWith(dot)).length,
  }));
  const dot = dots.reduce((best, next) => (next.count > best.count ? next : best)).dot;
  const scheme = numberingSchema.parse({
    paren: count(/^\(.+\)/) > count(/^（.+）/) ? 'half' : 'full',
    dot,
    first: firstStyle(lines, count),
    gap: count(/^\d{1,3}[.．、]\s+$/) > count(/^\d{1,3}[.．、]$/) ? ' ' : '',
  });
  // Whichever needs fewer exceptions is how this plan counts.
  const restart = { ...scheme, restart: 'section' as const };
  const runOn = { ...scheme, restart: 'plan' as const };
  return exceptions(lines, runOn) < exceptions(lines, restart) ? runOn : restart;
}

/** 第一章 where no 一、 stands beside it; 1. where most of the largest headings have it. */
function firstStyle(lines: readonly NumberedLine[], count: (pattern: RegExp) => number): Numbering['first'] {
  const largest = lines.filter(({ level, mark }) => level === 1 && mark.trim() !== '');
  const digits = largest.filter(({ mark }) => /^\d{1,3}[.．、]\s*$/.test(mark)).length;
  if (digits * 2 > largest.length) return 'decimal';
  return count(/^第.+章/) > 0 && count(/^[一二三四五六七八九十]+、/) === 0 ? 'chapter' : 'cjk';
}

const exceptions = (lines: readonly NumberedLine[], numbering: Numbering): number =>
  fixNumbers(lines, numbering).filter((number) => number !== null).length;

/** For each line in order: null where its number would be derived so, else the number as it stands. */
export function fixNumbers(lines: readonly NumberedLine[], numbering: Numbering): (FixedNumber | null)[] {
  /** The last number of each level that still counts: all that deriving the next one can depend on. */
  let state: Numbered[] = [];
  return lines.map(({ mark, level: given }) => {
    const level = given ?? 1;
    const [derived = ''] = deriveNumbers([...state, { level, number: null }], numbering).slice(-1);
    const same = derived.trim() === mark.trim();
    const number = same ? null : fixedNumber(mark, level, numbering);
    const value = number?.value ?? seriesValue(mark);
    state = state.filter((earlier) => staysAfter(earlier.level, level, numbering, number));
    if (number?.style !== 'none') {
      state.push({ level, number: { value, style: styleOfLevel(level, numbering) } });
      // A level-3 series that runs on must stand before its new section, as it does in the plan.
      state.sort((a, b) => order(a.level, numbering) - order(b.level, numbering));
    }
    return number;
  });
}

/** How many markers have other blanks behind them in the file than their plan writes. */
export function respaced(lines: readonly NumberedLine[], numbering: Numbering): number {
  const fixed = fixNumbers(lines, numbering);
  const written = deriveNumbers(
    lines.map(({ level }, index) => ({ level: level ?? 1, number: fixed[index] ?? null })),
    numbering,
  );
  return lines.filter(({ mark }, index) => mark.trim() !== '' && mark.trimStart() !== written[index]).length;
}

const order = (level: number, numbering: Numbering): number =>
  numbering.restart === 'plan' && level === 3 ? 0 : level;

function staysAfter(
  earlier: number,
  level: number,
  numbering: Numbering,
  number: FixedNumber | null,
): boolean {
  if (earlier === level) return number?.style === 'none';
  return earlier < level || (numbering.restart === 'plan' && earlier === 3);
}

function fixedNumber(mark: string, level: number, numbering: Numbering): FixedNumber {
  const written = mark.trim();
  if (written === '' || written.length > MOST_MARK) return { value: 0, style: 'none' };
  const number = lineNumber(`${mark}x`);
  const style = number === null ? undefined : STYLES[number.style];
  const value = seriesValue(mark);
  if (style === undefined) return { value, style: styleOfLevel(level, numbering), text: withGap(mark) };
  const plain = { value, style };
  return formatNumber(value, style, numbering).trim() === written ? plain : { ...plain, text: withGap(mark) };
}

/** A Latin marker keeps one space before its words: `Goal 1: `. */
function withGap(mark: string): string {
  const written = mark.trim().slice(0, MOST_MARK - 1);
  return /\s$/.test(mark) ? `${written} ` : written;
}

function seriesValue(mark: string): number {
  const value = lineNumber(`${mark}x`)?.value ?? 0;
  return Math.min(100_000, Math.max(0, Math.trunc(value)));
}
