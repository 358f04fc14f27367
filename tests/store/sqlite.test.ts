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

/** The files of a store with one committed row, as a killed process would leave them. */
async function killedStore(): Promise<string> {
  const store = await openIn(folder);
  await bear(store);
  await appendOne(store, 'kept');
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
