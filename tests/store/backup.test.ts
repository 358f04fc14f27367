/** Backup while writing goes on, and restore: the same words, another epoch. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUp, restore } from '../../server/store/backup.ts';
import { CLOSE } from '../../shared/wire.ts';
import { startNode, type TestNode, text } from '../sync/node.ts';
import { RawClient } from '../sync/rawClient.ts';

let node: TestNode;
let scratch: string;

beforeEach(async () => {
  node = await startNode();
  scratch = mkdtempSync(join(tmpdir(), 'gongce-backup-'));
});
afterEach(async () => {
  await node.clear();
  rmSync(scratch, { recursive: true, force: true });
});

test('a restored plan has the words of the backup and an epoch that old clients are refused by', async () => {
  const plan = await node.plan();
  const at = (query = '') => `${node.url}/${plan}/text?token=anna${query}`;
  const anna = await RawClient.synced(at('&epoch=1'));
  anna.type('saved');
  await anna.stored();
  const file = join(scratch, 'backup.db');
  await backUp(node.folder, file);
  await expect(backUp(node.folder, file)).rejects.toThrow(/exists/);
  anna.type(' and then lost');
  await anna.stored();
  await node.stop();
  const aside = await restore(file, node.folder, new Date());
  expect(existsSync(aside ?? '')).toBe(true);
  node = await startNode({ folder: node.folder });
  expect((await node.committed(text(plan))).getText('body').toString()).toBe('saved');
  const old = new RawClient(at('&epoch=1'));
  expect(await old.closed()).toBe(CLOSE.otherEpoch.code);
  expect(old.heard).toEqual([]);
  const first = (await node.sync.rooms.head(text(plan)))?.epoch ?? 0;
  expect(first).toBeGreaterThan(1);
  await RawClient.synced(at(`&epoch=${first}`));
  // the same backup once more must not look like the first restore
  await node.stop();
  await restore(file, node.folder, new Date(Date.now() + 5000));
  node = await startNode({ folder: node.folder });
  expect((await node.sync.rooms.head(text(plan)))?.epoch).toBeGreaterThan(first);
}, 60_000);

test('a damaged backup is refused and what is there stays', async () => {
  const plan = await node.plan();
  await node.stop();
  await expect(restore(join(scratch, 'none.db'), node.folder, new Date())).rejects.toThrow();
  node = await startNode({ folder: node.folder });
  expect(await node.sync.rooms.head(text(plan))).toMatchObject({ epoch: 1 });
}, 60_000);
