// Reads the amount at a match of the number pattern: number or word, range, comparator, unit. What is written
// there, not whether it is promised; that is english.ts, as quantity.ts and scan.ts are for Chinese.

import type { Comparator, TargetKind } from '../types.ts';
import { comparedBefore } from './compared.ts';
import { isTimesToo } from './elided.ts';
import { magnitude, moneyAfter } from './money.ts';
import { foldAfter, fractions, ratioAfter, shareTo } from './multiples.ts';
import type { Awake } from './rules.ts';
import { sizeAfter } from './sizes.ts';
import { lastingThings, right, saidAfter, units, wordNumber, wordValue } from './words.ts';

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

/** 1.15 million is 1150000, not 1149999.9999999998; a third stays a third. */
const multiplied = (n: number, by: number): number => (by === 1 ? n : Number((n * by).toPrecision(15)));

export function toNumber(digits: string | undefined, word: string | undefined): number | null {
  if (digits) {
    const bare = digits.replace(/[, ]/g, '');
    // 1.500.000 and 10.000 as in Spain
    return Number(/^\d{2,3}\.000$|\..*\./.test(bare) ? bare.replaceAll('.', '') : bare);
  }
  return word ? (wordValue(word) ?? null) : null;
}

/** -day symposium, -week field school. */
export const spanOf = new RegExp(
  `^-(?:((?:day|week|hour|month|year)s?)\\s+(?:["“][^"”]{2,40}["”]\\s+)?(?:[A-Za-z’'-]+\\s){0,2}(?:${lastingThings})\\b|((?:day|week|hour|month)s?)\\s+(?:[A-Za-z’'-]+\\s){0,2}program(?:me)?s?\\b)`,
);

/** Nine in ten calls; 1 in 5 patients. */
const inEvery = (few: string): RegExp =>
  new RegExp(
    `^\\s+in (?:every )?(${few})\\b(?=\\s+[a-z]|\\s*(?:[.,;)]|$))(?!\\s+(?:days?|weeks?|months?|years?)\\b)`,
    'i',
  );
/** 95 in every 100. */
const inHundred = /^\s+in (?:every |each )?(100|a hundred|1,000)\b/i;
const inFew = inEvery('ten|five|four|three|twenty|10|100');
const oneInFew = inEvery('ten|five|four|three|six|seven|eight|nine|twelve|twenty|fifty|[2-9]|10|20|50|100');

/** Six (6) and 30 (thirty): the same number once more. */
const again = new RegExp(`^\\s?\\(\\s?(?:(\\d[\\d,]*)|(${wordNumber}))\\s?\\)`, 'i');

const fitted =
  /\b(?:install|fit|replace|read|supply|connect|calibrate|check|buy|purchase)(?:s|ing|ed)?\s+(?:another |a further |all |at least |some |about |over )*$/i;

const packs = /^ (pairs|sets|boxes|packs|bags|rolls|bottles|crates|loads)(?=\s*(?:[.;)]|$))/;

/** At most one boat in five shall …; but: one book in three volumes. */
const oneThingInFew =
  /^ (?!in\b)[a-z]+ in (?:every )?(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|\d{1,3})(?=\s*(?:[.,;)]|$)|\s(?:will|shall|should|must|may|is|are|to|can|has|have)\b)/;

/** Where the coin before the number begins; the number itself where there is none. */
export function coinStart(f: string, m: RegExpExecArray): number {
  return m[1] === undefined ? m.index : m.index - m[1].length - (/\s/.test(f[m.index - 1]!) ? 1 : 0);
}

