/**
 * kill -9 of a real process at a random moment while three clients write, again and again: every acknowledged
 * update is there, none is there twice, and what was in flight is there or not, but whole.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { SYNC } from '../../shared/wire.ts';
import { buildChild, ended, removeChild, startChild } from './child.ts';
import { RawClient } from './rawClient.ts';

const ROUNDS = Number(process.env.TEST_KILLS ?? (process.env.GONGCE_LONG === undefined ? 4 : 60));

beforeAll(buildChild);
afterAll(removeChild);

test(`R1 ${ROUNDS} × kill -9 while three write: nothing acknowledged is lost, nothing is doubled`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongce-kill-'));
  const users = ['anna', 'bert', 'carl'];
  // what each client holds, unsent edits included; marks are unique
  const docs = users.map(() => new Y.Doc());
  const acknowledged = new Set<string>();
  let { child, url } = await startChild(folder, { plan: 'killed' });
  for (let round = 0; round < ROUNDS; round++) {
    const clients = await Promise.all(
      users.map(async (user, index) => {
        const client = await RawClient.open(`${url}?token=${user}`);
        client.step1(Y.encodeStateVector(docs[index] as Y.Doc));
        await client.until(() => client.synced && client.heard.some((heard) => heard.kind === SYNC.step1));
        Y.applyUpdate(docs[index] as Y.Doc, Y.encodeStateAsUpdate(client.doc));
        const asked = client.heard.find((heard) => heard.kind === SYNC.step1)?.payload;
        client.sync(SYNC.step2, Y.encodeStateAsUpdate(docs[index] as Y.Doc, asked));
        await client.stored();
        return client;
      }),
    );
    // everything written in earlier rounds has come up again by now
    const killAfter = 20 + (round % 12) * 37;
    const writing = clients.map(async (client, index) => {
      const doc = docs[index] as Y.Doc;
      const first = client.sent;
      const marks: string[] = [];
      while (client.closeCode === null && marks.length < killAfter * 3) {
        const mark = `${users[index]}-${round}-${marks.length}`;
        const before = Y.encodeStateVector(doc);
        doc.getArray('marks').push([mark]);
        marks.push(mark);
        client.update(Y.encodeStateAsUpdate(doc, before));
        // something was acknowledged by then, and more is on its way
        if (index === 0 && marks.length >= killAfter && client.acked > first) child.kill('SIGKILL');
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (index === 0 && client.closeCode === null) {
        // a busy machine takes longer
        await client.until(() => client.acked > first);
        child.kill('SIGKILL');
      }
      await client.closed();
      for (const mark of marks.slice(0, client.acked - first)) acknowledged.add(mark);
    });
    await Promise.all(writing);
    await ended(child);
    ({ child, url } = await startChild(folder));
    const reader = await RawClient.synced(`${url}?token=reader`);
    const there = reader.doc.getArray('marks').toArray() as string[];
    const set = new Set(there);
    expect(set.size).toBe(there.length);
    for (const mark of acknowledged) expect(set.has(mark)).toBe(true);
    await reader.leave();
  }
  expect(acknowledged.size).toBeGreaterThan(ROUNDS);
  child.kill('SIGTERM');
  await ended(child);
  expect(child.exitCode).toBe(0);
  rmSync(folder, { recursive: true, force: true });
}, 900_000);
