// The blocks of an open plan with all that is remembered of each from one reading to the next. A block that did
// not change keeps its slot, wherever it stands now; nothing here reads words.
import type { BlockGives, RowColumns } from './blockGives.ts';
import type { KeyScope } from './keys.ts';
import { spacing } from './lines/textLines.ts';
import { nothing } from './lists.ts';
import { headOf } from './outline/numberedHead.ts';
import type { LineNumber } from './outline/numbering.ts';
import type { Walked } from './outline/placed.ts';
import type { ListedPart } from './parts/listedParts.ts';
import { type BlockFacts, keepFacts, type Reader, readAllFacts, readBlockFacts } from './read.ts';
import { captionPart, longestCaption } from './tables/tableCaption.ts';
import { splitCells } from './tables/tableCells.ts';
import { beginsAnew, type Column, readHeader } from './tables/tableHeader.ts';
import type { Block, Deliverable, Finding, Item, OutlineEntry, Owner, Target } from './types.ts';

export interface Slot extends Walked {
  gives: BlockGives | null;
  /** How the row was read when it gave that, and the header it leaves to the next row. */
  columns: RowColumns;
  leaves: Column[] | null;
  header: { planStart: number | null; caption: string; part: string; columns: Column[] | null } | null;
  scope: KeyScope | null;
  keys: readonly string[];
  standing: Standing | null;
  item: StandingItem | null;
  /** Its targets that are parts of what a line above counts, as they were last. */
  parts: readonly ListedPart[];
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
  /** What its section begins with; '' for an item that stands in no chapter. */
  chapter: string;
}

/** The blocks as slots, and which of them may differ from those before. */
export interface SlotChange {
  slots: readonly Slot[];
  /** Before `from` and from `to` on, the slots are those of before. */
  from: number;
  to: number;
  /** What stood between them before. */
  gone: readonly Slot[];
}

/** The slots of these blocks: the one each block had before, a new one where its words are new. */
export function slotsFor(blocks: readonly Block[], before: readonly Slot[], reader: Reader): SlotChange {
  const slots: Slot[] = new Array(blocks.length);
  const most = Math.min(blocks.length, before.length);
  let from = 0;
  while (from < most && isSameBlock(before[from]!.block, blocks[from]!)) {
    slots[from] = standAt(before[from]!, blocks[from]!);
    from++;
  }
  const by = before.length - blocks.length;
  let to = blocks.length;
  while (to > from && to + by > from && isSameBlock(before[to + by - 1]!.block, blocks[to - 1]!)) {
    to--;
    slots[to] = standAt(before[to + by]!, blocks[to]!);
  }
  const gone = before.slice(from, to + by);
  matchBetween(blocks, gone, from, to, slots, reader);
  keepFacts(reader, slots.length, () => slots.map((slot) => slot.facts));
  return { slots, from, to, gone };
}

function standAt(slot: Slot, block: Block): Slot {
  slot.block = block;
  slot.base = block.offset + (block.number?.length ?? 0);
  return slot;
}

