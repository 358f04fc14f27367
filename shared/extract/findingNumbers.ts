// Findings that compare numbers with numbers: parts and totals, one measure with two values, subsets, ranges.
// Silent unless the words make the contradiction plain: a false alarm costs more than a miss. The checks are beside
// this file; here is what they share, and what is remembered from reading to reading.
import type { Figures } from './figures.ts';
import { spanOf } from './findingMake.ts';
import { type Breakdown, createTitleMemory, partsAndItems, type TitleMemory } from './findingParts.ts';
import { restated } from './findingRestated.ts';
import { isGranted, reversed, subsets } from './findingSubsets.ts';
import { summedUp, sums } from './findingSums.ts';
import { totalRows } from './findingTables.ts';
import { createMeasureGroups, type MeasureGroups } from './measureGroups.ts';
import type { Finding, PlanPeriod, Target } from './types.ts';

/** What was found in the last reading, kept while no number, name or heading changes. One per extractor. */
export interface NumberMemory {
  titles: TitleMemory;
  groups: MeasureGroups;
  last: {
    of: Figures;
    period: PlanPeriod | null;
    /** Each with the indices of the targets it names: its spans are theirs. */
    found: readonly { finding: Finding; at: readonly number[] }[];
    /** Indices of targets said to be chosen from others, and of ranges written from high to low. */
    chosen: readonly number[];
    reversed: readonly number[];
  } | null;
}

export const newNumberMemory = (): NumberMemory => ({
  titles: createTitleMemory(),
  groups: createMeasureGroups(),
  last: null,
});

export function numberFindings(
  e: Figures,
  period: PlanPeriod | null,
  memory: NumberMemory = newNumberMemory(),
): Finding[] {
  const { last } = memory;
  if (last === null || !samePeriod(last.period, period) || !sameNumbers(last.of, e))
    memory.last = compare(e, period, memory);
  else last.of = e;
  const { found, chosen, reversed: turned } = memory.last!;
  // copies, with the places of today: the caller numbers repeated keys
  const out = found.map(({ finding, at }) => ({ ...finding, spans: at.map((k) => spanOf(e.targets[k]!)) }));
  out.push(...subsets(e.targets, chosen));
  for (const k of turned) out.push(reversed(e.targets[k]!));
  return out;
}

const samePeriod = (a: PlanPeriod | null, b: PlanPeriod | null): boolean =>
  a === b || (a?.start === b?.start && a?.end === b?.end);

function compare(
  e: Figures,
  period: PlanPeriod | null,
  memory: NumberMemory,
): NonNullable<NumberMemory['last']> {
  const found = comparedAcross(e, period, memory);
  const places = new Map<string, number>();
  for (const { targets } of found) for (const key of targets) places.set(key, -1);
  const chosen: number[] = [];
  const turned: number[] = [];
  const { targets } = e;
  for (let k = 0; places.size > 0 && k < targets.length; k++) {
    const { key } = targets[k]!;
    if (places.has(key)) places.set(key, k);
  }
  for (const k of e.noted) {
    const t = targets[k]!;
    if (t.rules.chosen === 'yes' || isGranted(targets[k - 1], t)) chosen.push(k);
    if (t.rules.reversed && !t.rules.falls) turned.push(k);
  }
  return {
    of: e,
    period,
    found: found.map((finding) => ({ finding, at: finding.targets.map((key) => places.get(key)!) })),
    chosen,
    reversed: turned,
  };
}

function sameNumbers(a: Figures, b: Figures): boolean {
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

/** What findings read of a target's rules. */
const noted = [
  'comparator',
  'stock',
  'governed',
  'partition',
  'chosen',
  'reversed',
  'falls',
  'which',
  'deed',
  'within',
  'whole',
  'hoped',
  'told',
  'joined',
  'sums',
  'lists',
  'row',
  'kind',
  'column',
  'tabled',
  'period',
];

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
    (t.rules === u.rules || noted.every((note) => t.rules[note] === u.rules[note]))
  );
}

/** Parts and totals, parts and items, the same measure twice: every span is the target named beside it. */
function comparedAcross(e: Figures, period: PlanPeriod | null, { titles, groups }: NumberMemory): Finding[] {
  const { targets } = e;
  const byTotal = new Map<number, Breakdown>();
  for (const k of e.parts) {
    const total = e.totals[k]!;
    // 40 prints, 75 % of them on show: a share is no number to add up
    // 24 events: 10 forums and 14 salons. Six of them online: of which of the two is not said
    if (e.totals[total]! >= 0 && targets[k]!.rules.part_of === 'sentence before') continue;
    if (targets[k]!.kind === 'percent' && targets[total]!.kind !== 'percent') continue;
    const known = byTotal.get(total);
    if (known) known.parts.push(k);
    else byTotal.set(total, { total, parts: [k] });
  }
  const breakdowns = [...byTotal.values()];
  const out: Finding[] = [];
  for (const { total, parts } of breakdowns)
    for (const f of sums(
      targets[total]!,
      parts.map((k) => targets[k]!),
    ))
      out.push(f);
  for (const f of summedUp(e)) out.push(f);
  for (const f of totalRows(e)) out.push(f);
  for (const f of partsAndItems(e, breakdowns, titles)) out.push(f);
  // a total that its parts do not make may be told otherwise elsewhere as well
  const told = new Set(out.flatMap((f) => (f.kind === 'sum' ? f.targets.slice(1) : f.targets)));
  for (const f of restated(e, told, groups, period)) out.push(f);
  return out;
}
