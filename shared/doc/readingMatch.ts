/**
 * Which target each entry of readings.ts speaks of. Anchors go first, then keys, then neighbours, so that a
 * sure match is never taken by a guess; of two entries for one target the later counts. Changes nothing.
 */
import type { Target } from '../extract/types.ts';
import type { PlanBlock } from './planText.ts';
import type { PlacedReading, WordPlace } from './readingAnchors.ts';
import type { ReadingEntry } from './readings.ts';

export interface MatchedReadings {
  byTarget: Map<string, ReadingEntry>;
  added: { entry: ReadingEntry; place: WordPlace }[];
  orphans: PlacedReading[];
}

/** Words are the same but for spaces. */
const bare = (words: string): string => words.replace(/\s/g, '');

export function matchReadings(
  targets: readonly Target[],
  blocks: readonly PlanBlock[],
  readings: readonly PlacedReading[],
): MatchedReadings {
  const words = wordsOf(blocks);
  const byTarget = new Map<string, ReadingEntry>();
  const byKey = new Map(targets.map((target) => [target.key, target]));
  const byBlock = new Map<string, Target[]>();
  for (const target of targets) {
    const list = byBlock.get(target.blockId ?? '');
    if (list) list.push(target);
    else byBlock.set(target.blockId ?? '', [target]);
  }
  const added: MatchedReadings['added'] = [];
  const orphans: PlacedReading[] = [];
  let open = readings
    .filter(({ entry }) => entry.kind !== 'dismissFinding' && entry.kind !== 'add')
    .reverse();
  const pass = (find: (reading: PlacedReading) => Target | undefined): void => {
    open = open.filter((reading) => {
      const target = find(reading);
      if (target === undefined) return true;
      // Said before by somebody, and since then by somebody else of the same words.
      if (!byTarget.has(target.key)) byTarget.set(target.key, reading.entry);
      return false;
    });
  };
  const same = (target: Target | undefined, entry: ReadingEntry): boolean =>
    target !== undefined && bare(target.quote) === bare(entry.quote);

  pass(({ entry, place }) => {
    if (place === null) return undefined;
    return byBlock
      .get(place.blockId)
      ?.find((target) => target.from < place.to && place.from < target.to && same(target, entry));
  });
  pass(({ entry }) => {
    const target = byKey.get(entry.key);
    return target && !byTarget.has(target.key) && same(target, entry) ? target : undefined;
  });
  pass(({ entry, place }) => {
    const near = neighbours(blockOfReading({ entry, place }), words).flatMap(
      ({ id }) => byBlock.get(id) ?? [],
    );
    const fits = near.filter(
      (target) => !byTarget.has(target.key) && same(target, entry) && sameNaming(target.key, entry.key),
    );
    return fits.length === 1 ? fits[0] : undefined;
  });
  orphans.push(...open.reverse());

  for (const reading of readings) {
    if (reading.entry.kind !== 'add') continue;
    const place = placeOfAdded(reading, words);
    if (place === null) orphans.push(reading);
    else added.push({ entry: reading.entry, place });
  }
  return { byTarget, added, orphans };
}

interface BlockWords {
  id: string;
  text: string;
  /** Which line of the plan it is (cells of one row share it). */
  line: number;
}

type Words = ReadonlyMap<string, BlockWords> & { lines: readonly BlockWords[][] };

function wordsOf(blocks: readonly PlanBlock[]): Words {
  const words = new Map<string, BlockWords>();
  const lines: BlockWords[][] = blocks.map((block, line) => {
    const all = block.cells
      ? block.cells.map((cell) => ({ id: cell.id, text: block.text.slice(cell.from, cell.to), line }))
      : [{ id: block.id, text: block.text, line }];
    const named = all.filter((one): one is BlockWords => one.id !== null);
    for (const one of named) if (!words.has(one.id)) words.set(one.id, one);
    return named;
  });
  return Object.assign(words, { lines });
}

/** The block, the one before and the one after. */
function neighbours(id: string, words: Words): BlockWords[] {
  const at = words.get(id)?.line;
  if (at === undefined) return [];
  return [at - 1, at, at + 1].flatMap((line) => words.lines[line] ?? []);
}

/** Keys are block | measure | unit | ordinal. */
const blockOf = (key: string): string => key.split('|')[0] ?? '';

/** Where an entry's words are or were: the id of a block, '' if nobody knows. */
export const blockOfReading = ({ entry, place }: PlacedReading): string =>
  place?.blockId ?? blockOf(entry.key);

function sameNaming(a: string, b: string): boolean {
  return a.split('|').slice(1, -1).join('|') === b.split('|').slice(1, -1).join('|');
}

function placeOfAdded({ entry, place }: PlacedReading, words: Words): WordPlace | null {
  if (entry.quote === '') return null;
  const block = place === null ? undefined : words.get(place.blockId);
  if (place && block && bare(block.text.slice(place.from, place.to)) === bare(entry.quote)) return place;
  // A block that was split or moved: its words are written anew, in the next one or under the same id.
  const found: WordPlace[] = [];
  for (const { id, text } of neighbours(blockOfReading({ entry, place }), words)) {
    for (let from = text.indexOf(entry.quote); from >= 0 && found.length < 2; ) {
      found.push({ blockId: id, from, to: from + entry.quote.length });
      from = text.indexOf(entry.quote, from + 1);
    }
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}
