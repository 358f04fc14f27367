// `npm run bench`: Gongce beside @y/websocket-server, Hocuspocus and bare relays, interleaved in one run, so
// that the ratios mean something on a shared machine. Prints tables and keeps a dated copy in results/.
//   npm run bench -- --only s1,s5 --servers gongce,hocuspocus --rounds 3 --quick
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freshDatabase } from '../cluster/database.ts';
import { NEEDED, startServices } from '../cluster/services.ts';
import { extractionSpeed } from './extract.ts';
import { fsyncProbe, median, processorTicks, type Row } from './measure.ts';
import { boardHistory, coldOpen, type History, reconnectStorm, traceHistory } from './scenarios/documents.ts';
import { ackLatency, killed } from './scenarios/durability.ts';
import { editorSpeed } from './scenarios/editor.ts';
import { fanOut, manyRooms, saturation } from './scenarios/fanOut.ts';
import { type BenchServer, isInstalled, SERVER_NAMES, type ServerName, startServer } from './servers.ts';

const option = (name: string) => process.argv[process.argv.indexOf(`--${name}`) + 1] ?? '';
const has = (name: string) => process.argv.includes(`--${name}`);
const quick = has('quick');
const rounds = has('rounds') ? Number(option('rounds')) : quick ? 1 : 3;
const only = has('only') ? option('only').split(',') : null;
const servers = has('servers')
  ? SERVER_NAMES.filter((name) => option('servers').split(',').includes(name))
  : [...SERVER_NAMES];
const ONE_PROCESS: readonly ServerName[] = ['raw', 'raw-tick', 'yws', 'hocuspocus', 'gongce'];
const seconds = quick ? 2000 : 4000;

for (const peer of ['yws', 'hocuspocus'] as const) {
  if (!servers.includes(peer) || isInstalled(peer)) continue;
  console.log(`bench: installing ${peer} in its own folder …`);
  spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: path.join(import.meta.dirname, 'peers', peer),
    stdio: 'inherit',
  });
}

