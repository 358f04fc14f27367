// What an English change is of where it is named after the number: a 45% increase in loans, a cut of 45% in costs, 45%
// more loans than in 2025. Asked by measure.ts.
import { trimmed } from './measureTrim.ts';
import { phraseEnd } from './phrase.ts';
import type { Span } from './subject.ts';

const changes =
  'growth|increase|rise|reduction|decrease|decline|improvement|cut|drop|fall|uplift|saving|gain';
/** 15% more proposals than in 2025. */
const moreThan = /^\s*(?:more|fewer|less)\s+(?=[a-z][a-z -]{2,30}?\s+than\b)/;
/** Representing an increase of 20 per cent: of what was counted before. */
const ofThat = new RegExp(
  `\\b(?:(?:representing|which (?:represents|is|means))(?:\\s+an?)?|(?:i\\.e\\.|that is|or|,)\\s+an?)\\s+(?:\\w+\\s)?(?:${changes}) of\\s*$`,
  'i',
);
const changeOf = new RegExp(`\\b(?:${changes}) (?:of|by)\\s*$`, 'i');
const into =
  /^\s*in\s+(?:the\s+)?(?!(?:19|20)\d\d|(?:first|second|third|last|next|coming)\s|(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b)/i;
const changeIn = new RegExp(
  `^\\s*(?:year-on-year\\s+|annual\\s+|overall\\s+|further\\s+|real-terms\\s+)?(?:${changes})\\s+(?:(?:over|on|from|compared (?:with|to)|against)\\s+(?:the\\s+)?[\\w ]{1,20}?\\s+)?in\\s+`,
  'i',
);
/** 45% more publications. */
const moreOf =
  /^\s*(?:more|fewer|less|higher|lower|larger)\s+(?=[a-z])(?!(?:than|by|in|within|over|compared|relative|this|per|for|at|on|from|and|or)\b)/;

/** Undefined where no name follows; null where only what was counted before can be meant. */
export function changeNamed(
  f: string,
  from: number,
  start: number,
  end: number,
  to: number,
): Span | null | undefined {
  const rest = f.slice(end, end + 60);
  const phraseAt = (at: number): Span | null => trimmed(f, at, phraseEnd(f, at, to), true);
  const more = moreThan.exec(rest.slice(0, 50));
  if (more) return trimmed(f, end + more[0].length, end + rest.search(/\s+than\b/));
  const said = f.slice(Math.max(from, start - 44), start);
  const inside = into.exec(rest);
  if (!inside && ofThat.test(said)) return null;
  if (inside && changeOf.test(said.slice(-24))) return phraseAt(end + inside[0].length);
  const change = changeIn.exec(rest);
  if (change) return phraseAt(end + change[0].length);
  const those = moreOf.exec(rest);
  return (those && phraseAt(end + those[0].length)) ?? undefined;
}
