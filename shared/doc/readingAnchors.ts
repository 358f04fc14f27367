/**
 * Words of a block ↔ Yjs relative positions, without an editor: where an entry of readings.ts stands now.
 * Counts words as planText.ts does: suggested insertions are none, cells of several lines are one.
 */
import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { type InlineSegment, inlineText, positionOf } from './inlineText.ts';
import { elementJson, TEXT_ROOT } from './json.ts';
import { followMoved } from './lineage.ts';
import { LINES } from './lines.ts';
import { type ReadingAnchor, type ReadingEntry, readReadings } from './readings.ts';

/** A place in the words of a block (of a cell, under the id of its first line). */
export interface WordPlace {
  blockId: string;
  from: number;
  to: number;
}

export const samePlace = (a: WordPlace | null, b: WordPlace | null): boolean =>
  a?.blockId === b?.blockId && a?.from === b?.from && a?.to === b?.to;

/** With the words that stand there now. */
export interface SpanPlace extends WordPlace {
  words: string;
}

export interface PlacedReading {
  entry: ReadingEntry;
  /** Where its words stand now; null when the block they stood in is gone. */
  place: WordPlace | null;
  /** The same for each place a dismissed finding speaks of. */
  spans?: (SpanPlace | null)[];
}

/** Places of dismissed findings; a hostile document must not make reading it slow. */
const MOST_PLACED = 4000;

const CELLS = new Set(['tableCell', 'tableHeader']);

/** Where anchored words stand now; null when what they stood in is gone. `from = to` when only they are. */
export function resolveAnchor(doc: Y.Doc, anchor: ReadingAnchor | null): WordPlace | null {
  const found = resolveSpan(doc, anchor);
  return found && { blockId: found.blockId, from: found.from, to: found.to };
}

function resolveSpan(doc: Y.Doc, anchor: ReadingAnchor | null): SpanPlace | null {
  if (anchor === null) return null;
  const start = placeOf(doc, anchor.from);
  const end = placeOf(doc, anchor.to);
  if (start === null || end === null || start.blockId !== end.blockId) return null;
  const from = start.offset;
  const to = Math.max(from, end.offset);
  const words = start.lines.map(({ text }) => text).join(' ');
  return { blockId: start.blockId, from, to, words: words.slice(from, to) };
}

/** The entries of a text document with their places in it. */
export function placeReadings(doc: Y.Doc): PlacedReading[] {
  let left = MOST_PLACED;
  return readReadings(doc).map((entry) => {
    const placed: PlacedReading = { entry, place: resolveAnchor(doc, entry.anchor) };
    if (entry.spans && left > 0) {
      left -= entry.spans.length;
      placed.spans = entry.spans.map(({ anchor }) => resolveSpan(doc, anchor));
    }
    return placed;
  });
}

/** An anchor on these words; null when the block is not there. */
export function anchorAt(doc: Y.Doc, { blockId, from, to }: WordPlace): ReadingAnchor | null {
  const found = findLines(doc.getXmlFragment(TEXT_ROOT), blockId, 0);
  if (found === null) return null;
  // Words put in at the edges are not part of what was spoken of.
  const start = relativeAt(found, from, 0);
  const end = relativeAt(found, to, -1);
  return start === null || end === null ? null : { from: encode(start), to: encode(end) };
}

interface LineWords {
  line: Y.XmlElement;
  segments: InlineSegment[];
  /** Where its words begin in those of its block. */
  base: number;
  length: number;
  text: string;
}

function relativeAt(lines: readonly LineWords[], offset: number, side: -1 | 0): Y.RelativePosition | null {
  const inside = lines.find(({ base, length }) => offset <= base + length) ?? lines.at(-1);
  if (inside === undefined) return null;
  let pos = positionOf(inside.segments, offset - inside.base, side === 0 ? 'before' : 'behind');
  // At a border between runs a place that holds on to what follows stands before it.
  if (side === 0) {
    const next = inside.segments.find((segment) => segment.from === offset - inside.base);
    if (next) pos = next.pos;
  }
  let start = 0;
  const kids = inside.line.toArray();
  for (const [index, kid] of kids.entries()) {
    const size = kid instanceof Y.XmlText ? kid.length : 1;
    const here = side < 0 ? pos <= start + size : pos < start + size;
    if (here && kid instanceof Y.XmlText)
      return Y.createRelativePositionFromTypeIndex(kid, pos - start, side);
    if (here) return Y.createRelativePositionFromTypeIndex(inside.line, index + (side < 0 ? 1 : 0), side);
    start += size;
  }
  return Y.createRelativePositionFromTypeIndex(inside.line, kids.length, side);
}

