/**
 * A section is a heading or an item with all that stands below it, to the next row of the outline of its level or
 * above. Moves it to another place between rows, as one undo step.
 */
import type { Editor } from '@tiptap/core';
import { Fragment, type Node } from '@tiptap/pm/model';
import type { JsonNode } from '../../shared/doc/json.ts';
import { isSuggestedLine } from '../../shared/doc/suggestions.ts';

/** A row of an outline: how deep it stands. */
interface Row {
  level: number;
}

/** Index behind the last row of the section that this row opens. */
export function sectionEnd(rows: readonly Row[], at: number): number {
  const level = rows[at]?.level ?? 0;
  const end = rows.findIndex((row, index) => index > at && row.level <= level);
  return end < 0 ? rows.length : end;
}

/**
 * Before which rows a section may stand (their number: behind them all), in order, with where it is. Never before a
 * deeper one, which would become a part of it; nor before all chapters, if it is none.
 */
function placesFor(rows: readonly Row[], at: number): number[] {
  const level = rows[at]?.level ?? 0;
  const fits = (row: Row, index: number): boolean => row.level === level || (row.level < level && index > 0);
  return [...rows.flatMap((row, index) => (fits(row, index) ? [index] : [])), rows.length];
}

/** The place nearest to a gap between rows; null: where the section is. */
export function nearestPlace(rows: readonly Row[], at: number, gap: number): number | null {
  if (isHome(rows, at, gap)) return null;
  const far = (place: number): number => Math.abs(place - gap);
  const [best] = placesFor(rows, at)
    .filter((place) => !isHome(rows, at, place))
    .sort((a, b) => far(a) - far(b));
  const home = Math.min(far(at), far(sectionEnd(rows, at)));
  return best === undefined || far(best) > home ? null : best;
}

/** The next place up or down; null: there is none. */
export function nextPlace(rows: readonly Row[], at: number, direction: -1 | 1): number | null {
  const away = placesFor(rows, at).filter((place) => !isHome(rows, at, place));
  return (direction < 0 ? away.findLast((place) => place < at) : away.find((place) => place > at)) ?? null;
}

const isHome = (rows: readonly Row[], at: number, place: number): boolean =>
  place >= at && place <= sectionEnd(rows, at);

/** A row of the text itself, which the outline shows a moment later. */
export interface TextRow extends Row {
  id: string;
  title: string;
  /** Index of its block. */
  block: number;
}

export function textRows(doc: Node): TextRow[] {
  const rows: TextRow[] = [];
  doc.forEach((node, _offset, block) => {
    const { type, attrs, textContent } = node;
    if ((type.name !== 'heading' && type.name !== 'item') || typeof attrs.id !== 'string') return;
    if (isSuggestedLine(node.toJSON() as JsonNode)) return;
    rows.push({ id: attrs.id, level: Number(attrs.level), title: textContent, block });
  });
  return rows;
}

/** Paragraphs that close the whole text, whatever section they come after. */
const CLOSING = new Set(['attachments', 'signature', 'date', 'note']);

/** Index behind the last block that belongs to a section: the text's end, and blank lines before it, belong to none. */
function bodyEnd(doc: Node, rows: readonly TextRow[]): number {
  const last = rows.at(-1)?.block ?? 0;
  let end = doc.childCount;
  for (let at = doc.childCount - 1; at > last; at--) {
    const { type, attrs, content } = doc.child(at);
    const closes = CLOSING.has(String(attrs.role));
    const blank = type.name === 'pageBreak' || (type.name === 'paragraph' && content.size === 0);
    if (!closes && !blank) break;
    if (closes || end < doc.childCount) end = at;
  }
  return end;
}

/** Moves the section before another row, or behind all (null). False where it cannot stand there. */
export function moveSection(editor: Editor, id: string, before: string | null): boolean {
  const { state, view } = editor;
  const rows = textRows(state.doc);
  const at = rows.findIndex((row) => row.id === id);
  const place = before === null ? rows.length : rows.findIndex((row) => row.id === before);
  if (at < 0 || place < 0 || isHome(rows, at, place)) return false;
  const body = bodyEnd(state.doc, rows);
  const blockOf = (row: number): number => rows[row]?.block ?? body;
  const [from, to, goal] = [blockOf(at), blockOf(sectionEnd(rows, at)), blockOf(place)];
  // Two stretches that lie beside each other change places; of them the one with fewer blocks is written anew.
  const [start, middle, end] = goal < from ? [goal, from, to] : [from, to, goal];
  const [a, b, c] = [start, middle, end].map((index) => posOf(state.doc, index)) as [number, number, number];
  const { tr } = state;
  if (middle - start <= end - middle) {
    const nodes = stretch(state.doc, start, middle);
    tr.delete(a, b).insert(a + c - b, nodes);
  } else {
    const nodes = stretch(state.doc, middle, end);
    tr.delete(b, c).insert(a, nodes);
  }
  const moved = (pos: number): number => (pos < a || pos >= c ? pos : pos < b ? pos + c - b : pos - (b - a));
  const mapping = {
    map: moved,
    mapResult: (pos: number) => ({ ...UNDELETED, pos: moved(pos) }),
  };
  tr.setSelection(state.selection.getBookmark().map(mapping).resolve(tr.doc));
  const { undo } = editor.storage.textSync;
  undo?.stopCapturing();
  view.dispatch(tr);
  undo?.stopCapturing();
  return true;
}

const UNDELETED = { deleted: false, deletedBefore: false, deletedAfter: false, deletedAcross: false };

/** Where the top-level block with this index begins. */
function posOf(doc: Node, index: number): number {
  let pos = 0;
  for (let at = 0; at < index; at++) pos += doc.child(at).nodeSize;
  return pos;
}

const stretch = (doc: Node, from: number, to: number): Fragment =>
  Fragment.fromArray(doc.children.slice(from, to));
