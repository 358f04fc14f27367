// Reads the amount at a match of the number pattern: number or word, range, comparator, unit. What is written
// there, not whether it is promised; that is english.ts, as quantity.ts and scan.ts are for Chinese.
import { commitBefore, currency, left, magnitude, right, units, wordValue } from './englishWords.ts';
import type { Comparator, TargetKind } from './types.ts';

/** Words that say a share: half of our staff. */
export const fractions = new Set([
  'a tenth',
  'one tenth',
  'a fifth',
  'one fifth',
  'one-third',
  'two-thirds',
  'one-half',
  'one-quarter',
  'three-quarters',
  'half',
  'one third',
  'a third',
  'two thirds',
  'one quarter',
  'a quarter',
  'three quarters',
]);

/** Verbs that say a change: double the number of visitors is a growth of 100 %. */
export const multiples = new Set([
  'double',
  'doubles',
  'doubled',
  'doubling',
  'triple',
  'triples',
  'tripled',
  'treble',
  'trebled',
  'halve',
  'halved',
]);

/** £1 million to £2 million: the first has its own magnitude; 1-2 million has one for both. */
const ownMagnitude = /^\s?(million|billion|thousand|[mk])(?=[\s-])/i;

export interface EnglishAmount {
  numStart: number;
  /** End of the number with its multiplier, without a per cent sign. */
  numEnd: number;
  /** End of what the pattern matched. */
  end: number;
  start: number;
  quoteStart: number;
  quoteEnd: number;
  low: number;
  high: number | null;
  spelled: string | null;
  comparator: Comparator;
  leftWord: string;
  unit: string;
  kind: TargetKind;
  percent: boolean;
  /** What follows the quote, up to the sentence's end. */
  rest: string;
}

export function toNumber(digits: string | undefined, word: string | undefined): number | null {
  if (digits) return Number(digits.replace(/,/g, ''));
  return word ? (wordValue(word) ?? null) : null;
}

const occasionAfter =
  /^\s(?:[a-z-]+\s)?(?:sessions?|days?|weeks?|months?|years?|terms?|semesters?|phases?|rounds?|stages?|evenings?|weekends?|quarters?)\b/i;

