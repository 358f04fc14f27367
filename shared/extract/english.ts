// Reads a block of an English plan: comparator, number or number word, noun phrase, period, baseline, per.
// The same result as scan.ts gives for Chinese, so that nothing after it needs to know the language.

import type { BlockReading, RawTarget } from './blockReading.ts';
import { readMeasure } from './englishMeasure.ts';
import { type EnglishAmount, fractions, multiples, readAmount } from './englishNumber.ts';
import { comesFrom, isSpan, leaps, refused } from './englishRefusals.ts';
import {
  baselineOf,
  counted,
  eachAfter,
  goesBack,
  headCycle,
  ofThem,
  openBefore,
  parentOf,
  perAfter,
  settleEnglishBrackets,
} from './englishRelations.ts';
import { sentenceStarts } from './englishSentences.ts';
import { dueDate, readTimes, timeFor } from './englishTimes.ts';
import { growthAfter, growthBefore, growthOnly, number, pastSentence } from './englishWords.ts';
import { fold } from './fold.ts';
import type { Comparator } from './types.ts';
import { unwrapped } from './wrapped.ts';

const maxTargets = 20_000;
/** Numerals looked at in one block, as in scan.ts. */
const maxTried = 80_000;

const cyclePattern =
  /^[^.;]{0,60}?\b(?:per|a|each|every|once a|twice a)\s+(year|month|fortnight|week|quarter|semester)\b|^[^.;]{0,50}?\b(annually|yearly|monthly|quarterly|weekly)\b/i;

const adverbCycle: Record<string, string> = {
  annually: 'year',
  yearly: 'year',
  monthly: 'month',
  quarterly: 'quarter',
  weekly: 'week',
};

const occasions =
  /(?:^|\s)(?:meetings?|meetups?|sessions?|events?|workshops?|seminars?|webinars?|lectures?|issues?|newsletters?|visits?|reviews?|talks?|forums?|conferences?|briefings?|surveys?|exhibitions?|salons?|symposia|class(?:es)?)$/i;

const eachOf =
  /(?<=\b(?:in|at|for|with|on|attend|join)\s)([a-z][a-z-]*(?: [a-z-]+){0,2}),\s+each(?:\s+(?:of|for|lasting))?\s+$/i;

/** With 15 universities, in ten schools: those it is done with or where, not what is promised. */
const governed =
  /\b(?:with|in|from|at|by|among|across|between|through|via|for|to)\s+(?:at least |about |some |over |up to |more than )?$/i;

const nextNumber = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b/i;

