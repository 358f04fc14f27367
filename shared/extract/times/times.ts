// What a time expression means, and where one stands. Chinese ones with a numeral are read by dates.ts, those without by
// yearWords.ts; whether one governs a quantity is decided by the sentence reader.

/** A period with a year of its own, or one inside the plan's year (`part` null = the whole plan period). */
export type TimeValue = (
  | /** `fiscal`: named by the year it ends in (FY2027). */
  { kind: 'absolute'; value: string; start: number; end: number; fiscal?: true }
  | { kind: 'relative'; part: string | null }
) & {
  /** A deadline: by then, not only then. */
  by?: true;
};

export interface TimeSpan {
  start: number;
  end: number;
  value: TimeValue;
  /** It dates something that is told in passing: a year that is past makes nothing else past. */
  aside?: true;
}

export const absolute = (value: string, start: number, end = start): TimeValue => ({
  kind: 'absolute',
  value,
  start,
  end,
});
export const relative = (part: string | null): TimeValue => ({ kind: 'relative', part });
const tail = /^(?:年?底前?|年?末|初|中旬|上旬|下旬|内|期间|以?前|之前|份|中|间|度)*/;

/** Where a date ends with what belongs to it: 底, 上旬, 之前. */
export function withTail(f: string, end: number): number {
  return end + (tail.exec(f.slice(end, end + 8))?.[0].length ?? 0);
}
