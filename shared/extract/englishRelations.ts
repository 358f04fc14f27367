// What ties an English quantity to what stands around it: the total it is part of, what it counts when no noun
// follows, of what it is one each, what it is measured against. Reads no amount; english.ts asks.

import type { RawTarget } from './blockReading.ts';
import { adverbCycle } from './englishKinds.ts';
import { fractions } from './englishMultiples.ts';
import type { EnglishAmount } from './englishNumber.ts';
import type { TargetKind } from './types.ts';

/** Of them, of those that …; in ten of these firms the firms are named again. */
const ofThemAlone =
  /^\s*of\s+(?:them|whom|which)\b|^\s*of\s+(?:these|those)\s*(?:[,.;)]|$|(?:will|shall|should|must|are|is|to|in|at|on|by|from|with|that|who|which|being|having)\b)/i;

/** Whether what is counted was named just before: 85% of them, with 70% appearing in …, and to win no fewer than eight. */
export function goesBack(f: string, a: EnglishAmount, measure: readonly [number, number] | null): boolean {
  if ((a.percent || a.spelled !== null) && ofThemAlone.test(a.rest)) return true;
  // and then another 300; and a further 50 next year
  if (
    a.kind === 'count' &&
    /^\s*(?:[,.;)]|$|(?:next|this|by|before|during|over|later)\b)/.test(a.rest) &&
    /\b(?:another|a further|an additional)\s+$/i.test(f.slice(Math.max(0, a.quoteStart - 16), a.quoteStart))
  )
    return true;
  // eight lectures in York and six online
  if (measure && a.kind === 'count' && f.slice(measure[0], measure[1]) === 'online') return true;
  // four on the east coast and two on the west coast
  if (
    a.kind === 'count' &&
    /^\s(?:on|in|at|for|from|with|by|aboard|across|outside|within|under|through|to)\s/i.test(a.rest) &&
    /(?:\(|:|\b(?:and|including|which|among them|comprising|made up of|incl\.)|,)\s*(?:a further\s+|another\s+|an additional\s+)?$/i.test(
      f.slice(Math.max(0, a.quoteStart - 24), a.quoteStart),
    )
  )
    return true;
  // 18 visitors, and send out 22 of our own; five meetings, of which two online
  if (a.kind === 'count' && /^\s+of (?:our|its|their) own\b/.test(a.rest)) return true;
  if (!measure) return false;
  // of which 16 are joint and 9 will take place abroad
  if (
    a.kind === 'count' &&
    a.unit === '' &&
    measure[1] <= a.quoteStart &&
    /^\s(?:will|shall|should|must|are|is)\s[a-z]/.test(a.rest)
  )
    return true;
  // of which £29 million comes from the state
  if (
    a.kind === 'money' &&
    /\bof which\s+$/.test(f.slice(Math.max(0, a.quoteStart - 12), a.quoteStart)) &&
    /^\s(?:comes?|goes|is|are|will|stems)\s/.test(a.rest) &&
    // of which £8,000 is reserved for students: for whom it is
    !/^\s(?:is|are|will be)\s(?:(?:reserved|earmarked|kept|set aside|ring-fenced|meant|intended|used|spent|arranged)\s)?(?:for|on)\s/.test(
      a.rest,
    )
  )
    return true;
  if (
    /^(?:online|abroad|overseas|remote|remotely|virtual|virtually|hybrid)$/i.test(
      f.slice(measure[0], measure[1]),
    )
  )
    return true;
  // 50% by the end of June and 95% by the end of the year
  if (measure[1] <= a.quoteStart && /^(?:by|in|at|before|until)\s/i.test(f.slice(measure[0], measure[1])))
    return true;
  if (
    (a.percent || (a.spelled !== null && fractions.has(a.spelled))) &&
    /^[a-z]+(?:ing|ed)$/i.test(f.slice(measure[0], measure[1]))
  )
    return true;
  // 45 students, including 10 funded by industry; six gauges (four on the east coast …)
  if (
    a.kind === 'count' &&
    a.unit === '' &&
    measure[0] >= a.quoteEnd &&
    /(?:^|\s)ones$|^(?:(?:[a-z]+ed|[a-z]*(?:written|given|taken|drawn|chosen|shown|sown|begun|done|gone|built|held|made|sent|sold|won|run|cut|shut))(?:\s(?:back|out|up|down|off|away|over))?(?:\s(?:by|in|at|from|to|on|for|with|through|under)(?:\s[a-z]+){0,3})?|(?:on|in|at|for|from|with|by)\b.*)$/i.test(
      f.slice(measure[0], measure[1]),
    )
  )
    return true;
  return (
    a.kind === 'count' &&
    a.unit === '' &&
    measure[1] <= a.quoteStart &&
    /\band\s+(?:to\s+)?(?:win|secure|obtain|publish|award|complete|submit|receive|place|fill|sign)\s+$/i.test(
      f.slice(Math.max(0, a.quoteStart - 24), a.quoteStart),
    )
  );
}

