/**
 * Changes the server makes in a user's name: on a scratch copy of the committed state, then by the same way
 * as anyone's. There is no second way into a document.
 */
import * as Y from 'yjs';
import type { DocName, UserId } from '../../shared/ids.ts';
import { Conflict, StoreTrouble } from '../store/store.ts';
import { readFacts } from './facts.ts';
import type { RoomTable } from './roomTable.ts';

export async function editDocument(
  table: RoomTable,
  doc: DocName,
  user: UserId,
  change: (ydoc: Y.Doc) => void,
): Promise<number> {
  const room = await table.open(doc);
  if (room === null) throw new Conflict('unknown');
  if (room.state.frozen) throw new Conflict('frozen');
  const trouble = table.trouble();
  if (trouble !== null) throw new StoreTrouble('other', trouble);
  const { snapshot } = await table.merged(room);
  const scratch = new Y.Doc();
  Y.applyUpdate(scratch, snapshot.data);
  const updates: Uint8Array[] = [];
  scratch.on('update', (update: Uint8Array) => updates.push(update));
  scratch.transact(() => change(scratch));
  scratch.destroy();
  const [first] = updates;
  if (first === undefined) return room.state.seq;
  const update = updates.length === 1 ? first : Y.mergeUpdates(updates);
  const reading = readFacts(update);
  if (!reading.ok) throw new Error(`an edit by the server cannot be logged: ${reading.reason}`);
  return room.acceptOwn(user, update, reading.facts);
}
