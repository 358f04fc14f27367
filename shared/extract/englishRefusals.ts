// Which English numbers are no promise: labels, ordinals, days, deadlines, counts of the text's parts.

import { around } from './englishAround.ts';
import { asides } from './englishAsides.ts';
import { bodies } from './englishBodies.ts';
import { conditions } from './englishConditions.ts';
import { describes } from './englishDescribes.ts';
import { facts } from './englishFacts.ts';
import { forms } from './englishForms.ts';
import { meant } from './englishMeant.ts';
import { fractions } from './englishMultiples.ts';
import { names } from './englishNames.ts';
import { type EnglishAmount, spanOf, toNumber } from './englishNumber.ts';
import { tellsPast, tellsPastWith } from './englishPast.ts';
import { present } from './englishPresent.ts';
import { isDeadline, ofThose, wordPromises } from './englishPromises.ts';
import { type Awake, anyOf } from './englishRules.ts';
import { inQuotes } from './englishSentences.ts';
import { standing } from './englishStanding.ts';
import { standingAfter } from './englishStandingAfter.ts';
import { thresholds } from './englishThreshold.ts';
import { monthName } from './englishTimes.ts';
import { told } from './englishTold.ts';
import { labelBefore, moves, notTarget, structural, structuralFirst } from './englishWords.ts';

export const comesFrom = /\bfrom\s+(?:at |about |the |its )?(?:current )?$/i;

/** By 220 to 1,640: the second is what is reached, no other end. */
export function leaps(m: RegExpExecArray): boolean {
  const [low, high] = [toNumber(m[2], m[3]), toNumber(m[4], m[5])];
  return low !== null && high !== null && high > 3 * low;
}

/** Visits from 6 to 8 presidents, stays from three to six months: nothing moves, the two ends are meant. */
export function isSpan(f: string, m: RegExpExecArray, from: number, start: number): boolean {
  if (m[1] || m[7]) return false;
  // from 9.1 to 7.5 days: no span runs down
  const [low, high] = [toNumber(m[2], m[3]), toNumber(m[4], m[5])];
  if (low !== null && high !== null && low > high) return false;
  const before = f.slice(Math.max(from, start - 120), start);
  return !moves.test(before) && /^\s?[a-z]/i.test(f.slice(m.index + m[0].length));
}

const builtOf =
  /\b(?:outlin(?:es?|ing)|describ(?:es?|ing)|sets out|setting out)\s+(?:the\s+)?$|\b(?:built|organi[sz]ed|structured|arranged|grouped|divided)\s+(?:around|into|under|in(?!\s(?:1[89]|20)\d\d)|on(?! it\b))\b(?![^.;]*,\s[a-z]+ing\s)[^.;]*$/i;
/** The plan contains some 900 measures: how many it has. */
const documentHas =
  /\b(?:plan|strategy|document|report|framework|roadmap|charter) (?:contains|includes|comprises|lists|has|holds) (?:about |around |some |over |more than |nearly |almost )?$/i;
const itsParts =
  /^\s(?:[a-z-]+\s){0,2}(?:measures|actions|recommendations|commitments|proposals|policies|initiatives|steps|indicators|objectives)\b/;
const theyAct = /^\s(?:[a-z]+\s){0,2}[A-Za-z]+s (?:meet|are|have|work|share|make|form|belong|serve|cover)\b/;
const nowThen = /^[^.;]{0,40};\s(?:from|by|in|after)\s[^.;,]{2,20}\s(?:it|they|we)\s(?:will|shall)\b/;
const becomesMore =
  /^(?:\s[a-z-]+){1,3}\s(?:will|shall|should|are to|is to)\s(?:become|(?:grow|rise|fall|increase|drop) to|be (?:cut|reduced|increased|raised|brought|extended) to)\s(?:about |at least )?\d|^(?:\s[a-z-]+){1,3}\s(?:is|are) (?:extended|expanded|enlarged|increased|raised|cut|reduced) to\s\d|^,\s(?:which|and|but)\s(?:will|shall|should|is to|are to)\s(?:rise|fall|grow|increase|drop|go (?:up|down)|be (?:raised|cut|reduced|increased))\s(?:to|by)\b/;
