// All findings of a plan, in text order, each once. The checks live in findingNumbers.ts and findingText.ts;
// those that need the board are in doc/cardFindings.ts.

import { type Figures, figuresOf } from './figures.ts';
import { missingOwners } from './findingDepartments.ts';
import { announcedLists } from './findingLists.ts';
import { type NumberMemory, newNumberMemory, numberFindings } from './findingNumbers.ts';
import { isAnnex, numberingFindings, type OrderMemory, tableNumbering } from './findingOrder.ts';
import { cutOff, editionFindings } from './findingText.ts';
import { otherYears, type PlanName, planName } from './findingYears.ts';
import { fold } from './fold.ts';
import type { ItemList } from './items.ts';
import type { Slot } from './slots.ts';
import { movedFindings } from './standing.ts';
import type { Extraction, Finding, FindingKind } from './types.ts';

const weight = { error: 0, warning: 1, hint: 2 };

export interface Finder {
  find(extraction: Extraction, figures: Figures, list: ItemList, slots: readonly Slot[]): Finding[];
}

/** What was found in the last reading, while nothing changes that it follows from. One per extractor. */
interface Memory {
  numbers: NumberMemory;
  order: OrderMemory;
  name: PlanName | null;
}

export function createFinder(): Finder {
  const memory: Memory = { numbers: newNumberMemory(), order: {}, name: null };
  return { find: (extraction, figures, list, slots) => findAll(extraction, figures, list, slots, memory) };
}

/** No closure of the extractor: what is compiled for one would be thrown away with it. */
function findAll(
  extraction: Extraction,
  figures: Figures,
  list: ItemList,
  slots: readonly Slot[],
  memory: Memory,
): Finding[] {
  const out = unspoken(numberFindings(figures, extraction.plan_period, memory.numbers), figures, slots);
  const named = planName(extraction.title, extraction.plan_period);
  if (named?.stem !== memory.name?.stem || named?.year !== memory.name?.year) memory.name = named;
  const { name } = memory;
  const remarked: Slot[] = [];
  const announcing: number[] = [];
  const numbered: Slot[] = [];
  let rows = false;
  const years: Finding[] = [];
  const titles: Finding[] = [];
  const departments: Finding[] = [];
  for (let k = 0; k < slots.length; k++) {
    const slot = slots[k]!;
    if (slot.block.kind === 'row') rows = true;
    if ((slot.number !== null && !isRowLike(slot)) || slot.block.kind === 'title' || isAnnex(slot))
      numbered.push(slot);
    if (slot.facts.remarks.length > 0) {
      remarked.push(slot);
      if (slot.facts.remarks.some((r) => r.kind === 'announces')) announcing.push(k);
    }
    const { standing } = slot;
    if (standing?.tells) {
      for (const finding of standing.words)
        if (!goesOnBelow(finding, slot, slots[k + 1]) && !isBroken(finding, slots, k)) out.push(finding);
      for (const finding of standing.years) years.push(finding);
      for (const finding of standing.departments) departments.push(finding);
    }
    if (name !== null) {
      if (slot.namedIn !== name) {
        slot.namedIn = name;
        slot.otherYears = otherYears(slot, name);
      }
      if (slot.otherYears.length > 0) titles.push(...movedFindings(slot.otherYears, slot.base));
    }
  }
  out.push(...announcedLists(announcing, slots));
  out.push(...editionFindings(remarked), ...cutOff(slots), ...numberingFindings(numbered, memory.order));
  if (rows) out.push(...tableNumbering(slots));
  out.push(...years, ...titles, ...departments, ...missingOwners(list));
  return inOrder(out);
}

/** 一⇥学术 groups the rows of a table: its number is no line's. */
function isRowLike({ block: { number, text } }: Slot): boolean {
  if (number?.endsWith('\t')) return true;
  if (text.length >= 80) return false;
  for (let k = 0; k < 8; k++) if (text.charCodeAt(k) === 9) return true;
  return false;
}

/** A quotation of several paragraphs is opened anew in each and closed once. */
const goesOnBelow = (finding: Finding, { facts }: Slot, next: Slot | undefined): boolean =>
  finding.kind === 'damaged' &&
  next !== undefined &&
  /^\s*[“"]/.test(next.facts.folded.slice(0, 4)) &&
  facts.remarks.some((r) => r.kind === 'unclosed' && r.mark === '“');

/** 弘扬“爱国、创新、 and, on the next line, 求实”的精神: one quotation, cut by the line's end. */
function isBroken(finding: Finding, slots: readonly Slot[], k: number): boolean {
  if (finding.kind !== 'damaged') return false;
  const from = finding.spans[0]!.offset - slots[k]!.base;
  const remark = slots[k]!.facts.remarks.find((r) => r.from === from);
  if (remark?.kind === 'unclosed') return goesOver(slots[k], slots[k + 1]);
  return remark?.kind === 'unopened' && goesOver(slots[k - 1], slots[k]);
}

const pairs = ['“”', '《》', '()', '「」', '『』', '【】'];

const goesOver = (above: Slot | undefined, below: Slot | undefined): boolean =>
  above !== undefined &&
  below?.block.kind === 'paragraph' &&
  !/[。;!?]\s*$/.test(above.facts.folded.slice(-4)) &&
  pairs.some(
    (pair) =>
      above.facts.remarks.some((r) => r.kind === 'unclosed' && r.mark === pair[0]) &&
      below.facts.remarks.some((r) => r.kind === 'unopened' && r.mark === pair[1]),
  );

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
  const ofWords = extraction.findings.filter((finding) => !OF_NUMBERS.has(finding.kind) && holds(finding));
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
