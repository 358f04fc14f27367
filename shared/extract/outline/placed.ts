// A block with its place in the plan, and what the walk that found it (place.ts) remembers of it. Findings and
// readings of single blocks ask these.
import type { OpenList } from '../lines/labelLines.ts';
import type { SentenceState } from '../lines/sentenceEntries.ts';
import type { Led } from '../owners/led.ts';
import type { BlockFacts } from '../read.ts';
import type { TimeValue } from '../times/times.ts';
import type { Block, PlanPeriod } from '../types.ts';
import type { LineNumber } from './numbering.ts';
import type { OutlinePlace } from './outline.ts';

/** A block with what was found out about its place in the plan; findings read it. */
export interface Placed {
  block: Block;
  facts: BlockFacts;
  /** Where `block.text` begins in the plain text. */
  base: number;
  section: string;
  number: LineNumber | null;
  /** Null as well for an entry of a sentence: (b) publish 3 reports; has a number and is no heading. */
  title: string | null;
  level: number;
  review: boolean;
  /** The time of the line above that names one for all below it (Q2 - Science in schools). */
  time: TimeValue | null;
  /** 责任单位:B on the line below 牵头单位:A: those it names help. */
  helps: boolean;
  /** The heading it stands under, for a block that asks for it (Target: 35%); else null. */
  under: string | null;
  /** The heading above it that names who leads. */
  led: Led | null;
}

/** The number at the head of a block and where its title ends, alone and among items with short titles. */
export interface Head {
  number: LineNumber | null;
  short: boolean;
  plainTitle: string;
  /** Read when first asked for. */
  titleAmongShort: string | null;
}

/** What the walk remembers of a block, so that the next walk only compares. */
export interface Walked extends Placed {
  head: Head;
  /** Its own place; null without a number. */
  place: OutlinePlace | null;
  looksBack: { title: string; level: number; period: PlanPeriod | null; is: boolean } | null;
  /** How things stand after it; null before the first walk. */
  after: WalkState | null;
}

/** What a block hands on to the next. */
export interface WalkState {
  /** The last numbered line. */
  last: OutlinePlace | null;
  section: string;
  /** Level of the heading that opened a review, 99 one without a number, 0 none. */
  reviewLevel: number;
  time: TimeValue | null;
  /** So deep numbered lines stand below what gave the time; 0 as long as none has followed it, 99 none does. */
  below: number;
  /** The list whose opening line gave the time. */
  list: OpenList;
  /** The block says no more than who leads. */
  leads: boolean;
  /** The last heading. */
  heading: string | null;
  /** The headings that name who leads what follows. */
  led: Led | null;
  /** The sentence that may go on in the next block. */
  sentence: SentenceState;
}

/** Kinds of blocks that promise nothing and open no section. */
export const quiet = new Set(['title', 'addressee', 'signature', 'date', 'status', 'note']);