const makesPages =
  /\b(?:digiti[sz]e|scan|translate|transcribe|publish|print|edit|write|index)\s+(?:[a-z]+\s){0,3}$/i;

const pluralLabel =
  /\b(?:divisions|departments|districts|workstreams|pillars|sections|chapters|scopes?|grades|levels|bands|tiers|stages|scores|pages|objectives|goals|phases|priorities|annexes|tables|items|rules|tasks|actions|sheets|paragraphs|stores|rooms|lockers|doors|gates|halls|bays|wards|zones|berths)\s+(?:\d+(?:\.\d+)?,\s)*(?:\d+(?:\.\d+)?\s+(?:and|to|or)\s+)?$/i;

const monthAfter = new RegExp(`^\\s*(?:${monthName})\\b`, 'i');
const dayAfter = new RegExp(`^\\s+(?:and|or|to)\\s+\\d{1,2}\\s+(?:${monthName})\\b`, 'i');
const monthBefore = new RegExp(`\\b(?:${monthName})\\s+$`, 'i');

const isLimit =
  /^[\s-]+(?:[a-z]+\s)?(?:limit|cap|threshold|ceiling|mark|barrier|minimum|maximum|requirement|rule)\b/;
const shortMonthBefore = /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s$/;
const shortMonth = /^\s(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/;

/** 6-9 July, 6 and 7 July, July 6-9: days of a month. */
function isDay(a: EnglishAmount, before: string, after: string): boolean {
  if (a.unit || a.percent || a.low > 31 || (a.high ?? 0) > 31) return false;
  return (
    // ten may fail is no day of May
    (monthAfter.test(after) && !/^\s*may\b/.test(after)) ||
    dayAfter.test(after) ||
    (monthBefore.test(before) && /^\s*(?:[,.:;)]|$|\s{2}|\t|\||-\s)/.test(after)) ||
    (/^\s[A-Z]/.test(after) && shortMonth.test(after)) ||
    (shortMonthBefore.test(before.slice(-6)) && !/^\s(?:[a-z-]+\s)?[a-z]+s\b/.test(after))
  );
}

const getsDone =
  /^[^.;]{0,90}\b(?:will|shall|must|should|are to) be (?:fully )?(?:implemented|completed|carried out|closed|resolved|cleared|addressed|acted on|settled|delivered|filled)\b/;

/** An average rating of 4.5/5: the scale is none. */
const rated = (f: string, a: EnglishAmount, before: string): boolean =>
  /^\/(?:5|10|100)\b/.test(f.slice(a.end, a.end + 4)) &&
  (/^\d\.\d$/.test(f.slice(a.numStart, a.numEnd)) ||
    /\b(?:rat(?:ed|ing)|scor\w*|satisfaction|grade|mark)\b/i.test(before));

/** $200K/language, 3/week. */
export const perSlash =
  /^\/(language|person|student|participant|head|unit|item|site|school|year|annum|month|week|quarter|day)\b/;

