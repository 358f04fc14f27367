/**
 * Work on whole documents: merging, differences, facts of large updates. Pure functions on bytes, run in
 * docWorker; nothing here keeps state.
 */
import * as Y from 'yjs';
import { mayCollect } from '../../shared/doc/fate.ts';
import { CAPS } from '../../shared/wire.ts';
import type { Snapshot } from '../store/store.ts';
import { Conflicts, type Weight } from './conflicts.ts';
import { Depths, placesOf } from './depths.ts';
import { readFacts } from './facts.ts';
import { readUpdateFrames } from './frames.ts';
import { boundsOf, type Loading, loadingOf, loadsWithin, mayBeDear } from './loadOrder.ts';

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
  /** Whoever loads it walks over too much (loadOrder.ts): it has to be ordered first. */
  dear: boolean;
}

/** How a document is loaded at no more cost than it came with; where that cannot be, it weighs more. */
export type Order = Exclude<Loading, { kind: 'dear' }> | { kind: 'dear'; weight: Weight };

interface Row {
  seq: number;
  updates: Uint8Array;
}

interface Update {
  update: Uint8Array;
}

/**
 * Measured on the 259,778-edit trace: one transaction for all takes 2.6 times as long (structs are merged only at
 * its end, and splitting one moves all after it), one for each three times.
 */
const UPDATES_A_TRANSACTION = 100;

/** What is dear in every order weighs so much more: hardly anybody writes it who does not mean to. */
const DEAR_STEP = 8;

/** A snapshot and the rows after it → the next snapshot, deleted contents dropped. `opening`: steps opening it may take. */
export function mergeRows(
  data: Uint8Array | null,
  rows: readonly Row[],
  opening: number = CAPS.openingSteps,
): Merged {
  return withoutBad(data, rows, (updates, bad) => {
    const { mayBeDear, ...merged } = mergeAtOnce(data, updates, opening);
    const { most } = boundsOf(merged.weight, opening);
    return { ...merged, bad, dear: mayBeDear && !loadsWithin(merged.snapshot.data, most) };
  });
}

/** What is to be done where it is dear to load what was merged. Slow, and rare. */
export function orderRows(
  data: Uint8Array | null,
  rows: readonly Row[],
  opening: number = CAPS.openingSteps,
): Order {
  return withoutBad(data, rows, (updates) =>
    orderOf(mergeAtOnce(data, updates, opening), data, updates, opening),
  );
}

/** The document itself is let go at once: further copies need its room. */
function mergeAtOnce(data: Uint8Array | null, updates: readonly Update[], opening: number) {
  const conflicts = new Conflicts();
  const doc = put(data, updates, conflicts);
  const weight = conflicts.weightOf(doc);
  return { ...snapshotOf(doc), weight, mayBeDear: mayBeDear(doc, weight, opening) };
}

function orderOf(
  { snapshot, weight }: Pick<Merged, 'snapshot' | 'weight'>,
  data: Uint8Array | null,
  updates: readonly Update[],
  opening: number,
): Order {
  const loading = loadingOf(snapshot.data, boundsOf(weight, opening), (came) => {
    const conflicts = new Conflicts();
    conflicts.onItem = came.add;
    return put(data, updates, conflicts);
  });
  if (loading.kind !== 'dear') return loading;
  const { steps, heavy } = loading.taken;
  const heavier = heavy.map(([client, own]): [number, number] => [client, own * DEAR_STEP]);
  return { kind: 'dear', weight: { ...weight, steps: steps * DEAR_STEP, heavy: heavier } };
}

function put(data: Uint8Array | null, updates: readonly Update[], conflicts: Conflicts): Y.Doc {
  const doc = new Y.Doc();
  doc.gcFilter = mayCollect(doc);
  conflicts.during(() => applyAll(doc, data, updates));
  return doc;
}

function applyAll(doc: Y.Doc, data: Uint8Array | null, updates: readonly Update[]): void {
  if (data !== null) Y.applyUpdate(doc, data);
  for (let at = 0; at < updates.length; at += UPDATES_A_TRANSACTION) {
    const some = updates.slice(at, at + UPDATES_A_TRANSACTION);
    doc.transact(() => {
      for (const { update } of some) Y.applyUpdate(doc, update);
    });
  }
}

/** Leaves out what breaks the document: one update after the other is tried then. Slow, and rare. */
function withoutBad<Value>(
  data: Uint8Array | null,
  rows: readonly Row[],
  work: (updates: readonly Update[], bad: BadUpdate[]) => Value,
): Value {
  const updates = rows.flatMap((row) =>
    readUpdateFrames(row.updates).map((update) => ({ row: row.seq, update })),
  );
  try {
    return work(updates, []);
  } catch {
    const { good, bad } = sift(data, updates);
    return work(good, bad);
  }
}

function sift(
  data: Uint8Array | null,
  updates: readonly { row: number; update: Uint8Array }[],
): { good: Update[]; bad: BadUpdate[] } {
  const good: Update[] = [];
  const bad: BadUpdate[] = [];
  let doc = new Y.Doc();
  if (data !== null) Y.applyUpdate(doc, data);
  let kept = Y.encodeStateAsUpdate(doc);
  for (const { row, update } of updates) {
    try {
      Y.applyUpdate(doc, update);
      kept = Y.encodeStateAsUpdate(doc);
      good.push({ update });
    } catch (error) {
      bad.push({ row, update: update.slice(), reason: error instanceof Error ? error.message : 'unknown' });
      doc = new Y.Doc();
      Y.applyUpdate(doc, kept);
    }
  }
  return { good, bad };
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

/**
 * What an update would cost every copy, as it comes and loaded with all the rest; ends when that is more than `most`
 * steps. Throws when it does not apply.
 */
export function tryUpdate(
  data: Uint8Array,
  rows: readonly Row[],
  update: Uint8Array,
  most: number,
  opening: number = CAPS.openingSteps,
): Trial {
  const updates = rows.flatMap((row) => readUpdateFrames(row.updates)).map((one) => ({ update: one }));
  const { trial, whole, pieces } = tryAtOnce(data, updates, update, most, opening);
  if (whole === null) return trial;
  const order = orderOf(whole, data, [...updates, { update }], opening);
  if (order.kind !== 'dear') return trial;
  // it has split what others walk over; or somebody before it has
  const steps = Math.max(trial.steps, (pieces - trial.weight.pieces) * trial.weight.walkers);
  return { ...trial, steps, weight: { ...order.weight, pieces: trial.weight.pieces } };
}

function tryAtOnce(
  data: Uint8Array,
  updates: readonly Update[],
  update: Uint8Array,
  most: number,
  opening: number,
) {
  const conflicts = new Conflicts();
  const doc = put(data, updates, conflicts);
  const before = conflicts.steps;
  const { pieces } = conflicts.weightOf(doc);
  const tooMany = !fits(conflicts, most, () => Y.applyUpdate(doc, update));
  const weight = conflicts.weightOf(doc);
  const trial: Trial = { steps: conflicts.steps - before, tooMany, weight: { ...weight, pieces } };
  const whole = !tooMany && mayBeDear(doc, weight, opening) ? { ...snapshotOf(doc), weight } : null;
  return { trial, whole, pieces: weight.pieces };
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
export function snapshotOf(doc: Y.Doc): Pick<Merged, 'snapshot' | 'pending'> {
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
