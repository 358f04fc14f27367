/** A really started server in this process: real store in a temporary folder, real port, job threads of the build. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createServer } from '../../server/app.ts';
import { newSetupToken, setUpFromEnvironment } from '../../server/auth/setup.ts';
import { type Limits, limitsWith } from '../../server/config.ts';
import { type Fanout, inProcessFanout } from '../../server/fanout/fanout.ts';
import { createLog } from '../../server/log.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { RawClient } from '../sync/rawClient.ts';

export const ADMIN = { email: 'admin@example.com', password: 'first-admin-1' };

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  // Tests read replies by eye; shapes are checked where they matter.
  // biome-ignore lint/suspicious/noExplicitAny: JSON of any route
  json: any;
  bytes: Uint8Array;
}

export interface CallOptions {
  token?: string | null;
  body?: unknown;
  raw?: BodyInit;
  headers?: Record<string, string>;
}

export interface TestServer {
  url: string;
  dataDir: string;
  setupToken: string | null;
  /** Of the first administrator; '' when the store was left empty. */
  admin: string;
  call(method: string, path: string, options?: CallOptions): Promise<Reply>;
  login(email: string, password: string): Promise<string>;
  /** A new user, signed in. */
  person(name: string, more?: Record<string, unknown>): Promise<{ id: string; email: string; token: string }>;
  plan(token?: string, title?: string): Promise<string>;
  /** A part of a plan over its socket, in step with the server; the administrator's unless a token is given. */
  open(planId: string, part?: string, token?: string): Promise<RawClient>;
  /** What an import would make of a file, and the import; as the administrator. */
  preview(form: FormData): Promise<Reply>;
  bringIn(form: FormData): Promise<Reply>;
  /** A plan's text as plain text. */
  words(planId: string): Promise<string>;
  stop(): Promise<void>;
}

export interface StartOptions {
  dataDir?: string;
  empty?: boolean;
  clientDir?: string;
  limits?: Partial<Limits>;
  wrapStore?: (store: Store) => Store;
  /** PostgreSQL instead of a file, and what nodes tell each other by. */
  databaseUrl?: string;
  fanout?: Fanout;
}

export async function startServer(options: StartOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? fs.mkdtempSync(path.join(os.tmpdir(), 'gongce-http-'));
  const log = createLog('silent');
  const opened = await openStore({ dataDir, databaseUrl: options.databaseUrl ?? null, log });
  const store = options.wrapStore?.(opened) ?? opened;
  const server = await createServer({
    config: {
      port: 0,
      host: '127.0.0.1',
      dataDir,
      adminEmail: null,
      adminPassword: null,
      publicUrl: null,
      databaseUrl: null,
      redisUrl: null,
      metricsToken: null,
      logLevel: 'silent',
      limits: limitsWith(options.limits),
    },
    log,
    store,
    fanout: options.fanout ?? inProcessFanout(),
    clientDir: options.clientDir ?? path.join(dataDir, 'no-client'),
    release: 'test',
  });
  if (!options.empty) {
    await setUpFromEnvironment(store, { ...ADMIN, name: '管理员', workspace: '测试单位' });
  }
  const setupToken = options.empty ? await newSetupToken(store) : null;
  const url = await server.listen();

  async function call(method: string, where: string, { token, body, raw, headers }: CallOptions = {}) {
    const response = await fetch(url + where, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(raw === undefined ? {} : { body: raw }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      headers: response.headers,
      text,
      bytes,
      json: isJson && text !== '' ? JSON.parse(text) : undefined,
    };
  }

  async function login(email: string, password: string): Promise<string> {
    const reply = await call('POST', '/api/login', { body: { email, password } });
    if (reply.status !== 200) throw new Error(`login: ${reply.status} ${reply.text}`);
    return reply.json.token;
  }

  const admin = options.empty ? '' : await login(ADMIN.email, ADMIN.password);
  let people = 0;

  return {
    url,
    dataDir,
    setupToken,
    admin,
    call,
    login,
    async person(name, more = {}) {
      const email = `person${++people}-${Math.random().toString(36).slice(2, 8)}@example.com`;
      const password = 'a-password-1';
      const reply = await call('POST', '/api/users', {
        token: admin,
        body: { email, name, password, ...more },
      });
      if (reply.status !== 201) throw new Error(`user: ${reply.status} ${reply.text}`);
      return { id: reply.json.id, email, token: await login(email, password) };
    },
    async plan(token = admin, title = '2026年工作计划') {
      const reply = await call('POST', '/api/plans', { token, body: { title, year: 2026 } });
      if (reply.status !== 201) throw new Error(`plan: ${reply.status} ${reply.text}`);
      return reply.json.id;
    },
    open: (planId, part = 'text', token = admin) =>
      RawClient.synced(`${url.replace('http', 'ws')}/sync/${planId}/${part}?token=${token}`),
    preview: (form) => call('POST', '/api/plans/import/preview', { token: admin, raw: form }),
    bringIn: (form) => call('POST', '/api/plans/import', { token: admin, raw: form }),
    words: async (planId) => (await call('GET', `/api/plans/${planId}/text`, { token: admin })).text,
    async stop() {
      await server.close();
      await store.close();
    },
  };
}

/** A multipart body with a file, and fields before it. */
export function upload(
  bytes: Uint8Array | string,
  name: string,
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
  return form;
}
