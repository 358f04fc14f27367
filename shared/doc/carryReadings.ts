/**
 * A text made of another's words: what people said of those words comes along to the lines that say the same. Findings
 * set aside do not, a new plan is looked at anew. Pure.
 */
import type * as Y from 'yjs';
import { textJson } from './json.ts';
import type { Numbering } from './numbering.ts';
import { type PlanBlock, planBlocks } from './planText.ts';
import { anchorAt, placeReadings } from './readingAnchors.ts';
import { type ReadingEntry, type ReadingFields, setReading } from './readings.ts';

export interface ReadText {
  doc: Y.Doc;
  numbering: Numbering;
}

/** `years`: how much later the new plan is; what was said of a year is said of so many later. */
export function carryReadings(from: ReadText, to: ReadText, years: number): void {
  const said = placeReadings(from.doc).filter(({ entry }) => entry.kind !== 'dismissFinding');
  if (said.length === 0) return;
  const places = placesOfSameLines(blocksOf(from), blocksOf(to));
  to.doc.transact(() => {
    for (const { entry, place } of said) {
      const start = place && places.get(place.blockId);
      if (!place || !start) continue;
      const { blockId, at } = start;
      const anchor = anchorAt(to.doc, { blockId, from: at + place.from, to: at + place.to });
      if (anchor !== null) setReading(to.doc, { ...carried(entry, places, years), anchor });
    }
  });
}

const blocksOf = ({ doc, numbering }: ReadText): PlanBlock[] => planBlocks(textJson(doc), numbering);

type Places = ReadonlyMap<string, { blockId: string; at: number }>;

/** Id of a block or cell → the one that says the same in the other text, and where in it. */
function placesOfSameLines(from: readonly PlanBlock[], to: readonly PlanBlock[]): Places {
  const there = byWords(to);
  const places = new Map<string, { blockId: string; at: number }>();
  for (const [words, lines] of byWords(from)) {
    const same = there.get(words) ?? [];
    // Of lines that say the same, which is which must be plain.
    if (same.length !== lines.length) continue;
    for (const [index, line] of lines.entries()) {
      for (const part of partsOf(line)) {
        const other = same[index] && partsOf(same[index]).findLast(({ start }) => start <= part.start);
        if (part.id !== null && other?.id != null)
          places.set(part.id, { blockId: other.id, at: part.start - other.start });
      }
    }
  }
  return places;
}

function byWords(blocks: readonly PlanBlock[]): Map<string, PlanBlock[]> {
  const lines = new Map<string, PlanBlock[]>();
  for (const block of blocks) {
    const same = lines.get(block.text);
    if (same) same.push(block);
    else lines.set(block.text, [block]);
  }
  return lines;
}

/** What has an id in a line: itself, or its cells. */
const partsOf = ({ id, cells }: PlanBlock): { id: string | null; start: number }[] =>
  cells?.map((cell) => ({ id: cell.id, start: cell.from })) ?? [{ id, start: 0 }];

function carried(entry: ReadingEntry, places: Places, years: number): ReadingEntry {
  // Keys are block | measure | unit | ordinal; those of targets made by hand name no block and stay.
  const keyThere = (key: string): string => {
    const [block = '', ...rest] = key.split('|');
    return [places.get(block)?.blockId ?? block, ...rest].join('|');
  };
  const fields: ReadingFields = { ...entry.fields };
  if (fields.part_of_key) fields.part_of_key = keyThere(fields.part_of_key);
  if (fields.period) fields.period = fields.period.replace(/\d{4}/g, (year) => String(Number(year) + years));
  return { ...entry, key: keyThere(entry.key), fields };
}