function placeOf(
  doc: Y.Doc,
  encoded: string,
): { blockId: string; offset: number; lines: readonly LineWords[] } | null {
  const found = decode(doc, encoded);
  if (found === null) return null;
  const root = doc.getXmlFragment(TEXT_ROOT);
  let line: Y.AbstractType<unknown> | null = found.type;
  let pos = found.index;
  if (line instanceof Y.XmlText) {
    const text: Y.XmlText = line;
    line = text.parent as Y.AbstractType<unknown> | null;
    if (!(line instanceof Y.XmlElement)) return null;
    pos += sizeBefore(line, line.toArray().indexOf(text));
  } else if (line instanceof Y.XmlElement) pos = sizeBefore(line, found.index);
  if (!(line instanceof Y.XmlElement) || !LINES.has(line.nodeName)) return null;
  let cell: Y.XmlElement | null = null;
  for (let up = line as Y.AbstractType<unknown> | null; up !== (root as Y.AbstractType<unknown>); ) {
    if (up === null || up._item === null || up._item.deleted) return null;
    if (up instanceof Y.XmlElement && CELLS.has(up.nodeName)) cell = up;
    up = up.parent;
  }
  const lines = linesOf(cell ?? line, 0);
  const own = lines.find((one) => one.line === line);
  const blockId = idOf(lines[0]?.line) ?? idOf(cell ?? undefined);
  if (own === undefined || blockId === null) return null;
  return { blockId, offset: own.base + offsetOf(own.segments, pos), lines };
}

function sizeBefore(line: Y.XmlElement, index: number): number {
  let size = 0;
  for (const kid of line.toArray().slice(0, Math.max(0, index)))
    size += kid instanceof Y.XmlText ? kid.length : 1;
  return size;
}

/** The inverse of `positionOf`. */
function offsetOf(segments: readonly InlineSegment[], pos: number): number {
  let last = 0;
  for (const segment of segments) {
    if (pos <= segment.pos) return segment.from;
    const { from, to, size } = segment;
    last = pos - segment.pos >= size ? to : from + (pos - segment.pos);
    if (last < to) return last;
  }
  return last;
}

/** The lines of a block: itself, or all lines of a cell. */
function linesOf(element: Y.XmlElement, depth: number): LineWords[] {
  const lines: LineWords[] = [];
  if (LINES.has(element.nodeName)) {
    const { text, segments } = inlineText(elementJson(element));
    return [{ line: element, segments, base: 0, length: text.length, text }];
  }
  if (depth > 20) return lines;
  for (const child of element.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    for (const line of linesOf(child, depth + 1)) {
      const before = lines.at(-1);
      lines.push({ ...line, base: before ? before.base + before.length + 1 : 0 });
    }
  }
  return lines;
}

function findLines(parent: Y.XmlFragment, id: string, depth: number): LineWords[] | null {
  if (depth > 20) return null;
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    if (CELLS.has(child.nodeName)) {
      const lines = linesOf(child, 0);
      if ((idOf(lines[0]?.line) ?? idOf(child)) === id) return lines;
    } else if (LINES.has(child.nodeName)) {
      if (idOf(child) === id) return linesOf(child, 0);
    } else {
      const found = findLines(child, id, depth + 1);
      if (found !== null) return found;
    }
  }
  return null;
}

function idOf(element: Y.XmlElement | undefined): string | null {
  const id: unknown = element?.getAttribute('id');
  return typeof id === 'string' ? id : null;
}

const encode = (place: Y.RelativePosition): string => toBase64(Y.encodeRelativePosition(place));

function decode(doc: Y.Doc, text: string): { type: Y.AbstractType<unknown>; index: number } | null {
  try {
    const place = Y.decodeRelativePosition(fromBase64(text));
    // A name would make a new root in the document; our anchors never carry one.
    if (place.tname !== null) return null;
    const found = Y.createAbsolutePositionFromRelativePosition(followMoved(doc, place), doc);
    return found === null ? null : { type: found.type as Y.AbstractType<unknown>, index: found.index };
  } catch {
    return null; // not written by us: shown as an entry without a place
  }
}
