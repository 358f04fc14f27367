// Divides a row of a table into its cells; header and rows are divided alike.
import { markOf, valuesOf } from '../lines/separatedRows.ts';
import { isWide, labelledCell, spacing } from '../lines/textLines.ts';

export interface Cell {
  from: number;
  to: number;
  text: string;
}

/**
 * Cells of a row written with tabs, with |, with / among blanks or with three spaces and more between them; offsets are
 * inside the row's text.
 * `columns`: how many the header has. Where it has no bar before its first column, a bar before a row's follows an
 * empty cell.
 */
export function splitCells(text: string, columns = 0): Cell[] {
  const blanks = spacing(text.slice(text.lastIndexOf('\n') + 1));
  if (blanks > 0) return cellsAt(text, blanks === 2 ? apartBy2 : apartBy3);
  if (isWide(text)) return cellsAt(text, alone);
  const mark = apart(text);
  if (mark === ';' || mark === ',')
    return valuesOf(text, mark).map(({ from, to }) => ({ from, to, text: text.slice(from, to) }));
  const cells: Cell[] = [];
  const bar = !text.includes('\t') && /^[|｜]/.test(text.trim());
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isMark(text, i, mark)) continue;
    let a = from;
    let b = i;
    while (a < b && text[a]!.trim() === '') a++;
    while (b > a && text[b - 1]!.trim() === '') b--;
    // a blank line between two cells is none
    if (a < b || mark !== '\n') cells.push({ from: a, to: b, text: text.slice(a, b) });
    from = i + 1;
    if (cells.length > 200) break;
  }
  if (bar && cells.length !== columns) {
    cells.shift();
    if (cells.at(-1)?.text === '') cells.pop();
  }
  return cells;
}

/** Words with single blanks between them, with line ends as well, or with two. */
const apartBy2 = /\S(?:\S|[ \r\n](?=\S))*/g;
const alone = /\S(?:\S|[ \u3000](?=\S))*/g;
const apartBy3 = /\S(?:[^ ]| {1,2}(?=\S))*/g;

function cellsAt(text: string, cell: RegExp): Cell[] {
  const cells: Cell[] = [];
  cell.lastIndex = 0;
  for (let m = cell.exec(text); m; m = cell.exec(text))
    cells.push({ from: m.index, to: m.index + m[0].length, text: m[0] });
  return cells;
}

type Mark = '\t' | '|' | '/' | '\n' | ';' | ',';

/** What stands between the cells: a tab, else a bar, else a stroke among blanks (Boats / 4 / 10 / 18), else a line end, else ; or , of exported values. */
function apart(text: string): Mark {
  if (text.includes('\t')) return '\t';
  if (/[|｜]/.test(text)) return '|';
  if (text.includes(' / ')) return '/';
  return text.includes('\n')
    ? '\n'
    : /[\w"%)][;,]\S?/.test(text) && !/[一-龥]/.test(text)
      ? markOf(text)
      : '|';
}

const isMark = (text: string, i: number, mark: Mark): boolean =>
  text[i] === mark
    ? mark !== '/' || (text[i - 1] === ' ' && text[i + 1] === ' ')
    : mark === '|' && text[i] === '｜';

/** Item: Library roof | Target: 12 rooms | Budget: £40,000: a row that names its columns itself. */
export const isLabelled = (cells: readonly Cell[]): boolean =>
  cells.length > 1 && cells.every(({ text }) => text === '' || labelledCell.test(text));

/** The text with a bar where a tab divides cells: no date goes over it (40, December 2026). */
export const inCells = (f: string): string => (f.includes('\t') ? f.replaceAll('\t', '|') : f);
