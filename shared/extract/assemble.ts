// Puts the readings of all blocks together: sections, the plan's period, tables, owners that hand down, keys.
// Everything here is cheap and runs again after each change; the expensive reading of words is remembered.
import { categoryOf } from './categories.ts';
import { readDeliverables } from './deliverables.ts';
import type { NumberMemory } from './findingNumbers.ts';
import { findFindings } from './findings.ts';
import { fold } from './fold.ts';
import { readPlanPeriod, resolveTime } from './periods.ts';
import { firstSentencePeriod, type Placed, place, quiet } from './place.ts';
import type { BlockFacts } from './read.ts';
import type { RawTarget } from './scan.ts';
import { type Column, readHeader, readRow } from './tables.ts';
import type {
  Block,
  Extraction,
  ExtractOptions,
  Item,
  OutlineEntry,
  Owner,
  PlanPeriod,
  Target,
} from './types.ts';

export function assemble(
  blocks: readonly Block[],
  facts: readonly BlockFacts[],
  options: ExtractOptions,
  memory: NumberMemory,
): Extraction {
  const title = options.title ?? blocks.find((b) => b.kind === 'title')?.text.trim() ?? null;
  const period =
    options.period ?? (title ? readPlanPeriod(fold(title)) : null) ?? firstSentencePeriod(blocks, facts);
  const placed = place(blocks, facts, period);
  const outline: OutlineEntry[] = [];
  const owners: Owner[] = [];
  const targets: Target[] = [];
  const items: Item[] = [];
  const seen = new Map<string, number>();
  const firstCategory = new Map<Item, string>();
  const leadFirst = facts.some((f) => f.leadFirst);
  let header: { table: string | undefined; columns: Column[] } | null = null;
  let item: Item | null = null;

  placed.forEach((p, k) => {
    const { block, facts: fact } = p;
    if (p.number && p.title !== null) {
      const entry = {
        level: p.level,
        number: p.number.number,
        title: p.title,
        offset: block.offset + p.number.at,
        blockId: block.id ?? null,
      };
      outline.push(entry);
      if (item) item.end = entry.offset;
      item = {
        key: `${block.id ?? `s:${p.section}`}|item`,
        number: entry.number,
        title: entry.title,
        offset: entry.offset,
        end: entry.offset,
        blockId: entry.blockId,
        section: p.section,
        category: 'other',
        lead: [],
        support: [],
        targets: [],
        deliverables: [],
      };
      items.push(item);
    }
    const first = targets.length;
    const blockOwners: Owner[] = [];
    const addOwner = (
      o: { start: number; end: number; lead: string[]; support: string[]; plain?: boolean },
      base: number,
    ): void => {
      const quote = block.text.slice(o.start, o.end);
      const { lead, support } = writtenNames(o, quote);
      const demote = leadFirst && o.plain && lead.length > 1;
      blockOwners.push({
        offset: base + o.start,
        quote,
        lead: demote ? lead.slice(0, 1) : lead,
        support: demote ? [...lead.slice(1), ...support] : support,
        section: p.section,
        blockId: block.id ?? null,
      });
    };
    if (fact.reading === null) {
      const planStart = period ? Number(period.start.slice(0, 4)) : null;
      const prev = placed[k - 1];
      if (prev?.block.kind !== 'row' || prev.block.table !== block.table) header = null;
      const columns: Column[] | null = block.header || !header ? readHeader(block.text, planStart) : null;
      if (columns) header = { table: block.table, columns };
      else if (!/^[\s|:-]+$/.test(block.text) && !p.review) {
        const row = readRow(block.text, header?.columns ?? null);
        row.targets.forEach((t) => {
          if (dropped(t.raw, period, false)) return;
          const measure = t.raw.measure ? block.text.slice(t.raw.measure[0], t.raw.measure[1]) : t.measure;
          const made = make(t.raw, p, measure);
          const cell = block.cells?.[t.cell];
          if (cell) {
            made.blockId = cell.id ?? made.blockId;
            if (cell.id) {
              made.from -= cell.from;
              made.to -= cell.from;
            }
          }
          targets.push(made);
        });
        for (const o of row.owners) addOwner(o, p.base);
      }
    } else if (!quiet.has(block.kind)) {
      const local = new Map<number, Target>();
      fact.reading.targets.forEach((raw, n) => {
        if (dropped(raw, period, p.review)) return;
        const measure = raw.measure ? block.text.slice(raw.measure[0], raw.measure[1]) : null;
        const made = make(raw, p, measure);
        const parent = raw.parent >= 0 ? local.get(raw.parent) : undefined;
        if (parent) {
          made.part_of = parent.offset;
          made.part_of_key = parent.key;
        }
        local.set(n, made);
        targets.push(made);
      });
      for (const o of fact.owners) addOwner(o, p.base);
    }
    owners.push(...blockOwners);
    if (item) {
      for (let n = first; n < targets.length; n++) {
        item.targets.push(targets[n]!.key);
        if (targets[n]!.category !== 'other' && !firstCategory.has(item))
          firstCategory.set(item, targets[n]!.category);
      }
      for (const o of blockOwners) {
        for (const x of o.lead) if (!item.lead.includes(x)) item.lead.push(x);
        for (const x of o.support)
          if (!item.support.includes(x) && !item.lead.includes(x)) item.support.push(x);
      }
      if (!fact.english && fact.reading) item.deliverables.push(...readDeliverables(p, period, options));
      item.end = Math.max(item.end, p.base + block.text.length);
    }
    if (blockOwners.length > 0) inheritOwners(targets, first, blockOwners);
  });
  const leaves = items.filter((it, k) => !items[k + 1]?.section.startsWith(`${it.section}/`));
  for (const it of items) it.category = categoryOf(it.title, options);
  for (const it of leaves) {
    if (it.category !== 'other' || it.targets.length === 0) continue;
    it.category = firstCategory.get(it) ?? 'other';
  }
  const extraction: Extraction = {
    title,
    plan_period: period,
    outline,
    items: leaves,
    targets,
    owners,
    findings: [],
  };
  extraction.findings = findFindings(extraction, placed, options, memory);
  return extraction;

  function make(raw: RawTarget, p: Placed, measure: string | null): Target {
    const { quantity: q } = raw;
    const { block, base } = p;
    const id = block.id ?? `s:${p.section}`;
    let words = wordsOf.get(raw);
    if (!words || words.id !== id || words.title !== p.title || words.categories !== options.categories) {
      const shown = writtenUnit(q.unit, block.text.slice(q.unitStart, q.unitEnd));
      words = {
        id,
        title: p.title,
        categories: options.categories,
        shown,
        stem: `${id}|${(measure ?? '').replace(/[|\s]/g, '')}|${shown}`,
        quote: block.text.slice(raw.start, raw.end),
        number: block.text.slice(q.numStart, q.numEnd),
        category: categoryOf(measure ?? '', options, p.title ?? ''),
      };
      wordsOf.set(raw, words);
    }
    const { shown, stem } = words;
    const ordinal = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, ordinal);
    return {
      key: `${stem}|${ordinal}`,
      offset: base + raw.start,
      length: raw.end - raw.start,
      quote: words.quote,
      number: words.number,
      comparator: q.comparator,
      min: q.min,
      max: q.max,
      unit: shown,
      measure,
      kind: raw.kind,
      period: resolveTime(raw.time, period),
      per: raw.per,
      part_of: null,
      part_of_key: null,
      baseline: raw.baseline,
      section: p.section,
      blockId: block.id ?? null,
      from: raw.start,
      to: raw.end,
      category: words.category,
      lead: [],
      support: [],
      rules: raw.rules,
    };
  }
}

