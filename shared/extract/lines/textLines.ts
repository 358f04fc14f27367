// The lines of a plain text with their folded form; line ends are left out, nothing else.

import { fold } from '../fold.ts';
import type { LineNumber } from '../outline/numbering.ts';
import { isChineseHead, joinCells } from './cellLines.ts';
import type { FurnitureReason } from './furniture.ts';
import { unmarked } from './markdown.ts';
import { markSeparated } from './separatedRows.ts';
import { cutsOf } from './squeezed.ts';

export interface Line {
  offset: number;
  end: number;
  raw: string;
  folded: string;
  /** A row of a table. */
  row: boolean;
  number: LineNumber | null;
  reason: FurnitureReason | null;
}

const maxLine = 4000;

function lineOf(raw: string, offset: number): Line {
  const marked = fold(raw.length > maxLine ? raw.slice(0, maxLine) : raw);
  const folded = unmarked(marked);
  // blanks that stand for marks part no cells
  const row = isRow(folded === marked ? folded : folded.replace(/ {2,}/g, ' '));
  return { offset, end: offset + raw.length, raw, folded, row, number: null, reason: null };
}

export function splitLines(text: string): Line[] {
  const each: Line[] = [];
  let from = 0;
  const n = text.length;
  while (from <= n) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = n;
    let end = to;
    while (end > from && (text[end - 1] === '\r' || text[end - 1] === '\n')) end--;
    const raw = text.slice(from, end);
    let begin = from;
    for (const cut of cutsOf(raw)) {
      each.push(lineOf(text.slice(begin, from + cut), begin));
      begin = from + cut;
    }
    each.push(lineOf(begin === from ? raw : text.slice(begin, end), begin));
    if (to >= n) break;
    from = to + 1;
  }
  const lines = joinCells(text, each);
  markRows(lines);
  markSeparated(lines, named);
  if (lines.some((l) => l.folded.includes('  ') && isWide(l.folded))) markWide(written(lines));
  return lines;
}

/**
 * Indicator | Target, then Visitors | 4,000: an English table of two or three columns, or with strokes, is told by its
 * head; so is a Chinese one, be there few figures in its rows (月份 | 活动 | 负责部门) or but two columns.
 */
function markRows(lines: readonly Line[]): void {
  for (let k = 0; k + 1 < lines.length; k++) {
    const { folded } = lines[k]!;
    if (!mayBeRow(folded)) continue;
    const mark = folded.includes('\t') ? '\t' : folded.includes('|') ? '|' : ' / ';
    const cells = folded.split(mark).map((c) => c.trim());
    const goesOn = (line: Line): boolean => line.folded.split(mark).length === cells.length;
    if (cells.length < 2 || !goesOn(lines[k + 1]!)) continue;
    // Personnel | £2,350,000: a name and its figures, line after line
    if (mark === '|' && isEnglish(folded) && tellsFigures(cells)) {
      const alike = (line: Line | undefined): boolean =>
        line !== undefined && goesOn(line) && tellsFigures(line.folded.split(mark).map((c) => c.trim()));
      if (!alike(lines[k + 1])) continue;
      for (; alike(lines[k]); k++) lines[k]!.row = true;
      k--;
      continue;
    }
    // 收入来源 | 金额, and a figure in each of the lines below
    if (
      mark === '|' &&
      (cells.length > 2 || !isEnglish(folded)) &&
      headsFigures(cells) &&
      !isEnglishHead(cells) &&
      !isChineseHead(cells, mark, lines[k + 1]!.folded)
    ) {
      let end = k + 1;
      while (end < lines.length && goesOn(lines[end]!) && hasFigures(lines[end]!.folded)) end++;
      if (end - k > 2) {
        for (; k < end; k++) lines[k]!.row = true;
        k--;
        continue;
      }
    }
    if (
      !(isEnglish(folded)
        ? isEnglishHead(cells)
        : mark !== ' / ' && isChineseHead(cells, mark, lines[k + 1]!.folded))
    )
      continue;
    for (; k < lines.length && goesOn(lines[k]!); k++) lines[k]!.row = true;
    // the line that ends one table may head the next
    k--;
  }
}

const sum =
  /^(?:[£$€¥]|[A-Z]{1,3}[$ ])?\d[\d,.]*\s?(?:%|[kmb]|bn|thousand|million|billion)?(?:\s[a-z]{3,8})?$/i;
const tellsFigures = (cells: readonly string[]): boolean =>
  cells.length <= 3 &&
  /^[A-Z][^\d.;:]{1,58}$/.test(cells[0]!) &&
  cells.slice(1).every((cell) => sum.test(cell) && !/^(?:19|20)\d\d$/.test(cell));

