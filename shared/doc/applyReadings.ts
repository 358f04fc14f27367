/**
 * The reading of a plan as people left it: what was read, with confirmations, corrections, dismissals and
 * hand-made targets (readings.ts). An entry is matched by its anchor, else by its key, else with the one
 * neighbour of the same words; always only with the words it was made for. What matches nothing is an orphan.
 * The editor and the server call the same function, so they agree.
 */
import { findAgain } from '../extract/findings/findings.ts';
import type { Extraction, Finding, Target } from '../extract/types.ts';
import { hideFindings } from './dismissals.ts';
import { handMade } from './handMadeTarget.ts';
import type { PlanBlock } from './planText.ts';
import type { PlacedReading } from './readingAnchors.ts';
import { matchReadings } from './readingMatch.ts';
import { definedFields, handKey, type ReadingEntry } from './readings.ts';

export interface AppliedReadings {
  extraction: Extraction;
  /** Not targets, somebody said. */
  dismissed: Target[];
  /** Entries whose words are gone or changed. */
  orphans: PlacedReading[];
  /** Findings somebody dismissed: with the id of the entry. */
  hidden: { finding: Finding; entry: ReadingEntry }[];
}

export function applyReadings(
  read: Extraction,
  blocks: readonly PlanBlock[],
  readings: readonly PlacedReading[],
): AppliedReadings {
  if (readings.length === 0) return { extraction: read, dismissed: [], orphans: [], hidden: [] };
  const { byTarget, added, orphans } = matchReadings(read.targets, blocks, readings);
  const dismissed: Target[] = [];
  const targets: Target[] = [];
  /** Keys whose figures are no longer those the text was checked with. */
  const touched = new Set<string>();
  for (const target of read.targets) {
    const entry = byTarget.get(target.key);
    if (entry === undefined) targets.push(target);
    else if (entry.kind === 'dismiss') {
      touched.add(target.key);
      dismissed.push({ ...target, reading: { id: entry.id, kind: entry.kind } });
    } else {
      const made = withReading(target, entry);
      if (entry.kind === 'correct') touched.add(target.key);
      targets.push(made);
    }
  }
  for (const { entry, place } of added) {
    const made = handMade(entry, place, blocks, read);
    const taken = targets.findIndex((target) => overlaps(target, made));
    // The same words read by now: the hand that marked them knows better.
    if (taken >= 0) touched.add(targets.splice(taken, 1)[0]?.key ?? '');
    targets.push(made);
    touched.add(made.key);
  }
  const extraction: Extraction = { ...read, targets: rejoined(targets, byTarget, added, read.targets) };
  if (touched.size > 0) {
    extraction.items = read.items.map((item) => itemWith(item, extraction.targets, touched));
    extraction.findings = findAgain(
      extraction,
      (finding) => !finding.targets.some((key) => touched.has(key)),
    );
  }
  const { shown, hidden } = hideFindings(extraction.findings, extraction.targets, readings, () =>
    starts(blocks),
  );
  extraction.findings = shown;
  return { extraction, dismissed, orphans, hidden };
}

/** Where the words of each block and cell begin in the plan text. */
export function starts(blocks: readonly PlanBlock[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  const put = (id: string | null, start: number): void => {
    if (id !== null && !out.has(id)) out.set(id, start);
  };
  for (const { id, start, cells } of blocks) {
    put(id, start);
    for (const cell of cells ?? []) put(cell.id, start + cell.from);
  }
  return out;
}

function withReading(target: Target, { id, kind, fields }: ReadingEntry): Target {
  const made: Target = { ...target, reading: { id, kind } };
  if (kind !== 'correct') return made;
  const { part_of_key: _, ...rest } = definedFields(fields);
  Object.assign(made, rest);
  made.rules = { ...target.rules };
  for (const name of Object.keys(rest)) made.rules[name] = 'corrected';
  return made;
}

const overlaps = (a: Target, b: Target): boolean => a.blockId === b.blockId && a.from < b.to && b.from < a.to;

/** Part-of as corrected, without parts of what is no target any more, and never in a circle. */
function rejoined(
  targets: Target[],
  byTarget: ReadonlyMap<string, ReadingEntry>,
  added: readonly { entry: ReadingEntry }[],
  read: readonly Target[],
): Target[] {
  const byKey = new Map(targets.map((target) => [target.key, target]));
  const readKeys = new Set(read.map((target) => target.key));
  const out = new Map<string, Target>();
  const put = (target: Target, total: Target | null): void => {
    const own = readKeys.has(target.key) ? { ...target } : target;
    own.part_of = total?.offset ?? null;
    own.part_of_key = total?.key ?? null;
    byKey.set(own.key, own);
    out.set(own.key, own);
  };
  for (const target of targets) {
    if (target.part_of_key !== null && !byKey.has(target.part_of_key)) put(target, null);
  }
  const wishes = [...byTarget, ...added.map(({ entry }) => [handKey(entry), entry] as const)];
  for (const [key, { kind, fields }] of wishes) {
    const target = byKey.get(key);
    if (target === undefined || fields.part_of_key === undefined || (kind !== 'correct' && kind !== 'add'))
      continue;
    const total = fields.part_of_key === null ? null : byKey.get(fields.part_of_key);
    if (total === undefined || (total !== null && leadsTo(total, key, byKey))) continue;
    put(target, total);
    const own = byKey.get(key);
    if (own) own.rules = { ...own.rules, part_of_key: 'corrected' };
  }
  return targets
    .map((target) => out.get(target.key) ?? target)
    .sort((a, b) => a.offset - b.offset || a.length - b.length);
}

function leadsTo(from: Target, key: string, byKey: ReadonlyMap<string, Target>): boolean {
  const seen = new Set<string>();
  for (let at: Target | undefined = from; at; at = byKey.get(at.part_of_key ?? '')) {
    if (at.key === key) return true;
    if (seen.has(at.key)) return true;
    seen.add(at.key);
  }
  return false;
}

function itemWith(
  item: Extraction['items'][number],
  targets: readonly Target[],
  touched: ReadonlySet<string>,
): Extraction['items'][number] {
  const alive = new Set(targets.map((target) => target.key));
  const keys = item.targets.filter((key) => alive.has(key));
  for (const target of targets)
    if (
      touched.has(target.key) &&
      target.offset >= item.offset &&
      target.offset < item.end &&
      !keys.includes(target.key)
    )
      keys.push(target.key);
  return { ...item, targets: keys };
}
