/**
 * How each line of a plan's text looks on the page, for a view that has only the words: a look a line of planText.
 * Numbers are not told: they are what a line has before `size` characters. Pure.
 */
import { z } from 'zod';
import { inlineText, LINE_BREAK } from './inlineText.ts';
import { type JsonNode, numberAttr } from './json.ts';
import { DEFAULT_NUMBERING } from './numbering.ts';
import { LINE_KINDS, type PlanBlock, planBlocks } from './planText.ts';
import { runInTitle } from './runIn.ts';
import { isSuggestedLine } from './suggestions.ts';

const MARKS = [
  'bold',
  'italic',
  'underline',
  'strike',
  'highlight',
  'code',
  'superscript',
  'subscript',
] as const;
const count = z.int().min(0);

export const lineLookSchema = z.object({
  kind: z.enum(['title', 'heading', 'item', 'paragraph', 'listItem', 'row', 'quote', 'code', 'caption']),
  level: z.number(),
  role: z.string(),
  /** Characters of the words, without the number. */
  size: count,
  /** Before the first line of a list's entry: • or 1. */
  marker: z.string().optional(),
  /** Runs of the words that are marked; an item's title is bold. */
  marks: z.array(z.object({ from: count, to: count, mark: z.enum(MARKS) })).optional(),
  /** Rows of one table share this. */
  table: z.string().optional(),
  cells: z.array(z.object({ column: count, colspan: count, rowspan: count, header: z.boolean() })).optional(),
});
export type LineLook = z.infer<typeof lineLookSchema>;
export type LineMark = NonNullable<LineLook['marks']>[number];

/** Where a line of the plan text comes from. */
interface Source {
  node: JsonNode;
  marker: string;
  cells?: LineLook['cells'];
}

export function lineLooks(doc: JsonNode): LineLook[] {
  return looksOfBlocks(doc, planBlocks(doc, DEFAULT_NUMBERING)).flat();
}

/** Of each of all blocks of the document those of its lines: one, but of code with line ends in it. */
export function looksOfBlocks(doc: JsonNode, blocks: readonly PlanBlock[]): LineLook[][] {
  const sources = (doc.content ?? []).flatMap((node) => sourcesOf(node, ''));
  return blocks.map((block, at) => looksOf(block, sources[at]));
}

function looksOf(block: PlanBlock, source: Source | undefined): LineLook[] {
  const { kind, level, role, text, table } = block;
  const lines = text.split('\n');
  // Code, and what other programs write with line ends in it: as many lines.
  if (lines.length > 1) return lines.map((line) => ({ kind: 'code', level, role, size: line.length }));
  const look: LineLook = { kind, level, role, size: text.length };
  if (source === undefined) return [look];
  const marks = source.cells === undefined ? marksIn(source.node, 0) : marksInCells(block, source.node);
  const title = kind === 'item' ? runInTitle(text) : 0;
  if (title > 0) marks.push({ from: 0, to: title, mark: 'bold' });
  if (marks.length > 0) look.marks = marks;
  if (source.marker !== '') look.marker = source.marker;
  if (table !== undefined) Object.assign(look, { table, cells: source.cells });
  return [look];
}

function sourcesOf(node: JsonNode, marker: string): Source[] {
  const content = node.content ?? [];
  if (LINE_KINDS[node.type] !== undefined) return isSuggestedLine(node) ? [] : [{ node, marker }];
  if (node.type === 'table') {
    const cells = cellPlaces(content);
    return content.map((row, at) => ({ node: row, marker: '', cells: cells[at] ?? [] }));
  }
  const ordered = node.type === 'orderedList';
  const start = numberAttr(node, 'start', 1);
  return content.flatMap((child, at) => {
    if (node.type === 'bulletList' || ordered) return sourcesOf(child, ordered ? `${start + at}.` : '•');
    return sourcesOf(child, at === 0 ? marker : '');
  });
}

/** In which column each cell of each row begins: those that hang down from above take their places. */
function cellPlaces(rows: readonly JsonNode[]): NonNullable<LineLook['cells']>[] {
  let hanging: number[] = [];
  return rows.map((row) => {
    const next = hanging.map((left) => Math.max(0, left - 1));
    let column = 0;
    const places = (row.content ?? []).map((cell) => {
      while ((hanging[column] ?? 0) > 0) column++;
      const colspan = Math.min(63, Math.max(1, numberAttr(cell, 'colspan', 1)));
      const rowspan = Math.min(1000, Math.max(1, numberAttr(cell, 'rowspan', 1)));
      const place = { column, colspan, rowspan, header: cell.type === 'tableHeader' };
      for (let each = 0; each < colspan; each++) next[column + each] = rowspan - 1;
      column += colspan;
      return place;
    });
    hanging = Array.from(next, (left) => left ?? 0);
    return places;
  });
}

function marksIn(line: JsonNode, offset: number): LineMark[] {
  const marks: LineMark[] = [];
  let at = offset;
  for (const child of line.content ?? []) {
    const to = at + inlineText({ type: line.type, content: [child] }).text.length;
    for (const { type } of child.marks ?? []) {
      const mark = MARKS.find((name) => name === type);
      if (mark !== undefined && to > at) marks.push({ from: at, to, mark });
    }
    at = to;
  }
  return marks;
}

function marksInCells({ cells = [] }: PlanBlock, row: JsonNode): LineMark[] {
  return (row.content ?? []).flatMap((cell, index) => {
    let at = cells[index]?.from ?? 0;
    const marks: LineMark[] = [];
    for (const line of cell.content ?? []) {
      if (LINE_KINDS[line.type] === undefined) return marks;
      marks.push(...marksIn(line, at));
      at += inlineText(line).text.length + LINE_BREAK.length;
    }
    return marks;
  });
}