/** Names of columns, none of which is a figure. */
const headsFigures = (cells: readonly string[]): boolean =>
  cells.every((c) => c !== '' && c.length <= 24 && !/[。;:,\d]/.test(c));

const hasFigures = (f: string): boolean => {
  const [first, ...others] = f.split('|').map((c) => c.trim());
  return (
    /[一-龥A-Za-z]/.test(first!) &&
    others.some((c) =>
      /^(?:[≥≤><]|不少于|不低于|不超过|约|超过)?\s?[\d.,]+\s?[^\d\s]{0,3}(?:以上|以内)?$/.test(c),
    )
  );
};

const isEnglishHead = (cells: readonly string[]): boolean =>
  !cells.some((c) => c.length > 40 || (/[.;]$/.test(c) && !/^(?:Ref|No|Nr|Sl|Item|S\. ?No)\.$/i.test(c))) &&
  named(cells) >= 2;

/** 指标  单位  目标: cells of a Chinese row with two blanks and more between them, as a table of a page comes out when copied. */
export const isWide = (text: string): boolean =>
  /\S[ \u3000]{2,}\S/.test(text) && !/[\t|｜]| \/ /.test(text) && /[一-龥]/.test(text);

/** A head of three columns and more, two of which say what they are, makes rows of the lines below it that have as many. */
function markWide(lines: readonly Line[]): void {
  for (let k = 0; k + 1 < lines.length; k++) {
    if (!lines[k]!.folded.includes('  ') || lines[k]!.row || !isWide(lines[k]!.folded)) continue;
    const head = cellsOf(lines[k]!.folded);
    if (head.length < 3 || head.some((c) => c.length > 20 || /[。;:,]/.test(c)) || named(head) < 2) continue;
    const fits = (at: number): boolean => {
      const line = lines[at];
      return line !== undefined && isWide(line.folded) && cellsOf(line.folded).length === head.length;
    };
    if (!fits(k + 1) && !(groupName.test(lines[k + 1]!.folded.trim()) && fits(k + 2))) continue;
    for (; fits(k) || (groupName.test(lines[k]?.folded.trim() ?? '') && fits(k + 1)); k++)
      if (fits(k)) lines[k]!.row = true;
  }
}

/** The cells of a row as text. */
const cellsOf = (f: string): string[] =>
  f.includes('\t')
    ? f.split('\t').map((c) => c.trim())
    : f.includes('|')
      ? f.split('|').map((c) => c.trim())
      : f.trim().split(/ {2,}/);

const groupName = /^[一-龥A-Za-z][^\d\t|,;:。、.!?—]{1,19}$/;

const written = (lines: readonly Line[]): Line[] => lines.filter(({ folded }) => /\S/.test(folded));

/** 教学质量 between two rows: what the rows below it have in common. Before a row that holds no number it names a table. */
export function markGroups(all: readonly Line[]): void {
  const lines = all.some(({ row }) => row) ? written(all) : [];
  for (let k = 1; k + 1 < lines.length; k++) {
    const { folded, number, reason, row } = lines[k]!;
    const above = lines[k - 1]!;
    const below = lines[k + 1]!;
    if (row || number || reason || !above.row || !below.row || !groupName.test(folded.trim())) continue;
    // Number of bursaries / awarded   188   200: its name began on the line above
    if (!/[\t|一-龥]/.test(below.folded)) continue;
    const cells = cellsOf(below.folded);
    if (cells.length > 2 && cells.length === cellsOf(above.folded).length && cells.some(isFigure))
      lines[k]!.row = true;
  }
}

const isFigure = (cell: string): boolean => figure.test(cell) && !/^(?:19|20)\d\d$/.test(cell);

/** 12, ≥ 90%, £4m, N/A, Q1, 2026/27: what a cell of a table holds that is no words. */
const figure =
  /^(?:[≥≤<>~]\s?)?(?:[$€£¥₦₹]|[A-Z]{1,3}\$?)?\s?\d[\d,./ -]*\s?(?:%|[a-z]{1,3})?$|^(?:N\/A|n\/a|-|Q[1-4])$/;

/**
 * How many spaces at least stand between the cells of a row, as a page's table comes out as plain text; 0 for a line that
 * is none. Latin script only.
 */
