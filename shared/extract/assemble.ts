// Puts the readings of all blocks together: sections, the plan's period, tables, keys, items, findings. What a block
// gives is remembered (slots.ts): only what changed is made anew, what moved is moved. The result is always that of
// a fresh start.
import { blockGives, type PlanContext } from './blockGives.ts';
import { departmentNames } from './findingDepartments.ts';
import { createFinder, type Finder } from './findings.ts';
import { firstSentencePeriod } from './firstPeriod.ts';
import { fold } from './fold.ts';
import { type Manner, mannerOf } from './heads.ts';
import { itemsOf } from './items.ts';
import { createKeyring, enter, type Keyring, settleKeys, touch } from './keys.ts';
import { divideLists } from './listedParts.ts';
import { nothing, sameList } from './lists.ts';
import { readPlanPeriod } from './periods.ts';
import { place } from './place.ts';
import { type Slot, type SlotChange, settleRows } from './slots.ts';
import { stand } from './standing.ts';
import type {
  Deliverable,
  Extraction,
  ExtractOptions,
  OutlineEntry,
  Owner,
  PlanPeriod,
  Target,
} from './types.ts';

export interface Assembler {
  assemble(change: SlotChange, options: ExtractOptions): Extraction;
}

/** What is remembered from one reading to the next. One per extractor. */
interface Memory {
  keyring: Keyring;
  finder: Finder;
  context: PlanContext | null;
  manner: Manner | null;
}

export function createAssembler(): Assembler {
  const memory: Memory = {
    keyring: createKeyring(),
    finder: createFinder(),
    context: null,
    manner: null,
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
  const outline: OutlineEntry[] = [];
  const owners: Owner[] = [];
  const deliverables: Deliverable[] = [];
  const targets: Target[] = [];
  const words: string[] = [];
  const totals: number[] = [];
  const parts: number[] = [];
  const noted: number[] = [];
  const outlineWords: string[] = [];
  for (const slot of slots) {
    const standing = stand(slot);
    if (standing.entry !== null) {
      outline.push(standing.entry);
      outlineWords.push(standing.gives.heading);
    }
    const { measures, parents, noted: looked } = standing.gives;
    const first = targets.length;
    for (const k of looked) noted.push(first + k);
    for (let k = 0; k < measures.length; k++) {
      targets.push(standing.targets[k]!);
      words.push(measures[k]!);
      if (parents[k]! >= 0) parts.push(first + k);
      totals.push(parents[k]! < 0 ? -1 : first + parents[k]!);
    }
    for (const owner of standing.owners) owners.push(owner);
    for (const one of standing.deliverables) deliverables.push(one);
  }
  const listed = divideLists(slots, targets, totals);
  const list = itemsOf(slots, options);
  const { items, words: itemWords, firsts } = list;
  const targetsOf = (item: number): number[] => items[item]!.targets.map((_, k) => firsts[item]! + k);
  const extraction: Extraction = {
    title,
    plan_period: period,
    outline,
    items,
    deliverables,
    targets,
    owners,
    findings: [],
  };
  extraction.findings = finder.find(
    extraction,
    {
      targets,
      items,
      outline,
      words,
      itemWords,
      outlineWords,
      totals,
      parts: withMore(parts, listed),
      // a list's parts may have got its time
      noted: withMore(noted, listed),
      targetsOf,
    },
    list,
    slots,
  );
  return extraction;
}

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
