// What the checks of announced counts share: the number as it is written, how far a list may be off it and still be the
// list that was meant, and the remark, told once of a place.
import { chineseValue } from '../numbers/chineseValue.ts';
import type { Remark } from './remarks.ts';

/** 三 or 3. */
export const countOf = (written: string): number => chineseValue(written)?.value ?? Number(written);

/** Whether it is another number than was said, and near enough to be meant. */
export const isUnlike = (listed: number, said: number): boolean =>
  listed !== said && Math.abs(listed - said) <= Math.max(1, said / 3);

/** Where another list is told already, nothing is added. */
export function tellCount(out: Remark[], from: number, to: number, said: number, listed: number): void {
  if (out.some((r) => r.kind === 'list-count' && r.from < to && r.to > from)) return;
  out.push({ kind: 'list-count', from, to, target: -1, said, listed });
}
