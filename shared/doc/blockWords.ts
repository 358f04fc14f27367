/** Where the words of a plan's blocks and cells stand, and what they are, by their ids. */
import type { PlanBlock } from './planText.ts';

/** Where the words of each block and cell stand in the plan text: `[from, to]`. Of several with one id the first. */
export function wordPlaces(
  blocks: readonly Pick<PlanBlock, 'id' | 'start' | 'text' | 'cells'>[],
): Map<string, [from: number, to: number]> {
  const places = new Map<string, [number, number]>();
  const put = (id: string | null, from: number, to: number): void => {
    if (id !== null && !places.has(id)) places.set(id, [from, to]);
  };
  for (const { id, start, text, cells } of blocks) {
    put(id, start, start + text.length);
    for (const cell of cells ?? []) put(cell.id, start + cell.from, start + cell.to);
  }
  return places;
}

/** The words of a block or cell; null where there is none of that id. */
export function wordsOfBlock(
  blocks: readonly Pick<PlanBlock, 'id' | 'text' | 'cells'>[],
  id: string,
): string | null {
  for (const block of blocks) {
    if (block.id === id) return block.text;
    const cell = block.cells?.find((one) => one.id === id);
    if (cell) return block.text.slice(cell.from, cell.to);
  }
  return null;
}
