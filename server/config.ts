/**
 * The environment, parsed once. Refuses combinations that cannot work. Reading it is main.ts's business:
 * nothing else looks at process.env.
 */
import { z } from 'zod';

const MiB = 1024 * 1024;

/** LIMIT_*: name → [default, why]. README prints this table. */
export const LIMIT_TABLE = {
  SYNC_FRAME_BYTES: [16 * MiB, 'one sync message: the first upload of a long offline edit, an import'],
  AWARENESS_FRAME_BYTES: [64 * 1024, 'a cursor is 300 bytes; some clients repeat everybody’s'],
  OTHER_FRAME_BYTES: [64 * 1024, 'step 1 of a plan with thousands of writers'],
  DOCUMENT_BYTES: [20 * MiB, 'a document, compacted: must open in a browser'],
  OPENING_STEPS: [40_000_000, 'finding the places of what was put at one place at once: some seconds'],
  ROOM_SESSIONS: [1000, 'sockets of one document'],
  NODE_SESSIONS: [5000, 'sockets of one process'],
  USER_SESSIONS: [2000, 'sockets of one user: scripts and class rooms, not attacks'],
  NODE_EVENTS: [10_000, 'sockets of one process that hear what changed: one a tab'],
  USER_EVENTS: [1000, 'those of one user: whoever opens more waits for a place'],
  USER_UPLOAD_BYTES: [64 * MiB, 'bodies of one user being received and read at once: above, they wait'],
  NODE_UPLOAD_BYTES: [512 * MiB, 'the same of all users: what they cost in memory is up to twice as much'],
  UPLOAD_WAIT_MS: [5000, 'how long a body waits for that room, unread, before 429'],
  REQUEST_MS: [300_000, 'how long a request may take to arrive: 16 MiB on a slow line'],
  SILENT_MS: [120_000, 'how long a request or its answer may make no way at all: it holds memory meanwhile'],
  PENDING_BYTES: [1 * MiB, 'updates waiting for what they depend on, a document'],
  PENDING_MS: [10_000, 'how long they wait before their sender is asked to come back'],
  AWARENESS_IDS: [256, 'awareness ids one session may present'],
  SESSION_QUEUE_BYTES: [1 * MiB, 'updates of one session not yet committed: above, its socket is not read'],
  ROOM_QUEUE_BYTES: [32 * MiB, 'updates of one room not yet committed: above, a failing store closes it'],
  READER_BUFFER_BYTES: [2 * MiB, 'unsent bytes of one slow reader: above, it gets no more until it drains'],
  HANDSHAKES: [1000, 'upgrades being decided at once'],
  IDLE_MS: [30_000, 'how long an empty room stays in memory'],
} as const satisfies Record<string, readonly [number, string]>;

export type Limits = Record<keyof typeof LIMIT_TABLE, number>;

/** Defaults, with `changed` put over them. */
export function limitsWith(changed: Partial<Limits> = {}): Limits {
  const limits = {} as Limits;
  for (const name of Object.keys(LIMIT_TABLE) as (keyof Limits)[]) {
    limits[name] = changed[name] ?? LIMIT_TABLE[name][0];
  }
  return limits;
}

const port = z.coerce.number().int().min(0).max(65535);
const text = z.string().trim().min(1).optional();

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  ADMIN_EMAIL: text,
  ADMIN_PASSWORD: text,
  PUBLIC_URL: z.url().optional(),
  DATABASE_URL: text,
  REDIS_URL: text,
  METRICS_TOKEN: text,
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

export interface Config {
  port: number;
  host: string;
  dataDir: string;
  adminEmail: string | null;
  adminPassword: string | null;
  publicUrl: string | null;
  databaseUrl: string | null;
  redisUrl: string | null;
  metricsToken: string | null;
  logLevel: string;
  limits: Limits;
}

/** Throws an Error with one sentence per bad value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  const wrong: string[] = [];
  if (!parsed.success)
    wrong.push(...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const changed: Partial<Limits> = {};
  for (const [key, value] of Object.entries(given)) {
    if (!key.startsWith('LIMIT_')) continue;
    const name = key.slice('LIMIT_'.length);
    if (!(name in LIMIT_TABLE)) wrong.push(`${key}: no such limit`);
    else if (!/^\d{1,15}$/.test(value ?? '')) wrong.push(`${key}: must be a whole number`);
    else changed[name as keyof Limits] = Number(value);
  }
  if (given.REDIS_URL && !given.DATABASE_URL) {
    wrong.push('REDIS_URL without DATABASE_URL: several nodes need PostgreSQL (SQLite has one writer)');
  }
  if (!parsed.success || wrong.length > 0) throw new Error(`Configuration: ${wrong.join('; ')}`);
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    adminEmail: values.ADMIN_EMAIL ?? null,
    adminPassword: values.ADMIN_PASSWORD ?? null,
    publicUrl: values.PUBLIC_URL ?? null,
    databaseUrl: values.DATABASE_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    metricsToken: values.METRICS_TOKEN ?? null,
    logLevel: values.LOG_LEVEL,
    limits: limitsWith(changed),
  };
}