/** Between the same beginning and the same end: by id, else by words. */
function matchBetween(
  blocks: readonly Block[],
  gone: readonly Slot[],
  from: number,
  to: number,
  slots: Slot[],
  reader: Reader,
): void {
  if (gone.length === 0) {
    const facts = readAllFacts(reader, blocks.slice(from, to));
    for (let k = from; k < to; k++) slots[k] = standAt(newSlot(blocks[k]!, facts[k - from]!), blocks[k]!);
    return;
  }
  const aligned = gone.length === to - from;
  const open = new Map<string, Slot[]>();
  for (const slot of gone.toReversed()) {
    const list = open.get(nameOf(slot.block));
    if (list) list.push(slot);
    else open.set(nameOf(slot.block), [slot]);
  }
  for (let k = from; k < to; k++) {
    const block = blocks[k]!;
    const known = open.get(nameOf(block))?.pop();
    if (known && isSameBlock(known.block, block)) {
      slots[k] = standAt(known, block);
      continue;
    }
    const slot = standAt(newSlot(block, readBlockFacts(reader, block)), block);
    slots[k] = slot;
    const written = known ?? (aligned ? gone[k - from] : undefined);
    if (written) keepNumber(slot, written);
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
    time: null,
    helps: false,
    under: null,
    led: null,
    head: headOf(block, facts),
    place: null,
    looksBack: null,
    after: null,
    gives: null,
    columns: 'unread',
    leaves: null,
    header: null,
    scope: null,
    keys: nothing,
    standing: null,
    item: null,
    parts: nothing,
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
  a.depth === b.depth &&
  a.hashes === b.hashes &&
  a.chapter === b.chapter;

/** The same words of the same kind under the same id: only where they stand may differ. */
export function isSameBlock(a: Block, b: Block): boolean {
  return (
    a === b ||
    (a.text === b.text &&
      a.kind === b.kind &&
      a.level === b.level &&
      a.number === b.number &&
      a.bullet === b.bullet &&
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

/** Rows of one table are read by the last header above them. Goes on past `to` while what a row leaves changes. */
export function settleRows(
  slots: readonly Slot[],
  { from, to }: { from: number; to: number },
  planStart: number | null,
): void {
  for (let k = from; k < slots.length; k++) {
    const slot = slots[k]!;
    const { block } = slot;
    const above = slots[k - 1];
    const grouped = above !== undefined && above.leaves !== null && groups(above);
    const carried =
      above && (above.block.kind === 'row' || spans(above) || grouped) && above.block.table === block.table
        ? above.leaves
        : null;
    const header = grouped && carried && block.kind === 'row' && !fits(block.text, carried) ? null : carried;
    if (slot.facts.reading !== null) {
      const leaves = header && (spans(slot) || groups(slot)) ? header : null;
      if (k >= to && leaves === slot.leaves) return;
      slot.leaves = leaves;
      continue;
    }
    // in a plain text one table may follow another with nothing between
    const own =
      block.header ||
      !header ||
      (block.table === undefined && (grouped || spacing(block.text) > 0 || beginsAnew(block.text)))
        ? headerOf(slot, planStart, above)
        : null;
    const columns: RowColumns = own || isRule(block.text) ? 'unread' : header;
    const leaves = own ?? header;
    if (k >= to && columns === slot.columns && leaves === slot.leaves) return;
    slot.leaves = leaves;
    if (columns !== slot.columns) {
      slot.columns = columns;
      slot.gives = null;
    }
  }
}

/** | **Objective 2: Teach** | | |: a heading within a table, below which its header still holds. */
const spans = ({ block }: Slot): boolean => block.number?.trimStart().startsWith('|') === true;

/** 一、教学质量 between the rows of a table in a plain text: below it the header still holds. */
const groups = ({ block: { kind, number, text, table } }: Slot): boolean =>
  table === undefined &&
  number !== undefined &&
  (kind === 'heading' || kind === 'item') &&
  text.length <= 20 &&
  !/[,;:，；：。\d]/.test(text);

const fits = (row: string, header: Column[]): boolean =>
  splitCells(row, header.length).length === header.length;

/** |---|---| under a header. */
const isRule = (text: string): boolean => /^[\s|:-]+$/.test(text);

function headerOf(slot: Slot, planStart: number | null, above: Slot | undefined): Column[] | null {
  const caption = above?.facts.reading ? above.facts.folded.slice(-longestCaption) : '';
  // what stands below a heading is known by the heading
  const part = above?.block.number === undefined ? captionPart(caption) : '';
  const { header } = slot;
  if (header?.planStart !== planStart || header.caption !== caption || header.part !== part)
    slot.header = {
      planStart,
      caption,
      part,
      columns: readHeader(slot.block.text, planStart, caption, part),
    };
  return slot.header!.columns;
}
