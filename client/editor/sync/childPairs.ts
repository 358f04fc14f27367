/**
 * Which child of a container before is which one after, however little is known of them: their elements in the shared
 * document, only the nodes, or only their order. Pure.
 */
import type { Node } from '@tiptap/pm/model';
import { changedBetween } from '../../../shared/extract/gathered.ts';

/** One change inside a textblock, in order: keep, put in, take out; sizes in ProseMirror positions. */
export interface InlineChange {
  retain?: number;
  /** The kept stretch got other marks. */
  marked?: boolean;
  insert?: number;
  delete?: number;
}

/** A child of a container before and after; `null` where it is not. */
export interface ChildChange {
  before: Node | null;
  after: Node | null;
  /** Exact changes of the words if they are known, see `changeInline`. */
  inline?: readonly InlineChange[];
}

/** Nested containers: equal children at both ends stay, those between continue each other in order. */
export function pairByPlace(before: Node, after: Node): ChildChange[] {
  const changes: ChildChange[] = [];
  const { from, to, gone } = changedBetween(before.children, after.children, (was, is) => was.eq(is));
  const oldEnd = from + gone;
  for (let index = 0; index < from; index++) keep(changes, before.child(index));
  for (let index = from; index < Math.max(oldEnd, to); index++)
    changes.push({
      before: index < oldEnd ? before.child(index) : null,
      after: index < to ? after.child(index) : null,
    });
  for (let index = oldEnd; index < before.childCount; index++) keep(changes, before.child(index));
  return changes;
}

function keep(changes: ChildChange[], node: Node): void {
  changes.push({ before: node, after: node });
}

/** Two lists of blocks of which only the nodes are known: by identity, then by id, then in order. */
export function pairByNode(before: readonly Node[], after: readonly Node[]): ChildChange[] {
  const byId = new Map<string, number>();
  before.forEach((node, at) => {
    const id: unknown = node.attrs.id;
    if (typeof id === 'string' && !byId.has(id)) byId.set(id, at);
  });
  const changes: ChildChange[] = [];
  let next = 0;
  for (const node of after) {
    const same = before[next] === node ? next : byId.get(String(node.attrs.id));
    if (same === undefined || same < next) {
      changes.push({ before: null, after: node });
      continue;
    }
    for (; next < same; next++) changes.push({ before: before[next] ?? null, after: null });
    changes.push({ before: before[same] ?? null, after: node });
    next = same + 1;
  }
  for (; next < before.length; next++) changes.push({ before: before[next] ?? null, after: null });
  return changes;
}

/** Children of the view, and of each the element of the shared document it shows; some may show none. */
interface Children<Element> {
  readonly elements: readonly Element[];
  readonly nodes: readonly Node[];
}

/**
 * Matched by their elements; `inline` tells how the words of one changed, `held` stays as it is. The first `left` and
 * what stands behind the changes are as they were.
 */
export function pairByElement<Element>(
  before: Children<Element>,
  after: Children<Element>,
  held: Element | null,
  inline: (element: Element) => readonly InlineChange[] | undefined,
): { left: number; changes: ChildChange[] } {
  const stays = (was: number, is: number): boolean =>
    before.elements[was] === after.elements[is] && before.nodes[was] === after.nodes[is];
  const most = Math.min(before.elements.length, after.elements.length);
  let left = 0;
  while (left < most && stays(left, left)) left++;
  let [oldEnd, newEnd] = [before.elements.length, after.elements.length];
  // blocks filled in for the schema's sake stand behind all others
  if (before.nodes.length === oldEnd && after.nodes.length === newEnd)
    for (; oldEnd > left && newEnd > left && stays(oldEnd - 1, newEnd - 1); oldEnd--) newEnd--;
  const alive = new Set(after.elements.slice(left, newEnd));
  const changes: ChildChange[] = [];
  let at = left;
  const dropGone = (): void => {
    while (at < oldEnd && !alive.has(before.elements[at] as Element))
      changes.push({ before: before.nodes[at++] ?? null, after: null });
  };
  for (let index = left; index < newEnd; index++) {
    const element = after.elements[index] as Element;
    dropGone();
    const node = after.nodes[index] ?? null;
    if (at >= oldEnd || before.elements[at] !== element) {
      changes.push({ before: null, after: node });
      continue;
    }
    const was = before.nodes[at++] ?? null;
    if (element === held) changes.push({ before: was, after: was });
    else changes.push({ before: was, after: node, inline: inline(element) });
  }
  dropGone();
  if (oldEnd === before.elements.length)
    for (; at < before.nodes.length; at++) changes.push({ before: before.nodes[at] ?? null, after: null });
  if (newEnd === after.elements.length)
    for (let index = newEnd; index < after.nodes.length; index++)
      changes.push({ before: null, after: after.nodes[index] ?? null });
  return { left, changes };
}
