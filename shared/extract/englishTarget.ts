// Makes the target of an English amount: what it counts, its kind, period, per and the total it is part of.
// Whether the amount is promised at all was asked before (englishRefusals.ts).

import type { RawTarget } from './blockReading.ts';
import { leadTime, timeFor } from './englishGoverning.ts';
import {
  adverbCycle,
  cyclePattern,
  cycleThen,
  everyFew,
  inSoMany,
  isGrowth,
  occasions,
  scored,
  upOrDown,
} from './englishKinds.ts';
import { readMeasure } from './englishMeasure.ts';
import { fractions, multiples } from './englishMultiples.ts';
import { beforeBracket, labelOfVerb, nameAlone } from './englishNameBefore.ts';
import { doesAgain, leftOut, namedEarlier } from './englishNamedEarlier.ts';
import type { EnglishAmount } from './englishNumber.ts';
import { perSlash } from './englishRefusals.ts';
import {
  baselineOf,
  byWhen,
  eachOfAfter,
  givenTo,
  goesBack,
  headCycle,
  openBefore,
  parentOf,
  perAfter,
  perOf,
} from './englishRelations.ts';
import { bringsIn, wholeOf } from './englishShares.ts';
import { orders, withoutAsides } from './englishStanding.ts';
import { namedAround } from './englishSubject.ts';
import type { EnglishTime } from './englishTimes.ts';
import { growthBefore, growthOnly, pastSentence, wordNumber } from './englishWords.ts';
import type { Comparator } from './types.ts';

/** What is known of the block so far. */
export interface EnglishBlock {
  f: string;
  targets: RawTarget[];
  times: EnglishTime[];
  dated: EnglishTime | undefined;
  /** A cell of a table: its row names what is counted where the cell does not. */
  cell: boolean;
}

/** Bounds and number of the sentence; `floor` is where the last target ended. */
export interface Sentence {
  from: number;
  to: number;
  s: number;
  floor: number;
}

const ratePer = /(?<=[a-z])\sper\s([a-z]+(?:\s(?!(?:and|or|in|at|of|for)\b)[a-z]+)?)$/;
const cycleNoun = /^(?:year|month|week|day|term|quarter|semester)$/;

const eachOf =
  /(?<=\b(?:in|at|for|with|on|attend|join)\s)([a-z][a-z-]*(?: [a-z-]+){0,2}),\s+each(?:\s+(?:of|for|lasting))?\s+$/i;

/** With 15 universities, in ten schools: those it is done with or where, not what is promised. */
const governed =
  /\b(?:with|in|from|at|by|among|across|between|through|via|for|to)\s+(?:at least |about |some |over |up to |more than )?$/i;

/** Four more than in 2025, £15,000 above last year. */
const beyond =
  /^\s(?:(?:more|fewer|less|higher|lower) than (?:in|last|the|this)\b|(?:above|below|up on|down on) (?:(?:last|this|the previous) year|(?:19|20)\d\d))/;
/** And lose 2%, and hand on 40: a verb counts nothing. */
const verbAlone =
  /(?:,|\band)\s+(?:and\s+|then\s+|to\s+)?(?!(?:with|of|for|in|at|on|by|from|some|about)\b)[a-z]+(?<!(?<!s)s|women|men|people|staff|tion|ance|ence)(?:\s(?:on|out|up|in|off|over|down))?\s+$/;

/** Lasts six weeks and costs £120. */
const costsToo = /\band costs $/;
const doneOnly = /^(?:[a-z]{3,}ed|spent|paid|won|sold|found|lent)$/;
const bothPer =
  /^(?:\s[a-z-]+){1,3} and \d[\d,]*(?:\s[a-z-]+){1,4}? (?:per|a|each|every) (year|month|week|term|quarter|semester)\s*(?:[.;]|$)/;
/** The Faculty will reach 36 per cent: who reaches it, not what is counted. */
const ofHouse =
  /^(?:Faculty|School|Department|University|Institute|Council|Society|Board|Academy|Association|College|Centre|Trust|Network|Foundation|Agency|Service|Company|Union)$/;
