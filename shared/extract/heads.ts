// The number at the head of a block and the title behind it, by the block alone; and what tells of a whole plan how its
// numbered lines are to be read. Where a block stands is told by place.ts.
import { fold } from './fold.ts';
import { isHeadingLine, unmarked } from './markdown.ts';
import { type LineNumber, readLineNumber } from './numbering.ts';
import { type Nesting, nestingOf } from './outline.ts';
import type { BlockFacts } from './read.ts';
import { runInTitle } from './runInTitle.ts';
import type { Block } from './types.ts';

/** Kinds of blocks that promise nothing and hold no number of the outline. */
export const quiet = new Set(['title', 'addressee', 'signature', 'date', 'status', 'note']);

/** The number at the head of a block and where its title ends, alone and among items with short titles. */
export interface Head {
  number: LineNumber | null;
  short: boolean;
  plainTitle: string;
  /** Read when first asked for. */
  titleAmongShort: string | null;
}

/** A block with its head. */
interface Headed {
  block: Block;
  facts: BlockFacts;
  head: Head;
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
  const plainTitle = block.text.slice(at, end).replace(/^[\s*_]+|[\s*_|;]+$/g, '');
  return {
    number,
    short: runIn && end - at <= 30,
    plainTitle,
    titleAmongShort: long ? null : plainTitle,
  };
}

/** Where the words behind the number begin. */
export const titleAt = (block: Block, number: LineNumber): number =>
  block.number !== undefined ? 0 : number.titleAt;

/** The title of a numbered block among items with short ones. */
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
export function mannerOf(blocks: readonly Headed[], before: Manner | null): Manner {
  const shortTitles = haveShortTitles(blocks);
  const nesting = nestingOf(blocks, ({ head }) => head.number, before?.nesting);
  return before?.shortTitles === shortTitles && before.nesting === nesting
    ? before
    : { shortTitles, nesting };
}

/** Do most items 1. 2. 3. begin with a short title of their own? Then a long one lost its 。 */
function haveShortTitles(blocks: readonly Headed[]): boolean {
  let total = 0;
  let short = 0;
  for (const { head } of blocks) {
    if (head.number?.style !== 'digit') continue;
    total++;
    if (head.short) short++;
  }
  return total >= 4 && short >= total * 0.7;
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