/** 80 participants each, ten students in each, £1,500 each: of what was counted before. */
const eachAfter =
  /^(?:\s[a-z][a-z-]*){0,3}?(?:(?:\s(?:in|at|on|for))?\seach|\sapiece)(?=\s*(?:$|[,.;()]|(?:and|to|for|from|by|are|is|will|in|at|on|with|across|over|under|during|through|within|before|per)\b|(?:this|next) (?:year|term|season)))/i;

/** In place by the first week of each semester: when, not how often. */
export const byWhen = /\bby the [a-z]+(?: [a-z]+)? of (?:each|every)\b/;

/** Every club must name an adviser, and the Commission will inspect …. */
const othersDo = /,\s+(?:and|while|but)\s+(?:the|our|its|we)\b/;

/** Each study will be overseen by a panel and … reviewed by two referees; every Year 9 class carries out 12 practicals. */
const eachHead =
  /(?:^\s*(?:[-•*]\s*)?|[,;:.]\s+)(?:[Ee]ach|[Ee]very) (?!(?:year|month|quarter|week|term|semester|day|time|of|for|with|worth|at|in|on|to|an?|about|up|[a-z]+ing)\b)((?:[A-Za-z\d-]+ ){0,4}?[a-z]+) (?:will|shall|should|must|(?:is|are) to|(?!(?:its|this|his|as|is|was|us|plus|across|unless|always)\b)[a-z]{2,}s) (?:[^.;]|\.\d)*$/;
/** Each of our nine clubs will hold three talks. */
const eachOfThem =
  /\b[Ee]ach of (?:the|our|its|these) (?:\d+ |(?:two|three|four|five|six|seven|eight|nine|ten|twelve) )?([a-z][a-z -]{1,30}?s) (?:will|shall|should|must|is to|are to|[a-z]+s)\b/;
/** Tutors look after no more than 12 pupils each. */
const manyEach =
  /(?:^\s*|[.;,]\s+)(?:The |the |Our |our )?(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) )?([A-Za-z][a-z -]{2,30}?s)\s(?:(?:will|shall|should|must|are to)\s)?[a-z]+(?:\s[a-z]+)?\s+$/;
/** Give every pupil a project of six weeks. */
const givenEach =
  /\b(?:give|offer|provide|grant|pay) (?:each|every) (?!of )([a-z][a-z -]{1,30}?) (?:an?\b[^.;,]*|(?:at least |up to |about )?)$/i;

