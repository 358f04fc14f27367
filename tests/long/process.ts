/** The server as users run it, as a process of its own whose memory can be asked: heap after a collection, and RSS. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';

const MAIN = join(import.meta.dirname, '../../dist/server/main.js');
const ADMIN = { email: 'admin@example.com', password: 'a-password-1' };

export interface Process {
  url: string;
  sockets: string;
  token: string;
  plan(): Promise<string>;
  metric(name: string): Promise<number>;
  /** Bytes in use after a collection: JavaScript heap, and buffers outside it. */
  memory(): Promise<{ heap: number; buffers: number }>;
  rss(): number;
  stop(): Promise<void>;
}

export async function startProcess(env: Record<string, string> = {}): Promise<Process> {
  const folder = mkdtempSync(join(tmpdir(), 'gongce-long-'));
  const child = spawn(process.execPath, ['--inspect=127.0.0.1:0', MAIN], {
    env: {
      ...process.env,
      ...{ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', DATA_DIR: folder },
      ...{ ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password },
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [inspector, url] = await said(child, [/ws:\/\/127\.0\.0\.1:\d+\/\S+/, /Gongce 共策 \S+: (http:\S+)/]);
  const login = await fetch(`${url}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  const { token } = (await login.json()) as { token: string };
  const { ask, end } = await inspect(inspector as string);
  return {
    url: url as string,
    sockets: (url as string).replace('http', 'ws'),
    token,
    async plan() {
      const reply = await fetch(`${url}/api/plans`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ title: '计划', year: 2026 }),
      });
      return ((await reply.json()) as { id: string }).id;
    },
    async metric(name) {
      const text = await (await fetch(`${url}/metrics`)).text();
      return Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
    },
    async memory() {
      await ask('HeapProfiler.collectGarbage');
      const { result } = await ask('Runtime.evaluate', {
        expression: 'JSON.stringify(process.memoryUsage())',
        returnByValue: true,
      });
      const { heapUsed, external } = JSON.parse(result.value);
      return { heap: heapUsed, buffers: external };
    },
    rss: () => 1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]),
    async stop() {
      end(); // a process that is looked at does not exit
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function said(child: ChildProcess, patterns: RegExp[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', () => reject(new Error(`it ended: ${text}`)));
    child.stderr?.on('data', (chunk) => {
      text += chunk;
      const found = patterns.map((pattern) => pattern.exec(text));
      if (found.every((match) => match !== null)) resolve(found.map((match) => match[1] ?? match[0]));
    });
  });
}

// biome-ignore lint/suspicious/noExplicitAny: the inspector's replies
type Ask = (method: string, params?: object) => Promise<any>;

async function inspect(url: string): Promise<{ ask: Ask; end(): void }> {
  const ws = new WebSocket(url);
  await once(ws, 'open');
  let last = 0;
  const ask: Ask = (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const hear = (data: unknown): void => {
        const reply = JSON.parse(String(data));
        if (reply.id !== id) return;
        ws.off('message', hear);
        if (reply.error) reject(new Error(reply.error.message));
        else resolve(reply.result);
      };
      ws.on('message', hear);
      ws.send(JSON.stringify({ id, method, params }));
    });
  return { ask, end: () => ws.terminate() };
}

/** p-th of a list (0…1). */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0;
}
