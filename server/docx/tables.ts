/**
 * Tables: full width of the type area, fixed columns (LibreOffice and WPS collapse others), repeated head,
 * merged cells. The widths are the author's, else they follow what the columns hold.
 */
import { blocksWords, type Grid, type GridCell, tableGrid, textCells } from '../export/grid.ts';
import type { ExportBlock } from '../export/model.ts';
import { el, val } from './xml.ts';

export type TableBlock = Extract<ExportBlock, { kind: 'table' }>;

export interface CellLook {
  header: boolean;
  centred: boolean;
  width: number;
}

/** Twips between a cell's border and its words, at either side. */
const CELL_PADDING = 57;
/** Rows of more lines may break across pages: kept whole they would leave half a page empty, or fit on none. */
const BREAKABLE_LINES = 10;
/** Twips a character of a cell takes. */
const CELL_CHARACTER = 240;
/** Columns whose cells are all this short stand centred. */
const SHORT_COLUMN = 8;

/** `cellXml` writes the blocks of one cell; it must end with a paragraph. */
export function tableXml(
  block: TableBlock,
  width: number,
  cellXml: (blocks: readonly ExportBlock[], look: CellLook) => string,
): string {
  const grid = tableGrid(block.rows);
  const widths = columnWidths(grid, width, block.widths);
  const centred = block.centred
    ? widths.map((_, column) => block.centred?.includes(column) === true)
    : shortColumns(grid, block.headerRows);
  const headerRows = Math.min(block.headerRows, Math.max(0, grid.slots.length - 1));
  const rows = grid.slots.map((line, r) =>
    rowXml(line, r, r < headerRows, (cell) => {
      const cellWidth = widths.slice(cell.column, cell.column + cell.colspan).reduce((a, b) => a + b, 0);
      const header = cell.cell.header || r < headerRows;
      const look = { header, centred: header || centred[cell.column] === true, width: cellWidth };
      return [cellWidth, r === cell.row ? cellXml(cell.cell.blocks, look) : null];
    }),
  );
  const border = (side: string): string =>
    el(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' });
  const margin = (side: string): string => el(`w:${side}`, { 'w:w': CELL_PADDING, 'w:type': 'dxa' });
  const properties = el(
    'w:tblPr',
    {},
    el('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    val('w:jc', 'center'),
    el('w:tblBorders', {}, ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border)),
    val('w:tblLayout', 'fixed').replace('w:val', 'w:type'),
    el('w:tblCellMar', {}, margin('left'), margin('right')),
  );
  const columns = el('w:tblGrid', {}, ...widths.map((each) => el('w:gridCol', { 'w:w': each })));
  return el('w:tbl', {}, properties, columns, ...rows);
}

function rowXml(
  line: GridCell[],
  row: number,
  header: boolean,
  write: (cell: GridCell) => [number, string | null],
): string {
  let cells = '';
  let lines = 0;
  for (let column = 0; column < line.length; ) {
    const cell = line[column];
    if (!cell) break;
    const [width, content] = write(cell);
    if (content !== null) lines = Math.max(lines, linesOf(blocksWords(cell.cell.blocks), width));
    const merge = cell.rowspan > 1 ? (row === cell.row ? val('w:vMerge', 'restart') : '<w:vMerge/>') : '';
    const properties = el(
      'w:tcPr',
      {},
      el('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      cell.colspan > 1 ? val('w:gridSpan', cell.colspan) : '',
      merge,
      val('w:vAlign', 'center'),
    );
    cells += el('w:tc', {}, properties, content ?? '<w:p><w:pPr><w:pStyle w:val="GcTable"/></w:pPr></w:p>');
    column = cell.column + cell.colspan;
  }
  const keep = lines > BREAKABLE_LINES ? '' : '<w:cantSplit/>';
  const height = el('w:trHeight', { 'w:val': 510, 'w:hRule': 'atLeast' });
  return el('w:tr', {}, el('w:trPr', {}, keep, height, header ? '<w:tblHeader/>' : ''), cells);
}

function linesOf(words: string, width: number): number {
  const perLine = Math.max(1, (width - 2 * CELL_PADDING) / CELL_CHARACTER);
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textCells(line) / perLine)), 0);
}

function columnWidths(grid: Grid, width: number, wanted: readonly number[] | undefined): number[] {
  const given = wanted?.length === grid.columns && wanted.every((each) => Number.isFinite(each) && each > 0);
  const weights = given && wanted ? [...wanted] : contentWeights(grid);
  const sum = weights.reduce((a, b) => a + b, 0);
  const widths = weights.map((weight) => Math.max(300, Math.floor((weight / sum) * width)));
  // What rounding left over goes to the widest column: the grid must add up to the table's width.
  const rest = width - widths.reduce((a, b) => a + b, 0);
  const widest = widths.indexOf(Math.max(...widths));
  widths[widest] = Math.max(300, (widths[widest] ?? 0) + rest);
  return widths;
}

function contentWeights(grid: Grid): number[] {
  const totals = Array.from({ length: grid.columns }, () => ({ sum: 0, count: 0, most: 0 }));
  grid.slots.forEach((line, r) => {
    for (const cell of line) {
      const total = totals[cell.column];
      if (!total || cell.row !== r || cell.colspan > 1) continue;
      const cells = textCells(blocksWords(cell.cell.blocks));
      total.sum += cells;
      total.count++;
      total.most = Math.max(total.most, cells);
    }
  });
  return totals.map(({ sum, count, most }) => {
    const mean = count === 0 ? 4 : sum / count;
    // Short columns get what they need on one line, long ones by the root of what they hold.
    return most <= SHORT_COLUMN
      ? Math.max(2.5, most + 1)
      : Math.max(SHORT_COLUMN, 3 * Math.sqrt(mean + most / 4));
  });
}

function shortColumns(grid: Grid, headerRows: number): boolean[] {
  const short = Array.from({ length: grid.columns }, () => true);
  grid.slots.slice(headerRows).forEach((line) => {
    for (const cell of line) {
      const words = blocksWords(cell.cell.blocks);
      if (cell.colspan === 1 && textCells(words) > SHORT_COLUMN) short[cell.column] = false;
    }
  });
  return short;
}
