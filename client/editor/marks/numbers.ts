/**
 * The derived numbers of headings and items for the document in the editor: the same walk and the same
 * numbering function as the plan's plain text. Pure.
 */
import type { Node } from '@tiptap/pm/model';
import {
  deriveNumbers,
  fixedNumberSchema,
  type Numbered,
  type Numbering,
} from '../../../shared/doc/numbering.ts';

/** Node → its marker (`一、`, `3.`). Nodes inside quotes and tables carry none. */
export function numbersOf(doc: Node, numbering: Numbering): Map<Node, string> {
  const nodes: Node[] = [];
  const numbered: Numbered[] = [];
  const walk = (node: Node): void => {
    if (node.type.name === 'heading' || node.type.name === 'item') {
      nodes.push(node);
      numbered.push({ level: levelOf(node), number: fixedOf(node) });
    } else if (!node.isTextblock && node.type.name !== 'table' && node.type.name !== 'blockquote') {
      node.forEach(walk);
    }
  };
  doc.forEach(walk);
  const numbers = deriveNumbers(numbered, numbering);
  return new Map(nodes.map((node, index) => [node, numbers[index] ?? '']));
}

export function levelOf(node: Node): number {
  const level: unknown = node.attrs.level;
  return typeof level === 'number' && Number.isFinite(level) ? level : node.type.name === 'item' ? 3 : 1;
}

function fixedOf(node: Node): Numbered['number'] {
  if (node.attrs.number === null || node.attrs.number === undefined) return null;
  const parsed = fixedNumberSchema.safeParse(node.attrs.number);
  return parsed.success ? parsed.data : null;
}

/** How many characters of an item's first sentence can still be a title. */
const LONGEST_TITLE = 40;

/** Length of the run-in title in an item's content: up to the first 。, or the whole of a short item. */
export function runInTitle(node: Node): number {
  let end = -1;
  let size = 0;
  node.forEach((child, offset) => {
    size = offset + child.nodeSize;
    if (end >= 0 || !child.isText) return;
    const at = (child.text ?? '').search(/[。．]|\.(?=\s)/);
    if (at >= 0) end = offset + at;
  });
  if (end < 0) end = size;
  return end <= LONGEST_TITLE ? end : 0;
}
