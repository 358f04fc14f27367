/** Figures as words: thousands by comma, at most two places after the point. Pure. */
import type { Language } from '../i18n/language.ts';

const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

export const showNumber = (value: number): string => format.format(value);

/** A share 0–1 as `24%`. */
export const showShare = (share: number): string => `${Math.round(share * 100)}%`;

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
  return value === null ? target.number : `${SIGNS[target.comparator]}${showNumber(value)}`;
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
