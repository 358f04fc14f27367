/** Backup while writing goes on, and restore: the same words, another epoch. */
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
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

test.each<[string, (file: string) => void]>([
  ['damaged', overwriteHead],
  ['empty', (file) => truncateSync(file, 0)],
  ['missing', (file) => rmSync(file)],
])('R5 a backup is restored over a store that is %s, whatever log lies beside it', async (_name, damage) => {
  const plan = await node.plan();
  const anna = await RawClient.synced(`${node.url}/${plan}/text?token=anna`);
  anna.type('saved');
  await anna.stored();
  const backup = join(scratch, 'backup.db');
  await backUp(node.folder, backup);
  anna.type(' and then lost');
  await anna.stored();
  // as it lies on the disk when the process is killed: the last words are in the log
  const killed = join(scratch, 'killed');
  cpSync(node.folder, killed, { recursive: true });
  await node.stop();
  const file = join(killed, 'gongce.db');
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
  damage(file);
  const before = existsSync(file) ? readFileSync(file) : null;
  const log = readFileSync(`${file}-wal`);
  await expect(startNode({ folder: killed })).rejects.toThrow(/Restore it from a backup/);
  const aside = await restore(backup, killed, new Date());
  expect(aside === null).toBe(before === null);
  if (aside !== null) {
    expect(readFileSync(aside)).toEqual(before);
    expect(readFileSync(`${aside}-wal`)).toEqual(log);
  }
  rmSync(node.folder, { recursive: true });
  node = await startNode({ folder: killed });
  expect((await node.committed(text(plan))).getText('body').toString()).toBe('saved');
});

test('R5 a backup of a newer Gongce is refused and what is there stays', async () => {
  const plan = await node.plan();
  const backup = join(scratch, 'backup.db');
  await backUp(node.folder, backup);
  await node.stop();
  const newer = new Database(backup);
  newer.pragma('user_version = 9999');
  newer.close();
  await expect(restore(backup, node.folder, new Date())).rejects.toThrow(/newer/);
  node = await startNode({ folder: node.folder });
  expect(await node.sync.rooms.head(text(plan))).toMatchObject({ epoch: 1 });
});

function overwriteHead(file: string): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(8192, 0xa5), 0, 8192, 0);
  closeSync(handle);
}
