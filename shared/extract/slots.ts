// The blocks of an open plan with all that is remembered of each from one reading to the next. A block that did
// not change keeps its slot, wherever it stands now; nothing here reads words.
import { type BlockGives, blockGives, type PlanContext, type RowColumns } from './blockGives.ts';
import type { PlanName } from './findingYears.ts';
import type { LineNumber } from './numbering.ts';
import { headOf, type Walked } from './place.ts';
import type { BlockFacts, Reader } from './read.ts';
import { type Column, readHeader } from './tables.ts';
import type { Block, Deliverable, Finding, Item, OutlineEntry, Owner, Target } from './types.ts';

export interface Slot extends Walked {
  gives: BlockGives | null;
  /** How the row was read when it gave that. */
  columns: RowColumns;
  header: { planStart: number | null; columns: Column[] | null } | null;
  otherYears: { name: PlanName | null; found: readonly Finding[] } | null;
  scope: Scope | null;
  keys: readonly string[];
  standing: Standing | null;
  item: StandingItem | null;
}

/** Targets of one block id, or of one section's blocks without ids: their keys are counted together. */
export interface Scope {
  round: number;
  gives: BlockGives[];
  before: readonly BlockGives[];
}

/** What the block gives, where it stands now. */
export interface Standing {
  gives: BlockGives;
  keys: readonly string[];
  base: number;
  targets: readonly Target[];
  owners: readonly Owner[];
  deliverables: readonly Deliverable[];
  entry: OutlineEntry | null;
  words: readonly Finding[];
  years: readonly Finding[];
  departments: readonly Finding[];
}

/** An item and what it was made of. */
export interface StandingItem {
  parts: readonly Standing[];
  item: Item;
}

/** The slots of these blocks: the one each block had before, a new one where its words are new. */
export function slotsFor(blocks: readonly Block[], before: readonly Slot[], reader: Reader): Slot[] {
  const slots: Slot[] = new Array(blocks.length);
  const most = Math.min(blocks.length, before.length);
  let head = 0;
  while (head < most && isSameBlock(before[head]!.block, blocks[head]!)) {
    slots[head] = before[head]!;
    head++;
  }
  let tail = 0;
  while (
    tail < most - head &&
    isSameBlock(before[before.length - 1 - tail]!.block, blocks[blocks.length - 1 - tail]!)
  ) {
    slots[blocks.length - 1 - tail] = before[before.length - 1 - tail]!;
    tail++;
  }
  matchBetween(blocks, before, head, tail, slots, reader);
  for (let k = 0; k < slots.length; k++) {
    const slot = slots[k]!;
    const block = blocks[k]!;
    slot.block = block;
    slot.base = block.offset + (block.number?.length ?? 0);
  }
  reader.keep(slots.length, () => slots.map((slot) => slot.facts));
  return slots;
}

/** Between the same beginning and the same end: by id, else by words. */
function matchBetween(
  blocks: readonly Block[],
  before: readonly Slot[],
  head: number,
  tail: number,
  slots: Slot[],
  reader: Reader,
): void {
  const to = blocks.length - tail;
  const aligned = blocks.length === before.length;
  const open = new Map<string, Slot[]>();
  for (let k = before.length - tail - 1; k >= head; k--) {
    const slot = before[k]!;
    const list = open.get(nameOf(slot.block));
    if (list) list.push(slot);
    else open.set(nameOf(slot.block), [slot]);
  }
  for (let k = head; k < to; k++) {
    const block = blocks[k]!;
    const known = open.get(nameOf(block))?.pop();
    if (known && isSameBlock(known.block, block)) {
      slots[k] = known;
      continue;
    }
    slots[k] = newSlot(block, reader.read(block));
    const written = known ?? (aligned ? before[k] : undefined);
    if (written) keepNumber(slots[k]!, written);
  }
}

const nameOf = (block: Block): string => (block.id !== undefined ? `#${block.id}` : `:${block.text}`);

export function newSlot(block: Block, facts: BlockFacts): Slot {
  return {
    block,
    facts,
    base: 0,
    section: '',
    number: null,
    title: null,
    level: 0,
    review: false,
    head: headOf(block, facts),
    place: null,
    looksBack: null,
    gives: null,
    columns: 'unread',
    header: null,
    otherYears: null,
    scope: null,
    keys: [],
    standing: null,
    item: null,
  };
}

/** A block written anew keeps its number, so that the numbers below it keep their places. */
export function keepNumber(slot: Slot, before: Slot): void {
  const { number } = slot.head;
  if (number && before.head.number && before.block.id === slot.block.id && same(number, before.head.number)) {
    slot.head = { ...slot.head, number: before.head.number };
    slot.place = before.place;
  }
}

const same = (a: LineNumber, b: LineNumber): boolean =>
  a.style === b.style &&
  a.number === b.number &&
  a.value === b.value &&
  a.at === b.at &&
  a.titleAt === b.titleAt &&
  a.depth === b.depth;

/** The same words of the same kind under the same id: only where they stand may differ. */
export function isSameBlock(a: Block, b: Block): boolean {
  return (
    a === b ||
    (a.text === b.text &&
      a.kind === b.kind &&
      a.number === b.number &&
      a.id === b.id &&
      a.table === b.table &&
      a.header === b.header &&
      sameCells(a.cells, b.cells))
  );
}

function sameCells(a: Block['cells'], b: Block['cells']): boolean {
  if (a === b) return true;
  if (!a || !b || a.length !== b.length) return false;
  return a.every((cell, k) => {
    const other = b[k]!;
    return cell.id === other.id && cell.from === other.from && cell.to === other.to;
  });
}

/** Rows of one table are read by the last header above them. */
export function settleRows(slots: readonly Slot[], planStart: number | null): void {
  let header: Column[] | null = null;
  let before: Slot | null = null;
  for (const slot of slots) {
    if (slot.facts.reading === null) {
      const { block } = slot;
      if (before?.block.kind !== 'row' || before.block.table !== block.table) header = null;
      let columns: RowColumns = header;
      const own: Column[] | null = block.header || !header ? headerOf(slot, planStart) : null;
      if (own) {
        header = own;
        columns = 'unread';
      } else if (isRule(block.text)) columns = 'unread';
      if (columns !== slot.columns) {
        slot.columns = columns;
        slot.gives = null;
      }
    }
    before = slot;
  }
}

/** |---|---| under a header. */
const isRule = (text: string): boolean => /^[\s|:-]+$/.test(text);

function headerOf(slot: Slot, planStart: number | null): Column[] | null {
  if (slot.header?.planStart !== planStart || slot.header === null)
    slot.header = { planStart, columns: readHeader(slot.block.text, planStart) };
  return slot.header.columns;
}

export function givesOf(slot: Slot, context: PlanContext): BlockGives {
  if (slot.gives === null) {
    slot.gives = blockGives(slot, slot.columns, context);
    slot.keys = [];
    slot.scope = null;
  }
  return slot.gives;
}
