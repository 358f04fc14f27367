/**
 * The words of one block, and where each run of them stands among the ProseMirror positions inside it. Suggested
 * insertions are not yet part of them; suggested deletions still are.
 */
import { type JsonNode, stringAttr } from './json.ts';

/** Where a run of a block's words stands among the ProseMirror positions inside the block's content. */
export interface InlineSegment {
  from: number;
  to: number;
  pos: number;
  /** How many positions it takes: one for a name, however long. */
  size: number;
}

/** Line break inside a block: one character that ends no line. */
export const LINE_BREAK = '\u2028';

/** The words of a block's inline content, and where each run stands (`pos` counts from the content's start). */
export function inlineText(node: JsonNode): { text: string; segments: InlineSegment[] } {
  let text = '';
  let pos = 0;
  const segments: InlineSegment[] = [];
  for (const child of node.content ?? []) {
    const words = inlineWords(child);
    const size = child.type === 'text' ? (child.text ?? '').length : 1;
    if (words !== '') segments.push({ from: text.length, to: text.length + words.length, pos, size });
    text += words;
    pos += size;
  }
  return { text, segments };
}

function inlineWords(child: JsonNode): string {
  if (child.marks?.some((mark) => mark.type === 'insertion')) return '';
  if (child.type === 'text') return child.text ?? '';
  if (child.type === 'hardBreak') return LINE_BREAK;
  if (child.type === 'mention') return `@${stringAttr(child, 'label') ?? ''}`;
  return '';
}

/**
 * Words offset → position inside the block's content. At a border the run that ends there wins; within a name the
 * place is before it, or behind it.
 */
export function positionOf(
  segments: readonly InlineSegment[],
  offset: number,
  within: 'before' | 'behind' = 'before',
): number {
  let last = 0;
  for (const { from, to, pos, size } of segments) {
    if (offset <= from) return pos;
    if (offset < to && size < to - from) return within === 'before' ? pos : pos + size;
    if (offset <= to) return pos + Math.min(size, offset - from);
    last = pos + size;
  }
  return last;
}
