// How large a thing is: reports of 20 pages, an attendance of 45 persons, staff grows to 20 people. The noun after such a
// number only measures; what has the size is counted. Asked by measureOf.ts.
import type { EnglishAmount } from './number.ts';
import { afterVerb } from './orders.ts';
import type { Span } from './subject.ts';

/** Nouns that only measure. */
const pages = /^\s(?:pages|words|characters|slides|lines)\b(?!-)/;
const heads = /^\s(?:people|persons)\b(?=\s*(?:[.,;)]|$|(?:each|in|by|per|at|on|and|with)\b))/;

const attribute =
  /\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Mm]ean|[Aa]verage|[Tt]otal|[Cc]ombined)\s((?:(?!(?:of|and|or)\b)[a-z]+ )?(?:attendance|output|capacity|speed|density|yield|throughput|audience|membership|readership|resolution|pressure|conductivity|enrolment|intake|altitude|lifetime|workforce|score|rating|grade))\sof\s$/;
const ofSize =
  /(?<![\w-])([A-Za-z][a-z-]*(?: (?!of\b)[a-z][a-z-]*){0,3})(?<!\b(?:total|minimum|maximum|average|number|all|each|some))\s(?:of\s|\()$/;
const lead = /^.*\b(?:will|shall|should|must|to)\s[a-z]+\s/;
const grows =
  /(?:^\s*(?:[-•*]\s*)?|[.;,]\s+|\b(?:grow|raise|increase|expand|bring|reduce|cut)\s)(?:[Tt]he\s|[Oo]ur\s|[Ii]ts\s)?([A-Za-z][a-z]+(?: (?!(?:will|shall|should|must|is|are|to|from)\b)[a-z]+){0,2})\s(?:(?:will|shall|should|must|is to|are to)\s)?(?:(?:grow|rise|increase|fall|shrink|expand|be (?:raised|increased|reduced|cut))\s)?(?:from\s[\d,.]+\s)?to\s$/;

const isLimited =
  /(?:^\s*(?:[-•*]\s*)?|[.;,]\s+)(?:The\s|Our\s)?([A-Za-z][\w -]{2,40}?)\s(?:(?:will|shall|should|must|is to|are to)\sbe|is|are)\s$/;

const spanOf = (start: number, said: string, m: RegExpExecArray): Span => {
  const at = start - said.length + m.index + m[0].indexOf(m[1]!);
  return [at, at + m[1]!.length];
};

/** What has the size; null where the amount is none. */
export function sizeOf(f: string, a: EnglishAmount, from: number, floor: number): Span | null {
  if (a.kind !== 'count') return null;
  const base = Math.max(from, floor, a.quoteStart - 70);
  const said = f.slice(base, a.quoteStart);
  const has = said.endsWith(' of ') ? attribute.exec(said) : null;
  if (has) return spanOf(a.quoteStart, said, has);
  if (pages.test(a.rest)) {
    const m = ofSize.exec(said);
    if (!m) return null;
    const [from, end] = spanOf(a.quoteStart, said, m);
    const at = afterVerb(f, from + (lead.exec(m[1]!)?.[0].length ?? 0), end);
    const article = /^(?:an?|the|its|our|their)\s/i.exec(f.slice(at, end))?.[0].length ?? 0;
    return [at + article, end];
  }
  // groups will be limited to 20 people
  const capped = /^(?:limited|capped|restricted) /.test(a.leftWord) ? isLimited.exec(said) : null;
  if (capped) return spanOf(a.quoteStart, said, capped);
  const m = heads.test(a.rest) && said.endsWith(' to ') ? grows.exec(said) : null;
  return m && spanOf(a.quoteStart, said, m);
}
