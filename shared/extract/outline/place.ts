// Gives every block its number, title, section and whether it looks back; one walk over all blocks.
import { fold } from '../fold.ts';
import {
  type LineLabel,
  lineLabel,
  listGoesOn,
  looksBackAtHead,
  standsAsTitle,
  titleTime,
} from '../lines/labelLines.ts';
import { afterLine, isEntry, noSentence } from '../lines/sentenceEntries.ts';
import { ledAt, ledBelow } from '../owners/led.ts';
import { besideLead } from '../owners/ownerLabels.ts';
import type { TimeValue } from '../times/times.ts';
import type { PlanPeriod } from '../types.ts';
import { isSentence } from './headingWords.ts';
import { looksAhead, numberAfter } from './nesting.ts';
import { type Manner, titleAmongShort, titleAt } from './numberedHead.ts';
import type { LineNumber } from './numbering.ts';
import { nest } from './outline.ts';
import type { Walked, WalkState } from './placed.ts';
import { isReview, startOf } from './reviewTitles.ts';

const start: Readonly<WalkState> = {
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
  { nesting, shortTitles }: Manner,
  period: PlanPeriod | null,
  moved: (block: T) => void,
): void {
  // where the next number tells how one stands, the one before what changed is walked again
  const ahead = looksAhead(nesting);
  const begin = ahead ? numberedBefore(blocks, from) : from;
  let state: Readonly<WalkState> = blocks[begin - 1]?.after ?? start;
  const now: WalkState = { ...start };
  for (let k = begin; k < blocks.length; k++) {
    const b = blocks[k]!;
    const { number } = b.head;
    goOn(now, state);
    if (now.list !== null) goOnInList(now, b);
    if (b.block.kind === 'title') beginPlan(now);
    let title: string | null = null;
    let level = 0;
    const next = ahead && number ? numberAfter(blocks, k, numberOf) : null;
    const entry = number !== null && b.facts.english && isEntry(number, wordsOf(b, number), state.sentence);
    if (number && entry) {
      b.place = nest(state.sentence.last ?? now.last, number, nesting, next, b.place);
      level = b.place.level;
    } else if (number) {
      title = shortTitles ? titleAmongShort(b, number) : b.head.plainTitle;
      const own = nest(now.last, number, nesting, next, b.place);
      b.place = own;
      level = own.level;
      now.last = own;
      now.section = own.path;
      atNumber(now, b, number, title, level, period);
    } else if (b.block.kind === 'heading') atHeading(now, b, period);
    else if (b.block.kind === 'paragraph') atParagraph(now, b, period);
    const depth = title !== null ? level : b.block.kind === 'heading' ? (b.block.level ?? 1) : 99;
    const led = ledAt(now.led, depth);
    now.led = ledBelow(led, b.block, b.facts.owners, depth, b.after?.led ?? null);
    now.heading = title ?? (standsAbove(b) ? b.block.text.trim() : state.heading);
    const under = b.facts.reading?.asksTitle ? state.heading : null;
    const review = now.reviewLevel > 0 || opensReview(b, period);
    const role = roleOf(b);
    const helps = state.leads && role === 'answers';
    now.leads = role === 'leads';
    now.sentence = b.facts.english
      ? afterLine(b.facts.folded, entry ? b.place : null, state.sentence)
      : noSentence;
    if (
      b.section !== now.section ||
      b.title !== title ||
      b.level !== level ||
      b.review !== review ||
      !sameTime(b.time, now.time) ||
      b.helps !== helps ||
      b.under !== under ||
      b.led !== led ||
      b.number !== number
    ) {
      b.section = now.section;
      b.title = title;
      b.level = level;
      b.review = review;
      b.time = now.time;
      b.helps = helps;
      b.under = under;
      b.led = led;
      b.number = number;
      moved(b);
    }
    const { after } = b;
    if (after !== null && sameState(after, now)) {
      if (k >= to) return;
      state = after;
    } else {
      state = { ...now };
      b.after = state;
    }
  }
}

const wordsOf = ({ block, facts }: Walked, number: LineNumber): string =>
  facts.folded.slice(titleAt(block, number));

const numberOf = ({ head }: Walked): LineNumber | null => head.number;

function numberedBefore(blocks: readonly Walked[], from: number): number {
  for (let k = from - 1; k >= 0; k--) if (blocks[k]!.head.number) return k;
  return 0;
}

