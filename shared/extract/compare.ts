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

/** The name of a target, taken apart once: what is compared is compared with many. */
interface Name {
  text: string;
  /** Its characters, sorted; of an English name its words, without plural and small words. */
  bits: readonly string[];
  english: boolean;
}

const small = new Set('a an the of for and in on to at by new all its our total number'.split(' '));

function nameOf(measure: string | null): Name {
  const text = words(measure);
  const english = /^[\x20-\x7e]+$/.test(text);
  const spoken = english
    ? fold(measure ?? '')
        .toLowerCase()
        .split(/[^a-z0-9+%]+/)
        .filter((w) => w !== '' && !small.has(w))
        .map((w) => (w.length > 3 ? w.replace(/(?<!s)s$/, '') : w))
    : [...text];
  return { text, bits: spoken.sort(), english };
}

/** postdoc and postdoctoral are one word here. */
const kindred = (a: string, b: string): boolean =>
  a === b || (a.length > 4 && b.length > 4 && (a.startsWith(b) || b.startsWith(a)));

/** How much two names share: 1 equal, 0 nothing (what they have in common, order aside). */
function likeness(a: Name, b: Name): number {
  if (a.text === b.text) return 1;
  const [x, y] = [a.bits, b.bits];
  if (a.english !== b.english || x.length === 0 || y.length === 0) return 0;
  const most = (2 * Math.min(x.length, y.length)) / (x.length + y.length);
  if (most < alike - 0.1) return most;
  let hit = 0;
  if (a.english) {
    const taken = new Set<number>();
    for (const word of x) {
      const k = y.findIndex((other, n) => !taken.has(n) && kindred(word, other));
      if (k < 0) continue;
      taken.add(k);
      hit++;
    }
  } else
    for (let i = 0, k = 0; i < x.length && k < y.length; ) {
      const [p, q] = [x[i]!, y[k]!];
      if (p === q) hit++;
      if (p <= q) i++;
      if (q <= p) k++;
    }
  return (2 * hit) / (x.length + y.length);
}

/** Names that share less are of different things. */
const alike = 0.6;

/** A year inside a period says which plan it is, not which target: 2025-H1 and 2026-H1 correspond. */
const shape = (p: string | null): string => (p === null ? '' : p.replace(/\d{4}/g, 'Y').replace(/^Y$/, ''));

/** A target with what is compared of it. Only targets of one kind and class of unit are compared. */
interface Compared {
  t: Target;
  name: Name;
  per: string;
  shape: string;
}

const compared = (t: Target): Compared => ({
  t,
  name: nameOf(t.measure),
  per: words(t.per),
  shape: shape(t.period),
});

function score(x: Compared, y: Compared): number {
  const [a, b] = [x.t, y.t];
  const name = likeness(x.name, y.name);
  // 20 PhD students, 20 doctoral students: the same number in the same place
  const same = a.min === b.min && a.max === b.max && a.section !== '' && a.section === b.section;
  if (name < alike && !(same && name >= 0.5)) return 0;
  let s = name * 10;
  if (a.blockId !== null && a.blockId === b.blockId) s += 4;
  if (a.key === b.key) s += 2;
  if (a.section === b.section) s += 1;
  if (x.shape === y.shape) s += 2;
  else s -= 1;
  if (x.per === y.per) s += 1;
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
  const kindOf = (t: Target): string => `${t.kind}|${unitClass(fold(t.unit))}`;
  const byKind = new Map<string, { i: number; c: Compared }[]>();
  before.forEach((t, i) => {
    const kind = kindOf(t);
    const list = byKind.get(kind);
    if (list) list.push({ i, c: compared(t) });
    else byKind.set(kind, [{ i, c: compared(t) }]);
  });
  const pairs: { s: number; i: number; j: number }[] = [];
  after.forEach((t, j) => {
    const c = compared(t);
    for (const earlier of byKind.get(kindOf(t)) ?? []) {
      const s = score(earlier.c, c);
      if (s > 0) pairs.push({ s, i: earlier.i, j });
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