// every server's data goes with it
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'gongce-bench-'));
process.env.TMPDIR = scratch;
fs.chmodSync(scratch, 0o755); // PostgreSQL does not run as root, and has its folder in there
process.once('exit', () => fs.rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const memo = new Map<string, History | null>();
const history = (name: string, make: () => History | null) => {
  if (!memo.has(name)) memo.set(name, make());
  return memo.get(name) ?? null;
};

const fresh = (work: (server: BenchServer) => Promise<Row>) => async (name: ServerName) => {
  const server = await startServer(name);
  try {
    return await work(server);
  } finally {
    await server.kill(process.env.BENCH_PROFILE ? 'SIGTERM' : 'SIGKILL');
  }
};

/** PostgreSQL and Redis of this run, started when the first needs them; null: not installed. */
const services: { started?: ReturnType<typeof startServices> } = {};

async function onPostgres(name: ServerName): Promise<Row | null> {
  services.started ??= startServices();
  const shared = await services.started;
  if (shared === null) {
    console.log(`bench: SKIPPED s8: it ${NEEDED}`);
    return null;
  }
  const databaseUrl = await freshDatabase(shared.databaseUrl);
  const server = await startServer(name, { databaseUrl, redisUrl: shared.redisUrl });
  try {
    return await fanOut(server, 200, seconds);
  } finally {
    await server.kill('SIGTERM');
  }
}

interface Scenario {
  title: string;
  servers?: readonly ServerName[];
  run: (name: ServerName) => Promise<Row | null>;
}

const SCENARIOS: Record<string, Scenario> = {
  s1: { title: 'S1 fan-out, 200 clients with cursors', run: fresh((server) => fanOut(server, 200, seconds)) },
  s1small: {
    title: 'S1 fan-out, 50 clients with cursors',
    run: fresh((server) => fanOut(server, 50, seconds)),
  },
  s2: {
    title: 'S2 saturation, 50 clients, 10 writers',
    run: fresh((server) => saturation(server, quick ? 1000 : 2000)),
  },
  s3: {
    title: 'S3 500 rooms × 3',
    servers: ['raw-tick', 'yws', 'hocuspocus', 'gongce'],
    run: fresh((server) => manyRooms(server, quick ? 200 : 500, seconds)),
  },
  s4trace: {
    title: 'S4/S6 the 259,778-edit trace: load, disk, cold and warm open',
    servers: ['raw', 'hocuspocus', 'gongce'],
    run: async (name) => {
      const trace = history('trace', traceHistory);
      if (!trace) console.log('bench: SKIPPED s4trace: the editing trace is not here (GONGCE_CORPUS)');
      return trace && coldOpen(name, 'trace', trace, scratch);
    },
  },
  s4board: {
    title: 'S4/S6 a 1,000-card board, each moved 20 times',
    servers: ['raw', 'hocuspocus', 'gongce'],
    run: async (name) => coldOpen(name, 'board', history('board', boardHistory) as History, scratch),
  },
  s5: {
    title: 'S5 acknowledgement',
    servers: ['hocuspocus', 'gongce'],
    run: fresh((server) => ackLatency(server, 400)),
  },
  s5kill: {
    title: 'S5 lost of 1,000 updates at SIGKILL',
    servers: ['hocuspocus', 'gongce'],
    run: async (name) => ({
      ...(await killed(await startServer(name), 'told')),
      ...(await killed(await startServer(name), 'acked')),
    }),
  },
  s8: {
    title: 'S8 fan-out, 200 clients, PostgreSQL and Redis: one node, two nodes',
    servers: ['gongce on PostgreSQL', 'gongce, two nodes'],
    run: onPostgres,
  },
  s7: {
    title: 'S7 500 clients reconnect at once, 1 MB document',
    servers: ['raw', 'yws', 'hocuspocus', 'gongce'],
    run: (name) => reconnectStorm(name, quick ? 200 : 500, scratch),
  },
  extract: {
    title: 'The extraction, processor time',
    servers: ['gongce'],
    run: async () => {
      const row: Row = {};
      for (const { what, median, best, unit } of await extractionSpeed()) {
        row[`${what}: ${unit}`] = median;
        row[`${what}: best ${unit}`] = best;
      }
      return row;
    },
  },
  editor: {
    title: 'The editor in Chromium: 100,000 characters, 500 targets, 10 others at 5 keys/s',
    servers: ['gongce'],
    run: () => editorSpeed(quick ? 10_000 : 20_000),
  },
};

const out: string[] = [`# Benchmark, ${new Date().toISOString().slice(0, 10)}`, ''];
out.push(
  `Node ${process.version}, ${os.cpus().length} cores, ${rounds} round(s), servers interleaved, medians. In brackets: ratio to the first row.`,
  '',
);

for (const [id, scenario] of Object.entries(SCENARIOS)) {
  if (only && !only.includes(id)) continue;
  const names = servers.filter((name) => (scenario.servers ?? ONE_PROCESS).includes(name));
  const results = new Map<ServerName, Row[]>(names.map((name) => [name, []]));
  const probes: { p50: number; p99: number }[] = [];
  const before = processorTicks();
  for (let round = 0; round < rounds; round++) {
    if (id.startsWith('s1') || id === 's5') probes.push(await fsyncProbe(scratch, 1000));
    for (const name of names) {
      try {
        const row = await scenario.run(name);
        if (row) results.get(name)?.push(row);
      } catch (error) {
        console.error(`bench: ${id} ${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  report(scenario.title, results);
  const after = processorTicks();
  const stolen = (after.stolen - before.stolen) / Math.max(1, after.all - before.all);
  say(`Meanwhile other machines of the host took ${(stolen * 100).toFixed(0)} % of the processors.`);
  say('');
  if (probes.length > 0) {
    say(
      `fdatasync probe (250/s) in the same rounds: p50 ${median(probes.map((p) => p.p50)).toFixed(2)} ms, p99 ${median(probes.map((p) => p.p99)).toFixed(2)} ms`,
    );
    say('');
  }
  keep();
}

await (await services.started)?.stop();

/** After each scenario, so that a run that was cut short has left something; only of whole runs. */
function keep(): void {
  if (only || quick) return;
  const folder = path.join(import.meta.dirname, 'results');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, `${new Date().toISOString().slice(0, 10)}.md`), `${out.join('\n')}\n`);
}

function say(line: string): void {
  console.log(line);
  out.push(line);
}

function report(title: string, results: Map<ServerName, Row[]>): void {
  const columns = [...new Set([...results.values()].flat().flatMap((row) => Object.keys(row)))];
  say(`## ${title}`);
  say('');
  say(`| server | ${columns.join(' | ')} |`);
  say(`|---|${columns.map(() => '--:').join('|')}|`);
  let base: Row | null = null;
  for (const [name, rows] of results) {
    if (rows.length === 0) continue;
    const middle: Row = {};
    for (const column of columns) {
      const values = rows
        .map((row) => row[column])
        .filter((value) => value !== undefined && !Number.isNaN(value));
      if (values.length > 0) middle[column] = median(values as number[]);
    }
    const cells = columns.map((column) => cell(middle[column], base?.[column]));
    say(`| ${name} | ${cells.join(' | ')} |`);
    base ??= middle;
  }
  say('');
}

function cell(value: number | undefined, base: number | undefined): string {
  if (value === undefined) return '-';
  const shown = value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(2);
  return base ? `${shown} (×${(value / base).toFixed(2)})` : shown;
}
