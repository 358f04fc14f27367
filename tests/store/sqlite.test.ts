/** The SQLite store keeps the contract every store keeps, and what only files can do to it. */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../server/log.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { readableBeforeGap } from '../../server/store/walGap.ts';
import { appendOne, bear, type StoreUnderTest, storeContract, TEXT } from './contract.ts';
import { migrationContract } from './migrations.ts';

const log = createLog('silent');
const openIn = (dataDir: string): Promise<Store> => openStore({ dataDir, databaseUrl: null, log });

async function openFiles(): Promise<StoreUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'gongce-store-'));
  let store = await openIn(folder);
  return {
    store: () => store,
    async reopen() {
      await store.close();
      store = await openIn(folder);
    },
    async reopenAs(migration, statements) {
      await store.close();
      const db = new Database(join(folder, 'gongce.db'));
      for (const statement of statements) db.exec(statement);
      db.pragma(`user_version = ${migration}`);
      db.close();
      store = await openIn(folder);
    },
    async clear() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

storeContract('SQLite', openFiles);
migrationContract('SQLite', openFiles);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongce-file-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

/** The files of a store with some committed rows, as a killed process would leave them. */
async function killedStore(rows = 1): Promise<string> {
  const store = await openIn(folder);
  await bear(store);
  for (let nth = 0; nth < rows; nth++) await appendOne(store, nth === 0 ? 'kept' : `kept${nth}`);
  const copy = join(folder, 'copy');
  mkdirSync(copy);
  for (const name of ['gongce.db', 'gongce.db-wal', 'store.json']) {
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name));
  }
  await store.close();
  return copy;
}

test('R5 a torn tail of the log: starts, and every committed row is there', async () => {
  const copy = await killedStore();
  const wal = openSync(join(copy, 'gongce.db-wal'), 'a');
  writeSync(wal, Buffer.alloc(3000, 7)); // half a frame that was never committed
  closeSync(wal);
  const store = await openIn(copy);
  expect((await store.load(TEXT))?.seq).toBe(2);
  await store.close();
});

const FRAME = 24 + 4096;
const framesOf = (wal: string): number => (statSync(wal).size - 32) / FRAME;
function damage(file: string, at: number, bytes = 8): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(bytes, 0xa5), 0, bytes, at);
  closeSync(handle);
}
const seqOf = async (copy: string): Promise<number | undefined> => {
  const store = await openIn(copy);
  const seq = (await store.load(TEXT))?.seq;
  await store.close();
  return seq;
};

test('R5 a log torn or damaged anywhere in its last commit starts with all before it', async () => {
  const whole = await killedStore(20);
  const frames = framesOf(join(whole, 'gongce.db-wal'));
  for (const [nth, tear] of [
    (wal: string) => truncateSync(wal, statSync(wal).size - 1),
    (wal: string) => truncateSync(wal, statSync(wal).size - FRAME),
    (wal: string) => damage(wal, 32 + (frames - 1) * FRAME, FRAME),
    (wal: string) => damage(wal, 32 + (frames - 1) * FRAME + 2000),
    (wal: string) => damage(wal, 32 + (frames - 1) * FRAME + 16),
  ].entries()) {
    const copy = join(folder, `torn${nth}`);
    cpSync(whole, copy, { recursive: true });
    tear(join(copy, 'gongce.db-wal'));
    expect([nth, await seqOf(copy)]).toEqual([nth, 20]);
  }
});

test('R5 a log damaged in its middle is refused aloud, left as it is, and goes on where it is cut', async () => {
  const whole = await killedStore(20);
  const frames = framesOf(join(whole, 'gongce.db-wal'));
  const middle = 32 + (frames - 8) * FRAME;
  for (const [nth, [at, bytes]] of (
    [
      [middle, 8], // page number and commit mark
      [middle + 8, 8], // salts
      [middle + 16, 8], // checksum
      [middle + 24 + 100, 1], // the page itself
      [middle, 3 * FRAME], // all of some frames
      [4, 24], // the log's head
    ] as const
  ).entries()) {
    const copy = join(folder, `gap${nth}`);
    cpSync(whole, copy, { recursive: true });
    const wal = join(copy, 'gongce.db-wal');
    damage(wal, at, bytes);
    const before = readFileSync(wal);
    const error = await openIn(copy).catch((reason: Error) => reason);
    expect([nth, String(error)]).toEqual([nth, expect.stringContaining('damaged in its middle')]);
    expect(readFileSync(wal).equals(before)).toBe(true);
    const cut = Number(/truncate -s (\d+)/.exec(String(error))?.[1]);
    expect([nth, cut]).toEqual([nth, at < 32 ? 0 : middle]);
    truncateSync(wal, cut);
    if (cut > 0) expect((await seqOf(copy)) ?? 0).toBeGreaterThan(1);
  }
});

