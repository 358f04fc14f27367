// Findings about one measure with two values, each in a section of its own.
import { classOf, contradict, type Figures, isWithinYear, twoValues } from './figures.ts';
import { amount } from './findingMake.ts';
import type { Finding, Target } from './types.ts';

/** The same long measure with values that exclude each other, in different sections of the same plan. */
export function restated(figures: Figures, told: ReadonlySet<string>, groups: MeasureGroups): Finding[] {
  const { targets, words } = figures;
  const out: Finding[] = [];
  const overview = overviewEnd(figures.outline);
  for (const group of groups.of(targets, words)) {
    const a = targets[group[0]!]!;
    if (a.section === '' || told.has(a.key) || !group.some((k) => contradict(a, targets[k]!))) continue;
    const list = group.map((k) => targets[k]!);
    const ofPlan = a.offset < overview;
    if (ofPlan && isShared(a, list)) continue;
    const short = isShort(words[group[0]!]!);
    if (short && !ofPlan) continue;
    for (let k = 1; k < list.length && k < 20; k++) {
      const b = list[k]!;
      if (a.section === b.section || told.has(b.key) || !contradict(a, b)) continue;
      // two offices may each hold their own; what the plan says of itself, or of the whole year twice, is one number
      if (!ofPlan && !(a.period !== null && a.period === b.period)) continue;
      if (a.period !== b.period && a.period !== null && b.period !== null) continue;
      // 全年4个 and 上半年2个 are whole and part; and where the whole is said again beside it, that is the restatement
      if (isWithinYear(a.period) !== isWithinYear(b.period)) continue;
      if (list.some((t) => t !== a && t.section === b.section && t.min === a.min && t.max === a.max))
        continue;
      // 新增 10 个 and 达到 100 个 are flow and stock
      if (a.rules.stock !== b.rules.stock && a.kind === 'count') continue;
      if (short && !hasOwnSection(figures, group[k]!)) continue;
      out.push(twoValues(a, b));
    }
  }
  return out;
}

/** 访问学者, 学术论坛: words that may count another thing elsewhere. */
const isShort = (words: string): boolean => words.length < 5 && words.charCodeAt(0) > 127;

/** The heading it stands under is what it counts, and nothing else of its unit stands there but its own parts. */
function hasOwnSection({ targets, words, outline, outlineWords }: Figures, k: number): boolean {
  const b = targets[k]!;
  let h = -1;
  for (let low = 0, high = outline.length - 1; low <= high; ) {
    const mid = (low + high) >> 1;
    if (outline[mid]!.offset <= b.offset) {
      h = mid;
      low = mid + 1;
    } else high = mid - 1;
  }
  if (h < 0 || outlineWords[h] !== words[k]) return false;
  const end = outline[h + 1]?.offset ?? Number.POSITIVE_INFINITY;
  let first = k;
  while (first > 0 && targets[first - 1]!.offset >= outline[h]!.offset) first--;
  for (let n = first; n < targets.length && targets[n]!.offset < end; n++) {
    const t = targets[n]!;
    if (t === b || t.part_of_key === b.key) continue;
    if (t.kind === b.kind && classOf(t.unit) === classOf(b.unit)) return false;
  }
  return true;
}

/** Where the first chapter ends, which says what the plan as a whole is to reach. */
function overviewEnd(outline: Figures['outline']): number {
  let chapters = 0;
  for (const { level, offset } of outline) if (level === 1 && ++chapters === 2) return offset;
  return 0;
}

/** Several later sections take their shares of the whole, and together do not exceed it. */
function isShared(whole: Target, list: readonly Target[]): boolean {
  const later = list.filter((t) => t.section !== whole.section);
  if (later.length < 2 || new Set(later.map((t) => t.section)).size < 2) return false;
  const total = amount(whole);
  if (total === null || later.some((t) => (amount(t) ?? total) >= total)) return false;
  return whole.comparator !== 'eq' || later.reduce((sum, t) => sum + (amount(t) ?? 0), 0) <= total;
}

/** Targets of the same words, kind and class of unit, as indices in text order; those that stand alone are left out. */
export interface MeasureGroups {
  of(targets: readonly Target[], words: readonly string[]): readonly (readonly number[])[];
}

/** Keeps the groups while only numbers change, not what they count. One per extractor. */
export function createMeasureGroups(): MeasureGroups {
  let last: { targets: readonly Target[]; words: readonly string[] } = { targets: [], words: [] };
  let groups: readonly (readonly number[])[] = [];
  return {
    of(targets, words) {
      const same =
        targets.length === last.targets.length &&
        targets.every((t, k) => {
          const u = last.targets[k]!;
          return t === u || (words[k] === last.words[k] && countsAlike(t, u));
        });
      last = { targets, words };
      if (!same) groups = sameMeasures(targets, words);
      return groups;
    },
  };
}

/** All that decides which group a target of the same words is in. */
const countsAlike = (t: Target, u: Target): boolean =>
  t.unit === u.unit &&
  t.kind === u.kind &&
  t.measure === u.measure &&
  t.per === u.per &&
  t.part_of_key === u.part_of_key &&
  t.rules.governed === u.rules.governed;

function sameMeasures(targets: readonly Target[], words: readonly string[]): number[][] {
  const firsts = new Map<string, number>();
  const byWords = new Map<string, number[]>();
  for (let k = 0; k < targets.length; k++) {
    const t = targets[k]!;
    const m = words[k]!;
    // 5 characters tell what is counted, 3 where its own section says so; English needs two words (workshops may be any)
    if (
      (m.length < 5 && (m.length < 3 || !isShort(m))) ||
      (m.charCodeAt(0) < 128 && !t.measure!.trim().includes(' ')) ||
      t.per !== null ||
      t.part_of_key !== null ||
      t.rules.governed !== undefined
    )
      continue;
    const first = firsts.get(m);
    if (first === undefined) firsts.set(m, k);
    else {
      const list = byWords.get(m);
      if (list) list.push(k);
      else byWords.set(m, [first, k]);
    }
  }
  const groups: number[][] = [];
  for (const same of byWords.values()) {
    const byUnit = new Map<string, number[]>();
    for (const k of same) {
      const t = targets[k]!;
      const unit = `${classOf(t.unit)}|${t.kind}`;
      const group = byUnit.get(unit);
      if (group) group.push(k);
      else byUnit.set(unit, [k]);
    }
    for (const group of byUnit.values()) if (group.length > 1) groups.push(group);
  }
  return groups.sort((a, b) => a[0]! - b[0]!);
}
