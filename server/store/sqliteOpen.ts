/**
 * Opens the one SQLite file of a data folder for the writer, or refuses with a sentence: folder read only,
 * another process on it, main file damaged or gone. Never makes a new store where one has been, never
 * writes to a file that fails its check (a damaged file stays as it is, for whoever will repair it).
 */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { migrationSql, NEWEST_MIGRATION } from './migrations.ts';
import { readableBeforeGap } from './walGap.ts';

export type Sqlite = Database.Database;

export class CannotOpen extends Error {}

const FILE = 'gongce.db';
/** Says that a store was born here: an empty or missing main file is then damage, not a beginning. */
const MARK = 'store.json';
const MAGIC = 'SQLite format 3\0';
/** Above this the check at start takes too long; pages are then checked as they are read. */
const CHECK_AT_MOST_BYTES = 512 * 1024 * 1024;

export const sqliteFile = (folder: string): string => join(folder, FILE);

export function openForWriting(folder: string): { db: Sqlite; lock: Sqlite } {
  const lock = claimFolder(folder);
  return { db: openClaimed(folder), lock };
}

/** The same in a folder that is claimed already. */
export function openClaimed(folder: string): Sqlite {
  checkMainFile(folder);
  const db = new Database(sqliteFile(folder), { timeout: 5000 });
  db.pragma('page_size = 4096');
  db.pragma('auto_vacuum = INCREMENTAL'); // counts only before the first table
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL'); // an acknowledgement means fsynced
  db.pragma('wal_autocheckpoint = 0'); // the writer chooses the moment: after answering
  db.pragma('journal_size_limit = 4194304');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -16000');
  migrate(db);
  if (!existsSync(join(folder, MARK))) {
    writeFileSync(join(folder, MARK), `${JSON.stringify({ store: 'gongce', file: FILE })}\n`);
  }
  return db;
}

/** One level after the other: mkdir's own recursion never ends where the system says that a parent is missing. */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.push(at);
  for (const level of missing.reverse()) mkdirSync(level);
}

/** Until what it returns is closed, no other process opens the store in it. */
export function claimFolder(folder: string): Sqlite {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new CannotOpen(`the data folder cannot be written: ${String((error as Error).message)}`);
  }
  // root passes every access check, but a folder without any write bit was meant to be read only
  if ((statSync(folder).mode & 0o222) === 0)
    throw new CannotOpen('the data folder is read only (no write permission)');
  const file = sqliteFile(folder);
  if (existsSync(file) && (statSync(file).mode & 0o222) === 0) {
    throw new CannotOpen('the store’s file is read only (no write permission)');
  }
  try {
    // Held until the process ends, however it ends; a server that is still draining is waited for.
    const lock = new Database(join(folder, 'gongce.lock'), { timeout: 12_000 });
    lock.pragma('journal_mode = MEMORY');
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code?.startsWith('SQLITE_BUSY')) throw new CannotOpen('another process is using this data folder');
    throw new CannotOpen(`the data folder cannot be written: ${message}`);
  }
}

function checkMainFile(folder: string): void {
  const file = sqliteFile(folder);
  const born =
    existsSync(join(folder, MARK)) || (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0);
  const size = existsSync(file) ? statSync(file).size : 0;
  if (size === 0) {
    if (!born) return;
    throw new CannotOpen(
      `${FILE} is ${existsSync(file) ? 'empty' : 'missing'} although a store was here. Restore it from a backup; to begin anew, remove ${MARK} and ${FILE}-wal.`,
    );
  }
  const head = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  readSync(handle, head, 0, 16, 0);
  closeSync(handle);
  if (head.toString('latin1') !== MAGIC)
    throw new CannotOpen(
      `${FILE} is damaged: it does not begin like a SQLite file. Restore it from a backup.`,
    );
  const gap = readableBeforeGap(`${file}-wal`);
  if (gap !== null)
    throw new CannotOpen(
      `${FILE}-wal is damaged in its middle: what was committed behind byte ${gap} could no longer be read. It was left as it is; restore it from a backup, or go on without that part: truncate -s ${gap} ${FILE}-wal`,
    );
  if (size > CHECK_AT_MOST_BYTES) return;
  let findings: string;
  try {
    // read only: closing it cannot move the log into a damaged file
    const reader = new Database(file, { readonly: true });
    try {
      findings = String(reader.pragma('quick_check(3)', { simple: true }));
    } finally {
      reader.close();
    }
  } catch (error) {
    findings = (error as Error).message;
  }
  if (findings !== 'ok')
    throw new CannotOpen(`${FILE} is damaged (${findings}). It was left as it is; restore it from a backup.`);
}

/** Returns the number of its last migration. */
export function refuseNewer(db: Sqlite): number {
  const done = Number(db.pragma('user_version', { simple: true }));
  if (done > NEWEST_MIGRATION) {
    throw new CannotOpen(
      `the store was written by a newer Gongce (migration ${done}, this one knows ${NEWEST_MIGRATION})`,
    );
  }
  return done;
}

function migrate(db: Sqlite): void {
  const done = refuseNewer(db);
  for (let number = done + 1; number <= NEWEST_MIGRATION; number++) {
    db.transaction(() => {
      for (const sql of migrationSql(number, 'sqlite')) db.exec(sql);
      db.pragma(`user_version = ${number}`);
    })();
  }
}