test('R5 what an older round of the log, or a change taken back, left behind its end is no damage', async () => {
  const db = new Database(join(folder, 'other.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('wal_autocheckpoint = 0');
  db.pragma('cache_size = 5'); // spills into the log before the commit
  db.exec('CREATE TABLE t (x)');
  const wal = join(folder, 'other.db-wal');
  const some = (rows: number) => {
    for (let nth = 0; nth < rows; nth++) db.prepare('INSERT INTO t VALUES (zeroblob(3000))').run();
  };
  some(50);
  db.pragma('wal_checkpoint(RESTART)');
  some(5);
  expect(readableBeforeGap(wal)).toBe(null);
  db.exec('BEGIN');
  some(30);
  db.exec('ROLLBACK');
  some(2);
  expect(readableBeforeGap(wal)).toBe(null);
  // and yet: damage in it is seen
  damage(wal, 32 + 2 * FRAME + 500);
  expect(readableBeforeGap(wal)).toBe(32 + 2 * FRAME);
  db.close();
});

test('R5 a damaged main file is refused aloud and left as it is', async () => {
  const copy = await killedStore();
  const clean = await openIn(copy);
  await clean.close();
  const file = join(copy, 'gongce.db');
  const handle = openSync(file, 'r+');
  for (let page = 1; page < statSync(file).size / 4096; page++)
    writeSync(handle, Buffer.alloc(200, 0xa5), 0, 200, page * 4096);
  closeSync(handle);
  const before = readFileSync(file);
  await expect(openIn(copy)).rejects.toThrow(/damaged/);
  expect(readFileSync(file).equals(before)).toBe(true);
  truncateSync(file, 0);
  await expect(openIn(copy)).rejects.toThrow(/empty although/);
  rmSync(file);
  await expect(openIn(copy)).rejects.toThrow(/missing although/);
  expect(existsSync(file)).toBe(false);
});

test('R5 damage inside a document’s bytes: that document is refused, not shortened', async () => {
  const copy = await killedStore();
  const clean = await openIn(copy);
  await clean.close();
  const file = join(copy, 'gongce.db');
  const bytes = readFileSync(file);
  const place = bytes.indexOf('kept');
  expect(place).toBeGreaterThan(0);
  const handle = openSync(file, 'r+');
  writeSync(handle, 'lost', place);
  closeSync(handle);
  const store = await openIn(copy);
  await expect(store.load(TEXT)).rejects.toMatchObject({ kind: 'damaged' });
  await store.close();
});

test('R4 a read-only folder is refused with a reason', async () => {
  chmodSync(folder, 0o555);
  await expect(openIn(folder)).rejects.toThrow(/read only|cannot be written/);
});

test('R4 a folder that cannot be made is refused with a reason, at once', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  await expect(openIn(join(file, 'data'))).rejects.toThrow(/the data folder cannot be written/);
  // where every parent is said to be missing
  await expect(openIn('/proc/gongce/data')).rejects.toThrow(/the data folder cannot be written/);
});

test('a store makes its folder and those above it', async () => {
  const deep = join(folder, 'a', 'b', 'data');
  await (await openIn(deep)).close();
  expect(existsSync(join(deep, 'gongce.db'))).toBe(true);
});

test('a backup taken while it writes is a whole store', async () => {
  const store = await openIn(folder);
  await bear(store);
  await appendOne(store, 'one');
  const target = join(folder, 'backup');
  mkdirSync(target);
  await store.backup(join(target, 'gongce.db'));
  await appendOne(store, 'two');
  await store.close();
  cpSync(join(folder, 'store.json'), join(target, 'store.json'));
  const restored = await openIn(target);
  expect((await restored.load(TEXT))?.seq).toBe(2);
  await restored.close();
});
