// A really started Gongce for end-to-end tests: its own process, port and data folder. It can be killed and
// started again on the same data.
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..', '..');
export const ADMIN = { email: 'admin@e2e.example', password: 'correct horse battery', name: '管理员' };

export class GongceServer {
  private child: ChildProcess | null = null;
  private exited: Promise<void> = Promise.resolve();

  private constructor(
    readonly port: number,
    readonly dataDir: string,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  static async start(): Promise<GongceServer> {
    const server = new GongceServer(await freePort(), fs.mkdtempSync(path.join(os.tmpdir(), 'gongce-e2e-')));
    await server.run();
    return server;
  }

  async run(): Promise<void> {
    const { NODE_ENV: _, ...env } = process.env;
    this.child = spawn(process.execPath, [path.join(ROOT, 'dist', 'server', 'main.js')], {
      env: {
        ...env,
        PORT: String(this.port),
        HOST: '127.0.0.1',
        DATA_DIR: this.dataDir,
        ADMIN_EMAIL: ADMIN.email,
        ADMIN_PASSWORD: ADMIN.password,
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const child = this.child;
    this.exited = new Promise((resolve) => child.once('exit', () => resolve()));
    for (let attempt = 0; attempt < 2400; attempt++) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
      const reply = await fetch(`${this.url}/healthz`).catch(() => null);
      if (reply?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('the server did not answer /healthz within a minute');
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.child?.kill(signal);
    await this.exited;
    this.child = null;
  }

  /** Stops for good and removes the data. */
  async end(): Promise<void> {
    await this.stop();
    fs.rmSync(this.dataDir, { recursive: true, force: true });
  }

  async token(email = ADMIN.email, password = ADMIN.password): Promise<string> {
    const reply = (await this.call('POST', '/api/login', { email, password })) as { token: string };
    return reply.token;
  }

  /** A JSON request; fails with the reply's text unless it is 2xx. */
  async call(method: string, url: string, body?: unknown, token?: string): Promise<unknown> {
    const isForm = body instanceof FormData;
    const reply = await fetch(this.url + url, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body !== undefined && !isForm ? { 'content-type': 'application/json' } : {}),
      },
      body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
    });
    if (!reply.ok) throw new Error(`${method} ${url}: ${reply.status} ${await reply.text()}`);
    const text = await reply.text();
    return text === '' ? null : JSON.parse(text);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
