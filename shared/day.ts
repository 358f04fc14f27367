/** The calendar plans live by: Beijing's, for everyone, so that a deadline is the same day on every screen and sheet. */

/** `YYYY-MM-DD` */
export type Day = string;

export const BEIJING_OFFSET_MS = 8 * 3_600_000;

/** The day in Beijing at an instant (ms since 1970). Throws a RangeError for what is no instant. */
export function beijingDay(instant: number): Day {
  return new Date(instant + BEIJING_OFFSET_MS).toISOString().slice(0, 10);
}
