// Which targets of a plan count the same: alike in words, kind and class of unit. Findings compare no others.

import type { Target } from '../types.ts';
import { classOf } from './figures.ts';

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
      const same = countAlike(targets, words, last);
      last = { targets, words };
      if (!same) groups = sameMeasures(targets, words);
      return groups;
    },
  };
}

function countAlike(
  targets: readonly Target[],
  words: readonly string[],
  last: { targets: readonly Target[]; words: readonly string[] },
): boolean {
  if (targets.length !== last.targets.length) return false;
  for (let k = 0; k < targets.length; k++) {
    const t = targets[k]!;
    const u = last.targets[k]!;
    if (t !== u && (words[k] !== last.words[k] || !countsAlike(t, u))) return false;
  }
  return true;
}

/** All that decides which group a target of the same words is in. */
const countsAlike = (t: Target, u: Target): boolean =>
  t.unit === u.unit &&
  t.kind === u.kind &&
  t.measure === u.measure &&
  t.per === u.per &&
  t.part_of_key === u.part_of_key &&
  t.rules.governed === u.rules.governed &&
  stockOf(t) === stockOf(u);

/** Whether a level is told that is reached; 全年达到80万人次 is what comes in that year. */
export const stockOf = ({ rules }: Target): string | undefined =>
  rules.whole === 'yes' ? undefined : rules.stock;

/** What is counted, without the 总数 of a stock. */
export const countedWords = ({ rules }: Target, words: string): string =>
  rules.stock === 'yes' ? words.replace(/(?:总数|总量|累计)$/, '') : words;

function sameMeasures(targets: readonly Target[], words: readonly string[]): number[][] {
  const firsts = new Map<string, number>();
  const byWords = new Map<string, number[]>();
  for (let k = 0; k < targets.length; k++) {
    const t = targets[k]!;
    const m = countedWords(t, words[k]!);
    // what few words tell is asked more of before it is compared (isPlain)
    if (
      m.length < 2 ||
      (m.charCodeAt(0) < 128 && m.length < 5) ||
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
      // a share is a level however it is told
      const unit = `${classOf(t.unit)}|${t.kind}|${t.kind === 'count' ? (stockOf(t) ?? '') : ''}`;
      const group = byUnit.get(unit);
      if (group) group.push(k);
      else byUnit.set(unit, [k]);
    }
    for (const group of byUnit.values()) if (group.length > 1) groups.push(group);
  }
  return groups.sort((a, b) => a[0]! - b[0]!);
}