/** Each workshop will …; two conferences, each with 200 participants. */
export function perOf(
  f: string,
  a: EnglishAmount,
  before: string,
  near: RawTarget | undefined,
): string | null {
  // each department will hold six talks, each with 40 guests: for each talk
  if (
    near?.measure &&
    (eachAfter.test(a.rest) ||
      /\beach of (?:whom|which)\s[a-z ]+$|\beach(?:\s+(?:open for|with|of|for|worth|will [a-z]+|[a-z]+ing|attended by|to [a-z]+|does|gets|has|holds|takes|receives|runs|spends|gives|makes)(?:\s+an?\s[a-z -]{2,30}?\sof(?:\sbetween)?)?)?\s*$/i.test(
        before.slice(0, before.length - (a.start - a.quoteStart)),
      ))
  )
    return f.slice(near.measure[0], near.measure[1]);
  const stated =
    /\b(?:each|every)\s+(?!(?:(?:year|month|week|term|quarter|semester)\s(?:the|our|its|we|it|they)|time|will|shall|should|to|must|is|be|with|worth|of|for|lasting|attended|able|other|we|they|it|go|goes|come|comes|run|take|get|make|last)\b)([a-z][a-z -]{1,30}?)\s+(?:will|shall|should|to|must|is|hosts?|holds?|sends?|trains?|brings?|with|attended|lasting|gets|receives|has|takes|taking)\b/i.exec(
      before,
    );
  // every newborn gets a bag (9,500 bags): all of them
  if (
    stated &&
    !/\([^()]*$/.test(stated[0].slice(stated[1]!.length) + before.slice(stated.index + stated[0].length)) &&
    !othersDo.test(before.slice(stated.index))
  )
    return stated[1]!;
  // 3 people x $20K
  if (a.kind === 'money' && near?.measure && !a.rest.startsWith('/') && /\d[^.;:]{0,40}\bx\s?$/.test(before))
    return f.slice(near.measure[0], near.measure[1]);
  // increase visits yearly to 9,000
  const steady = /\b(annually|yearly|monthly|quarterly|weekly)\s+(?:to|by)\s+$/.exec(before);
  if (steady) return adverbCycle[steady[1]!]!;
  // 24 teams of 3-5 people
  if (
    a.kind === 'count' &&
    near?.measure &&
    near.kind === 'count' &&
    near.measure[0] >= near.end &&
    /^ (?:of|averaging|with an average of) $/.test(f.slice(near.measure[1], a.quoteStart))
  )
    return f.slice(near.measure[0], near.measure[1]);
  const everyOne = eachOfThem.exec(before);
  if (everyOne) return everyOne[1]!;
  return near === undefined && eachAfter.test(a.rest)
    ? (manyEach.exec(before.slice(0, before.length - (a.start - a.quoteStart)))?.[1] ?? null)
    : null;
}

/** A club is entitled to …: every one of them. */
const receiver = /(?:^|[.;]\s+)\s*An? ([a-z][a-z -]{1,30}?) (?:is entitled to|gets|receives)\s+$/;

/** For each pilot site, at least 70% …. */
const forEachOf =
  /^\s*(?:[-•*]\s*)?(?:[A-Z][\w. ]{0,16}\s*:\s+)?(?:For|In|At|With) (?:each|every) (?!(?:year|month|quarter|week|term|semester|of)\b)([a-z][a-z -]{1,40}?),\s/;

/** Who or what each gets it, told at the sentence's head or right before. */
export function givenTo(f: string, a: EnglishAmount, before: string, from: number): string | null {
  const head = / e(?:ach|very) |^\s*(?:[-•*]\s*)?E(?:ach|very) /.test(f.slice(from, a.start))
    ? eachHead.exec(f.slice(Math.max(from, a.start - 160), a.start))
    : null;
  if (head && !othersDo.test(head[0]) && !/\bwe\b|\b(?:total|altogether)\b/.test(head[0])) return head[1]!;
  const forEach = forEachOf.exec(f.slice(from, Math.min(a.start, from + 120)));
  if (forEach && !/[;:]/.test(f.slice(from + forEach[0].length, a.start))) return forEach[1]!;
  const entitled = receiver.exec(before);
  if (entitled) return entitled[1]!;
  return /\be(?:ach|very) /.test(before) ? (givenEach.exec(before)?.[1] ?? null) : null;
}

/** Two apprentices in each of the three workshops. */
export const eachOfAfter =
  /^[^.;,]{0,40}?\bin each of (?:the|our|its) (?:\d+ |(?:two|three|four|five|six|seven|eight|nine|ten|twelve) )?([a-z][a-z -]{2,30}?)(?=\s*(?:[.,;)]|$|(?:by|in|at|for|and|will|with)\b))/;

