/**
 * Work on whole documents: merging, differences, facts of large updates. Pure functions on bytes, run in
 * docWorker; nothing here keeps state.
 */
import * as Y from 'yjs';
import { CAPS } from '../../shared/wire.ts';
import type { Snapshot } from '../store/store.ts';
import { Conflicts, type Weight } from './conflicts.ts';
import { Depths, placesOf } from './depths.ts';
import { readFacts } from './facts.ts';
import { readUpdateFrames } from './frames.ts';

export interface BadUpdate {
  row: number;
  update: Uint8Array;
  reason: string;
}

export interface Merged {
  snapshot: Omit<Snapshot, 'seq'>;
  /** Updates that would not apply and are not inside: poison that got past the checks. */
  bad: BadUpdate[];
  weight: Weight;
  /** Something still waits for what it builds on: must not happen, the checks refuse it. */
  pending: boolean;
}

/**
 * Measured on the 259,778-edit trace: one transaction for all takes 2.6 times as long (structs are merged only at
 * its end, and splitting one moves all after it), one for each three times.
 */
const UPDATES_A_TRANSACTION = 100;

/** A snapshot and the rows after it → the next snapshot, deleted contents dropped. */
export function mergeRows(
  data: Uint8Array | null,
  rows: readonly { seq: number; updates: Uint8Array }[],
): Merged {
  const updates = rows.flatMap((row) =>
    readUpdateFrames(row.updates).map((update) => ({ row: row.seq, update })),
  );
  const conflicts = new Conflicts();
  const doc = new Y.Doc();
  try {
    conflicts.during(() => applyAll(doc, data, updates));
  } catch {
    return mergeCarefully(data, updates);
  }
  return { ...snapshotOf(doc), weight: conflicts.weightOf(doc), bad: [] };
}

function applyAll(doc: Y.Doc, data: Uint8Array | null, updates: readonly { update: Uint8Array }[]): void {
  if (data !== null) Y.applyUpdate(doc, data);
  for (let at = 0; at < updates.length; at += UPDATES_A_TRANSACTION) {
    const some = updates.slice(at, at + UPDATES_A_TRANSACTION);
    doc.transact(() => {
      for (const { update } of some) Y.applyUpdate(doc, update);
    });
  }
}

/** One update after the other, leaving out those that break the document. Slow, and rare. */
function mergeCarefully(
  data: Uint8Array | null,
  updates: readonly { row: number; update: Uint8Array }[],
): Merged {
  const bad: BadUpdate[] = [];
  let good = new Y.Doc();
  if (data !== null) Y.applyUpdate(good, data);
  let kept = Y.encodeStateAsUpdate(good);
  for (const { row, update } of updates) {
    try {
      Y.applyUpdate(good, update);
      kept = Y.encodeStateAsUpdate(good);
    } catch (error) {
      bad.push({ row, update: update.slice(), reason: error instanceof Error ? error.message : 'unknown' });
      good = new Y.Doc();
      Y.applyUpdate(good, kept);
    }
  }
  return { ...snapshotOf(good), weight: new Conflicts().weightOf(good), bad };
}

/** An update upon what is committed. */
export interface Trial {
  /** What the update took. */
  steps: number;
  /** More than it may: it was not applied to its end. */
  tooMany: boolean;
  /** Of the whole; its pieces without the update's. */
  weight: Weight;
}

/** What an update would cost every copy; ends when that is more than `most` steps. Throws when it does not apply. */
export function tryUpdate(
  data: Uint8Array,
  rows: readonly { seq: number; updates: Uint8Array }[],
  update: Uint8Array,
  most: number,
): Trial {
  const doc = new Y.Doc();
  const conflicts = new Conflicts();
  const updates = rows.flatMap((row) => readUpdateFrames(row.updates)).map((one) => ({ update: one }));
  conflicts.during(() => applyAll(doc, data, updates));
  const before = conflicts.steps;
  const { pieces } = conflicts.weightOf(doc);
  const tooMany = !fits(conflicts, most, () => Y.applyUpdate(doc, update));
  const weight = { ...conflicts.weightOf(doc), pieces };
  return { steps: conflicts.steps - before, tooMany, weight };
}

/** Does the work take no more than so many steps? It ends when it would. */
function fits(conflicts: Conflicts, steps: number, work: () => void): boolean {
  conflicts.most = conflicts.steps + steps;
  try {
    conflicts.during(work);
  } catch (error) {
    if (!conflicts.tooMany) throw error;
  }
  return !conflicts.tooMany;
}

/**
 * A document's first state, from an update that was made here or came in a file: held to what is asked of any
 * update on a socket, and complete in itself. Throws what is wrong with it.
 */
export function firstState(update: Uint8Array): Merged['snapshot'] {
  const reading = readFacts(update, false); // a whole document has more pieces than a message
  if (!reading.ok) throw new Error(reason(reading.reason));
  if (reading.facts.roots.size > CAPS.roots) throw new Error(reason('too many roots'));
  if (!new Depths(new Uint8Array()).place(reading.facts.placed)) throw new Error(reason('nested too deeply'));
  const doc = new Y.Doc();
  if (!fits(new Conflicts(), CAPS.openingSteps, () => Y.applyUpdate(doc, update)))
    throw new Error(reason('everybody would wait too long for it'));
  const { snapshot, pending } = snapshotOf(doc);
  if (pending) throw new Error(reason('something in it waits for what is not there'));
  return snapshot;
}

const reason = (what: string): string => `a document cannot begin with this update: ${what}`;

/** A document's state with what the store keeps beside it. */
export function snapshotOf(doc: Y.Doc): Omit<Merged, 'bad' | 'weight'> {
  const data = Y.encodeStateAsUpdate(doc);
  const stateVector = Y.encodeStateVector(doc);
  const deleteSetLength = Y.encodeSnapshot(Y.snapshot(doc)).length - stateVector.length;
  return {
    snapshot: { data, stateVector, deleteSetAt: data.length - deleteSetLength, depths: placesOf(doc) },
    pending: isPending(doc),
  };
}

const isPending = ({ store }: Y.Doc): boolean => store.pendingStructs !== null || store.pendingDs !== null;

/** What a client with this state vector lacks. */
export function difference(data: Uint8Array, stateVector: Uint8Array): Uint8Array {
  return Y.diffUpdate(data, stateVector);
}
