/**
 * What stands in a text apart from one person's own suggestions. Whatever that person does while suggesting must
 * leave it as it is: this is the test every such edit has to pass. Looks only at what changed. Pure.
 */
import { Fragment, type Node } from '@tiptap/pm/model';
import { WRAPS } from '../../../shared/doc/suggestions.ts';
import { isOwnBlock, isOwnInsertion } from './ownMarks.ts';

/** Empty blocks the person has just made and not written in yet: no mark can say whose they are. */
export interface Pending {
  before: Node | null;
  after: Node | null;
}

export function sameSettled(before: Node, after: Node, user: string, pending: Pending): boolean {
  return sameBlocks(before.children, after.children, user, pending);
}

/** The same of one block that an edit stayed in; it may have been empty, or become so. */
export function sameSettledBlock(before: Node, after: Node, user: string): boolean {
  return sameBlocks([before], [after], user, { before: null, after: null });
}

/** Settled blocks must be there one for one; own ones come and go; an empty one may become own and back. */
function sameBlocks(
  before: readonly Node[],
  after: readonly Node[],
  user: string,
  pending: Pending,
): boolean {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const old = gaps(before.slice(start, before.length - end), user, pending.before);
  const now = gaps(after.slice(start, after.length - end), user, pending.after);
  return (
    old.settled.length === now.settled.length &&
    old.settled.every((node, at) => sameBlock(node, now.settled[at] as Node, user, pending)) &&
    old.between.every(({ empty, own }, at) => {
      const next = now.between[at];
      return next !== undefined && empty <= next.empty + next.own && next.empty <= empty + own;
    })
  );
}

interface Gap {
  empty: number;
  own: number;
}

function gaps(
  nodes: readonly Node[],
  user: string,
  pending: Node | null,
): { settled: Node[]; between: Gap[] } {
  const settled: Node[] = [];
  const between: Gap[] = [{ empty: 0, own: 0 }];
  for (const node of nodes) {
    const last = between.at(-1) as Gap;
    if (isOwn(node, user, pending)) last.own++;
    else if (node.isTextblock && node.content.size === 0 && node.type.name !== 'image') last.empty++;
    else {
      settled.push(node);
      between.push({ empty: 0, own: 0 });
    }
  }
  return { settled, between };
}

function isOwn(node: Node, user: string, pending: Node | null): boolean {
  if (node === pending) return true;
  if (WRAPS.includes(node.type.name)) return node.children.every((child) => isOwn(child, user, pending));
  return node.type.name !== 'image' && isOwnBlock(node, user);
}

function sameBlock(before: Node, after: Node, user: string, pending: Pending): boolean {
  if (before === after) return true;
  if (before.type !== after.type || !sameAttrs(before, after)) return false;
  if (before.isTextblock) return settledInline(before, user).eq(settledInline(after, user));
  if (before.isLeaf) return true;
  return sameBlocks(before.children, after.children, user, pending);
}

/** Ids apart: they are names, and are given anew to copies. */
function sameAttrs(before: Node, after: Node): boolean {
  return Object.keys(after.attrs).every(
    (name) => name === 'id' || JSON.stringify(before.attrs[name]) === JSON.stringify(after.attrs[name]),
  );
}

/** A block's inline content without this person's insertions and strokes. */
function settledInline(block: Node, user: string): Fragment {
  return Fragment.fromArray(
    block.children
      .filter((child) => !isOwnInsertion(child, user))
      .map((child) =>
        child.mark(
          child.marks.filter(({ type, attrs }) => !(type.name === 'deletion' && attrs.user === user)),
        ),
      ),
  );
}