export function perAfter(rest: string): string | null {
  const m =
    /^[^.;,]{0,60}?(?<!\b(?:than|in|inside|within|with|for|to|as|of|from|by|at|over|half|spend|take|last)\s)\b(?:per|each|every|any one|an?)\s+((?:hour|evening|night|(?<=e(?:ach|very)\s)(?:spring|summer|autumn|winter|weekday|working day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|head|copy|page|sheet|year(?! later| earlier| before| after| ago)|month|fortnight|week|quarter(?! of)|semester|term|season|day|participant|person|session|department|team|laboratory|student|event|workshop|issue|institute|centre|center)\b(?! of\b))/i.exec(
      rest,
    ) ??
    (rest.includes('per ')
      ? /^[^.;,]{0,40}?\bper\s+(?:each\s+(?=[a-z-]+ (?!to|in|of|for|and|at|with|who)[a-z]+)([a-z-]+ [a-z-]+)|(?:each\s+)?((?:(?:square|cubic) )?[a-z-]+))/i.exec(
          rest,
        )
      : null) ??
    (rest.includes('/') ? /^\s?[a-z -]{0,30}\/(year|yr|month|week|quarter|day)\b/.exec(rest) : null) ??
    (/^\s?p\.\s?a\./.test(rest) ? /^\s?(p\.\s?a\.)/.exec(rest) : null) ??
    (rest.includes('in each of ')
      ? /^[^.;,]{0,40}?\bin each of (?:the|these|our|its|their)\s(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s)?([a-z-]+)/.exec(
          rest,
        )
      : null) ??
    (/ e(?:ach|very) /.test(rest)
      ? /^[^.;,]{0,50}?\b(?:for|at|in) (?:each|every)\s+(?:of (?:the|our|its|their|these)\s(?:[\d,]+\s)?)?(?!(?:of|year|month|week|quarter|term|semester|case|way|respect|stage|turn)\b)([a-z-]+)/.exec(
          rest,
        )
      : null);
  return m?.[1] ?? m?.[2] ?? null;
}

/** Each year we will hold one assembly, four meetings and no fewer than 20 webinars. */
export function headCycle(f: string, kind: TargetKind, from: number): string | null {
  if (kind !== 'count' && kind !== 'frequency' && kind !== 'money') return null;
  const head = /^\s*(?:[-•*]\s*)?(?:Each|Every)\s+(year|month|quarter|week|term|semester)\b/;
  return head.exec(f.slice(from, from + 32))?.[1] ?? null;
}

export function baselineOf(after: string): string | null {
  // and achieve 4% overall: the next number has its own
  const rest = after.replace(/\band\s+(?:to\s+)?[a-z]+\s+(?:at least\s+|about\s+|a further\s+)?\d.*$/s, '');
  const figure = /^\s*(?:the|(?:that )?of(?: the)?|its)\s+((?:FY\s?)?(?:19|20)\d\d(?:\/\d\d)?)\b/i.exec(rest);
  if (figure) return figure[1]!;
  const m =
    /\b(?:over|on the basis of|compared (?:with|to)|from|relative to|on|against|versus|vs\.?|above|below|than(?:\s+in)?)\s+(?:the\s+|an?\s+)?(FY\s?\d\d(?!\d)|(?:FY\s?)?(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?(?:\s+(?:level|baseline|figure)s?)?|last year|(?<=than )this year|previous year|baseline)/i.exec(
      rest,
    );
  return m?.[1]?.replace(/\s+(?:levels?|baselines?|figures?)$/i, '') ?? null;
}

/** The last target that stands in no bracket closed since: 30 scholarships (10 doctoral, 20 others), each worth …. */
export function openBefore(f: string, targets: readonly RawTarget[], start: number): RawTarget | undefined {
  for (let k = targets.length - 1; k >= 0 && k > targets.length - 12; k--) {
    const between = f.slice(targets[k]!.end, Math.min(start, targets[k]!.end + 400));
    const close = between.indexOf(')');
    const open = between.indexOf('(');
    if (close < 0 || (open >= 0 && open < close)) return targets[k];
  }
  return targets.at(-1);
}

const divides =
  /\b(?:(?<!\beach )of which|(?<!\beach )of whom|thereof|of these|among (?:them|these|whom|which)|(?:[Tt]hese|[Tt]his|the (?:total|number|figure)) (?:will )?includes?|of (?:this|that) (?:number|total)|(?:divided|split|broken down) into|i\.e(?=\.)|of th(?:is|at)(?: (?:sum|amount|total|money|budget))?(?=,|\s[£$€])|of them|including|incl\.?|comprising|made up of|consisting of|namely)\b/gi;

export function parentOf(
  f: string,
  targets: RawTarget[],
  from: number,
  start: number,
  end: number,
  kind: TargetKind,
  unit: string,
  sentence: number,
): number {
  // including two volumes of fifteen papers: so many in each
  const whole = targets.at(-1)?.measure;
  if (whole && f.slice(whole[1], start) === ' of ') return -1;
  const base = Math.max(from, start - 160);
  const window = f.slice(base, start);
  // the last that divides: of which 45% …, and shall register 30 patents, including 8 abroad
  let at = -1;
  divides.lastIndex = 0;
  for (let m = divides.exec(window); m; m = divides.exec(window)) at = m.index;
  // including in 20 schools: where
  if (
    at >= 0 &&
    /^incl[a-z]*\.?\s(?:in|at(?! (?:least|most)\b)|from|with|on|by|to|for)\s/i.test(window.slice(at))
  )
    return -1;
  // 4,500 students, i.e. 30 per class: the same said otherwise
  if (
    at >= 0 &&
    window.startsWith('i.e', at) &&
    /^[^.;,]{0,40}\b(?:per|each|every|an?)\s/.test(f.slice(end, end + 48))
  )
    return -1;
  // including 380 there, as well as 60 monographs; two of them online, plus one reader of 300 pages
  if (at >= 0 && /\bas well as\s+(?:some |about )?$|,?\splus\s/.test(window.slice(at))) return -1;
  // six gauges (four on the east coast and two on the west coast)
  if (
    at < 0 &&
    kind === 'count' &&
    /^\s(?:(?:on|in|from|for|at|by)\s|(?:online|abroad|overseas|virtual|hybrid|remote|new|joint)[,)])/i.test(
      f.slice(end, end + 12),
    )
  ) {
    const open = window.lastIndexOf('(');
    if (open >= 0 && window.indexOf(')', open) < 0) at = open;
  }
  if (at < 0) return -1;
  // (including 20 forums and 30 seminars), covering five fields: the bracket is closed
  // of whom 40 per cent women, will be trained in six courses: the aside is over
  if (
    /,\s+and (?:no|each|every|all)\s|,\s+(?:and\s+)?(?:will|shall|must|should|are|is)\s|\b(?:will|shall|should|are|is)\b[^,]*,\s+and\s+$/.test(
      window.slice(at),
    )
  )
    return -1;
  // six of them online, for some 400 people; including two abroad, and field up to 20 missions
  if (
    /,\s+(?:for|in|across)\s+(?:some\s+|about\s+|a total of\s+(?:about |at least |not less than |no fewer than )?)?$|\band\s+(?:to\s+|then\s+)?(?!(?:a|an|another|about|over|some|around|nearly|the|further|up|at|no|more|less|fewer|roughly|approximately|in|on|for|with|by|of|from)\b)[a-z]+\s+(?:for\s+)?(?:another |a further |up to |at least |no more than |no fewer than |more than |about |over |fewer than )?$/.test(
      window.slice(at),
    )
  )
    return -1;
  // half of them children, and 20 traders: the aside is over; 7 of them for two shifts
  if (/^of them(?:\b[^,]*,\s+and|\s(?:for|on|in|by|at|to))\s+$/i.test(window.slice(at))) return -1;
  const open = window.lastIndexOf('(', at);
  if (open >= 0 && !window.slice(open, at).includes(')') && window.indexOf(')', at) >= 0) return -1;
  let measured = -1;
  for (let k = targets.length - 1; k >= 0 && k > targets.length - 40; k--) {
    const t = targets[k]!;
    if (t.sentence < (measured < 0 ? sentence - 1 : sentence)) break;
    if (
      t.end > base + at ||
      t.kind !== kind ||
      t.parent >= 0 ||
      !(
        kind === 'count' ||
        kind === 'money' ||
        (kind === 'duration' && k === targets.length - 1 && /^incl/i.test(window.slice(at)))
      )
    )
      continue;
    // 1,200 alders along 2 km of bank, of which 400 …: of the alders; 38 km of main, of which 12 …: of the main
    if (kind !== 'count' || t.quantity.unit === unit) return k;
    if (measured < 0) measured = k;
  }
  return measured;
}
