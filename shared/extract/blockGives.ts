// What one block gives to the plan in its surroundings: its targets, owners, deliverables, its line of the outline
// and the findings that need no other block. All offsets count from the beginning of the block's words until
// standing.ts puts them in their place. Knows no other block; keys get their ordinals in assemble.ts.

import type { RawTarget } from './blockReading.ts';
import { categoryAndRule } from './categories.ts';
import { readDeliverables } from './deliverables.ts';
import { nameOfHeading } from './englishTitled.ts';
import { fieldRules } from './fieldRules.ts';
import { bare } from './figures.ts';
import { type DepartmentNames, ownerFindings } from './findingDepartments.ts';
import { wordFindings } from './findingText.ts';
import { yearsOutside } from './findingYears.ts';
import { fold } from './fold.ts';
import { quiet } from './heads.ts';
import { kept, nothing } from './lists.ts';
import { notedOf } from './noted.ts';
import { noParties, type Parties, partiesAbove, partiesOf, type ReadOwner, written } from './parties.ts';
import { inPlan, resolveTime } from './periods.ts';
import type { Placed } from './place.ts';
import type { Column } from './tableHeader.ts';
import { readRow } from './tables.ts';
import type { TimeValue } from './times.ts';
import type {
  Deliverable,
  ExtractOptions,
  Finding,
  OutlineEntry,
  Owner,
  PlanPeriod,
  Target,
} from './types.ts';

/** What the whole plan says to each block. */
export interface PlanContext {
  period: PlanPeriod | null;
  /** The text says that the first of several departments leads. */
  leadFirst: boolean;
  options: ExtractOptions;
  departments: DepartmentNames | null;
}

/** How a row of a table is read: by the columns of the header above it, as prose (null), or not at all. */
export type RowColumns = Column[] | null | 'unread';

export interface BlockGives {
  /** `part_of` and `part_of_key` stand in `parents`, `key` lacks its ordinal. */
  targets: readonly Target[];
  /** Their keys without ordinals, also once they stand. */
  names: readonly string[];
  /** Index of each target's total among these targets, -1 none. */
  parents: readonly number[];
  /** Indices of those that findings look at (noted.ts). */
  noted: readonly number[];
  owners: readonly Owner[];
  /** Who leads and who helps by the heading above. */
  led: Parties;
  deliverables: readonly Deliverable[];
  entry: OutlineEntry | null;
  /** Their measures, and the title, as bare words. */
  measures: readonly string[];
  heading: string;
  /** About words, about years, about departments: they are told in this order. */
  words: readonly Finding[];
  years: readonly Finding[];
  departments: readonly Finding[];
}

export function blockGives(p: Placed, columns: RowColumns, context: PlanContext): BlockGives {
  const { block, facts } = p;
  const { period, options, departments } = context;
  const targets: Target[] = [];
  const parents: number[] = [];
  let owners: readonly Owner[] = nothing;
  const led = p.led === null ? noParties : partiesAbove(p.led, context.leadFirst);
  if (facts.reading === null) {
    if (columns !== 'unread' && (!p.review || columns?.some(({ averts }) => averts)))
      owners = readTableRow(p, columns, context, led, targets, parents);
  } else if (!quiet.has(block.kind)) {
    owners = ownersOf(facts.owners, p, context);
    const { targets: raws } = facts.reading;
    const whose = whoseTargets(p, owners, led);
    const places: number[] = [];
    for (const raw of raws) {
      if (dropped(raw, p, period, p.review)) {
        places.push(-1);
        continue;
      }
      places.push(targets.length);
      parents.push(places[raw.parent] ?? -1);
      const measure = raw.measure ? block.text.slice(raw.measure[0], raw.measure[1]) : namedByTitle(p, raw);
      const made = makeTarget(raw, p, measure, context, whose);
      if (parents.at(-1)! >= 0) made.rules.part_of ??= partRule(raw, raws[raw.parent]!);
      targets.push(made);
    }
  }
  return {
    targets: kept(targets),
    names: targets.length > 0 ? targets.map(({ key }) => key) : nothing,
    parents: kept(parents),
    noted: notedOf(targets),
    owners,
    led,
    deliverables: facts.reading ? readDeliverables(p, period, options) : nothing,
    entry: entryOf(p),
    measures: targets.length > 0 ? targets.map((t) => bare(t.measure)) : nothing,
    heading: p.title === null ? '' : bare(p.title),
    words: wordFindings(p),
    years: period ? yearsOutside(p, period) : nothing,
    departments: ownerFindings(owners, departments),
  };
}

