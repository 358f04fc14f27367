// The process itself, as `npm start` runs it: what it prints, how it stops, what it refuses to start with.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { RawClient } from '../sync/rawClient.ts';

const MAIN = path.join(import.meta.dirname, '../../dist/server/main.js');
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

interface Started {
  child: ChildProcess;
  /** Everything printed so far, both streams. */
  said: () => string;
  /** Resolves with the match once something like it was printed; rejects when the process ends first. */
  until: (pattern: RegExp) => Promise<RegExpExecArray>;
}

function start(env: Record<string, string>): Started {
  const { HOST: _, PORT: __, ...rest } = process.env;
  const child = spawn(process.execPath, [MAIN], {
    env: { ...rest, PORT: '0', LOG_LEVEL: 'debug', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  const watchers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      said += chunk;
      for (const watcher of watchers) watcher();
    });
  }
  const until = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const watcher = (): void => {
        const match = pattern.exec(said);
        if (match) resolve(match);
      };
      watchers.add(watcher);
      child.on('exit', () => reject(new Error(`it ended first: ${said}`)));
      watcher();
    });
  return { child, said: () => said, until };
}

const folder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'gongce-process-'));
const ADMIN = { ADMIN_EMAIL: 'Admin@example.com', ADMIN_PASSWORD: 'a-password-1' };

async function post(url: string, where: string, body: object, token = ''): Promise<Response> {
  return fetch(url + where, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
}

async function login(url: string): Promise<string> {
  const reply = await post(url, '/api/login', { email: 'admin@example.com', password: 'a-password-1' });
  return ((await reply.json()) as { token: string }).token;
}

describe('the process', () => {
  it('an empty store prints a link, which makes the administrator once', async () => {
    const { until } = start({ DATA_DIR: folder() });
    const [, url, token] = await until(
      /First administrator: open (http:\/\/127\.0\.0\.1:\d+)\/setup\?token=(\S+)/,
    );
    const body = { token, email: 'a@example.com', name: '管理员', password: 'a-password-1' };
    expect((await post(url ?? '', '/api/setup', body)).status).toBe(200);
    expect((await post(url ?? '', '/api/setup', body)).status).toBe(409);
  });

  it('R2 SIGTERM: what was acknowledged is there afterwards, sockets are told to come back, sessions live', async () => {
    const DATA_DIR = folder();
    const first = start({ DATA_DIR, ...ADMIN });
    const { version } = JSON.parse(
      fs.readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'),
    );
    const url = (await first.until(/Gongce 共策 \S+: (http:\S+)/))[1] ?? '';
    expect(first.said()).toContain(`Gongce 共策 ${version}: `);
    const token = await login(url);
    const plan = await post(url, '/api/plans', { title: '计划', year: 2026 }, token);
    const { id } = (await plan.json()) as { id: string };
    const client = await RawClient.synced(`${url.replace('http', 'ws')}/sync/${id}/board?token=${token}`);
    for (let nth = 0; nth < 50; nth++) client.edit((doc) => doc.getMap('test').set(`key${nth}`, nth));
    first.child.kill('SIGTERM');
    const [exit] = await once(first.child, 'exit');
    expect(exit).toBe(0);
    await client.until(() => client.closeCode !== null);
    expect([1012, 1001]).toContain(client.closeCode);

    const second = start({ DATA_DIR, ADMIN_EMAIL: 'other@example.com', ADMIN_PASSWORD: 'ignored-1' });
    const again = (await second.until(/Gongce 共策 \S+: (http:\S+)/))[1] ?? '';
    const back = await RawClient.synced(`${again.replace('http', 'ws')}/sync/${id}/board?token=${token}`);
    const stored = Object.keys(back.doc.getMap('test').toJSON()).length;
    expect(stored).toBeGreaterThanOrEqual(client.acked);
    back.ws.close();
    expect(second.said()).not.toContain('First administrator');
    expect(first.said() + second.said()).not.toContain(token);
  });

  it('R4 a configuration or folder that cannot work is refused with a reason', async () => {
    const file = path.join(folder(), 'a-file');
    fs.writeFileSync(file, '');
    for (const [env, reason] of [
      // One sentence for each of three mistakes.
      [
        { PORT: 'abc', REDIS_URL: 'redis://127.0.0.1', LIMIT_NONSENSE: '1' },
        /PORT.*LIMIT_NONSENSE.*PostgreSQL|PORT.*PostgreSQL.*LIMIT_NONSENSE|LIMIT_NONSENSE.*PORT/,
      ],
      [{ DATA_DIR: file }, /Gongce cannot start: \S+/],
    ] as [Record<string, string>, RegExp][]) {
      const { child, said } = start({ DATA_DIR: folder(), ...env });
      const [exit] = await once(child, 'exit');
      expect(exit).toBe(1);
      expect(said()).toMatch(reason);
    }
  });
});
