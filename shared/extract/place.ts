// Gives every block its number, title, section and whether it looks back; one walk over all blocks.
import { fold } from './fold.ts';
import { isSentence } from './headingWords.ts';
import { type Head, type Manner, titleAmongShort, titleAt } from './heads.ts';
import {
  type LineLabel,
  lineLabel,
  listGoesOn,
  looksBackAtHead,
  type OpenList,
  standsAsTitle,
  titleTime,
} from './labelLines.ts';
import { type Led, ledAt, ledBelow } from './led.ts';
import type { LineNumber } from './numbering.ts';
import { looksAhead, nest, type OutlinePlace } from './outline.ts';
import { besideLead } from './owners.ts';
import type { BlockFacts } from './read.ts';
import { isReview, startOf } from './reviewTitles.ts';
import { afterLine, isEntry, noSentence, type SentenceState } from './sentenceEntries.ts';
import type { TimeValue } from './times.ts';
import type { Block, PlanPeriod } from './types.ts';

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

/** 去年重点工程成绩单: a line of its own that opens a review without being a heading. */
const reviewLine =
  /^\s*(?:去年|上年|上一年|過去|过去|(?:19|20)\d\d年)[^,，。;；:：!！?？]{0,20}(?:回顾|回顧|成绩单|成績單|总结|總結|完成情况|完成情況)\s*$/;

function numberedBefore(blocks: readonly Walked[], from: number): number {
  for (let k = from - 1; k >= 0; k--) if (blocks[k]!.head.number) return k;
  return 0;
}

function nextNumber(blocks: readonly Walked[], k: number): LineNumber | null {
  for (let at = k + 1; at < blocks.length; at++) {
    const { number } = blocks[at]!.head;
    if (number) return number;
  }
  return null;
}

const start: WalkState = {
  last: null,
  section: '',
  reviewLevel: 0,
  time: null,
  below: 99,
  list: null,
  leads: false,
  heading: null,
  led: null,
  sentence: noSentence,
};

/**
 * Writes each block's place, from the first that changed (`from`) until things stand as they stood, at `to` or later.
 * Calls `moved` for those whose place is not what it was.
 */
export function place<T extends Walked>(
  blocks: readonly T[],
  { from, to }: { from: number; to: number },
  manner: Manner,
  period: PlanPeriod | null,
  moved: (block: T) => void,
): void {
  const { nesting } = manner;
  // where the next number tells how one stands, the one before what changed is walked again
  const ahead = looksAhead(nesting);
  const begin = ahead ? numberedBefore(blocks, from) : from;
  let state = blocks[begin - 1]?.after ?? start;
  for (let k = begin; k < blocks.length; k++) {
    const b = blocks[k]!;
    const { number } = b.head;
    let { section, reviewLevel, time, below, list } = state;
    if (list !== null) {
      list = listGoesOn(list, b.facts.folded, number !== null);
      if (list === null) time = null;
    }
    let title: string | null = null;
    let level = 0;
    let { led } = state;
    if (b.block.kind === 'title') {
      // another plan begins: its numbers start anew
      section = '';
      led = null;
      reviewLevel = 0;
      time = null;
      list = null;
    }
    let { last } = state;
    const next = ahead && number ? nextNumber(blocks, k) : null;
    const entry = number !== null && b.facts.english && isEntry(number, wordsOf(b, number), state.sentence);
    if (number && entry) {
      b.place = nest(state.sentence.last ?? last, number, nesting, next, b.place);
      level = b.place.level;
    } else if (number) {
      title = manner.shortTitles ? titleAmongShort(b, number) : b.head.plainTitle;
      last = nest(last, number, nesting, next, b.place);
      b.place = last;
      level = last.level;
      section = last.path;
      const open = (list === null && time !== null) || reviewLevel === 99;
      const sentence = open && b.facts.english && isSentence(title, b.block.text);
      if (list === null && !sentence) {
        // Q2, and 1. below it; not where the numbers have gone on
        if (below === 0 && number.value === 1) below = level;
        if (below === 0 || level < below) time = null;
        const own = inEnglish(b) ? titleTime(fold(title)) : null;
        if (own) time = own;
        if (own || time === null) below = own ? level + 1 : 99;
      }
      if (reviewLevel === 0 || (level <= reviewLevel && !(sentence && reviewLevel === 99)))
        reviewLevel = isReviewHere(b, title, level, period) ? level : 0;
    } else if (b.block.kind === 'heading') {
      const label = labelHere(b, period);
      time = label?.time ?? null;
      below = time ? 0 : 99;
      list = label?.list ? 'opened' : null;
      // an unnumbered heading adds no level, but it may open or end a review
      if (reviewLevel === 0 && isReviewHere(b, b.block.text.trim(), 1, period)) reviewLevel = 99;
      else if (reviewLevel === 99) reviewLevel = 0;
    } else if (b.block.kind === 'paragraph') {
      const label = labelHere(b, period);
      if (label) {
        ({ time } = label);
        below = time ? 0 : 99;
        list = label.list ? 'opened' : null;
        if (reviewLevel === 0 && label.review) reviewLevel = 99;
        else if (reviewLevel === 99 && !label.review) reviewLevel = 0;
      } else {
        if (below === 0) below = 99;
        if (reviewLevel === 0 && reviewLine.test(b.block.text)) reviewLevel = 99;
        else if (reviewLevel === 99 && b.facts.english && standsAsTitle(b.facts.folded)) reviewLevel = 0;
      }
    }
    const depth = title !== null ? level : b.block.kind === 'heading' ? (b.block.level ?? 1) : 99;
    const ledHere = ledAt(led, depth);
    led = ledBelow(ledHere, b.block, b.facts.owners, depth, b.after?.led ?? null);
    const heading = title ?? (standsAbove(b) ? b.block.text.trim() : state.heading);
    const under = b.facts.reading?.asksTitle ? state.heading : null;
    const review = reviewLevel > 0 || opensReview(b, period);
    const sentence = b.facts.english
      ? afterLine(b.facts.folded, entry ? b.place : null, state.sentence)
      : noSentence;
    const role = roleOf(b);
    const helps = state.leads && role === 'answers';
    const leads = role === 'leads';
    if (
      b.section !== section ||
      b.title !== title ||
      b.level !== level ||
      b.review !== review ||
      !sameTime(b.time, time) ||
      b.helps !== helps ||
      b.under !== under ||
      b.led !== ledHere ||
      b.number !== number
    ) {
      b.section = section;
      b.title = title;
      b.level = level;
      b.review = review;
      b.time = time;
      b.helps = helps;
      b.under = under;
      b.led = ledHere;
      b.number = number;
      moved(b);
    }
    const { after } = b;
    if (
      after !== null &&
      after.last === last &&
      after.section === section &&
      after.reviewLevel === reviewLevel &&
      after.below === below &&
      after.list === list &&
      after.leads === leads &&
      after.heading === heading &&
      after.led === led &&
      after.sentence.end === sentence.end &&
      after.sentence.last === sentence.last &&
      sameTime(after.time, time)
    ) {
      if (k >= to) return;
      state = after;
    } else {
      state = { last, section, reviewLevel, time, below, list, leads, heading, led, sentence };
      b.after = state;
    }
  }
}

