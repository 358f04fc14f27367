/**
 * R1's other half: kill -9 cannot show a missing fsync, because the page cache survives it. So the system calls of
 * a real server are watched: each acknowledgement leaves after the log was written and synced.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openForWriting } from '../../server/store/sqliteOpen.ts';
import { buildChild, ended, removeChild, startChild } from '../sync/child.ts';
import { RawClient } from '../sync/rawClient.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongce-fsync-'));
  await buildChild();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  removeChild();
});

test('R1 the writing connection syncs each commit, to a write-ahead log', () => {
  const { db, lock } = openForWriting(join(folder, 'pragmas'));
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('synchronous', { simple: true })).toBe(2); // FULL
  expect(db.pragma('auto_vacuum', { simple: true })).toBe(2); // INCREMENTAL
  db.close();
  lock.close();
});

const traced = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;

test.skipIf(!traced)(
  `R1 an acknowledgement leaves after its update was written and synced${traced ? '' : ' (skipped: no strace that may look)'}`,
  async () => {
    const file = join(folder, 'trace');
    const calls = 'trace=pwrite64,fdatasync,fsync,write,writev,sendto,sendmsg';
    const { child, pid, url } = await startChild(join(folder, 'store'), {
      plan: 'killed',
      // the tracer is our child and ends after the server: then the trace is whole
      under: ['strace', '-f', '-y', '-s', '64', '-e', calls, '-o', file],
    });
    const anna = await RawClient.synced(`${url}?token=anna`);
    const alone = 20;
    for (let nth = 0; nth < alone; nth++) {
      anna.type('x');
      await anna.stored();
    }
    for (let nth = 0; nth < 100; nth++) anna.type('y'); // shares commits
    await anna.stored();
    await anna.leave();
    process.kill(pid, 'SIGTERM');
    await ended(child);
    const trace = readFileSync(file, 'utf8');

    let written = 0;
    let synced = false;
    let acknowledged = 0;
    for (const line of trace.split('\n')) {
      if (/pwrite64\(\d+<[^>]*-wal>/.test(line)) {
        written++;
        synced = false;
      } else if (/f(?:data)?sync\(\d+<[^>]*-wal>\)\s+= 0|f(?:data)?sync resumed>\)\s+= 0/.test(line)) {
        synced = true;
      } else if (/<(?:socket|TCP)[^>]*>/.test(line) && /"\\202\\[23]\\4|\\202\\[23]\\4/.test(line)) {
        acknowledged++;
        // the next commit may be on its way already: then what this one waited for was synced before it began
        expect([line, written > 0 && (synced || acknowledged > alone)]).toEqual([line, true]);
        if (acknowledged <= alone) written = 0;
      }
    }
    expect(acknowledged).toBeGreaterThan(alone);
  },
  60_000,
);
