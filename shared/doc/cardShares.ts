/**
 * Who does what when every target of a plan gets its card: each piece of work once. What parts deliver adds up to
 * their total (progress.ts), so a total whose parts make it up has no card of its own, and one of which they are only
 * some has a card for the rest. Pure.
 */
import type { Extraction, Target } from '../extract/types.ts';
import { figureOf, foldUnit, isCounted } from '../restatements.ts';
import { type TargetNode, type TargetTree, targetTree, withOwners } from '../targetTree.ts';

/** What the card of a target carries: all of it, or what its parts leave of it. */
export type CardShare = 'whole' | { rest: number };

/** Targets that want no card of their own are left out. */
export function cardShares({ nodes }: TargetTree): Map<TargetNode, CardShare> {
  const parts = new Map<TargetNode, TargetNode[]>();
  for (const node of nodes)
    for (const total of node.totals) parts.set(total, [...(parts.get(total) ?? []), node]);
  const shares = new Map<TargetNode, CardShare>();
  const known = new Map<TargetNode, number>();
  /** What the node's own card plans to deliver, in its unit. */
  const ownFigure = (node: TargetNode): number => {
    const before = known.get(node);
    if (before !== undefined) return before;
    known.set(node, 0); // words may make two targets parts of each other
    const below = isCounted(node.target) ? belowIn(parts, node) : [];
    const given = below.reduce((sum, part) => sum + ownFigure(part), 0);
    const figure = isCounted(node.target) ? (figureOf(node.target) ?? 0) : 0;
    const left = Math.max(0, Math.round((figure - given) * 1e6) / 1e6);
    known.set(node, left);
    if (given === 0 && (isCounted(node.target) || !parts.has(node))) shares.set(node, 'whole');
    else if (left > 0) shares.set(node, { rest: left });
    return left;
  };
  for (const node of nodes) ownFigure(node);
  // Whoever works on the whole reaches the share that some of it is to have (论文30篇，其中核心期刊占60%).
  for (const node of nodes)
    if (!isCounted(node.target) && node.totals.some((total) => shares.has(total) && isCounted(total.target)))
      shares.delete(node);
  return shares;
}

/** All that counts towards a total, each once, in the total's unit. */
function belowIn(parts: ReadonlyMap<TargetNode, TargetNode[]>, total: TargetNode): TargetNode[] {
  const below = new Set(parts.get(total));
  for (const node of below) for (const part of parts.get(node) ?? []) below.add(part);
  below.delete(total);
  const unit = foldUnit(total.target.unit);
  return [...below].filter(({ target }) => isCounted(target) && foldUnit(target.unit) === unit);
}

/** The targets of a whole plan that want a card each, in the text's order, with all that is said of who does them. */
export function cardsWanted(
  plan: Pick<Extraction, 'targets' | 'items' | 'outline'>,
): { target: Target; share: CardShare }[] {
  const inItems = new Set(plan.items.flatMap((item) => item.targets));
  return (
    [...cardShares(targetTree(plan))]
      // The item that does it is meant rather than the goals that sum it up.
      .map(([node, share]) => ({
        target: withOwners(node, node.statements.find(({ key }) => inItems.has(key)) ?? node.target),
        share,
      }))
      .sort((a, b) => a.target.offset - b.target.offset)
  );
}
