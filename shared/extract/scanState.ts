// What the walk over a block knows where it stands: what governs (time words, brackets, sentence ends) and what it has
// read so far.
import type { RawTarget } from './blockReading.ts';
import { fold } from './fold.ts';
import { glance } from './glance.ts';
import type { Looking } from './numbers/past.ts';
import type { Frame } from './parts/brackets.ts';
import type { Divided } from './parts/breakdown.ts';
import { governs } from './times/governing.ts';
import type { TimeSpan, TimeValue } from './times/times.ts';

export interface Scan {
  readonly text: string;
  /** The text, folded. */
  readonly f: string;
  /** What a glance at it shows. */
  readonly seen: number;
  readonly targets: RawTarget[];
  readonly times: TimeSpan[];
  /** The brackets that are open. */
  readonly stack: Frame<TimeSpan | null>[];
  /** The time that governs. */
  time: TimeSpan | null;
  /** What governed before the last ; of the sentence. */
  before: TimeValue | null;
  sentence: number;
  sentenceFrom: number;
  /** Sentence whose quantities a 其中 at the head of the next one may divide. */
  sentenceBefore: number;
  clauseFrom: number;
  /** End of the quantity before, or where the sentence begins. */
  floor: number;
  /** Where the quantities that 其中 … divides begin and end (indices), until the sentence ends; null none. */
  divided: Divided | null;
  /** Index of the first quantity after a : or 由 that may tell parts of the one before, -1 none. */
  listed: number;
  /** Numerals looked at. */
  tried: number;
  /** Asked when the first quantity is there. */
  looking: Looking | null;
}

export function beginScan(text: string): Scan {
  const f = fold(text);
  return {
    text,
    f,
    seen: glance(f),
    targets: [],
    times: [],
    stack: [],
    time: null,
    before: null,
    sentence: 0,
    sentenceFrom: 0,
    sentenceBefore: -1,
    clauseFrom: 0,
    floor: 0,
    divided: null,
    listed: -1,
    tried: 0,
    looking: null,
  };
}

/** A time expression that may govern what follows. */
export function meetTime(s: Scan, t: TimeSpan): void {
  s.times.push(t);
  s.time = governs(s.f, s.time, t);
}
