// Lines that a letter or a number in brackets begins and that are entries of one sentence: The Institute will: (a) hold
// 12 workshops; (b) publish 3 reports; and (c) train 40 people. They are no headings: (a) Research on a line of its
// own is one. English only; told by the lines before, so that a line is read once.

import type { Nesting } from '../outline/nesting.ts';
import { type LineNumber, readLineNumber } from '../outline/numbering.ts';
import { nest, type OutlinePlace } from '../outline/outline.ts';
import { open } from './wrapped.ts';

/** How a line ends: a sentence's stop, a colon, what no sentence ends with, or a bare word. */
type LineEnd = 'stop' | 'colon' | 'open' | 'bare';

/** How a sentence stands after a line. */
export interface SentenceState {
  end: LineEnd;
  /** Its last entry, in the entries around it; null where it has none yet. */
  last: OutlinePlace | null;
}

export const noSentence: SentenceState = { end: 'bare', last: null };

const endsOpen = /[;,](?:\s(?:and|or|and\/or|then))?\s*$|\s-{1,2}\s*$/i;
const small = /^[“"'(]?[a-z\d$€£¥]/;

function lineEnd(f: string): LineEnd {
  const tail = f.slice(-24).trimEnd();
  if (tail.endsWith(':')) return 'colon';
  if (/[.!?][”"')]*$/.test(tail)) return 'stop';
  return endsOpen.test(tail) || open.test(tail) ? 'open' : 'bare';
}

/** Whether a numbered line is an entry of the sentence that stands before it. `words`: the folded line behind its number. */
export function isEntry(number: LineNumber, words: string, { end, last }: SentenceState): boolean {
  if (number.style !== 'digit-paren' || !/[A-Za-z]{2}/.test(words) || /[一-龥]/.test(words)) return false;
  const lower = small.test(words);
  if (last !== null && goesOnFrom(last, number)) return lower || end === 'open';
  if (number.value !== 1) return false;
  const goesOn = lineEnd(words) === 'open';
  // (a) Research; below Our three fields are:
  return lower ? end === 'colon' || end === 'open' || goesOn : end === 'colon' && goesOn;
}

/** (b) after (a), and after (i), (ii) below (a). */
function goesOnFrom(last: OutlinePlace, { value }: LineNumber): boolean {
  for (let p: OutlinePlace | null = last; p?.number.style === 'digit-paren'; p = p.above)
    if (value !== null && p.number.value === value - 1) return true;
  return false;
}

/** How the sentence stands after a line; `place`: of an entry, its place. */
export function afterLine(f: string, place: OutlinePlace | null, before: SentenceState): SentenceState {
  const end = lineEnd(f);
  const last = place ?? (isWithin(f, before) ? before.last : end === 'open' ? lastInside(f) : null);
  return before.end === end && before.last === last ? before : { end, last };
}

/** What stands below an entry goes on with it: the rest of a line the page broke, bullets of its own. */
const isWithin = (f: string, { end, last }: SentenceState): boolean =>
  last !== null && (end === 'open' || end === 'colon' || (end === 'bare' && /^\s*[a-z\d]/.test(f)));

const mark = /(?:^|\s)(?=\(?(?:[a-hj-u]|[ivx]{1,4}|\d{1,2})\)\s)/g;
const flat: Nesting = { holder: null, belowDotted: false, belowDigits: false };

/** The Board will: (a) raise €20,000 from members; and (b) below it. */
function lastInside(f: string): OutlinePlace | null {
  if (!f.includes(')')) return null;
  let at = -1;
  for (const m of f.matchAll(mark)) at = m.index + m[0].length;
  const rest = at < 0 ? '' : f.slice(at);
  const number = rest === '' ? null : readLineNumber(rest, rest);
  return number?.style === 'digit-paren' ? nest(null, number, flat, null) : null;
}
