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

/** More characters than this are no title but a sentence. */
const LONGEST_TITLE = 30;
/** “需求导向：紧密对接……”: a colon ends a short title. */
const LONGEST_BEFORE_COLON = 16;

/**
 * Length of the run-in title in an item's content: up to the first 。 if more follows, or up to a colon; the
 * whole of a short item; 0 for an item that is just a sentence.
 */
export function runInTitle(node: Node): number {
  const text = node.textBetween(0, node.content.size, '', '￼');
  const colon = text.search(/[：:]/);
  if (colon > 0 && colon <= LONGEST_BEFORE_COLON) return colon;
  const stop = text.search(/[。．]|\.(?=\s)/);
  if (stop < 0) return text.length <= LONGEST_TITLE && !/[，；]/.test(text) ? text.length : 0;
  return stop <= LONGEST_TITLE && stop < text.length - 1 ? stop : 0;
}
