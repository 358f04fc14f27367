// A PostgreSQL and a Redis that are thrown away: own folder, own ports, the distribution's packages. null when
// they are not installed.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** What to tell somebody who lacks them. */
export const NEEDED =
  'needs PostgreSQL and Redis: apt-get install --no-install-recommends postgresql redis-server';

export interface Services {
  databaseUrl: string;
  redisUrl: string;
  stop(): Promise<void>;
}

export async function startServices(): Promise<Services | null> {
  const bin = findPostgres();
  if (bin === null || spawnSync('redis-server', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongce-cluster-'));
  chmodSync(folder, 0o755);
  const data = path.join(folder, 'pg');
  // initdb refuses to run as root
  const asUser = process.getuid?.() === 0 ? userIds('postgres') : null;
  if (asUser !== null) chownSync(folder, asUser.uid, asUser.gid);
  const [pgPort, redisPort] = [await freePort(), await freePort()];
  execFileSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'gongce', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    { ...asUser, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const settings = ['listen_addresses=127.0.0.1', 'max_connections=200'].flatMap((one) => ['-c', one]);
  const postgres = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, '-p', String(pgPort), '-k', folder, ...settings],
    { ...asUser, cwd: folder, stdio: 'ignore' },
  );
  const redis = spawn('redis-server', ['--port', String(redisPort), '--save', '', '--bind', '127.0.0.1'], {
    cwd: folder,
    stdio: 'ignore',
  });
  const stop = async () => {
    postgres.kill('SIGINT');
    redis.kill('SIGTERM');
    await Promise.all([postgres, redis].map(ended));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await until('Redis', () => answers(redisPort));
    const isReady = path.join(bin, 'pg_isready');
    await until(
      'PostgreSQL',
      () => spawnSync(isReady, ['-h', '127.0.0.1', '-p', String(pgPort)]).status === 0,
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    databaseUrl: `postgres://gongce@127.0.0.1:${pgPort}/postgres`,
    redisUrl: `redis://127.0.0.1:${redisPort}`,
    stop,
  };
}

function findPostgres(): string | null {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  for (const version of versions)
    if (existsSync(path.join(base, version, 'bin/initdb'))) return path.join(base, version, 'bin');
  const found = spawnSync('which', ['initdb'], { encoding: 'utf8' });
  return found.status === 0 ? path.dirname(found.stdout.trim()) : null;
}

function userIds(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode === null && child.signalCode === null) child.once('exit', () => resolve());
    else resolve();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}

async function until(name: string, ready: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await ready()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} does not start`);
}
