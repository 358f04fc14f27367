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

/** With what is suggested put in as if it were: all the words there are, struck ones too. */
export function withInsertions(node: JsonNode): JsonNode {
  const { content, marks } = node;
  return {
    ...node,
    ...(content === undefined ? {} : { content: content.map(withInsertions) }),
    ...(marks === undefined ? {} : { marks: marks.filter(({ type }) => type !== 'insertion') }),
  };
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
  return WRAPS.includes(node.type) ? content.every(isSuggested) : isSuggestedLine(node);
}

/** A line all of whose words are suggested is itself a suggestion: no line of the plan yet, and without a number. */
export function isSuggestedLine(node: JsonNode): boolean {
  const content = node.content ?? [];
  return (
    LINES.includes(node.type) && content.length > 0 && content.every((child) => hasMark(child, ['insertion']))
  );
}
