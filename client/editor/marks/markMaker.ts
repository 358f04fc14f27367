/**
 * From the reading to the marks of the whole page. After an edit only the blocks that something new is said of are
 * marked again; a block whose marks did not change keeps the same object. Pure.
 */
import type { PlanBlock } from '../../../shared/doc/planText.ts';
import { changedBetween } from '../../../shared/extract/gathered.ts';
import type { Target } from '../../../shared/extract/types.ts';
import { ProgressByKey } from '../../../shared/progressByKey.ts';
import type { Reading } from '../../reading/reading.ts';
import type { BlockMarks } from './outerMarks.ts';
import { type LeadMark, type MarkOptions, makeMarks, type PlacedFinding, placeOf } from './readingMarks.ts';

type Marks = ReadonlyMap<string, BlockMarks>;
export type MarkMaker = (reading: Reading, options: MarkOptions) => Marks;

/** What the marks were made of last. */
interface Round {
  blocks: readonly PlanBlock[];
  targets: readonly Target[];
  progress: Reading['progress'];
  findings: readonly PlacedFinding[];
  selected: string | null;
  leads: MarkOptions['leads'];
  /** A word of the language they are in. */
  more: string;
  marks: Marks;
}

const nothingMarked: Round = {
  blocks: [],
  targets: [],
  progress: new Map(),
  findings: [],
  selected: null,
  leads: new Map(),
  more: '',
  marks: new Map(),
};

export function createMarkMaker(): MarkMaker {
  let last = nothingMarked;
  return (reading, options) => {
    const { blocks, extraction } = reading;
    const { targets } = extraction;
    const now: Round = {
      blocks,
      targets,
      progress: reading.progress,
      findings: placed(reading),
      selected: options.selected,
      leads: options.leads,
      more: options.more(2),
      marks: last.marks,
    };
    // in another language all is said anew
    const before = now.more === last.more ? last : { ...nothingMarked, marks: last.marks };
    const ids = saidAnew(before, now);
    if (before !== last) for (const id of last.marks.keys()) ids.add(id);
    now.marks = markAgain(ids, now, reading, options);
    last = now;
    return now.marks;
  };
}

/** Findings that are marked, by where they stand. */
function placed({ findings, blocks }: Reading): PlacedFinding[] {
  const out: PlacedFinding[] = [];
  for (const finding of findings) {
    if (finding.severity === 'hint') continue;
    for (const span of finding.spans) {
      const place = placeOf(span, blocks);
      if (place !== null) out.push({ finding, ...place });
    }
  }
  return out;
}

/** Ids of the blocks and cells of which something else is said than before. */
function saidAnew(before: Round, now: Round): Set<string> {
  const ids = new Set<string>();
  const add = (id: string | null): void => {
    if (id !== null) ids.add(id);
  };
  const addLine = ({ id, cells }: PlanBlock): void => {
    add(id);
    for (const cell of cells ?? []) add(cell.id);
  };
  const lines = unlike(before.blocks, now.blocks, sameLine);
  for (const k of lines.were) addLine(before.blocks[k] as PlanBlock);
  for (const k of lines.are) addLine(now.blocks[k] as PlanBlock);
  const findings = unlike(before.findings, now.findings, samePlace);
  for (const k of findings.were) add((before.findings[k] as PlacedFinding).id);
  for (const k of findings.are) add((now.findings[k] as PlacedFinding).id);
  const targets = unlike(before.targets, now.targets, sameWords);
  for (const k of targets.were) add((before.targets[k] as Target).blockId);
  for (const k of targets.are) add((now.targets[k] as Target).blockId);
  const farther = keysOfOther(before.progress, now.progress);
  if (farther === null || farther.size > 0)
    for (const { key, blockId } of now.targets)
      if (farther === null ? before.progress.get(key) !== now.progress.get(key) : farther.has(key))
        add(blockId);
  if (before.selected !== now.selected)
    for (const { key, blockId } of now.targets)
      if (key === before.selected || key === now.selected) add(blockId);
  if (before.leads !== now.leads)
    for (const id of [...before.leads.keys(), ...now.leads.keys()])
      if (!sameLead(before.leads.get(id), now.leads.get(id))) add(id);
  return ids;
}

