/**
 * The targets of a plan, each once: what states it again counts with the first statement, what is part of a total
 * stands under it. How many targets a plan has, in which order lists show them and what their cards add up to all
 * follow from this tree. Pure; knows no cards.
 */
import type { Target } from './extract/types.ts';
import {
  createFirstStatements,
  type FirstStatements,
  firstStatements,
  foldUnit,
  isCounted,
  type ProgressTarget,
  type StatedTargets,
} from './restatements.ts';

export interface TargetNode<T extends ProgressTarget = Target> {
  /** The first statement. */
  target: T;
  /** All of them, in the text's order. */
  statements: T[];
  /** The totals it is part of. */
  totals: TargetNode<T>[];
  /** The one of them it is shown under; null for none. */
  under: TargetNode<T> | null;
  /** Shown under it. */
  parts: TargetNode<T>[];
  /** Parts of parts stand deeper; 0 for what is part of nothing. */
  depth: number;
}

export interface TargetTree<T extends ProgressTarget = Target> {
  /** As they stand in the text, restatements included. */
  targets: readonly T[];
  /** How many they are, each once. */
  size: number;
  /** Each target once, totals before their parts. */
  nodes: readonly TargetNode<T>[];
  /** By the key of any statement. */
  of: ReadonlyMap<string, TargetNode<T>>;
  /** The same while the same targets state the same. */
  first: FirstStatements;
}

export function targetTree<T extends ProgressTarget>(plan: StatedTargets<T>): TargetTree<T> {
  return new GrownTree(plan.targets, firstStatements(plan));
}

/** `targetTree` that remembers which targets state the same: most edits change nothing of that. */
export function createTargetTree(): typeof targetTree {
  const remembered = createFirstStatements();
  return (plan) => new GrownTree(plan.targets, remembered(plan));
}

/** Its nodes are made when somebody asks for them: at most keys only the progress of what changed is. */
class GrownTree<T extends ProgressTarget> implements TargetTree<T> {
  readonly targets: readonly T[];
  readonly first: FirstStatements;
  #grown: Pick<TargetTree<T>, 'nodes' | 'of'> | null = null;

  constructor(targets: readonly T[], first: FirstStatements) {
    this.targets = targets;
    this.first = first;
  }

  get size(): number {
    return this.targets.length - this.first.size;
  }

  get nodes(): readonly TargetNode<T>[] {
    return this.#grow().nodes;
  }

  get of(): ReadonlyMap<string, TargetNode<T>> {
    return this.#grow().of;
  }

  #grow(): Pick<TargetTree<T>, 'nodes' | 'of'> {
    this.#grown ??= grow(this.targets, this.first);
    return this.#grown;
  }
}

const none: never[] = [];

function grow<T extends ProgressTarget>(
  targets: readonly T[],
  first: FirstStatements,
): Pick<TargetTree<T>, 'nodes' | 'of'> {
  const of = new Map<string, TargetNode<T>>();
  const all: TargetNode<T>[] = [];
  for (const target of targets) {
    const known = of.get(first.get(target.key) ?? target.key);
    if (known) known.statements.push(target);
    const node = known ?? { target, statements: [target], totals: none, under: null, parts: none, depth: 0 };
    if (known === undefined) all.push(node);
    of.set(target.key, node);
  }
  for (const node of all)
    for (const { part_of_key } of node.statements) {
      const total = part_of_key === null ? undefined : of.get(part_of_key);
      if (total && total !== node && !node.totals.includes(total)) node.totals = [...node.totals, total];
    }
  for (const node of all) {
    const [total] = node.totals;
    if (total === undefined || isAbove(node, total)) continue;
    node.under = total;
    // most have none: they share one empty list
    if (total.parts === none) total.parts = [node];
    else total.parts.push(node);
  }
  const nodes: TargetNode<T>[] = [];
  const put = (node: TargetNode<T>, depth: number): void => {
    node.depth = depth;
    nodes.push(node);
    for (const part of node.parts) put(part, depth + 1);
  };
  for (const node of all) if (node.under === null) put(node, 0);
  return { nodes, of };
}

/** Words may make two targets parts of each other: whoever would close the circle stands by itself. */
function isAbove<T extends ProgressTarget>(node: TargetNode<T>, below: TargetNode<T>): boolean {
  for (let at: TargetNode<T> | null = below; at; at = at.under) if (at === node) return true;
  return false;
}

/** The statement that says it most closely, the last one: where “the words” lead to. */
export const closestWords = <T extends ProgressTarget>(node: TargetNode<T>): T =>
  node.statements.at(-1) ?? node.target;

/** Who leads it, wherever that is said. */
export const leadsOf = (node: TargetNode<ProgressTarget>): string[] => [
  ...new Set(node.statements.flatMap((one) => one.lead)),
];

/** A statement with who leads and supports it, wherever any of its statements says so. */
export function withOwners<T extends ProgressTarget & Pick<Target, 'support'>>(
  node: TargetNode<T>,
  statement: T,
): T {
  const lead = leadsOf(node);
  const support = node.statements.flatMap((one) => one.support).filter((name) => !lead.includes(name));
  return { ...statement, lead, support: [...new Set(support)] };
}

/** The figures of the parts where they make up the total; null where they are fewer, more, or of other units. */
export function figuresOfSum(
  total: Pick<Target, 'kind' | 'per' | 'min' | 'max' | 'unit'>,
  parts: readonly Pick<Target, 'kind' | 'per' | 'min' | 'max' | 'unit'>[],
): number[] | null {
  if (parts.length < 2 || !isCounted(total)) return null;
  if (!parts.every((part) => foldUnit(part.unit) === foldUnit(total.unit) && isCounted(part))) return null;
  const figures = parts.map((part) => part.min ?? part.max ?? 0);
  const missing = (total.min ?? total.max ?? 0) - figures.reduce((sum, figure) => sum + figure, 0);
  return Math.abs(missing) < 1e-9 ? figures : null;
}
