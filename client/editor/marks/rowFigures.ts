/**
 * A table's figures stand beside its rows: each at the cell on the table's right edge. Rows that share a merged
 * one there share one figure. Pure.
 */
import type { Node } from '@tiptap/pm/model';
import { TableMap } from '@tiptap/pm/tables';
import type { InlineMark } from './blockSource.ts';
import type { BlockFigure, BlockMarks } from './outerMarks.ts';

/** Node marks of cells, with positions in the table's content. */
export function rowFigures(table: Node, words: ReadonlyMap<string, BlockMarks>): InlineMark[] {
  const map = TableMap.get(table);
  const beside = new Map<number, BlockFigure>();
  table.forEach((row, offset, index) => {
    row.descendants((block) => {
      const figure = words.get(String(block.attrs.id))?.figure;
      if (!block.isTextblock || !figure) return;
      // A row that came out short has no cell there: its own last one.
      const at =
        map.map[(index + 1) * map.width - 1] ||
        offset + 1 + row.content.size - (row.lastChild?.nodeSize ?? 0);
      const first = beside.get(at);
      beside.set(at, first ? { ...first, rest: first.rest + 1 + figure.rest } : figure);
    });
  });
  return [...beside].map(([from, { figure, share, rest }]) => ({
    from,
    to: from + (table.nodeAt(from)?.nodeSize ?? 0),
    // A row has one line's height: what else it promises is only counted.
    attrs: { 'data-progress': rest > 0 ? `${figure} +${rest}` : figure, style: `--p:${share}` },
    onNode: true,
  }));
}
