// What findings compare of targets: their measures as bare words, their units as classes, their values; and how a
// target is named in a sentence. No finding is made here but the one of two values, which two checks share.

import { fold } from '../fold.ts';
import { unitClass } from '../numbers/unitClass.ts';
import type { Extraction, Finding, Target } from '../types.ts';
import { amount, makeFinding, spanOf } from './findingMake.ts';
import { notedOf } from './noted.ts';
import { listed } from './titles.ts';

/** The targets, items and headings of a plan, each with its measure or title as bare words. */
export interface Figures extends Pick<Extraction, 'targets' | 'items' | 'outline'> {
  words: readonly string[];
  itemWords: readonly string[];
  outlineWords: readonly string[];
  /** The index of each target's total, -1 none; and the indices of those that have one. */
  totals: readonly number[];
  parts: readonly number[];
  /** Indices of those that findings look at by themselves or beside their neighbours (noted.ts). */
  noted: readonly number[];
  /** Indices of an item's targets. */
  targetsOf(item: number): readonly number[];
}

export function figuresOf(e: Pick<Extraction, 'targets' | 'items' | 'outline'>): Figures {
  const places = new Map(e.targets.map((t, k) => [t.key, k]));
  const totals = e.targets.map((t) => (t.part_of_key === null ? -1 : (places.get(t.part_of_key) ?? -1)));
  return {
    targets: e.targets,
    items: e.items,
    outline: e.outline,
    words: e.targets.map((t) => bare(t.measure)),
    itemWords: e.items.map((i) => bare(i.title)),
    outlineWords: e.outline.map((h) => bare(h.title)),
    totals,
    parts: totals.flatMap((total, k) => (total < 0 ? [] : [k])),
    noted: notedOf(e.targets),
    targetsOf: (item) => e.items[item]!.targets.flatMap((key) => places.get(key) ?? []),
  };
}

/** In a Chinese sentence; a Latin name stands in quotation marks there. */
export const nameOf = ({ measure }: Target): string =>
  measure === null ? '这一项' : /^[\x20-\x7E]+$/.test(measure) ? `“${measure}”` : measure;
export const enNameOf = (t: Target): string => t.measure ?? 'this figure';

const classes = new Map<string, string>();
/** Remembered: every update asks for all units, and a plan has few. */
export function classOf(unit: string): string {
  let known = classes.get(unit);
  if (known === undefined) {
    known = unitClass(fold(unit));
    if (classes.size > 5000) classes.clear();
    classes.set(unit, known);
  }
  return known;
}

export const sameUnit = (a: Target, b: Target): boolean =>
  a.unit === b.unit || classOf(a.unit) === classOf(b.unit);

const bareWords = new Map<string, string>();

/** A measure or title without script, marks and leading qualifiers; remembered, because most are said again. */
export function bare(s: string | null): string {
  if (s === null) return '';
  const known = bareWords.get(s);
  if (known !== undefined) return known;
  const made = fold(s)
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase()
    .replace(/^(?:全[市省校院县区馆所]|新增|全年|年[末底]|各类|高质量)/, '');
  if (bareWords.size > 20_000) bareWords.clear();
  bareWords.set(s, made);
  return made;
}

export const tailEqual = (a: string, b: string): boolean =>
  a.length > 1 && b.length > 1 && (a.endsWith(b) || b.endsWith(a));

/** Indices by the last two characters of the words; remembered while the words are the same. */
export function byTail(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  let known = tails.get(words);
  if (known === undefined) {
    known = new Map();
    for (let k = 0; k < words.length; k++) listed(known, words[k]!.slice(-2), k);
    tails.set(words, known);
  }
  return known;
}

const tails = new WeakMap<readonly string[], Map<string, number[]>>();

/** Does the period name less than a year: `2026-H1`, `2026-Q1`, `2026-05`? */
export function isWithinYear(period: string | null): boolean {
  return period?.includes('-') ?? false;
}

export function contradict(a: Target, b: Target): boolean {
  const low = (t: Target): number => t.min ?? Number.NEGATIVE_INFINITY;
  const high = (t: Target): number => t.max ?? Number.POSITIVE_INFINITY;
  if (a.comparator === 'approx' || b.comparator === 'approx') {
    const [x, y] = [amount(a), amount(b)];
    return x !== null && y !== null && Math.abs(x - y) > 0.2 * Math.max(x, y);
  }
  return low(a) > high(b) || low(b) > high(a);
}

/** The section of a target as people write it: 四（一）1 of 四/（一）/1, and 5.1 of 5/5.1. */
function placeOf({ section }: Target): string {
  return section
    .split('/')
    .filter((number, k, all) => !all[k + 1]?.startsWith(`${number}.`))
    .reduce(
      (path, number) => (/\d$/.test(path) && /^\d/.test(number) ? `${path}.${number}` : path + number),
      '',
    );
}

export function twoValues(a: Target, b: Target): Finding {
  const both = a.rules.column !== undefined && b.rules.column !== undefined;
  const zh = (t: Target, other: string, table: string): string =>
    t.rules.column === undefined ? (placeOf(t) ? `“${placeOf(t)}”` : other) : table;
  const en = (t: Target, other: string, table: string): string =>
    t.rules.column === undefined ? placeOf(t) || other : table;
  return makeFinding(
    'restated',
    'error',
    [spanOf(a), spanOf(b)],
    [a.key, b.key],
    {
      zh: `${nameOf(a)}前后不一：${zh(a, '前面', both ? '前一张表' : '表格')}写 ${a.quote}，${zh(b, '后面', both ? '后一张表' : '表格')}写 ${b.quote}。`,
      en: `${enNameOf(a)} has two values: ${a.quote} (${en(a, 'opening', both ? 'one table' : 'table')}) and ${b.quote} (${en(b, 'later', both ? 'another table' : 'table')}).`,
    },
    { zh: '定下一个数，两处写成一致。', en: 'Settle on one number and write it in both places.' },
  );
}
