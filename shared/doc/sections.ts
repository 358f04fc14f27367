/**
 * The chapters of a plan's text: what departments sign off (会签) and what a later change touches. A chapter is what
 * stands under one heading of the highest level in use; the heading's block id names it, so that a chapter that moves
 * or gets another number is still the same one.
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
}

export const START = 'start';

/** In text order. The plan's title belongs to none; a start of blank lines is none. */
export function planSections(blocks: readonly PlanBlock[]): PlanSection[] {
  const top = Math.min(...blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level));
  const sections: PlanSection[] = [{ id: START, number: '', title: '', words: '', blocks: [] }];
  const taken = new Set<string>([START]);
  for (const block of blocks) {
    if (block.kind === 'title') continue;
    if (block.kind === 'heading' && block.level === top)
      sections.push({
        id: ownId(block.id ?? '', taken),
        number: block.number,
        title: block.text,
        words: '',
        blocks: [],
      });
    const section = sections.at(-1)!;
    section.words += `${block.kind}\t${block.level}\t${block.text}\n`;
    if (block.id !== null) section.blocks.push(block.id);
    for (const cell of block.cells ?? []) if (cell.id !== null) section.blocks.push(cell.id);
  }
  return sections.filter(
    ({ id, blocks: inside, words }) => id !== START || (inside.length > 0 && !isBlank(words)),
  );
}

/** Of several headings with one id (split, pasted) the first owns it. */
function ownId(id: string, taken: Set<string>): string {
  let own = id;
  for (let k = 2; own === '' || taken.has(own); k++) own = `${id}#${k}`;
  taken.add(own);
  return own;
}

const isBlank = (words: string): boolean =>
  words.split('\n').every((line) => (line.split('\t')[2] ?? '').trim() === '');
