// Findings that compare numbers with numbers: parts and totals, one measure with two values, subsets, ranges.
// Silent unless the words make the contradiction plain: a false alarm costs more than a miss. The checks are beside
// this file; here is what they share, and what is remembered from reading to reading.
import { spanOf } from './findingMake.ts';
import { partsAndItems } from './findingParts.ts';
import { restated } from './findingRestated.ts';
import { reversed, subsets } from './findingSubsets.ts';
import { sums } from './findingSums.ts';
import { createTitleIndex, type TitleIndex } from './titleIndex.ts';
import type { Extraction, Finding, Target } from './types.ts';

type Numbers = Pick<Extraction, 'targets' | 'items' | 'outline'>;

/** What was found in the last reading, kept while no number, name or heading changes. One per extractor. */
export interface NumberMemory {
  titles: TitleIndex;
  last: {
    of: Numbers;
    /** Each with the indices of the targets it names: its spans are theirs. */
    found: readonly { finding: Finding; at: readonly number[] }[];
    /** Indices of targets said to be chosen from others, and of ranges written from high to low. */
    chosen: readonly number[];
    reversed: readonly number[];
  } | null;
}

export const newNumberMemory = (): NumberMemory => ({ titles: createTitleIndex(), last: null });

export function numberFindings(e: Extraction, memory: NumberMemory = newNumberMemory()): Finding[] {
  if (memory.last === null || !sameNumbers(memory.last.of, e)) memory.last = compare(e, memory.titles);
  else memory.last.of = e;
  const { found, chosen, reversed: turned } = memory.last;
  // copies, with the places of today: the caller numbers repeated keys
  const out = found.map(({ finding, at }) => ({ ...finding, spans: at.map((k) => spanOf(e.targets[k]!)) }));
  out.push(...subsets(e.targets, chosen));
  for (const k of turned) out.push(reversed(e.targets[k]!));
  return out;
}

function compare(e: Extraction, titles: TitleIndex): NonNullable<NumberMemory['last']> {
  const places = new Map<string, number>();
  const chosen: number[] = [];
  const turned: number[] = [];
  e.targets.forEach((t, k) => {
    places.set(t.key, k);
    if (t.rules.chosen === 'yes') chosen.push(k);
    if (t.rules.reversed) turned.push(k);
  });
  const found = comparedAcross(e, places, titles);
  return {
    of: e,
    found: found.map((finding) => ({ finding, at: finding.targets.map((key) => places.get(key)!) })),
    chosen,
    reversed: turned,
  };
}

function sameNumbers(a: Numbers, b: Numbers): boolean {
  return (
    a.targets.length === b.targets.length &&
    a.items.length === b.items.length &&
    a.outline.length === b.outline.length &&
    a.targets.every((t, k) => t === b.targets[k] || sameTarget(t, b.targets[k]!)) &&
    a.items.every((i, k) => {
      const j = b.items[k]!;
      return (
        i === j || (i.title === j.title && i.section === j.section && i.targets.length === j.targets.length)
      );
    }) &&
    a.outline.every((h, k) => h === b.outline[k] || h.title === b.outline[k]!.title)
  );
}

function sameTarget(t: Target, u: Target): boolean {
  return (
    t.key === u.key &&
    t.quote === u.quote &&
    t.min === u.min &&
    t.max === u.max &&
    t.measure === u.measure &&
    t.unit === u.unit &&
    t.comparator === u.comparator &&
    t.kind === u.kind &&
    t.period === u.period &&
    t.per === u.per &&
    t.section === u.section &&
    t.part_of_key === u.part_of_key &&
    (t.rules === u.rules ||
      (t.rules.comparator === u.rules.comparator &&
        t.rules.partition === u.rules.partition &&
        t.rules.chosen === u.rules.chosen &&
        t.rules.reversed === u.rules.reversed))
  );
}

/** Parts and totals, parts and items, the same measure twice: every span is the target named beside it. */
function comparedAcross(e: Extraction, places: ReadonlyMap<string, number>, titles: TitleIndex): Finding[] {
  const out: Finding[] = [];
  const children = new Map<string, Target[]>();
  for (const t of e.targets) {
    if (t.part_of_key === null) continue;
    const list = children.get(t.part_of_key);
    if (list) list.push(t);
    else children.set(t.part_of_key, [t]);
  }
  const broken: { total: Target; parts: readonly Target[] }[] = [];
  for (const [key, parts] of children) {
    const at = places.get(key);
    if (at !== undefined) broken.push({ total: e.targets[at]!, parts });
  }
  for (const { total, parts } of broken) out.push(...sums(total, parts));
  out.push(...partsAndItems(e, broken, places, titles));
  out.push(...restated(e.targets, new Set(out.flatMap((f) => f.targets))));
  return out;
}
