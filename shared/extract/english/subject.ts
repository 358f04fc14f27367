// What an English quantity counts where it is named before it: the label of an indicator (HDR completions: 22), the
// subject of its clause, the noun of “a fee of £40”. Tried before measure.ts, which reads what follows.

import type { TargetKind } from '../types.ts';
import { changedNoun } from './changed.ts';
import { namedClose } from './close.ts';
import { baseOfShare } from './measureWords.ts';
import { nounOf } from './nounOf.ts';
import { phraseEnd, tidyEnd } from './phrase.ts';

export type Span = readonly [number, number];

/** Labels that say what kind of line it is, not what is counted. */
const general =
  /^(?:(?:our |the |key |main |annual |expected |cumulative |planned |success |performance )?(?:measures?|targets?|outputs?|kpis?|indicators?|deliverables?|results?|milestones?|goals?|objectives?|outcomes?|actions?|tasks?|metrics?|aims?|activit(?:y|ies)|priorit(?:y|ies)|criteri(?:a|on))|what|how|why|notes?|remarks?|status|scope|timeline|deadline|by when|due|phase|stage|year|quarter|q[1-4]|in addition|this year|next year)\b/i;

const labelEnd =
  /(?:^\s*|[•·*▪-]\s+|\()((?=[A-Z])(?:[^.;:\n]|\.(?=\s[a-z])){3,90}|[a-z][A-Za-z &'-]{2,40})(?:\s\([^():]{1,30}\))?:\s*(?:[\d.,]+%?\s(?:→|->|=>)\s|(?:to be\s)?(?:[a-z]+(?<!s)\s)?(?:from\s[\d,.]+%?\s)?(?:to|by|up|down|minus|plus)\s+|(?:in\s|FY\s?)?20\d\d(?:\/\d\d)?:?\s+|\+\s?|[-−](?=$)|(?:the\s)?(?:target|aim|goal|limit|ceiling)(?:\s(?:of|is))?\s+|(?:all|an? (?:average|total) of|an? (?:additional|further|extra)|another|(?:an? )?(?:median|mean|average) of|held at|kept (?:to|at)|(?:an? )?(?:increase|growth|rise|reduction|decrease|cut|saving) of)\s+)?$/i;
const figureAside =
  / \((?:(?:[a-z]+ |FY ?)?20\d\d(?:\/\d\d)?:? [^()]*|[\d.,]+%? (?:in )?20\d\d(?:\/\d\d)?)\)(?=:\s)/i;
/** HDR starts: 28, of which Indigenous candidates: 4. */
const partLabel = /(?:\bof (?:which|whom)|\bincluding|\bincl\.?)\s+([A-Za-z][^.;:,()\n]{2,40}):\s*$/;

/** Cost: £2m for the first year. */
const forYear = /^\s+for (?:the )?(?:first|second|third|next|whole|full|FY|(?:19|20)\d\d|year)\b/;

/** Whether the number stands alone after its label: no noun of its own follows. */
const alone =
  /^\s*(?:$|[,.;()[+]|new\s*(?:[,.;]|$)|(?:per|an?|each|every|or|by|in|at|across|for|on|from|out of|of (?:which|whom|them|these)|to be|lower|higher|more|less|fewer|below|above|compared|over|including|comprising|made up|during|throughout|within|(?:this|next) (?:time|year)|annually|monthly|quarterly|yearly|up|down|with|as|vs|versus|against|relative)(?![\w-])|[a-z]+ed\s*(?:$|[,.;]))/i;

/** Learners reached through radio, visitors who rate …: the learners and the visitors are counted. */
const tail =
  /\s(?:who|which|that|whose|where)\s.*$|(?<=s)\s(?:[a-z]+ed|made|held|sent|built|given|taught|won|drawn|seen|met|run)\s+(?:through|under|by|in|within|at|to|for|with|from|on|as|via)\b.*$|\s(?:longer|more|less|greater|older|younger|larger|smaller) than\b.*$/i;

/** By 31 March 2027: 50% of the budget committed. */
const timeOnly = /^(?:By|In|During|Until|Before|From|Throughout)\s[^:]{0,30}\b(?:19|20)\d\d(?:[/-]\d\d)?$/;

/** A label that is a sentence of its own names what it ends with. */
const clause = /\s(?:we|they|it) (?:are|will|shall|have|plan|want|[a-z]+)\s|\s(?:will|shall|are|is) [a-z]+/;
const lastThing = /\b(?:an?|the|our|its) ((?:[a-z][a-z-]*)(?: [a-z-]+){0,3})$/;

/** The label right before the number, without what only describes it; null where there is none of its own. */
function labelOf(
  f: string,
  kind: TargetKind,
  start: number,
  end: number,
  from: number,
  floor: number,
): Span | null {
  if (!' :\t+'.includes(f[start - 1] ?? '?') && !/:\s[-−]$/.test(f.slice(Math.max(0, start - 3), start)))
    return null;
  const base = Math.max(from, start - 140);
  // number of loans (2025: 300): 450
  const said = f.slice(base, start);
  const text = said.includes('):') ? said.replace(figureAside, (m) => ' '.repeat(m.length)) : said;
  // open access share = 60%
  const equal = '=→'.includes(f[start - 2] ?? '?') ? /(?<!\d)\s(?:=|→)\s$/.exec(text) : null;
  if (!text.includes(':') && !equal) return null;
  // paper use: a 45% cut
  const stated =
    equal && !text.includes(':')
      ? `${text.slice(0, equal.index)}:  `
      : kind === 'growth'
        ? text.replace(/:\s+an?\s$/, ': ')
        : text;
  const part = partLabel.exec(text);
  const m = part ?? labelEnd.exec(stated);
  if (!m) return null;
  // 30 missions will be funded (average cost: £900)
  const inside = part ? -1 : m[1]!.lastIndexOf('(');
  const whole = inside >= 0 && !m[1]!.includes(')', inside) ? m[1]!.slice(inside + 1) : m[1]!;
  const name = whole.replace(tail, '');
  const rest = f.slice(end, end + 60);
  const bracket = m[0].startsWith('(') || whole !== m[1]!;
  // Timeline: 4-6 weeks: how long it is to take
  const lasts = kind === 'duration' && /^timeline\s*$/i.test(name);
  if (!part && !lasts && general.test(name)) return null;
  if (/^(?:19|20)\d\d\b/.test(name) || timeOnly.test(name) || (bracket && /\d/.test(name))) return null;
  if ((kind === 'count' || kind === 'frequency') && !alone.test(rest)) return null;
  // Quality: 90% of the visitors
  // Potholes: 90% of those reported
  if (
    kind === 'percent' &&
    !/\s/.test(name) &&
    /^\s+of\s(?!(?:those|them|these)\b)/i.test(rest) &&
    // Reserve: not below 5% of the budget
    !baseOfShare.test(rest)
  )
    return null;
  // Capital: £1m for the roof
  if (kind === 'money' && !/\s/.test(name) && /^\s+for\s/i.test(rest) && !forYear.test(rest)) return null;
  // we are preparing a joint call: up to £2m
  if (clause.test(name)) {
    const thing = lastThing.exec(name);
    const at = thing
      ? base + m.index + m[0].indexOf(m[1]!) + thing.index + thing[0].length - thing[1]!.length
      : 0;
    return thing && at >= floor ? [at, at + thing[1]!.length] : null;
  }
  const at = base + m.index + m[0].indexOf(m[1]!) + m[1]!.length - whole.length;
  // 24 seminars: 10 in spring: the count before is no label
  return at < floor ? null : [at, at + name.trimEnd().length];
}

const whichEnd =
  /([A-Za-z](?:[^.;,]|,\d){2,60}),\s+which\s+(?:should|must|will|shall|is to|are to|needs? to|stays?|remains?|costs?|falls?|rises?|comes?)\b[^,;]{0,30}$/;
const insertionEnd =
  /(?:^\s*|[.;]\s+)(?:The\s+|Our\s+)?([A-Za-z][\w' -]{2,60}?),\s[^;]{3,90},\s+(?:will|shall|should|must|is to|are to|may)\b[^,;]{0,40}$/;
/** … is to fall by, … should be kept at; in … is to keep running costs at another thing is named. */
const keepsIts =
  /^,\s+(?:will|shall|should|must|is to|are to|may)(?:\s(?:not|be|also|only|then|again))*(?:\s[a-z]+){0,2}?(?:\s(?:to|by|at|from|of|for|in|with|up to|down to))?(?:\s(?:a further|another|an additional|about))?\s*$/;
const afterInsertion = /,\s+(?:will|shall|should|must|is to|are to|may)\b/;
const goesTo =
  /^\s+(?:of (?:the (?:[a-z]+ )?(?:budget|money|funds?|funding|income|sum|total|amount|grant|surplus|proceeds|revenues?|fees?)|this|it|that) )?(?:may|will|can|should|shall|must|is to|are to)\s+(?:go|be (?:spent|used|allocated|devoted|given|put|reserved|set aside|invested|raised|provided|paid))\s+(?:to|for|on|into|in|towards)\s+(?:(?:the|our|its)\s+)?/i;
/** Of this, 58 per cent goes to staff: no other name is said of it. */
const ofThis = /^\s*Of (?:this|that|it)\b/;
const goesThere = /^\s+(?:goes|is spent|is kept|is set aside)\s+(?:to|for|on|into)\s+(?:the\s+)?/;
const raisedFrom =
  /(?<!:\s)\b(?:raise|earn|secure|obtain|win|attract|generate|bring in|seek|collect|receive|derive|draw)\s+$/i;
const raisedBy = /^\s+(?:from|through)\s+(?:the\s+|our\s+)?(?=[a-z])/;
const raisedThere =
  /^\s(?:must|will|should|shall|is to|are to) be (?:raised|earned|secured|obtained|won|collected) (?:from|through)\s+(?:the\s+|our\s+)?(?=[a-z])/;
const ofNumber =
  /^(?:,?\s+from\s[\w,.]+\sto\s[\w,.]+)?,?\s+the\s+(?=(?:number|share|proportion|amount|rate|cost) of\s)/i;
const endOfPhrase =
  /[,;:.()]|\s(?:on|in|at|for|to|from|by|with|that|which|who|per|and|members|we|they|will|shall)\s|$/;

/** Meets twice, sits 11 times, is open for 44 weeks, will be held in Ely and last for two days: who or what does. */
const doer =
  /(?:^\s*|[,;.:]\s*|\band\s+)(?:the\s+|an?\s+|our\s+|each\s+|every\s+)?([A-Za-z](?:(?!\s(?:and\s(?:the|our|its|each)|will|shall|should|must)\s)[\w &'-]){2,60}?)(?:\s\([^()]*\))?\s+(?:(?:will|shall|should|must)\s[^,;:]{3,60}\sand\s(?:(?:will|shall|should|must)\s)?(?:last|run|take)\s(?:for\s)?|(?:will|shall|should|must|would|may|can|(?:(?:is|are)\s+)?to|is|are)\s+(?:not\s+)?(?:be\s+)?(?:also\s+)?(?:down|closed|shut|offline|sit|meet|convene|gather|appear|occur|open|last|run|extend over|stay open|take place|be held|publish|issue|held|convened|published|reviewed|updated|audited)\b[^,;:]{0,28}|(?:meets|sits|convenes|gathers|appears|opens|lasts|runs)\s+(?:free of charge\s+|to the public\s+|daily\s+)?(?:for\s+|between\s+)?)$/i;

/** One day regional fairs, a two week course. */
const longThing =
  /(?:day|week|month|year|hour)\s(?!(?:long|in|of|for|per|an?|each|every|after|before|at|on|to|by|with|from|and|or|during|until)\b)[a-z]/;

const whoMeets = /\b([A-Z][\w-]+(?: [A-Z][\w-]+)*|[a-z]+), which (?:meets|sits|convenes|gathers)\s+$/;
/** Resources in the amount of $2 million. */
const amountOf =
  /\b((?!(?:after|with|for|from|in|of|on|by|to|and|at|the|an?|our|its|[a-z]+ing)\b)[a-z]+(?: (?!(?:is|are|be)\b)[a-z]+)?)(?:,\s+costing|\s+(?:in the amount of|amounting to|to the value of|worth|valued at|costing))\s+$/;
/** First response to new issues in under 48 hours. */
const inUnder =
  /^\s*(?:[-•*]\s*)?(?:\[[ x]\]\s*)?([A-Z][a-z]+(?:(?! to be )(?: [a-z-]+)){0,6}?)(?<!\s(?:put|bring|hand))(?: to be [a-z]+)? in(?: an average of)?\s+$/;
/** To offer meat on no more than three days a week. */
const onDays =
  /\b(?:(?:will|shall|should|to|must)\s+[a-z]+|offers?|gives?|provides?|serves?)\s+([a-z][a-z -]{2,30}?)\s+on\s+$/;
/** Organise buses to visit villages twice a month. */
const sentTo =
  /\b(?:organi[sz]e|arrange|send|invite|run|dispatch)\s+([a-z][a-z -]{2,30}?)\s+to\s+[a-z][^,;:.]{0,40}$/i;

const phrase = (f: string, at: number, to: number): Span | null => {
  const text = f.slice(at, Math.min(to, at + 70));
  const end = at + text.search(endOfPhrase);
  return end > at + 2 ? [at, end] : null;
};

/** From hire, events and sales: all of them. */
const several = /^[a-z][a-z -]*(?:, [a-z][a-z -]*)+,? and [a-z][a-z -]*(?=[.;)]|$)/;
const givers = (f: string, at: number, to: number): Span | null => {
  const all = several.exec(f.slice(at, Math.min(to, at + 90)));
  return all ? [at, at + all[0].length] : phrase(f, at, to);
};

const makesUp =
  /(?:^\s*(?:(?:By|In|From)\s[^,\d]{0,12}\d{4},?\s)?|[,;]\s+|\bfor\s+|\band\s+|\bthat\s+)(?:(?:The|Our|Its)\s)?([A-Za-z][a-z’'-]+(?:\s(?!(?:for|is|are)\b)[a-z-]+){0,5}?)(?:\s\([^()]*\))?\s(?:(?:will|shall|should|to|must|may|can|(?:is|are) to)\s+(?:make up|take up|account for|represent|constitute|form|comprise)|makes? up|accounts? for|constitutes?|represents?)\s+$/;
const partVerb = / (?:up|for|represents?|constitutes?|form|comprise) $/;
const makingUp = /\bwith ([a-z][a-z -]{2,40}) (?:making up|accounting for) $/;
const targetOf =
  /\bIndicator(?:\s[\d.]+)?:\s*(?:#\s)?([A-Za-z][^.:;]{2,90})[.;]\s+(?:(?:Baseline|Target)\b[^:]{0,14}[: ][^:]{1,24}[.;]\s+){0,5}Target(?:\s\(?(?:for\s)?(?:FY\s?)?(?:19|20)\d\d\)?)?:?\s+$/;

/** Number of clubs with a hall - 12; Average score - 4.1; Grants - increase by 5%: the row's name before its dash. */
const dashed =
  /(?:^\s*(?:[-•*]\s*)?|\|\s*)(?:The\s)?((?=[A-Z])[^.;:|]{3,110}?)\s(?:-{1,2}|\|)\s[+-]?(?:(?:an?\s)?(?:increase|rise|reduce|reduction|cut|growth|decrease)\s(?:by|of)\s)?$/;

function rowName(f: string, kind: TargetKind, start: number, end: number, from: number): Span | null {
  const base = Math.max(from, start - 140);
  const m = /\s(?:-{1,2}|\|)\s/.test(f.slice(Math.max(from, start - 18), start))
    ? dashed.exec(f.slice(base, start))
    : null;
  if (!m || (base > from && m.index === 0)) return null;
  const rest = f.slice(end, end + 64);
  if (!(kind === 'count' ? /^\s*(?:\||$)/ : /^[^.;:,|]{0,60}(?:\||$)/).test(rest)) return null;
  const at = base + m.index + m[0].indexOf(m[1]!);
  const to = at + m[1]!.length;
  const lead = /^[Nn]umber of (?:the |our )?/.exec(m[1]!)?.[0].length ?? 0;
  return lead > 0 ? [at + lead, tidyEnd(f, at + lead, phraseEnd(f, at + lead, to), true)] : [at, to];
}

/** What is counted, named before the number or in a clause after it; null where measure.ts must read it. */
export function namedAround(
  f: string,
  kind: TargetKind,
  start: number,
  end: number,
  from: number,
  to: number,
  floor: number,
): Span | null {
  const label = labelOf(f, kind, start, end, from, floor);
  if (label) return label;
  const row = rowName(f, kind, start, end, from);
  if (row) return row;
  const changed = changedNoun(f, kind, from, start, f.slice(end, Math.min(to, end + 20)));
  if (changed) return changed;
  const close = namedClose(f, kind, start, end, from, to);
  if (close) return close;
  const base = Math.max(from, start - 150);
  const said = f.slice(base, start);
  const rest = f.slice(end, Math.min(to, end + 60));
  const which = said.includes(', which ') ? whichEnd.exec(said) : null;
  if (which && kind !== 'count') {
    const lead = /^.*\b(?:the|an?|our|its|their|from|by|with|into|via)\s+/.exec(which[1]!)?.[0].length ?? 0;
    return [base + which.index + lead, base + which.index + which[1]!.length];
  }
  const aside =
    said.includes(',') &&
    base === from &&
    (floor <= from || /,\s[^,]*$/.test(f.slice(from, floor))) &&
    (kind !== 'count' || alone.test(rest))
      ? afterInsertion.test(said)
        ? insertionEnd.exec(said)
        : null
      : null;
  if (aside && keepsIts.test(aside[0].slice(aside[0].lastIndexOf(', ')))) {
    const at = base + aside.index + aside[0].indexOf(aside[1]!);
    return [at, at + aside[1]!.length];
  }
  // women will make up 40 per cent of those elected, with women making up 40 per cent
  const makes =
    kind === 'percent' &&
    partVerb.test(said) &&
    (rest.startsWith(' of ') || !/(?:form|comprise) $/.test(said))
      ? (makesUp.exec(said) ?? makingUp.exec(said))
      : null;
  if (makes) {
    const at = base + makes.index + makes[0].indexOf(makes[1]!);
    return [at, at + makes[1]!.length];
  }
  // Indicator: dropout rate. Baseline 2025: 9%. Target 2027: 6%
  const aimed =
    f.includes('arget') && f.includes('ndicator')
      ? targetOf.exec(f.slice(Math.max(0, start - 240), start))
      : null;
  if (aimed) {
    const at = Math.max(0, start - 240) + aimed.index + aimed[0].indexOf(aimed[1]!);
    return [at, at + aimed[1]!.length];
  }
  if (kind === 'percent' || kind === 'money' || kind === 'growth') {
    const goes = goesTo.exec(rest) ?? (ofThis.test(said) ? goesThere.exec(rest) : null);
    if (goes) {
      const at = end + goes[0].length;
      return [at, tidyEnd(f, at, phraseEnd(f, at, to), true)];
    }
    const number = ofNumber.exec(rest);
    if (number) return phrase(f, end + number[0].length, to);
  }
  if (kind === 'money' && raisedFrom.test(said) && raisedBy.test(rest))
    return givers(f, end + raisedBy.exec(rest)![0].length, to);
  // at least €100,000 must be raised from new sources
  const raised = kind === 'money' ? raisedThere.exec(rest) : null;
  if (raised) return givers(f, end + raised[0].length, to);
  const inAmount = kind === 'money' ? amountOf.exec(said.slice(-70)) : null;
  if (inAmount) return [start - inAmount[0].length, start - inAmount[0].length + inAmount[1]!.length];
  const noun = nounOf(f, kind, start, end, Math.max(from, floor), to);
  if (noun) return noun;
  // the Board, which meets six times a year
  const meets = said.endsWith(' ') && kind === 'frequency' ? whoMeets.exec(said) : null;
  if (meets) {
    const at = base + meets.index + meets[0].indexOf(meets[1]!);
    return [at, at + meets[1]!.length];
  }
  const within = kind === 'duration' ? inUnder.exec(said) : null;
  if (within && base === from) {
    const at = start - within[0].length + within[0].indexOf(within[1]!);
    return [at, at + within[1]!.length];
  }
  const days = kind === 'duration' || kind === 'frequency' ? onDays.exec(said) : null;
  if (days)
    return [
      start - days[0].length + days[0].indexOf(days[1]!),
      start - days[0].length + days[0].indexOf(days[1]!) + days[1]!.length,
    ];
  const sent = kind === 'frequency' ? sentTo.exec(said) : null;
  if (sent) {
    const at = base + sent.index + sent[0].indexOf(sent[1]!);
    return [at, at + sent[1]!.length];
  }
  if (kind === 'frequency' || kind === 'duration' || /^times?\b/i.test(f.slice(end - 5, end))) {
    // open for 44 weeks; but: run 40 hours of training, run courses of three days
    const who =
      longThing.test(f.slice(end - 6, end + 24)) || rest.startsWith(' of ') || /[a-z]s of $/.test(said)
        ? null
        : doer.exec(f.slice(Math.max(from, floor, start - 110), start));
    if (who && !/^(?:(?:it|we|they|this|which|who)$|(?:but )?I\s)/i.test(who[1]!)) {
      const at = start - who[0].length + who[0].indexOf(who[1]!);
      return [at, at + who[1]!.replace(tail, '').length];
    }
  }
  return null;
}
