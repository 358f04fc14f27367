// What kind of quantity an English amount is and how often it comes, by the words around it; and what that becomes once
// it is known what it counts.

import type { TargetKind } from '../types.ts';
import type { EnglishBlock, Sentence } from './block.ts';
import { recursEvery } from './deadlines.ts';
import { unitLeftOut } from './elided.ts';
import {
  cyclePattern,
  cycleThen,
  everyFew,
  inSoMany,
  isGrowth,
  occasions,
  scored,
  soOften,
  upOrDown,
} from './kinds.ts';
import { fractions, multiples } from './multiples.ts';
import type { EnglishAmount } from './number.ts';
import { byWhen } from './per.ts';
import { growthBefore, riseOf } from './words.ts';

/** Four more than in 2025, £15,000 above last year. */
const beyond =
  /^\s(?:(?:more|fewer|less|higher|lower) than (?:in|last|the|this|now|today|at present)\b|(?:above|below|up on|down on) (?:(?:last|this|the previous) year|(?:the (?:figure|level|result) (?:for|of|in) )?(?:19|20)\d\d))/;
const overYear =
  /^ (?:[a-z]+ )?(?:over|on|compared (?:with|to)|relative to|against) (?:the )?(?:FY ?)?(?:(?:19|20)\d\d|last year|the previous year)\b/;
const nextNumber =
  /\d|\bof one (?=day|week|hour|month)|, one (?=every|each|per|a )|\b(?:once|twice|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b/i;
const cycleNoun = /^(?:year|month|week|day|term|quarter|semester)$/;

export interface Kinds {
  kind: TargetKind;
  unit: string;
  /** It is doubled, tripled. */
  multiple: boolean;
  /** It is so much more than something else. */
  further: boolean;
  /** Every three years. */
  several: RegExpExecArray | null;
  /** Per year, monthly. */
  cycle: RegExpExecArray | null;
  /** By the first week of each semester: a time, no cycle. */
  when: boolean;
  /** What follows, up to where the next number takes over. */
  reach: string;
}

/**
 * Before it is known what is counted. A rank is a ceiling, and its top belongs to the quote; so many million of a sum are
 * money, a unit may be left out: `a` is told so.
 */
export function kindsOf(
  { f, targets }: EnglishBlock,
  a: EnglishAmount,
  before: string,
  { from, s }: Sentence,
): Kinds {
  const left = a.kind === 'count' && a.unit === '' ? unitLeftOut(f, a, from) : null;
  if (left) Object.assign(a, left);
  let { kind, unit } = a;
  // per year belongs to the last number before it
  const reach = (
    a.rest.includes('each of ') ? a.rest.replace(/(\beach of (?:the|our|its|their)) \d+(?= )/, '$1') : a.rest
  )
    .split(nextNumber, 1)[0]!
    .split(')', 1)[0]!;
  const several = everyFew.exec(a.rest) ?? (kind === 'frequency' ? inSoMany.exec(a.rest) : null);
  // in place by the first week of each semester: when, not how often
  const when = reach.includes('by the ') && byWhen.test(reach);
  const cycle = several ?? (when ? null : cyclePattern.exec(reach));
  // the panel meets every two weeks
  if (kind === 'duration' && recursEvery(before)) {
    kind = 'frequency';
    unit = '';
  }
  // three times what it was is no frequency
  if (
    kind === 'frequency' &&
    !cycle &&
    /^\s+(?:the|that|as|what|its|our|annual|yearly|monthly|normal|current|average|more|higher|larger)\b/.test(
      a.rest,
    )
  )
    kind = 'count';
  // on three days a week
  if (
    kind === 'duration' &&
    cycle &&
    /\bon\s*$/.test(f.slice(Math.max(from, a.quoteStart - 4), a.quoteStart))
  )
    kind = 'frequency';
  const top = a.comparator === 'eq' ? /\b(?:top|(?<=\bamong the )first)\s*$/i.exec(before) : null;
  if (top) {
    kind = 'rank';
    a.quoteStart = a.start - top[0].length;
  }
  // raise our place from 26 to 10 in the index
  if (
    kind === 'count' &&
    /\b(?:position|ranking|rank|place)\b[^.;]{0,40}\bto\s+$/.test(before) &&
    /^\s+(?:in|on) (?:the|an?)\s[^.;]*\b(?:index|ranking|table|list)\b/i.test(a.rest)
  )
    kind = 'rank';
  if (a.percent && isGrowth(a, f.slice(Math.max(from, a.start - 110), a.start))) kind = 'growth';
  // income is to rise by £40,000 over 2025
  if (
    (kind === 'money' || kind === 'count') &&
    overYear.test(a.rest) &&
    growthBefore.test(before.slice(0, before.length - (a.start - a.quoteStart)))
  )
    kind = 'growth';
  const further = /(?:,|\bthat is,?|\bi\.e\.,?)\s$/.test(before.slice(-10)) && beyond.test(a.rest);
  if (further && (kind === 'count' || kind === 'money')) kind = 'growth';
  if (unit === 'percentage points') kind = 'growth';
  const multiple = a.spelled !== null && multiples.has(a.spelled);
  // 1.5 times the 2025 figure
  if (unit === 'times' && /^\s+(?:the|that of|its)\s+(?:FY\s?)?(?:19|20)\d\d\b/i.test(a.rest))
    kind = 'growth';
  // ten times of docking activities: so many of them
  if (unit === 'times' && kind === 'frequency' && !cycle && a.rest.startsWith(' of ')) kind = 'count';
  if (multiple) {
    kind = 'growth';
    unit = '%';
  }
  // but a half-day course
  if (a.spelled !== null && fractions.has(a.spelled) && kind !== 'duration') {
    // cut by a quarter, cut in half, down a fifth
    kind =
      upOrDown.test(before) ||
      /\b(?:cut|reduced?|slash(?:ed)?)\b[^.;,]* in $/.test(before) ||
      (/\bby\s*(?:about |over |at least )?$/i.test(before) && growthBefore.test(before)) ||
      riseOf.test(before) ||
      /^\s(?:more|less|fewer)\b/.test(a.rest)
        ? 'growth'
        : 'percent';
    unit = '%';
  }
  // 61 million crowns: 33 million for mains; of this, 28 million will go to mains: crowns, too
  const sum =
    kind === 'count' &&
    unit === '' &&
    /(?:million|billion|crores?|lakhs?)$/.test(f.slice(a.numStart, a.numEnd)) &&
    /^\s*(?:[.,;)]|$|(?:for|to|from|on|in|and|is|are|will|shall|should|must|goes?|comes?|of (?:it|this|that))\b)/.test(
      a.rest,
    )
      ? // but: £4m for farms. 3 million trees will be planted and 2 million thinned
        targets.findLast((t) => t.sentence >= s - 1 && t.quantity.value >= 1e5)
      : undefined;
  if (sum?.kind === 'money') {
    kind = 'money';
    unit = sum.quantity.unit;
    a.kind = kind;
  }
  return { kind, unit, multiple, further, several, cycle, when, reach };
}

