// What leads an English time and what that makes of it: by the end of June is a period for what stands before it too,
// over 2024 is what a change is measured against. The times themselves are read by times.ts.
import type { TimeValue } from '../times/times.ts';

/** Words between the preposition and the time: the end of, mid-, the first week of, the course of, academic year. */
const nth = '(?:first|second|third|fourth|last|final|opening|closing|1st|2nd|3rd|4th)';
const within = `(?:${nth}\\s(?:two\\s|few\\s)?(?:weeks?|half|days?|fortnight|part)|end|close|start|beginning|middle|month|week|weekend|course|whole|rest|remainder|period|(?<=\\bthe\\s)years?|season|seasons|spring|summer|autumn|fall|winter|(?:calendar|financial|fiscal|academic|school|budget|plan|reporting)\\syears?)(?:\\s(?:of|from|commencing|beginning|starting))?|early|late|mid`;
/** Those that need no preposition: end of June, mid-2026. */
const edge = 'end|close|start|beginning|middle|early|late|mid';
const preposition =
  '(?:no|not) later than|on or before|as early as|as from|up to|prior to|starting(?:\\s(?:in|from|on))?|starts?|beginning (?:in|from)|due(?:\\s(?:by|in|on))?|by|before|in|during|until|till|throughout|across|for|from|since|of|over|between|on|at|within|through|towards?';
const lead = new RegExp(
  `(?<![\\w-])(?:(${preposition})\\s+((?:the\\s+)?(?:(?:${within})(?:\\s+the)?(?:\\s+|-))*(?:the\\s+)?)|((?:the\\s+)?(?:${edge})(?:\\sof)?(?:\\s+|-)(?:the\\s+)?))$`,
  'i',
);

/** Prepositions that tell when something is done, whatever stands before or after. */
const tells =
  /^(?:(?:no|not) later than|on or before|as early as|as from|up to|prior to|start|beginning|due|by|before|in|during|until|till|throughout|across|at|within|through|toward|between|for|on|over)/i;

export interface Lead {
  /** Where it begins. */
  start: number;
  /** In lower case; '' where there is none. */
  preposition: string;
  /** What stands between it and the time: the end of, the first week of. */
  inner: string;
}

/** What leads the time that begins at `at`. */
export function leadAt(f: string, at: number): Lead {
  const before = f.slice(Math.max(0, at - 64), at);
  const m = lead.exec(before);
  if (m === null) return { start: at, preposition: '', inner: '' };
  const said = (m[1] ?? '').toLowerCase();
  const inner = (m[2] ?? m[3]!).toLowerCase();
  return { start: at - m[0].length, preposition: said, inner };
}

/** By the end of June, in Q2, mid-2026: a period for what stands before it as well. From 2024 alone is where it stood. */
export const tellsBack = ({ preposition: said, inner }: Lead, time: TimeValue, after: string): boolean =>
  said === ''
    ? inner !== ''
    : tells.test(said) ||
      (said === 'from' &&
        (time.kind === 'relative' ||
          time.end - time.start > 1 ||
          !/^\d{4}(?:\/|$)/.test(time.value) ||
          /^\son(?:wards?)?\b/.test(after)));

const named =
  '(?:Strategy|Agenda|Vision|Horizon|Roadmap|Framework|Compact|Charter|Act|Convention|Protocol|Accord|Agreement|Declaration|Forum|Festival|Fair|Conference|Congress|Assembly|Symposium|Summit|Games|Olympics|Expo|Cup|Championships?|Exhibition|Biennale|Show|Week|Day|Prize|Awards?|Challenge|Survey|Census|Report|Review)';
const namedBefore = new RegExp(`\\b(?<!\\b(?:in|by|of)\\s)${named}\\s$`);
const namedAfter = new RegExp(`^\\s(?:[A-Z][\\w’'-]*\\s(?:(?:and|of|for|on|the)\\s)*){0,4}${named}\\b`);

const inQuotes = /["“][A-Z][^"“”]{1,40}\s$/;

/** Vision 2040, the 2026 Spring Fair, “Wells 2030”: a year that is part of a name tells no time. */
export const isOfName = (f: string, { preposition: said, inner }: Lead, from: number, to: number): boolean =>
  ((said === '' &&
    inner === '' &&
    (namedBefore.test(f.slice(Math.max(0, from - 20), from)) ||
      (inQuotes.test(f.slice(Math.max(0, from - 44), from)) &&
        /^[^"“”]{0,24}["”]/.test(f.slice(to, to + 26))))) ||
    ((said === '' || /\bthe $/.test(inner)) && namedAfter.test(f.slice(to, to + 80)))) &&
  !/^\s?[:(]/.test(f.slice(to, to + 2));

const sentenceHead = /(?:^|[.;!?:\n])\s*(?:[-•*]\s*)?$/;
const lasting = /\b(?:course|period|years?|whole|rest|remainder|month|weeks?)\b/;
/** On 5 June, on June 5. */
const ofDay = /^(?:\d{1,2}(?:st|nd|rd|th)?[\s./-]|[a-z]+\s\d{1,2}\b)/i;

/** Over 2024, on Q1 2025, since May: what a change is measured against, not when it comes. */
export function isMeasuredAgainst(
  f: string,
  { start, preposition: said, inner }: Lead,
  core: string,
  time: TimeValue,
): boolean {
  if (said === 'since') return true;
  if (said === 'on') return time.kind === 'absolute' && !lasting.test(inner) && !ofDay.test(core);
  // over the course of 2026, over 2026-2028, over the second half, over March-May: how long it goes on
  if (said !== 'over' || lasting.test(inner) || time.kind === 'relative') return false;
  if (time.end - time.start > 1 || /-.*\/|^\d{4}-\d\d\/|half|quarter/i.test(time.value + core)) return false;
  return !sentenceHead.test(f.slice(Math.max(0, start - 8), start));
}
