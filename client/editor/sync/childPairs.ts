/**
 * Which child of a container before is which one after, however little is known of them: their elements in the shared
 * document, only the nodes, or only their order. Pure.
 */
import type { Node } from '@tiptap/pm/model';

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
  const shorter = Math.min(before.childCount, after.childCount);
  let left = 0;
  while (left < shorter && before.child(left).eq(after.child(left))) left++;
  let right = 0;
  while (
    right < shorter - left &&
    before.child(before.childCount - 1 - right).eq(after.child(after.childCount - 1 - right))
  )
    right++;
  for (let index = 0; index < left; index++) keep(changes, before.child(index));
  const oldEnd = before.childCount - right;
  const newEnd = after.childCount - right;
  for (let index = left; index < Math.max(oldEnd, newEnd); index++)
    changes.push({
      before: index < oldEnd ? before.child(index) : null,
      after: index < newEnd ? after.child(index) : null,
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

/** Matched by their elements; `inline` tells how the words of one changed, `held` stays as it is. */
export function pairByElement<Element>(
  before: Children<Element>,
  after: Children<Element>,
  held: Element | null,
  inline: (element: Element) => readonly InlineChange[] | undefined,
): ChildChange[] {
  const alive = new Set(after.elements);
  const changes: ChildChange[] = [];
  let at = 0;
  const dropGone = (): void => {
    while (at < before.elements.length && !alive.has(before.elements[at] as Element))
      changes.push({ before: before.nodes[at++] ?? null, after: null });
  };
  after.elements.forEach((element, index) => {
    dropGone();
    const node = after.nodes[index] ?? null;
    if (before.elements[at] !== element) {
      changes.push({ before: null, after: node });
      return;
    }
    const was = before.nodes[at++] ?? null;
    if (element === held) changes.push({ before: was, after: was });
    else changes.push({ before: was, after: node, inline: inline(element) });
  });
  dropGone();
  // Blocks filled in for the schema's sake, on either side.
  for (; at < before.nodes.length; at++) changes.push({ before: before.nodes[at] ?? null, after: null });
  for (let index = after.elements.length; index < after.nodes.length; index++)
    changes.push({ before: null, after: after.nodes[index] ?? null });
  return changes;
}
