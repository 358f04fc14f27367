/**
 * Freezing a text, the one hard moment: sockets are no longer read → what was received is committed and
 * acknowledged → frozen in the store, with the records that go with it → every session is closed. After
 * that nothing more can enter, and nobody was told "saved" for what is not in.
 */
import { docName, type PlanId } from '../../shared/ids.ts';
import { Conflict, StoreTrouble, type Write } from '../store/store.ts';
import type { Room } from './room.ts';
import type { Committed } from './rooms.ts';
import type { RoomTable } from './roomTable.ts';

/** A store that cannot commit for so long cannot freeze either. */
const DRAIN_MS = 10_000;
/** Other nodes stop reading when told; what was under way there comes in first. */
const TRIES = 5;

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
  table.cluster.control({ type: 'hold', planId });
  try {
    const text = await freezeRoom(table, room, prepare);
    room.state.frozen = true;
    room.held = false;
    table.cluster.control({ type: 'frozen', planId });
    room.closeAll('frozen');
    return text;
  } catch (error) {
    room.hold(false);
    table.cluster.control({ type: 'release', planId });
    throw error;
  }
}

async function freezeRoom(
  table: RoomTable,
  room: Room,
  prepare: (text: Committed) => Promise<Write[]>,
): Promise<Committed> {
  for (let tries = 1; ; tries++) {
    await within(DRAIN_MS, room.drained());
    await table.cluster.fresh(room);
    const { seq, snapshot } = await table.compaction.merged(room);
    const { doc, epoch, schema } = room.state;
    const text: Committed = { doc, update: snapshot.data, seq, epoch, schema, frozen: true };
    const records = await prepare(text);
    try {
      await table.store.setFrozen(doc, true, records, seq);
      return text;
    } catch (error) {
      // another node has committed something in between: it belongs to the text that stays
      if (!(error instanceof Conflict) || error.reason !== 'seq' || tries === TRIES) throw error;
    }
  }
}

export async function unfreezeText(
  table: RoomTable,
  planId: PlanId,
  records: readonly Write[],
): Promise<void> {
  const doc = docName(planId, 'text');
  await table.store.setFrozen(doc, false, records);
  table.cluster.control({ type: 'thawed', planId });
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
