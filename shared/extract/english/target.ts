// Makes the target of an English amount: what it counts, its kind, period, per and the total it is part of.
// Whether the amount is promised at all was asked before (refusals.ts).

import type { RawTarget } from '../blockReading.ts';
import type { Comparator } from '../types.ts';
import type { EnglishBlock, Sentence } from './block.ts';
import { sameNoun } from './elided.ts';
import { isAside, leadTime, timeFor } from './governing.ts';
import { kindOfCounted, kindsOf } from './kindOf.ts';
import { adverbCycle } from './kinds.ts';
import { perSlash } from './labels.ts';
import { measureOf } from './measureOf.ts';
import { doesAgain, leftOut } from './namedEarlier.ts';
import { namelessOf } from './nameless.ts';
import type { EnglishAmount } from './number.ts';
import { withoutAsides } from './past.ts';
import { eachOfAfter, givenTo, headCycle, perAfter, perOf } from './per.ts';
import { baselineOf, openBefore, parentOf } from './relations.ts';
import { noPeople, wholeOf } from './shares.ts';
import { orders } from './standing.ts';
import { pastSentence } from './words.ts';

/** With 15 universities, in ten schools: those it is done with or where, not what is promised. */
const governed =
  /\b(?:with|in|from|at|by|among|across|between|through|via|for|to)\s+(?:at least |about |some |over |up to |more than )?$/i;
const bothPer =
  /^(?:\s[a-z-]+){1,3} and \d[\d,]*(?:\s[a-z-]+){1,4}? (?:(?:per|a|each|every) (year|month|week|term|quarter|semester)|(annually|yearly|monthly|quarterly|weekly))\s*(?:[.;]|$)/;
const cycleOfBoth = (rest: string): string | undefined => {
  const m = bothPer.exec(rest);
  return m?.[1] ?? adverbCycle[m?.[2] ?? ''];
};
/** 9 doctors per 10,000 people. */
const perMany =
  /^(?:\s[a-z-]+){0,4}\s(?:per|for (?:each|every))\s((?:\d[\d,]*|two|three|four|five|six|eight|ten|twelve|twenty)\s(?:live |resident |[a-z]+(?<!s) (?=(?:days|hours|years|nights|visits|births|people)\b))?[a-zA-Z²³]+)/;
/** Guide societies whose terms have expired to re-election, and …: which are meant. */
const whoseHave =
  /(?<=[a-z])\s(?:whose [a-z]+|who|that) (?:have|has) [a-z]+(?:ed|en)\b[^,;.\d]*(?=,? and (?!the\b|our\b|its\b)[a-z]+(?<!ed) )/;
/** Up to £2,000 per team, or £3,000 for schools: the same for others. */
const orElse = /^(?: (?:per|an?|each|every|of) [a-z]+)?, or $/;
const forOthers = /^ (?:in|for|at|where|if|on) /;
const lookedBackFirst =
  /^\s*(?:In addition to|Besides|Alongside|Beyond|Compared|Unlike|Because|As|Since|Now that|Although|Though|While|Whereas|Where)\b(?:[^,]|,\d)*, (?=[^,]*$)/;
const andNext = /^ (?:[a-z-]+ ){1,2}and $/;
const eachThen = /^;\s+each\b/;
/** Compared with 2025, energy use will fall by 45%. */
const compares = /^\s*(?:[-•*]\s*)?(?:[Cc]ompared (?:with|to)|[Rr]elative to|[Aa]gainst) [^,;]{2,30}(?=,)/;
const will = /\b(?:will|shall|(?:aims?|plans?|intends?|hopes?) to)\b/;
const indicator =
  /^\s*(?:[-•*]\s*)?(?:\d{1,2}[.)]\s*)?(?:The )?(?:[Nn]umber|[Ss]hare|[Pp]ercentage|[Pp]roportion|No\.) of [^.;]*:\s$/;