/** 25 stipends for a period of two years. */
const forPeriod = /\bfor an? (?:period|term|duration)(?: of)?(?: up to| at least| about)? $/;
/** Prizes are capped at £250 and may not run longer than six months. */
const sameSubject =
  /^[^.;,]{0,40}\sand\s(?:may|will|shall|must|should|can)\s(?:not\s)?(?:last|run|take)\s(?:for\s)?$|\sgoes$/;
/** 6,000 and 4,500 guests: both are guests. */
const otherNumber = new RegExp(
  `^(?:,\\s(?:\\d[\\d,.]*|${wordNumber}))*\\sand\\s(?:about\\s|some\\s)?(?:\\d[\\d,.]*|(?:${wordNumber})(?![\\w-]))(?=\\s[a-z])`,
);

const nextNumber =
  /\d|\bof one (?=day|week|hour|month)|\b(?:once|twice|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b/i;

const opensList = /^[^().,;:]{0,50}:/;
const will = /\b(?:will|shall|(?:aims?|plans?|intends?|hopes?) to)\b/;

const themWho =
  /^\s+of (?:them|these|those)\s+((?:(?!(?:will|should|must|are|to|for|from|in|at|by|with|and|or|of)\s)[a-z-]+\s)?(?:women|men|children|(?!overseas|outdoors|indoors|upstairs)[a-z]{2,}[a-rt-z]s))(?=\s*(?:[,.;)\t]|$))/;
const whomAre =
  /^\s+of (?:whom|which)\s+(?:are|(?:will|shall|should|must) be)\s+((?:[a-z-]+\s)?(?:[a-z-]+s|women|men))(?=\s*(?:[,.;)]|$))/;
const becomes =
  /^\s+(?:are|(?:will|shall|should|must|to) be)\s+((?:[a-z-]+\s)?(?:[a-z-]+s|women|men))\b(?=\s*(?:[,.;)]|$|(?:and|with|for)\b))/;
/** 9 doctors per 10,000 people. */
const perMany = /^(?:\s[a-z-]+){0,4}\sper\s(\d[\d,]*\s[a-zA-Z²³]+)/;

/** Grants, with a ceiling of £2,500 per person: the grants. */
const limited =
  /\b(?:with|within|up to|subject to) an? (?:ceiling|cap|limit|upper limit|maximum|minimum|average|value) of\s*$/i;

const sized = /\b(?:an?|the|our) ([a-z][a-z -]{2,30}) $/i;

/** Watered, tested on the rig: what is done so many times. */
const isDone = /(?<=\bbe\s)([a-z]+(?:ed|en)(?:\s(?:on|in|at|with|by)\s(?:the\s)?[a-z]+(?:\s[a-z]+)?)?)\s+$/;

/** The title a numbered paragraph runs in with. */
function runIn(f: string, from: number): readonly [number, number] | null {
  const m = /^\s*\(?(?:[A-Z]\.?)?\d[\d.]{0,7}\)?\s+([A-Z][^.:;\d]{2,40})[.:]\s/.exec(f.slice(0, 60));
  if (!m || m[0].length > from + 1) return null;
  const at = m[0].indexOf(m[1]!);
  return [at, at + m[1]!.length];
}

const indicator =
  /^\s*(?:[-•*]\s*)?(?:\d{1,2}[.)]\s*)?(?:The )?(?:[Nn]umber|[Ss]hare|[Pp]ercentage|[Pp]roportion|No\.) of [^.;]*:\s$/;

