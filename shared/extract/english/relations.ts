// What ties an English quantity to what stands around it: the total it is part of, what it counts when no noun
// follows, what it is measured against. Reads no amount; english.ts asks.

import type { RawTarget } from '../blockReading.ts';
import type { TargetKind } from '../types.ts';
import { monthName } from './months.ts';
import { fractions } from './multiples.ts';
import type { EnglishAmount } from './number.ts';
import { orderVerbs } from './stateWords.ts';

/** Of them, of those that …; in ten of these firms the firms are named again. */
const ofThemAlone =
  /^\s*of\s+(?:them|whom|which)\b|^\s*of\s+(?:these|those)\s*(?:[,.;)]|$|(?:will|shall|should|must|are|is|to|in|at|on|by|from|with|that|who|which|being|having)\b)/i;

const ofSome =
  /^ of (?!(?:the|our|its|their|these|those|them|it|which|whom|all|each|every)\b)[a-z]+(?: [a-z]+)?(?=\s*(?:[,.;)]|$|and\b))/;
const someOf = /\d[\d,]* [a-z]+(?: [a-z]+)? of (?!the\b)[a-z]+(?: [a-z]+)?(?:,| and|, and) $/;

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
    /(?:\(|:|\b(?:and|including|which|thereof|among them|comprising|made up of|incl\.|namely)|,)\s*(?:a further\s+|another\s+|an additional\s+)?$/i.test(
      f.slice(Math.max(0, a.quoteStart - 24), a.quoteStart),
    )
  )
    return true;
  // 46 kinds of wheat and 19 of barley
  if (
    a.kind === 'count' &&
    a.unit === '' &&
    ofSome.test(a.rest) &&
    someOf.test(f.slice(Math.max(0, a.quoteStart - 60), a.quoteStart))
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
    /^(?:online|abroad|overseas|remote|remotely|virtual|virtually|hybrid|new|continuing|ongoing|existing|open|national|international|regional|local|joint|native|endemic|outgoing|incoming)$/i.test(
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
    /(?:^|\s)ones$|^(?:(?:[a-z]+ed|[a-z]*(?:written|given|taken|taught|led|drawn|chosen|shown|sown|begun|done|gone|built|held|made|sent|sold|won|run|cut|shut))(?:\s(?:back|out|up|down|off|away|over))?(?:\s(?:by|in|at|from|to|on|for|with|through|under)(?:\s[a-z]+){0,3})?|(?:on|in|at|for|from|with|by)\b.*)$/i.test(
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

/** Over 2025, from the level of 2024/25, against Q1 2025, (baseline: 2025). */
const measuredFrom = new RegExp(
  `\\b(?:over|on the basis of|compared (?:with|to)|in comparison (?:with|to)|from|relative to|on|against|versus|vs\\.?|above|below|than(?:\\s+in)?|baseline:?)\\s+(?:the\\s+|an?\\s+|its\\s+|their\\s+)?(?:(?:levels?|figures?|results?|numbers?)\\s(?:of|in|for)\\s)?(FY\\s?\\d\\d(?!\\d)|(?:(?:Q[1-4]|H[12]|${monthName})\\s)?(?:FY\\s?)?(?:19|20)\\d\\d(?:[/-]\\d\\d(?:\\d\\d)?)?(?:\\s+(?:level|baseline|figure)s?)?|last year|(?<=than )this year|previous year|baseline)|\\((?:19|20)\\d\\d(?= baseline)`,
  'i',
);

export function baselineOf(after: string): string | null {
  // and achieve 4% overall: the next number has its own
  const rest = after.replace(/\band\s+(?:to\s+)?[a-z]+\s+(?:at least\s+|about\s+|a further\s+)?\d.*$/s, '');
  const figure = /^\s*(?:the|(?:that )?of(?: the)?|its)\s+((?:FY\s?)?(?:19|20)\d\d(?:\/\d\d)?)\b/i.exec(rest);
  if (figure) return figure[1]!;
  const m = measuredFrom.exec(rest);
  return (m?.[1] ?? m?.[0].slice(1))?.replace(/\s+(?:levels?|baselines?|figures?)$/i, '') ?? null;
}

/** Whether the bracket a target may stand in is still open at `start`. */
export function isOpen(f: string, target: RawTarget, start: number): boolean {
  const between = f.slice(target.end, Math.min(start, target.end + 400));
  const close = between.indexOf(')');
  const open = between.indexOf('(');
  return close < 0 || (open >= 0 && open < close);
}

/** The last target that stands in no bracket closed since: 30 scholarships (10 doctoral, 20 others), each worth …. */
export function openBefore(f: string, targets: readonly RawTarget[], start: number): RawTarget | undefined {
  for (let k = targets.length - 1; k >= 0 && k > targets.length - 12; k--)
    if (isOpen(f, targets[k]!, start)) return targets[k];
  return targets.at(-1);
}

const divides =
  /\b(?:(?<!\b(?:each|none) )of which|(?<!\b(?:each|none) )of whom|thereof|of these|among (?:them|these|whom|which)|(?:[Tt]hese|[Tt]his|[Tt]hat|(?:the|this|that) (?:total|number|figure)) (?:will )?includes?|of (?:this|that|the) (?:number|total)(?! (?:of|amount))|(?:divided|split|broken down) (?:into|as follows|thus)|(?:divided|split|broken down|shared)(?=:)|i\.e(?=\.)|of th(?:is|at)(?: (?:sum|amount|total|money|budget))?(?=,|\s[£$€])|of them|(?<!\bnot )including|incl\.?|comprising|made up of|consisting of|composed of|namely|that is(?=,))\b/gi;

const nextDeed = new RegExp(
  `\\d[^,]*,\\s+(?:and\\s+)?(?:apply for|${orderVerbs.toLowerCase()})\\s+(?:at least |about |more than |over |up to |no (?:fewer|less) than )?$`,
);
/** After a part, where it is or with whom: the preposition stands right before the number. */
const partNumber = '(?:\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|half)\\b)';
const anyPart = new RegExp(partNumber);
const numbered = new RegExp(`${partNumber}\\s$`);
const whereabouts = /\s(?:in|with|across|at|among|by|from|(?<!\b(?:up|close|in)\s)to)\s$/;

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
  // including 10 with partners in three countries: where the part is
  if (
    at >= 0 &&
    kind === 'count' &&
    whereabouts.test(window) &&
    (numbered.test(window.slice(0, at)) || anyPart.test(window.slice(at)))
  )
    return -1;
  // including the heads of 20 schools: of the schools
  if (
    at >= 0 &&
    /\s(?:the|an?)\s(?!(?:total|minimum|maximum|sum|average|further)\b)[a-z]+\sof\s$/.test(window.slice(at))
  )
    return -1;
  // of whom 10 from the country, and three schools will be built: another clause
  if (
    at >= 0 &&
    /,\sand\s$/.test(window) &&
    /^(?:\s[a-z-]+){1,4}\s(?:will|shall|should|must|are to)\s/.test(f.slice(end, end + 64))
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
    /,\s+and (?:no|each|every|all)\s|,\s+and (?:the|our|its)\s[^,;]*\b(?:will|shall|should|must|is to|are to)\b[^,;]*$|,\s+(?:and\s+)?(?:will|shall|must|should|are|is)\s|\b(?:will|shall|should|are|is)\b[^,]*,\s+and\s+$/.test(
      window.slice(at),
    )
  )
    return -1;
  // six of them online, for some 400 people; including two abroad, and field up to 20 missions
  if (
    /,\s+(?:for|in|across|with (?:room|space|places|seats|capacity) for)\s+(?:some\s+|about\s+|a total of\s+(?:about |at least |not less than |no fewer than )?)?$|\band\s+(?:to\s+|then\s+)?(?!(?:a|an|another|about|over|some|around|nearly|the|further|up|at|no|more|less|fewer|roughly|approximately|in|on|for|with|by|of|from)\b)[a-z]+\s+(?:for\s+)?(?:another |a further |up to |at least |no more than |no fewer than |more than |about |over |fewer than )?$/.test(
      window.slice(at),
    )
  )
    return -1;
  // of which 40 abroad, apply for 60 patents: the next deed
  if (nextDeed.test(window.slice(at))) return -1;
  // half of them children, and 20 traders: the aside is over; 7 of them for two shifts
  if (/^of them(?:\b[^,]*,\s+and|\s(?:for|on|in|by|at|to))\s+$/i.test(window.slice(at))) return -1;
  // 80 of them online, with room for 7,500; 30 of them women, and complete a data set of 5,000
  if (
    /,\s+(?:with|and)\s+(?:[^,]*\s)?(?:of|for)\s+(?:some |about |at least |up to |over |more than |no more than |at most |around |nearly )?$/.test(
      window.slice(at),
    )
  )
    return -1;
  // schools make up 85,000 of this, families 120,000: not of the 85,000
  const before = targets.at(-1);
  if (
    before !== undefined &&
    before.parent < 0 &&
    before.end >= base + at - 1 &&
    /^of th(?:is|at)\b/i.test(window.slice(at))
  )
    return -1;
  // two of whom part-time, and ten porters: the aside is over
  const aside = window.slice(at);
  if (
    /^of (?:whom|which)\b[^,]*,\s+and\s+$/.test(aside) &&
    !anyPart.test(aside) &&
    anyPart.test(window.slice(0, at)) &&
    numbered.test(window.slice(0, at))
  )
    return -1;
  const open = window.lastIndexOf('(', at);
  if (open >= 0 && !window.slice(open, at).includes(')') && window.indexOf(')', at) >= 0) return -1;
  let measured = -1;
  for (let k = targets.length - 1; k >= 0 && k > targets.length - 40; k--) {
    const t = targets[k]!;
    if (t.sentence < (measured < 0 ? sentence - 1 : targets[measured]!.sentence)) break;
    if (
      t.end > base + at ||
      t.kind !== kind ||
      t.parent >= 0 ||
      !(
        kind === 'count' ||
        kind === 'money' ||
        (kind === 'duration' &&
          targets.every((part, n) => n <= k || part.parent === k) &&
          /^(?:incl|of which|thereof|compris|made|consist|compos|divid|split)/i.test(window.slice(at)))
      )
    )
      continue;
    // 1,200 alders along 2 km of bank, of which 400 …: of the alders; 38 km of main, of which 12 …: of the main
    if (kind !== 'count' || t.quantity.unit === unit) return k;
    if (measured < 0) measured = k;
  }
  return measured;
}
