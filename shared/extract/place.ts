// Gives every block its number, title, section and whether it looks back; one walk over all blocks.
import { fold } from './fold.ts';
import { type LineLabel, lineLabel, listGoesOn, looksBackUnder, type OpenList } from './labelLines.ts';
import { reviewTitle, taskTitle } from './lexicon.ts';
import { isHeadingLine, unmarked } from './markdown.ts';
import { type LineNumber, readLineNumber } from './numbering.ts';
import { type Holder, holderOfWords, nest, type OutlinePlace } from './outline.ts';
import { besideLead } from './owners.ts';
import { readPlanPeriod } from './periods.ts';
import type { BlockFacts } from './read.ts';
import { runInTitle } from './runInTitle.ts';
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
  title: string | null;
  level: number;
  review: boolean;
  /** The time of the line above that names one for all below it (Q2 - Science in schools). */
  time: TimeValue | null;
  /** 责任单位:B on the line below 牵头单位:A: those it names help. */
  helps: boolean;
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
  /** The list whose opening line gave the time. */
  list: OpenList;
  /** The block says no more than who leads. */
  leads: boolean;
}

export const quiet = new Set(['title', 'addressee', 'signature', 'date', 'status', 'note']);

const namesYear =
  /^[\s—(-]*(?:19|20)\d\d\s*年|《[^》]*(?:19|20)\d\d|\b(?:in|for|during) (?:19|20)\d\d\b|“十[一二三四五六]五”[^。]{0,12}(?:规划|时期)/i;

export function firstSentencePeriod(placed: readonly Placed[]): PlanPeriod | null {
  for (let k = 0; k < Math.min(placed.length, 8); k++) {
    if (placed[k]!.block.kind === 'date') continue;
    const f = placed[k]!.facts.folded.slice(0, 300);
    if (!namesYear.test(f) || (f.length <= 40 && reviewTitle.test(f))) continue;
    const p = readPlanPeriod(f);
    if (p) return p;
  }
  return null;
}

/** The number at the head of a block and where its title ends, alone and among items with short titles. */
export interface Head {
  number: LineNumber | null;
  short: boolean;
  plainTitle: string;
  /** Read when first asked for. */
  titleAmongShort: string | null;
}

const none: Head = { number: null, short: false, plainTitle: '', titleAmongShort: '' };

export function headOf(block: Block, facts: BlockFacts): Head {
  const number = numberOf(block, facts);
  if (!number) return none;
  const at = titleAt(block, number);
  const { end, runIn, long } = runInTitle(
    facts.folded,
    at,
    false,
    isHeadingLine((block.number ?? '') + block.text),
  );
  const plainTitle = block.text.slice(at, end).replace(/^[\s*_]+|[\s*_|]+$/g, '');
  return {
    number,
    short: runIn && end - at <= 30,
    plainTitle,
    titleAmongShort: long ? null : plainTitle,
  };
}

const titleAt = (block: Block, number: LineNumber): number =>
  block.number !== undefined ? 0 : number.titleAt;

function titleAmongShort({ block, facts, head }: Walked, number: LineNumber): string {
  const at = titleAt(block, number);
  head.titleAmongShort ??= block.text.slice(at, runInTitle(facts.folded, at, true).end).trim();
  return head.titleAmongShort;
}

/** What tells of a whole plan how its numbered lines are to be read. */
export interface Manner {
  /** Most of its items have short titles. */
  shortTitles: boolean;
  /** Below what Goal 1 stands. */
  holder: Holder;
}

/** The same object as `before` where nothing changed. */
export function mannerOf(blocks: readonly Walked[], before: Manner | null): Manner {
  const shortTitles = haveShortTitles(blocks);
  const holder = holderOfWords(blocks, ({ head }) => head.number);
  return before?.shortTitles === shortTitles && before.holder === holder ? before : { shortTitles, holder };
}

/** Do most items 1. 2. 3. begin with a short title of their own? Then a long one lost its 。 */
function haveShortTitles(blocks: readonly Walked[]): boolean {
  let total = 0;
  let short = 0;
  for (const { head } of blocks) {
    if (head.number?.style !== 'digit') continue;
    total++;
    if (head.short) short++;
  }
  return total >= 4 && short >= total * 0.7;
}

/** 去年重点工程成绩单: a line of its own that opens a review without being a heading. */
const reviewLine =
  /^\s*(?:去年|上年|上一年|過去|过去|(?:19|20)\d\d年)[^,，。;；:：!！?？]{0,20}(?:回顾|回顧|成绩单|成績單|总结|總結|完成情况|完成情況)\s*$/;

const start: WalkState = { last: null, section: '', reviewLevel: 0, time: null, list: null, leads: false };

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
  let state = blocks[from - 1]?.after ?? start;
  for (let k = from; k < blocks.length; k++) {
    const b = blocks[k]!;
    const { number } = b.head;
    let { section, reviewLevel, time, list } = state;
    if (list !== null) {
      list = listGoesOn(list, b.facts.folded, number !== null);
      if (list === null) time = null;
    }
    let title: string | null = null;
    let level = 0;
    if (b.block.kind === 'title') {
      // another plan begins: its numbers start anew
      section = '';
      reviewLevel = 0;
      time = null;
      list = null;
    }
    let { last } = state;
    if (number && b.block.listed) {
      b.place = nest(last, number, manner.holder, b.place);
      level = b.place.level;
    } else if (number) {
      if (list === null) time = null;
      title = manner.shortTitles ? titleAmongShort(b, number) : b.head.plainTitle;
      last = nest(last, number, manner.holder, b.place);
      b.place = last;
      level = last.level;
      section = last.path;
      if (reviewLevel === 0 || level <= reviewLevel)
        reviewLevel = isReviewHere(b, title, level, period) ? level : 0;
    } else if (b.block.kind === 'heading') {
      const label = labelHere(b, period);
      time = label?.time ?? null;
      list = label?.list ? 'opened' : null;
      // an unnumbered heading adds no level, but it may open or end a review
      if (reviewLevel === 0 && isReviewHere(b, b.block.text.trim(), 1, period)) reviewLevel = 99;
      else if (reviewLevel === 99) reviewLevel = 0;
    } else if (b.block.kind === 'paragraph') {
      const label = labelHere(b, period);
      if (label) {
        ({ time } = label);
        list = label.list ? 'opened' : null;
        if (reviewLevel === 0 && label.review) reviewLevel = 99;
        else if (reviewLevel === 99 && !label.review) reviewLevel = 0;
      } else if (reviewLevel === 0 && reviewLine.test(b.block.text)) reviewLevel = 99;
    }
    const review = reviewLevel > 0;
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
      b.number !== number
    ) {
      b.section = section;
      b.title = title;
      b.level = level;
      b.review = review;
      b.time = time;
      b.helps = helps;
      b.number = number;
      moved(b);
    }
    const { after } = b;
    if (
      after !== null &&
      after.last === last &&
      after.section === section &&
      after.reviewLevel === reviewLevel &&
      after.list === list &&
      after.leads === leads &&
      sameTime(after.time, time)
    ) {
      if (k >= to) return;
      state = after;
    } else {
      state = { last, section, reviewLevel, time, list, leads };
      b.after = state;
    }
  }
}

