// A disk that is really full (a small file system in memory, where this machine may mount one) under the real process.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProcess } from '../long/process.ts';
import { RawClient } from '../sync/rawClient.ts';

const disk = mkdtempSync(path.join(tmpdir(), 'gongce-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]).status === 0;
const ballast = path.join(disk, 'ballast');

/** Takes all that is left. */
function fill(): void {
  try {
    for (let at = 0; ; at++) writeFileSync(ballast, Buffer.alloc(at < 100 ? 65_536 : 512), { flag: 'a' });
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOSPC') throw error;
  }
}

beforeAll(() => {
  if (!mounted) rmdirSync(disk);
});
afterAll(() => {
  if (!mounted) return;
  spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

test.skipIf(!mounted)(
  `R4 a full disk: said, nothing acknowledged that is not stored, readers served, all there when space returns${mounted ? '' : ' (skipped: no file system may be mounted here)'}`,
  async () => {
    const server = await startProcess({ DATA_DIR: disk });
    const plan = await server.plan();
    const at = `${server.sockets}/sync/${plan}/board?token=${server.token}`;
    const healthy = async () => (await fetch(`${server.url}/healthz`)).status === 200;
    const anna = await RawClient.synced(at);
    anna.type('before. ');
    await anna.stored();
    fill();
    while (await healthy()) anna.type('x'.repeat(20_000));
    anna.type(' after.');
    // whoever comes now reads what is stored, which is what was acknowledged
    const reader = await RawClient.synced(at);
    expect(reader.words.startsWith('before. ')).toBe(true);
    expect(reader.words.length).toBe(8 + (anna.acked - 1) * 20_000);
    expect(anna.acked).toBeLessThan(anna.sent);
    expect(reader.words.endsWith(' after.')).toBe(false);
    const reply = await fetch(`${server.url}/api/plans`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
      body: JSON.stringify({ title: '计划', year: 2026 }),
    });
    expect([503, 507]).toContain(reply.status);
    rmSync(ballast);
    const from = performance.now();
    await anna.stored();
    await reader.until(() => reader.words === anna.words);
    while (!(await healthy()));
    expect(performance.now() - from).toBeLessThan(30_000);
    for (const one of [anna, reader]) await one.leave();
    await server.stop();
    const again = await startProcess({ DATA_DIR: disk });
    const back = await RawClient.synced(`${again.sockets}/sync/${plan}/board?token=${server.token}`);
    expect(back.words).toBe(anna.words);
    await back.leave();
    await again.stop();
  },
  90_000,
);
