/**
 * What a stored table says. People who change rows, columns and merged cells at once leave tables whose rows
 * differ in length and whose cells reach over each other or past the end. Such a table is never mended in the
 * document: everybody who reads it — each screen, export, extraction, plan text — reads it by this one rule.
 *
 * The rule: each cell takes the first free place of its row; it reaches to the right as far as places are free,
 * and down to the last row; a last column in which no cell begins, and which not every row reaches, is not there;
 * a row that is short has empty cells at its end; cells of a column are as wide as most of them say. A table
 * without problems reads as it stands, and no cell is ever left out. Pure.
 */
import type { JsonNode } from './json.ts';

/** A cell's attributes as stored: anything at all may stand there. */
export type CellAttrs = Readonly<Record<string, unknown>>;

export interface CellRead {
  colspan: number;
  rowspan: number;
  colwidth: readonly number[] | null;
}

export interface RowRead {
  /** One for each stored cell, in order. */
  cells: readonly CellRead[];
  /** The empty cells after them; each one's column width, null for none. */
  missing: readonly (number | null)[];
}

/** As in HTML. */
const MOST_SPAN = 1000;
/** A table of more places is nobody's: spans that make it so count for nothing. */
const MOST_PLACES = 250_000;

interface Laid {
  width: number;
  /** Of each stored cell: its column, and what it covers. */
  cells: { column: number; colspan: number; rowspan: number }[][];
  taken: boolean[][];
}

/** Null for a table too large to be shown as one. A table without rows reads as one row. */
export function readRows(rows: readonly (readonly CellAttrs[])[]): RowRead[] | null {
  if (rows.length === 0) return [{ cells: [], missing: [null] }];
  const laid = layOut(rows, span) ?? layOut(rows, () => 1);
  if (laid === null) return null;
  const { cells, taken } = laid;
  const width = widthOf(laid);
  const widths = columnWidths(rows, cells);
  return rows.map((row, r) => {
    const missing: (number | null)[] = [];
    for (let column = 0; column < width; column++)
      if (!taken[r]?.[column]) missing.push(widths[column] ?? null);
    return {
      cells: row.map((attrs, at) => {
        const { column, colspan, rowspan } = cells[r]?.[at] ?? { column: 0, colspan: 1, rowspan: 1 };
        const wide = Math.min(colspan, width - column);
        return { colspan: wide, rowspan, colwidth: cellWidths(attrs.colwidth, widths, column, wide) };
      }),
      missing,
    };
  });
}

function span(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 1 ? Math.min(value, MOST_SPAN) : 1;
}

function layOut(rows: readonly (readonly CellAttrs[])[], spanOf: (value: unknown) => number): Laid | null {
  const taken: boolean[][] = rows.map(() => []);
  const cells: Laid['cells'] = [];
  let width = 1;
  let places = 0;
  for (const [r, row] of rows.entries()) {
    const line = taken[r] ?? [];
    const placed: Laid['cells'][number] = [];
    let column = 0;
    for (const attrs of row) {
      while (line[column]) column++;
      const wanted = spanOf(attrs.colspan);
      let colspan = 1;
      while (colspan < wanted && !line[column + colspan]) colspan++;
      const rowspan = Math.min(spanOf(attrs.rowspan), rows.length - r);
      places += colspan * rowspan;
      if (places > MOST_PLACES) return null;
      // What is free in this row is free below: whatever stands there would have come down through it.
      for (const below of taken.slice(r, r + rowspan))
        for (let x = column; x < column + colspan; x++) below[x] = true;
      placed.push({ column, colspan, rowspan });
      column += colspan;
      width = Math.max(width, column);
    }
    cells.push(placed);
  }
  return width * rows.length > MOST_PLACES ? null : { width, cells, taken };
}

/** Without last columns that are only what others reach into. */
function widthOf({ width, cells, taken }: Laid): number {
  let last = 0;
  for (const row of cells) for (const { column } of row) last = Math.max(last, column);
  let now = width;
  while (now - 1 > last && taken.some((line) => !line[now - 1])) now--;
  return now;
}

