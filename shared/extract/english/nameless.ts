// English counts beside which no noun stands: visits rose by 12% and should reach 52,000; at most 45 will be shortlisted.
// A verb that looks ahead promises them all the same. Asked by target.ts.
import type { EnglishAmount } from './number.ts';
import { wordNumber } from './words.ts';

const reaches =
  /\b(?:will|shall|should|must|ought to|(?:is|are|has|have|needs?|expects?|aims?|hopes?|plans?|wants?|intends?) to) (?:already |[a-z]+ly )?(?:(?:end|close|finish) the (?:year|season|term|session|period) (?:on|with|at)|reach|become|exceed|top|pass|total|number|attract|(?:rise|grow|fall|drop|climb|increase|come|amount|get|go (?:up|down)|return) to|(?:remain|stay|stand) (?:at|below|above|under)|be (?:[a-z]+ed|cut|brought(?: down| up)?|kept|held) (?:to|at|below|under|above)) $/;
/** We had 212 visits in 2025 and expect 250; this season it will be ten. */
const wants =
  /\b(?:and|we|it|they|now|but) (?:(?:now )?(?:expects?|plans?|wants?|hopes? for|aims? (?:for|at)|invites?|targets?|counts? on|seeks?)|(?:it )?(?:will|should|shall) be) $/;
const counted = new RegExp(`(?:\\d|\\b(?:${wordNumber})) ([a-z]{3,}(?: [a-z]+)??s)\\b`, 'i');
/** Should exceed 52,000: the verb is the comparator. */
const aheadThen = /\b(?:will|shall|should|must|(?:is|are|has|have) to) (?:be )?$/;
const endsThere =
  /^\s*(?:[.,;)]|$|(?:in|by|this|next|from|over|during|before|and|or|at|after|within|as|with)\b)/;
/** Visits rose, the roll stood at: whose level it is. */
const subject =
  /^\s*(?:[-•*]\s*)?(?:The |Our |Its )?([A-Za-z][\w’' -]{2,40}?) (?:rose|fell|grew|was|were|is|are|has|have|had|stood|stands?|dropped|climbed|increased|reached|came|went|will|shall|should|must)\b/;

/** Head count: 62 now, 65 by the end of the year. */
const labelThen = /^\s*(?:[-•*]\s*)?([A-Z][A-Za-z ]{2,40}): [^.;]*, $/;
const goalIs = /^\s*(?:[Gg]oal|[Tt]arget|[Aa]im)\b[^.;:]{0,16}: $/;
const labelBefore = /([A-Z][A-Za-z -]{2,40}): [^:;]*;$/;
const headOfClause =
  /(?:^\s*(?:[-•*]\s*)?|[;,:]\s+(?:and |but |of these,? )?(?:(?:by|in|from) [A-Za-z\d ]{2,20} )?)$/;
const goesAhead =
  /^ (?:more |others? )?(?:(?:will|shall|should|must|may|(?:are|is) to) (?!(?:not|have)\b)[a-z]+|are (?:planned|expected|foreseen|scheduled|intended|envisaged|sought|wanted|needed)\b)/;

/** What is meant where a verb promises the number without a noun; null where none does, [-1, -1] where nothing names it. */
export function namelessOf(
  f: string,
  a: EnglishAmount,
  before: string,
  from: number,
): readonly [number, number] | null {
  const lead = before.slice(0, before.length - (a.start - a.quoteStart));
  if ((reaches.test(lead) || (a.leftWord !== '' && aheadThen.test(lead))) && endsThere.test(a.rest)) {
    const named = subject.exec(f.slice(from, a.quoteStart));
    if (!named) return [-1, -1];
    const at = from + named.index + named[0].indexOf(named[1]!);
    return [at, at + named[1]!.length];
  }
  const label = /^ (?:by|in|from|at)\b/.test(a.rest) ? labelThen.exec(f.slice(from, a.quoteStart)) : null;
  if (label) {
    const at = from + label[0].indexOf(label[1]!);
    return [at, at + label[1]!.length];
  }
  // waiting list: 1,400 patients; goal: below 900
  if (goalIs.test(lead)) {
    const base = Math.max(0, from - 120);
    const first = labelBefore.exec(f.slice(base, from));
    if (!first) return [-1, -1];
    const at = base + first.index + first[0].indexOf(first[1]!);
    return [at, at + first[1]!.length];
  }
  if (wants.test(lead) && endsThere.test(a.rest)) {
    const base = Math.max(0, from - 120);
    const things = counted.exec(f.slice(base, a.quoteStart));
    if (!things) return [-1, -1];
    const at = base + things.index + things[0].lastIndexOf(things[1]!);
    return [at, at + things[1]!.length];
  }
  return headOfClause.test(lead) && goesAhead.test(a.rest) ? [-1, -1] : null;
}