const wordsOf = ({ block, facts }: Walked, number: LineNumber): string =>
  facts.folded.slice(titleAt(block, number));

/** Research income, above Baseline: 41.7 and Target: 46: a short line without an end names what the next ones measure. */
const namesMeasure = /^\s*[A-Z](?:[^.:;!?()]|\([^()]{1,40}\)){3,70}$/;

const standsAbove = ({ block: { kind }, facts: { english, folded } }: Walked): boolean =>
  kind === 'heading' || kind === 'title' || (kind === 'paragraph' && english && namesMeasure.test(folded));

/** What a block that says no more than who leads or answers says. */
function roleOf({ facts: { folded, owners } }: Walked): 'leads' | 'answers' | null {
  const only = owners.length === 1 ? owners[0]! : null;
  return only && folded.length - (only.end - only.start) < 4 ? besideLead(folded, only) : null;
}

/** By 2019:, 2027 and 1. Q1 have no word to tell the language by. */
const inEnglish = ({ facts, block: { text } }: Walked): boolean =>
  facts.english || (text.length <= 12 && text.charCodeAt(0) < 128);

const labelHere = (b: Walked, period: PlanPeriod | null): LineLabel | null =>
  inEnglish(b) && b.block.text.length <= 140
    ? lineLabel(
        b.facts.folded,
        period !== null && period.start.slice(0, 4) !== period.end.slice(0, 4),
        startOf(period),
      )
    : null;

const sameTime = (a: TimeValue | null, b: TimeValue | null): boolean =>
  a === b ||
  (a?.kind === 'relative' && b?.kind === 'relative' && a.part === b.part) ||
  (a?.kind === 'absolute' && b?.kind === 'absolute' && a.value === b.value);

function isReviewHere(b: Walked, title: string, level: number, period: PlanPeriod | null): boolean {
  const known = b.looksBack;
  if (known && known.title === title && known.level === level && known.period === period) return known.is;
  const is = isReview(fold(title), level, period);
  b.looksBack = { title, level, period, is };
  return is;
}

/** A paragraph that looks back by itself; what stands below it does not. */
const opensReview = ({ block: { kind }, facts }: Walked, period: PlanPeriod | null): boolean =>
  kind === 'paragraph' && facts.english && looksBackAtHead(facts.folded, startOf(period));
