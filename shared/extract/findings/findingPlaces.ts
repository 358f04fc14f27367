// Where a number stands, for the findings that compare one with another: under a department or a half of the year, in
// a section of its own, in a table. Makes no finding.

import { type Chapters, titleSays } from '../outline/overview.ts';
import type { Target } from '../types.ts';
import { bare, classOf, contradict, type Figures, isWithinYear } from './figures.ts';
import { amount } from './findingMake.ts';
import { countedWords } from './measureGroups.ts';

/** 2026-H1, 2026-05, but not 2026-2030. */
export const isPartOfYear = (period: string | null): boolean =>
  isWithinYear(period) && !/^\d{4}-\d{4}$/.test(period!);

/** Both bounds from below with different numbers are two values as well: 300家以上, 280家以上. */
export const differ = (a: Target, b: Target): boolean =>
  contradict(a, b) ||
  (a.comparator === b.comparator &&
    (a.comparator === 'gte' || a.comparator === 'lte') &&
    amount(a) !== amount(b));

/** 访问学者, 学术论坛, workshops: words that may count another thing elsewhere. */
export function isShort(words: string, { measure }: Target): boolean {
  return words.charCodeAt(0) > 127 ? words.length < 5 : !measure!.trim().includes(' ');
}

/** Under a department, a district, a half of the year: what it counts is that part's. */
export function isUnderPart({ outline, targets, words }: Figures, k: number, chapters: Chapters): boolean {
  for (let h = chapters.above(targets[k]!.offset); h >= 0; h = chapters.parent(h)) {
    const { title } = outline[h]!;
    if (titleSays(title).part && !bare(title).includes(words[k]!)) return true;
  }
  return false;
}

/** The heading it stands under is what it counts, and nothing else of its unit stands there but its own parts. */
export function hasOwnSection(
  { targets, words, outline, outlineWords }: Figures,
  k: number,
  chapters: Chapters,
  sameDeed: boolean,
): boolean {
  const b = targets[k]!;
  const h = chapters.above(b.offset);
  if (h < 0) return false;
  const [title, own] = [outlineWords[h]!.toLowerCase(), countedWords(b, words[k]!).toLowerCase()];
  const stem = own.charCodeAt(0) > 127 ? own : own.replace(/s$/, '');
  if (
    title.length < 2 ||
    (!title.includes(stem) &&
      !isTurned(title, own) &&
      !(sameDeed && own.length > 3 && (own.endsWith(title) || own.startsWith(title))))
  )
    return false;
  const end = outline[h + 1]?.offset ?? Number.POSITIVE_INFINITY;
  let first = k;
  while (first > 0 && targets[first - 1]!.offset >= outline[h]!.offset) first--;
  for (let n = first; n < targets.length && targets[n]!.offset < end; n++) {
    const t = targets[n]!;
    if (t === b || t.part_of_key === b.key || t.per !== null) continue;
    if (t.kind === b.kind && classOf(t.unit) === classOf(b.unit) && (t.unit !== '' || words[n] === words[k]))
      return false;
  }
  return true;
}

/** 标本修复 over 修复标本300件. */
const isTurned = (title: string, words: string): boolean =>
  words.length === 2 && title.length === 4 && words.charCodeAt(0) > 127 && title.startsWith(words);
