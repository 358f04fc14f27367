// What stands around an English number, cut once for all that ask whether it is promised.
import type { EnglishAmount } from './number.ts';
import { withoutAsides } from './past.ts';
import type { Awake } from './rules.ts';

export interface Around {
  f: string;
  a: EnglishAmount;
  /** Where the sentence begins. */
  from: number;
  /** From the sentence's beginning, or 240 characters before the number, to the number; asides are left out. */
  said: string;
  /** The same as far as the number's comparator. */
  lead: string;
  /** The end of that. */
  bare: string;
  /** The 70 characters before the number, asides and comparator among them. */
  before: string;
  /** The same as far as the comparator. */
  near: string;
  /** The last 40 before the number: what must touch it. */
  last: string;
  /** What follows the number, up to 120 characters of the sentence. */
  after: string;
  /** What follows the quantity with its unit. */
  rest: string;
  /** The sentence before promises something. */
  promised: boolean;
  /** The rules that the sentence wakes. */
  awake: Awake;
}

export function around(
  f: string,
  a: EnglishAmount,
  before: string,
  { from, to }: { from: number; to: number },
  promised: boolean,
  awake: Awake,
): Around {
  const said = withoutAsides(f.slice(Math.max(from, a.start - 240), a.start));
  const compared = a.start - a.quoteStart;
  const lead = said.slice(0, said.length - compared);
  return {
    f,
    a,
    from,
    said,
    lead,
    bare: lead.slice(-60),
    before,
    near: before.slice(0, before.length - compared),
    last: before.slice(-40),
    after: f.slice(a.end, Math.min(to, a.end + 120)),
    rest: a.rest,
    promised,
    awake,
  };
}