const partRule = (part: RawTarget, whole: RawTarget): string =>
  part.sentence === whole.sentence ? 'same sentence' : 'sentence before';

/** 3.1 Former mills. 42 hectares will be cleaned up: nothing but the title before it says what is measured. */
const namedByTitle = (
  { title, block, facts, under }: Placed,
  { quantity, rules }: RawTarget,
): string | null =>
  under !== null && rules.measure === 'title'
    ? nameOfHeading(under)
    : facts.english &&
        title &&
        quantity.unit !== '' &&
        title.split(' ').length <= 5 &&
        block.text.length > title.length + 12
      ? title
      : null;

function entryOf({ block, number, title, level }: Placed): OutlineEntry | null {
  if (!number || title === null) return null;
  return {
    level,
    number: number.number,
    title,
    offset: number.at - (block.number?.length ?? 0),
    blockId: block.id ?? null,
  };
}

function readTableRow(
  p: Placed,
  columns: Column[] | null,
  context: PlanContext,
  led: Parties,
  targets: Target[],
  parents: number[],
): readonly Owner[] {
  const { block } = p;
  const row = readRow(block.text, columns);
  const owners = ownersOf(row.owners, p, context);
  const whose = whoseTargets(p, owners, led);
  const places: number[] = [];
  for (const t of row.targets) {
    if (dropped(t.raw, p, context.period, false)) {
      places.push(-1);
      continue;
    }
    places.push(targets.length);
    parents.push(places[t.raw.parent] ?? -1);
    const measure = t.raw.measure ? block.text.slice(t.raw.measure[0], t.raw.measure[1]) : t.measure;
    const made = makeTarget(t.raw, p, measure, context, whose);
    if (parents.at(-1)! >= 0) made.rules.part_of ??= 'header';
    const cell = block.cells?.[t.cell];
    if (cell) {
      made.blockId = cell.id ?? made.blockId;
      if (cell.id) {
        made.from -= cell.from;
        made.to -= cell.from;
      }
    }
    targets.push(made);
  }
  return owners;
}

const ownersOf = (read: readonly ReadOwner[], p: Placed, context: PlanContext): readonly Owner[] =>
  read.length === 0 ? nothing : read.map((owner) => makeOwner(owner, p, context));

/** What all targets of a block have in common. */
interface Whose extends Parties {
  /** What their keys begin with: the block's id, or its section. */
  key: string;
  /** The heading above says who leads, not the block. */
  ownersAbove: boolean;
}

/** An owner statement answers for the targets of its block; a block without one is led by the heading above. */
function whoseTargets({ block, section }: Placed, owners: readonly Owner[], led: Parties): Whose {
  const ownersAbove = owners.length === 0;
  const { lead, support } = ownersAbove ? led : partiesOf(owners);
  return { key: `${block.id ?? `s:${section}`}|`, lead, support, ownersAbove };
}