/** The kind, now that `measure` is what is counted; `rate`: the cycle its own name ends with
 * (visits per month); `headed`: its sentence begins with one (each month we hold three). */
export function kindOfCounted(
  f: string,
  a: EnglishAmount,
  before: string,
  { kind: first, unit, cycle }: Kinds,
  measure: readonly [number, number] | null,
  rate: string | undefined,
  headed: boolean,
): TargetKind {
  let kind = first;
  const noun = measure ? f.slice(measure[0], measure[1]) : '';
  // one open house a quarter; 3,000 visitors a month are counted
  if (
    kind === 'count' &&
    unit === '' &&
    measure &&
    measure[0] >= a.quoteEnd &&
    a.low === 1 &&
    cycleThen.test(f.slice(measure[1], measure[1] + 20))
  )
    kind = 'frequency';
  if (
    kind === 'count' &&
    unit === '' &&
    (scored(f, a, noun, before) ||
      /^\s+out of (?:five|ten|[4-9]|10|20|100)\b/.test(a.rest) ||
      /\/(?:5|10|100)$/.test(f.slice(a.numEnd, a.quoteEnd)))
  )
    kind = 'percent';
  if (
    kind === 'count' &&
    (cycle || (rate !== undefined && cycleNoun.test(rate)) || headed) &&
    // 165,000 visits a year are people, not occasions
    (unit === 'times' || (a.low < 1000 && occasions.test(noun)))
  )
    kind = 'frequency';
  if (kind === 'count' && unit === '' && a.low < 32 && a.high === null && soOften.test(a.rest))
    kind = 'frequency';
  return kind;
}
