/**
 * The chapters of a plan's text: what departments sign off (会签) and what a later change touches. A chapter is what
 * stands under one heading of the highest level in use; one that is divided by headings of its own is a chapter for
 * each of them, since ten departments share 二、重点任务 and each answers for its （一）. The heading's block id names
 * it, so that a chapter that moves or gets another number is still the same one.
 */
import type { PlanBlock } from './planText.ts';

export interface PlanSection {
  /** Of the heading's block; `START` for what stands before the first heading. */
  id: string;
  /** As written before the title, '' for none. */
  number: string;
  title: string;
  /** Kind, level and words of each block, a line a block, without derived numbers: equal words, nothing changed. */
  words: string;
  /** Ids of the blocks in it. */
  blocks: string[];
  /** The blocks themselves, the heading it shares with other parts before all. */
  lines: readonly PlanBlock[];
  /** How many of `lines` it shares with the other parts of its chapter. */
  shared: number;
}

export const START = 'start';

/** In text order. The plan's title belongs to none; a start of blank lines is none. */
export function planSections(blocks: readonly PlanBlock[]): PlanSection[] {
  const taken = new Set<string>([START]);
  const words = blocks.filter(({ kind }) => kind !== 'title');
  const top = highest(words);
  const [start = [], ...chapters] = partedAt(words, top);
  const before = start.length > 0 ? [sectionOf(START, '', '', [], start)] : [];
  return [
    ...before.filter((section) => section.blocks.length > 0 && !isBlank(section.words)),
    ...chapters.flatMap((chapter) => chapterSections(chapter, taken)),
  ];
}

/** A chapter that opens with its heading: itself, or what it says before its parts, and each of these. */
function chapterSections(chapter: readonly PlanBlock[], taken: Set<string>): PlanSection[] {
  const [head, ...rest] = chapter as [PlanBlock, ...PlanBlock[]];
  const [opening = [], ...parts] = partedAt(rest, highest(rest));
  const own = (blocks: readonly PlanBlock[]) =>
    sectionOf(ownId(head.id ?? '', taken), head.number, head.text, [], [head, ...blocks]);
  if (parts.length < 2) return [own(rest)];
  return [
    // a heading by itself says nothing that the parts do not say with it
    ...(isBlank(wordsOf(opening)) ? [] : [own(opening)]),
    ...parts.map((part) => {
      const [first] = part as [PlanBlock];
      return sectionOf(ownId(first.id ?? '', taken), numberIn(head, first), first.text, [head], part);
    }),
  ];
}

/** 二（一）; a number that counts on through the plan (2.1) says it by itself. */
const numberIn = (head: PlanBlock, { number }: PlanBlock): string =>
  /^[（(\d]/.test(number) && /^[一二三四五六七八九十]/.test(head.number)
    ? head.number.replace(/[、.．\s]+$/, '') + number
    : number;

/** Level of the highest headings there are. */
const highest = (blocks: readonly PlanBlock[]): number =>
  Math.min(...blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level));

/** What stands before the first heading of this level, and what each of them opens. */
function partedAt(blocks: readonly PlanBlock[], level: number): PlanBlock[][] {
  const parts: PlanBlock[][] = [[]];
  for (const block of blocks)
    if (block.kind === 'heading' && block.level === level) parts.push([block]);
    else parts.at(-1)?.push(block);
  return parts;
}

/** `above`: the heading the blocks stand under without being all of it. */
function sectionOf(
  id: string,
  number: string,
  title: string,
  above: readonly PlanBlock[],
  blocks: readonly PlanBlock[],
): PlanSection {
  const all = [...above, ...blocks];
  return {
    id,
    number,
    title,
    words: wordsOf(all),
    blocks: all.flatMap((block) =>
      [block, ...(block.cells ?? [])].flatMap((one) => (one.id === null ? [] : [one.id])),
    ),
    lines: all,
    shared: above.length,
  };
}

const wordsOf = (blocks: readonly PlanBlock[]): string =>
  blocks.map(({ kind, level, text }) => `${kind}\t${level}\t${text}\n`).join('');

/** Of several headings with one id (split, pasted) the first owns it. */
function ownId(id: string, taken: Set<string>): string {
  let own = id;
  for (let k = 2; own === '' || taken.has(own); k++) own = `${id}#${k}`;
  taken.add(own);
  return own;
}

const isBlank = (words: string): boolean =>
  words.split('\n').every((line) => (line.split('\t')[2] ?? '').trim() === '');
