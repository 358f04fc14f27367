// Time expressions of English plans: by June 2026, in the first half, Q3. Which one governs a quantity is told by
// governing.ts; what leads a time and what that makes of it by timeLead.ts.

import type { TimeSpan, TimeValue } from '../times/times.ts';
import { dayOfMonth, monthName, monthOf, months, monthWord, value } from './months.ts';
import { isMeasuredAgainst, isOfName, type Lead, leadAt, tellsBack } from './timeLead.ts';
import { namedPart, otherPart, partInMonths, shortPart } from './timeParts.ts';
import { daySpan, monthSpan, shortYears, type TimePattern, yearSpan } from './timeSpans.ts';
import { wordNumber, wordValue } from './words.ts';

export interface EnglishTime extends TimeSpan {
  /** by, before, in …: a period for what stands before it as well. */
  back: boolean;
  /** What a change is measured against, not when it is due. */
  baseline: boolean;
}

const alsoDay = `(?:\\s?(?:-{1,2}|and|to)\\s?${dayOfMonth})?`;
/** June 2026, 30 June 2026, June 30, 2026, Mar-27. */
const monthOfYear: TimePattern = {
  pattern: new RegExp(
    `(?:\\b${dayOfMonth}${alsoDay}\\s(?:of\\s)?)?\\b(${monthWord})(?:\\s${dayOfMonth},?)?(?:,?\\s(?:of\\s)?|[-/])((?:19|20)\\d\\d)\\b`,
    'gi',
  ),
  means: (m) => value('absolute', `${m[2]}-${monthOf(m[1]!)}`, Number(m[2])),
};
const year: TimePattern = {
  pattern:
    /(?<![$€£¥#]\s?)\b(?:(?:FY\s?)?((?:19|20)\d\d)|FY\s?[’']?(\d\d))\b(?!\+|\s*(?:USD|EUR|GBP|RMB|dollars|euros|pounds|yuan|people|participants|students|workshops|m²))/gi,
  means: (m) => {
    const named = m[1] ?? `20${m[2]}`;
    const time = value('absolute', named, Number(named));
    return /FY/i.test(m[0]) ? { ...time, fiscal: true } : time;
  },
};
/** By 31.03.2027, by 31/3/2027. */
const dotted: TimePattern = {
  pattern: /(?<=\b(?:by|before|until|on|than|due)\s)\d{1,2}[./-](\d\d?)[./-](20\d\d)\b/gi,
  means: (m) =>
    Number(m[1]) > 12 ? null : value('absolute', `${m[2]}-${m[1]!.padStart(2, '0')}`, Number(m[2])),
};
/** By 2026-06-30. */
const dashed: TimePattern = {
  pattern: /(?<=\b(?:by|before|until|on|than|due)\s)(20\d\d)-([01]\d)-[0-3]\d\b/gi,
  means: (m) => value('absolute', `${m[1]}-${m[2]}`, Number(m[1])),
};
/** At the end of its item or alone in a bracket, set off from what stands before it: – June 2026; due: 30 June. */
const setOff = /(?:[,;:] |\s- |[([])$/;
const byItself = (f: string, from: number, to: number): boolean =>
  setOff.test(f.slice(Math.max(0, from - 3), from)) && /^\s*(?:$|[.;)\]\n])/.test(f.slice(to, to + 4));

const oneOfSome = new RegExp(`^(?:,|\\s(?:and|or|&))\\s(?:and\\s)?(?:${monthWord})(?:\\b|$)`, 'i');
/** In May, by 31 October, on 14 and 15 October, end of June: a month only where something leads it. */
const monthAlone: TimePattern = {
  pattern: new RegExp(
    `(?:\\b${dayOfMonth}${alsoDay}\\s(?:of\\s)?)?\\b(${monthWord})(?![\\w-])(?:\\s${dayOfMonth}(?=[,.;)]|$))?`,
    'gi',
  ),
  means: (m, f) => {
    // in May, June and September: at several times
    if (oneOfSome.test(f.slice(m.index + m[0].length, m.index + m[0].length + 20))) return null;
    const { preposition: said, inner } = leadAt(f, m.index);
    // Due: 30 June; Vehicles, 4 May: a day by itself
    if (said === '' && inner === '' && /\d/.test(m[0]) && byItself(f, m.index, m.index + m[0].length))
      return value('relative', monthOf(m[1]!));
    if (said === '' || /^(?:of|since|over|between|for)$/.test(said))
      return /\b(?:end|early|late|mid)\b/.test(inner) ? value('relative', monthOf(m[1]!)) : null;
    // the March round, on June: no month by itself
    if (
      /^(?:the )?$/.test(inner) &&
      !/\d/.test(m[0]) &&
      (inner !== '' || /^(?:on|at|across|through)$/.test(said))
    )
      return null;
    if (said === 'from' && /^\s*(?:to\b|until\b|through\b|till\b|-)/.test(f.slice(m.index + m[0].length)))
      return null;
    return value('relative', monthOf(m[1]!));
  },
};
/** On October 14-15, during June 3-5. */
const onDay: TimePattern = {
  pattern: new RegExp(
    `(?<=\\b(?:on|during)\\s)(${monthName})\\s+${dayOfMonth}${alsoDay}\\b(?!,?\\s+(?:19|20)\\d\\d)`,
    'gi',
  ),
  means: (m) => value('relative', monthOf(m[1]!)),
};
/** Open day, June 7-9: 400 guests; Town fair (4 May): 30 stalls. */
const dayLabel: TimePattern = {
  pattern: new RegExp(
    `\\b(?:(${monthName})\\s+\\d{1,2}(?:\\s?-{1,2}\\s?\\d{1,2})?|\\d{1,2}(?:\\s?-{1,2}\\s?\\d{1,2})?\\s+(${monthName})|(?<=^[\\s•*-]*)(${monthName}))(?=\\)?:\\s)`,
    'gi',
  ),
  means: (m) => value('relative', months[(m[1] ?? m[2] ?? m[3])!.toLowerCase()]!),
};
/** At the June assembly. */
const atMeeting: TimePattern = {
  pattern: new RegExp(
    `\\b(${monthName}) (?:assembly|meeting|congress|session|conference|council|convocation|elections?|fair|intake|examinations?|dinner|gala|ceremony|reception|party|festival|workshop|seminar|symposium|market|show|concert|open day)\\b`,
    'gi',
  ),
  means: (m, f) =>
    /\b(?:by|before|at|in|until) the $/i.test(f.slice(Math.max(0, m.index - 11), m.index))
      ? value('relative', months[m[1]!.toLowerCase()]!)
      : null,
};
/** The Congress (14-17 September) is to bring together 900 guests; two retreats (May). */
const inBrackets: TimePattern = {
  pattern: new RegExp(
    `(?<=\\()(?:\\d{1,2}(?:\\s?(?:-{1,2}|and|to)\\s?\\d{1,2})?\\s+)?(${monthName})(?:\\s+\\d{1,2}(?:\\s?-{1,2}\\s?\\d{1,2})?)?(?=\\)(?!:))`,
    'gi',
  ),
  means: (m) => value('relative', monthOf(m[1]!)),
};
const kindOfYear =
  '(?:(?:whole|full|entire|coming|academic|school|financial|fiscal|calendar|budget|plan|reporting)\\s)*';
/** This year, over the year, by year-end, by the end of the school year, before the year is out. */
const wholeYear: TimePattern = {
  pattern: new RegExp(
    `\\b(?:(?:by|before|at|until|towards?)\\s(?:the\\s)?year(?:[’']s)?[-\\s]end|(?:later\\s)?this\\s${kindOfYear}year|by\\send(?:\\sof)?[-\\s]year|before\\sthe\\syear\\sis\\s(?:out|over)|(?:(?:(?:by|before|until|at|towards?)\\s(?:the\\s)?(?:end|close)|(?:in|over|during)\\sthe\\scourse)\\sof|for|over|in|during|throughout|within|across|through)\\s(?:the|this)\\s${kindOfYear}year)\\b(?![’'])`,
    'gi',
  ),
  means: () => value('relative', null),
};
const plan = '(?:plan|strategy|programme|program|roadmap)';
const many = '(two|three|four|five|six)';
/** Within the plan period; over the five years, within five years, where the plan has as many. */
const wholePlan: TimePattern = {
  pattern: new RegExp(
    `\\b(?:(?:(?:by|before)\\sthe\\send\\sof|for|over|in|during|throughout|within|across)\\s(?:(?:the|this|our)\\s(?:whole\\s|entire\\s)?(?:(?:plan(?:ning)?|strategy|programme)\\speriod|(?:period|life|lifetime|duration|course|term)\\sof\\s(?:the|this|our)\\s(?:strategic\\s)?${plan})|the\\s(?:(?:next|coming)\\s)?${many}(?:\\syears(?!\\s(?:of|to|since|before|after|from|until|up|end)\\b)|-year\\speriod))|(?:by|before)\\sthe\\send\\sof\\s(?:the|this|our)\\s(?:strategic\\s)?${plan}|within\\s${many}\\syears(?!\\s(?:of|from|after)\\b))\\b`,
    'gi',
  ),
  means: (m) => {
    const years = m[1] ?? m[2];
    return value('relative', years ? `${wordValue(years)}y` : 'plan');
  },
};

/** What stands around the year of a bracket between a label and its number; | is the year. */
const besideLabel = /\|:\s?[\d.,]+%?\):\s|\([\d.,]+%?\s\|\):\s/;
const comparedWith =
  /(?:compared (?:with|to)|relative to|against|versus|vs\.?|than|\bas|\b(?:what|than|as|that) (?:we|it|they) [a-z]+)\s*(?:the\s+(?:(?:levels?|figures?|numbers?|totals?|results?|rates?|values?)\s+)?)?$|(?:above|below|over|under|beyond|on)\s+the\s+(?:levels?|figures?|numbers?|totals?|results?|rates?|values?|sums?|amounts?)\s*$/i;

/** From so much, from so many things. */
const stoodAt = new RegExp(
  `\\bfrom\\s(?:[A-Z]{0,3}\\s?[$€£¥]?\\s?\\d[\\d.,]*(?:\\s?(?:million|billion|thousand|bn|[mk]|%|per ?cent)(?![\\w-]))?|(?:${wordNumber})(?![\\w-]))(?:\\s[a-z-]+){0,2}\\s*$`,
);

/** Whether a time is what something is measured against, as what stands around it says. */
function isBaseline(f: string, lead: Lead, end: number, v: TimeValue): boolean {
  const before = f.slice(Math.max(0, lead.start - 32), lead.start);
  return (
    comparedWith.test(before) ||
    // from 400 in 2019 to 900, from £2m in 2025 to £3m, from two fairs in 2025 to four: where it stood
    (/^\s+to\b/.test(f.slice(end, end + 4)) && stoodAt.test(before)) ||
    // loans (2025: 300): 450, loans (300 in 2025): 450
    (f.includes('): ') &&
      besideLabel.test(`${f.slice(Math.max(0, lead.start - 12), lead.start)}|${f.slice(end, end + 16)}`)) ||
    /^\s*(?:baseline|levels?)\b/i.test(f.slice(end, end + 12)) ||
    // newspapers printed before 1930
    (v.kind === 'absolute' && v.end < 1990)
  );
}

/** From May onwards, in the 2026/27 academic year. */
const tail =
  /^\s(?:onwards?|(?:academic|school|financial|fiscal|calendar|budget|plan|reporting)\syear|season)\b/;

/** The last of two or several things named before: the first by June. */
const ofOneOfThem = /\bthe (?:first|second|last|latter)(?: one| of (?:them|these|which))?,? $/;

/** Those of a deadline. */
const by = /^(?:due )?by$|^before$|^on or before$|^prior to$|later than$/;

/**
 * How a pattern's times are led: by what stands before them, or by words of their own, which tell back; a span of months
 * tells back whether anything leads it or not.
 */
type Led = 'lead' | 'span' | 'own' | 'label';

export function readTimes(f: string): EnglishTime[] {
  const out: EnglishTime[] = [];
  // most blocks name no time
  let covered: Uint8Array | null = null;
  const each = ({ pattern, means }: TimePattern, led: Led = 'lead'): void => {
    pattern.lastIndex = 0;
    for (let m = pattern.exec(f); m; m = pattern.exec(f)) {
      const v = means(m, f);
      const coreEnd = m.index + m[0].length;
      const end = coreEnd + (tail.exec(f.slice(coreEnd, coreEnd + 24))?.[0].length ?? 0);
      if (!v || covered?.[m.index] || covered?.[end - 1]) continue;
      const lead =
        led === 'lead' || led === 'span'
          ? leadAt(f, m.index)
          : { start: m.index, preposition: '', inner: '' };
      covered ??= new Uint8Array(f.length + 1);
      covered.fill(1, lead.start, end);
      const baseline =
        isMeasuredAgainst(f, lead, m[0], v) ||
        isBaseline(f, lead, end, v) ||
        (pattern === year.pattern && isOfName(f, lead, m.index, end));
      // (June 2026), (by Q3): all there is in a bracket, which is of what stands before it
      const alone = f[lead.start - 1] === '(' && f[end] === ')' && f[end + 1] !== ':';
      const back =
        led !== 'label' &&
        (led !== 'lead' ||
          tellsBack(lead, v, f.slice(coreEnd, coreEnd + 9)) ||
          ((alone || byItself(f, lead.start, end)) &&
            !(v.kind === 'absolute' && /^\d{4}(?:\/|$)/.test(v.value)))) &&
        !ofOneOfThem.test(f.slice(Math.max(0, lead.start - 24), lead.start));
      const told: TimeValue = by.test(lead.preposition) ? { ...v, by: true } : v;
      out.push({ start: lead.start - Number(alone), end: end + Number(alone), value: told, back, baseline });
    }
  };
  // a glance for each: most sentences name no time
  const dated = /(?:19|20)\d\d|FY\s?[’']?\d\d/i.test(f);
  const month = anyMonth.test(f);
  // before the years: Q4 of 2026/27
  if (/quarter|half/i.test(f)) each(namedPart);
  if (/\smonths\b/i.test(f)) each(partInMonths);
  if (/(?:half|quarter)\b.*\bin the /i.test(f)) each(otherPart);
  if (/[QH][1-4]|[1-4]Q|[12]H/i.test(f)) each(shortPart);
  if (month) each(monthSpan, 'span');
  if (month && /from \d/i.test(f)) each(daySpan);
  if (month && f.includes('(')) each(inBrackets, 'own');
  if (dated) {
    each(shortYears);
    each(yearSpan);
    if (month) each(monthOfYear);
    each(dotted);
    each(dashed);
    each(year);
  }
  if (month) {
    each(monthAlone);
    each(onDay);
    if (f.includes(':')) each(dayLabel, 'label');
    each(atMeeting);
  }
  if (/\bthe [^.;]{3,30}(?:years|period|plan|strategy|programme)\b|\bwithin [a-z]+ years\b/i.test(f))
    each(wholePlan, 'own');
  if (/year/i.test(f)) each(wholeYear, 'own');
  return out.sort((a, b) => a.start - b.start);
}

const anyMonth = new RegExp(`\\b(?=[jfmasond])(?:${monthWord})`, 'i');