/** Things stand as they stood after the block before; `leads`, `heading` and `sentence` are written anew for each. */
function goOn(now: WalkState, before: Readonly<WalkState>): void {
  now.last = before.last;
  now.section = before.section;
  now.reviewLevel = before.reviewLevel;
  now.time = before.time;
  now.below = before.below;
  now.list = before.list;
  now.led = before.led;
}

function goOnInList(now: WalkState, b: Walked): void {
  now.list = listGoesOn(now.list, b.facts.folded, b.head.number !== null);
  if (now.list === null) now.time = null;
}

/** Another plan begins: its numbers start anew. */
function beginPlan(now: WalkState): void {
  now.section = '';
  now.led = null;
  now.reviewLevel = 0;
  now.time = null;
  now.list = null;
}

function atNumber(
  now: WalkState,
  b: Walked,
  number: LineNumber,
  title: string,
  level: number,
  period: PlanPeriod | null,
): void {
  const open = (now.list === null && now.time !== null) || now.reviewLevel === 99;
  const entry = open && b.facts.english && isSentence(title, b.block.text);
  if (now.list === null && !entry) {
    // Q2, and 1. below it; not where the numbers have gone on
    if (now.below === 0 && number.value === 1) now.below = level;
    if (now.below === 0 || level < now.below) now.time = null;
    const own = inEnglish(b) ? titleTime(fold(title)) : null;
    if (own) now.time = own;
    if (own || now.time === null) now.below = own ? level + 1 : 99;
  }
  if (now.reviewLevel === 0 || (level <= now.reviewLevel && !(entry && now.reviewLevel === 99)))
    now.reviewLevel = isReviewHere(b, title, level, period) ? level : 0;
}

/** A heading without a number adds no level, but it may open or end a review. */
function atHeading(now: WalkState, b: Walked, period: PlanPeriod | null): void {
  standUnder(now, labelHere(b, period));
  if (now.reviewLevel === 0 && isReviewHere(b, b.block.text.trim(), 1, period)) now.reviewLevel = 99;
  else if (now.reviewLevel === 99) now.reviewLevel = 0;
}

function atParagraph(now: WalkState, b: Walked, period: PlanPeriod | null): void {
  const label = labelHere(b, period);
  if (label) {
    standUnder(now, label);
    if (now.reviewLevel === 0 && label.review) now.reviewLevel = 99;
    else if (now.reviewLevel === 99 && !label.review) now.reviewLevel = 0;
    return;
  }
  if (now.below === 0) now.below = 99;
  const called = b.block.text.includes('】') ? inBrackets.exec(b.facts.folded)?.[1] : undefined;
  if (called !== undefined) {
    if (now.reviewLevel === 0 && isReviewHere(b, called, 1, period)) now.reviewLevel = 99;
    else if (now.reviewLevel === 99 && !isReviewHere(b, called, 1, period)) now.reviewLevel = 0;
    return;
  }
  if (now.reviewLevel === 0 && reviewLine.test(b.block.text)) now.reviewLevel = 99;
  else if (now.reviewLevel === 99 && b.facts.english && standsAsTitle(b.facts.folded)) now.reviewLevel = 0;
}

/** The time below a line that is a label, or none. */
function standUnder(now: WalkState, label: LineLabel | null): void {
  now.time = label?.time ?? null;
  now.below = now.time ? 0 : 99;
  now.list = label?.list ? 'opened' : null;
}

/** 【上年情况】…: a title in brackets, with what it is over behind it or below. */
const inBrackets = /^\s*【([^【】]{2,20})】/;

/** 去年重点工程成绩单: a line of its own that opens a review without being a heading. */
const reviewLine =
  /^\s*(?:去年|上年|上一年|過去|过去|(?:19|20)\d\d年)[^,，。;；:：!！?？]{0,20}(?:回顾|回顧|成绩单|成績單|总结|總結|完成情况|完成情況)\s*$/;

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

/** Things stand after a block as they stood. */
const sameState = (after: Readonly<WalkState>, now: Readonly<WalkState>): boolean =>
  after.last === now.last &&
  after.section === now.section &&
  after.reviewLevel === now.reviewLevel &&
  after.below === now.below &&
  after.list === now.list &&
  after.leads === now.leads &&
  after.heading === now.heading &&
  after.led === now.led &&
  after.sentence.end === now.sentence.end &&
  after.sentence.last === now.sentence.last &&
  sameTime(after.time, now.time);

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
