// `npm run test:cluster`: starts a PostgreSQL and a Redis of its own (throw-away folders and ports; the
// distribution's packages), runs the tests that need them, ends them. Says clearly what is missing.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const say = (sentence) => console.log(`gongce: ${sentence}`);
const bin = findPostgres();
const redis = spawnSync('redis-server', ['--version']).status === 0;
if (bin === null || !redis) {
  say(
    'cluster tests need PostgreSQL and Redis: apt-get install --no-install-recommends postgresql redis-server',
  );
  process.exit(process.env.CI ? 1 : 0);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'gongce-cluster-'));
chmodSync(folder, 0o755);
const data = path.join(folder, 'pg');
// initdb refuses to run as root
const asUser = process.getuid?.() === 0 ? userIds('postgres') : {};
if (asUser.uid !== undefined) chownSync(folder, asUser.uid, asUser.gid);
const run = (file, args) =>
  execFileSync(path.join(bin, file), args, {
    ...asUser,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

const [pgPort, redisPort] = [await freePort(), await freePort()];
run('initdb', ['-D', data, '-U', 'gongce', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N']);
const postgres = spawn(
  path.join(bin, 'postgres'),
  [
    '-D',
    data,
    '-p',
    String(pgPort),
    '-k',
    folder,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'max_connections=200',
  ],
  { ...asUser, cwd: folder, stdio: 'ignore' },
);
const redisServer = spawn(
  'redis-server',
  ['--port', String(redisPort), '--save', '', '--bind', '127.0.0.1'],
  { cwd: folder, stdio: 'ignore' },
);
let status = 1;
try {
  await Promise.all([answers(pgPort), answers(redisPort)]);
  for (
    let tries = 0;
    spawnSync(path.join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(pgPort)]).status !== 0;
    tries++
  ) {
    if (tries > 100) throw new Error('PostgreSQL does not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  status =
    spawnSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config',
        'tests/cluster/vitest.config.ts',
        ...process.argv.slice(2),
      ],
      {
        stdio: 'inherit',
        env: {
          ...process.env,
          TEST_DATABASE_URL: `postgres://gongce@127.0.0.1:${pgPort}/postgres`,
          TEST_REDIS_URL: `redis://127.0.0.1:${redisPort}`,
        },
      },
    ).status ?? 1;
} finally {
  postgres.kill('SIGINT');
  redisServer.kill('SIGTERM');
  await Promise.all(
    [postgres, redisServer].map(
      (child) =>
        new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve())),
    ),
  );
  rmSync(folder, { recursive: true, force: true });
}
process.exit(status);

function findPostgres() {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  for (const version of versions)
    if (existsSync(path.join(base, version, 'bin/initdb'))) return path.join(base, version, 'bin');
  const found = spawnSync('which', ['initdb'], { encoding: 'utf8' });
  return found.status === 0 ? path.dirname(found.stdout.trim()) : null;
}

function userIds(name) {
  const id = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(port) {
  for (let tries = 0; tries < 100; tries++) {
    const up = await new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing answers on port ${port}`);
}
