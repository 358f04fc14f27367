// Which time of an English sentence governs a quantity: one before it, one that follows (by June 2026), one the block
// begins with or names as its deadline. The times themselves are read by times.ts.

import type { TimeValue } from '../times/times.ts';
import { monthName } from './months.ts';
import { afterDoing } from './past.ts';
import type { EnglishTime } from './times.ts';
import { wordNumber } from './words.ts';

/** Rises by a fifth, by 12%. */
const byMuch =
  /\b(?:climb|rise|grow|fall|drop|increase|decline|shrink|up|down|cut|raised|reduced|increased|lowered)\b[^.;]{0,12} by (?:[a-z]+ )?(?:\d[\d.]*\s?(?:%|per ?cent)|(?:an? |one[ -])?(?:half|third|quarter|fifth|sixth|tenth|eighth)) $/;

/** (by June), (Lead: Registry; by Q3): a bracket that says when the whole item is due. */
const deadline =
  /\((?:(?:lead|responsible|owner|support)[^()]{0,100}[;,]\s*)?(?:due\s+)?(?:by|before|no later than)\s[^();,]{2,24}$/i;

/** (Parks Office, by June): so does one that ends in a time. */
const whoAndWhen = /\([A-Z][^()\d]{1,60}[,;]\s$/;

/** Recover the seven moorings laid in 2024: when they were laid. */
const origin =
  /(?<!\b(?:be|is|are|being)\s)\b(?:laid|built|begun|founded|bought|planted|installed|collected|drawn)\s+$/;

const severalMonths = new RegExp(`^(?:,\\s(?:${monthName}))*,?\\s(?:and|or)\\s(?:${monthName})\\b`, 'i');

/** The period: an explicit time before in the sentence, else one that follows the quantity (by June 2026). */
export function timeFor(
  times: EnglishTime[],
  from: number,
  to: number,
  at: number,
  f: string,
): EnglishTime | null {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (times[mid]!.end <= at) low = mid + 1;
    else high = mid;
  }
  let k = low - 1;
  while (k >= 0 && times[k]!.baseline && low - k < 6) k--;
  // member societies, which grew to 67 in 2025, shall be …: told of the past in passing
  while (k >= 0 && low - k < 6 && times[k]!.start >= from && inPassing(f, times[k]!, from, at)) k--;
  const before = times[k];
  // from 2024 levels by 2028: what it is measured against is passed over
  while (times[low]?.baseline && low - k < 6 && times[low]!.start < to) low++;
  // by 10% from 2019 by 2026: where it stood is passed over
  if (
    times[low]?.back === false &&
    times[low + 1]?.back &&
    times[low]!.start > at &&
    times[low + 1]!.start === times[low]!.end + 1
  )
    low++;
  // to 84% (2025: 81%) by 2028: what a bracket tells of a year is passed over
  while (times[low + 1] && times[low + 1]!.start < to && toldInside(f, times[low]!, times[low + 1]!, at))
    low++;
  const after = times[low];
  // in 2026 ten stations, and in 2027 a further 12: the next time is of the next number
  // campaigns in May and in September: at two times
  const later = times[low + 1];
  if (after?.back && later?.back && after.start > at && /^ and\s*$/.test(f.slice(after.end, later.start)))
    return null;
  // three times: in February, June and November
  if (after && after.start > at && after.start < to && severalMonths.test(f.slice(after.end, after.end + 40)))
    return null;
  // £24m, as compared with £20m in 2025: the year is of what it is compared with
  if (
    after &&
    after.start < to &&
    /,\s(?:as )?(?:against|compared (?:with|to)|versus|up from|down from)\s(?:[^,;]|,\d)*$/.test(
      f.slice(at, after.start),
    )
  )
    return before && before.start >= from ? before : null;
  // EUR 900,000: EUR 500,000 in 2026 and …: after the colon each of the parts has its own
  if (
    after?.back &&
    later &&
    later.start < to &&
    after.start > at &&
    /:\s/.test(f.slice(at, after.start)) &&
    !/\(/.test(f.slice(at, after.start))
  )
    return before && before.start >= from ? before : null;
  // a fair in May with 40 stalls and a market in October: of the market
  if (
    before &&
    after &&
    before.start >= from &&
    after.start > at &&
    after.start < to &&
    ofAnother.test(f.slice(at, after.start))
  )
    return before;
  const next =
    before &&
    after &&
    after.start < to &&
    before.start >= from &&
    /(?:,|;|\band)\s*$/.test(f.slice(at, after.start)) &&
    /^(?:,\s+(?=\d)|\s+)(?:a further |another )?(?:\d|[a-z]+\b)/.test(f.slice(after.end, after.end + 14)) &&
    !/^\s+and\b/.test(f.slice(after.end, after.end + 6));
  if (next) return before;
  if (
    after &&
    after.start > at &&
    after.start < to &&
    after.start - at < 160 &&
    (after.back || (isYearAlone(f, after) && rightBehind.test(f.slice(at, after.start)))) &&
    (isListed.test(f.slice(at, after.start)) ||
      !otherBetween.test(f.slice(at, after.start).replace(/^(?:[\d.,]*\d%?|[^\s,;]+)/, ''))) &&
    // (five per year in 2026-2028): what a bracket says stays in it
    (!/\([^)]*$/.test(f.slice(at, after.start)) ||
      deadline.test(f.slice(at, after.end)) ||
      (f[after.end] === ')' && whoAndWhen.test(f.slice(at, after.start)))) &&
    !after.baseline &&
    !ofNext.test(f.slice(at, after.start)) &&
    !ownTime.test(f.slice(at, after.start)) &&
    !(
      ownClause.test(f.slice(at, after.start)) &&
      /^\s(?:will|shall|should|must|is|are)\s/.test(f.slice(after.end, after.end + 8))
    ) &&
    !/\bone\s*$|\bfrom (?!(?:the )?(?:FY\s?)?(?:19|20)\d\d|[a-z]+\b(?<!about|around|some|nearly|over|two|three|four|five|six|seven|eight|nine|ten|twelve))[^,;]*$/i.test(
      f.slice(at, after.start).replace(/^one\b/i, ''),
    )
  )
    return after;
  // by June 28% (2025: 23%) and 900 records: times told in brackets stay in them
  let open = before;
  while (open && open.start >= from && k >= 0 && /^[^(]*\)(?!:)/.test(f.slice(open.end, at)))
    open = times[--k];
  if (!open || open.start < from) return null;
  // two retreats (May) and four talks: the bracket is of those before it
  return f[open.start] === '(' &&
    // but the 38th Week (8 July) is to bring 700 guests
    /\d(?!\d*(?:st|nd|rd|th)\b)|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b/.test(
      f.slice(from, open.start),
    )
    ? null
    : open;
}

const toldInside = (f: string, time: EnglishTime, next: EnglishTime, at: number): boolean =>
  (isYearAlone(f, time) && next.back) ||
  (time.value.kind === 'absolute' &&
    (f[time.end] === ':' || f[time.end] === ')') &&
    /\([^()]{0,30}$/.test(f.slice(at, time.start + 1)) &&
    !deadline.test(f.slice(at, time.end)));

/** (2026), which tells when only right behind its number: 40 trees (2026); but 12 actions of the Charter (2019). */
const isYearAlone = (f: string, time: EnglishTime): boolean =>
  f[time.start] === '(' && !time.back && time.value.kind === 'absolute' && /[\dF]/.test(f[time.start + 1]!);
const rightBehind = /^\S+(?:\s[a-z%-]+){0,2}\s?$/;

function inPassing(f: string, time: EnglishTime, from: number, at: number): boolean {
  // every club must name an adviser by 1 May, and the Commission will inspect …; to raise £9,000 by May, and to find 3
  if (
    time.back &&
    time.start > from + 16 &&
    /^(?:\s\([^()]*\))?,\s+(?:and|while|but)\s+(?:(?:(?:the|our|its|an?|each)\s[^,;]*|[a-z][a-z -]{2,40}s)\s(?:will|shall|should|must|is to|are to)\s|to\s[a-z]+\s)/.test(
      f.slice(time.end, at),
    )
  )
    return true;
  // we raised £2m in 2025 and will raise another £3m
  if (
    time.value.kind === 'absolute' &&
    /^ and (?:now )?(?:will|shall|should|must|(?:is|are) to|(?:expect|plan|want|hope|aim)s?)\b/.test(
      f.slice(time.end, time.end + 16),
    ) &&
    /\b(?:[a-z]{3,}ed|ran|held|won|built|sent|taught|made|spent|had|met|got|brought|gave|took|rose|fell|grew|was|were|came|went)\b/.test(
      f.slice(from, time.start),
    )
  )
    return true;
  // under the scheme, whose first phase ends in May, …
  if (f[time.end] === ',' && /,\s(?:whose|which|who)\s[^,;]*$/.test(f.slice(from, time.start))) return true;
  // 160 papers, against 127 in 2025, with a quarter in …
  if (
    f[time.end] === ',' &&
    /,\s(?:as )?(?:against|compared (?:with|to)|versus|up from|down from)\s(?:[^,;]|,\d)*$/.test(
      f.slice(from, time.start),
    )
  )
    return true;
  // compared with 212 in 2025, 250 are expected
  if (
    /^\s*(?:Compared|Against|Unlike|In contrast)\b/.test(f.slice(from, from + 14)) &&
    f.slice(time.end, at).includes(', ')
  )
    return true;
  // after falling by 6% in 2026, the use is to fall …
  if (
    afterDoing.test(f.slice(from, Math.min(time.start, from + 120))) &&
    f.slice(time.end, at).includes(', ')
  )
    return true;
  // a hall begun in 2023 and …, the grant awarded in 2024 to bring in …
  if (
    /\b(?<!\b(?:be|is|are|being|been)\s)(?:awarded|begun|started|opened|founded|launched|approved|agreed|signed|won|received|bought|built|left|laid)\s+$/.test(
      f.slice(Math.max(from, time.start - 24), time.start),
    ) &&
    /^\s+(?:to|and)\s+[a-z]+\s/.test(f.slice(time.end, at))
  )
    return true;
  // a scheme begun in 2024 will be …
  if (time.value.kind === 'absolute' && /^ (?:will|shall|should|must) /.test(f.slice(time.end, time.end + 8)))
    return /\b(?:begun|[a-z]{3,}ed|set up)\s+$/.test(f.slice(Math.max(from, time.start - 16), time.start));
  return (
    /^(?:[^,;]|,\d)*,\s+(?:will|shall|should|must|may|ought|to|is to|are to)\b/.test(f.slice(time.end, at)) &&
    /,\s(?:(?:which|who|unchanged|currently|up|down|after)\b|[£$€]?\d[\d.,]*(?:%|m|\s[a-z]+)?\s)[^,;]*$/.test(
      f.slice(from, time.start),
    )
  );
}

/**
 * Whether the time before a number is only told in passing: of a thing, or of what came first. In a plan for later years
 * it is no time of the number then: trees bought in 2025 will be moved, following the review in 2025 we will plant 40.
 */
export function isAside(f: string, time: EnglishTime, from: number, at: number): boolean {
  if (time.value.kind !== 'absolute') return false;
  if (time.start >= at)
    return (
      origin.test(f.slice(Math.max(at, time.start - 24), time.start)) ||
      // rise by a sixth from March 2025
      (f.startsWith('from ', time.start) &&
        (measured.test(f.slice(at, time.start)) ||
          byMuch.test(f.slice(Math.max(from, time.start - 48), time.start))))
    );
  const [lead, between] = [f.slice(from, time.start), f.slice(time.end, at)];
  return (
    (/[a-z]/i.test(lead) && ahead.test(between)) ||
    (/^,\s[a-z]/.test(between) && beforeComma.test(lead)) ||
    (participle.test(lead) && asks.test(lead) && !between.includes(':') && !/\([^()]*$/.test(lead + between))
  );
}
/** Grow by a quarter from March 2025. */
const measured = /^[\w.%]+(?: [a-z]+| %| percentage points?){0,2}\s$/;
/** The Gull, a boat built in 1998, gets three sails; a walk first led in 2020, returns. */
const beforeComma =
  /,\s(?:(?:an?|the|our)\s[^,;]*?\s)?(?:(?:first|last|newly|re)[ -]?)?(?:[a-z]{3,}ed|begun|built|bought|held|seen|shown|set up|run|led|made|won)\s$/;
const ahead = /\b(?:will|shall|must|should|(?:is|are) to|(?:aim|plan|intend|expect|want|hope|seek)s? to)\b/;
const participle =
  /(?<!\b(?:be|is|are|being|get)\s)\b(?:[a-z]{3,}ed|begun|built|bought|won|made|held|set up|given|sent|laid|drawn|written|taken)\s$/;
/** Move the trees …: a task. */
const asks =
  /^\s*(?:[-•*]\s*)?(?!(?:The|An?|Our|All|Both|Half|Some|Most|Many|Few|None|One|This|These|Those|Its|In|Of|On|At|By|For|From|With|As|After|Since|Under|During)\b)[A-Z][a-z]+\s(?:the|our|all|its|their|any|those|these)\s/;

/** Q1: launch of the system; 2 pilots … March - two meetings …: the time the block begins with is of all in it. */
export function leadTime(times: readonly EnglishTime[], f: string): TimeValue | null {
  const first = times[0];
  return first && first.start <= 3 && !first.back && /^\s*(?::|-)\s/.test(f.slice(first.end, first.end + 4))
    ? first.value
    : null;
}

/** Hold 12 workshops and offer two schools by July, build five rigs, file two claims by May: the last only. */
const otherBetween =
  /\sand\s(?:then\s)?(?:to\s)?be\s[a-z]+\b[^()]*?(?:\s\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)[\s-])|,\s+(?:rising|falling|growing|increasing|starting|beginning) (?:to|with|from)\b|,\s+(?:closing|opening|ending)\b[^,;]*$|,\s+an?\s(?!(?:third|quarter|fifth|tenth|half|rise|increase|total|record|further)\b)[A-Za-z][^,;\d]*$|,\s+which is (?:why|how|when)\b|,\s+(?:because|while|whereas)\b|\band (?:there|we|they) (?:will|shall|should|are|is)\b|,\s+of (?:which|whom)\b[^,]*$|\sand\s+(?:another|a further|an additional)\s+\d|,\s+(?!(?:and|or|with|including|of|for|each|at|in|by|over|about|nearly|another|plus)\b)[a-z]+(?<!ing)\s(?:out\s|up\s|off\s)?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s)|[,;]\s[^()]*?\b(?:and|or|to|with)\s[^()]*?(?:\s\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|one)[\s-])/i;
/** Another thing named before the time: its own. */
const ofAnother = /\s(?:and|,|then)\s(?:then\s)?(?:an?|the|our|its|another)\s[a-z][a-z -]*\s$/;
/** 40 talks, three fairs and two journeys this year: each of them begins with its number. */
const isListed = new RegExp(
  `^(?:[\\d.,]*\\d\\S*|[^\\s,]+)(?:\\s[a-z][a-z-]*){1,4}(?:,?\\s(?:and\\s)?(?:(?:at least|about|some|up to|over|nearly)\\s)?(?:\\d[\\d,]*|(?:${wordNumber})(?![\\w-]))(?:\\s[a-z][a-z-]*){1,4})+\\s$`,
);
/** Four forums each term and one open day in May: the time is of the day. */
const ofNext =
  /,\s(?:\d[\d,.]*|[a-z]+) of (?:these|them|which|whom)\b|\b(?:each|every|per|a) (?:year|month|week|quarter|term|semester)\b[^.;]*\band\s/;
/** Of a clause of its own: and 12 reports will be sent by May; sixty teachers, at least 20 in March; once the roof is mended in May. */
const ownTime = new RegExp(
  `,\\s+and\\s(?:about |some |at least |another )?(?:\\d[\\d,.]*|(?:${wordNumber})(?![\\w-]))\\s[^,;.]*\\b(?:will|shall|should|must|are to|is to)\\b|,\\s(?:no (?:fewer|less|more) than |at least |about |up to )?(?:\\d[\\d,]*|(?:${wordNumber})(?![\\w-]))\\s*$|\\b(?:once|when|as soon as|until|unless)\\s[a-z][^,;]*$|\\bafter (?:the|an?)\\s[^,;]*$`,
);
/** Twelve classes will sail, and the open day on 5 June should …: a time of the second clause. */
const ownClause = /,\s+(?:and|while|but)\s+(?:the|our|its|an?|this|each)\s[^,;]*$/;

const dueLabel =
  /\b(?:deadline|due(?: date)?|timeline|timing|timeframe|by when|completion(?: date)?|target date):/i;
const dueBefore = new RegExp(`${dueLabel.source}\\s*$`, 'i');

/** Deadline: 30 June 2026 says when all that stands before it in the block is due. */
export function dueDate(times: readonly EnglishTime[], f: string): EnglishTime | undefined {
  if (!dueLabel.test(f)) return undefined;
  return times.find((time) => dueBefore.test(f.slice(Math.max(0, time.start - 24), time.start)));
}
