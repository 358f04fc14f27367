/** How many comments are open in each section of the outline. Pure but for the editor's text. */
import type { Editor } from '@tiptap/react';
import type { useThreads } from '../talk/useThreads.ts';
import type { OutlineRow } from './outline.ts';
import { blockAround } from './places.ts';
import { rowFinder } from './useReadingPlace.ts';

export function commentsByRow(
  editor: Editor,
  rows: readonly OutlineRow[],
  threads: ReturnType<typeof useThreads>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const rowAt = rowFinder(editor, rows);
  for (const { place, resolved } of threads) {
    if (place === null || resolved !== null) continue;
    const block = blockAround(editor.state.doc, place.from);
    const row = block === null ? null : rowAt(block.index);
    if (row !== null) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return counts;
}
