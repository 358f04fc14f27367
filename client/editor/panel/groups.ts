/** Targets as the panel shows them: by section, totals before their parts, the sum said when it holds. Pure. */
import type { Target } from '../../../shared/extract/types.ts';
import type { TargetProgress } from '../../../shared/progress.ts';
import { figuresOfSum, type TargetTree } from '../../../shared/targetTree.ts';
import { showNumber } from '../../ui/figures.ts';
import { type OutlineRow, rowOfBlock } from '../outline.ts';

export interface TargetRow {
  target: Target;
  progress: TargetProgress | undefined;
  /** It is stated further up already, and counts there. */
  again: boolean;
  parts: TargetRow[];
  /** `120 = 20 + 30 + 40 + 30`, null when the parts do not add up. */
  sum: string | null;
}

export interface TargetGroup {
  id: string;
  /** `二、（一）` and the heading's words; both empty before the first heading. */
  number: string;
  title: string;
  lead: string | null;
  rows: TargetRow[];
}

export function targetGroups(
  { targets, of }: TargetTree,
  progress: ReadonlyMap<string, TargetProgress>,
  rows: readonly OutlineRow[],
  blockAt: ReadonlyMap<string, number>,
): TargetGroup[] {
  const made = new Map<string, TargetRow>();
  for (const target of targets)
    made.set(target.key, {
      target,
      progress: progress.get(target.key),
      again: of.get(target.key)?.target !== target,
      parts: [],
      sum: null,
    });
  const groups = new Map<string, TargetGroup>();
  for (const target of targets) {
    const row = made.get(target.key);
    if (row === undefined) continue;
    const total = target.part_of_key === null ? undefined : made.get(target.part_of_key);
    if (total !== undefined && total !== row && !isInside(row, total)) {
      total.parts.push(row);
      continue;
    }
    groupOf(target, rows, blockAt, groups).rows.push(row);
  }
  for (const row of made.values()) row.sum = sumOf(row);
  return [...groups.values()];
}

/** A part of itself (words may be written so) must not make a ring. */
function isInside(total: TargetRow, row: TargetRow): boolean {
  return total.parts.some((part) => part === row || isInside(part, row));
}

function groupOf(
  target: Target,
  rows: readonly OutlineRow[],
  blockAt: ReadonlyMap<string, number>,
  groups: Map<string, TargetGroup>,
): TargetGroup {
  const block = target.blockId === null ? undefined : blockAt.get(target.blockId);
  const chain = block === undefined ? [] : headingsAbove(rows, block);
  const own = chain.at(-1);
  const id = own?.id ?? '';
  const known = groups.get(id);
  if (known) return known;
  const group: TargetGroup = {
    id,
    number: chain.map((row) => row.number).join(''),
    title: own?.title ?? '',
    lead: own?.lead ?? null,
    rows: [],
  };
  groups.set(id, group);
  return group;
}

/** The headings of level 1 and 2 that a block stands under, outermost first. */
function headingsAbove(rows: readonly OutlineRow[], block: number): OutlineRow[] {
  const last = rowOfBlock(rows, block);
  if (last === null) return [];
  const chain: OutlineRow[] = [];
  for (let at = rows.indexOf(last); at >= 0; at--) {
    const row = rows[at];
    if (row === undefined || row.level > 2 || row.level >= (chain[0]?.level ?? 9)) continue;
    chain.unshift(row);
    if (row.level === 1) break;
  }
  return chain;
}

function sumOf({ target, parts }: TargetRow): string | null {
  const figures = figuresOfSum(
    target,
    parts.map((part) => part.target),
  );
  const total = target.min ?? target.max;
  return figures && total !== null ? `${showNumber(total)} = ${figures.map(showNumber).join(' + ')}` : null;
}

/** Do two rows show and do the same? Where in the plan text they stand says nothing: rows jump by block. */
export function sameRow(a: TargetRow, b: TargetRow): boolean {
  return (
    a.sum === b.sum &&
    a.again === b.again &&
    sameFields(a.progress, b.progress) &&
    sameFields(a.target, b.target) &&
    a.parts.length === b.parts.length &&
    a.parts.every((part, at) => part === b.parts[at] || sameRow(part, b.parts[at] as TargetRow))
  );
}

const PLACES: ReadonlySet<string> = new Set<keyof Target>(['offset', 'part_of']);

function sameFields<T extends object>(a: T | undefined, b: T | undefined): boolean {
  if (a === b || a === undefined || b === undefined) return a === b;
  for (const name in a) {
    const value: unknown = a[name];
    const other: unknown = b[name];
    if (value === other || PLACES.has(name)) continue;
    const alike = typeof value === 'object' && typeof other === 'object';
    if (!alike || JSON.stringify(value) !== JSON.stringify(other)) return false;
  }
  return true;
}