/** Null where the number is none to read. `from` and `to` bound the sentence. */
export function readAmount(f: string, m: RegExpExecArray, from: number, to: number): EnglishAmount | null {
  const digits = (m[2] ?? m[3])!;
  const numStart = m.index + m[0].indexOf(digits, m[1] ? m[1].length : 0);
  const start = m[1] ? m.index : numStart;
  const end = m.index + m[0].trimEnd().length;
  const before = f.slice(Math.max(from, start - 70), start);
  const after = f.slice(end, Math.min(to, end + 120));
  const first = toNumber(m[2], m[3]);
  if (first === null || (m[2] !== undefined && digits.length > 15)) return null;
  const second = m[4] || m[5] ? toNumber(m[4], m[5]) : null;
  const factor = m[6] ? (magnitude[m[6].toLowerCase()] ?? 1) : 1;
  const own =
    second === null
      ? null
      : ownMagnitude.exec(f.slice(numStart + digits.length, numStart + digits.length + 10));
  let comparator: Comparator = 'eq';
  let quoteStart = start;
  let quoteEnd = end;
  let leftWord = '';
  for (const [re, c] of left) {
    const l = re.exec(before);
    if (l && (l.index === 0 || !/\w/.test(before[l.index - 1]!))) {
      if (c === 'lte' && /within\s*$/i.test(l[0])) continue;
      // train 500 teachers over five sessions: during them
      if (/^over\b/i.test(l[0]) && occasionAfter.test(after)) continue;
      comparator = c;
      quoteStart = start - (before.length - l.index);
      leftWord = l[0].trim();
      break;
    }
  }
  // no single project may use more than 5%
  if (comparator === 'gt' && /^\s*(?:[-•*]\s*)?(?:No|None|Not)\b/.test(f.slice(from, from + 12)))
    comparator = 'lte';
  let unit = m[7]
    ? /point|pp/i.test(m[7])
      ? 'percentage points'
      : '%'
    : m[1]
      ? (currency[m[1]] ?? m[1])
      : '';
  let kind: TargetKind = m[1] ? 'money' : m[7] ? 'percent' : 'count';
  let rest = after;
  let share = 1;
  // nine out of ten purchases
  // a score of 4.2 out of 5 is no share
  const scored =
    digits.includes('.') || /\b(?:scor\w*|satisfaction|rat(?:ed|ing)s?|marks?|grades?)\b/i.test(before);
  const outOf = unit || scored ? null : /^\s+out of (?:every )?(\d{1,3}|[a-z]+)\b/i.exec(after);
  const whole = outOf ? toNumber(/^\d/.test(outOf[1]!) ? outOf[1] : undefined, outOf[1]) : null;
  if (outOf && whole && first <= whole) {
    unit = '%';
    kind = 'percent';
    quoteEnd = end + outOf[0].length;
    rest = after.slice(outOf[0].length);
    share = 100 / whole;
  }
  if (!unit) {
    const money = /^\s?(yuan|dollars?|euros?|pounds?|RMB|USD|EUR|GBP|CNY)\b/i.exec(after);
    if (money) {
      unit = money[1]!;
      kind = 'money';
      quoteEnd = end + money[0].length;
      rest = after.slice(money[0].length);
    }
  }
  if (/^(?:once|twice)$/i.test(m[3] ?? '')) {
    unit = 'times';
    kind = 'frequency';
  }
  if (!unit) {
    for (const [re, name, k] of units) {
      const u = re.exec(after.trimStart());
      if (!u) continue;
      unit = name || u[1]!.toLowerCase();
      kind = k;
      quoteEnd = end + (after.length - after.trimStart().length) + u[0].length;
      rest = f.slice(quoteEnd, Math.min(to, quoteEnd + 120));
      break;
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
  const written = f.slice(numStart, end);
  return {
    numStart,
    numEnd:
      numStart +
      (m[7] ? written.replace(/\s?(?:%|per ?cent|percent(?:age points?)?|pp)$/i, '').length : written.length),
    end,
    start,
    quoteStart,
    quoteEnd,
    low: Number((first * share * (own ? magnitude[own[1]!.toLowerCase()]! : factor)).toPrecision(15)),
    high: second !== null ? Number((second * factor).toPrecision(15)) : null,
    spelled: m[3]?.toLowerCase() ?? null,
    comparator,
    leftWord,
    unit,
    kind,
    percent: unit === '%',
    rest,
  };
}

/** A span of time that is no promise: a deadline, an age, a name (within 3 months, the next five years). */
export function isDeadline(a: EnglishAmount, before: string): boolean {
  if (/within\s*$/i.test(before)) return true;
  // over three years: how long it takes
  if (/^over$/i.test(a.leftWord) && /^(?:years?|months?|weeks?)$/i.test(a.unit)) return true;
  if (
    !a.leftWord &&
    /\b(?:within|after|for the (?:past|last|next)|over the (?:past|last|next|coming)|in the (?:past|last|next|coming)|every|past|(?<!\b(?:will|to|shall|should|must|can|may) )last|next|coming|than|ago|aged?)\s*(?:the\s+)?$/i.test(
      before,
    )
  )
    return true;
  if (/^\s*(?:ago|of (?:work )?experience|old|later|after|before|prior|plan|strategy|notice)\b/i.test(a.rest))
    return true;
  return (
    /^years?$/i.test(a.unit) &&
    !a.leftWord &&
    !/\bfrom\s[\d.]+\s+to\s*$/i.test(before) &&
    !/\b(?:for|lasting|of|up to|period of|term of)(?:\s+(?:another|a further))?\s*$/i.test(before)
  );
}

/** Conclude six agreements, and close three: any verb at the head of its clause. */
const afterVerb =
  /(?:^\s*(?:[-•*]\s*|[a-z]\)\s*)?|[,;:]\s*|\band\s+|\bwill\s+|\bto\s+|\bshall\s+|\b(?:in|by)\s+(?=[a-z]+ing\s))(?!(?:of|in|on|at|by|for|from|with|the|these|those|all|both|last|next|first|our|its|their|phase|stage|part|goal|level|over|past|every|each|than|under|between|among|within|after|before)\b)[A-Za-z-]{3,}\s+(?:the\s+|its\s+|our\s+|another\s+)?$/i;

/** Number words promise only where a verb or a comparator says so; "one" rarely, "half" of something. */
export function wordPromises(a: EnglishAmount, before: string, after: string): boolean {
  if (a.spelled === null) return true;
  if (a.spelled === 'once' || a.spelled === 'twice')
    return /^\s+(?:a|an|per|each|every)\s+(?:year|month|fortnight|week|quarter|term|semester|day|season)\b/i.test(
      after,
    );
  if (a.spelled === 'zero') return /^\s+[a-z]/i.test(after);
  // bringing joint projects from three to five
  if (/\bfrom\s+[\w,.]+(?:\s+\w+)?\s+to\s+$/i.test(before)) return true;
  // three programmes, two of which will be online
  if (a.spelled !== 'one' && /^\s+of (?:which|whom)\b/i.test(after)) return true;
  if (a.spelled === 'one' && a.low < 100 && !a.leftWord && a.comparator === 'eq' && a.high === null)
    return (
      /\b(?:establish|open|launch|found|build|create|set up|publish|at least|host|hold|organi[sz]e|convene|run|produce|issue|recruit|hire|appoint|award|stage|deliver|submit|give|prepare|draft|write|develop|complete|secure|win|sign|add|offer|pilot|commission|film|edit)\s+$/i.test(
        before,
      ) ||
      (afterVerb.test(before) &&
        /^\s+[a-z]/i.test(after) &&
        !/^\s+(?:of|or|and|to|in|at|by|with|for|from|as|on|more|team|thing|voice|day|step|place|way)\b/i.test(
          after,
        )) ||
      // three new centres and one training site
      (/(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten))\b[^.;,()]{0,60}(?:\band|,)\s+$/i.test(
        before,
      ) &&
        !/^\s+(?:in|for|of|on|per|each|at|by|with|from|to)\b/i.test(after))
    );
  if (multiples.has(a.spelled))
    return (
      /^\s+(?:the|our|its)\b/i.test(after) ||
      // funding doubles to $5m; the number of volunteers will be doubled
      (/[ds]$/.test(a.spelled) && /^\s*(?:to\b|by\b|in\b|[,.;)]|$)/i.test(after))
    );
  if (fractions.has(a.spelled))
    return (
      a.leftWord !== '' ||
      /^\s+(?:of|the|in|from|will|should|must|are|is)\b/i.test(after) ||
      /\b(?:increase|growth|rise|reduction|cut|decrease|drop) of\s*$/i.test(before) ||
      (/\bby\s*$/i.test(before) &&
        /^\s*(?:[,.;)]|$|against|compared|over|on|from|relative|by)/i.test(after)) ||
      // traced in a week will rise to three quarters
      (/\b(?:ris\w+|rais\w+|grow\w*|increas\w+|fall\w*|reduc\w+|cut|lower\w*|brought|bring\w*|climb\w*)\b[^.;,]{0,60}\bto\s*$/i.test(
        before,
      ) &&
        /^\s*(?:[,.;)]|$|by\b|in\b)/i.test(after))
    );
  // in twenty schools, from five countries
  if (
    /\b(?:in|at|from|to|between|among|of)\s+$/i.test(before) &&
    /^\s+(?:[a-z-]+\s){0,2}?[a-z]+s\b/.test(after) &&
    a.low > 2
  )
    return true;
  return (
    a.kind !== 'count' ||
    a.unit !== '' ||
    a.leftWord !== '' ||
    a.comparator !== 'eq' ||
    a.high !== null ||
    commitBefore.test(before) ||
    afterVerb.test(before) ||
    // in addition, twenty papers are planned
    /^\s+[a-z][a-z -]{2,40}?\s(?:will be|are to be|are planned|shall be)\b/.test(after) ||
    /\(\s*$/.test(before) ||
    /^\s*(?:[-•*]\s*)?$/.test(before)
  );
}
