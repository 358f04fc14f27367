// The quantity of which it is asked what it counts, and all that is known where it stands.
import type { RawTarget } from '../blockReading.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { TargetKind } from '../types.ts';
import type { Per } from './per.ts';

/** The quantity where it stands. */
export interface Place {
  f: string;
  q: Quantity;
  kind: TargetKind;
  rank: boolean;
  /** Goes on as the quantity before began (分别增长6%和7%). */
  goesOn: boolean;
  per: Per | null;
  /** Clause text before the quote. */
  before: string;
  sentence: number;
  sentenceFrom: number;
  /** End of the quantity before; and that or the bracket the quantity stands in. */
  floor: number;
  clauseFloor: number;
  prev: RawTarget | undefined;
  /** The quantity read before, or the one it is a part of. */
  whole: RawTarget | undefined;
  /** Which rule read what; what is chosen here is noted in it. */
  rules: Record<string, string>;
}
