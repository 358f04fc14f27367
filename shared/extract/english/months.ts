// The months as English plans write them, and the value a time has. Words only; times are read by times.ts.
import type { TimeValue } from '../times/times.ts';

export const months: Record<string, string> = {
  january: '01',
  february: '02',
  march: '03',
  april: '04',
  may: '05',
  june: '06',
  july: '07',
  august: '08',
  september: '09',
  october: '10',
  november: '11',
  december: '12',
};

/** Any of them, written out: of patterns that ignore case. */
export const monthName = Object.keys(months).join('|');
/** With the short forms, where a year or a word like “by” stands beside it. */
export const monthWord = `${monthName}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?`;
export const monthOf = (word: string): string =>
  Object.entries(months).find(([name]) => name.startsWith(word.slice(0, 3).toLowerCase()))![1];
/** 5, 30th. */
export const dayOfMonth = '(?:3[01]|[12]\\d|0?[1-9])(?!\\d)(?:st|nd|rd|th)?';

export function value(kind: 'absolute' | 'relative', v: string | null, y = 0, z = y): TimeValue {
  return kind === 'absolute' ? { kind, value: v!, start: y, end: z } : { kind, part: v };
}
