/** A document whose log cannot be merged (it takes too long, or more memory than there is) lives on as it lies there. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { limitsWith } from '../../server/config.ts';
import { inProcessFanout } from '../../server/fanout/fanout.ts';
import { createLog } from '../../server/log.ts';
import { DocPool } from '../../server/sync/docPool.ts';
import { readFacts } from '../../server/sync/facts.ts';
import { readUpdateFrames } from '../../server/sync/frames.ts';
import type { Room } from '../../server/sync/room.ts';
import { RoomTable } from '../../server/sync/roomTable.ts';
import type { DocName, UserId } from '../../shared/ids.ts';
import { startNode, type TestNode, text } from './node.ts';

let node: TestNode;
let doc: DocName;
let table: RoomTable;
let pool: FailingPool;

class FailingPool extends DocPool {
  fails = true;
  asked = 0;
  override merge(...args: Parameters<DocPool['merge']>) {
    this.asked++;
    return this.fails ? Promise.reject(new Error('took too long')) : super.merge(...args);
  }
}

function openTable(): RoomTable {
  pool = new FailingPool();
  return new RoomTable(node.store, inProcessFanout(), limitsWith(), createLog('silent'), pool);
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  node = await startNode();
  doc = text(await node.plan());
  table = openTable();
});
afterEach(async () => {
  await table.close(0);
  await node.clear();
  vi.useRealTimers();
});

const room = async (): Promise<Room> => {
  const found = await table.open(doc);
  if (found === null) throw new Error('not there');
  return found;
};

async function write(words: string): Promise<void> {
  const ydoc = new Y.Doc();
  ydoc.getText('body').insert(0, words);
  const update = Y.encodeStateAsUpdate(ydoc);
  const reading = readFacts(update);
  if (!reading.ok) throw new Error(reading.reason);
  await (await room()).acceptOwn('anna' as UserId, update, reading.facts);
}

/** What a newcomer is sent. */
async function words(): Promise<number> {
  const { base, tail } = (await room()).state;
  const opened = new Y.Doc();
  Y.applyUpdate(opened, base.data);
  for (const row of tail) for (const update of readUpdateFrames(row.bytes)) Y.applyUpdate(opened, update);
  return opened.getText('body').length;
}

test('R11 a log that cannot be merged is not tried again at once; readers and writers go on', async () => {
  for (let nth = 0; nth < 40; nth++) await write('x'.repeat(100_000));
  expect((await room()).state.overgrown).toBe(false); // or its writers would wait for ever
  expect(pool.asked).toBe(1);
  await expect(table.mergeNow(await room())).rejects.toThrow('a moment ago');
  expect(await words()).toBe(4_000_000);
});

test('R5 R11 a document is opened unmerged when it cannot be merged, never empty', async () => {
  for (let nth = 0; nth < 5; nth++) await write('x'.repeat(100_000));
  await table.close(0);
  table = openTable();
  expect(await words()).toBe(500_000);
  expect(pool.asked).toBe(1);
});

test('R11 later it is tried again, and all is as before', async () => {
  for (let nth = 0; nth < 12; nth++) await write('x'.repeat(100_000));
  pool.fails = false;
  vi.advanceTimersByTime(59_000);
  await expect(table.mergeNow(await room())).rejects.toThrow();
  vi.advanceTimersByTime(2_000);
  await table.compaction.run(await room());
  const { state } = await room();
  expect(state.tail).toEqual([]);
  expect(state.stored.rows).toEqual([]);
  expect(await words()).toBe(1_200_000);
});
