// Puts the readings of all blocks together: sections, the plan's period, tables, keys, items, findings. What a block
// gives is remembered (slots.ts): only what changed is made anew, what moved is moved. The result is always that of
// a fresh start.
import type { BlockGives, PlanContext } from './blockGives.ts';
import { departmentNames } from './findingDepartments.ts';
import { createFinder } from './findings.ts';
import { fold } from './fold.ts';
import { itemsOf } from './items.ts';
import { createKeyring } from './keys.ts';
import { readPlanPeriod } from './periods.ts';
import { firstSentencePeriod, place } from './place.ts';
import { givesOf, type Slot, settleRows } from './slots.ts';
import { stand } from './standing.ts';
import type { Extraction, ExtractOptions, OutlineEntry, Owner, PlanPeriod, Target } from './types.ts';

export interface Assembler {
  /** The slots' blocks and facts are those of now; the rest of them is the assembler's. */
  assemble(slots: readonly Slot[], options: ExtractOptions): Extraction;
}

export function createAssembler(): Assembler {
  const keyring = createKeyring();
  const finder = createFinder();
  let context: PlanContext | null = null;
  return {
    assemble(slots, options) {
      const title = options.title ?? slots.find((s) => s.block.kind === 'title')?.block.text.trim() ?? null;
      const found =
        options.period ?? (title ? readPlanPeriod(fold(title)) : null) ?? firstSentencePeriod(slots);
      const before: PlanContext | null = context;
      const now = contextOf(slots, samePeriod(found, before?.period ?? null), options, before);
      context = now;
      if (before !== now) for (const slot of slots) slot.gives = null;
      const { period } = now;
      place(slots, period, forget);
      settleRows(slots, period ? Number(period.start.slice(0, 4)) : null);
      const gives: BlockGives[] = slots.map((slot) => givesOf(slot, now));
      keyring.settle(slots);
      const outline: OutlineEntry[] = [];
      const owners: Owner[] = [];
      const targets: Target[] = [];
      for (let k = 0; k < slots.length; k++) {
        const standing = stand(slots[k]!, gives[k]!);
        if (standing.entry !== null) outline.push(standing.entry);
        for (const target of standing.targets) targets.push(target);
        for (const owner of standing.owners) owners.push(owner);
      }
      const items = itemsOf(slots, options);
      const extraction: Extraction = {
        title,
        plan_period: period,
        outline,
        items,
        targets,
        owners,
        findings: [],
      };
      extraction.findings = finder.find(extraction, slots);
      return extraction;
    },
  };
}

/** What a block gives hangs on its place: it must be made anew. */
function forget(slot: Slot): void {
  slot.gives = null;
}

/** The period asked for, as the object known before where it is the same. */
function samePeriod(found: PlanPeriod | null, before: PlanPeriod | null): PlanPeriod | null {
  return found && before && found.start === before.start && found.end === before.end ? before : found;
}

/** The context as it was where nothing in it changed: then every block gives what it gave. */
function contextOf(
  slots: readonly Slot[],
  period: PlanPeriod | null,
  options: ExtractOptions,
  before: PlanContext | null,
): PlanContext {
  const leadFirst = slots.some((s) => s.facts.leadFirst);
  if (
    before &&
    before.period === period &&
    before.leadFirst === leadFirst &&
    sameList(before.options.departments, options.departments, (a, b) => a === b) &&
    sameList(
      before.options.categories,
      options.categories,
      (a, b) => a.id === b.id && sameList(a.words, b.words, (v, w) => v === w),
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

function sameList<T>(
  a: readonly T[] | undefined,
  b: readonly T[] | undefined,
  same: (a: T, b: T) => boolean,
): boolean {
  const [x, y] = [a ?? [], b ?? []];
  return x === y || (x.length === y.length && x.every((one, k) => same(one, y[k]!)));
}
