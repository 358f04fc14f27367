/** Striking words and marking new ones, as steps on a transaction. What cannot carry the marks is left and told. */
import { Fragment, type Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { WRAPS } from '../../../shared/doc/suggestions.ts';
import {
  type Author,
  canCarry,
  isOwnBlock,
  isOwnInsertion,
  isStruck,
  isSuggestion,
  markType,
  stampAt,
} from './ownMarks.ts';

export interface Struck {
  /** Were there words to strike, or own ones to take out? */
  any: boolean;
  /** Did something stay that no mark can strike? */
  left: boolean;
}

type Target = { from: number; to: number } & ({ block: true } | { block: false; node: Node; parent: Node });

/**
 * Strikes what stands between two places: own insertions go, struck words stay struck, all else is kept and
 * marked. Blocks are never joined; own ones whose words all go, go with them, but for the one it begins in.
 */
export function strike(tr: Transaction, from: number, to: number, author: Author): Struck {
  const struck: Struck = { any: false, left: false };
  const targets: Target[] = [];
  tr.doc.nodesBetween(from, to, (node, pos, parent) => {
    const end = pos + node.nodeSize;
    if (node.isInline && parent !== null) {
      targets.push({ block: false, node, parent, from: Math.max(pos, from), to: Math.min(end, to) });
    } else if (pos >= from && end - 1 <= to && isOwnBlock(node, author.user)) {
      targets.push({ block: true, from: pos, to: end });
      return false;
    } else if (pos >= from && end <= to && (node.isLeaf || node.type.name === 'image')) struck.left = true;
    return true;
  });
  // From the end, so that what comes before keeps its place.
  for (const target of targets.reverse()) {
    if (target.block) {
      dropBlock(tr, target.from);
      struck.any = true;
    } else if (isOwnInsertion(target.node, author.user)) {
      tr.delete(target.from, target.to);
      struck.any = true;
    } else if (isStruck(target.node)) continue;
    else if (canCarry(target.node, target.parent, 'deletion')) {
      strikeText(tr, target.from, target.to, author);
      struck.any = true;
    } else struck.left = true;
  }
  return struck;
}

function strikeText(tr: Transaction, from: number, to: number, author: Author): void {
  const $from = tr.doc.resolve(from);
  const { content } = $from.parent;
  const before = stampAt(content, $from.parentOffset, author);
  const stamp = before === author ? stampAt(content, $from.parentOffset + to - from, author) : before;
  tr.addMark(from, to, markType(tr.doc.type.schema, 'deletion').create({ ...stamp }));
}

/** Takes a block out, with the lists and quotes it alone was in. The last block of a text or a cell stays, empty. */
export function dropBlock(tr: Transaction, pos: number): void {
  const $pos = tr.doc.resolve(pos);
  let { depth } = $pos;
  while (depth > 0 && $pos.node(depth).childCount === 1 && WRAPS.includes($pos.node(depth).type.name))
    depth--;
  const block = $pos.nodeAfter;
  if (block === null) return;
  if ($pos.node(depth).childCount === 1) tr.delete(pos + 1, pos + block.nodeSize - 1);
  else if (depth === $pos.depth) tr.delete(pos, pos + block.nodeSize);
  else tr.delete($pos.before(depth + 1), $pos.after(depth + 1));
}

/** Words as this person's insertion; null when there is something among them that cannot be one. */
export function asInsertion(content: Fragment, parent: Node, author: Author): Fragment | null {
  const { schema } = parent.type;
  const insertion = markType(schema, 'insertion');
  if (!parent.type.allowsMarkType(insertion)) return null;
  const nodes: Node[] = [];
  for (let index = 0; index < content.childCount; index++) {
    const child = content.child(index);
    const named = child.type.name === 'mention' ? child.attrs : null;
    const text = child.isText ? child : named === null ? null : schema.text(`@${String(named.label)}`);
    if (text === null) return null;
    const mark = insertion.create({ ...author, mention: named });
    const others = text.marks.filter((one) => !isSuggestion(one) && !one.type.excludes(insertion));
    nodes.push(text.mark(mark.addToSet(others)));
  }
  return Fragment.fromArray(nodes);
}

/** Puts own words in at a place, going on in an own suggestion beside it. Null: not possible there. */
export function insertOwn(tr: Transaction, at: number, content: Fragment, author: Author): number | null {
  const $at = tr.doc.resolve(at);
  const { parent } = $at;
  if (!parent.inlineContent) return null;
  const own = asInsertion(content, parent, stampAt(parent.content, $at.parentOffset, author));
  if (own === null) return null;
  tr.insert(at, own);
  return own.size;
}
