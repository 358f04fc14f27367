// Tables as pages give them when copied: a cell a line. The lines of a row are put together, so that it is one line.
// Also which words head a Chinese table.
import { latinCell, latinColumn } from '../english/cells.ts';
import { isDepartment } from '../owners/ownerNames.ts';
import { plain } from './markdown.ts';
import type { Line } from './textLines.ts';

const chineseColumn =
  /^(?:.{0,6}(?:任务|工作|指标|目标|[目指]标值|(?:任务|计划)[量数]|节点|项目|内容|事项|活动|名称|责任|分工|单位|部门|小组|时限|时间|月份|进度|规模|人数|次数|数量|场次|预算|经费|金额|备注)|序号|(?:牵头|负责|配合|协办|责任).{0,4}|\d{4}年.{0,4})$/;

/** Navigation (首页 | 项目 | 单位) has no row with a figure below it. */
export const isChineseHead = (cells: readonly string[], mark: string, below: string): boolean =>
  (mark === '\t' || cells.length >= 3) &&
  cells.every((c) => c.length <= 16 && !/[。;:,]/.test(c)) &&
  cells.filter((c) => chineseColumn.test(c.replace(/\([^()]*\)$/, ''))).length >= 2 &&
  /[\d一二两三四五六七八九十全半]/.test(below);

const bare = (line: Line): string => line.folded.replace(/\|\s*$/, '').trim();

const han = /[一-龥]/;

const isColumn = (name: string): boolean =>
  han.test(name)
    ? name.length <= 16 && chineseColumn.test(name.replace(/\([^()]*\)$/, ''))
    : latinColumn(name) !== null;

/** The longest name of a column with its bar and blanks. */
const LONGEST = 36;
/** What no column's name holds; most short lines are sentences or have a number. */
const noName = /[。;:、,]|^\s*[一二三四五六七八九十(]/;
/** The last characters of Chinese names of columns, and what may stand behind them. */
const endsName = new Set(
  '务作标值量点目容项动称任工位门组限间份度模数次算费额注号年人室导志头责合办科者方) |',
);
const mayBeColumn = (line: Line): boolean => {
  const { folded } = line;
  return (
    folded.length <= LONGEST &&
    folded.length > 1 &&
    (folded.charCodeAt(folded.length - 1) < 0x3000 || endsName.has(folded.at(-1)!)) &&
    !noName.test(folded) &&
    isColumn(bare(line))
  );
};

/** What tells that a line is a cell of its column: a number that counts the rows, a time, a body, in English an amount. */
type Fits = (cell: string, row: number) => boolean;

const time = /\d\s*月|季度|半年|全年|年内|年底|\d{4}\s*年|长期|持续|常年|每[年月周季]/;
const noTime = /^[^,。;]{0,20}$/;

function fitting(name: string, first: string): Fits | null {
  const column = han.test(name) ? null : latinColumn(name);
  if (/^(?:序号|编号|项次)$/.test(name) || column === 'index') {
    const from = /^\d{1,3}$/.test(first) ? Number(first) : -1;
    return (cell, row) => from >= 0 && cell === String(from + row);
  }
  if (/(?:时限|时间|月份|进度|节点)$/.test(name)) return (cell) => noTime.test(cell) && time.test(cell);
  if (/责任|牵头|负责|配合|协办/.test(name) && !/领导|人$/.test(name))
    return (cell) => cell.split(/[、,\s]+/).every((part) => isDepartment(part) || part.startsWith('各'));
  return column === null ? null : latinCell(column);
}

/** How many rows of so many cells follow a head whose first line is `i` among those with words; 0 when it is none. */
function rowsBelow(lines: readonly Line[], i: number, width: number): number {
  const cell = (row: number, column: number): Line | undefined => lines[i + width * (row + 1) + column];
  const tests = Array.from({ length: width }, (_, column) => {
    const first = cell(0, column);
    return first === undefined ? null : fitting(bare(lines[i + column]!), bare(first));
  });
  const english = !han.test(lines[i]!.folded);
  // who leads is told by capitals, which most lines begin with: an English table has a number in every row
  const told = english ? (cell: string): boolean => /\d/.test(cell) : (): boolean => true;
  if (tests.every((test) => test === null)) return 0;
  let rows = 0;
  const fits = (row: number): boolean =>
    cell(row, width - 1) !== undefined &&
    tests.some((test, column) => test !== null && told(bare(cell(row, column)!))) &&
    tests.every((test, column) => test === null || test(bare(cell(row, column)!), row));
  while (fits(rows)) rows++;
  return rows;
}

/** How many lines from `i` on name columns: up to the first number where they begin with 序号, else while they do. */
function headWidth(lines: readonly Line[], i: number): number {
  const counted = /^(?:序号|编号|项次)$/.test(bare(lines[i]!));
  let width = 1;
  for (; width <= 12 && lines[i + width] !== undefined; width++) {
    const name = bare(lines[i + width]!);
    if (counted ? /^\d{1,3}$/.test(name) : !isColumn(name)) break;
  }
  return width;
}

/** How wide the table is whose head begins at `i`, and its rows; no rows where none begins. */
function tableAt(lines: readonly Line[], i: number): { width: number; rows: number } {
  // 科普活动 may be the first cell below the head as well as a column's name
  for (let width = headWidth(lines, i); width >= 3; width--) {
    const head = lines.slice(i, i + width).map(bare);
    if (head.some((name) => han.test(name)) ? !isChineseHead(head, '\n', '0') : !head.every(isColumn))
      continue;
    const rows = rowsBelow(lines, i, width);
    if (rows > 1) return { width, rows };
  }
  return { width: 0, rows: 0 };
}

/**
 * 任务 ⏎ 责任部门 ⏎ 举办年会 ⏎ 学术部: a table that came out with a cell a line, told by its head and by what stands in the
 * columns of numbers, times and bodies, becomes lines that are rows. The same array where there is none.
 */
export function joinCells(text: string, lines: Line[]): Line[] {
  if (!lines.some(mayBeColumn)) return lines;
  const there = lines.flatMap(({ folded }, k) => (/\S/.test(folded) ? [k] : []));
  const written = there.map((k) => lines[k]!);
  const out: Line[] = [];
  let done = 0;
  for (let i = 0; i + 2 < written.length; i++) {
    if (!mayBeColumn(written[i]!)) continue;
    const { width, rows } = tableAt(written, i);
    for (let row = 0; rows > 0 && row <= rows; row++) {
      const first = there[i + width * row]!;
      const last = there[i + width * (row + 1) - 1]!;
      for (; done < first; done++) out.push(lines[done]!);
      out.push(joined(text, lines[first]!, lines[last]!));
      done = last + 1;
    }
    if (rows > 0) i += width * (rows + 1) - 1;
  }
  for (; done < lines.length; done++) out.push(lines[done]!);
  return out;
}

function joined(text: string, { offset }: Line, { end }: Line): Line {
  const raw = text.slice(offset, end);
  return { offset, end, raw, folded: plain(raw), row: true, number: null, reason: null };
}
