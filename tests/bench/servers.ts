// Starts one server process for one measurement, each on a fresh port and (unless given) a fresh data folder.
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Dialect } from './wire.ts';

export const SERVER_NAMES = [
  'raw',
  'raw-tick',
  'yws',
  'hocuspocus',
  'gongce',
  'gongce on PostgreSQL',
  'gongce, two nodes',
] as const;
export type ServerName = (typeof SERVER_NAMES)[number];

export interface BenchServer {
  name: ServerName;
  dialect: Dialect;
  dataDir: string;
  /** The socket address of a room, nodes in turn; makes the plan behind it where the server needs one. */
  room(name: string): Promise<{ url: string; room: string }>;
  /** CPU time used so far, in seconds. */
  cpu(): number;
  /** Resident memory, in MiB. */
  rss(): number;
  kill(signal: NodeJS.Signals): Promise<void>;
}

const root = path.join(import.meta.dirname, '..', '..');
const peers = path.join(import.meta.dirname, 'peers');

export function isInstalled(name: ServerName): boolean {
  if (name === 'yws') return fs.existsSync(path.join(peers, 'yws', 'node_modules'));
  if (name === 'hocuspocus') return fs.existsSync(path.join(peers, 'hocuspocus', 'node_modules'));
  return true;
}

export interface StartOptions {
  dataDir?: string;
  /** The raw relay serves this file as its document. */
  ready?: string;
  /** For Gongce beyond one file. */
  databaseUrl?: string;
  redisUrl?: string;
}

/** BENCH_PROFILE=<folder> has every server leave its CPU profiles there (those stopped by SIGTERM). */
export async function startServer(name: ServerName, options: StartOptions = {}): Promise<BenchServer> {
  const dataDir = options.dataDir ?? fs.mkdtempSync(path.join(os.tmpdir(), 'server-'));
  const nodes = [await startNode(name, dataDir, options)];
  if (name === 'gongce, two nodes') nodes.push(await startNode(name, `${dataDir}-2`, options));
  const [first] = nodes as [ServerNode, ...ServerNode[]];
  const isGongce = name.startsWith('gongce');
  const token = isGongce ? await signIn(first.port) : '';
  const plans = new Map<string, string>();
  const remembered = path.join(dataDir, 'bench-plans.json');
  if (fs.existsSync(remembered)) {
    for (const [room, id] of Object.entries(JSON.parse(fs.readFileSync(remembered, 'utf8'))))
      plans.set(room, String(id));
  }
  let turn = 0;
  const sum = (of: (pid: number) => number) => nodes.reduce((total, node) => total + of(node.pid), 0);
  return {
    name,
    dialect: name === 'hocuspocus' ? 'hocuspocus' : 'plain',
    dataDir,
    async room(room) {
      const { port } = nodes[turn++ % nodes.length] as ServerNode;
      if (!isGongce) return { url: `ws://127.0.0.1:${port}/${room}`, room };
      let id = plans.get(room);
      if (!id) {
        id = await createPlan(first.port, token, room);
        plans.set(room, id);
        fs.writeFileSync(remembered, JSON.stringify(Object.fromEntries(plans)));
      }
      return { url: `ws://127.0.0.1:${port}/sync/${id}/board?token=${token}`, room };
    },
    cpu: () => sum(cpuSeconds),
    rss: () => sum(rssMiB),
    async kill(signal) {
      for (const { child } of nodes) child.kill(signal);
      await Promise.all(nodes.map((node) => node.exited));
    },
  };
}

interface ServerNode {
  port: number;
  pid: number;
  child: ChildProcess;
  exited: Promise<void>;
}

async function startNode(name: ServerName, dataDir: string, options: StartOptions): Promise<ServerNode> {
  const port = await freePort();
  const { NODE_ENV: _, BENCH_PROFILE, ...outer } = process.env;
  const env: NodeJS.ProcessEnv = { ...outer, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir };
  let script = path.join(import.meta.dirname, 'servers', 'relay.mjs');
  if (name === 'raw-tick') env.TICK = '1';
  if (options.ready) env.READY = options.ready;
  if (name === 'yws')
    script = path.join(peers, 'yws', 'node_modules', '@y', 'websocket-server', 'src', 'server.js');
  if (name === 'hocuspocus') script = path.join(peers, 'hocuspocus', 'server.mjs');
  if (name.startsWith('gongce')) {
    script = path.join(root, 'dist', 'server', 'main.js');
    env.ADMIN_EMAIL = 'bench@gongce.example';
    env.ADMIN_PASSWORD = 'bench-password';
    env.LOG_LEVEL = 'error';
    if (options.databaseUrl) env.DATABASE_URL = options.databaseUrl;
    if (options.redisUrl) env.REDIS_URL = options.redisUrl;
  }
  const flags = BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${BENCH_PROFILE}`] : [];
  const child = spawn(process.execPath, [...flags, script], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await listening(child, port);
  return { port, pid: child.pid ?? 0, child, exited };
}

async function signIn(port: number): Promise<string> {
  const reply = await fetch(`http://127.0.0.1:${port}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'bench@gongce.example', password: 'bench-password' }),
  });
  if (!reply.ok) throw new Error(`sign-in failed: ${reply.status}`);
  return ((await reply.json()) as { token: string }).token;
}

async function createPlan(port: number, token: string, title: string): Promise<string> {
  const reply = await fetch(`http://127.0.0.1:${port}/api/plans`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ title, year: 2026 }),
  });
  if (!reply.ok) throw new Error(`creating a plan failed: ${reply.status}`);
  return ((await reply.json()) as { id: string }).id;
}

/** utime + stime of the process, threads included. Linux only; 0 elsewhere. */
function cpuSeconds(pid: number): number {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0; // no /proc on this system
  }
}

function rssMiB(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // no /proc on this system
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

async function listening(child: ChildProcess, port: number): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    if (child.exitCode !== null) throw new Error(`server ended with ${child.exitCode} before it listened`);
    const open = await new Promise<boolean>((resolve) => {
      const socket = net.connect(port, '127.0.0.1');
      socket.once('connect', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  child.kill('SIGKILL');
  throw new Error('server did not listen within 10 s');
}
