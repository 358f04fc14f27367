// Puts the readings of all blocks together: sections, the plan's period, tables, keys, items, findings. What a block
// gives is remembered (slots.ts): only what changed is made anew, what moved is moved. The result is always that of
// a fresh start.
import { blockGives } from './blockGives.ts';
import type { Figures } from './findings/figures.ts';
import { departmentNames } from './findings/findingDepartments.ts';
import { createFinder, type Finder } from './findings/findings.ts';
import { fold } from './fold.ts';
import { changedBetween } from './gathered.ts';
import { type ItemList, itemsOf, noItems } from './items.ts';
import { createKeyring, enter, type Keyring, settleKeys, touch } from './keys.ts';
import { nothing, sameList } from './lists.ts';
import { type Manner, mannerOf } from './outline/numberedHead.ts';
import { place } from './outline/place.ts';
import { divideLists } from './parts/listedParts.ts';
import type { PlanContext } from './planContext.ts';
import { type Slot, type SlotChange, settleRows } from './slots.ts';
import { divideRows } from './tables/rowParts.ts';
import { firstSentencePeriod } from './times/openingPeriod.ts';
import { readPlanPeriod } from './times/periods.ts';
import type { Extraction, ExtractOptions, PlanPeriod, Target } from './types.ts';
import { emptyWhole, gatherWhole, standAll, type Whole } from './whole.ts';

export interface Assembler {
  assemble(change: SlotChange, options: ExtractOptions): Extraction;
}

/** What is remembered from one reading to the next. One per extractor. */
interface Memory {
  keyring: Keyring;
  finder: Finder;
  context: PlanContext | null;
  manner: Manner | null;
  whole: Whole;
  items: ItemList;
  divided: Divided;
}

/** What `Whole` has of the targets, with the numbers of lists as parts of what stands above (listedParts.ts). */
interface Divided {
  targets: Target[];
  totals: readonly number[];
  parts: readonly number[];
  noted: readonly number[];
}

export function createAssembler(): Assembler {
  const memory: Memory = {
    keyring: createKeyring(),
    finder: createFinder(),
    context: null,
    manner: null,
    whole: emptyWhole,
    items: noItems,
    divided: { targets: [], totals: nothing, parts: nothing, noted: nothing },
  };
  return { assemble: (change, options) => assembled(change, options, memory) };
}

/** No closure of the extractor: what is compiled for one would be thrown away with it. */
function assembled(change: SlotChange, options: ExtractOptions, memory: Memory): Extraction {
  const { keyring, finder } = memory;
  const { slots } = change;
  const title = options.title ?? slots.find((s) => s.block.kind === 'title')?.block.text.trim() ?? null;
  const found = options.period ?? (title ? readPlanPeriod(fold(title)) : null) ?? firstSentencePeriod(slots);
  const now = contextOf(slots, found, options, memory.context);
  const manner =
    memory.manner !== null && haveSameHeads(change) ? memory.manner : mannerOf(slots, memory.manner);
  // what every block hangs on is another: all are placed and asked anew
  const anew = now !== memory.context || manner !== memory.manner;
  if (now !== memory.context) for (const slot of slots) slot.gives = null;
  memory.context = now;
  memory.manner = manner;
  const { period } = now;
  const span = anew ? { from: 0, to: slots.length } : change;
  place(slots, span, manner, period, forget);
  settleRows(slots, span, period ? Number(period.start.slice(0, 4)) : null);
  for (const slot of change.gone) touch(keyring, slot);
  for (let k = change.from; k < change.to; k++) touch(keyring, slots[k]!);
  for (const slot of slots) {
    if (slot.gives !== null) continue;
    slot.gives = blockGives(slot, slot.columns, now);
    enter(keyring, slot);
  }
  settleKeys(keyring, slots);
  const standings = standAll(slots);
  const changed = changedBetween(memory.whole.standings, standings);
  const whole = gatherWhole(slots, standings, changed, memory.whole);
  const list = itemsOf(slots, changed, memory.items, options);
  const divided = divide(slots, whole, memory.divided);
  memory.whole = whole;
  memory.items = list;
  memory.divided = divided;
  const { targets } = divided;
  const items = list.items.all;
  const outline = whole.outline.all;
  const extraction: Extraction = {
    title,
    plan_period: period,
    outline,
    items,
    deliverables: whole.deliverables.all,
    targets,
    owners: whole.owners.all,
    findings: [],
  };
  const figures: Figures = {
    ...divided,
    items,
    outline,
    words: whole.words.all,
    itemWords: list.words.all,
    outlineWords: whole.outlineWords.all,
    targetsOf(item) {
      const first = whole.targets.starts[list.heads.all[item]!]!;
      return items[item]!.targets.map((_, k) => first + k);
    },
  };
  extraction.findings = finder.find(extraction, figures, list, slots, changed, now.departments !== null);
  return extraction;
}

