// What an English amount counts when its noun was said with another number before it. Asked by target.ts where
// nothing beside the amount names what is counted.
import type { RawTarget } from '../blockReading.ts';
import type { TargetKind } from '../types.ts';
import { undated } from './measureTrim.ts';
import type { EnglishAmount } from './number.ts';
import { wordNumber } from './words.ts';

const goesOn = /^\s(?:will|shall|should|must|may|are (?:to|due|planned|expected|foreseen))\s/;
const fromWhom = /^\s+from\s+(?:the\s|our\s)?([a-z][a-z-]+(?:\s(?!and\b)[a-z]+)?)(?=\s*(?:[,.;)]|$|and\b))/;
const ofAll =
  /^\s*Of (?:all|the|our|its) (?:[\d,]+\s)?([a-z][a-z -]{2,40}?)(?:\s[a-z]+ed)?(?:,\s+(?:[a-z]+\s)?|\s+)$/;
/** A webinar every month, or 24 over the two years. */
const oneEvery = /\b(?:an?|one) ([a-z][a-z -]{2,30}?) (?:every|each|a|per) [a-z]+,\s(?:or|i\.e\.)\s$/;
/** We develop and host fairs. This year the Trust will host three. */
export const doesAgain = /\b(?:will|shall|to)\s(?:(?:also|again)\s)?([a-z]+)\s$/;
export const leftOut = /^\s*(?:[;.,]|$|(?:in|by) (?:19|20)\d\d)/;
const moved = /\bof [\d,]+\s([a-z][a-z -]{2,40}?)\s(?:down |up )?to\s$/;

