// What is done once or twice: held open days, the report that must be sent, a tour. Asked by measure.ts.
import type { Span } from './subject.ts';

/** Hold open days twice a year, hold a progress meeting with all staff once a term: what is held. */
const heldSo =
  /\b(?:will|shall|should|must|to) (?:hold|run|stage|offer|organi[sz]e|convene|publish|issue|conduct|host) (?:an?\s|the\s|our\s)?([a-z][a-z-]*(?: (?!(?:with|for|in|at|on|of|to|and)\b)[a-z-]+){0,3})(?: (?:with|for|in|at) [a-z][a-z ]{2,30}?)?\s+$/;
const isDone =
  /(?:^\s*|[,;.]\s*|\bthat\s+)(?:and\s+)?(?:an?\s+|the\s+|each\s+|every\s+)?((?!that\b)[A-Za-z](?:(?!\sthat\s)[\w &'-]){2,50}?)\s+(?:should|must|will|shall|is|are|to be)\b[^,;]{0,40}$/i;
/** Half a day twice a year: the day is not what is done. */
const thing =
  /(?<!\bby )\b(?:an?|the|our)\s+(?!(?:day|week|month|year|hour|term)\s)([a-z][a-z -]{2,40}?)\s*$/i;

/** Once, twice, and to be held at least once. */
export const isOnceOrTwice = (f: string, from: number, start: number, end: number): boolean =>
  /^(?:once|twice)$/i.test(f.slice(start, end)) ||
  (/\s(?:once|twice)$/i.test(f.slice(start, end)) &&
    /\bto be [a-z]+ $/.test(f.slice(Math.max(from, start - 24), start)));

/** The name between `base` and the word; null where none stands there. */
export function doneOnce(f: string, base: number, start: number): Span | null {
  const said = f.slice(base, start);
  const m = heldSo.exec(said) ?? isDone.exec(said) ?? thing.exec(said);
  if (m === null) return null;
  const at = base + m.index + m[0].indexOf(m[1]!);
  return [at, at + m[1]!.length];
}
