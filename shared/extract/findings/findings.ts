// All findings of a plan, in text order, each once. The checks live in findingNumbers.ts and findingText.ts;
// those that need the board are in doc/cardFindings.ts.

import { fold } from '../fold.ts';
import type { Changed } from '../gathered.ts';
import type { ItemList } from '../items.ts';
import { nothing } from '../lists.ts';
import type { Slot } from '../slots.ts';
import type { Extraction, Finding, FindingKind } from '../types.ts';
import { departmentsWithin } from './departmentsWithin.ts';
import { type Figures, figuresOf } from './figures.ts';
import { missingOwners } from './findingDepartments.ts';
import { editionFindings, heldFindings } from './findingEditions.ts';
import { announcedLists } from './findingLists.ts';
import { type NumberMemory, newNumberMemory, numberFindings } from './findingNumbers.ts';
import { newOrderMemory, numberingFindings, type OrderMemory, tableNumbering } from './findingOrder.ts';
import { cutOff, stopsWithin } from './findingText.ts';
import { type PlanName, planName } from './findingYears.ts';
import { type Heard, hear, nothingHeard } from './heard.ts';
import { leftOut } from './linesOfWork.ts';
import { statedTables } from './statedTables.ts';
import { sumsAcross } from './sumsAcross.ts';

const weight = { error: 0, warning: 1, hint: 2 };

export interface Finder {
  /** `changed`: the blocks that do not give what they gave at the last asking, or elsewhere. */
  find(
    extraction: Extraction,
    figures: Figures,
    list: ItemList,
    slots: readonly Slot[],
    changed: Changed,
    /** Whether departments are registered: they are asked of each block then. */
    registered: boolean,
  ): Finding[];
}

/** What was found in the last reading, while nothing changes that it follows from. One per extractor. */
interface Memory {
  numbers: NumberMemory;
  order: OrderMemory;
  heard: Heard;
  name: PlanName | null;
  missing: { of: ItemList | null; found: readonly Finding[] };
}

export function createFinder(): Finder {
  const memory: Memory = {
    numbers: newNumberMemory(),
    order: newOrderMemory(),
    heard: nothingHeard,
    name: null,
    missing: { of: null, found: nothing },
  };
  return {
    find: (extraction, figures, list, slots, changed, registered) =>
      findAll(extraction, figures, list, slots, changed, registered, memory),
  };
}

/** No closure of the extractor: what is compiled for one would be thrown away with it. */
function findAll(
  extraction: Extraction,
  figures: Figures,
  list: ItemList,
  slots: readonly Slot[],
  changed: Changed,
  registered: boolean,
  memory: Memory,
): Finding[] {
  const found = unspoken(numberFindings(figures, extraction.plan_period, memory.numbers), figures, slots);
  const named = planName(extraction.title, extraction.plan_period);
  const sameName = named?.stem === memory.name?.stem && named?.year === memory.name?.year;
  if (!sameName) memory.name = named;
  const heard = hear(slots, changed, memory.name, sameName, memory.heard);
  memory.heard = heard;
  return inOrder([
    ...found,
    ...beside(found, heard.words.all),
    ...sumsAcross(heard.remarked.all, figures, found),
    ...announcedLists(heard.announcing.all, slots),
    ...editionFindings(heard.remarked.all),
    ...heldFindings(heard.remarked.all),
    ...leftOut(heard.remarked.all, slots, figures, memory.numbers.titles),
    ...cutOff(slots),
    ...stopsWithin(slots),
    ...numberingFindings(heard.numbered.all, memory.order),
    ...(heard.rows.all.length > 0 ? [...tableNumbering(slots), ...statedTables(slots, found)] : nothing),
    ...heard.years.all,
    ...heard.titles.all,
    ...heard.departments.all,
    ...(registered ? nothing : departmentsWithin(extraction.owners, slots, heard.remarked.all)),
    ...missingAgain(list, memory),
  ]);
}

/** Those of words, without sums and subsets that the targets of the same place tell already. */
function beside(found: readonly Finding[], words: readonly Finding[]): readonly Finding[] {
  if (found.length === 0 || !words.some(isOfNumbers)) return words;
  const told = found.filter(({ kind }) => kind === 'sum' || kind === 'subset');
  return words.filter(
    (f) =>
      !isOfNumbers(f) ||
      !told.some(({ spans }) =>
        spans.some(
          ({ offset, length }) =>
            offset >= f.spans[0]!.offset && offset + length <= f.spans[0]!.offset + f.spans[0]!.length,
        ),
      ),
  );
}

const isOfNumbers = ({ kind }: Finding): boolean => kind === 'sum' || kind === 'subset';

/** Found again only where an item is another. */
function missingAgain(list: ItemList, memory: Memory): readonly Finding[] {
  const { of, found } = memory.missing;
  const same = of?.items.all === list.items.all && of.chapters.all === list.chapters.all;
  memory.missing = { of: list, found: same ? found : missingOwners(list) };
  return memory.missing.found;
}

/** Without those that say nothing takes a part up, where the text below speaks of it without a number. */
function unspoken(found: Finding[], { targets }: Figures, slots: readonly Slot[]): Finding[] {
  const asked = found.filter((f) => f.kind === 'part-untaken');
  if (asked.length === 0) return found;
  const spoken = new Set<Finding>();
  for (const f of asked.slice(0, 20)) {
    const { offset } = f.spans[0]!;
    const words = fold(targets.find((t) => t.key === f.targets[0])?.measure ?? '')
      .trim()
      .toLowerCase();
    const below = slots.findIndex((slot) => slot.base > offset);
    if (words.length < 2 || below < 0) continue;
    const latin = /[a-z]/.test(words);
    for (let k = below; k < slots.length; k++) {
      const { folded } = slots[k]!.facts;
      if (!(latin ? folded.toLowerCase() : folded).includes(words)) continue;
      spoken.add(f);
      break;
    }
  }
  return spoken.size === 0 ? found : found.filter((f) => !spoken.has(f));
}

/** Findings that follow from the targets alone: they can be found again when somebody corrects a target. */
const OF_NUMBERS: ReadonlySet<FindingKind> = new Set(['sum', 'restated', 'subset', 'part-untaken', 'range']);

/** What was found again last: in an open plan that somebody corrected, each keystroke asks for the same. */
const again = newNumberMemory();

/** The findings once `extraction.targets` were corrected; of those about words, `holds` says which stay. */
export function findAgain(extraction: Extraction, holds: (finding: Finding) => boolean): Finding[] {
  // what names no target follows from the words
  const ofWords = extraction.findings.filter(
    (finding) => (!OF_NUMBERS.has(finding.kind) || finding.targets.length === 0) && holds(finding),
  );
  // what the text speaks of is not known here: only what was untaken before may be so still
  const untaken = new Set(extraction.findings.map((f) => (f.kind === 'part-untaken' ? f.targets[0] : '')));
  const ofNumbers = numberFindings(figuresOf(extraction), extraction.plan_period, again);
  return inOrder([
    ...ofNumbers.filter((f) => f.kind !== 'part-untaken' || untaken.has(f.targets[0])),
    ...ofWords,
  ]);
}

function inOrder(all: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return all
    .map((f) => {
      // the same words in two places keep apart by their order
      const n = (seen.get(f.key) ?? 0) + 1;
      seen.set(f.key, n);
      return n > 1 ? { ...f, key: `${f.key}|${n}` } : f;
    })
    .sort(
      (a, b) =>
        (a.spans[0]?.offset ?? 0) - (b.spans[0]?.offset ?? 0) || weight[a.severity] - weight[b.severity],
    );
}