/** The number of papers accepted, as first (two a year) or last author (three). */
const numberOf =
  /^\s*(?:[-•*]\s*)?(?:The )?[Nn]umber of ([a-z][a-z -]{2,40}?)(?:\s(?:[a-z]+(?:ed|ing)|held|built|given|made|that|who|which|in|with|by|from|at|for)\b|\s?[,(:])/;
const weWant =
  /^\s*(?:and |but )?(?:(?:from|by|in|after) [^,;.]{2,20},? |(?:this|next) (?:year|term|season),? )?(?:(?:the|our) (?:goal|target|aim|objective)(?: (?:for|in) (?:FY ?)?20\d\d)?(?: is| stands at|:)|(?:we|they|it)(?:['’]ll)? (?:now |also |will |would )?[a-z]+\b|the [A-Z][a-z]+ (?:will|shall|is to|aims to|wants to|plans to) [a-z]+\b)[^.;,\d]*$/i;
/** Five positions fall vacant; four will be filled. 100 more are to be described. */
const willBe = /^\s(?:more |others? |further )?(?:will|shall|should|must|are to|is to)\s/;
const whose =
  /^\s*(?:[-•*]\s*)?(?:The |Our |Its )?([A-Za-z][\w' -]{2,40}?)\s(?:\(|(?:gave|makes? up|account(?:s|ed)? for|holds?|spent|took|ran|was|is|are|were|has|have|had|[a-z]+ed)\b)/;

/** Develop and host fairs. This year we will host three: what the verb had for its object in the sentence before. */
function doneAgain(
  f: string,
  a: EnglishAmount,
  said: string,
  from: number,
): readonly [number, number] | null {
  const again = leftOut.test(a.rest) ? doesAgain.exec(said) : null;
  if (!again) return null;
  const first = Math.max(0, from - 200);
  const object = new RegExp(
    `\\b${again[1]!}(?:s|ing)?\\s+((?!(?:in|at|on|by|to|a|an|the)\\b)[A-Za-z][^.;,:()\\d]{3,50}?)\\s*[.;]`,
  ).exec(f.slice(first, from));
  if (!object) return null;
  const at = first + object.index + object[0].indexOf(object[1]!);
  return [at, at + object[1]!.length];
}

/** Members gave 3,200 hours in 2025; we count on 4,000 hours: what was counted so in the clause before. */
function comparedWith(f: string, a: EnglishAmount, from: number): readonly [number, number] | null {
  const again = a.kind === 'count' && willBe.test(a.rest) && /^\s*$/.test(f.slice(from, a.quoteStart));
  if (from === 0 || !(again || weWant.test(f.slice(from, a.quoteStart)))) return null;
  const base = Math.max(0, from - 160);
  const clause = f.slice(base, from - 1).replace(/^.*[.;]\s/s, (m) => ' '.repeat(m.length));
  const unit = a.percent
    ? '\\s?(?:%|per ?cent\\b|percent\\b)'
    : a.unit === ''
      ? ''
      : `\\s${a.unit.replace(/[^a-z]/gi, '')}\\b`;
  // two were filed last year; this year we plan four
  const bare = a.spelled !== null && leftOut.test(a.rest);
  const numeral = again || bare ? `(?:\\d|\\b(?:${wordNumber}))` : '\\d';
  const same = new RegExp(
    `${numeral}${unit}(?:${unit && ' of'} (?:all |the |our |its )?([a-z][a-z' -]{2,40}?)(?=\\s(?:on|in|at|for|by|with|last|this|an? (?:year|month|week|day|term)|per|fall|falls|are|is|was|were|have|has|stand|stood)\\b|[,.]|$))${unit && '?'}`,
    bare ? 'i' : '',
  ).exec(clause);
  // attendance was 300 last year; the target is 400
  if (!same && !new RegExp(`${numeral}${unit}`, 'i').test(clause)) return null;
  const name = same?.[1] ?? whose.exec(clause.trimStart())?.[1];
  if (!name) return null;
  const at = base + clause.indexOf(name);
  return undated(f, [at, at + name.length]);
}

/** `from` is the sentence's beginning, `prev` the target before it in this sentence or the last. */
export function namedEarlier(
  f: string,
  a: EnglishAmount,
  kind: TargetKind,
  from: number,
  prev: RawTarget | undefined,
): readonly [number, number] | null {
  // one hundred staff will …; a dozen will go on
  if (prev?.measure && kind === 'count' && prev.quantity.unit === a.unit && goesOn.test(a.rest))
    return prev.measure;
  // raise £50,000, of which £20,000 from members
  const source = kind === 'money' && prev && !prev.measure ? fromWhom.exec(a.rest) : null;
  if (source) return [a.quoteEnd + source[0].length - source[1]!.length, a.quoteEnd + source[0].length];
  const said = f.slice(Math.max(from, a.quoteStart - 160), a.quoteStart);
  const all = kind === 'percent' && from >= a.quoteStart - 160 ? ofAll.exec(said) : null;
  if (all) {
    const at = from + all[0].lastIndexOf(all[1]!);
    return [at, at + all[1]!.length];
  }
  const compared = comparedWith(f, a, from);
  if (compared || kind !== 'count') return compared;
  const base = Math.max(from, a.quoteStart - 160);
  // of the 200 places, 40 are kept for teachers; bring a backlog of 1,140 objects down to 300
  const m =
    (said.endsWith('or ') || said.endsWith('i.e. ') ? oneEvery.exec(said) : null) ??
    (base === from ? (ofAll.exec(said) ?? numberOf.exec(said)) : null) ??
    moved.exec(said);
  if (!m) return countedBefore(f, a, from) ?? doneAgain(f, a, said, from);
  const at = base + m.index + m[0].lastIndexOf(m[1]!);
  return [at, at + m[1]!.length];
}

const reached =
  /\b(?:reach|run|hold|have|do|make|offer|visit|train|be|to|least|than|about|nearly|over|employ|hire|recruit|add|build|open|plant|buy|take on|another|a further)\s+$/;
const alone = /^\s*(?:more\s*)?(?:[,.;)]|$|(?:by|in|this|before|during|over)\b)/;
const thereWere =
  /(?:^|[\s(])\d[\d,]*\s((?:[a-z’'-]+\s){0,2}[a-z’'-]*[a-z]s)(?=\s(?:in|at|for|from|to|and|on|with|who|last|across|since|by)\b|[.,;:)])/g;

/** We have 8,400 members. I hope we can reach 9,000: what the number before it counted, told or promised. */
function countedBefore(f: string, a: EnglishAmount, from: number): readonly [number, number] | null {
  if (!alone.test(a.rest) || !reached.test(f.slice(Math.max(0, a.start - 12), a.start))) return null;
  // of 8,400 members in 62 branches the members
  for (const [base, to] of [
    [from, a.quoteStart],
    [Math.max(0, from - 160), from],
  ] as const) {
    thereWere.lastIndex = 0;
    const first = thereWere.exec(f.slice(base, to));
    if (!first) continue;
    const at = base + first.index + first[0].indexOf(first[1]!);
    return [at, at + first[1]!.length];
  }
  return null;
}
