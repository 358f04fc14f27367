// What one block gives to the plan in its surroundings: its targets, owners, deliverables, its line of the outline
// and the findings that need no other block. All offsets count from the beginning of the block's words until
// standing.ts puts them in their place. Knows no other block; keys get their ordinals in assemble.ts.

import type { RawTarget } from './blockReading.ts';
import { readDeliverables } from './deliverables.ts';
import { nameOfHeading } from './english/titled.ts';
import { bare } from './findings/figures.ts';
import { ownerFindings } from './findings/findingDepartments.ts';
import { wordFindings } from './findings/findingText.ts';
import { yearsOutside } from './findings/findingYears.ts';
import { notedOf } from './findings/noted.ts';
import { kept, nothing } from './lists.ts';
import { makeTarget, whoseTargets } from './makeTarget.ts';
import { type Placed, quiet } from './outline/placed.ts';
import { noParties, type Parties, partiesAbove, type ReadOwner, written } from './owners/parties.ts';
import type { PlanContext } from './planContext.ts';
import type { Column } from './tables/tableHeader.ts';
import { readRow } from './tables/tables.ts';
import { isPastFact } from './times/targetTime.ts';
import type { Deliverable, Finding, OutlineEntry, Owner, PlanPeriod, Target } from './types.ts';

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
      if (!enters(raw, p, period, p.review, places, parents)) continue;
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

/** Whether the quantity is a target: then it is noted at which place among them, and which of them it is part of. */
function enters(
  raw: RawTarget,
  p: Placed,
  period: PlanPeriod | null,
  review: boolean,
  places: number[],
  parents: number[],
): boolean {
  const past = isPastFact(raw, p, period, review);
  places.push(past ? -1 : parents.length);
  if (!past) parents.push(places[raw.parent] ?? -1);
  return !past;
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
    if (!enters(t.raw, p, context.period, false, places, parents)) continue;
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

/** An owner statement with its names as they are written. */
function makeOwner(o: ReadOwner, p: Placed, { leadFirst }: PlanContext): Owner {
  // no spread: it is slow where objects have so many forms, and makes them large
  const { lead, support } = written(o, p.block.text, p.helps, leadFirst);
  return {
    offset: o.start,
    quote: p.block.text.slice(o.start, o.end),
    lead,
    support,
    section: p.section,
    blockId: p.block.id ?? null,
  };
}
