// Gives every block its number, title, section and whether it looks back; one walk over all blocks.
import { fold } from './fold.ts';
import { reviewTitle, taskTitle } from './lexicon.ts';
import { type LineNumber, readLineNumber, runInTitle } from './numbering.ts';
import { createNesting } from './outline.ts';
import { readPlanPeriod } from './periods.ts';
import type { BlockFacts } from './read.ts';
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
}

export const quiet = new Set(['title', 'addressee', 'signature', 'date', 'status', 'note']);

export function firstSentencePeriod(
  blocks: readonly Block[],
  facts: readonly BlockFacts[],
): PlanPeriod | null {
  for (let k = 0; k < Math.min(blocks.length, 8); k++) {
    if (blocks[k]!.kind === 'date') continue;
    const f = facts[k]!.folded.slice(0, 300);
    if (
      /^\s*(?:19|20)\d\d\s*年|《[^》]*(?:19|20)\d\d|\b(?:in|for|during) (?:19|20)\d\d\b|“十[一二三四五六]五”[^。]{0,12}(?:规划|时期)/i.test(
        f,
      )
    ) {
      const p = readPlanPeriod(f);
      if (p) return p;
    }
  }
  return null;
}

/** Numbers, titles and sections of all blocks. */
interface Head {
  number: LineNumber | null;
  /** Where the title begins in the block's text, and where it ends, alone and among items with short titles. */
  at: number;
  plain: { end: number; runIn: boolean };
  amongShort: { end: number; runIn: boolean };
}

const none: Head = {
  number: null,
  at: 0,
  plain: { end: 0, runIn: false },
  amongShort: { end: 0, runIn: false },
};
/** Remembered with the block's reading: the walk over all blocks runs again after each keystroke. */
const remembered = new WeakMap<BlockFacts, Map<string, Head>>();

function headOf(block: Block, fact: BlockFacts): Head {
  const key = `${block.kind}|${block.number ?? '\u0000'}`;
  let known = remembered.get(fact);
  if (!known) {
    known = new Map();
    remembered.set(fact, known);
  }
  let head = known.get(key);
  if (!head) {
    const number = numberOf(block, fact);
    head = none;
    if (number) {
      const at = block.number !== undefined ? 0 : number.titleAt;
      head = {
        number,
        at,
        plain: runInTitle(fact.folded, at, false),
        amongShort: runInTitle(fact.folded, at, true),
      };
    }
    known.set(key, head);
  }
  return head;
}

export function place(
  blocks: readonly Block[],
  facts: readonly BlockFacts[],
  period: PlanPeriod | null,
): Placed[] {
  const nesting = createNesting();
  const heads = blocks.map((b, k) => headOf(b, facts[k]!));
  let total = 0;
  let short = 0;
  for (const h of heads) {
    if (h.number?.style !== 'digit') continue;
    total++;
    if (h.plain.runIn && h.plain.end - h.at <= 30) short++;
  }
  const siblings = total >= 4 && short >= total * 0.7;
  let section = '';
  let reviewLevel = 0;
  return blocks.map((block, k) => {
    const fact = facts[k]!;
    const head = heads[k]!;
    const { number } = head;
    let title: string | null = null;
    let level = 0;
    if (block.kind === 'title') {
      // another plan begins: its numbers start anew
      section = '';
      reviewLevel = 0;
    }
    if (number) {
      const t = siblings ? head.amongShort : head.plain;
      title = block.text.slice(head.at, t.end).trim();
      const placedAt = nesting.push(number);
      level = placedAt.level;
      section = placedAt.path;
      if (reviewLevel === 0 || level <= reviewLevel)
        reviewLevel = isReview(folded(title), level, period) ? level : 0;
    } else if (block.kind === 'heading') {
      // an unnumbered heading adds no level, but it may open or end a review
      const f = fold(block.text.trim());
      if (reviewLevel === 0 && isReview(f, 1, period)) reviewLevel = 99;
      else if (reviewLevel === 99) reviewLevel = 0;
    }
    return {
      block,
      facts: fact,
      base: block.offset + (block.number?.length ?? 0),
      section,
      number,
      title,
      level,
      review: reviewLevel > 0,
    };
  });
}

const foldedTitles = new Map<string, string>();
function folded(title: string): string {
  if (title.length > 60) return fold(title);
  let known = foldedTitles.get(title);
  if (known === undefined) {
    known = fold(title);
    if (foldedTitles.size > 5000) foldedTitles.clear();
    foldedTitles.set(title, known);
  }
  return known;
}

function isReview(title: string, level: number, period: PlanPeriod | null): boolean {
  if (title.length > 40) return false;
  // 较2025年增长8%, 巩固2025年成果: a title that is a sentence names the year it is measured against
  const y = /[,%]|较|比|巩固|提升/.test(title) ? null : /((?:19|20)\d\d)\s*年/.exec(title);
  if (
    y &&
    period &&
    Number(y[1]) < Number(period.start.slice(0, 4)) &&
    !/-|至|到/.test(title.slice(y.index + y[0].length, y.index + y[0].length + 2))
  )
    return true;
  if (/目标|任务|计划|安排|打算|思路|举措|措施|要求/.test(title) && !/回顾|总结|完成情况/.test(title))
    return false;
  if (taskTitle.test(title)) return false;
  return reviewTitle.test(title) && (level <= 2 || /回顾|成效|成绩|现状|基础|问题/.test(title));
}

function numberOf(block: Block, fact: BlockFacts): LineNumber | null {
  if (quiet.has(block.kind) || block.kind === 'row') return null;
  if (block.number !== undefined) {
    const f = fold(block.number);
    const n =
      readLineNumber(`${f}题`, `${block.number}题`) ?? readLineNumber(`${f} 题`, `${block.number} 题`);
    return n;
  }
  if (block.kind === 'attachments') return null;
  return readLineNumber(fact.folded.slice(0, 60), block.text.slice(0, 60));
}