/** Does the sentence, as far as it goes, tell of what was? */
function isPast(f: string, a: EnglishAmount, from: number, cell: boolean): boolean {
  // (18 last year) is told in passing
  const sentenceSoFar = withoutAsides(f.slice(Math.max(from, a.start - 200), a.start)).replace(whoseHave, '');
  const said = sentenceSoFar.includes('(') ? sentenceSoFar.replace(/\([^()]*\)/g, '') : sentenceSoFar;
  // because demand has doubled, two courses will be added; besides the 18 already there, six will join
  const lookingBack = said.replace(lookedBackFirst, '');
  return (
    pastSentence.test(lookingBack) &&
    !orders.test(lookingBack) &&
    // number of bodies that have joined: 60
    !indicator.test(lookingBack) &&
    // a column of results: firms have built 6-8 pilots
    !(cell && /\s(?:have|has)\s[a-z]+ed\s/.test(lookingBack)) &&
    !/\b(?:will|plan|aim|target|shall|should already|to be|(?:expect|hope|intend|want)s? to|set (?:itself|us|ourselves|themselves)|given us (?:an?|the) (?:target|goal)|approved (?:a (?:budget|programme)|(?:an )?(?:[a-z]+ )?(?:expenditure|spending|outlay|costs) of|[^.;]*\bwith an? (?:budget|outlay|provision|allocation)))\b/i.test(
      lookingBack,
    )
  );
}

