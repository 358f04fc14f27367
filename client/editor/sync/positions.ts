/**
 * Places in the editor ↔ Yjs relative positions: for carets, comments, corrections. Children on both sides
 * stand in the same order, so a place is found by its path of indices.
 */
import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { followMoved } from '../../../shared/doc/lineage.ts';
import { childrenOf, type YChild, type YParent } from './render.ts';

/** `side`: -1 sticks to what stands before the place, 0 to what stands after. */
export function relativePosition(
  root: Y.XmlFragment,
  doc: Node,
  pos: number,
  side: -1 | 0 = -1,
): Y.RelativePosition | null {
  const $pos = doc.resolve(Math.max(0, Math.min(pos, doc.content.size)));
  let parent: YParent = root;
  for (let depth = 0; depth < $pos.depth; depth++) {
    const kid: YChild | undefined = childrenOf(parent)[$pos.index(depth)];
    if (!(kid instanceof Y.XmlElement)) return null;
    parent = kid;
  }
  if (!$pos.parent.isTextblock) return Y.createRelativePositionFromTypeIndex(parent, $pos.index(), side);
  let start = 0;
  const kids = childrenOf(parent);
  for (const [index, kid] of kids.entries()) {
    const size = kid instanceof Y.XmlText ? kid.length : 1;
    const inside =
      side < 0 || index === kids.length - 1
        ? $pos.parentOffset <= start + size
        : $pos.parentOffset < start + size;
    if (kid instanceof Y.XmlText && inside && $pos.parentOffset >= start)
      return Y.createRelativePositionFromTypeIndex(kid, $pos.parentOffset - start, side);
    if ($pos.parentOffset <= start) return Y.createRelativePositionFromTypeIndex(parent, index, side);
    start += size;
  }
  return Y.createRelativePositionFromTypeIndex(parent, kids.length, side);
}

/** Null when what it stood in is gone; words that went to another block are followed. */
export function absolutePosition(root: Y.XmlFragment, doc: Node, place: Y.RelativePosition): number | null {
  const { doc: ydoc } = root;
  const found =
    ydoc === null ? null : Y.createAbsolutePositionFromRelativePosition(followMoved(ydoc, place), ydoc);
  if (found === null) return null;
  const path: number[] = [];
  let type: Y.AbstractType<unknown> = found.type;
  while (type !== (root as Y.AbstractType<unknown>)) {
    const parent = type.parent;
    if (parent === null || type._item === null || type._item.deleted) return null;
    if (type instanceof Y.XmlText) {
      // Inline: the offset of this text among its siblings.
      let start = found.index;
      for (const kid of childrenOf(parent as YParent)) {
        if (kid === type) break;
        start += kid instanceof Y.XmlText ? kid.length : 1;
      }
      path.unshift(start);
    } else {
      const index =
        parent === root
          ? topIndex(root, doc, type)
          : childrenOf(parent as YParent).indexOf(type as Y.XmlElement);
      if (index < 0) return null;
      path.unshift(index);
    }
    type = parent;
  }
  const inText = found.type instanceof Y.XmlText;
  const blocks = inText ? path.slice(0, -1) : path;
  let node = doc;
  let pos = 0;
  for (const index of blocks) {
    if (index >= node.childCount) return null;
    pos += startOf(node, index) + 1;
    node = node.child(index);
  }
  const offset = inText ? (path.at(-1) ?? 0) : offsetOfChild(found.type as YParent, node, found.index);
  return pos + Math.min(offset, node.content.size);
}

interface Places {
  index: ReadonlyMap<unknown, number>;
  starts: readonly number[];
}

/** Where a document's blocks stand, found once: ten carets are placed for each change. */
const placesOf = new WeakMap<Node, Places>();

function topIndex(root: Y.XmlFragment, doc: Node, block: unknown): number {
  const known = placesOf.get(doc);
  const at = known?.index.get(block);
  if (at !== undefined) return at;
  const index = indexOf(root);
  placesOf.set(doc, { index, starts: known?.starts ?? starts(doc) });
  return index.get(block) ?? -1;
}

interface Indexed {
  kids: readonly YChild[];
  index: ReadonlyMap<unknown, number>;
}

/** Most changes are of words: the blocks are the same ones, in the same order. */
const indexed = new WeakMap<Y.XmlFragment, Indexed>();

function indexOf(root: Y.XmlFragment): ReadonlyMap<unknown, number> {
  const kids = childrenOf(root);
  const known = indexed.get(root);
  if (known?.kids.length === kids.length && kids.every((kid, at) => kid === known.kids[at]))
    return known.index;
  const index = new Map<unknown, number>(kids.map((kid, place) => [kid, place]));
  indexed.set(root, { kids, index });
  return index;
}

function startOf(node: Node, index: number): number {
  const known = placesOf.get(node)?.starts[index];
  if (known !== undefined) return known;
  let start = 0;
  for (let i = 0; i < index; i++) start += node.child(i).nodeSize;
  return start;
}

function starts(doc: Node): number[] {
  let start = 0;
  return doc.children.map((child) => {
    const at = start;
    start += child.nodeSize;
    return at;
  });
}

function offsetOfChild(parent: YParent, node: Node, index: number): number {
  let offset = 0;
  if (node.isTextblock) {
    for (const kid of childrenOf(parent).slice(0, index)) offset += kid instanceof Y.XmlText ? kid.length : 1;
    return offset;
  }
  for (let i = 0; i < Math.min(index, node.childCount); i++) offset += node.child(i).nodeSize;
  return offset;
}
