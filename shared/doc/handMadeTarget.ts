/** A target somebody marked by hand: its words are the plan's, its fields are those they gave. Pure. */
import type { Extraction, Target } from '../extract/types.ts';
import type { PlanBlock } from './planText.ts';
import type { WordPlace } from './readingAnchors.ts';
import { definedFields, handKey, type ReadingEntry } from './readings.ts';

export function handMade(
  entry: ReadingEntry,
  { blockId, from, to }: WordPlace,
  blocks: readonly PlanBlock[],
  read: Extraction,
): Target {
  const words = blockWords(blocks, blockId);
  const offset = words.start + from;
  const quote = words.text.slice(from, to);
  const item = read.items.find((one) => offset >= one.offset && offset < one.end);
  const { part_of_key: _, ...fields } = definedFields(entry.fields);
  return {
    key: handKey(entry),
    offset,
    length: to - from,
    quote,
    number: /[\d.,，]*\d/.exec(quote)?.[0] ?? quote,
    comparator: 'eq',
    min: null,
    max: null,
    unit: '',
    measure: null,
    kind: 'count',
    period: null,
    per: null,
    part_of: null,
    part_of_key: null,
    baseline: null,
    section: sectionAt(read.outline, offset),
    blockId,
    from,
    to,
    category: 'other',
    lead: item?.lead ?? [],
    support: item?.support ?? [],
    ...fields,
    rules: rulesOf(fields, item),
    reading: { id: entry.id, kind: entry.kind },
  };
}

/** Everything is as somebody said; who answers for it is read. */
function rulesOf(fields: object, item: Extraction['items'][number] | undefined): Target['rules'] {
  const rules: Target['rules'] = {};
  for (const name of ['number', 'comparator', 'kind', 'category', ...Object.keys(fields)])
    rules[name] = 'by hand';
  if (item && item.lead.length > 0) rules.lead = 'owner statement';
  if (item && item.support.length > 0) rules.support = 'owner statement';
  return rules;
}

/** Numbers of the headings above a place and its own, as read targets have them. */
function sectionAt(outline: Extraction['outline'], offset: number): string {
  const path: Extraction['outline'] = [];
  for (const entry of outline) {
    if (entry.offset > offset) break;
    while ((path.at(-1)?.level ?? 0) >= entry.level) path.pop();
    path.push(entry);
  }
  return path.map(({ number }) => number).join('/');
}

/** The words of a block or cell and where they start in the plan text. */
export function blockWords(blocks: readonly PlanBlock[], id: string): { text: string; start: number } {
  for (const block of blocks) {
    if (block.cells === undefined) {
      if (block.id === id) return block;
      continue;
    }
    const cell = block.cells.find((one) => one.id === id);
    if (cell) return { text: block.text.slice(cell.from, cell.to), start: block.start + cell.from };
  }
  return { text: '', start: 0 };
}