/** What a block that says no more than who leads or answers says. */
function roleOf({ facts: { folded, owners } }: Walked): 'leads' | 'answers' | null {
  const only = owners.length === 1 ? owners[0]! : null;
  return only && folded.length - (only.end - only.start) < 4 ? besideLead(folded, only) : null;
}

const labelHere = (b: Walked, period: PlanPeriod | null): LineLabel | null =>
  // By 2019: and 2027 have no word to tell the language by
  (b.facts.english || (b.block.text.length <= 12 && b.block.text.charCodeAt(0) < 128)) &&
  b.block.text.length <= 140
    ? lineLabel(
        b.facts.folded,
        period !== null && period.start.slice(0, 4) !== period.end.slice(0, 4),
        startOf(period),
      )
    : null;

const startOf = (period: PlanPeriod | null): number | null =>
  period ? Number(period.start.slice(0, 4)) : null;

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

function isReview(title: string, level: number, period: PlanPeriod | null): boolean {
  if (title.length > 40) return false;
  // 较2025年增长8%, 巩固2025年成果: a title that is a sentence names the year it is measured against
  const y = title.includes('年') ? /((?:19|20)\d\d)\s*年/.exec(title) : null;
  if (
    y &&
    period &&
    !/[,%]|较|比|巩固|提升/.test(title) &&
    // 2025年12月20日前全部完成, 2024年5月举办…: a dated deed, which findings ask about
    !/前(?:全部|全面|基本)?(?:完成|建成|实现|达到|举办|召开)|月(?:[上中下]旬|底|初)?(?:举办|召开|承办|主办|举行|启动|发布)|^[到至]20\d\d年/.test(
      title,
    ) &&
    Number(y[1]) < Number(period.start.slice(0, 4)) &&
    // 发布《2025年度报告》 names a thing
    !/《[^》]*$/.test(title.slice(0, y.index)) &&
    !/-|至|到/.test(title.slice(y.index + y[0].length, y.index + y[0].length + 2))
  )
    return true;
  // deep in the plan only what says so plainly
  if (level > 2 && !/回顾|成效|成绩|现状|基础|问题/.test(title)) return false;
  if (/目标|任务|计划|安排|打算|思路|举措|措施|要求/.test(title) && !/回顾|总结|完成情况/.test(title))
    return false;
  if (taskTitle.test(title)) return false;
  if (looksBackUnder(title, startOf(period))) return level <= 2;
  return reviewTitle.test(title);
}

function numberOf(block: Block, fact: BlockFacts): LineNumber | null {
  if (quiet.has(block.kind) || block.kind === 'row') return null;
  if (block.number !== undefined) {
    const f = unmarked(fold(block.number));
    const n =
      readLineNumber(`${f}题`, `${block.number}题`) ?? readLineNumber(`${f} 题`, `${block.number} 题`);
    return n;
  }
  if (block.kind === 'attachments') return null;
  return readLineNumber(fact.folded, block.text);
}
