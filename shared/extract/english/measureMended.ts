// What an English amount counts where the words found beside it name nothing, or more than it: a pronoun, a verb, a part
// of a clause; a rate's cycle. Asked by measureOf.ts.
import { adverbCycle } from './kinds.ts';
import type { Asked } from './measureOf.ts';
import { labelOfVerb, nameAlone } from './nameBefore.ts';
import { leftOut, namedEarlier } from './namedEarlier.ts';
import { isObject } from './orders.ts';
import type { Span } from './subject.ts';
import { areDone, beginsSo, runIn, titleBefore } from './titleNames.ts';

const ratePer = /(?<=[a-z])\sper\s([a-z]+(?:\s(?!(?:and|or|in|at|of|for)\b)[a-z]+)?)$/;
/** And lose 2%, and hand on 40: a verb counts nothing. */
const verbAlone =
  /(?:,|\band)\s+(?:and\s+|then\s+|to\s+)?(?!(?:with|of|for|in|at|on|by|from|some|about)\b)[a-z]+(?<!(?<!s)s|women|men|people|staff|tion|ance|ence)(?:\s(?:on|out|up|in|off|over|down))?\s+$/;
/** The Faculty will reach 36 per cent: who reaches it, not what is counted. */
const ofHouse =
  /^(?:Faculty|School|Department|University|Institute|Council|Society|Board|Academy|Association|College|Centre|Trust|Network|Foundation|Agency|Service|Company|Union)$/;
/** Win places, find work. */
const doesThen = /^(?:win|find|gain|enter|obtain|secure|earn) [a-z]/;
/** 30% regional. */
const ofKind =
  /^ (?:organic|regional|local|recycled|renewable|online|electric|accessible|seasonal|international|digital|vegetarian)\s*(?:[.,;)]|$)/;
const sized = /\b(?:an?|the|our) ([a-z][a-z -]{2,30}) $/i;
const counted =
  /^(?:one (?=[a-z])|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty) (?=[a-z]+s\b))/i;
/** A backlog of 1,310 sherds. */
const stockOf =
  /(?<=\b(?:backlog|stock|queue|pile|list|pool))\sof\s(?:about |some )?\d[\d,]*\s([a-z]+(?: [a-z]+)?)$/;
/** The monthly stipend is £900. */
const paidPer =
  /^(monthly|weekly|daily|hourly) (?:[a-z]+ )?(?:stipends?|fees?|wages?|salar(?:y|ies)|pay|allowances?|rents?|grants?|payments?|bursar(?:y|ies)|contributions?)$/i;
/** Watered, tested on the rig: what is done so many times. */
const isDone = /(?<=\bbe\s)([a-z]+(?:ed|en)(?:\s(?:on|in|at|with|by)\s(?:the\s)?[a-z]+(?:\s[a-z]+)?)?)\s+$/;

