/** Suggestions that nobody has settled yet, read from a text's JSON: how many there are, and the words without them. */
import type { JsonNode } from './json.ts';

const hasMark = (node: JsonNode, names: readonly string[]): boolean =>
  node.marks?.some((mark) => names.includes(mark.type)) === true;

const isInline = (node: JsonNode): boolean => node.type === 'text' || node.marks !== undefined;

/** Neighbours that are marked count as one. */
export function countSuggestions(node: JsonNode): number {
  let count = 0;
  let open = false;
  for (const child of node.content ?? []) {
    const marked = isInline(child) && hasMark(child, ['insertion', 'deletion']);
    if (marked && !open) count++;
    open = marked;
    if (!isInline(child)) count += countSuggestions(child);
  }
  return count;
}

const LINES: readonly string[] = ['title', 'heading', 'item', 'paragraph'];

/** Without the blocks that are suggested as a whole: a clean copy must not show their number and no words. */
export function withoutSuggestedBlocks(node: JsonNode): JsonNode {
  const content = node.content;
  if (content === undefined || LINES.includes(node.type)) return node;
  // A cell keeps its last line, empty as it may be.
  const kept = content.filter((child) => !isSuggested(child));
  const whole = node.type === 'doc' || kept.length > 0 ? kept : content.slice(0, 1);
  return { ...node, content: whole.map(withoutSuggestedBlocks) };
}

/** Blocks that go when all in them goes. */
export const WRAPS: readonly string[] = ['listItem', 'bulletList', 'orderedList', 'blockquote'];

function isSuggested(node: JsonNode): boolean {
  const content = node.content ?? [];
  if (content.length === 0) return false;
  if (WRAPS.includes(node.type)) return content.every(isSuggested);
  return LINES.includes(node.type) && content.every((child) => hasMark(child, ['insertion']));
}
