/**
 * The number typed at the head of a line: told apart from the rich words after it, once, where the line becomes a
 * heading or an item. A line that has rich words keeps them without their number, and the number as `mark`.
 */
import type { JsonNode } from '../../shared/doc/json.ts';
import { lineNumber } from './plainText.ts';
import type { SourceLine } from './sourceLine.ts';

/** A line with rich words that is taken for numbered: its typed number, if it has one, is cut off them. */
export function withMarker<L extends Pick<SourceLine, 'text' | 'mark' | 'inline'>>(line: L): L {
  if (line.inline === undefined || line.mark !== '') return line;
  const number = lineNumber(line.text);
  if (number === null || !isPlainHead(line.inline, line.text.slice(0, number.titleAt))) return line;
  return {
    ...line,
    mark: line.text.slice(number.at, number.titleAt),
    inline: afterMarker(line.inline, number.titleAt),
  };
}

/** Do these words stand at the head as they are, with nothing suggested before or among them? */
function isPlainHead(inline: readonly JsonNode[], head: string): boolean {
  let left = head;
  for (const node of inline) {
    if (left === '') return true;
    const suggested = node.marks?.some(({ type }) => type === 'insertion' || type === 'deletion');
    const text = node.text ?? '';
    if (node.type !== 'text' || suggested || !(text.startsWith(left) || left.startsWith(text))) return false;
    left = left.slice(text.length);
  }
  return left === '';
}

/** Inline content without its first `length` characters. */
export function afterMarker(inline: readonly JsonNode[], length: number): JsonNode[] {
  let left = length;
  return inline.flatMap((node) => {
    if (node.type !== 'text') return [node];
    const text = node.text ?? '';
    const cut = Math.min(left, text.length);
    left -= cut;
    return cut === text.length ? [] : [{ ...node, text: text.slice(cut) }];
  });
}