export function readEnglishBlock(text: string): BlockReading {
  const f = unwrapped(fold(text));
  const targets: RawTarget[] = [];
  const times = readTimes(f.length > 200000 ? f.slice(0, 200000) : f);
  const dated = dueDate(times, f);
  const bounds = sentenceStarts(f);
  let s = 0;
  let t = 0;
  let floor = 0;
  let tried = 0;
  number.lastIndex = 0;
  for (let m = number.exec(f); m && targets.length < maxTargets && tried < maxTried; m = number.exec(f)) {
    tried++;
    if (m[0].length === 0) {
      number.lastIndex++;
      continue;
    }
    const digits = m[2] ?? m[3];
    if (!digits) continue;
    const numStart = m.index + m[0].indexOf(digits, m[1] ? m[1].length : 0);
    while (s + 1 < bounds.length && bounds[s + 1]! <= numStart) s++;
    const from = bounds[s]!;
    const to = bounds[s + 1] ?? f.length;
    while (t < times.length && times[t]!.end <= numStart) t++;
    const inside = times[t];
    if (inside && inside.start <= numStart && !m[7]) {
      number.lastIndex = Math.max(inside.end, m.index + 1);
      continue;
    }
    const start = m[1] ? m.index : numStart;
    const before = f.slice(Math.max(from, start - 70), start);
    if ((m[4] || m[5]) && /\sto\s/i.test(m[0])) {
      // doubles to $5m: what it is multiplied by, then what is reached
      if (m[3] && multiples.has(m[3].toLowerCase())) {
        number.lastIndex = m.index;
        m = number.exec(f.slice(0, numStart + digits.length)) ?? m;
      }
      // from 5,000 to 8,000: the range is none, the second number is what is reached
      if (comesFrom.test(before) && !isSpan(f, m, from, start)) {
        number.lastIndex = numStart + digits.length;
        continue;
      }
      // by £2 million to £10 million: the change, then what is reached
      if (
        /\bby\s*$/i.test(before) &&
        (leaps(m) || m[0].search(/\s(?:million|billion|thousand)?\s?to\s+\D/i) > 0)
      ) {
        number.lastIndex = m.index;
        const alone = number.exec(f.slice(0, m.index + m[0].search(/\sto\s/i)));
        if (alone) m = alone;
      }
    }
    const a = readAmount(f, m, from, to);
    if (!a) continue;
    const after = f.slice(a.end, Math.min(to, a.end + 120));
    if (refused(f, a, before, after, from)) continue;
    const made = target(a, before, from, to);
    if (!made) continue;
    targets.push(made);
    floor = a.quoteEnd;
    number.lastIndex = Math.max(a.quoteEnd, m.index + 1);
  }
  settleEnglishBrackets(f, targets);
  return { folded: f, targets, times };

  function target(a: EnglishAmount, before: string, from: number, to: number): RawTarget | null {
    let { kind, unit } = a;
    // per year belongs to the last number before it
    const own = a.rest.split(nextNumber, 1)[0]!.split(')', 1)[0]!;
    const cycle = cyclePattern.exec(own);
    if (kind === 'frequency' && !cycle) kind = 'count';
    const top = a.comparator === 'eq' ? /\btop\s*$/i.exec(before) : null;
    if (top) {
      kind = 'rank';
      a.quoteStart = a.start - top[0].length;
    }
    if (a.percent && isGrowth(a, before)) kind = 'growth';
    if (unit === 'percentage points') kind = 'growth';
    const multiple = a.spelled !== null && multiples.has(a.spelled);
    // 1.5 times the 2025 figure
    if (unit === 'times' && /^\s+(?:the|that of|its)\s+(?:FY\s?)?(?:19|20)\d\d\b/i.test(a.rest))
      kind = 'growth';
    if (multiple) {
      kind = 'growth';
      unit = '%';
    }
    if (a.spelled !== null && fractions.has(a.spelled)) {
      // cut by a quarter
      kind =
        (/\bby\s*(?:about |over |at least )?$/i.test(before) && growthBefore.test(before)) ||
        /\b(?:increase|growth|rise|reduction|cut|decrease|drop) of\s*$/i.test(before)
          ? 'growth'
          : 'percent';
      unit = '%';
    }
    const prev = openBefore(f, targets, a.start);
    const near = prev && prev.sentence === s ? prev : undefined;
    const back = ofThem.test(a.rest) && kind === 'count' ? counted(targets, s) : -1;
    let measure = readMeasure(f, multiple ? 'count' : kind, a.quoteEnd, a.quoteStart, from, to, floor);
    // 24 lectures, two per month; 150 papers, including 30 in top journals; a 15% increase
    const label =
      /(?:(?:^|[.;]\s+|[•·*▪-]\s+)(?=[A-Z])|\()([A-Za-z][A-Za-z &'-]{2,50}):\s*(?:(?:to be\s)?(?:[a-z]+\s)?(?:from\s[\d,.]+\s)?(?:to|by)\s+)?$/.exec(
        f.slice(Math.max(from - 2, a.quoteStart - 80, 0), a.quoteStart),
      );
    if (!measure && label) {
      const at = a.quoteStart - label[0].length + label[0].indexOf(label[1]!);
      measure = [at, at + label[1]!.length];
    }
    // all new supervisors (around 70)
    const aside = /([a-z]+(?: [a-z]+)?)\s\($/i.exec(f.slice(Math.max(from, a.quoteStart - 50), a.quoteStart));
    if (!measure && aside && a.rest.startsWith(')')) {
      const at = a.quoteStart - aside[0].length;
      measure = [at, at + aside[1]!.length];
    }
    const bare =
      measure &&
      /^(?:increase|growth|rise|reduction|decrease|cut|improvement|more)$/i.test(
        f.slice(measure[0], measure[1]),
      );
    if ((!measure || bare) && near) measure = near.measure;
    // take part in exchange programmes, each lasting one to three months
    const things =
      kind === 'duration' ? eachOf.exec(before.slice(0, before.length - (a.start - a.quoteStart))) : null;
    // in Japan and Korea, each for three months: of those before
    if (things && /^[a-z]/.test(things[1]!)) {
      const at = a.quoteStart - things[0].length + things[0].indexOf(things[1]!);
      measure = [at, at + things[1]!.length];
    }
    // RMB 60 million, up 15 percent year on year; $900,000, roughly 15% above FY2026
    if (near?.measure && kind === 'growth' && (upOrDown.test(before) || growthOnly.test(a.rest)))
      measure = near.measure;
    // 160 women and 150 from overseas: both of those counted before them
    const named = near && near.parent >= 0 ? targets[near.parent] : near;
    if (named?.measure && goesBack(f, a, measure)) measure = named.measure;
    else if (targets[back]?.measure) measure = targets[back].measure;
    else if (
      prev?.measure &&
      measure &&
      /^(?:this|that|it|these|they)$/i.test(f.slice(measure[0], measure[1]))
    )
      measure = prev.measure;
    if (!measure && kind === 'count' && unit === '') return null;
    const lookingBack = f.slice(Math.max(from, a.start - 200), a.start);
    const past =
      pastSentence.test(lookingBack) && !/\b(?:will|plan|aim|target|shall|to be)\b/i.test(lookingBack);
    const cycleName = cycle ? (adverbCycle[cycle[2]?.toLowerCase() ?? ''] ?? null) : null;
    const noun = measure ? f.slice(measure[0], measure[1]) : '';
    if (kind === 'count' && cycle && (unit === 'times' || occasions.test(noun))) kind = 'frequency';
    const comparator: Comparator = a.high !== null ? 'range' : a.comparator;
    const open = comparator === 'gte' || comparator === 'gt';
    const capped = comparator === 'lte' || comparator === 'lt';
    const lowest = a.high !== null ? Math.min(a.low, a.high) : a.low;
    const highest = a.high !== null ? Math.max(a.low, a.high) : a.low;
    return {
      quantity: {
        start: a.quoteStart,
        end: a.quoteEnd,
        numStart: a.numStart,
        numEnd: a.numEnd,
        unitStart: a.end,
        unitEnd: a.quoteEnd,
        unit,
        form: 'arabic',
        value: a.low,
        comparator,
        min: capped ? null : lowest,
        max: open ? null : highest,
        left: a.leftWord,
        right: '',
        ratio: false,
        reversed: a.high !== null && a.high < a.low,
      },
      start: a.quoteStart,
      end: a.quoteEnd,
      kind,
      measure,
      time: timeFor(times, from, to, a.start, f) ?? (dated && dated.start > a.end ? dated.value : null),
      per:
        (things && /^[a-z]/.test(things[1]!) ? things[1] : null) ??
        perOf(a, before, near) ??
        cycleName ??
        perAfter(own) ??
        headCycle(f, kind, from),
      parent:
        back >= 0 && targets[back]!.parent < 0
          ? back
          : parentOf(f, targets, from, a.start, a.quoteEnd, kind, s),
      baseline: kind === 'growth' ? baselineOf(f.slice(a.quoteEnd, Math.min(to, a.quoteEnd + 160))) : null,
      past,
      sentence: s,
      rules: {
        number: a.spelled ? 'word' : 'arabic',
        comparator: a.leftWord || 'bare',
        kind,
        ...(a.high !== null && a.high < a.low && (unit !== '' || /^\s?[a-z]/i.test(a.rest))
          ? { reversed: 'yes' }
          : {}),
        ...(measure && measure[0] >= a.quoteEnd && governed.test(before) ? { governed: 'yes' } : {}),
        // 150 from overseas: what tells this part from others of the same name
        ...(named !== undefined && measure === named.measure ? { which: a.rest.slice(0, 24).trim() } : {}),
      },
    };
  }

  /** Each workshop will …; two conferences, each with 200 participants. */
  function perOf(a: EnglishAmount, before: string, near: RawTarget | undefined): string | null {
    const stated =
      /\b(?:each|every)\s+(?!(?:time|will|shall|should|to|must|is|with|worth|of|for|lasting|attended)\b)([a-z][a-z -]{1,30}?)\s+(?:will|shall|should|to|must|is|hosts?|holds?|sends?|trains?|brings?|with|attended|lasting)\b/i.exec(
        before,
      );
    if (stated) return stated[1]!;
    if (
      near?.measure &&
      (eachAfter.test(a.rest) ||
        /\beach(?:\s+(?:with|of|for|worth|will [a-z]+|lasting|staying|involving|attended by|attracting|gathering|hosting|to [a-z]+)(?:\s+an?\s[a-z -]{2,30}?\sof(?:\sbetween)?)?)?\s*$/i.test(
          before.slice(0, before.length - (a.start - a.quoteStart)),
        ))
    )
      return f.slice(near.measure[0], near.measure[1]);
    return null;
  }
}

/** Up 15% on last year; to make up 45% is no rise. */
const upOrDown =
  /(?<!\b(?:make|makes|made|making|set|sets|sign|open|build|scale|take|add|come)\s)\b(?:up|down)\s+$/i;

function isGrowth(a: EnglishAmount, before: string): boolean {
  return (
    /\(\+$/.test(before) ||
    upOrDown.test(before) ||
    growthBefore.test(before) ||
    growthBefore.test(before.slice(0, Math.max(0, before.length - a.leftWord.length - 1))) ||
    growthAfter.test(a.rest) ||
    /\b(?:growth|increase|rise|reduction|decrease|decline|improvement) of\s*(?:at least |about |over )?$/i.test(
      before,
    )
  );
}
