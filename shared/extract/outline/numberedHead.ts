// The number at the head of a block and the title behind it; and what all of a plan's heads tell of how they are to
// be read.
import { fold } from '../fold.ts';
import { isHeadingLine, unmarked } from '../lines/markdown.ts';
import type { BlockFacts } from '../read.ts';
import type { Block } from '../types.ts';
import { type Nesting, nestingOf } from './nesting.ts';
import { type LineNumber, readLineNumber } from './numbering.ts';
import { type Head, quiet } from './placed.ts';
import { bareTitle, isShortTitle, mostAreShort, runInTitle } from './runInTitle.ts';

interface Headed {
  readonly block: Block;
  readonly facts: BlockFacts;
  readonly head: Head;
}

const none: Head = { number: null, short: false, plainTitle: '', titleAmongShort: '' };

export function headOf(block: Block, facts: BlockFacts): Head {
  const number = numberOf(block, facts);
  if (!number) return none;
  const at = titleAt(block, number);
  const ends = runInTitle(facts.folded, at, false, isHeadingLine((block.number ?? '') + block.text));
  const { end, long } = ends;
  const plainTitle = bareTitle(block.text.slice(at, end));
  return {
    number,
    short: isShortTitle(ends, at),
    plainTitle,
    titleAmongShort: long ? null : plainTitle,
  };
}

export const titleAt = (block: Block, number: LineNumber): number =>
  block.number !== undefined ? 0 : number.titleAt;

/** Its title, where most items of the plan have short ones. */
export function titleAmongShort({ block, facts, head }: Headed, number: LineNumber): string {
  const at = titleAt(block, number);
  head.titleAmongShort ??= block.text.slice(at, runInTitle(facts.folded, at, true).end).trim();
  return head.titleAmongShort;
}

/** What tells of a whole plan how its numbered lines are to be read. */
export interface Manner {
  /** Most of its items have short titles. */
  shortTitles: boolean;
  nesting: Nesting;
}

/** The same object as `before` where nothing changed. */
export function mannerOf(blocks: readonly Pick<Headed, 'head'>[], before: Manner | null): Manner {
  const shortTitles = haveShortTitles(blocks);
  const nesting = nestingOf(blocks, ({ head }) => head.number, before?.nesting);
  return before?.shortTitles === shortTitles && before.nesting === nesting
    ? before
    : { shortTitles, nesting };
}

function haveShortTitles(blocks: readonly Pick<Headed, 'head'>[]): boolean {
  let total = 0;
  let short = 0;
  for (const { head } of blocks) {
    if (head.number?.style !== 'digit') continue;
    total++;
    if (head.short) short++;
  }
  return mostAreShort(short, total);
}

function numberOf(block: Block, fact: BlockFacts): LineNumber | null {
  if (quiet.has(block.kind) || block.kind === 'row') return null;
  if (block.number !== undefined) {
    const f = unmarked(fold(block.number));
    const n =
      readLineNumber(`${f}题`, `${block.number}题`) ?? readLineNumber(`${f} 题`, `${block.number} 题`);
    // 1. as a plan's chapter: its level says that 1. 2. 3. stand below it
    return n?.style === 'digit' && block.kind === 'heading' && (block.level ?? 3) < 3
      ? { ...n, chapter: block.level === 1 ? 1 : 2 }
      : n;
  }
  if (block.kind === 'attachments') return null;
  return readLineNumber(fact.folded, block.text);
}
