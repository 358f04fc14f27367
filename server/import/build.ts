/** Lines of a source → blocks of a plan's text. Every kept line becomes one line of the plan, words unchanged. */

import { LINE_BREAK } from '../../shared/doc/inlineText.ts';
import type { JsonNode } from '../../shared/doc/json.ts';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { splitCells } from '../../shared/extract/tables/tableCells.ts';
import { fixNumbers } from './numbers.ts';
import { lineNumber } from './plainText.ts';
import type { SourceLine } from './sourceLine.ts';

export const isKept = (line: SourceLine): boolean => line.kind !== 'furniture' && line.kind !== 'blank';
export const isNumbered = (line: SourceLine): boolean => line.kind === 'heading' || line.kind === 'item';

/** A line's marker as its kind reads it, and the words after it. Both '' for a line without words. */
export function markAndWords(line: SourceLine): { mark: string; words: string } {
  const text = line.text.trim();
  if (line.mark !== '' && text.startsWith(line.mark.trim())) {
    const words = text.slice(line.mark.trim().length);
    // Markdown's own markers are not words, whatever the line is taken for.
    if (/^(?:#{1,6}|[-*+•]|>)\s*$/.test(line.mark)) return { mark: '', words: words.trim() };
    if (isNumbered(line)) return { mark: line.mark, words: words.trimStart() };
  }
  // Rich words have been told from their number where the line became numbered (marker.ts).
  if (isNumbered(line) && line.inline === undefined) {
    const number = lineNumber(text);
    if (number) return { mark: text.slice(number.at, number.titleAt), words: text.slice(number.titleAt) };
  }
  return { mark: '', words: text };
}

export function buildBlocks(
  lines: readonly SourceLine[],
  numbering: Numbering,
  newId: () => string,
): JsonNode[] {
  const kept = lines.filter(isKept);
  const numbered = kept.filter(isNumbered);
  const fixed = fixNumbers(
    numbered.map((line) => ({ mark: markAndWords(line).mark, level: line.level })),
    numbering,
  );
  const numbers = new Map(numbered.map((line, index) => [line, fixed[index] ?? null]));
  const blocks: JsonNode[] = [];
  for (let at = 0; at < kept.length; ) {
    const line = kept[at];
    if (line === undefined) break;
    const group = groupLength(kept, at);
    const run = kept.slice(at, at + group);
    if (line.kind === 'row') blocks.push(tableBlock(run, newId));
    else if (line.list && line.kind === 'paragraph') blocks.push(listBlock(run, newId));
    else if (line.quote && line.kind === 'paragraph') {
      blocks.push({
        type: 'blockquote',
        attrs: { id: newId() },
        content: run.map((quoted) => lineBlock(quoted, newId)),
      });
    } else if (isNumbered(line)) {
      const type = line.kind === 'heading' ? 'heading' : 'item';
      blocks.push({
        type,
        attrs: { id: newId(), level: line.level ?? 1, number: numbers.get(line) ?? null },
        content: inlineOf(line),
      });
    } else blocks.push(lineBlock(line, newId));
    at += group;
  }
  return blocks;
}

/** How many lines from `at` on belong into one table, list or quotation. */
function groupLength(lines: readonly SourceLine[], at: number): number {
  const first = lines[at];
  if (first === undefined) return 0;
  const same = (other: SourceLine): boolean => {
    if (other.kind !== first.kind) return false;
    if (first.kind === 'row') return other.table === first.table;
    if (first.kind !== 'paragraph') return false;
    if (first.list) return continuesList(first, other);
    return first.quote === true && other.quote === true && other.group === first.group && !other.list;
  };
  let end = at + 1;
  for (let next = lines[end]; next !== undefined && same(next); next = lines[end]) end++;
  return end - at;
}

/** Deeper lines are inside it; a list of the other kind at the same depth is another list. */
function continuesList(first: SourceLine, other: SourceLine): boolean {
  if (other.list === undefined) return false;
  return (
    (other.depth ?? 0) > (first.depth ?? 0) || (other.list === first.list && other.group === first.group)
  );
}

function lineBlock(line: SourceLine, newId: () => string): JsonNode {
  if (line.node && line.kind === 'paragraph') return withIds(line.node, newId);
  if (line.kind === 'title') return { type: 'title', attrs: { id: newId() }, content: inlineOf(line) };
  const role = ROLES.has(line.kind) ? line.kind : 'body';
  return { type: 'paragraph', attrs: { id: newId(), role }, content: inlineOf(line) };
}

const ROLES = new Set<string>(['status', 'addressee', 'attachments', 'signature', 'date', 'note']);

function inlineOf(line: SourceLine): JsonNode[] {
  if (line.inline) {
    const unread = !isNumbered(line) && !/^(?:#{1,6}|[-*+•]|>)?\s*$/.test(line.mark);
    return unread ? [{ type: 'text', text: line.mark }, ...line.inline] : line.inline;
  }
  return plainInline(markAndWords(line).words);
}

/** Words with our line break inside become text and hard breaks. */
export function plainInline(words: string): JsonNode[] {
  return words
    .split(LINE_BREAK)
    .flatMap((part, index) => [
      ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
      ...(part === '' ? [] : [{ type: 'text', text: part }]),
    ]);
}

/** `withIds` gives every block of a foreign tree an id of its own. */
function withIds(node: JsonNode, newId: () => string): JsonNode {
  if (node.type === 'text') return node;
  const block = !INLINE.has(node.type);
  return {
    ...node,
    ...(block ? { attrs: { ...node.attrs, id: newId() } } : {}),
    ...(node.content ? { content: node.content.map((child) => withIds(child, newId)) } : {}),
  };
}

const INLINE = new Set(['hardBreak', 'footnote', 'mention', 'unknownInline']);

function tableBlock(rows: readonly SourceLine[], newId: () => string): JsonNode {
  const whole = rows[0]?.tableNode;
  if (whole && (whole.content?.length ?? 0) === rows.length) return withIds(whole, newId);
  // Some rows were dropped: the others stay as they are, unless a cell reached into a dropped one.
  const single = rows.flatMap((row) => (row.rowNode && !reachesDown(row.rowNode) ? [row.rowNode] : []));
  if (single.length === rows.length) return withIds({ type: 'table', content: single }, newId);
  const cells = rows.map((row) => cellsOf(row.text));
  const width = Math.max(...cells.map((row) => row.length));
  return {
    type: 'table',
    attrs: { id: newId() },
    content: cells.map((row, index) => ({
      type: 'tableRow',
      attrs: { id: newId() },
      // A hostile table of one wide row and many short ones must not multiply: such rows stay ragged.
      content: Array.from({ length: width <= MOST_COLUMNS ? width : row.length }, (_, column) => ({
        type: rows[index]?.header ? 'tableHeader' : 'tableCell',
        attrs: { id: newId() },
        content: [
          {
            type: 'paragraph',
            attrs: { id: newId(), role: 'body' },
            content: plainInline(row[column] ?? ''),
          },
        ],
      })),
    })),
  };
}

const reachesDown = (row: JsonNode): boolean =>
  (row.content ?? []).some((cell) => cell.attrs?.rowspan !== undefined && cell.attrs.rowspan !== 1);

const MOST_COLUMNS = 64;

/** Cells of a row written with tabs, with | as Markdown does, else with blanks or strokes between them. */
export function cellsOf(text: string): string[] {
  if (text.includes('\t')) return text.split('\t').map((cell) => cell.trim());
  if (!/[|｜]/.test(text)) return splitCells(text).map((cell) => cell.text);
  const inner = text.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split('|').map((cell) => cell.trim());
}

function listBlock(lines: readonly SourceLine[], newId: () => string): JsonNode {
  const first = lines[0];
  const depth = first?.depth ?? 0;
  const items: JsonNode[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined) break;
    let end = at + 1;
    for (let next = lines[end]; next !== undefined && (next.depth ?? 0) > depth; next = lines[end]) end++;
    const nested = lines.slice(at + 1, end);
    const content = [lineBlock(line, newId)];
    if (nested.length > 0) content.push(...nestedLists(nested, newId));
    const open = items.at(-1);
    if (line.more && open?.content) open.content.push(...content);
    else items.push({ type: 'listItem', attrs: { id: newId() }, content });
    at = end;
  }
  const ordered = first?.list === 'ordered';
  const start = ordered && first.start !== undefined ? { start: first.start } : {};
  const type = ordered ? 'orderedList' : 'bulletList';
  return { type, attrs: { id: newId(), ...start }, content: items };
}

/** The lists inside one item of a list: side by side there may be several. */
function nestedLists(lines: readonly SourceLine[], newId: () => string): JsonNode[] {
  const lists: JsonNode[] = [];
  for (let at = 0; at < lines.length; ) {
    const first = lines[at] as SourceLine;
    let end = at + 1;
    for (let next = lines[end]; next !== undefined && continuesList(first, next); next = lines[end]) end++;
    lists.push(listBlock(lines.slice(at, end), newId));
    at = end;
  }
  return lists;
}
