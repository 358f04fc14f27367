/** How long to wait before the next try: full jitter, so that a thousand clients do not come at once. */
const BASE_MS = 400;
const CEILING_MS = 15_000;

/** `failures` = tries without success in a row, from 1. */
export function backoffMs(failures: number, random: () => number): number {
  return Math.floor(random() * Math.min(CEILING_MS, BASE_MS * 2 ** Math.min(failures, 10)));
}
