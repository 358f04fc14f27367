/**
 * A SQLite store's copy while it runs, and a folder restored from one. A restored document gets an epoch that no
 * client has seen: whoever edited after the backup is told, and keeps those edits aside, instead of
 * merging two histories.
 */
import { existsSync, renameSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { claimFolder, openClaimed, refuseNewer, sqliteFile } from './sqliteOpen.ts';

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
  const lock = claimFolder(folder);
  try {
    // made beside its place: whatever breaks it off leaves what was there
    const fresh = `${sqliteFile(folder)}.restoring`;
    await copyFile(backup, fresh);
    const db = new Database(fresh);
    db.exec(RAISE_EPOCHS(now.getTime() / 1000));
    db.close();
    const aside = setAside(folder, now);
    renameSync(fresh, sqliteFile(folder));
    openClaimed(folder).close();
    return aside;
  } finally {
    lock.close();
  }
}

/**
 * The former file out of the way, with its log: SQLite would read that into the restored one. A whole store's log
 * is folded into it; a damaged store, the reason for most restores, is moved as it is.
 */
function setAside(folder: string, now: Date): string | null {
  const file = sqliteFile(folder);
  const aside = `${file}.before-restore-${now.toISOString().replace(/[:.]/g, '-')}`;
  const found = existsSync(file);
  try {
    if (found) openClaimed(folder).close();
  } catch {
    // damaged: its log stays beside it
  }
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(file + end)) renameSync(file + end, aside + end);
  }
  return found ? aside : null;
}

function check(file: string): void {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const findings = String(db.pragma('quick_check(3)', { simple: true }));
    if (findings !== 'ok') throw new Error(`${file} is damaged: ${findings}`);
    db.prepare('SELECT count(*) FROM document').get();
    refuseNewer(db);
  } finally {
    db.close();
  }
}
