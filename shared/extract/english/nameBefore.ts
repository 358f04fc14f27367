// The name that stands before an English amount: what a bracket tells of (the roof (£640,000)), and the name alone,
// without the place, the time or the verb between it and its number. Asked by target.ts.

import type { TargetKind } from '../types.ts';
import type { EnglishAmount } from './number.ts';
import { afterVerb } from './orders.ts';
import type { Span } from './subject.ts';

const takesPlace =
  /^\s*(?:[-•*]\s*)?(?:The |Our |An? )?([A-Z][a-z' -]{2,40}?)\s(?:takes? place|will|shall|is|are|runs?|goes|go)\b/;

/** Hold the annual conference in May (two days, …): what is held. */
const heldWhen =
  /\b(?:hold|run|host|organi[sz]e|stage|convene|offer|open) (?:an? |its |our |the |their )?([A-Za-z][a-z -]{2,40}?) (?:in|on|at|from|by) (?:the |mid-|late |early )?[A-Z\d][\w ]{1,24} \($/;

/** (ii) North America, £2.9 million; */
const listedName =
  /^\s*(?:[-•*]\s*)?(?:\(?(?:[ivx]{1,4}|[a-h]|\d{1,2})[).]\s*)?([A-Z][A-Za-z &'-]{2,50}),\s$/;
const endsEntry = /^\s*(?:[;.,]?(?:\s*and)?\s*)$/;

/** A list's entry that is a name, a comma and a sum. */
export function entryName(f: string, a: EnglishAmount, kind: TargetKind): Span | null {
  const m =
    kind === 'money' && a.quoteStart < 80 && endsEntry.test(f.slice(a.quoteEnd, a.quoteEnd + 12))
      ? listedName.exec(f.slice(0, a.quoteStart))
      : null;
  return m ? [a.quoteStart - 2 - m[1]!.length, a.quoteStart - 2] : null;
}

/** New tutors (we expect about 40). */
const expected = /\((?:we expect|we hope for|we plan for|an expected) $/;
const expecting =
  /(?:^\s*(?:[-•*]\s*)?|[.;,:]\s+|\b(?:the|our|all|of|for|to|and|train|invite|welcome|recruit) )((?!(?:the|our|all)\s)[A-Za-z][a-z’'-]*(?: (?!(?:the|our|all|of|for|to|and)\b)[a-z’'-]+){0,3}) \([a-z ]+$/;

/** All new supervisors (around 70), the roof (£640,000): what stands before the bracket. */
export function beforeBracket(f: string, a: EnglishAmount, kind: TargetKind, from: number): Span | null {
  // visits (target 45)
  const aside = /\((target|goal|aim)(?: of|:| is)?\s$/i.exec(
    f.slice(Math.max(from, a.quoteStart - 14), a.quoteStart),
  );
  const start = aside ? a.quoteStart - aside[0].length + 1 : a.quoteStart;
  const said = f.slice(Math.max(from, start - 50), start);
  // our webinars, twelve in all
  const inAll = /^\s(?:in (?:total|all)|altogether)\b/.test(a.rest)
    ? /\b([A-Za-z-]+(?: [a-z]+)?),\s$/.exec(said)
    : null;
  if (inAll) {
    const name = inAll[1]!.replace(/^(?:the|our|its|their|these) /i, '');
    const end = start - (said.length - inAll.index - inAll[1]!.length);
    return [end - name.length, end];
  }
  const mostly = expected.test(said) ? expecting.exec(f.slice(Math.max(from, start - 80), start)) : null;
  if (mostly) {
    const at = start - mostly[0].length + mostly[0].indexOf(mostly[1]!);
    return [at, at + mostly[1]!.length];
  }
  // five stations with loggers (4 each)
  const fitted = /^\s(?:each|apiece)\)/.test(a.rest) ? /\bwith ([a-z]+(?: [a-z]+)?s) \($/.exec(said) : null;
  if (fitted) return [start - 2 - fitted[1]!.length, start - 2];
  if (!said.endsWith('(') || /^\s(?:each|apiece)\b/.test(a.rest)) return null;
  const alone =
    /^\s?(?:in (?:total|all)|altogether|overall|an? (?:year|month|week|term|quarter|day))?\)/.test(a.rest);
  if (!alone && kind !== 'money' && kind !== 'duration') return null;
  const m =
    /\b((?!(?:two|three|four|five|six|seven|eight|nine|ten|the|an?|our|its)\s)[a-z-]+(?: [a-z]+)?)\s\($/i.exec(
      said,
    ) ?? null;
  // the roof is repaired (£1.4m), courses take place in Iceland (12 days): of the courses
  const subject =
    /^(?:is|are|be|been|being)\b/.test(m?.[1] ?? '') || (/[A-Z]/.test(m?.[1] ?? 'A') && !alone)
      ? (heldWhen.exec(f.slice(from, a.quoteStart)) ?? takesPlace.exec(f.slice(from, a.quoteStart)))
      : null;
  if (subject)
    return [
      from + subject.index + subject[0].indexOf(subject[1]!),
      from + subject.index + subject[0].indexOf(subject[1]!) + subject[1]!.length,
    ];
  if (!m || (!alone && kind !== 'money' && /[A-Z]/.test(m[1]!))) return null;
  const at = start - m[0].length;
  // hold reviews (six a year)
  return [afterVerb(f, at, at + m[1]!.length), at + m[1]!.length];
}

/** Revenue: collect £4 million: the label, where a verb alone stands at `at`. */
export function labelOfVerb(f: string, at: number, from: number): Span | null {
  const m = /(?:^|[.;•]\s)\s*(?:[-•*]\s*)?([A-Z][A-Za-z' -]{2,40}):\s$/.exec(
    f.slice(Math.max(from, at - 50), at),
  );
  return m ? [at - 2 - m[1]!.length, at - 2] : null;
}

/** The share of authors under 40; 60% open access in 2026 and 75% in 2027. */
const aged = /(?<=[a-z]s)\s(?:under|over|aged|below|above)\s(?:the age of\s)?\d{1,2}\b.*$/;
const inYear = /(?<=[a-z])\s(?:in|by|for|from|to|until|during)\s(?:FY\s?)?(?:19|20)\d\d\b.*$/;
/** The median time for foreign patients: the median time. */
const timeOf = /^.*\b(?:time|wait|turnaround|delay)(?=\sfor\s)/;

/** The rate in the largest courses, spending on any line: the rate, the spending. */
const whereIt =
  /(?<=\b(?:share|proportion|percentage|number) of [a-z]+) among(?:\s[a-z-]+){3,}$|(?<=[a-z])\s(?:in|on|across|within|among)\s+(?:the|its|our|any|all|each|every|Year)\b.*$|(?<=[a-z])\s(?:for|over|during|throughout) the (?:[a-z]+ ){0,2}(?:years?|period|months|term|plan|programme|decade)\b.*$|\s(?:opens?|starts?|begins?)(?: with)?$/;

/** Staff meets, the reserve then stands at, experts and visits them: the verb is no part of the name. */
const verbs = /\s(?:then |now |currently )?st(?:ands?|ood) at\s.*$|\sha(?:s|ve) been$/;
/** Projects receive. */
const gets =
  /(?<=[a-z])\s(?:gives?|contributes?|donates?|receives?|gets?|earns?|obtains?|spends?|consumes?)$|(?<=[a-z])\s(?:may|must|should|shall|will|can)(?: not)? cost$|(?<=[a-z])\sback$/;
const meets =
  /\s(?:reports?(?=\s(?:to|back)\b)|meets?|gathers?|convenes?)(?:\s.*)?$|\s(?:of|with) (?:about |at least |up to )?(?:\d+|three|four|five|six|seven|eight|nine|ten|twelve)(?: (?:to|or) (?:\d+|[a-z]+))? [a-z]+$|\sand\s[a-z]+\s(?:them|it)$/;

const onceSo = /,? (?:that|which|who) used to .*$/;

/** A name before its number, as short as it is still the same; the same span where it is whole. */
export function nameAlone(f: string, span: Span, kind: TargetKind): Span {
  const [from, to] = span;
  // schools in the scheme: 40, a label is whole
  const label = /^(?::| [=→])/.test(f.slice(to, to + 2));
  let name = f.slice(from, to);
  for (const rest of kind === 'frequency'
    ? [whereIt, meets, verbs, inYear]
    : [whereIt, verbs, gets, inYear, aged]) {
    const m = label && rest === whereIt ? null : rest.exec(name);
    if (m) name = name.slice(0, m.index);
  }
  // permits that used to take 40 days will be given in seven
  const then = name.includes(' used to ') ? onceSo.exec(name) : null;
  if (then) name = name.slice(0, then.index);
  // the report (80 pages) will be printed in 500 copies
  if (name.endsWith(')')) name = name.replace(/(?<=[a-z]) \([^()]*\)$/, '');
  const end = from + ((kind === 'duration' ? timeOf.exec(name)?.[0] : undefined) ?? name).length;
  return end === to ? span : [from, end];
}