/** Null where the number is none to read. `from` and `to` bound the sentence, whose words woke rules. */
export function readAmount(
  f: string,
  m: RegExpExecArray,
  from: number,
  to: number,
  awake: Awake,
): EnglishAmount | null {
  const digits = (m[2] ?? m[3])!;
  const numStart = m.index;
  const start = coinStart(f, m);
  const before = f.slice(Math.max(from, start - 70), start);
  const first = toNumber(m[2], m[3]);
  const matched = m.index + m[0].trimEnd().length;
  const other = m[7] && !m[4] && first !== null ? shareTo(f.slice(matched, to), before, first) : null;
  const written = matched + (other?.length ?? 0);
  const repeated = m[4] || m[5] || m[7] ? null : again.exec(f.slice(written, Math.min(to, written + 30)));
  const plain = !m[1] && !m[4] && !m[5] && !m[6] && !m[7];
  const ratio =
    plain && m[2] && f[written] === ':' ? ratioAfter(f.slice(written, to), before, first ?? 0) : null;
  const end = ratio
    ? written + ratio.length
    : repeated &&
        first === toNumber(repeated[1], repeated[2]) &&
        (m[3] !== undefined || repeated[2] !== undefined)
      ? written + repeated[0].length
      : written;
  const after = f.slice(end, Math.min(to, end + 120));
  if (first === null || (m[2] !== undefined && digits.length > 15)) return null;
  const second = m[4] || m[5] ? toNumber(m[4], m[5]) : (other?.value ?? null);
  const factor = m[6] ? (magnitude[m[6].toLowerCase()] ?? 1) : 1;
  // EUR 900,000 to EUR 1.1 million: the first is written out
  const unshared = second !== null && factor > 1 && first >= 1000 && first > second;
  const own =
    second === null
      ? null
      : ownMagnitude.exec(f.slice(numStart + digits.length, numStart + digits.length + 10));
  const compared = comparedBefore({ f, m, from, start, before, after, awake });
  let comparator = compared.comparator;
  let quoteEnd = end;
  const { quoteStart, leftWord } = compared;
  let unit = m[7] ? (/point|pp/i.test(m[7]) ? 'percentage points' : '%') : m[1] ? m[1] : '';
  let kind: TargetKind = m[1] ? 'money' : m[7] || ratio ? 'percent' : 'count';
  let rest = after;
  let share = 1;
  // nine out of ten purchases
  // a score of 4.2 out of 5 is no share
  const scored =
    (/^\s?\//.test(after) || after.startsWith(' out')) &&
    (digits.includes('.') || /\b(?:scor\w*|satisfaction|rat(?:ed|ing)s?|marks?|grades?)\b/i.test(before));
  const outOf =
    unit || scored
      ? null
      : (/^\s+(?:out of (?:every )?|of every )(\d{1,3}|[a-z]+)\b/i.exec(after) ??
        (m[3]?.toLowerCase() === 'one' ? oneThingInFew.exec(after) : null) ??
        (m[3] || digits.length === 1 ? (first === 1 ? oneInFew : inFew).exec(after) : inHundred.exec(after)));
  // a rating of 4.5/5
  const scale = scored ? /^\s?\/\s?(?:5|10|100)\b/.exec(after) : null;
  if (scale) {
    quoteEnd = end + scale[0].length;
    rest = after.slice(scale[0].length);
  }
  const whole = outOf ? toNumber(/^\d/.test(outOf[1]!) ? outOf[1] : undefined, outOf[1]) : null;
  if (outOf && whole && first <= whole) {
    unit = '%';
    kind = 'percent';
    quoteEnd = end + outOf[0].length;
    rest = after.slice(outOf[0].length);
    share = 100 / whole;
  }
  // RMB 80 million yuan: the word behind the number is its measure word
  if (!unit || (/^(?:RMB|CNY)$/i.test(unit) && /^\s?yuan\b/i.test(after))) {
    const money = moneyAfter.exec(after);
    if (money) {
      unit = money[1]!;
      kind = 'money';
      quoteEnd = end + money[0].length;
      rest = after.slice(money[0].length);
    }
  }
  // 80p a sheet
  if (!unit && /^p(?=[\s.,;)]|$)/.test(after)) {
    unit = 'p';
    kind = 'money';
    quoteEnd = end + 1;
    rest = after.slice(1);
  }
  if (/^(?:once|twice)$/i.test(m[3] ?? '') || (!unit && isTimesToo(before, after))) {
    unit = 'times';
    kind = 'frequency';
  }
  const span = unit ? null : spanOf.exec(after);
  if (span) {
    unit = span[1] ?? span[2]!;
    kind = 'duration';
    // a half-day course
    if (m[3] && fractions.has(m[3].toLowerCase())) share = 0.01;
    quoteEnd = end + 1 + unit.length;
    rest = after.slice(1 + unit.length);
  }
  // a 400-square-metre hall
  const size = unit ? 0 : sizeAfter(after);
  if (size > 0) {
    quoteEnd = end + size;
    rest = after.slice(size);
  }
  // gloves: 300 pairs
  const packed =
    unit === '' && f[quoteStart - 2] === ':'
      ? packs.exec(f.slice(quoteEnd, Math.min(to, quoteEnd + 12)))
      : null;
  if (packed) {
    unit = packed[1]!;
    quoteEnd += packed[0].length;
    rest = after.slice(packed[0].length);
  }
  const fold = plain ? foldAfter(after, before) : 0;
  if (fold > 0) {
    unit = after.slice(0, fold).replace(/^[-\s]/, '');
    kind = 'growth';
    quoteEnd = end + fold;
    rest = after.slice(fold);
  }
  if (!unit && !ratio && size === 0) {
    for (const [re, name, k] of units) {
      const u = re.exec(after.trimStart());
      if (!u) continue;
      // install 150 meters: the instruments
      if (/^meters$/i.test(u[0]) && fitted.test(before)) continue;
      // working days are counted as such
      unit =
        name ||
        (/^(?:working|business|[a-z]+ hours)/i.test(u[0])
          ? u[0]
          : /^[A-Z]{2}|^k[WJ]h?$|watts?$|[/°]/.test(u[1]!)
            ? u[1]!
            : u[1]!.toLowerCase());
      kind = k;
      quoteEnd = end + (after.length - after.trimStart().length) + u[0].length;
      rest = f.slice(quoteEnd, Math.min(to, quoteEnd + 120));
      break;
    }
  }
  // 4.2 out of 5 or better
  const ofScale = scored && !scale ? /^ out of (?:\d+|five|ten)/.exec(rest) : null;
  if (ofScale && comparator === 'eq')
    for (const [re, c] of right) if (re.test(rest.slice(ofScale[0].length))) comparator = c;
  for (const [re, c] of right) {
    const r = re.exec(rest);
    if (r && comparator === 'eq') {
      comparator = c;
      quoteEnd += r[0].length;
      rest = rest.slice(r[0].length);
    }
  }
  if (
    comparator === 'eq' &&
    /\b(?:m(?:in|ax)(?:imum)?|limit|ceiling|more|above|over|fewer|less|below|least|most|plus|so|thereabouts|approx(?:imately)?|roughly)\b/i.test(
      rest,
    )
  )
    for (const [re, c] of saidAfter) if (re.test(rest)) comparator = c;
  const numeral = f.slice(numStart, ratio ? end : written);
  return {
    numStart,
    numEnd:
      numStart +
      (m[7]
        ? numeral.replace(/\s?(?:%(?: points?)?|per ?cent|percent(?:age points?)?|pp)$/i, '').length
        : numeral.length),
    end,
    start,
    quoteStart,
    quoteEnd,
    low: multiplied(
      ratio?.value ?? first,
      share * (unshared ? 1 : own ? magnitude[own[1]!.toLowerCase()]! : factor),
    ),
    high: second !== null ? multiplied(second, factor) : null,
    spelled: m[3]?.toLowerCase() ?? null,
    comparator,
    leftWord,
    unit,
    kind,
    percent: unit === '%',
    rest,
  };
}
