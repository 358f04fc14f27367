// Findings that compare numbers with numbers: parts and totals, one measure with two values, subsets, ranges.
// Silent unless the words make the contradiction plain: a false alarm costs more than a miss. The checks are beside
// this file; here is what they share, and what is remembered from reading to reading.

import { sameList } from '../lists.ts';
import type { Finding, PlanPeriod, Target } from '../types.ts';
import type { Figures } from './figures.ts';
import { spanOf } from './findingMake.ts';
import { type Breakdown, mayBeTold, partsAndItems } from './findingParts.ts';
import { sharesOverAll, unlikeProduct, unlikeRate } from './findingRates.ts';
import { namedInFull, restated } from './findingRestated.ts';
import { isGranted, reversed, subsets } from './findingSubsets.ts';
import { summedUp, sums } from './findingSums.ts';
import { totalRows } from './findingTables.ts';
import { createMeasureGroups, type MeasureGroups } from './measureGroups.ts';
import { createTitleMemory, type TitleMemory } from './titles.ts';

/** What was found in the last reading: what a new number, name or heading may change is found again. One per extractor. */
export interface NumberMemory {
  titles: TitleMemory;
  groups: MeasureGroups;
  breakdowns: Breakdown[];
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
  breakdowns: [],
  last: null,
});

export function numberFindings(
  e: Figures,
  period: PlanPeriod | null,
  memory: NumberMemory = newNumberMemory(),
): Finding[] {
  const { last } = memory;
  const news = last === null || !samePeriod(last.period, period) ? null : newsOf(last.of, e);
  if (last !== null && news !== null && isNone(news)) last.of = e;
  else memory.last = compare(e, period, memory, news);
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
  news: News | null,
): NonNullable<NumberMemory['last']> {
  const { last } = memory;
  const found = comparedAcross(e, period, memory, news);
  const places = new Map<string, number>();
  for (const { targets } of found) for (const key of targets) places.set(key, -1);
  const { targets } = e;
  for (let k = 0; places.size > 0 && k < targets.length; k++) {
    const { key } = targets[k]!;
    if (places.has(key)) places.set(key, k);
  }
  return {
    ...(last !== null && news !== null && !areNoted(news, last.of) && !areNoted(news, e)
      ? last
      : besideOthers(e)),
    of: e,
    period,
    found: found.map((finding) => ({ finding, at: finding.targets.map((key) => places.get(key)!) })),
  };
}

/** What is asked of a target and the one before it. */
function besideOthers({ targets, noted }: Figures): { chosen: number[]; reversed: number[] } {
  const chosen: number[] = [];
  const turned: number[] = [];
  for (const k of noted) {
    const t = targets[k]!;
    if (t.rules.chosen !== undefined || isGranted(targets[k - 1], t)) chosen.push(k);
    if (t.rules.reversed && !t.rules.falls) turned.push(k);
  }
  return { chosen, reversed: turned };
}

/** Whether one of them, or the one after it, is noted. */
const areNoted = ({ targets }: News, { noted }: Figures): boolean =>
  targets.some((k) => noted.some((n) => n === k || n === k + 1));

/** What is another in a plan of as many targets, items and headings. */
interface News {
  /** Indices of targets. */
  targets: readonly number[];
  /** Measures of these and titles, as bare words: as they were, and as they are. */
  measures: ReadonlySet<string>;
  titles: ReadonlySet<string>;
  retitled: boolean;
}

const isNone = ({ targets, retitled }: News): boolean => targets.length === 0 && !retitled;

