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
import { isSuggestedBlock } from '../suggestions/ownMarks.ts';

/** Node → its marker (`一、`, `3.`), '' while it is only suggested. Nodes inside quotes and tables carry none. */
export function numbersOf(doc: Node, numbering: Numbering): Map<Node, string> {
  const nodes: Node[] = [];
  const suggested: Node[] = [];
  const numbered: Numbered[] = [];
  const walk = (node: Node): void => {
    if (node.type.name === 'heading' || node.type.name === 'item') {
      if (isSuggestedBlock(node)) {
        suggested.push(node);
        return;
      }
      nodes.push(node);
      numbered.push({ level: levelOf(node), number: fixedOf(node) });
    } else if (!node.isTextblock && node.type.name !== 'table' && node.type.name !== 'blockquote') {
      node.forEach(walk);
    }
  };
  doc.forEach(walk);
  const numbers = deriveNumbers(numbered, numbering);
  const all = new Map(nodes.map((node, index) => [node, numbers[index] ?? '']));
  for (const node of suggested) all.set(node, '');
  return all;
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
