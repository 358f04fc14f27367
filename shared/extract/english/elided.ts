// English numbers whose noun or verb was said with another before: every lecturer writes two papers and every professor
// three; the council meets four times a year and the board five; fellowships run for two years, prizes for one. Asked by
// promises.ts and target.ts.
import type { RawTarget } from '../blockReading.ts';
import type { TargetKind } from '../types.ts';
import type { EnglishAmount } from './number.ts';
import { units, wordNumber } from './words.ts';

const ends = /^\s*(?:[.;,)]|$)/;
const few = `(?:\\d+|${wordNumber})`;
const others = '(?:the |every |each |our |its |an? )?[A-Za-z][A-Za-z -]{2,40}(?<! of)';

/** The board meets six times a year and the panel three. */
const timesToo =
  /\b(?:times|once|twice) (?:an?|per|each|every) [a-z]+,? and (?:the |every |each )?[A-Za-z][A-Za-z -]{2,40} $/;
/** Bursaries run for two years, prizes for one. */
const longToo = new RegExp(
  `\\bfor ${few} (?:years?|months?|weeks?|days?|hours?)\\b[^.;]{0,60}(?:,|\\band) (?:[A-Za-z'’-]+ ){1,3}for $`,
  'i',
);
/** Every lecturer gives two talks and every professor three. */
const eachToo = new RegExp(
  `\\b${few} [a-z][^.;,\\d]{2,60}(?:,| and|, and) (?:each|every) [a-z][a-z -]{2,30} $`,
  'i',
);
/** The team will write six papers and the group four. */
const theyToo = new RegExp(
  `\\b(?:will|shall|must|should|(?:is|are|aims?|plans?|hopes?|intends?) to) [a-z]+ ${few} [a-z][a-z -]{2,40}(?:,| and|, and) ${others} $`,
);

/** So many times, as the one before: nothing but the number is said. */
export const isTimesToo = (before: string, after: string): boolean =>
  ends.test(after) && before.includes(' and ') && timesToo.test(before);

/** So many of what was counted just before, by or for others. */
export const isOfSameNoun = (a: EnglishAmount, before: string): boolean =>
  a.unit === '' &&
  a.kind === 'count' &&
  ends.test(a.rest) &&
  /,| and /.test(before) &&
  (eachToo.test(before) || theyToo.test(before));

/** Whether what is left out promises the number word. */
export const saidBefore = (a: EnglishAmount, before: string): boolean =>
  isOfSameNoun(a, before) || (ends.test(a.rest) && longToo.test(before));

/** From two issues a year to three. */
const fromSome = new RegExp(
  `\\bfrom (?:\\d[\\d,]*|${wordNumber}) ([a-z]+(?: [a-z]+)??)(?: (?:an?|per|each|every) [a-z]+)? to $`,
  'i',
);

/** What the one before counted, or what it goes up or down from. */
export function sameNoun(
  a: EnglishAmount,
  before: string,
  near: RawTarget | undefined,
): RawTarget['measure'] {
  if (near?.measure && near.kind === 'count' && isOfSameNoun(a, before)) return near.measure;
  const few =
    a.unit === '' && a.leftWord === '' && before.includes('from ') && ends.test(a.rest)
      ? fromSome.exec(before)
      : null;
  if (!few) return null;
  const at = a.quoteStart - few[0].length + few[0].indexOf(few[1]!, 7);
  return [at, at + few[1]!.length];
}

const theyWill =
  /^\s*(?:and |but )?(?:it|they|we|he|she)(?:['’]ll| will| shall| should| (?:want|hope|aim|plan|expect)s? to)? (?:now |also )?([a-z])[a-z]+ $/i;
const endsOrWhen = /^\s*(?:[.,;)]|$|(?:this|next|in|by|before|over|during)\b)/;
const didSoMany = /\b([a-z])[a-z]+ (?:about |some |nearly |over |more than )?\d[\d.,]* (?=[a-z])/gi;

/** From 19 weeks to 12. */
const fromUnit =
  /\bfrom (?:about |over |nearly )?\d[\d.,]* (days|weeks|months|years|hours|minutes|seconds|kilometres|km|hectares|tonnes) to (?:about |under |at most )?$/;

/** The time to decision, 97 days in 2025, must come down to 75. */
const stoodAt =
  /,\s(?:now |currently |at present )?\d[\d.,]* (days|weeks|months|hours|minutes|seconds)\b[^,;.]{0,20},\s(?:must|should|will|shall|is to|are to) [a-z]+(?: down| back)? (?:to|below|under)\s(?:about )?$/;

/** Helpers gave 3,100 hours last year; they'll give 3,400 this year: the unit that the same verb had before. */
export function unitLeftOut(
  f: string,
  a: EnglishAmount,
  from: number,
): { unit: string; kind: TargetKind } | null {
  if (!endsOrWhen.test(a.rest) && !a.rest.startsWith(' and ')) return null;
  const said = f.slice(Math.max(from, a.start - 80), a.start);
  const first = (fromUnit.exec(said) ?? stoodAt.exec(said))?.[1];
  if (first !== undefined) return { unit: first, kind: /^(?:k|hec|tonn)/.test(first) ? 'count' : 'duration' };
  if (a.spelled !== null || from === 0 || !endsOrWhen.test(a.rest)) return null;
  const verb = theyWill.exec(f.slice(from, a.quoteStart))?.[1];
  if (verb === undefined) return null;
  const before = f.slice(Math.max(0, from - 100), from);
  let found: { unit: string; kind: TargetKind } | null = null;
  for (const m of before.matchAll(didSoMany)) {
    if (m[1]!.toLowerCase() !== verb.toLowerCase()) continue;
    const rest = before.slice(m.index + m[0].length);
    for (const [re, unit, kind] of units) {
      const written = unit === '' ? re.exec(rest) : null;
      if (written) found = { unit: written[1]!.toLowerCase(), kind };
    }
  }
  return found;
}