/** Keys of other progress; null where all have to be asked. */
function keysOfOther(before: Reading['progress'], now: Reading['progress']): ReadonlySet<string> | null {
  if (before === now) return none;
  return now instanceof ProgressByKey ? now.unlike(before) : null;
}

const none: ReadonlySet<string> = new Set();

/** Indices of those of two lists that differ: one by one where there are as many, else of all in between. */
function unlike<T>(
  before: readonly T[],
  now: readonly T[],
  same: (a: T, b: T) => boolean,
): { were: readonly number[]; are: readonly number[] } {
  const were: number[] = [];
  const are: number[] = [];
  if (before === now) return { were, are };
  const { from, to, gone } = changedBetween(before, now, same);
  const asMany = to - from === gone;
  const alike = (k: number): boolean => asMany && (before[k] === now[k] || same(before[k] as T, now[k] as T));
  for (let k = from; k < from + gone; k++) if (!alike(k)) were.push(k);
  for (let k = from; k < to; k++) if (!alike(k)) are.push(k);
  return { were, are };
}

const sameLine = (a: PlanBlock, b: PlanBlock): boolean =>
  a === b || (a.id === b.id && a.text === b.text && a.cells === b.cells);

const sameWords = (a: Target, b: Target): boolean =>
  a === b ||
  (a.key === b.key &&
    a.blockId === b.blockId &&
    a.from === b.from &&
    a.to === b.to &&
    a.quote === b.quote &&
    a.number === b.number &&
    a.unit === b.unit);

const samePlace = (a: PlacedFinding, b: PlacedFinding): boolean =>
  a.id === b.id && a.from === b.from && a.to === b.to && a.finding.key === b.finding.key;

const sameLead = (a: LeadMark | undefined, b: LeadMark | undefined): boolean =>
  a === b || (a?.mark === b?.mark && a?.name === b?.name && a?.color === b?.color);

/** The marks with those of these blocks made anew; the same object where they are what they were. */
function markAgain(
  ids: ReadonlySet<string>,
  { blocks, targets, findings, leads, marks: before }: Round,
  { progress }: Reading,
  options: MarkOptions,
): Marks {
  if (ids.size === 0) return before;
  const texts = textsOf(ids, blocks);
  const targetsOf = grouped(ids, targets, ({ blockId }) => blockId);
  const findingsOf = grouped(ids, findings, ({ id }) => id);
  let now: Map<string, BlockMarks> | null = null;
  for (const id of ids) {
    const text = texts.get(id);
    const own = { targets: targetsOf.get(id) ?? [], findings: findingsOf.get(id) ?? [], lead: leads.get(id) };
    const nothing = own.targets.length + own.findings.length === 0 && own.lead === undefined;
    const known = before.get(id);
    const made = text === undefined || nothing ? undefined : makeMarks({ text, ...own }, progress, options);
    if (sameMarks(known, made)) continue;
    now ??= new Map(before);
    if (made === undefined) now.delete(id);
    else now.set(id, made);
  }
  return now ?? before;
}

/** Of two blocks with one id the first counts, of two cells the last. */
function textsOf(ids: ReadonlySet<string>, blocks: readonly PlanBlock[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { id, text, cells } of blocks) {
    if (cells === undefined) {
      if (id !== null && ids.has(id) && !texts.has(id)) texts.set(id, text);
    } else
      for (const cell of cells)
        if (cell.id !== null && ids.has(cell.id)) texts.set(cell.id, text.slice(cell.from, cell.to));
  }
  return texts;
}

function grouped<T>(
  ids: ReadonlySet<string>,
  list: readonly T[],
  idOf: (one: T) => string | null,
): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const one of list) {
    const id = idOf(one);
    if (id === null || !ids.has(id)) continue;
    const own = out.get(id);
    if (own) own.push(one);
    else out.set(id, [one]);
  }
  return out;
}

/** Marks are a few words and numbers, of few blocks: as text they are compared at once. */
const sameMarks = (a: BlockMarks | undefined, b: BlockMarks | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