/** A pronoun, a verb or a part of a clause names nothing: what does; and the name without what is none of it. */
export function mended(
  { block: { f, targets }, a, before, at: { from, s }, kinds: { kind, unit }, prev, near }: Asked,
  taken: Span | null,
): { measure: Span | null; rate: string | undefined } {
  let measure = taken;
  // we want to see 55%, we expect 600; of the 12 posts, fill eight: named before
  const said = measure && measure[1] <= a.quoteStart ? f.slice(measure[0], measure[1]) : '';
  const pronoun =
    /^(?:(?:we|they|it)(?:['’]ll)?\s|(?:there|(?:goal|target|aim|objective)(?: (?:for|in) (?:FY ?)?20\d\d)?)$)/i.test(
      said,
    ) ||
    (kind === 'percent' && ofHouse.test(said));
  // with a staff of 218: the noun stands there
  const verb =
    /^[a-z]+$/.test(said) &&
    !/^ of /.test(f.slice(measure![1], a.quoteStart)) &&
    // to cut noise by 10%: the noise
    !isObject(f, from, measure![0]);
  if (!measure || pronoun || verb)
    measure =
      namedEarlier(f, a, kind, from, prev && prev.sentence >= s - 2 ? prev : undefined) ??
      (measure === null
        ? labelOfVerb(f, f.lastIndexOf(' ', a.quoteStart - 2) + 1, from)
        : pronoun && kind !== 'count'
          ? null
          : verb
            ? (labelOfVerb(f, measure![0], from) ?? measure)
            : measure);
  if (measure && measure[1] <= a.quoteStart) measure = nameAlone(f, measure, kind);
  // retention 90%, lose fewer than 2%: a verb counts nothing
  if (
    near?.measure &&
    measure &&
    (kind === 'percent' || (kind === 'count' && unit === '')) &&
    measure[1] <= a.quoteStart &&
    /^[a-z]+(?:\s(?:on|out|up|in|off|over|down))?$/.test(f.slice(measure[0], measure[1])) &&
    ((a.leftWord !== '' && !/^[<>≤≥=~]/.test(a.leftWord)) || near.measure[1] < near.start - 1) &&
    verbAlone.test(f.slice(Math.max(from, a.quoteStart - 24), a.quoteStart)) &&
    /^\s*(?:[,.;]|$|(?:and|to|for|from|at|in|with|by|on)\b)/.test(a.rest)
  )
    measure = near.measure;
  // publishes a plan and cuts its emissions by 10%
  const deed = measure
    ? /^(?:cuts|reduces|raises|increases|lowers|improves) (?:its|their|the) /.exec(
        f.slice(measure[0], measure[1]),
      )
    : null;
  if (measure && deed) measure = [measure[0] + deed[0].length, measure[1]];
  // recruit 150 members, so that we end the year with 2,150; up a fifth, of what was said in the clause before
  if (
    measure &&
    near?.measure &&
    /^(?:we|they|it) (?:end|close|finish|start) /.test(f.slice(measure[0], measure[1]))
  )
    measure = near.measure;
  if (!measure && kind === 'growth' && prev?.measure && prev.sentence === s - 1 && f[from - 1] === ';')
    measure = prev.measure;
  // recruit observers for 25 more
  if (
    measure &&
    prev?.measure &&
    prev.sentence >= s - 1 &&
    kind === 'count' &&
    f.slice(measure[0], measure[1]) === 'more'
  )
    measure = prev.measure;
  // half of it organic, 30% regional
  if (measure && near?.measure && near.kind === 'percent' && kind === 'percent' && ofKind.test(a.rest))
    measure = near.measure;
  // nine in ten leavers go on to a job; at least 12 win places: of the leavers
  if (
    measure &&
    prev?.measure &&
    prev.sentence >= s - 1 &&
    kind === 'count' &&
    measure[0] >= a.quoteEnd &&
    doesThen.test(f.slice(measure[0], measure[1]))
  )
    measure = prev.measure;
  // three days; maximum 7 days
  if (
    !measure &&
    kind !== 'count' &&
    prev?.measure &&
    prev.kind === kind &&
    prev.sentence === s - 1 &&
    f[from - 1] === ';' &&
    f.slice(from, a.quoteStart).trim() === ''
  )
    measure = prev.measure;
  // the fee of CHF 480 remains
  if (measure && /^(?:The|Our|Its) [a-z]/.test(f.slice(measure[0], measure[1])))
    measure = [f.indexOf(' ', measure[0]) + 1, measure[1]];
  // to 12 weeks, and nobody should wait longer than 26
  if (measure && /^(?:nobody|no one|none)$/i.test(f.slice(measure[0], measure[1])))
    measure = near?.kind === kind ? near.measure : null;
  // in groups of four
  const within = measure ? /^in (?=[a-z]+s$)/.exec(f.slice(measure[0], measure[1])) : null;
  if (measure && within) measure = [measure[0] + within[0].length, measure[1]];
  // equip the other 12; a lane 2.4 km long
  if (prev?.measure && /\bthe (?:other|remaining)\s+$/.test(before) && leftOut.test(a.rest))
    measure = prev.measure;
  const size = /^\s(?:long|wide|high|deep)\b(?!-)/.test(a.rest)
    ? sized.exec(f.slice(from, a.quoteStart))
    : null;
  if (size) measure = [a.quoteStart - size[1]!.length - 1, a.quoteStart - 1];
  // (b) Debates. These are held ten times a year: the title names them
  const them = measure && /^(?:these|they|those|it|this)$/i.test(f.slice(measure[0], measure[1]));
  if (
    them ||
    (!measure && kind === 'count' && beginsSo.test(f.slice(from, a.quoteStart)) && areDone.test(a.rest))
  )
    measure = titleBefore(f, from) ?? measure;
  // the backlog of 22,000 objects will be cut by half: the backlog; to 400: the objects
  const stock =
    (kind === 'growth' || kind === 'count') && measure && measure[1] <= a.quoteStart
      ? stockOf.exec(f.slice(measure[0], measure[1]))
      : null;
  if (measure && stock)
    measure =
      kind === 'growth'
        ? [measure[0], measure[0] + stock.index]
        : [measure[0] + stock.index + stock[0].length - stock[1]!.length, measure[1]];
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
  // the two gliders will sail 200 days: how many there are is no part of their name
  const many = measure && measure[1] <= a.quoteStart ? counted.exec(f.slice(measure[0], measure[1])) : null;
  if (measure && many) measure = [measure[0] + many[0].length, measure[1]];
  // the maximum grant is €2 million: the comparator has said so
  if (
    measure &&
    measure[1] <= a.quoteStart &&
    a.comparator !== 'eq' &&
    /^m(?:ax|in)imum [a-z]/.test(f.slice(measure[0], measure[1]))
  )
    measure = [measure[0] + 'maximum '.length, measure[1]];
  // under 25 minutes in 95% of cases, under 40 in all; 30% to rent and 25% to food; from tuition £4m, from endowment £1m
  const loose =
    measure && measure[1] <= a.quoteStart
      ? /^(of|to|from|for)\s+/.exec(f.slice(measure[0], measure[1]))
      : null;
  if (measure && loose)
    measure = (/^(?:of|to)$/.test(loose[1]!) && near?.measure) || [measure[0] + loose[0].length, measure[1]];
  // website visits per month: 15,000; spend per visitor will rise to £3.20
  const rate =
    kind !== 'growth' &&
    measure &&
    measure[1] <= a.quoteStart &&
    f.slice(measure[0], measure[1]).includes(' per ')
      ? ratePer.exec(f.slice(measure[0], measure[1]))
      : null;
  if (measure && rate) measure = [measure[0], measure[0] + rate.index];
  const paidEach = kind === 'money' && measure ? paidPer.exec(f.slice(measure[0], measure[1])) : null;
  return { measure, rate: rate?.[1] ?? (paidEach ? adverbCycle[paidEach[1]!.toLowerCase()] : undefined) };
}
