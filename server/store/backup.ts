/**
 * A SQLite store's copy while it runs, and a folder restored from one. A restored document gets an epoch that no
 * client has seen: whoever edited after the backup is told, and keeps those edits aside, instead of
 * merging two histories.
 */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openForWriting, sqliteFile } from './sqliteOpen.ts';

/**
 * Raises the epoch of every document. Seconds of the clock, so that restoring one backup twice does not give
 * the same epoch to two histories.
 */
export const RAISE_EPOCHS = (seconds: number): string =>
  `UPDATE document SET epoch = CASE WHEN epoch >= ${Math.floor(seconds)} THEN epoch + 1 ELSE ${Math.floor(seconds)} END`;

/** A whole copy of the store in `folder` as a new file, whether a server is running on it or not. */
export async function backUp(folder: string, target: string): Promise<void> {
  if (existsSync(target)) throw new Error(`${target} exists already`);
  const db = new Database(sqliteFile(folder), { readonly: true, fileMustExist: true, timeout: 10_000 });
  try {
    await db.backup(target);
  } finally {
    db.close();
  }
  check(target);
}

/**
 * Puts a backup in the place of what `folder` holds, which is set aside there. No server may be running on it.
 * Returns where the former file is now; null when there was none.
 */
export async function restore(backup: string, folder: string, now: Date): Promise<string | null> {
  check(backup);
  mkdirSync(folder, { recursive: true });
  const file = sqliteFile(folder);
  let aside: string | null = null;
  if (existsSync(file)) {
    const stamp = now.toISOString().replace(/[:.]/g, '-');
    aside = `${file}.before-restore-${stamp}`;
    // opening claims the folder (a running server is noticed) and folds the log into the file
    foldLog(folder);
    renameSync(file, aside);
  }
  await copyFile(backup, file);
  writeFileSync(join(folder, 'store.json'), `${JSON.stringify({ store: 'gongce', file: 'gongce.db' })}\n`);
  const { db, lock } = openForWriting(folder);
  db.exec(RAISE_EPOCHS(now.getTime() / 1000));
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  lock.close();
  return aside;
}

function foldLog(folder: string): void {
  const { db, lock } = openForWriting(folder);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  lock.close();
}

function check(file: string): void {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const findings = String(db.pragma('quick_check(3)', { simple: true }));
    if (findings !== 'ok') throw new Error(`${file} is damaged: ${findings}`);
    db.prepare('SELECT count(*) FROM document').get();
  } finally {
    db.close();
  }
}
