/**
 * Changes the server makes in a user's name: an update made elsewhere on a scratch copy of the committed state
 * goes the same way as anyone's, judged like theirs. There is no second way into a document.
 */
import type { DocName, UserId } from '../../shared/ids.ts';
import { Conflict, StoreTrouble } from '../store/store.ts';
import { readFacts } from './facts.ts';
import type { RoomTable } from './roomTable.ts';
import { READ_HERE_BYTES } from './session.ts';

export async function editDocument(
  table: RoomTable,
  doc: DocName,
  user: UserId,
  update: Uint8Array,
): Promise<number> {
  // what puts a whole document back may have more pieces than anybody's message
  const reading =
    update.length > READ_HERE_BYTES ? await table.pool.facts(update, false) : readFacts(update, false);
  if (!reading.ok) throw new Error(`an edit by the server cannot be logged: ${reading.reason}`);
  const room = await table.open(doc);
  if (room === null) throw new Conflict('unknown');
  if (room.state.frozen) throw new Conflict('frozen');
  const trouble = table.trouble();
  if (trouble !== null) throw new StoreTrouble('other', trouble);
  const { kind } = room.state.judge(reading.facts, user, true);
  if (kind === 'known') return room.state.seq;
  if (kind === 'waits' || kind === 'foreign') throw new Error(`an edit by the server does not fit: ${kind}`);
  if (!room.state.depths.place(reading.facts.placed))
    throw new Error('an edit by the server nests too deeply');
  return room.acceptOwn(user, update, reading.facts);
}
