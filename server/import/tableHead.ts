/**
 * Which rows of an imported table are its head, where the file does not say: offices rarely mark them, and without a
 * head an export repeats nothing on the next page. Judged by what stands in the first rows; no other word is touched.
 */
import type { JsonNode } from '../../shared/doc/json.ts';
import { cellsOf } from './build.ts';
import type { SourceLine } from './sourceLine.ts';

interface Cell {
  text: string;
  colspan: number;
  rowspan: number;
  bold: boolean;
}

/** What columns are called in plans, in either language. */
const HEAD_WORDS =
  /序号|编号|項目|项目|名称|名稱|内容|內容|任务|任務|指标|指標|目标|目標|单位|單位|部门|部門|责任|責任|牵头|牽頭|配合|负责|負責|时限|時限|时间|時間|日期|月份|年度|完成|进度|進度|备注|備註|数量|數量|类别|類別|类型|地点|地點|人数|经费|經費|预算|金额|联系人|措施|要求|主题|规模|主办|承办|^No\.?$|\b(?:item|task|name|unit|department|owner|lead|date|deadline|time|target|indicator|note|remark|amount|budget|status|quantity)s?\b/i;
/** A name of a column is short and no sentence; a number or a day is no name. */
const LONGEST_NAME = 20;
const NO_NAME = /[。；;！？]|^[\d.,%．、\s]+$|^\d{4}年?\d{0,2}月?/;

/** The lines with the heads of tables that have none marked. */
export function withTableHeads(lines: readonly SourceLine[]): SourceLine[] {
  const out = [...lines];
  for (let at = 0; at < out.length; ) {
    let end = at + 1;
    if (out[at]?.kind === 'row') {
      while (out[end]?.kind === 'row' && out[end]?.table === out[at]?.table) end++;
      markHead(out, at, end);
    }
    at = end;
  }
  return out;
}

function markHead(lines: SourceLine[], from: number, end: number): void {
  const rows = lines.slice(from, end);
  if (rows.some((row) => row.header)) return;
  const heads = headRows(rows.map(cellsOfRow));
  for (let at = 0; at < heads; at++) {
    const line = rows[at] as SourceLine;
    const tableNode = line.tableNode && withHeads(line.tableNode, heads);
    lines[from + at] = {
      ...line,
      header: true,
      ...(line.rowNode ? { rowNode: headRow(line.rowNode) } : {}),
      ...(tableNode ? { tableNode } : {}),
    };
  }
}

function cellsOfRow({ rowNode, text }: SourceLine): Cell[] {
  if (!rowNode) return cellsOf(text).map((words) => ({ text: words, colspan: 1, rowspan: 1, bold: false }));
  const span = (value: unknown): number => (typeof value === 'number' && value > 1 ? value : 1);
  return (rowNode.content ?? []).map((cell) => {
    const words = wordsOf(cell);
    return {
      text: words
        .map((word) => word.text ?? '')
        .join('')
        .trim(),
      colspan: span(cell.attrs?.colspan),
      rowspan: span(cell.attrs?.rowspan),
      bold: words.length > 0 && words.every(isBold),
    };
  });
}

function headRows(rows: readonly Cell[][]): number {
  const [first = [], second = []] = rows;
  if (rows.length < 2) return 0;
  // A table's own caption across all columns stands above its head.
  if (first.length === 1 && (first[0]?.colspan ?? 1) > 1)
    return rows.length > 2 && namesColumns(second) ? 2 : 0;
  if (!namesColumns(first)) return 0;
  const deep = Math.max(...first.map((cell) => cell.rowspan));
  // 责任 over 牵头部门 and 配合部门: the names go on below.
  const below = first.some((cell) => cell.colspan > 1) ? Math.max(deep, 2) : deep;
  return below < rows.length ? below : 0;
}

function namesColumns(cells: readonly Cell[]): boolean {
  if (cells.length < 2) return false;
  if (!cells.every(({ text }) => text.length <= LONGEST_NAME && !NO_NAME.test(text))) return false;
  const named = cells.filter(({ text }) => text !== '');
  if (named.length < 2 || named.length < cells.length - 1) return false;
  const known = named.filter(({ text }) => HEAD_WORDS.test(text)).length;
  return known * 2 >= named.length || named.every(({ bold }) => bold);
}

const withHeads = (table: JsonNode, heads: number): JsonNode => ({
  ...table,
  content: (table.content ?? []).map((row, at) => (at < heads ? headRow(row) : row)),
});

/** Words of a head that are bold throughout are so by the head's look, not by a mark of the author. */
function headRow(row: JsonNode): JsonNode {
  return {
    ...row,
    content: (row.content ?? []).map((cell) => {
      const plain = wordsOf(cell).every(isBold) ? withoutBold(cell) : cell;
      return { ...plain, type: 'tableHeader' };
    }),
  };
}

const wordsOf = (node: JsonNode): JsonNode[] =>
  node.type === 'text' ? [node] : (node.content ?? []).flatMap(wordsOf);
const isBold = (word: JsonNode): boolean => word.marks?.some(({ type }) => type === 'bold') === true;

function withoutBold(node: JsonNode): JsonNode {
  const { marks, ...bare } = node;
  const rest = marks?.filter(({ type }) => type !== 'bold') ?? [];
  return {
    ...bare,
    ...(rest.length > 0 ? { marks: rest } : {}),
    ...(node.content ? { content: node.content.map(withoutBold) } : {}),
  };
}