/** The target an amount makes in its sentence (`from` to `to`, the `s`th); null where it is none. */
export function makeTarget(
  { f, targets, times, dated, cell }: EnglishBlock,
  a: EnglishAmount,
  before: string,
  { from, to, s, floor }: Sentence,
): RawTarget | null {
  let { kind, unit } = a;
  // per year belongs to the last number before it
  const reach = a.rest
    .replace(/(\beach of (?:the|our|its|their)) \d+(?= )/, '$1')
    .split(nextNumber, 1)[0]!
    .split(')', 1)[0]!;
  const several = everyFew.exec(a.rest) ?? (kind === 'frequency' ? inSoMany.exec(a.rest) : null);
  // in place by the first week of each semester: when, not how often
  const when = reach.includes('by the ') && byWhen.test(reach);
  const cycle = several ?? (when ? null : cyclePattern.exec(reach));
  // three times what it was is no frequency
  if (kind === 'frequency' && !cycle && /^\s+(?:the|that|as|what|its|more|higher|larger)\b/.test(a.rest))
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
    a.comparator = 'lte';
    a.quoteStart = a.start - top[0].length;
  }
  // raise our place from 26 to 10 in the index
  if (
    kind === 'count' &&
    /\b(?:position|ranking|rank|place)\b[^.;]{0,40}\bto\s+$/.test(before) &&
    /^\s+(?:in|on) (?:the|an?)\s[^.;]*\b(?:index|ranking|table|list)\b/i.test(a.rest)
  )
    kind = 'rank';
  if (a.percent && isGrowth(a, before)) kind = 'growth';
  const further = /,\s$/.test(before.slice(-2)) && beyond.test(a.rest);
  if (further && (kind === 'count' || kind === 'money')) kind = 'growth';
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
      /\b(?:increase|growth|rise|reduction|cut|decrease|drop) of\s*$/i.test(before) ||
      /^\s(?:more|less|fewer)\b/.test(a.rest)
        ? 'growth'
        : 'percent';
    unit = '%';
  }
  // 61 million crowns: 33 million for mains
  if (
    kind === 'count' &&
    unit === '' &&
    /(?:million|billion)$/.test(f.slice(a.numStart, a.numEnd)) &&
    /^\s*(?:[.,;)]|$|(?:for|to|from|on|in|and|is|will)\b)/.test(a.rest) &&
    targets.some((t) => t.kind === 'money' && t.sentence >= s - 1)
  )
    kind = 'money';
  const prev = openBefore(f, targets, a.start);
  const near = prev && prev.sentence === s ? prev : undefined;
  const share = wholeOf(f, targets, a, kind, from, s);
  let own = namedAround(f, kind, a.quoteStart, a.quoteEnd, from, to, floor);
  // of whom 90 are students, of which 20 shall be forums: the part has its own name
  const become = /\bof (?:which|whom)\s+$/i.test(f.slice(Math.max(from, a.quoteStart - 12), a.quoteStart))
    ? becomes.exec(a.rest)
    : null;
  if (become) own = [a.quoteEnd + become[0].length - become[1]!.length, a.quoteEnd + become[0].length];
  // 24 of them women, 24 of whom are women
  const ofWhom = themWho.exec(a.rest) ?? (kind === 'count' ? whomAre.exec(a.rest) : null);
  if (ofWhom) own = [a.quoteEnd + ofWhom[0].length - ofWhom[1]!.length, a.quoteEnd + ofWhom[0].length];
  const shared = kind === 'count' && unit === '' ? otherNumber.exec(a.rest) : null;
  const nounAt = a.quoteEnd + (shared?.[0].length ?? 0);
  let measure = own ?? readMeasure(f, multiple ? 'count' : kind, nounAt, a.quoteStart, from, to, floor);
  if (!measure) measure = beforeBracket(f, a, kind, from);
  // Savings drive | £2m raised from partners: the row names what is raised
  if (cell && kind === 'money' && measure && doneOnly.test(f.slice(measure[0], measure[1]))) measure = null;
  const bare =
    measure &&
    /^(?:(?:returning|coming|arriving)(?= |$)|that|worth|laid|built|altogether|overall|further|starting|beginning|rising|falling|growing|climbing|increasing|(?:their |the |its |our )?(?:total )?number|increase|growth|rise|reduction|decrease|cut|improvement|more|less|fewer|lower|higher|total|other|others|remaining|rest|further|another|additional|brings?|yields?|earns?|but|in (?:total|all)|altogether|overall|long|wide|apiece|each|together|combined|years?|months?|weeks?|terms?|days?|(?:first|second|third|next|last) (?:year|quarter|half)|(?:this|last|next) (?:time|year))$/i.test(
      f.slice(measure[0], measure[1]),
    );
  if ((!measure || bare || (kind === 'money' && limited.test(before))) && near) measure = near.measure;
  // a fifth more than last year
  else if (bare && kind === 'growth' && prev && prev.sentence === s - 1) measure = prev.measure;
  if (
    near?.measure &&
    measure &&
    ((near.kind === 'growth' && /^\sto\s$/.test(f.slice(near.end, a.quoteStart))) ||
      (kind === 'duration' && sameSubject.test(f.slice(near.end, a.quoteStart))) ||
      /^(?:that|those) of\s/.test(f.slice(measure[0], measure[1])))
  )
    measure = near.measure;
  if (near?.measure && own === null && kind === 'duration' && forPeriod.test(before)) measure = near.measure;
  if (near?.measure && kind === 'money' && costsToo.test(before)) measure = near.measure;
  // grants of £900 each for 12 months
  if (
    near?.measure &&
    own === null &&
    kind === 'duration' &&
    near.kind === 'money' &&
    /^ each for $/.test(f.slice(near.end, a.quoteStart))
  )
    measure = near.measure;
  // $20,000 of it
  if (near && kind === 'money' && own === null && share && !bringsIn.test(before)) measure = near.measure;
  // take part in exchange programmes, each lasting one to three months
  const things =
    kind === 'duration' ? eachOf.exec(before.slice(0, before.length - (a.start - a.quoteStart))) : null;
  // in Japan and Korea, each for three months: of those before
  if (things && /^[a-z]/.test(things[1]!)) {
    const at = a.quoteStart - things[0].length + things[0].indexOf(things[1]!);
    measure = [at, at + things[1]!.length];
  }
  // RMB 60 million, up 15 percent year on year; $900,000, roughly 15% above FY2026
  if (
    own === null &&
    near?.measure &&
    kind === 'growth' &&
    (further || upOrDown.test(before) || growthOnly.test(a.rest))
  )
    measure = near.measure;
  // 160 women and 150 from overseas: both of those counted before them
  // three fairs: one in May, with 90 guests, and two smaller ones
  const ones =
    measure && /(?:^|\s)ones$/.test(f.slice(measure[0], measure[1]))
      ? targets.filter((t) => t.sentence === s && opensList.test(f.slice(t.end, t.end + 52))).at(-1)
      : undefined;
  const named = ones ?? (near && near.parent >= 0 ? targets[near.parent] : near);
  if (own === null && named?.measure && goesBack(f, a, measure)) measure = named.measure;
  else if (own === null && share && (share.nameless || !measure) && targets[share.whole]!.measure)
    measure = targets[share.whole]!.measure;
  else if (
    prev?.measure &&
    measure &&
    /^(?:this|that|it|these|they|which(?:\s[a-z]+)?)$/i.test(f.slice(measure[0], measure[1]))
  )
    measure = prev.measure;
  // we want to see 55%, we expect 600; of the 12 posts, fill eight: named before
  const said = measure && measure[1] <= a.quoteStart ? f.slice(measure[0], measure[1]) : '';
  const pronoun =
    /^(?:(?:we|they|it)\s|(?:there|goal|target|aim|objective)$)/i.test(said) ||
    (kind === 'percent' && ofHouse.test(said));
  // with a staff of 218: the noun stands there
  const verb = /^[a-z]+$/.test(said) && !/^ of /.test(f.slice(measure![1], a.quoteStart));
  if (!measure || pronoun || verb)
    measure =
      namedEarlier(f, a, kind, from, prev && prev.sentence >= s - 2 ? prev : undefined) ??
      (pronoun && kind !== 'count' ? null : verb ? (labelOfVerb(f, measure![0], from) ?? measure) : measure);
  if (measure && measure[1] <= a.quoteStart) measure = nameAlone(f, measure, kind);
  // retention 90%, lose fewer than 2%: a verb counts nothing
  if (
    near?.measure &&
    measure &&
    (kind === 'percent' || (kind === 'count' && unit === '')) &&
    measure[1] <= a.quoteStart &&
    /^[a-z]+(?:\s(?:on|out|up|in|off|over|down))?$/.test(f.slice(measure[0], measure[1])) &&
    (a.leftWord !== '' || near.measure[1] < near.start - 1) &&
    verbAlone.test(f.slice(Math.max(from, a.quoteStart - 24), a.quoteStart)) &&
    /^\s*(?:[,.;]|$|(?:and|to|for|from|at|in|with|by|on)\b)/.test(a.rest)
  )
    measure = near.measure;
  // equip the other 12; a lane 2.4 km long
  if (prev?.measure && /\bthe (?:other|remaining)\s+$/.test(before) && leftOut.test(a.rest))
    measure = prev.measure;
  const size = /^\s(?:long|wide|high|deep)\b/.test(a.rest) ? sized.exec(f.slice(from, a.quoteStart)) : null;
  if (size) measure = [a.quoteStart - size[1]!.length - 1, a.quoteStart - 1];
  // a fee of CHF 80, which will rise to CHF 90
  const sum =
    measure && measure[1] <= a.quoteStart
      ? /\sof\s(?:[A-Z]{3}\s|[$€£])\d.*$/.exec(f.slice(measure[0], measure[1]))
      : null;
  if (measure && sum) measure = [measure[0], measure[0] + sum.index];
  // three panels will be set up; they meet four times a year
  if (!measure && kind === 'frequency' && /(?:^\s*|[,;]\s+)they\s(?:will\s)?[a-z]+\s+$/i.test(before))
    measure =
      targets.find((t) => t.sentence >= s - 1 && t.measure !== null && t.per === null)?.measure ?? null;
  // be tested on the ergometer three times: that is done so often
  if (unit === 'times' && (!measure || /^be\s/.test(f.slice(measure[0], measure[1])))) {
    const done = isDone.exec(f.slice(from, a.quoteStart));
    if (done) measure = [a.quoteStart - done[0].length, a.quoteStart - done[0].length + done[1]!.length];
  }
  // 2.1 Drip irrigation. A further 340 hectares will be equipped
  if (measure && /^(?:further|another|additional)$/i.test(f.slice(measure[0], measure[1])))
    measure = runIn(f, from);
  // under 25 minutes in 95% of cases, under 40 in all; from tuition £4m, from endowment £1m
  const loose =
    measure && measure[1] <= a.quoteStart ? /^(of|from|for)\s+/.exec(f.slice(measure[0], measure[1])) : null;
  if (measure && loose)
    measure = (loose[1] === 'of' && near?.measure) || [measure[0] + loose[0].length, measure[1]];
  // website visits per month: 15,000; spend per visitor will rise to £3.20
  const rate =
    kind !== 'growth' &&
    measure &&
    measure[1] <= a.quoteStart &&
    f.slice(measure[0], measure[1]).includes(' per ')
      ? ratePer.exec(f.slice(measure[0], measure[1]))
      : null;
  if (measure && rate) measure = [measure[0], measure[0] + rate.index];
  // in an earlier paragraph: this year we will host three
  const left = leftOut.test(a.rest) && doesAgain.test(before);
  if (!measure && kind === 'count' && unit === '' && !cell && !left) return null;
  // the panel has five members, two of them lay people: so many are there
  if (kind === 'count' && !near && measure && /^them\s/.test(f.slice(measure[0], measure[1]))) return null;
  // (18 last year) is told in passing
  const sentenceSoFar = withoutAsides(f.slice(Math.max(from, a.start - 200), a.start));
  const lookingBack = sentenceSoFar.includes('(') ? sentenceSoFar.replace(/\([^()]*\)/g, '') : sentenceSoFar;
  const past =
    pastSentence.test(lookingBack) &&
    !orders.test(lookingBack) &&
    // number of bodies that have joined: 60
    !indicator.test(lookingBack) &&
    // a column of results: firms have built 6-8 pilots
    !(cell && /\s(?:have|has)\s[a-z]+ed\s/.test(lookingBack)) &&
    !/\b(?:will|plan|aim|target|shall|to be|(?:expect|hope|intend|want)s? to)\b/i.test(lookingBack);
  const cycleName = several
    ? several[1]!
    : cycle
      ? (adverbCycle[cycle[2]?.toLowerCase() ?? ''] ?? null)
      : null;
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
      /^\s+out of (?:5|five|10|ten|100)\b/.test(a.rest) ||
      /\/(?:5|10|100)$/.test(f.slice(a.numEnd, a.quoteEnd)))
  )
    kind = 'percent';
  if (
    kind === 'count' &&
    (cycle || (rate && cycleNoun.test(rate[1]!))) &&
    (unit === 'times' || occasions.test(noun))
  )
    kind = 'frequency';
  const parent =
    share && targets[share.whole]!.parent < 0
      ? share.whole
      : parentOf(f, targets, from, a.start, a.quoteEnd, kind, s);
  // each school gets two visits of three days: each visit has three
  const lengthOf = kind === 'duration' && near?.measure && f.slice(near.measure[1], a.quoteStart) === ' of ';
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
    time:
      timeFor(times, from, to, a.start, f) ??
      (dated && dated.start > a.end ? dated.value : null) ??
      leadTime(times, f) ??
      targets[parent]?.time ??
      null,
    per:
      (things && /^[a-z]/.test(things[1]!) ? things[1] : null) ??
      (kind === 'frequency' ? (cycleName ?? cycle?.[1]) : null) ??
      // placements of four months each
      (measure && /^ of\s*$/.test(f.slice(measure[1], a.quoteStart)) && /^\s(?:each|apiece)\b/.test(a.rest)
        ? noun
        : null) ??
      (lengthOf ? null : perOf(f, a, before, near)) ??
      cycleName ??
      perSlash.exec(f.slice(a.end, a.end + 16))?.[1] ??
      rate?.[1] ??
      (when ? null : (perMany.exec(a.rest)?.[1] ?? eachOfAfter.exec(a.rest)?.[1] ?? perAfter(reach))) ??
      (f[a.quoteStart - 1] === '(' || lengthOf ? null : givenTo(f, a, before, from)) ??
      // each lasting five days and open to 24 trainees
      (near?.per &&
      /^ and (?:open to|attended by|for|with|limited to) $/.test(f.slice(near.end, a.quoteStart))
        ? near.per
        : null) ??
      // 15,000 slides and 250 tapes a year
      (kind === 'count' && a.rest.includes(' and ') ? bothPer.exec(a.rest)?.[1] : null) ??
      headCycle(f, kind, from) ??
      (kind === 'duration' ? targets[parent]?.per : null) ??
      // LKR 450 a sample
      (kind === 'money'
        ? /^\s(?:an?|per)\s((?!(?:total|third|quarter|half|few|further|tenth)\b)[a-z]+)\b/.exec(a.rest)?.[1]
        : null) ??
      null,
    parent,
    baseline: kind === 'growth' ? baselineOf(f.slice(a.quoteEnd, Math.min(to, a.quoteEnd + 160))) : null,
    past,
    sentence: s,
    rules: {
      number: a.spelled ? 'word' : 'arabic',
      comparator: a.leftWord || 'bare',
      kind,
      ...(will.test(f.slice(from, Math.min(to, a.quoteEnd + 80))) ? { will: 'yes' } : {}),
      ...(a.high !== null && a.high < a.low && (unit !== '' || /^\s?[a-z]/i.test(a.rest))
        ? { reversed: 'yes' }
        : {}),
      ...(measure && measure[0] >= a.quoteEnd && governed.test(before) ? { governed: 'yes' } : {}),
      // 150 from overseas: what tells this part from others of the same name
      ...(named !== undefined && measure === named.measure ? { which: a.rest.slice(0, 24).trim() } : {}),
    },
  };
}
