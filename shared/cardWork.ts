/** Which cards work on a target: by their links, through its parts, or on a total above it. Pure. */
import type { Card } from './doc/board.ts';
import { targetMoved } from './extract/compare/linkedTarget.ts';
import type { ProgressTarget } from './restatements.ts';
import type { TargetNode, TargetTree } from './targetTree.ts';

export type ProgressCard = Pick<Card, 'id' | 'links' | 'done' | 'planned' | 'unit'>;
type Tree = TargetTree<ProgressTarget>;
type Node = TargetNode<ProgressTarget>;

/** Of each total all that is part of it, also what is shown under another. */
export function partsOf({ nodes }: Tree): Map<Node, Node[]> {
  const parts = new Map<Node, Node[]>();
  for (const node of nodes)
    for (const total of node.totals) {
      const siblings = parts.get(total);
      if (siblings) siblings.push(node);
      else parts.set(total, [node]);
    }
  return parts;
}

/** The cards that work on a target or on its parts; each is walked once, parts may point at each other. */
export function workedOn(
  node: Node,
  linked: ReadonlyMap<Node, ProgressCard[]>,
  brings: ReadonlyMap<Node, Node[]>,
): Set<ProgressCard> {
  const found = new Set<ProgressCard>();
  const reached = new Set([node]);
  for (const at of reached) {
    for (const card of linked.get(at) ?? []) found.add(card);
    for (const part of brings.get(at) ?? []) reached.add(part);
  }
  return found;
}

export function isWithin(node: Node, linked: ReadonlyMap<Node, ProgressCard[]>): boolean {
  const above = new Set(node.totals);
  for (const total of above) {
    if (linked.has(total)) return true;
    for (const higher of total.totals) above.add(higher);
  }
  return false;
}

/** The cards that work on a target itself, whichever of its statements they are linked to. */
export function linkedCards(
  { targets, of }: Tree,
  cards: readonly ProgressCard[],
): Map<Node, ProgressCard[]> {
  const linked = new Map<Node, ProgressCard[]>();
  for (const card of cards) {
    const nodes = new Set<Node>();
    for (const link of card.links) {
      if (link.target === null) continue;
      const node = of.get(link.target) ?? of.get(targetMoved(link, targets)?.key ?? '');
      if (node) nodes.add(node);
    }
    for (const node of nodes) {
      const list = linked.get(node);
      if (list) list.push(card);
      else linked.set(node, [card]);
    }
  }
  return linked;
}
