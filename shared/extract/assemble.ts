// Puts the readings of all blocks together: sections, the plan's period, tables, owners that hand down, keys.
// Everything here is cheap and runs again after each change; the expensive reading of words is remembered.

import { categoryOf } from './categories.ts';
import { readDeliverables } from './deliverables.ts';
import { findFindings } from './findings.ts';
import { fold } from './fold.ts';
import { reviewTitle } from './lexicon.ts';
import { type LineNumber, readLineNumber, runInTitle } from './numbering.ts';
import { createNesting } from './outline.ts';
import { readPlanPeriod, resolveTime } from './periods.ts';
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

/** A block with what was found out about its place in the plan; findings read it. */
export interface Placed {
  block: Block;
  facts: BlockFacts;
  /** Where `block.text` begins in the plain text. */
  base: number;
  section: string;
  number: LineNumber | null;
  title: string | null;
  level: number;
  review: boolean;
}

const quiet = new Set(['title', 'addressee', 'signature', 'date', 'status', 'note']);

export function assemble(
  blocks: readonly Block[],
  facts: readonly BlockFacts[],
  options: ExtractOptions,
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
  const leadFirst = facts.some(
    (f) =>
      f.text.length < 4000 &&
      /(?:第一位|首位|排在?第一|列第一|排名第一)[^。]{0,12}牵头|牵头[^。]{0,12}(?:第一位|首位|排在?第一)/.test(
        f.folded,
      ),
  );
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
      const demote = leadFirst && o.plain && o.lead.length > 1;
      blockOwners.push({
        offset: base + o.start,
        quote: block.text.slice(o.start, o.end),
        lead: demote ? o.lead.slice(0, 1) : o.lead,
        support: demote ? [...o.lead.slice(1), ...o.support] : o.support,
        section: p.section,
        blockId: block.id ?? null,
      });
    };
    if (fact.reading === null) {
      const planStart = period ? Number(period.start.slice(0, 4)) : null;
      const prev = placed[k - 1];
      if (!prev || prev.block.kind !== 'row' || prev.block.table !== block.table) header = null;
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
  extraction.findings = findFindings(extraction, placed, options);
  return extraction;

  function make(raw: RawTarget, p: Placed, measure: string | null): Target {
    const { quantity: q } = raw;
    const { block, base } = p;
    const unit = block.text.slice(q.unitStart, q.unitEnd);
    const shown = writtenUnit(q.unit, unit);
    const id = block.id ?? `s:${p.section}`;
    const stem = `${id}|${(measure ?? '').replace(/[|\s]/g, '')}|${shown}`;
    const ordinal = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, ordinal);
    return {
      key: `${stem}|${ordinal}`,
      offset: base + raw.start,
      length: raw.end - raw.start,
      quote: block.text.slice(raw.start, raw.end),
      number: block.text.slice(q.numStart, q.numEnd),
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
      category: categoryOf(measure ?? '', options, p.title ?? ''),
      lead: [],
      support: [],
      rules: raw.rules,
    };
  }
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

function firstSentencePeriod(blocks: readonly Block[], facts: readonly BlockFacts[]): PlanPeriod | null {
  for (let k = 0; k < Math.min(blocks.length, 8); k++) {
    if (blocks[k]!.kind === 'date') continue;
    const f = facts[k]!.folded.slice(0, 300);
    if (
      /^\s*(?:19|20)\d\d\s*年|《[^》]*(?:19|20)\d\d|\b(?:in|for|during) (?:19|20)\d\d\b|“十[一二三四五六]五”[^。]{0,12}(?:规划|时期)/i.test(
        f,
      )
    ) {
      const p = readPlanPeriod(f);
      if (p) return p;
    }
  }
  return null;
}

/** Numbers, titles and sections of all blocks. */
function place(blocks: readonly Block[], facts: readonly BlockFacts[], period: PlanPeriod | null): Placed[] {
  const nesting = createNesting();
  const numbers = blocks.map((b, k) => numberOf(b, facts[k]!));
  let total = 0;
  let short = 0;
  const starts = blocks.map((b, k) => {
    const n = numbers[k];
    if (!n) return 0;
    const at = b.number !== undefined ? 0 : n.titleAt;
    if (n.style === 'digit') {
      total++;
      const t = runInTitle(facts[k]!.folded, at, false);
      if (t.runIn && t.end - at <= 30) short++;
    }
    return at;
  });
  const siblings = total >= 4 && short >= total * 0.7;
  let section = '';
  let reviewLevel = 0;
  return blocks.map((block, k) => {
    const fact = facts[k]!;
    const number = numbers[k] ?? null;
    let title: string | null = null;
    let level = 0;
    if (block.kind === 'title') {
      // another plan begins: its numbers start anew
      section = '';
      reviewLevel = 0;
    }
    if (number) {
      const t = runInTitle(fact.folded, starts[k]!, siblings);
      title = block.text.slice(starts[k]!, t.end).trim();
      const placedAt = nesting.push(number);
      level = placedAt.level;
      section = placedAt.path;
      if (reviewLevel === 0 || level <= reviewLevel)
        reviewLevel = isReview(fold(title), level, period) ? level : 0;
    } else if (block.kind === 'heading') {
      // an unnumbered heading adds no level, but it may open or end a review
      const f = fold(block.text.trim());
      if (reviewLevel === 0 && isReview(f, 1, period)) reviewLevel = 99;
      else if (reviewLevel === 99) reviewLevel = 0;
    }
    return {
      block,
      facts: fact,
      base: block.offset + (block.number?.length ?? 0),
      section,
      number,
      title,
      level,
      review: reviewLevel > 0,
    };
  });
}

function isReview(title: string, level: number, period: PlanPeriod | null): boolean {
  if (title.length > 40) return false;
  const y = /((?:19|20)\d\d)\s*年/.exec(title);
  if (
    y &&
    period &&
    Number(y[1]) < Number(period.start.slice(0, 4)) &&
    !/-|至|到/.test(title.slice(y.index + y[0].length, y.index + y[0].length + 2))
  )
    return true;
  if (/目标|任务|计划|安排|打算|思路|举措|措施|要求/.test(title) && !/回顾|总结|完成情况/.test(title))
    return false;
  return reviewTitle.test(title) && (level <= 2 || /回顾|成效|成绩|现状|基础|问题/.test(title));
}

function numberOf(block: Block, fact: BlockFacts): LineNumber | null {
  if (quiet.has(block.kind) || block.kind === 'row') return null;
  if (block.number !== undefined) {
    const f = fold(block.number);
    const n =
      readLineNumber(`${f}题`, `${block.number}题`) ?? readLineNumber(`${f} 题`, `${block.number} 题`);
    return n;
  }
  if (block.kind === 'attachments') return null;
  return readLineNumber(fact.folded.slice(0, 60), block.text.slice(0, 60));
}

/** An owner statement answers for the targets of its block; at the end of an item, for the item's. */
function inheritOwners(targets: Target[], first: number, owners: readonly Owner[]): void {
  if (owners.length !== 1) return;
  for (let n = first; n < targets.length; n++) {
    targets[n]!.lead = owners[0]!.lead;
    targets[n]!.support = owners[0]!.support;
  }
}
