/**
 * Freezing a text, the one hard moment: sockets are no longer read → what was received is committed and
 * acknowledged → frozen in the store, with the records that go with it → every session is closed. After
 * that nothing more can enter, and nobody was told "saved" for what is not in.
 */
import { docName, type PlanId } from '../../shared/ids.ts';
import { Conflict, StoreTrouble, type Write } from '../store/store.ts';
import type { Committed } from './rooms.ts';
import type { RoomTable } from './roomTable.ts';

/** A store that cannot commit for so long cannot freeze either. */
const DRAIN_MS = 10_000;

export async function freezeText(
  table: RoomTable,
  planId: PlanId,
  prepare: (text: Committed) => Promise<Write[]>,
): Promise<Committed> {
  const doc = docName(planId, 'text');
  const room = await table.open(doc);
  if (room === null) throw new Conflict('unknown');
  if (room.state.frozen || room.held) throw new Conflict('frozen');
  room.hold(true);
  try {
    await within(DRAIN_MS, room.drained());
    const { seq, snapshot } = await table.merged(room);
    const { epoch, schema } = room.state;
    const text: Committed = { doc, update: snapshot.data, seq, epoch, schema, frozen: true };
    const records = await prepare(text);
    await table.store.setFrozen(doc, true, records, seq);
    room.state.frozen = true;
    room.held = false;
    room.closeAll('frozen');
    return text;
  } catch (error) {
    room.hold(false);
    throw error;
  }
}

export async function unfreezeText(
  table: RoomTable,
  planId: PlanId,
  records: readonly Write[],
): Promise<void> {
  const doc = docName(planId, 'text');
  await table.store.setFrozen(doc, false, records);
  const room = table.find(doc);
  if (room === undefined) return;
  room.state.frozen = false;
  room.closeAll('accessChanged');
}

async function within<Value>(limitMs: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new StoreTrouble('other', 'the store could not commit in time')),
      limitMs,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
