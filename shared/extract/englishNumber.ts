// Reads the amount at a match of the number pattern: number or word, range, comparator, unit. What is written
// there, not whether it is promised; that is english.ts, as quantity.ts and scan.ts are for Chinese.
import { magnitude, moneyAfter } from './englishMoney.ts';
import { foldAfter, ratioAfter, shareTo } from './englishMultiples.ts';
import { type Awake, awakeOf } from './englishRules.ts';
import { lastingThings, left, right, saidAfter, units, wordNumber, wordValue } from './englishWords.ts';
import type { Comparator, TargetKind } from './types.ts';

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
  if (digits) {
    const bare = digits.replace(/[, ]/g, '');
    // 1.500.000 and 10.000 as in Spain
    return Number(/^\d{2,3}\.000$|\..*\./.test(bare) ? bare.replaceAll('.', '') : bare);
  }
  return word ? (wordValue(word) ?? null) : null;
}

/** -day symposium, -week field school. */
export const spanOf = new RegExp(
  `^-((?:day|week|hour|month|year)s?)\\s+(?:[A-Za-z-]+\\s){0,2}(?:${lastingThings})\\b`,
);

/** How every comparator of the list ends. */
const mayCompare =
  /(?:than|of|most|least|minimally|minimum|maximum|min\.?|max\.?|exceed\w*|at|to|under|below|above|beyond|over|top|pass|surpass|through(?: the)?|within(?: the)?|about|ceiling:?|cap:?|limit:?|around|approximately|approx\.?|roughly|some|nearly|circa|ca?\.|almost|estimated|[≥≤<>=~])\s*$/i;

/** With no single award above £5,000. */
const noneOver =
  /\bno (?:(?:single|one|individual) )?[a-z]+ (?:group )?(?:[a-z]+ing |(?:(?:will|shall|may|should|can|must|has to|have to|needs? to|to)(?: have to| need to)? )?(?:(?:be|cost|last|wait|pay|travel|use|go|have|take|fall|drop) )?(?:[a-z]+ )?)$|\b(?:will|shall|must|may|should|can|do|does|is|are) ?not (?:to )?(?!only\b)[a-z]+(?: (?:up|for|to|out|on))?(?: by)? $/i;

/** Within eight minutes, on average: a level. */
const onAverage = /^\s[a-z]+,? on average\b/;

/** Extend improved methods over 5 million mu: across them. */
const areaAfter = /^\s(?:mu|hectares?|acres?|ha|km²|square kilomet(?:re|er)s)\b/;
const spreads =
  /\b(?:extend|spread|promote|apply|appl(?:ied|ying)|popularise|disseminate|demonstrate|plant)[a-z]*\s[^.;,]*[a-z]s\s+over\s+$/i;

/** Limit the increase in costs to 2.5%. */
export const limitedRise =
  /\b(?:limit|restrict|contain|hold|keep)(?:ing)?\s+(?:the\s+|any\s+)?(?:annual\s+)?(?:increase|growth|rise)\s+in\s[^.;]{2,50}\sto\s+$/i;