function makeTarget(
  raw: RawTarget,
  p: Placed,
  measure: string | null,
  context: PlanContext,
  whose: Whose,
): Target {
  const { quantity: q } = raw;
  const { block } = p;
  const unit = writtenUnit(q.unit, block.text.slice(q.unitStart, q.unitEnd));
  const period = resolveTime(timeOf(raw, p, context.period), context.period);
  const { lead, support, ownersAbove } = whose;
  const category = categoryAndRule(thingDone(raw, block.text, measure), context.options, p.title ?? '', () =>
    clauseAround(raw, block.text, measure),
  );
  return {
    key: `${whose.key}${measure === null ? '' : inKey(measure)}|${unit}|`,
    offset: raw.start,
    length: raw.end - raw.start,
    quote: block.text.slice(raw.start, raw.end),
    number: block.text.slice(q.numStart, q.numEnd),
    comparator: q.comparator,
    min: q.min,
    max: q.max,
    unit,
    measure,
    kind: raw.kind,
    period,
    per: raw.per,
    part_of: null,
    part_of_key: null,
    baseline: raw.baseline,
    section: p.section,
    blockId: block.id ?? null,
    from: raw.start,
    to: raw.end,
    category: category.id,
    lead,
    support,
    rules: fieldRules(raw, p, { unit, measure, period, lead, support, ownersAbove }, category.rule),
  };
}

/** Without what parts of a key are told apart by; most hold none of it. */
function inKey(measure: string): string {
  for (let i = 0; i < measure.length; i++) {
    const c = measure.charCodeAt(i);
    if (c <= 0x20 || c === 0x7c || c === 0xa0 || (c >= 0x1680 && c <= 0x3000) || c === 0xfeff)
      return measure.replace(/[|\s]/g, '');
  }
  return measure;
}

/** The measure, with what is done jointly before it: 联合培养博士 is no matter of 博士. */
function thingDone({ measure: at }: RawTarget, text: string, measure: string | null): string {
  if (at === null || measure === null) return measure ?? '';
  return at[0] >= 4 && '联聯'.includes(text[at[0] - 4]!) && text[at[0] - 3] === '合'
    ? text.slice(at[0] - 4, at[1])
    : measure;
}

const clauseEnds = new Set('，。；、：,.;:\n\t（）()');

/** The words of the clause the number stands in, and its measure, which may stand before it. */
function clauseAround({ start, end }: RawTarget, text: string, measure: string | null): string {
  let from = start;
  while (from > 0 && start - from < 60 && !clauseEnds.has(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < 60 && !clauseEnds.has(text[to]!)) to++;
  return `${measure ?? ''}\n${text.slice(from, to)}`;
}

/** An owner statement with its names as they are written. */
function makeOwner(o: ReadOwner, p: Placed, { leadFirst }: PlanContext): Owner {
  return {
    offset: o.start,
    quote: p.block.text.slice(o.start, o.end),
    ...written(o, p.block.text, p.helps, leadFirst),
    section: p.section,
    blockId: p.block.id ?? null,
  };
}

/** The unit in the document's own script, without the multiplier and the 个 of 个月. */
function writtenUnit(unit: string, written: string): string {
  if (unit === written || unit === '' || written === '') return unit;
  const w = written
    .replace(/^[余餘多来來]/, '')
    .replace(/^[个個]多?(?=[月年周週天]|星期|季度|小时|小時|学时|學時|工作[日天])/, '');
  return fold(w) === unit ? w : unit;
}

/** Past facts: a section that looks back, words that do, or a year before the plan's first. */
function dropped(raw: RawTarget, p: Placed, period: PlanPeriod | null, review: boolean): boolean {
  // in a background section only what will be is promised
  if ((review && raw.rules.will !== 'yes') || raw.past) return true;
  return isOver(raw.before && !raw.time ? raw.before : timeOf(raw, p, period), period);
}

/** What governs the number: a year before the plan's first that is told in passing does not. */
function timeOf(raw: RawTarget, p: Placed, period: PlanPeriod | null): TimeValue | null {
  return raw.aside && isOver(raw.time, period) ? null : (raw.time ?? p.time);
}

function isOver(said: TimeValue | null, period: PlanPeriod | null): boolean {
  const time = said && inPlan(said, period);
  if (!period || time?.kind !== 'absolute') return false;
  const first = Number(period.start.slice(0, 4));
  // 2024-25 in the plan for 2025-26 is the year before
  return time.end < first || (time.end === first && time.start < first && time.end - time.start === 1);
}
