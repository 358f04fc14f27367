// Reads a block of an English plan: comparator, number or number word, noun phrase, period, baseline, per.
// The same result as scan.ts gives for Chinese, so that nothing after it needs to know the language.
import { readMeasure } from './englishMeasure.ts';
import { readTimes, timeFor } from './englishTimes.ts';
import {
  commitBefore,
  currency,
  growthAfter,
  growthBefore,
  labelBefore,
  left,
  magnitude,
  notTarget,
  number,
  numberWords,
  pastSentence,
  right,
  structural,
  units,
} from './englishWords.ts';
import { fold } from './fold.ts';
import type { BlockReading, RawTarget } from './scan.ts';
import type { Comparator, TargetKind } from './types.ts';

const maxTargets = 20_000;
/** Numerals looked at in one block, as in scan.ts. */
const maxTried = 80_000;

export function readEnglishBlock(text: string): BlockReading {
  const f = fold(text);
  const targets: RawTarget[] = [];
  const times = readTimes(f.length > 200000 ? f.slice(0, 200000) : f);
  const bounds: number[] = [0];
  const ends = /[.;!?](?=\s|$)|\n/g;
  for (let m = ends.exec(f); m; m = ends.exec(f)) {
    if (
      m[0] === '.' &&
      /\b(?:No|Dr|Prof|St|vs|e\.g|i\.e|approx|Inc|Ltd|Co|U\.S|etc|Mr|Ms)$/i.test(
        f.slice(Math.max(0, m.index - 8), m.index),
      )
    )
      continue;
    bounds.push(m.index + 1);
  }
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
    const start = m[1] ? m.index : numStart;
    while (s + 1 < bounds.length && bounds[s + 1]! <= numStart) s++;
    const from = bounds[s]!;
    const to = bounds[s + 1] ?? f.length;
    while (t < times.length && times[t]!.end <= numStart) t++;
    if (times[t] && times[t]!.start <= numStart && !m[7]) {
      const inside = times[t]!;
      if (numStart >= inside.start && numStart < inside.end) {
        number.lastIndex = Math.max(inside.end, m.index + 1);
        continue;
      }
    }
    const end = m.index + m[0].trimEnd().length;
    const before = f.slice(Math.max(from, start - 70), start);
    const after = f.slice(end, Math.min(to, end + 120));
    const low = toNumber(m[2], m[3]);
    const high = m[4] || m[5] ? toNumber(m[4], m[5]) : null;
    const factor = m[6] ? (magnitude[m[6].toLowerCase()] ?? 1) : 1;
    if (low === null || digits.length > 15) continue;
    if (notTarget.test(after) && !m[7]) continue;
    if (labelBefore.test(before) || (/^\s*$/.test(f.slice(0, start)) && /^[.):]\s/.test(after))) continue;
    if (f[end] === '/' || f[start - 1] === '/' || f[start - 1] === '-') continue;
    const spelled = m[3] !== undefined;
    if (inQuotes(f, from, start)) continue;
    let comparator: Comparator = 'eq';
    let quoteStart = start;
    let quoteEnd = end;
    let leftWord = '';
    for (const [re, c] of left) {
      const l = re.exec(before);
      if (l && (l.index === 0 || !/\w/.test(before[l.index - 1]!))) {
        if (c === 'lte' && /within\s*$/i.test(l[0])) continue;
        comparator = c;
        quoteStart = start - (before.length - l.index);
        leftWord = l[0].trim();
        break;
      }
    }
    let unit = m[7]
      ? /point|pp/i.test(m[7])
        ? 'percentage points'
        : '%'
      : m[1]
        ? (currency[m[1]] ?? m[1])
        : '';
    let kind: TargetKind = m[1] ? 'money' : m[7] ? 'percent' : 'count';
    let rest = after;
    if (!unit) {
      const money = /^\s?(yuan|dollars?|euros?|pounds?|RMB|USD|EUR|GBP|CNY)\b/i.exec(after);
      if (money) {
        unit = money[1]!;
        kind = 'money';
        quoteEnd = end + money[0].length;
        rest = after.slice(money[0].length);
      }
    }
    if (!unit) {
      for (const [re, name, k] of units) {
        const u = re.exec(after.trimStart());
        if (u) {
          unit = name || u[1]!.toLowerCase();
          kind = k;
          quoteEnd = end + (after.length - after.trimStart().length) + u[0].length;
          rest = f.slice(quoteEnd, Math.min(to, quoteEnd + 120));
        }
      }
    }
    for (const [re, c] of right) {
      const r = re.exec(rest);
      if (r && comparator === 'eq') {
        comparator = c;
        quoteEnd += r[0].length;
        rest = rest.slice(r[0].length);
      }
    }
    const cycle =
      /^[^.;]{0,60}?\b(?:per|a|each|every|once a|twice a)\s+(year|month|week|quarter|semester)\b|^[^.;]{0,50}?\b(annually|yearly|monthly|quarterly|weekly)\b/i.exec(
        rest,
      );
    if (kind === 'duration') {
      if (
        /\b(?:within|after|for the (?:past|last|next)|over the (?:past|last|next|coming)|in the (?:past|last|next|coming)|every|past|last|next|coming|than|ago|aged?)\s*(?:the\s+)?$/i.test(
          before,
        ) &&
        !leftWord
      )
        continue;
      if (
        /^\s*(?:ago|of (?:work )?experience|old|later|after|before|prior|plan|strategy|notice)\b/i.test(rest)
      )
        continue;
      if (/within\s*$/i.test(before)) continue;
      if (
        /^years?$/i.test(unit) &&
        !leftWord &&
        !/\b(?:for|lasting|of|up to|period of|term of)\s*$/i.test(before)
      )
        continue;
    }
    if (kind === 'frequency' && !cycle) kind = 'count';
    if (spelled && m[3]!.toLowerCase() === 'one' && !leftWord) {
      if (!/\b(?:establish|open|launch|found|build|create|set up|publish|at least)\s+$/i.test(before))
        continue;
    }
    if (spelled && m[3]!.toLowerCase() === 'half' && !/^\s+(?:of|the)\b/i.test(after)) continue;
    if (
      spelled &&
      kind === 'count' &&
      !unit &&
      !leftWord &&
      high === null &&
      !commitBefore.test(before) &&
      !/^\s*$/.test(before)
    )
      continue;
    if (!unit && structural.test(rest)) continue;
    if (/\b(?:each|all|both|any|one) of (?:the|our|its)\s*$/i.test(before)) continue;
    if (/^\s*of (?:them|these|those|which)\b/i.test(rest) && spelled) continue;
    const top = /\btop\s*$/i.exec(before);
    if (top) {
      kind = 'rank';
      quoteStart = start - top[0].length;
    }
    if (
      /\bfrom\s+(?:at |about |the )?(?:current )?$/i.test(before) &&
      /^[^.;]{0,40}?\bto\s+(?:at least |about |over |around )?[\d(a-z]/i.test(rest)
    )
      continue;
    if (
      m[7] &&
      (growthBefore.test(before) ||
        growthBefore.test(before.slice(0, Math.max(0, before.length - leftWord.length - 1))) ||
        growthAfter.test(rest) ||
        /\b(?:growth|increase|rise|reduction|decrease|decline|improvement) of\s*(?:at least |about |over )?$/i.test(
          before,
        ))
    )
      kind = 'growth';
    if (unit === 'percentage points') kind = 'growth';
    if (spelled && m[3]!.toLowerCase() === 'half') {
      kind = 'percent';
      unit = '%';
    }
    const lookingBack = f.slice(Math.max(from, start - 200), start);
    const past =
      pastSentence.test(lookingBack) && !/\b(?:will|plan|aim|target|shall|to be)\b/i.test(lookingBack);
    const lowV = Number((low * factor).toPrecision(15));
    const highV = high !== null ? high * factor : null;
    if (highV !== null) comparator = 'range';
    const min =
      comparator === 'lte' || comparator === 'lt' ? null : highV !== null ? Math.min(lowV, highV) : lowV;
    const max =
      comparator === 'gte' || comparator === 'gt' ? null : highV !== null ? Math.max(lowV, highV) : lowV;
    const measure = readMeasure(f, kind, quoteEnd, quoteStart, from, to, floor);
    if (!measure && kind === 'count' && unit === '') continue;
    const per =
      /^[^.;,]{0,60}?\b(?:per|each|every|a)\s+((?:year|month|week|quarter|semester|day|participant|person|session|department|team|laboratory|student|event|workshop|issue|institute|centre|center)\b)/i.exec(
        rest,
      ) ?? /^[^.;,]{0,40}?\bper\s+([a-z-]+)/i.exec(rest);
    const perBefore =
      /\b(?:each|every)\s+([a-z][a-z -]{1,30}?)\s+(?:will|shall|should|to|must|is|hosts?|holds?|sends?|trains?)\b/i.exec(
        before,
      );
    const adverb = cycle?.[2]?.toLowerCase();
    const cycleName = adverb
      ? ({ annually: 'year', yearly: 'year', monthly: 'month', quarterly: 'quarter', weekly: 'week' }[
          adverb
        ] ?? null)
      : null;
    if (
      kind === 'count' &&
      cycle &&
      (unit === 'times' ||
        /^(?:meetings?|sessions?|events?|workshops?|seminars?|lectures?|issues?|visits?|reviews?)$/i.test(
          measure ? f.slice(measure[0], measure[1]) : '',
        ))
    )
      kind = 'frequency';
    const numText = f.slice(numStart, end);
    targets.push({
      quantity: {
        start: quoteStart,
        end: quoteEnd,
        numStart,
        numEnd:
          numStart +
          (m[7]
            ? numText.replace(/\s?(?:%|per ?cent|percent(?:age points?)?|pp)$/i, '').length
            : numText.length),
        unitStart: end,
        unitEnd: quoteEnd,
        unit,
        form: 'arabic',
        value: lowV,
        comparator,
        min,
        max,
        left: leftWord,
        right: '',
        ratio: false,
        reversed: highV !== null && highV < lowV,
      },
      start: quoteStart,
      end: quoteEnd,
      kind,
      measure,
      time: timeFor(times, from, to, start),
      per: perBefore?.[1] ?? cycleName ?? per?.[1] ?? null,
      parent: parentOf(f, targets, from, start, kind, s),
      baseline:
        kind === 'growth'
          ? (/\b(?:over|compared (?:with|to)|from|relative to|on|against|versus|above)\s+(?:the\s+)?((?:19|20)\d\d(?:\s+(?:level|baseline|figure)s?)?|last year|previous year|baseline)/i
              .exec(f.slice(quoteEnd, Math.min(to, quoteEnd + 160)))?.[1]
              ?.replace(/\s+(?:levels?|baselines?|figures?)$/i, '') ?? null)
          : null,
      past,
      sentence: s,
      rules: { number: spelled ? 'word' : 'arabic', comparator: leftWord || 'bare', kind },
    });
    floor = quoteEnd;
    number.lastIndex = Math.max(quoteEnd, m.index + 1);
  }
  return { folded: f, targets, times };
}

function toNumber(digits: string | undefined, word: string | undefined): number | null {
  if (digits) return Number(digits.replace(/,/g, ''));
  return word ? (numberWords[word.toLowerCase()] ?? null) : null;
}

function inQuotes(f: string, from: number, at: number): boolean {
  const text = f.slice(Math.max(from, at - 60), at);
  return text.lastIndexOf('“') > text.lastIndexOf('”');
}

function parentOf(
  f: string,
  targets: RawTarget[],
  from: number,
  start: number,
  kind: TargetKind,
  sentence: number,
): number {
  const text = f.slice(Math.max(from, start - 160), start);
  if (!/\b(?:of which|of these|of them|including|comprising|made up of|consisting of|namely)\b/i.test(text))
    return -1;
  const mark =
    Math.max(from, start - 160) +
    text.search(/\b(?:of which|of these|of them|including|comprising|made up of|consisting of|namely)\b/i);
  for (let k = targets.length - 1; k >= 0 && k > targets.length - 40; k--) {
    const t = targets[k]!;
    if (t.sentence < sentence - 1) return -1;
    if (t.end <= mark && t.kind === kind && t.parent < 0 && (kind === 'count' || kind === 'money')) return k;
  }
  return -1;
}