/** The target an amount makes in its sentence; null where it is none. */
export function makeTarget(
  block: EnglishBlock,
  a: EnglishAmount,
  before: string,
  at: Sentence,
): RawTarget | null {
  const { f, targets, times, dated, cell } = block;
  const { from, to, s } = at;
  const kinds = kindsOf(block, a, before, at);
  const { several, cycle, when, reach } = kinds;
  let { unit } = kinds;
  const prev = openBefore(f, targets, a.start);
  const near = prev && prev.sentence === s ? prev : undefined;
  const share = wholeOf(f, targets, a, kinds.kind, from, s);
  const other =
    near && near.kind === kinds.kind && forOthers.test(a.rest) && orElse.test(f.slice(near.end, a.quoteStart))
      ? near
      : undefined;
  const again = sameNoun(a, before, near);
  const found = again
    ? { measure: again, named: near, things: null, rate: undefined }
    : other
      ? { measure: other.measure, named: other, things: other.per, rate: undefined }
      : measureOf({ block, a, before, at, kinds, prev, near, share });
  // in an earlier paragraph: this year we will host three
  const left = leftOut.test(a.rest) && doesAgain.test(before);
  const { named, things, rate } = found;
  let { measure } = found;
  if (!measure && kinds.kind === 'count' && unit === '' && !cell && !left) {
    const nameless = namelessOf(f, a, before, from);
    if (!nameless) return null;
    measure = nameless[0] < 0 ? null : nameless;
  }
  // the panel has five members, two of them lay people: so many are there
  if (kinds.kind === 'count' && !near && measure && /^them\s/.test(f.slice(measure[0], measure[1])))
    return null;
  const cycleName = several
    ? several[1]!
    : cycle
      ? (adverbCycle[cycle[2]?.toLowerCase() ?? ''] ?? null)
      : null;
  const noun = measure ? f.slice(measure[0], measure[1]) : '';
  let kind = kindOfCounted(f, a, before, kinds, measure, rate, headCycle(f, 'count', from, a.start) !== null);
  const parent =
    share && targets[share.whole]!.parent < 0
      ? share.whole
      : parentOf(f, targets, from, a.start, a.quoteEnd, kind, unit, s);
  // 90 person-days of diving, of which 35 in spring
  const total = unit === '' && kind === 'count' ? targets[parent] : undefined;
  if (total && total.quantity.unit !== '' && total.kind === kind && total.measure === measure)
    unit = total.quantity.unit;
  // 220 days at sea, 40 of them for others
  if (total?.kind === 'duration' && total.measure === measure && share?.nameless) {
    kind = 'duration';
    unit = total.quantity.unit;
  }
  // each school gets two visits of three days: each visit has three
  const lengthOf = kind === 'duration' && near?.measure && f.slice(near.measure[1], a.quoteStart) === ' of ';
  // train twelve leaders; each does two days
  const eachOfLast =
    prev?.sentence === s - 1 && eachThen.test(f.slice(from - 1, from + 6)) ? prev : undefined;
  // send 400 advisers to 88 towns, each of whom …: each adviser
  const whom = before.includes('each of whom')
    ? targets.findLast(
        ({ sentence, kind: of, measure: name }) =>
          sentence === s && of === 'count' && name && !noPeople.test(f.slice(name[0], name[1])),
      )
    : undefined;
  const perFor = (): string | null =>
    things ??
    (kind === 'frequency' ? (cycleName ?? cycle?.[1]) : null) ??
    // placements of four months each
    // but: stores with a capacity of 500 tonnes each
    (measure &&
    /^ of\s*$/.test(f.slice(measure[1], a.quoteStart)) &&
    /^\s(?:each|apiece)\b/.test(a.rest) &&
    !/\ban? $/.test(f.slice(Math.max(from, measure[0] - 4), measure[0]))
      ? noun
      : null) ??
    (lengthOf ? null : perOf(f, a, before, whom ?? near ?? eachOfLast)) ??
    cycleName ??
    perSlash.exec(f.slice(a.end, a.end + 16))?.[1] ??
    rate ??
    (when ? null : (perMany.exec(a.rest)?.[1] ?? eachOfAfter.exec(a.rest)?.[1] ?? perAfter(reach))) ??
    // the council meets six times a year and the assembly twice
    (near?.kind === 'frequency' && kind === 'frequency' && /^\s*(?:[.;]|$)/.test(a.rest) ? near.per : null) ??
    (f[a.quoteStart - 1] === '(' || lengthOf ? null : givenTo(f, a, before, from)) ??
    // each lasting five days and open to 24 trainees
    (near?.per &&
    (/^ and (?:open to|attended by|for|with|limited to) $/.test(f.slice(near.end, a.start)) ||
      // each staffed by one librarian and two helpers
      (near.kind === 'count' && kind === 'count' && andNext.test(f.slice(near.end, a.quoteStart))))
      ? near.per
      : null) ??
    // 15,000 slides and 250 tapes a year
    (kind === 'count' && a.rest.includes(' and ') ? cycleOfBoth(a.rest) : null) ??
    headCycle(f, kind, from, a.start) ??
    (kind === 'duration' ? targets[parent]?.per : null) ??
    // LKR 450 a sample
    (kind === 'money'
      ? /^\s(?:an?|per)\s((?!(?:total|third|quarter|half|few|further|tenth)\b)[a-z]+)\b/.exec(a.rest)?.[1]
      : null) ??
    null;
  const comparator: Comparator =
    a.high !== null ? 'range' : other && a.comparator === 'eq' ? other.quantity.comparator : a.comparator;
  const governing = timeFor(times, from, to, a.start, f);
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
      // once and twice have no word of measure
      unit: a.spelled === 'once' || a.spelled === 'twice' ? '' : unit,
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
      governing?.value ??
      (dated && dated.start > a.end ? dated.value : null) ??
      leadTime(times, f) ??
      targets[parent]?.time ??
      null,
    per: perFor(),
    parent,
    baseline:
      kind === 'growth'
        ? (baselineOf(f.slice(a.quoteEnd, Math.min(to, a.quoteEnd + 160))) ??
          baselineOf(compares.exec(f.slice(from, from + 60))?.[0] ?? ''))
        : null,
    ...(governing && isAside(f, governing, from, a.start) ? { aside: true } : {}),
    past: isPast(f, a, from, cell),
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
