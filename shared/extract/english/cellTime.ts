// The time that fills a cell of an English table or stands alone on a line: June, end June, 30 Jun 2026, Mar-27, Q1-Q2,
// June-August, 2026/27.

import { monthsAsPeriod } from '../times/periods.ts';
import type { TimeValue } from '../times/times.ts';
import { monthOf, monthWord, value } from './months.ts';
import { readTimes } from './times.ts';

const lead = '(?:(?:by|before|in|end|of|early|late|mid|from|start|the)[\\s-]+)*';
const year = "(?:[\\s,-]+(20\\d\\d)|[-’'](\\d\\d))?";
const day = '(?:\\d{1,2}(?:st|nd|rd|th)?[\\s-])?';
const month = new RegExp(`^${lead}${day}(${monthWord})(?:\\s\\d{1,2},?(?=\\s20|$))?${year}$`, 'i');
const months = new RegExp(`^${lead}(${monthWord})${year}\\s*(?:-|to)\\s*(${monthWord})${year}$`, 'i');
const quarters = /^(Q[1-4])\s*(?:-|to|and|&|,)\s*(Q[1-4])(?:\s+(20\d\d))?$/i;
const wholeYear =
  /^(?:(?:the )?(?:whole|full|entire|all) year(?: round)?|all year long|throughout the year|year-round)$/i;
const twoYears = /^(20\d\d)\s?[/-]\s?(?:20)?(\d\d)$/;

/** The first time a cell names; null where it names none. */
export const cellTime = (cell: string): TimeValue | null =>
  wholeTime(cell.trim()) ??
  (/[a-z]{3}|\b[QH][1-4]\b/i.test(cell) ? (readTimes(cell.trim())[0]?.value ?? null) : null);

/** The time that is all of `f`; null where there are other words. */
export function wholeTime(f: string): TimeValue | null {
  const one = month.exec(f);
  if (one) return inYear([monthOf(one[1]!)], one[2] ?? century(one[3]));
  const span = months.exec(f);
  if (span) {
    const last = span[5] ?? century(span[6]);
    const first = span[2] ?? century(span[3]) ?? last;
    const [from, to] = [monthOf(span[1]!), monthOf(span[4]!)];
    return first && last
      ? value('absolute', monthsAsPeriod(`${first}-${from}`, `${last}-${to}`), Number(first), Number(last))
      : value('relative', `${from}-${to}`);
  }
  const some = quarters.exec(f);
  // the whole year
  if (some && /1$/.test(some[1]!) && /4$/.test(some[2]!))
    return some[3] ? value('absolute', some[3], Number(some[3])) : value('relative', null);
  if (some) return inYear([some[1]!.toUpperCase(), some[2]!.toUpperCase()], some[3]);
  if (wholeYear.test(f)) return value('relative', null);
  const two = twoYears.exec(f);
  if (two && Number(two[2]) === (Number(two[1]) + 1) % 100)
    return value('absolute', `${two[1]}/${Number(two[1]) + 1}`, Number(two[1]), Number(two[1]) + 1);
  return partAlone(f);
}

const partOfYear =
  /^(?:(?:the )?(1st|2nd|3rd|4th|first|second|third|fourth) (quarter|half)|(quarter|half)[ -]?([1-4])|([QH])\s?([1-4]))(?:(?:\sof)?[\s,/-]+((?:19|20)\d\d))?$/i;
const ordinals = ['first', 'second', 'third', 'fourth'];

/** Q1 2026, 2nd half, Quarter 3; null where there are other words. */
function partAlone(f: string): TimeValue | null {
  const m = partOfYear.exec(f);
  if (!m) return null;
  const said = (m[1] ?? m[4] ?? m[6])!.toLowerCase();
  const nth = ordinals.indexOf(said) + 1 || Number(said[0]);
  const letter = (m[2] ?? m[3] ?? m[5])![0]!.toUpperCase() === 'Q' ? 'Q' : 'H';
  return letter === 'H' && nth > 2 ? null : inYear([`${letter}${nth}`], m[7]);
}

/** The time at the head of a column: Q1 2026, 2nd half, Jan-Mar; null where the head says more. */
export function columnTime(head: string): TimeValue | null {
  const f = head.trim();
  return (/[A-Za-z]{3}/.test(f) && !/^(?:19|20)/.test(f)) || partOfYear.test(f) ? wholeTime(f) : null;
}

/** Whether a time is all there is in `f`, brackets or not: January 2026 - December 2029, (2026-2030). */
export const spansTime = (f: string): boolean => {
  const bare = f.trim().replace(/^\((.*)\)$/, '$1');
  return wholeTime(bare) !== null || /^(?:19|20)\d\d(?:\s?-\s?(?:19|20)\d\d)?$/.test(bare);
};

const century = (short: string | undefined): string | undefined => (short ? `20${short}` : undefined);

const inYear = (parts: string[], of: string | undefined): TimeValue =>
  of
    ? value('absolute', parts.map((p) => `${of}-${p}`).join('/'), Number(of))
    : value('relative', parts.join('/'));
