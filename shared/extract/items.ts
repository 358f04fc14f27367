// The items of a plan: what the blocks from one numbered line to the next give together. An item whose blocks give
// what they gave is only moved.
import { categoryOf } from './categories.ts';
import { type Changed, type Gathered, gather, noneGathered, toTheEnd } from './gathered.ts';
import { sameList } from './lists.ts';
import type { Slot, Standing } from './slots.ts';
import { movedDeliverable } from './standing.ts';
import type { ExtractOptions, Item } from './types.ts';

/** Remembered from one reading to the next. */
export interface ItemList {
  items: Gathered<Item>;
  /** Their titles as bare words. */
  words: Gathered<string>;
  /** The chapter each stands in, '' for none. */
  chapters: Gathered<string>;
  /** The blocks they begin with. */
  heads: Gathered<number>;
}

export const noItems: ItemList = {
  items: noneGathered,
  words: noneGathered,
  chapters: noneGathered,
  heads: noneGathered,
};

/** All numbered lines with nothing below them. */
export function itemsOf(
  slots: readonly Slot[],
  changed: Changed,
  before: ItemList,
  options: ExtractOptions,
): ItemList {
  // the item above reaches to what changed
  const span = fromEntryAbove(slots, changed);
  const n = slots.length;
  const items = gather(before.items, n, span, { slots, options }, itemAt, sameItem);
  const of = { slots, starts: items.starts };
  const same = slots.length === before.heads.starts.length - 1;
  return {
    items,
    words: gather(before.words, n, span, of, titleAt),
    chapters: gather(before.chapters, n, span, of, chapterAt),
    heads: gather(before.heads, n, same ? span : toTheEnd(span, n), of, headAt),
  };
}

function fromEntryAbove(slots: readonly Slot[], { from, to, gone }: Changed): Changed {
  let above = from - 1;
  while (above >= 0 && !slots[above]!.standing?.entry) above--;
  above = Math.max(0, above);
  return above >= from ? { from, to, gone } : { from: above, to, gone: gone + from - above };
}

function itemAt(
  { slots, options }: { slots: readonly Slot[]; options: ExtractOptions },
  k: number,
  into: Item[],
): void {
  if (!slots[k]!.standing?.entry) return;
  let to = k + 1;
  while (to < slots.length && !slots[to]!.standing?.entry) to++;
  if (to === slots.length || !isBelow(slots[to]!.section, slots[k]!.section))
    into.push(itemOf(slots, k, to, options));
}

/** Nothing about it is another; the numbers of its targets may be. Named things are not looked into. */
const sameItem = (a: Item, b: Item): boolean =>
  a.key === b.key &&
  a.number === b.number &&
  a.title === b.title &&
  a.offset === b.offset &&
  a.end === b.end &&
  a.blockId === b.blockId &&
  a.section === b.section &&
  a.category === b.category &&
  sameList(a.lead, b.lead, Object.is) &&
  sameList(a.support, b.support, Object.is) &&
  sameList(a.targets, b.targets, Object.is) &&
  a.deliverables.length + b.deliverables.length === 0;

/** With where the items of each block begin: one of an item's head has one. */
interface WithItems {
  slots: readonly Slot[];
  starts: Int32Array;
}

const isHead = ({ starts }: WithItems, k: number): boolean => starts[k + 1]! > starts[k]!;

function titleAt(of: WithItems, k: number, into: string[]): void {
  if (isHead(of, k)) into.push(of.slots[k]!.gives?.heading ?? '');
}

function chapterAt(of: WithItems, k: number, into: string[]): void {
  if (isHead(of, k)) into.push(of.slots[k]!.item!.chapter);
}

function headAt(of: WithItems, k: number, into: number[]): void {
  if (isHead(of, k)) into.push(k);
}

const isBelow = (section: string, above: string): boolean =>
  section.length > above.length && section[above.length] === '/' && section.startsWith(above);

function itemOf(slots: readonly Slot[], from: number, to: number, options: ExtractOptions): Item {
  const head = slots[from]!;
  const end = slots[to]?.standing?.entry?.offset ?? endOf(slots, from, to);
  const known = head.item;
  if (known && known.parts.length === to - from) {
    const by = moved(known.parts, slots, from);
    if (by === 0 && known.item.end === end) return known.item;
    if (by !== null) {
      const item = movedItem(known.item, by, end);
      head.item = { item, parts: standingsOf(slots, from, to), chapter: known.chapter };
      return item;
    }
  }
  const parts = standingsOf(slots, from, to);
  const item = makeItem(head, parts, end, options);
  head.item = { item, parts, chapter: item.section.slice(0, Math.max(0, item.section.indexOf('/'))) };
  return item;
}

function endOf(slots: readonly Slot[], from: number, to: number): number {
  let end = slots[from]!.standing?.entry?.offset ?? 0;
  for (let k = from; k < to; k++) end = Math.max(end, slots[k]!.base + slots[k]!.block.text.length);
  return end;
}

function standingsOf(slots: readonly Slot[], from: number, to: number): Standing[] {
  const parts: Standing[] = new Array(to - from);
  for (let k = from; k < to; k++) parts[k - from] = slots[k]!.standing!;
  return parts;
}

/** How far all blocks moved together; null when one gives something else or moved by itself. */
function moved(parts: readonly Standing[], slots: readonly Slot[], from: number): number | null {
  const by = slots[from]!.base - parts[0]!.base;
  for (let k = 0; k < parts.length; k++) {
    const now = slots[from + k]!.standing;
    const before = parts[k]!;
    if (now === before && by === 0) continue;
    if (now?.gives !== before.gives || now.keys !== before.keys || now.base - before.base !== by) return null;
  }
  return by;
}

const movedItem = (item: Item, by: number, end: number): Item => ({
  key: item.key,
  number: item.number,
  title: item.title,
  offset: item.offset + by,
  end,
  blockId: item.blockId,
  section: item.section,
  category: item.category,
  lead: item.lead,
  support: item.support,
  targets: item.targets,
  deliverables:
    by === 0 || item.deliverables.length === 0
      ? item.deliverables
      : item.deliverables.map((d) => movedDeliverable(d, by)),
});

function makeItem(head: Slot, parts: readonly Standing[], end: number, options: ExtractOptions): Item {
  const entry = parts[0]!.entry!;
  const item: Item = {
    key: `${head.block.id ?? `s:${head.section}`}|item`,
    number: entry.number,
    title: entry.title,
    offset: entry.offset,
    end,
    blockId: entry.blockId,
    section: head.section,
    category: categoryOf(entry.title, options),
    lead: [],
    support: [],
    targets: [],
    deliverables: [],
  };
  let ofTargets = 'other';
  for (const { targets, owners, deliverables } of parts) {
    for (const target of targets) {
      item.targets.push(target.key);
      if (ofTargets === 'other') ofTargets = target.category;
    }
    for (const { lead, support } of owners) {
      for (const name of lead) if (!item.lead.includes(name)) item.lead.push(name);
      for (const name of support)
        if (!item.support.includes(name) && !item.lead.includes(name)) item.support.push(name);
    }
    item.deliverables.push(...deliverables);
  }
  if (item.lead.length === 0 && item.support.length === 0) {
    const { lead, support } = parts[0]!.gives.led;
    item.lead.push(...lead);
    item.support.push(...support);
  }
  if (item.category === 'other') item.category = ofTargets;
  // they stay: without the room kept for more
  item.lead = item.lead.slice();
  item.support = item.support.slice();
  item.targets = item.targets.slice();
  return item;
}
