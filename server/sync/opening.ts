/**
 * Brings a session up to date. Answers a step 1: base and tail as update messages first, the step 2 last, so that synced means complete.
 * Cached bytes for newcomers; a difference is computed only for who has some, and for all who have the
 * same at once.
 */
import * as Y from 'yjs';
import { SYNC } from '../../shared/wire.ts';
import type { Base, TailRow } from './docState.ts';
import { EMPTY_STEP_2, syncFrame } from './frames.ts';
import type { Room } from './room.ts';
import type { Session } from './session.ts';

/** Differences of larger documents are computed in a worker. */
const HERE_BYTES = 64 * 1024;

/** Base → state vector → the difference being computed. */
const asked = new WeakMap<Base, Map<string, Promise<Uint8Array>>>();
const tails = new WeakMap<TailRow, Buffer>();
const deleteSteps = new WeakMap<Base, Buffer>();

/** Whatever the session asked for since the last answer: a step 2, everybody's presence. Returns bytes written. */
export function answer(room: Room, session: Session): number {
  if (session.closed || session.lagsSince !== null) return 0;
  if (session.tooSlow) {
    // answered when it has drained
    session.lagsSince = room.state.seq;
    return 0;
  }
  const before = session.written;
  const stateVector = session.asks;
  if (stateVector !== null && !session.answering) {
    session.asks = null;
    answerStep1(room, session, stateVector);
  }
  if (session.asksPresence) {
    session.asksPresence = false;
    session.send(room.presence.everybody());
  }
  return session.written - before;
}

/** It has drained: what it missed, then live again. */
export function catchUp(room: Room, session: Session): void {
  const since = session.lagsSince;
  session.lagsSince = null;
  if (since === null || room.closed) return;
  const { base, tail } = room.state;
  const rows = tail.filter((row) => row.seq > since).map((row) => row.bytes);
  const missed = since < base.seq ? [base.frame, ...rows] : rows;
  const presence = room.presence.everybody();
  session.sendParts(presence === null ? missed : [...missed, presence], true);
  if (session.asks !== null || session.asksPresence) room.asked(session);
}

function answerStep1(room: Room, session: Session, stateVector: Uint8Array): void {
  let has: Map<number, number>;
  try {
    has = Y.decodeStateVector(stateVector);
  } catch {
    return session.close('malformed', 'state vector');
  }
  const { base, tail } = room.state;
  if (has.size === 0) return session.sendParts([base.frame, wholeTail(tail), EMPTY_STEP_2]);
  const lacking = tail.filter((row) => row.deletes || someNewer(row.advances, has)).map((row) => row.bytes);
  if (!someNewer(base.clocks, has)) {
    // it has every struct of the base; which deletions it has nobody can tell
    return session.sendParts([...lacking, deletionsOf(base, room)]);
  }
  if (base.data.length <= HERE_BYTES) return finish(session, Y.diffUpdate(base.data, stateVector), lacking);
  session.answering = true;
  difference(room, base, stateVector).then(
    (update) => {
      session.answering = false;
      finish(session, update, lacking);
      if (session.asks !== null) room.asked(session);
    },
    (error: Error) => {
      room.log.error({ doc: room.doc, reason: error.message }, 'no difference for a step 1');
      session.close('store');
    },
  );
}

function finish(session: Session, update: Uint8Array, lacking: readonly Uint8Array[]): void {
  session.sendParts([syncFrame(SYNC.update, update), ...lacking, EMPTY_STEP_2]);
}

function someNewer(clocks: ReadonlyMap<number, number>, has: ReadonlyMap<number, number>): boolean {
  for (const [client, clock] of clocks) if ((has.get(client) ?? 0) < clock) return true;
  return false;
}

/** A crowd that joins at once gets the same bytes. */
function wholeTail(tail: readonly TailRow[]): Buffer {
  const last = tail.at(-1);
  if (last === undefined) return Buffer.alloc(0);
  let bytes = tails.get(last);
  if (bytes === undefined) {
    bytes = Buffer.concat(tail.map((row) => row.bytes));
    tails.set(last, bytes);
    const row = last;
    setImmediate(() => tails.delete(row)); // for this tick: the rows themselves are kept anyway
  }
  return bytes;
}

function deletionsOf(base: Base, room: Room): Buffer {
  let frame = deleteSteps.get(base);
  if (frame === undefined) {
    frame = syncFrame(SYNC.step2, Buffer.concat([Buffer.from([0]), room.state.deleteSet()]));
    deleteSteps.set(base, frame);
  }
  return frame;
}

function difference(room: Room, base: Base, stateVector: Uint8Array): Promise<Uint8Array> {
  let of = asked.get(base);
  if (of === undefined) {
    of = new Map();
    asked.set(base, of);
  }
  const known = of;
  const key = Buffer.from(stateVector).toString('latin1');
  let found = known.get(key);
  if (found === undefined) {
    found = room.pool.difference(base.data, stateVector.slice());
    known.set(key, found);
    found.finally(() => known.delete(key)).catch(() => {});
  }
  return found;
}
