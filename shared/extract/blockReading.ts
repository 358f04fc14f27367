// What is read in one block: its quantities and time words, with offsets in the block's text.
import type { Span } from './measure/nounSpan.ts';
import type { Quantity } from './numbers/quantity.ts';
import type { TimeSpan, TimeValue } from './times/times.ts';
import type { TargetKind } from './types.ts';

export interface RawTarget {
  quantity: Quantity;
  start: number;
  end: number;
  kind: TargetKind;
  measure: Span | null;
  /** Subjects of the numbers that follow (A率、B率分别达到…). */
  left?: readonly Span[];
  time: TimeValue | null;
  /** The time is told in passing: one before the plan begins is not the number's. */
  aside?: boolean;
  per: string | null;
  /** Index of the total in the same block, -1 when none. */
  parent: number;
  baseline: string | null;
  past: boolean;
  /** What governed the quantities before the ; this part follows; null where a word of its own looks ahead. */
  before?: TimeValue | null;
  sentence: number;
  rules: Record<string, string>;
}

export interface BlockReading {
  folded: string;
  /** Some of its targets have no name but the heading they stand under. */
  asksTitle?: boolean;
  targets: readonly RawTarget[];
  times: readonly TimeSpan[];
}

/** The same read in a part of a text that begins at `by`; `parents` is added to the index of its total. */
export function shifted(raw: RawTarget, by: number, parents: number): RawTarget {
  const q = raw.quantity;
  const span = ([from, to]: Span): Span => [from + by, to + by];
  return {
    ...raw,
    quantity: {
      ...q,
      start: q.start + by,
      end: q.end + by,
      numStart: q.numStart + by,
      numEnd: q.numEnd + by,
      unitStart: q.unitStart + by,
      unitEnd: q.unitEnd + by,
    },
    start: raw.start + by,
    end: raw.end + by,
    measure: raw.measure ? span(raw.measure) : null,
    ...(raw.left ? { left: raw.left.map(span) } : {}),
    parent: raw.parent >= 0 ? raw.parent + parents : -1,
  };
}
