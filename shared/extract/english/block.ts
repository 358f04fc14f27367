// What an English amount stands in: its block and its sentence.
import type { RawTarget } from '../blockReading.ts';
import type { EnglishTime } from './times.ts';

/** What is known of the block so far. */
export interface EnglishBlock {
  f: string;
  targets: RawTarget[];
  times: EnglishTime[];
  dated: EnglishTime | undefined;
  /** A cell of a table: its row names what is counted where the cell does not. */
  cell: boolean;
}

/** Bounds and number of the sentence; `floor` is where the last target ended. */
export interface Sentence {
  from: number;
  to: number;
  s: number;
  floor: number;
}