/** What a target says in words, remembered with its reading: an update builds every target anew. */
const wordsOf = new WeakMap<
  RawTarget,
  {
    id: string;
    title: string | null;
    categories: ExtractOptions['categories'];
    shown: string;
    stem: string;
    quote: string;
    number: string;
    category: string;
  }
>();

interface Names {
  lead: string[];
  support: string[];
}

const namesOf = new WeakMap<Names, Names>();

/** Names as they are written, not as they were folded for reading. */
function writtenNames(o: Names, quote: string): Names {
  const known = namesOf.get(o);
  if (known) return known;
  const folded = fold(quote);
  const written = (n: string): string => {
    const at = folded.indexOf(n);
    return at >= 0 ? quote.slice(at, at + n.length) : n;
  };
  const names = { lead: o.lead.map(written), support: o.support.map(written) };
  namesOf.set(o, names);
  return names;
}

/** The unit in the document's own script, without the multiplier and the 个 of 个月. */
function writtenUnit(unit: string, written: string): string {
  if (unit === '' || written === '') return unit;
  const w = written
    .replace(/^[余餘多来來]/, '')
    .replace(/^[个個]多?(?=[月年周週天]|星期|季度|小时|小時|学时|學時|工作日)/, '');
  return fold(w) === unit ? w : unit;
}

/** Past facts: a section that looks back, words that do, or a year before the plan's first. */
function dropped(raw: RawTarget, period: PlanPeriod | null, review: boolean): boolean {
  if (review || raw.past) return true;
  if (!period || raw.time?.kind !== 'absolute') return false;
  return raw.time.end < Number(period.start.slice(0, 4));
}

/** An owner statement answers for the targets of its block; at the end of an item, for the item's. */
function inheritOwners(targets: Target[], first: number, owners: readonly Owner[]): void {
  if (owners.length !== 1) return;
  for (let n = first; n < targets.length; n++) {
    targets[n]!.lead = owners[0]!.lead;
    targets[n]!.support = owners[0]!.support;
  }
}
