/**
 * The one numbering function: editor, plain text, extraction and export all show the numbers it derives.
 * Scheme of Chinese official documents (GB/T 9704-2012 §7.3.3): 一、 then （一） then 1. then （1）.
 */
import { z } from 'zod';

export const NUMBER_STYLES = [
  'cjk',
  'cjkParen',
  'decimal',
  'decimalParen',
  'circled',
  'chapter',
  'section',
  'none',
] as const;

/**
 * A number that the author fixed: it differs from what would be derived (a gap, a repeat, a series that
 * starts elsewhere), or is written in another manner. `text` is the marker exactly as written, if it is
 * none of the plan's own variants. `style: 'none'` is a heading without a number.
 */
export const fixedNumberSchema = z.object({
  value: z.number().int().min(0).max(100_000),
  style: z.enum(NUMBER_STYLES),
  text: z.string().max(24).optional(),
});
export type FixedNumber = z.infer<typeof fixedNumberSchema>;
export type NumberStyle = FixedNumber['style'];

export const numberingSchema = z.object({
  /** （一） or (一) */
  paren: z.enum(['full', 'half']).default('full'),
  /** 1. or 1． or 1、 */
  dot: z.enum(['.', '．', '、']).default('.'),
  /** Do level-3 numbers start again under each section, or run on through the plan? */
  restart: z.enum(['section', 'plan']).default('section'),
  /** 一、 or 第一章 or 1. for level 1 */
  first: z.enum(['cjk', 'chapter', 'decimal']).default('cjk'),
  /** What stands between number and words; a space in English plans. */
  gap: z.enum(['', ' ']).default(''),
});
/** How a plan writes its numbers: a plan setting, detected at import. */
export type Numbering = z.infer<typeof numberingSchema>;

export const DEFAULT_NUMBERING: Numbering = {
  paren: 'full',
  dot: '.',
  restart: 'section',
  first: 'cjk',
  gap: '',
};

/** A heading (level 1–4) or item (level 3–5) in document order. */
export interface Numbered {
  level: number;
  number: FixedNumber | null;
}

const LEVEL_STYLES: readonly NumberStyle[] = ['cjk', 'cjkParen', 'decimal', 'decimalParen', 'circled'];

/** The derived style of a level (1–5) under a plan's scheme. */
export function styleOfLevel(level: number, numbering: Numbering): NumberStyle {
  if (level === 1) return numbering.first;
  return LEVEL_STYLES[Math.min(Math.max(level, 1), 5) - 1] ?? 'decimal';
}

/** The marker of each heading and item in order, e.g. `一、`, `（二）`, `3.`; '' for one without a number. */
export function deriveNumbers(blocks: readonly Numbered[], numbering: Numbering): string[] {
  const counters = [0, 0, 0, 0, 0, 0];
  return blocks.map(({ level: rawLevel, number }) => {
    const level = Math.min(Math.max(Math.trunc(rawLevel) || 1, 1), 5);
    if (number?.style === 'none') {
      resetBelow(counters, level, numbering);
      return number.text ?? '';
    }
    counters[level] = number ? number.value : (counters[level] ?? 0) + 1;
    resetBelow(counters, level, numbering);
    if (number?.text) return number.text;
    return formatNumber(counters[level] ?? 0, number?.style ?? styleOfLevel(level, numbering), numbering);
  });
}

function resetBelow(counters: number[], level: number, numbering: Numbering): void {
  for (let below = level + 1; below < counters.length; below++) {
    const runsOn = numbering.restart === 'plan' && below === 3;
    if (!runsOn) counters[below] = 0;
  }
}

/** One marker as written, punctuation included. */
export function formatNumber(value: number, style: NumberStyle, numbering: Numbering): string {
  const [open, close] = numbering.paren === 'full' ? ['（', '）'] : ['(', ')'];
  switch (style) {
    case 'cjk':
      return `${chineseNumber(value)}、`;
    case 'cjkParen':
      return `${open}${chineseNumber(value)}${close}`;
    case 'decimal':
      return `${value}${numbering.dot}${numbering.gap}`;
    case 'decimalParen':
      return `${open}${value}${close}`;
    case 'circled':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : `${open}${value}${close}`;
    case 'chapter':
      return `第${chineseNumber(value)}章 `;
    case 'section':
      return `第${chineseNumber(value)}节 `;
    case 'none':
      return '';
  }
}

const DIGITS = '〇一二三四五六七八九';

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百〇五; 10,000 and more in Arabic digits. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 10_000) return String(value);
  if (value < 10) return DIGITS[value] ?? '';
  let out = '';
  let zero = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      zero = out !== '';
      continue;
    }
    if (zero) out += '〇';
    zero = false;
    const oneTen = unit === 10 && digit === 1 && out === '';
    out += (oneTen ? '' : DIGITS[digit]) + name;
  }
  return out;
}
