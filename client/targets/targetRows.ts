/**
 * The targets as a table reads them: totals with their parts under them, restatements folded into one row, each
 * with its progress and how it stands. Pure.
 */
import type { Department } from '../../shared/api/people.ts';
import type { Card } from '../../shared/doc/board.ts';
import { departmentNamed } from '../../shared/doc/cardsFrom.ts';
import type { Target } from '../../shared/extract/types.ts';
import { periodSpan, type TargetProgress } from '../../shared/progress.ts';
import { isCounted, restatements } from '../../shared/restatements.ts';
import { isBehind, isDone } from '../board/cardState.ts';

export const STATUSES = ['normal', 'ahead', 'risk', 'late', 'done', 'within', 'none', 'uncounted'] as const;
export type TargetStatus = (typeof STATUSES)[number];

export interface TargetRow {
  target: Target;
  /** The statement that says it most closely (the last one): where “the words” lead to. */
  words: Target;
  depth: number;
  /** Last among its siblings: the elbow line ends here. */
  last: boolean;
  progress: TargetProgress | null;
  status: TargetStatus;
  lead: Department | null;
  parts: number;
  /** Its own period where it is not its total's (`2026-H1`); null otherwise. */
  term: string | null;
}

export interface RowsContext {
  targets: readonly Target[];
  progress: ReadonlyMap<string, TargetProgress>;
  cards: ReadonlyMap<string, Card>;
  departments: ReadonlyMap<string, Department>;
  lastStage: string | undefined;
  today: string;
  period: { start: string; end: string };
}

/** Deeper nesting is shown at this depth: a part of a part of a part is already hard to read. */
const DEEPEST = 3;

export function targetRows(context: RowsContext): TargetRow[] {
  const { targets } = context;
  const byKey = new Map(targets.map((target) => [target.key, target]));
  const { first, groups } = foldRestated(targets);
  const children = new Map<string, Target[]>();
  const roots: Target[] = [];
  for (const target of targets) {
    if (first.get(target.key) !== target.key) continue;
    const parent = parentOf(target, groups.get(target.key) ?? [target], byKey, first);
    if (parent === null) roots.push(target);
    else children.set(parent, [...(children.get(parent) ?? []), target]);
  }
  const linked = linkedKeys(context.cards);
  const isLinked = (target: Target): boolean =>
    (groups.get(target.key) ?? [target]).some((one) => linked.has(one.key));
  const rows: TargetRow[] = [];
  const seen = new Set<string>();
  const put = (target: Target, depth: number, last: boolean, above: readonly Target[]): void => {
    if (seen.has(target.key)) return;
    seen.add(target.key);
    const group = groups.get(target.key) ?? [target];
    const parts = children.get(target.key) ?? [];
    const row = rowOf(target, group, Math.min(depth, DEEPEST), last, parts.length, context);
    // Whoever works on the whole works on its parts, though no card says so for each of them.
    if (row.status === 'none' && above.some(isLinked)) row.status = 'within';
    rows.push({ ...row, term: depth > 0 ? ownTerm(target.period, above.at(-1)?.period ?? null) : null });
    parts.forEach((part, index) => {
      put(part, depth + 1, index === parts.length - 1, [...above, target]);
    });
  };
  for (const root of roots) put(root, 0, true, []);
  // A circle of part-of has no root; its members are shown all the same.
  for (const target of targets) if (first.get(target.key) === target.key) put(target, 0, true, []);
  return rows;
}

function linkedKeys(cards: ReadonlyMap<string, Card>): Set<string> {
  const keys = new Set<string>();
  for (const card of cards.values())
    if (card.archived === null)
      for (const link of card.links) if (link.target !== null) keys.add(link.target);
  return keys;
}

/** A part's period where it tells something: not the total's, and not the whole year. */
const ownTerm = (term: string | null, above: string | null): string | null =>
  term !== null && term !== above && /^\d{4}[-/]/.test(term) ? term : null;

function foldRestated(targets: readonly Target[]): {
  first: ReadonlyMap<string, string>;
  groups: ReadonlyMap<string, Target[]>;
} {
  const same = restatements(targets);
  const first = new Map<string, string>();
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const known = (same.get(target.key) ?? []).map((key) => first.get(key)).find((key) => key !== undefined);
    const head = known ?? target.key;
    first.set(target.key, head);
    groups.set(head, [...(groups.get(head) ?? []), target]);
  }
  return { first, groups };
}

function parentOf(
  target: Target,
  group: readonly Target[],
  byKey: ReadonlyMap<string, Target>,
  first: ReadonlyMap<string, string>,
): string | null {
  for (const one of group) {
    if (one.part_of_key === null || !byKey.has(one.part_of_key)) continue;
    const parent = first.get(one.part_of_key) ?? null;
    if (parent !== target.key) return parent;
  }
  return null;
}

function rowOf(
  target: Target,
  group: readonly Target[],
  depth: number,
  last: boolean,
  parts: number,
  context: RowsContext,
): Omit<TargetRow, 'term'> {
  const progress = context.progress.get(target.key) ?? null;
  const names = group.flatMap((one) => one.lead);
  return {
    target,
    words: group.at(-1) ?? target,
    depth,
    last,
    progress,
    status: statusOf(target, progress, context),
    lead: findDepartment(names, context.departments),
    parts,
  };
}

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

export function statusOf(
  target: Target,
  progress: TargetProgress | null,
  { cards, lastStage, today, period }: Pick<RowsContext, 'cards' | 'lastStage' | 'today' | 'period'>,
): TargetStatus {
  if (progress === null || progress.cards.length === 0) return 'none';
  const { figure, done, expected } = progress;
  if (!isCounted(target) || figure === null) return 'uncounted';
  if (target.comparator === 'lte' || target.comparator === 'lt') return done <= figure ? 'normal' : 'risk';
  if (done >= figure) return 'done';
  const end = periodSpan(target.period)?.end ?? period.end;
  if (today > end) return 'late';
  const overdue = progress.cards.some((id) => {
    const card = cards.get(id);
    return card !== undefined && card.due !== null && card.due < today && !isDone(card, lastStage);
  });
  if (overdue && expected !== null && done < Math.floor(expected)) return 'late';
  if (expected === null) return 'normal';
  if (isBehind(done, expected)) return 'risk';
  return done - expected >= 1 && done >= expected * 1.2 ? 'ahead' : 'normal';
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
