/** Figures as words: thousands by comma, what stands after the point as in files (server/export/words.ts). Pure. */
import { isPercentSign } from '../../shared/scale.ts';
import type { Language } from '../i18n/language.ts';

const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

export const showNumber = (value: number): string => format.format(value);

/** As it is typed: without commas. */
export const plainNumber = (value: number): string => showNumber(value).replaceAll(',', '');

/** A share 0–1 as `24%`. */
export const showShare = (share: number): string => `${Math.round(share * 100)}%`;

/** Figures and their unit: a space between, but none before a percent sign: `20 场`, `95%`. */
export const withUnit = (figures: string, unit: string): string => `${figures}${unitAfter(unit)}`;

/** A unit as it follows its figure. */
export const unitAfter = (unit: string | null | undefined): string =>
  !unit ? '' : isPercentSign(unit) ? unit : ` ${unit}`;

/** 次/季度: its unit, and of what each where it is so many a quarter or a forum. */
export const unitWithPer = ({ unit, per }: { unit: string; per: string | null }): string =>
  per === null ? unit : `${unit}/${per}`;

const SIGNS = { gte: '≥ ', lte: '≤ ', gt: '> ', lt: '< ', approx: '≈ ', range: '', eq: '' } as const;

/** A target's quantity: `≥ 120`, `3—5`; without its unit. */
export function showQuantity(target: {
  comparator: keyof typeof SIGNS;
  min: number | null;
  max: number | null;
  number: string;
}): string {
  const { min, max } = target;
  if (target.comparator === 'range' && min !== null && max !== null)
    return `${showNumber(min)}—${showNumber(max)}`;
  const value = min ?? max;
  if (value === null) return target.number;
  const isRatio = /\d\s*[:：]\s*\d/.test(target.number);
  return `${SIGNS[target.comparator]}${isRatio ? target.number : showNumber(value)}`;
}

/** The characters of a name an avatar shows: the last two of a Chinese name (its surname when small), Latin initials. */
export function initialsOf(name: string, size: number): string {
  const trimmed = name.trim();
  if (trimmed === '') return '?';
  if (/\p{Script=Han}/u.test(trimmed)) {
    const chars = [...trimmed.replace(/\s/g, '')];
    return size < 24 ? (chars[0] ?? '') : chars.slice(-2).join('');
  }
  const words = trimmed.split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  const text = letters.map((word) => [...(word ?? '')][0] ?? '').join('');
  return (size < 24 ? ([...text][0] ?? '') : text).toUpperCase();
}

/** `24,000 字` counts in the manner of the language. */
export const charactersWord: Record<Language, string> = { zh: '字', en: 'characters' };
