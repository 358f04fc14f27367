// Compares the targets of two versions of a plan, or of two plans (last year and this): what went up, what went
// down, what is new, what was dropped, what only changed its words. Pure; knows nothing of where they came from.
import { fold } from './fold.ts';
import type { Target } from './types.ts';
import { unitClass } from './unitClass.ts';

export type TargetChange =
  | { kind: 'up' | 'down'; before: Target; after: Target }
  | { kind: 'reworded'; before: Target; after: Target }
  | { kind: 'new'; after: Target }
  | { kind: 'dropped'; before: Target };

const words = (s: string | null): string =>
  fold(s ?? '')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();

/** How much two names share: 1 equal, 0 nothing (characters in common, order aside). */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  const left = new Map<string, number>();
  for (const c of a) left.set(c, (left.get(c) ?? 0) + 1);
  let hit = 0;
  for (const c of b) {
    const n = left.get(c) ?? 0;
    if (n > 0) {
      hit++;
      left.set(c, n - 1);
    }
  }
  return (2 * hit) / (a.length + b.length);
}

/** A year inside a period says which plan it is, not which target: 2025-H1 and 2026-H1 correspond. */
const shape = (p: string | null): string => (p === null ? '' : p.replace(/\d{4}/g, 'Y').replace(/^Y$/, ''));

function score(a: Target, b: Target): number {
  if (a.kind !== b.kind || unitClass(fold(a.unit)) !== unitClass(fold(b.unit))) return 0;
  const name = likeness(words(a.measure), words(b.measure));
  if (name < 0.6) return 0;
  let s = name * 10;
  if (a.blockId !== null && a.blockId === b.blockId) s += 4;
  if (a.key === b.key) s += 2;
  if (a.section === b.section) s += 1;
  if (shape(a.period) === shape(b.period)) s += 2;
  else s -= 1;
  if (words(a.per) === words(b.per)) s += 1;
  if ((a.part_of_key === null) === (b.part_of_key === null)) s += 1;
  if (a.min === b.min && a.max === b.max) s += 1;
  return s;
}

/** The value that tells up from down: a bound, or the middle of a range. */
function level(t: Target): number {
  if (t.min !== null && t.max !== null) return (t.min + t.max) / 2;
  return t.min ?? t.max ?? 0;
}

/** Which target of `before` each of `after` answers to: index of the later → index of the earlier. */
export function pairTargets(before: readonly Target[], after: readonly Target[]): Map<number, number> {
  const byKind = new Map<string, number[]>();
  before.forEach((t, i) => {
    const id = `${t.kind}|${unitClass(fold(t.unit))}`;
    const list = byKind.get(id);
    if (list) list.push(i);
    else byKind.set(id, [i]);
  });
  const pairs: { s: number; i: number; j: number }[] = [];
  after.forEach((b, j) => {
    for (const i of byKind.get(`${b.kind}|${unitClass(fold(b.unit))}`) ?? []) {
      const s = score(before[i]!, b);
      if (s > 0) pairs.push({ s, i, j });
    }
  });
  pairs.sort((x, y) => y.s - x.s || x.j - y.j || x.i - y.i);
  const partner = new Map<number, number>();
  const used = new Set<number>();
  for (const { i, j } of pairs) {
    if (used.has(i) || partner.has(j)) continue;
    used.add(i);
    partner.set(j, i);
  }
  return partner;
}

/** Changes in the order of the later text, dropped ones last; targets that stayed the same are not listed. */
export function compareTargets(before: readonly Target[], after: readonly Target[]): TargetChange[] {
  const partner = pairTargets(before, after);
  const used = new Set(partner.values());
  const out: TargetChange[] = [];
  after.forEach((b, j) => {
    const i = partner.get(j);
    if (i === undefined) {
      out.push({ kind: 'new', after: b });
      return;
    }
    const a = before[i]!;
    const change = level(b) - level(a);
    if (change !== 0) out.push({ kind: change > 0 ? 'up' : 'down', before: a, after: b });
    else if (
      a.comparator !== b.comparator ||
      words(a.measure) !== words(b.measure) ||
      words(a.quote) !== words(b.quote) ||
      words(a.per) !== words(b.per) ||
      shape(a.period) !== shape(b.period)
    )
      out.push({ kind: 'reworded', before: a, after: b });
  });
  before.forEach((a, i) => {
    if (!used.has(i)) out.push({ kind: 'dropped', before: a });
  });
  return out;
}