/** Null where there is more to it than other figures, names and titles. */
function newsOf(a: Figures, b: Figures): News | null {
  if (
    a.targets.length !== b.targets.length ||
    a.items.length !== b.items.length ||
    a.outline.length !== b.outline.length
  )
    return null;
  const news = {
    targets: [] as number[],
    measures: new Set<string>(),
    titles: new Set<string>(),
    retitled: false,
  };
  for (let k = 0; k < b.targets.length; k++) {
    const t = a.targets[k]!;
    const u = b.targets[k]!;
    if (t === u || sameTarget(t, u)) continue;
    news.targets.push(k);
    news.measures.add(a.words[k]!).add(b.words[k]!);
  }
  for (let k = 0; k < b.items.length; k++) {
    const i = a.items[k]!;
    const j = b.items[k]!;
    if (i === j) continue;
    if (i.section !== j.section || i.targets.length !== j.targets.length) return null;
    if (i.title === j.title) continue;
    news.retitled = true;
    news.titles.add(a.itemWords[k]!).add(b.itemWords[k]!);
  }
  for (let k = 0; a.outline !== b.outline && k < b.outline.length; k++) {
    const g = a.outline[k]!;
    const h = b.outline[k]!;
    if (g === h || g.title === h.title) continue;
    news.retitled = true;
    news.titles.add(a.outlineWords[k]!).add(b.outlineWords[k]!);
  }
  return news;
}

/** What findings read of a target's rules. */
const noted = [
  'comparator',
  'stock',
  'governed',
  'partition',
  'part_of',
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
  'yearly',
  'each',
  'product',
  'among',
  'share',
  'lists',
  'rest',
  'remains',
  'quotes',
  'level',
  'beside',
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
function comparedAcross(
  e: Figures,
  period: PlanPeriod | null,
  memory: NumberMemory,
  news: News | null,
): Finding[] {
  const { targets } = e;
  const { titles, groups, last } = memory;
  if (news === null || last === null || !divideAlike(last.of, e, news)) memory.breakdowns = breakdownsOf(e);
  else forget(memory.breakdowns, e, news);
  const { breakdowns } = memory;
  const out: Finding[] = [];
  for (const one of breakdowns) {
    one.sums ??= sums(
      targets[one.total]!,
      one.parts.map((k) => targets[k]!),
    );
    for (const f of one.sums) out.push(f);
  }
  for (const f of summedUp(e)) out.push(f);
  for (const k of e.noted) {
    const { rules } = targets[k]!;
    if (rules.yearly !== undefined) out.push(...unlikeRate(e, k, period));
    if (rules.each !== undefined) out.push(...unlikeProduct(e, k));
    if (rules.share !== undefined) out.push(...sharesOverAll(e, k));
  }
  for (const f of totalRows(e)) out.push(f);
  for (const f of partsAndItems(e, breakdowns, titles)) out.push(f);
  // a total that its parts do not make may be told otherwise elsewhere as well
  const told = new Set(out.flatMap((f) => (f.kind === 'sum' ? f.targets.slice(1) : f.targets)));
  for (const f of restated(e, told, groups, period)) out.push(f);
  for (const f of namedInFull(e, told)) out.push(f);
  return out;
}

function breakdownsOf({ targets, totals, parts }: Figures): Breakdown[] {
  const byTotal = new Map<number, Breakdown>();
  for (const k of parts) {
    const total = totals[k]!;
    // 40 prints, 75 % of them on show: a share is no number to add up
    // 24 events: 10 forums and 14 salons. Six of them online: of which of the two is not said
    if (totals[total]! >= 0 && targets[k]!.rules.part_of === 'sentence before') continue;
    if (targets[k]!.kind === 'percent' && targets[total]!.kind !== 'percent') continue;
    const known = byTotal.get(total);
    if (known) known.parts.push(k);
    else byTotal.set(total, { total, parts: [k], sums: null, takenUp: null });
  }
  return [...byTotal.values()];
}

/** Whether the same are parts of the same. */
const divideAlike = (a: Figures, b: Figures, { targets }: News): boolean =>
  sameList(a.totals, b.totals, Object.is) &&
  targets.every((k) => {
    const [t, u] = [a.targets[k]!, b.targets[k]!];
    return t.kind === u.kind && t.rules.part_of === u.rules.part_of;
  });

/** Forgets what was found of the breakdowns that the news are of, or may be told in. */
function forget(
  breakdowns: readonly Breakdown[],
  { words }: Figures,
  { targets, measures, titles }: News,
): void {
  const isNew = new Set(targets);
  for (const one of breakdowns) {
    if (isNew.has(one.total) || one.parts.some((k) => isNew.has(k))) {
      one.sums = null;
      one.takenUp = null;
    } else if (one.takenUp !== null && one.parts.some((k) => mayBeTold(words[k]!, measures, titles)))
      one.takenUp = null;
  }
}