function columnWidths(rows: readonly (readonly CellAttrs[])[], cells: Laid['cells']): (number | undefined)[] {
  const votes: Map<number, number>[] = [];
  rows.forEach((row, r) => {
    row.forEach(({ colwidth }, at) => {
      const place = cells[r]?.[at];
      if (!Array.isArray(colwidth) || place === undefined) return;
      for (let x = 0; x < place.colspan; x++) {
        const width: unknown = colwidth[x];
        if (!isWidth(width) || width === 0) continue;
        votes[place.column + x] ??= new Map();
        const said = votes[place.column + x];
        said?.set(width, (said.get(width) ?? 0) + place.rowspan);
      }
    });
  });
  return Array.from(votes, (said) => {
    let best: number | undefined;
    let most = 0;
    for (const [width, count] of said ?? []) if (count > most) [best, most] = [width, count];
    return best;
  });
}

const isWidth = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

function cellWidths(
  stored: unknown,
  widths: readonly (number | undefined)[],
  column: number,
  colspan: number,
): readonly number[] | null {
  const own = Array.isArray(stored) && stored.length === colspan && stored.every(isWidth) ? stored : null;
  let out: number[] | null = null;
  for (let x = 0; x < colspan; x++) {
    const width = widths[column + x];
    if (width === undefined || own?.[x] === width) continue;
    out ??= own === null ? new Array<number>(colspan).fill(0) : [...own];
    out[x] = width;
  }
  return out ?? own;
}

/** Does a cell with these attributes stand as it is read? What is not stored is the schema's: one place, no width. */
export function standsAs(attrs: CellAttrs, read: CellRead): boolean {
  const { colspan, rowspan, colwidth } = attrs;
  return (
    (colspan === undefined ? 1 : colspan) === read.colspan &&
    (rowspan === undefined ? 1 : rowspan) === read.rowspan &&
    ((colwidth ?? null) === read.colwidth ||
      (Array.isArray(colwidth) &&
        colwidth.length === read.colwidth?.length &&
        read.colwidth.every((width, at) => width === colwidth[at])))
  );
}

const CELLS = new Set(['tableCell', 'tableHeader']);

/** The kind of the cells a short row is read with: as its last one. */
export const missingKind = (last: string | undefined): 'tableCell' | 'tableHeader' =>
  last === 'tableHeader' ? last : 'tableCell';

/** A table as stored → as read. The same object where nothing differs, and where it holds what is no row or cell. */
export function readTable(table: JsonNode): JsonNode {
  const rows = table.content ?? [];
  for (const row of rows)
    if (row.type !== 'tableRow' || !(row.content ?? []).every((cell) => CELLS.has(cell.type))) return table;
  const read = readRows(rows.map((row) => (row.content ?? []).map((cell) => cell.attrs ?? {})));
  if (read === null) return table;
  const content = read.map((row, r) => rowRead(rows[r], row));
  return content.every((row, r) => row === rows[r]) ? table : { ...table, content };
}

function rowRead(row: JsonNode | undefined, { cells, missing }: RowRead): JsonNode {
  const stored = row?.content ?? [];
  const content = stored.map((cell, at) => {
    const read = cells[at];
    return read === undefined || standsAs(cell.attrs ?? {}, read)
      ? cell
      : { ...cell, attrs: { ...cell.attrs, ...read } };
  });
  const type = missingKind(stored.at(-1)?.type);
  for (const width of missing)
    content.push({
      type,
      ...(width === null ? {} : { attrs: { colwidth: [width] } }),
      content: [{ type: 'paragraph' }],
    });
  const same = row !== undefined && content.length === stored.length;
  if (same && content.every((cell, at) => cell === stored[at])) return row;
  return { ...(row ?? { type: 'tableRow' }), content };
}
