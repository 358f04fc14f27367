/**
 * The targets as a table reads them: each once (shared/targetTree.ts), with its progress and how it stands. Pure.
 */
import type { Department } from '../../shared/api/people.ts';
import { departmentNamed } from '../../shared/departments.ts';
import { type CardShare, cardShares } from '../../shared/doc/cardShares.ts';
import type { Target } from '../../shared/extract/types.ts';
import type { TargetProgress } from '../../shared/progress.ts';
import { type StatusContext, statusOf, type TargetStatus } from '../../shared/targetStatus.ts';
import { closestWords, leadsOf, type TargetNode, type TargetTree } from '../../shared/targetTree.ts';

export interface TargetRow {
  target: Target;
  /** All places that state it, `target` first. */
  statements: readonly Target[];
  /** The statement that says it most closely: where “the words” lead to. */
  words: Target;
  depth: number;
  /** Last among its siblings: the elbow line ends here. */
  last: boolean;
  progress: TargetProgress | null;
  status: TargetStatus;
  lead: Department | null;
  parts: number;
  /** What a card carries when all targets get theirs; null: none, the cards of its parts do it. */
  share: CardShare | null;
  /** Its own period where it is not its total's (`2026-H1`); null otherwise. */
  term: string | null;
}

export interface RowsContext extends StatusContext {
  tree: TargetTree;
  progress: ReadonlyMap<string, TargetProgress>;
  departments: ReadonlyMap<string, Department>;
}

/** Deeper nesting is shown at this depth: a part of a part of a part is already hard to read. */
const DEEPEST = 3;

export function targetRows(context: RowsContext): TargetRow[] {
  const shares = cardShares(context.tree);
  return context.tree.nodes.map((node) => ({ ...rowOf(node, context), share: shares.get(node) ?? null }));
}

function rowOf(node: TargetNode, context: RowsContext): Omit<TargetRow, 'share'> {
  const { target, statements, under, parts, depth } = node;
  const progress = context.progress.get(target.key);
  return {
    target,
    statements,
    words: closestWords(node),
    depth: Math.min(depth, DEEPEST),
    last: under === null || under.parts.at(-1) === node,
    progress: progress ?? null,
    status: statusOf(target, progress, context),
    lead: findDepartment(leadsOf(node), context.departments),
    parts: parts.length,
    term: under === null ? null : ownTerm(target.period, under.target.period),
  };
}

/** A part's period where it tells something: not the total's, and not the whole year. */
const ownTerm = (term: string | null, above: string | null): string | null =>
  term !== null && term !== above && /^\d{4}[-/]/.test(term) ? term : null;

export function findDepartment(
  names: readonly string[],
  departments: ReadonlyMap<string, Department>,
): Department | null {
  for (const name of names) {
    const found = departmentNamed(name, departments.values());
    if (found) return found;
  }
  return null;
}

export const toneOf = (status: TargetStatus): 'target' | 'finding' | 'bad' =>
  status === 'late' ? 'bad' : status === 'risk' ? 'finding' : 'target';

export interface RowFilter {
  section: string | null;
  department: string | null;
  status: TargetStatus | null;
}

/** Rows that match, and the totals above them so that a part is never without its whole. */
export function filterRows(rows: readonly TargetRow[], filter: RowFilter): TargetRow[] {
  const kept = new Set<TargetRow>();
  const above: TargetRow[] = [];
  for (const row of rows) {
    above.length = row.depth;
    above[row.depth] = row;
    if (matchesRow(row, filter)) for (const one of above.filter(Boolean)) kept.add(one);
  }
  return rows.filter((row) => kept.has(row));
}

function matchesRow(row: TargetRow, { section, department, status }: RowFilter): boolean {
  const top = (target: Target): string => target.section.split('/')[0] ?? '';
  if (section !== null && top(row.target) !== section && top(row.words) !== section) return false;
  if (department !== null && row.lead?.id !== department) return false;
  return status === null || row.status === status;
}
