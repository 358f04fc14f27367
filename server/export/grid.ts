/**
 * A table's cells laid on a rectangle: spans resolved, overlaps and holes mended. Every writer that needs
 * columns starts here, so that a crooked table (two people merged cells at once) never breaks a file.
 */
import type { ExportBlock, ExportCell, ExportRow } from './model.ts';
import { runsText } from './model.ts';

export interface GridCell {
  cell: ExportCell;
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
}

export interface Grid {
  columns: number;
  /** `slots[row][column]`: the cell that covers the place. */
  slots: GridCell[][];
}

const MAX_COLUMNS = 63; // Word's own bound
const MAX_SPAN = 1000;

const span = (value: number, most: number): number =>
  Number.isInteger(value) && value > 1 ? Math.min(value, most) : 1;

export function tableGrid(rows: readonly ExportRow[]): Grid {
  const slots: (GridCell | undefined)[][] = rows.map(() => []);
  let columns = 1;
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row.cells) {
      const line = slots[r] ?? [];
      while (line[column]) column++;
      if (column >= MAX_COLUMNS) {
        // More columns than a table can have: their words go on in the last one.
        const last = line[MAX_COLUMNS - 1];
        if (last?.row === r) last.cell = { ...last.cell, blocks: [...last.cell.blocks, ...cell.blocks] };
        continue;
      }
      let colspan = 1;
      const wanted = span(cell.colspan, MAX_COLUMNS - column);
      while (colspan < wanted && !line[column + colspan]) colspan++;
      const rowspan = Math.min(span(cell.rowspan, MAX_SPAN), rows.length - r);
      const placed: GridCell = { cell, row: r, column, rowspan, colspan };
      for (let y = r; y < r + rowspan; y++) {
        for (let x = column; x < column + colspan; x++) {
          const target = slots[y];
          if (target && !target[x]) target[x] = placed;
        }
      }
      columns = Math.max(columns, column + colspan);
      column += colspan;
    }
  });
  return { columns, slots: slots.map((line, r) => fillLine(line, r, columns)) };
}

/** The same table with every place of its rectangle filled and no cell reaching over another. */
export function rectangle(rows: readonly ExportRow[], headerRows: number): ExportRow[] {
  return tableGrid(rows).slots.map((line, row) => ({
    cells: line
      .filter((cell, column) => cell.row === row && cell.column === column)
      .map(({ cell, colspan, rowspan }) => ({
        ...cell,
        colspan,
        rowspan,
        header: cell.header || row < headerRows,
      })),
  }));
}

function fillLine(line: (GridCell | undefined)[], row: number, columns: number): GridCell[] {
  const full: GridCell[] = [];
  for (let column = 0; column < columns; column++) {
    full.push(
      line[column] ?? {
        cell: { colspan: 1, rowspan: 1, header: false, blocks: [] },
        row,
        column,
        rowspan: 1,
        colspan: 1,
      },
    );
  }
  return full;
}

/** The words of blocks, a line a block; used for cells and for width estimates. */
export function blocksWords(blocks: readonly ExportBlock[]): string {
  return blocks.map(blockWords).join('\n');
}

function blockWords(block: ExportBlock): string {
  switch (block.kind) {
    case 'title':
    case 'paragraph':
      return runsText(block.runs);
    case 'heading':
      return block.numberText + runsText(block.runs);
    case 'item':
      return block.numberText + runsText(block.titleRuns) + runsText(block.runs);
    case 'list':
      return block.items.map((item) => blocksWords(item.blocks)).join('\n');
    case 'quote':
      return blocksWords(block.blocks);
    case 'code':
      return block.text;
    case 'image':
      return runsText(block.caption);
    case 'table':
      return block.rows.map((row) => row.cells.map((cell) => blocksWords(cell.blocks)).join('\t')).join('\n');
    case 'rule':
    case 'pageBreak':
      return '';
  }
}

/** Width of text in characters: full-width ones count one, others half. */
export function textCells(text: string): number {
  let width = 0;
  for (const char of text)
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u2014\u2018-\u201D\u2026]/.test(
        char,
      )
        ? 1
        : 0.5;
  return width;
}