export function spacing(f: string): 0 | 2 | 3 {
  if (!f.includes('  ') || f.includes('\t') || !/\S {2,}\S/.test(f) || /[一-龥。，、]/.test(f)) return 0;
  const [name, ...values] = f.trim().split(/ {2,}/);
  // Visits    187,000  212,000: a name and its figures
  if (values.length > 1 && values.length < 20 && /[A-Za-z]{3}/.test(name!) && values.every(isValue)) return 2;
  // 2025     2026, above the figures and with nothing above the names
  if (f.startsWith('    ') && values.length > 0 && [name!, ...values].every((c) => timeName.test(c)))
    return 2;
  const cells = f.trim().split(/ {3,}/);
  if (cells.length < 3 || cells.length > 20) return 0;
  const figures = cells.reduce((n, c) => n + (figure.test(c) ? 1 : 0), 0);
  return figures >= 2 || (figures === 0 && cells.every((c) => c.length <= 30 && !/[.:;,]$/.test(c))) ? 3 : 0;
}

const isValue = (cell: string): boolean => figure.test(cell) && !/ /.test(cell.trim());

const columnName =
  /序号|编号|任务|指标|目标|项目|内容|事项|责任|单位|部门|分工|时限|时间|进度|备注|\b(?:indicator|target|unit|owner|responsible|lead|measure|activity|activities|kpi|baseline|timeline|timescale|deadline|due|output|outcome|weight|action|objective|budget|cost|amount|funding|funds|expenditure|allocation|milestone|task|item|who|when|planned|quantity|number|total|how many|goal|programme|plan|coordinator|support|in charge|responsibility|accountable|manager|focal point|department|by end)s?\b/i;

/** 2026, FY2026/27, 2026 (target), Q1, Jan-Mar, Last year, Month: the column of a time. */
const timeName =
  /^(?:(?:FY\s?)?20\d\d(?:[/-]\d\d)?(?:\s\([a-z]+\))?|FY\s?\d\d|(?:last|previous|this|next|coming) year|quarter|month|[QH][1-4](?:\s20\d\d)?|(?:quarter|half) [1-4]|(?:1st|2nd|3rd|4th|first|second|third|fourth) (?:quarter|half)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?:\s?-\s?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)?)$/i;

const named = (cells: readonly string[]): number =>
  cells.filter((c) => c.length <= 30 && (columnName.test(c) || timeName.test(c))).length;

/** Target: 12 rooms: a cell that says its own column. */
export const labelledCell = /^[A-Z][A-Za-z ]{1,30}: \S/;

/** 1|招商|新签20家|牵头:一局|全年: bars between the cells only; a page's navigation (首页|新闻|公告|联系) is none. */
function isBarred(f: string): boolean {
  if (!f.includes('|') || f.includes('。')) return false;
  const cells = f.split('|').map((c) => c.trim());
  // Item: Library roof | Target: 12 rooms | Budget: £40,000
  if (cells.length === 3 && cells.every((c) => labelledCell.test(c))) return true;
  if (cells.length < 4) return false;
  const digits = cells.filter((c) => /\d/.test(c)).length;
  const names = named(cells);
  // Gates repaired | 2 | 0 | | 12 |: in English the first cell is a name of any length, and some stay empty
  if (!/[一-龥]/.test(f) && f.includes(' |') && cells.some((c) => /[A-Za-z]{3}/.test(c)))
    return digits >= 2 || names >= 2 || f.trimEnd().endsWith('|');
  if (cells.some((c) => c === '') || cells[0]!.length > 12) return false;
  return /^\d{1,3}$/.test(cells[0]!) || digits >= 2 || names >= 2;
}

/** Whether a line is written in English: words of Latin letters and no Chinese character. */
export const isEnglish = (line: string): boolean => /[A-Za-z]{3}/.test(line) && !/[一-龥]/.test(line);

/** Whether a line holds a tab, a bar, a stroke among blanks or two spaces, without which it is no row. */
function mayBeRow(f: string): boolean {
  for (let i = 0; i < f.length; i++) {
    const c = f.charCodeAt(i);
    if (c === 9 || c === 124 || (c === 47 && f[i - 1] === ' ' && f[i + 1] === ' ')) return true;
    if (c === 32 && f.charCodeAt(i + 1) === 32) return true;
  }
  return false;
}

function isRow(f: string): boolean {
  if (!mayBeRow(f)) return false;
  if (f.includes('\t')) {
    // 学术合作 <tab> 4,200 <tab>: an empty last cell still makes a row
    if (/\S\t.*\t/.test(f)) return true;
    const line = f.trim();
    if (line.includes('\t') && !/^(?![A-Za-z]{4,6}\t)\S{1,6}\t\S[^\t]*$/.test(line)) return true;
  }
  return (f.includes('|') && /^\s*\|.*\|\s*$/.test(f)) || isBarred(f) || spacing(f) > 0;
}