function divide(slots: readonly Slot[], whole: Whole, before: Divided): Divided {
  const leading = whole.leading.all;
  const among = whole.among.all;
  const divides = leading.length + among.length > 0;
  const targets = divides ? whole.targets.all.slice() : whole.targets.all;
  const totals = divides ? whole.totals.all.slice() : whole.totals.all;
  const { starts } = whole.targets;
  const listed = [
    ...divideLists(slots, leading, starts, targets, totals),
    ...divideRows(slots, among, starts, targets, totals),
  ];
  const now: Divided = {
    targets,
    totals,
    parts: withMore(whole.parts.all, listed),
    // a list's parts may have got its time
    noted: withMore(whole.noted.all, listed),
  };
  return {
    targets: asBefore(before.targets, now.targets),
    totals: asBefore(before.totals, now.totals),
    parts: asBefore(before.parts, now.parts),
    noted: asBefore(before.noted, now.noted),
  };
}

/** The list as it was where it is the same. */
const asBefore = <T, L extends readonly T[]>(before: L, now: L): L =>
  sameList(before, now, Object.is) ? before : now;

/** What was written anew is numbered and titled as before: the plan's manner is what it was. */
const haveSameHeads = ({ slots, from, to, gone }: SlotChange): boolean =>
  gone.length === to - from &&
  gone.every(({ head }, k) => {
    const now = slots[from + k]!.head;
    return now.number === head.number && now.short === head.short;
  });

/** In order, each once. */
const withMore = (list: readonly number[], more: readonly number[]): readonly number[] =>
  more.length === 0 ? list : [...new Set([...list, ...more])].sort((a, b) => a - b);

/** What a block gives hangs on its place: it must be made anew. */
function forget(slot: Slot): void {
  slot.gives = null;
}

const samePeriod = (a: PlanPeriod | null, b: PlanPeriod | null): boolean =>
  a?.start === b?.start && a?.end === b?.end;

/** The context as it was where nothing in it changed: then every block gives what it gave. */
function contextOf(
  slots: readonly Slot[],
  period: PlanPeriod | null,
  options: ExtractOptions,
  before: PlanContext | null,
): PlanContext {
  const leadFirst = someLeadFirst(slots);
  if (
    before &&
    samePeriod(before.period, period) &&
    before.leadFirst === leadFirst &&
    sameList(before.options.departments ?? nothing, options.departments ?? nothing, Object.is) &&
    sameList(
      before.options.categories ?? nothing,
      options.categories ?? nothing,
      (a, b) => a.id === b.id && sameList(a.words, b.words, Object.is),
    )
  )
    return before;
  // copies: the caller may change its lists
  const kept: ExtractOptions = {
    ...(options.departments ? { departments: [...options.departments] } : {}),
    ...(options.categories
      ? { categories: options.categories.map(({ id, words }) => ({ id, words: [...words] })) }
      : {}),
  };
  return { period, leadFirst, options: kept, departments: departmentNames(kept.departments) };
}

function someLeadFirst(slots: readonly Slot[]): boolean {
  for (const { facts } of slots) if (facts.leadFirst) return true;
  return false;
}
