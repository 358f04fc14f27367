// English ranges of which the second number alone is meant, and those where both are: from 5,000 to 8,000, by 220 to
// 1,640, from three to six months.
import { toNumber } from './number.ts';
import { moves } from './words.ts';

export const comesFrom =
  /\bfrom\s+(?:at |about |the |its |around |some |nearly |roughly |approximately |over |under |at least |(?:more|fewer|less) than )?(?:current )?$/i;

/** By 220 to 1,640: the second is what is reached, no other end. */
export function leaps(m: RegExpExecArray): boolean {
  const [low, high] = [toNumber(m[2], m[3]), toNumber(m[4], m[5])];
  return low !== null && high !== null && high > 3 * low;
}

/** £310,000 - £120,000 from hire, £90,000 from sales: a sum and, behind the dash, its first part; where it ends, else -1. */
export function sumBeforeDash(m: RegExpExecArray): number {
  const [sum, part] = [toNumber(m[2], m[3]), toNumber(m[4], m[5])];
  return m[1] && sum !== null && part !== null && sum > part ? m[0].search(/\s-{1,2}\s/) : -1;
}

/** The class size goes from 18 to 24 pupils: it is another then. */
const goesFrom = /\b(?:goes|going|(?:will|shall|should|must|to) go) from $/;

/** Visits from 6 to 8 presidents, stays from three to six months: nothing moves, the two ends are meant. */
export function isSpan(f: string, m: RegExpExecArray, from: number, start: number): boolean {
  if (m[1] || m[7]) return false;
  // from 9.1 to 7.5 days, from zero to five: no span runs down or begins with nothing
  const [low, high] = [toNumber(m[2], m[3]), toNumber(m[4], m[5])];
  if (low !== null && high !== null && (low > high || low === 0)) return false;
  const before = f.slice(Math.max(from, start - 120), start);
  return !moves.test(before) && !goesFrom.test(before) && /^\s?[a-z]/i.test(f.slice(m.index + m[0].length));
}
