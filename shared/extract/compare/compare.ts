// Compares the targets of two versions of a plan, or of two plans (last year and this): what went up, what went
// down, what is new, what was dropped, what only changed its words. Pure; knows nothing of where they came from.

import { fold } from '../fold.ts';
import { unitClass } from '../numbers/unitClass.ts';
import type { OutlineEntry, Target } from '../types.ts';
import { likelyIn } from './compareIndex.ts';
import { type Places, placesOf } from './comparePlaces.ts';

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
export interface Name {
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

/** The targets of a plan, with its outline where it is known: then chapters answer to each other by their titles. */
export type ComparedPlan =
  | readonly Target[]
  | { targets: readonly Target[]; outline: readonly OutlineEntry[] };

const isList = (plan: ComparedPlan): plan is readonly Target[] => Array.isArray(plan);
const targetsOf = (plan: ComparedPlan): readonly Target[] => (isList(plan) ? plan : plan.targets);

/** A target with what is compared of it. Only targets of one kind and class of unit are compared. */
export interface Compared {
  t: Target;
  name: Name;
  per: string;
  shape: string;
  /** Where it stands: the same in both plans where chapters answer to each other. */
  place: string;
  /** Its chapter was found again by its title. */
  titled: boolean;
}

const comparedIn = (t: Target, where: Places | null): Compared => ({
  t,
  name: nameOf(t.measure),
  per: words(t.per),
  shape: shape(t.period),
  ...(where?.of(t) ?? { place: t.section, titled: false }),
});

function score(x: Compared, y: Compared): number {
  const [a, b] = [x.t, y.t];
  const name = likeness(x.name, y.name);
  // 20 PhD students, 20 doctoral students: the same number in the same place
  const here = x.place === y.place;
  const same = a.min === b.min && a.max === b.max && a.section !== '' && here;
  if (name < alike && !(same && name >= 0.5)) return 0;
  let s = name * 10;
  // 第112类 and 第121类 have the same characters
  if (x.name.text === y.name.text) s += 0.5;
  const block = a.blockId !== null && a.blockId === b.blockId;
  if (block) s += 4;
  // a key without a block is made of numbers: they say nothing once a chapter has another
  if (a.key === b.key && (block || here || !(x.titled || y.titled))) s += 2;
  if (here) s += x.titled && y.titled ? 3 : 1;
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

/** With no more pairs than this all are looked at; beyond, each target at those that are likely (compareIndex.ts). */
const ALL_PAIRS = 60_000;

/** Which target of `before` each of `after` answers to: index of the later → index of the earlier. */
export function pairTargets(before: ComparedPlan, after: ComparedPlan): Map<number, number> {
  const places = isList(before) || isList(after) ? null : placesOf(before.outline, after.outline);
  const earlier = byKind(targetsOf(before), places?.before ?? null);
  const later = byKind(targetsOf(after), places?.after ?? null);
  let all = 0;
  for (const [kind, list] of later) all += list.length * (earlier.get(kind)?.length ?? 0);
  const pairs: { s: number; i: number; j: number }[] = [];
  for (const [kind, list] of later) {
    const group = earlier.get(kind);
    if (!group) continue;
    const likely = all > ALL_PAIRS ? likelyIn(group.map(({ c }) => c)) : null;
    list.forEach(({ i: j, c }, at) => {
      const look = (k: number): void => {
        const s = score(group[k]!.c, c);
        if (s > 0) pairs.push({ s, i: group[k]!.i, j });
      };
      if (likely) for (const k of likely(c, at / list.length)) look(k);
      else for (let k = 0; k < group.length; k++) look(k);
    });
  }
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

function byKind(targets: readonly Target[], where: Places | null): Map<string, { i: number; c: Compared }[]> {
  const out = new Map<string, { i: number; c: Compared }[]>();
  targets.forEach((t, i) => {
    const kind = `${t.kind}|${unitClass(fold(t.unit))}`;
    const list = out.get(kind);
    const one = { i, c: comparedIn(t, where) };
    if (list) list.push(one);
    else out.set(kind, [one]);
  });
  return out;
}

/** Changes in the order of the later text, dropped ones last; targets that stayed the same are not listed. */
export function compareTargets(earlier: ComparedPlan, later: ComparedPlan): TargetChange[] {
  const partner = pairTargets(earlier, later);
  const before = targetsOf(earlier);
  const after = targetsOf(later);
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