/** The maximum grant is €2 million per project. */
const isMost =
  /(?:^\s*|[.;,(]\s*)[Tt]he (m(?:ax|in))imum [a-z][a-z -]{2,40} (?:is|remains|(?:will|shall|should) be) $/;

/** Nine in ten calls; 1 in 5 patients. */
const inEvery = (few: string): RegExp =>
  new RegExp(
    `^\\s+in (?:every )?(${few})\\b(?=\\s+[a-z]|\\s*[.,;])(?!\\s+(?:days?|weeks?|months?|years?)\\b)`,
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

/** It lasts over 40 days: longer. */
export const lastsOver = /\b(?:lasts?|lasting|for|of|to|by|(?:will|shall|should|must) take) over\s*$/i;
const occasionAfter =
  /^\s(?!an?\s|per\s)(?:[a-z-]+\s)?(?:sessions?|days?|weeks?|months?|years?|terms?|semesters?|phases?|rounds?|stages?|evenings?|weekends?|quarters?)\b/i;

/** Where the coin before the number begins; the number itself where there is none. */
export function coinStart(f: string, m: RegExpExecArray): number {
  return m[1] === undefined ? m.index : m.index - m[1].length - (/\s/.test(f[m.index - 1]!) ? 1 : 0);
}

const comparedBy = awakeOf(left);

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
  let comparator: Comparator = 'eq';
  let quoteStart = start;
  let quoteEnd = end;
  let leftWord = '';
  const near = mayCompare.test(before.slice(-14)) ? before.slice(-48) : '';
  // at or below an average of nine days
  const said = near.replace(/(?<=\b(?:above|below|over|under|than|least|most|to) )an average of\s$/, '');
  for (const { re, c } of said === '' ? [] : comparedBy(awake)) {
    const l = re.exec(said);
    if (l && (l.index === 0 || !/\w/.test(said[l.index - 1]!))) {
      // within three months is a deadline; within 5% and within €2m are limits
      if (c === 'lte' && /within(?: the)?\s*$/i.test(l[0]) && !m[1] && !m[7] && !onAverage.test(after))
        continue;
      // hand over 140 homes
      if (
        /^over\b/i.test(l[0]) &&
        /\b(?:hand|give|take|turn|win|sign|carry|bring)(?:s|ing)?\s+$/i.test(said.slice(0, l.index))
      )
        continue;
      // get the score up to 7.4: it is reached
      if (
        /^up to/i.test(l[0]) &&
        /\b(?:get|bring|push|take|lift|drive)(?:ting|ing)?\s(?:(?:the|our|its|their)\s[^.;,]*|(?:it|them|this|that)\s+)$|\b(?:go|goes|going|come|comes|move|moves|climb|climbs)\s$/i.test(
          before.slice(0, before.length - l[0].length),
        )
      )
        continue;
      // train 500 teachers over five sessions: during them
      if (
        /^over\b/i.test(l[0]) &&
        !lastsOver.test(said) &&
        (occasionAfter.test(after) || (areaAfter.test(after) && spreads.test(before)))
      )
        continue;
      comparator = c;
      quoteStart = start - (near.length - l.index);
      leftWord = l[0].trim();
      break;
    }
  }
  // no single project may use more than 5%
  if (
    comparator === 'gt' &&
    (/^\s*(?:[-•*]\s*)?(?:No|None|Not)\b/.test(f.slice(from, from + 12)) ||
      noneOver.test(f.slice(Math.max(from, quoteStart - 40), quoteStart)))
  )
    comparator = 'lte';
  // no year group will be under 92%
  else if (comparator === 'lt' && noneOver.test(f.slice(Math.max(from, quoteStart - 40), quoteStart)))
    comparator = 'gte';
  // and never with more than 15%
  if (
    comparator === 'gt' &&
    /\bnever (?:with |by |for |at |be )?$/.test(f.slice(Math.max(from, quoteStart - 16), quoteStart))
  )
    comparator = 'lte';
  // cap the price at £45
  if (comparator === 'eq' && /\bcap(?:s|ping)?\b[^.;]{0,60}\bat\s+$/i.test(before)) comparator = 'lte';
  if (comparator === 'eq' && m[7] && limitedRise.test(before)) comparator = 'lte';
  const most = comparator === 'eq' && /m(?:ax|in)imum/.test(before) ? isMost.exec(before) : null;
  if (most) comparator = most[1] === 'max' ? 'lte' : 'gte';
  let unit = m[7] ? (/point|pp/i.test(m[7]) ? 'percentage points' : '%') : m[1] ? m[1] : '';
  let kind: TargetKind = m[1] ? 'money' : m[7] || ratio ? 'percent' : 'count';
  let rest = after;
  let share = 1;
  // nine out of ten purchases
  // a score of 4.2 out of 5 is no share
  const scored =
    (after.startsWith('/') || after.startsWith(' out')) &&
    (digits.includes('.') || /\b(?:scor\w*|satisfaction|rat(?:ed|ing)s?|marks?|grades?)\b/i.test(before));
  const outOf =
    unit || scored
      ? null
      : (/^\s+(?:out of (?:every )?|of every )(\d{1,3}|[a-z]+)\b/i.exec(after) ??
        (m[3] || digits.length === 1 ? (first === 1 ? oneInFew : inFew).exec(after) : inHundred.exec(after)));
  // a rating of 4.5/5
  const scale = scored ? /^\/(?:5|10|100)\b/.exec(after) : null;
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
  if (!unit) {
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
  if (/^(?:once|twice)$/i.test(m[3] ?? '')) {
    unit = 'times';
    kind = 'frequency';
  }
  const span = unit ? null : spanOf.exec(after);
  if (span) {
    unit = span[1]!;
    kind = 'duration';
    quoteEnd = end + 1 + unit.length;
    rest = after.slice(1 + unit.length);
  }
  const fold = plain ? foldAfter(after, before) : 0;
  if (fold > 0) {
    unit = 'fold';
    kind = 'growth';
    quoteEnd = end + fold;
    rest = after.slice(fold);
  }
  if (!unit && !ratio) {
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
          : /^[A-Z]{2}|^k[WJ]h?$|[/°]/.test(u[1]!)
            ? u[1]!
            : u[1]!.toLowerCase());
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
  if (
    comparator === 'eq' &&
    /\b(?:m(?:in|ax)imum|limit|ceiling|more|above|over|fewer|less|below)\b/i.test(rest)
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
    low: Number(
      (
        (ratio?.value ?? first) *
        share *
        (unshared ? 1 : own ? magnitude[own[1]!.toLowerCase()]! : factor)
      ).toPrecision(15),
    ),
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
