// Names of English amounts that the shape of the sentence makes sure, asked before any other: the subject of what is
// done so often, the thing of which a share is spent, the thing that lasts.

import type { TargetKind } from '../types.ts';
import { isGivenTime } from './deadlines.ts';
import type { EnglishAmount } from './number.ts';
import { phraseEnd, tidyEnd } from './phrase.ts';
import { bodies, meantByPronoun } from './pronouns.ts';

type Span = readonly [number, number];

const opening = /^\s*(?:[-•*]\s*)?(?:(?:In|By|During|From|Before|Throughout|Over|At|For)\s[^,.;]{2,40},\s+)?/;
const article = /^(?:the|an?|our|its|their|this|that|each|every|all|both)\s+/i;
const subject =
  /^((?:“[^”]{2,40}”|"[^"]{2,40}"|[A-Za-z])(?:[\wÀ-ÿ &/'’"“”-]){1,60}?)\s+(?:will|shall|should|must|is to|are to)\s+(?:also\s+|then\s+|normally\s+)?([a-z-]+)\b/;
const plain =
  /^([A-Z][\wÀ-ÿ &/'’-]{2,60}?)\s+(meets?|convenes?|sits?|gathers?|reports?|goes|go|comes?|takes? place|is|are)\s/;
const stays = new Set(
  'meet convene sit gather report go come take appear happen be run tour rotate'.split(' '),
);
/** After a verb without an object. */
const alone =
  /^\s*(?:$|(?:in|at|to|with|on|for|by|from|before|after|during|place|regularly|together|jointly|online|there|each|every|[a-z]+ly)\b)/;
const firstBody = new RegExp(`^(?:[\\w&’'-]+ ){0,4}?(?:${bodies})s?\\b`, 'i');
const nobody = /^(?:we|it|they|he|she|I|you|there|this|these|those|which|who)$/i;
const spends =
  /^\s+of\s+(?:(?:the|our|its|their|all|this)\s+)?([a-z][a-z -]{2,40}?)\s+(?:will|shall|must|should|is to|are to|may)\s+(?:go|be\s(?:spent|used|allocated|set aside|earmarked|reserved|kept|given|devoted))\b/;
const deedOf =
  /\b(?:[a-z-]+(?:tion|ment|sation|zation)|review|audit|survey|check|inspection|testing|training)\s+of\s+$/;
const ofThings = /^\s+of\s+(?:(?:the|our|its|their|all)\s+)?(?=[a-z])/;

/** Holding rent rises under 4%, while keeping staff costs below £4m. */
const keeping =
  /\b(?:hold|keep|limit|restrict|capp|contain)ing (?:the |our |its |any |all )?((?!(?:to|at|below|under|within|it|them|this)\b)[a-z][a-z -]{2,40}?)(?: down)?(?: (?:to|at))? $/;
const oneIn = /^ (?!in\b)([a-z]+) in /;
/** A reserve covering 90 days of use: the reserve. */
const lastsSo =
  /\b(?:[Aa]n?|[Tt]he|[Oo]ur|its|their|[Hh]old|[Kk]eep|[Mm]aintain|[Bb]uild|with|of) (?!(?:an?|the|our|its)\b)((?:[a-z-]+ ){0,2}?(?:stocks?|stockpile|reserves?|stores?|suppl(?:y|ies)|funds?|balances?|buffer|savings|cushion)) (?:covering|worth|equal to|equivalent to|sufficient for|enough for|that (?:covers?|lasts?)) $/;

/** Pacts with a term of four years: the term. */
const term =
  /(?<!\bfor )\ban? (?:fixed |minimum )?(term|tenure|probation|mandate|notice period) of (?:about )?$/;

const spanBefore = (end: number, m: RegExpExecArray): Span => {
  const at = end - m[0].length + m[0].indexOf(m[1]!);
  return [at, at + m[1]!.length];
};

/** The name, null where the shape tells none. */
export function sureName(
  f: string,
  a: EnglishAmount,
  kind: TargetKind,
  { from, to }: { from: number; to: number },
): Span | null {
  const before = f.slice(Math.max(from, a.quoteStart - 70), a.quoteStart);
  if (kind === 'percent' || kind === 'growth' || kind === 'money') {
    const kept = a.leftWord !== '' || / (?:to|at) $/.test(before) ? keeping.exec(before) : null;
    if (kept) return spanBefore(a.quoteStart, kept);
  }
  // one boat in five
  const inTen = kind === 'percent' && a.spelled === 'one' ? oneIn.exec(f.slice(a.end, a.quoteEnd)) : null;
  if (inTen) return [a.end + 1, a.end + 1 + inTen[1]!.length];
  if (kind === 'percent') return shareOf(f, a, from, to);
  if (kind === 'duration') {
    const stock = / of [a-z]/.test(a.rest.slice(0, 6)) ? lastsSo.exec(before) : null;
    if (stock) return spanBefore(a.quoteStart, stock);
  }
  const ofOffice = kind === 'duration' ? term.exec(before) : null;
  if (ofOffice) return spanBefore(a.quoteStart, ofOffice);
  if (kind === 'frequency' || kind === 'duration') {
    const meant = meantByPronoun(f, from, a.quoteStart);
    if (meant) return meant;
  }
  if (kind === 'duration' && isGivenTime(before, a.rest)) return phraseOf(f, a.quoteEnd + ' of '.length, to);
  if (kind === 'frequency' && /^(?:once|twice|thrice)$|times$/i.test(f.slice(a.numStart, a.quoteEnd)))
    return doneSoOften(f, a, from, to);
  return null;
}

/** Of nurses due to leave, 80% get a talk: of the nurses. */
const ofSome =
  /^\s*(?:[-•*]\s*)?Of (?!(?:this|that|these|those|them|it)\b)(?:all |the |our )*(?!\d)([a-z][a-z -]{2,40}?)(?: (?:due|who|that|which|from|in|under|with|aged|applying|taking|completing|leaving|[a-z]{3,}ed)\b[^,;]{0,60})?, (?:at least |about |some )?$/;

/** Not more than 8% of the budget will be spent on travel; an audit of 10% of completed projects. */
function shareOf(
  f: string,
  { rest, quoteStart, quoteEnd }: EnglishAmount,
  from: number,
  to: number,
): Span | null {
  const spent = spends.exec(rest);
  if (spent) {
    const at = quoteEnd + spent.index + spent[0].indexOf(spent[1]!);
    return [at, at + spent[1]!.length];
  }
  const some = / [a-z]/.test(rest.slice(0, 2)) ? ofSome.exec(f.slice(from, quoteStart)) : null;
  if (some)
    return [from + some[0].indexOf(some[1]!, 3), from + some[0].indexOf(some[1]!, 3) + some[1]!.length];
  const of = deedOf.test(f.slice(Math.max(0, quoteStart - 32), quoteStart)) ? ofThings.exec(rest) : null;
  if (!of) return null;
  return phraseOf(f, quoteEnd + of[0].length, to);
}

function phraseOf(f: string, at: number, to: number): Span | null {
  const end = phraseEnd(f, at, to);
  return end > at + 2 ? [at, tidyEnd(f, at, end, true)] : null;
}

/** The panel will meet four times; kits will be borrowed twice a month; reports go to the Committee twice a year. */
function doneSoOften(f: string, { quoteStart }: EnglishAmount, from: number, to: number): Span | null {
  const at = from + opening.exec(f.slice(from, Math.min(to, from + 60)))![0].length;
  const said = f.slice(at, quoteStart);
  const m = subject.exec(said) ?? plain.exec(said);
  if (!m) return null;
  const rest = said.slice(m[0].length);
  // and another deed before the number: it may be of something else
  if (/\band\s+(?:will\s|shall\s|to\s)?[a-z]+\s/.test(rest) || /[,;:]/.test(rest)) return null;
  const verb = m[2]!.replace(/(?<=meet|convene|sit|gather|report|come)s$/, '').replace(/^goes$/, 'go');
  // the team aims to update a report; each student will meet a tutor
  if (/\b(?:to|aims?|plans?|seeks?|hopes?|will)\b/.test(m[1]!)) return null;
  const passive = verb === 'be' || verb === 'is' || verb === 'are';
  if (!passive && !stays.has(verb.replace(/^takes? place$/, 'take'))) return null;
  if (passive && !/^\s*(?:[a-z]+ly\s)?[a-z]+(?:ed|en|n|t|held|sent|run|made|paid|kept|met)\b/.test(rest))
    return null;
  if (!passive && !alone.test(rest)) return null;
  const lead = article.exec(m[1]!)?.[0].length ?? 0;
  // the steering group includes all deans and will meet …
  const first = m[1]!.endsWith(' and') ? firstBody.exec(m[1]!.slice(lead)) : null;
  if (m[1]!.endsWith(' and')) return first && [at + lead, at + lead + first[0].length];
  const name = m[1]!.slice(lead);
  return nobody.test(name) || name.length < 3 ? null : [at + lead, at + m[1]!.length];
}