/** In May 2027, seventy per cent of pupils (2026: 51%): the year in the bracket is before the other. */
function toldBefore(f: string, a: EnglishAmount, from: number, last: string): boolean {
  const open = /\((?:[a-z]+\s|FY\s?)?((?:19|20)\d\d)(?:\/\d\d)?: (?:about )?$/.exec(last);
  if (!open || !a.rest.startsWith(')')) return false;
  const years = f.slice(from, a.start - open[0].length).match(/\b20\d\d\b/g);
  // grants of at least £50,000 (2026: £41,000): no other year is named
  return years === null
    ? /\d/.test(f.slice(from, a.start - open[0].length))
    : years.some((year) => year > open[1]!);
}

const isNoPromise = anyOf([
  ...standing,
  ...standingAfter,
  ...present,
  ...bodies,
  ...describes,
  ...asides,
  ...meant,
  ...told,
  ...thresholds,
  ...conditions,
  ...facts,
  ...forms,
  ...names,
]);

/**
 * Whether the number is no promise: a label, an ordinal, a deadline, a count of the text's parts. `promised`: the
 * sentence before promises something.
 */
export function refused(
  f: string,
  a: EnglishAmount,
  before: string,
  after: string,
  sentence: { from: number; to: number },
  promised: boolean,
  awake: Awake,
): boolean {
  const { from } = sentence;
  // what must touch the number is asked of the last words only
  const last = before.slice(-40);
  // 19:23:00, 9:30, a degree of 2:1
  if (/\b\d{1,2}:$/.test(last) || /^:\d/.test(after)) return true;
  if (
    notTarget.test(after) &&
    !a.percent &&
    a.unit !== 'fold' &&
    !spanOf.test(after) &&
    !(
      /^\s*pages\b/.test(after) &&
      (a.leftWord !== '' || makesPages.test(before) || /^\s*pages (?:each|apiece|per)\b/.test(after))
    )
  )
    return true;
  // Stage three, but we will stage three exhibitions
  const verb =
    /\b(?:will|shall|should|must|to)\s+(?!(?:level|grade|version|phase|tier|section|article|annex)\b)[a-z]+\s+$/.test(
      last,
    );
  if (
    (labelBefore.test(before.slice(-16)) && !verb && (a.unit === '' || a.kind === 'duration')) ||
    (/^\s*$/.test(f.slice(0, a.start)) && /^[.):]\s/.test(after))
  )
    return true;
  if (
    (f[a.end] === '/' && !rated(f, a, before) && !perSlash.test(after)) ||
    f[a.start - 1] === '/' ||
    (f[a.start - 1] === '-' && /\w/.test(f[a.start - 2] ?? ' '))
  )
    return true;
  if (inQuotes(f, from, a.start)) return true;
  // the 1,200 m² hall: how large it is
  if (/m²|met(?:re|er)|hectare|acre/i.test(a.unit) && /\b(?:the|an?)\s+$/i.test(last)) return true;
  // individual one off grants; the $1,000 limit stays
  if (a.spelled === 'one' && /^[ -]off\b/.test(after)) return true;
  if (/\bthe\s+$/.test(last) && isLimit.test(a.rest)) return true;
  // 555-0100, 007: no amount begins with a nought
  // but publish 02 papers, as they write in India
  if (
    /^0\d|-\s?0\d/.test(f.slice(a.numStart, a.numEnd)) &&
    !(
      /^0[1-9]$/.test(f.slice(a.numStart, a.numEnd)) &&
      ((/[a-z]{3} $/.test(last) && /^ (?:[a-z-]+ ){0,2}[a-z]+s\b/.test(a.rest)) ||
        (last.trim() === '' && /^ [A-Za-z][^.;:\d]{2,40}\b(?:per|every|each|any) [a-z]/.test(a.rest)))
    )
  )
    return true;
  // per 10,000 visits; open 24 hours a day
  if (/\bper\s+$/i.test(last)) return true;
  if (a.kind === 'duration' && /^\s+(?:a|per) (?:day|week)\b/i.test(a.rest) && (a.low === 24 || a.low === 7))
    return true;
  if (isDay(a, before, after)) return true;
  // the clinic sees 60 patients a day; from May it will see 75
  if (
    nowThen.test(f.slice(a.end, a.end + 80)) &&
    !/\b(?:will|shall|should|must|to)\b/.test(f.slice(from, a.start)) &&
    /\s[a-z]+s\s$/.test(last)
  )
    return true;
  // the 64 seats will become 80: as many as there are
  if (becomesMore.test(a.rest)) return true;
  // half a year: a span
  if (a.spelled === 'half' && /^ an? (?:year|day|hour|month|term|century)\b/.test(after)) return true;
  const x = around(f, a, before, sentence, promised, awake);
  const { said } = x;
  if (isNoPromise(x) || tellsPast(x) || tellsPastWith(x)) return true;
  // at least 60 are under 30: an age
  if (
    /\b(?:are|is|aged?|being)\s+(?:under|over|above|below)?\s*$/i.test(before) &&
    /^(?:under|over|above|below|)$/i.test(a.leftWord) &&
    (a.leftWord !== '' || /\baged?\s+$/i.test(before)) &&
    a.kind === 'count' &&
    a.unit === '' &&
    /^\s*(?:[,.;)]|$)/.test(a.rest)
  )
    return true;
  // against 1,310 at the end of 2025; 30%, up from 22%
  if (/\b(?:against|versus|vs\.?|(?:compared|compares) (?:with|to))\s+(?:about |some )?$/i.test(last))
    return true;
  if (/\bout of (?:every )?$/i.test(last)) return true;
  if (/\bone [a-z]+ in (?:every )?$/.test(last)) return true;
  // one child in three comes to us; a seventh of what we pay now
  if (
    a.spelled === 'one' &&
    /^\s[a-z]+ in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d+)\b/.test(a.rest) &&
    !/\b(?:will|shall|should|must|to)\b/.test(last)
  )
    return true;
  if (/^\s+of what (?:we|it|they) (?:pay|spend|use|have|get|need)\b/.test(a.rest)) return true;
  // to 55% from 48%: the second is where it stood
  if (/ from $/.test(last) && /\bto\s+\D{0,12}[\d.,]+\s?(?:%|per ?cent|[a-z]+)?\s+from\s+$/i.test(last))
    return true;
  // below 9%, from 11.4% last spring
  if (a.percent && /,\s*(?:(?:up|down) from|(?<=(?:%|cent),\s)from)\s+$/i.test(last)) return true;
  // the pass rate, currently 71%, will rise
  if (
    /,\s+(?:currently|presently|today|now|at present)\s+(?:at |about |around |some |nearly |almost |over |roughly |more than )?$/i.test(
      last,
    ) &&
    /^(?:\s[a-z-]+){0,3},/.test(a.rest)
  )
    return true;
  // twelve instead of 15, ISO 9001:2015
  if (/\binstead of\s+$/i.test(last) || (/^:(?:19|20)\d\d\b/.test(after) && /\b[A-Z]{2,}\s+$/.test(last)))
    return true;
  // a club for 8-12s: an age
  if (/^s\b/.test(after)) return true;
  // up from 850 in 2025: where it stands today
  if (
    /\b(?:(?:up|down|increased?|rise|risen|grown)\s+(?:from|at)|compared\s+with|currently(?:\s+at)?|today)\s+(?:about )?$/i.test(
      last,
    ) &&
    !a.percent
  )
    return true;
  if (a.kind === 'duration' && isDeadline(a, before)) return true;
  // If fewer than 40 are submitted, …: what is to be done then
  if (/^\s*(?:if|unless|should|where)\b[^,]*$/i.test(f.slice(from, a.start))) return true;
  // papers in the top 10% of journals: a place that says which are meant
  if (
    /\bin\s+(?:the\s+)?top\s*$/i.test(before) &&
    !/\b(?:place|position|rank|ranking|be|stay|remain|finish|stand) in\s+(?:the\s+)?top\s*$/i.test(before) &&
    /(?:\d|\bthird|\bhalf|\bquarter)\b(?:(?!\btop\b)[^.;]){0,60}\bin\s+(?:the\s+)?top\s*$/i.test(before)
  )
    return true;
  // how we use the third year of our allocation of £30 million
  if (
    a.kind === 'money' &&
    /\bof (?:our|its|the|this)\s(?:[\w-]+\s){0,3}(?:allocation|settlement|grant|award) of\s+$/i.test(before)
  )
    return true;
  // a name in capitals: SEVEN SISTERS ALLIANCE
  if (
    a.spelled !== null &&
    /^[A-Z]{3,}\s[A-Z]{2,}/.test(f.slice(a.numStart, a.numEnd + 5)) &&
    !/[a-z]/.test(f)
  )
    return true;
  // papers in top 10% journals: 90
  if (a.percent && /\btop\s*$/i.test(before) && /^\s+[a-z][^.;:\d]{0,30}:\s*\D{0,12}\d/.test(a.rest))
    return true;
  if (!wordPromises(a, before, after)) return true;
  if (
    !a.unit &&
    structural.test(a.rest) &&
    // four chapter leaders, at least five areas
    !(a.low !== 1 && structuralFirst.test(a.rest)) &&
    !/^(?:at least|no fewer than|not fewer than|a minimum of)$/i.test(a.leftWord) &&
    !/^\s*[a-z]+ (?:per|a|each|every) [a-z]/.test(a.rest) &&
    !(
      /^\s+(?:new )?(?:chapters|sections)\b/.test(a.rest) &&
      /\b(?:visit|open|found|establish|launch|support|charter|add|serve|reach)\s+$|\b(?:handbook|book|manual|monograph|textbook|guidebook) (?:with|of|in)\s+$/i.test(
        last,
      )
    )
  )
    return true;
  // all of the 12 findings will be acted on
  const settled = /\b[Aa]ll of (?:the|our|its)\s*$/.test(last) && getsDone.test(a.rest);
  if (!settled && /\b(?:each|all|both|any|one) of (?:the|our|its|their|these)\s*$/i.test(last)) return true;
  // read by the three committees: they are there
  if (
    a.leftWord === '' &&
    a.unit === '' &&
    !settled &&
    /\b(?:by|of|for|from|to|among|between|across|against|under|on|over|during|throughout) the\s+$|\b(?:across|among|between|by|in|at|from|for|through|under|via) (?:our|its|their)\s+$/i.test(
      before.slice(-14),
    )
  )
    return true;
  // (last year: 43 per cent)
  if (
    /\((?:last year|previous year|currently|now|today|baseline|was|from|we (?:are|have|had|were))\b[^()]{0,16}$/i.test(
      last,
    )
  )
    return true;
  if (toldBefore(f, a, from, last)) return true;
  // the third of five plans; six hours, from the present four
  if (/\b(?:first|second|third|fourth|fifth|last) of (?:the |our )?$/i.test(last)) return true;
  if (/\bfrom (?:the |its |our )?(?:present|existing|previous|former) $/i.test(last)) return true;
  if (/\bn\s?=\s?$/.test(last)) return true;
  // 30 by 30: a slogan
  if (/\b\d{1,3} by $/.test(last) || /^ by \d{1,3}\b/.test(a.rest)) {
    const pair = /(\d{1,3}) by (\d{1,3})\b/.exec(f.slice(Math.max(0, a.numStart - 8), a.numEnd + 8));
    if (pair && pair[1] === pair[2]) return true;
  }
  // built around three directions and ten outputs
  if (builtOf.test(said) || (documentHas.test(said) && itsParts.test(a.rest))) return true;
  // every second year the four groups meet: they are there
  if (/(?:^\s*|, )[Tt]he $/.test(said.slice(-24)) && theyAct.test(a.rest)) return true;
  // stores 2 and 5
  if (
    /\b(?:stores|rooms|lockers|doors|gates|halls|bays|wards|zones)\s+$/.test(last) &&
    /^ (?:and|to|or) \d+\b(?!\s[a-z]+s\b)/.test(after)
  )
    return true;
  // Grade 6 or 7 staff
  if (
    /\b(?:grade|level|phase|stage|year|band|tier|part|goal|type|class|category|categories|grades|levels|bands) \d+ (?:and|or|to) $/i.test(
      last,
    )
  )
    return true;
  // sections 2 and 3; 75% resolved within 30; 5x
  if ((a.kind !== 'frequency' && pluralLabel.test(last)) || /^x\b/.test(after)) return true;
  if (a.unit === '' && /\bwithin\s+$/i.test(last) && /^\s*(?:[.,;)]|$)/.test(a.rest)) return true;
  if (a.spelled !== null && !fractions.has(a.spelled) && /^\s*of (?:them|these|those)\b/i.test(a.rest))
    return (
      a.leftWord === '' &&
      !ofThose.test(a.rest) &&
      !/(?:[,(]|\b(?:and|with|including)|\b(?:and|will|shall) [a-z]+(?<!ed)(?: over)?)\s*$/i.test(before)
    );
  return (
    comesFrom.test(last) &&
    /^[^.;]{0,40}?\bto\s+(?:at least |about |over |around )?(?:[\d(a-z]|US\$|[$€£¥])/i.test(a.rest)
  );
}
