// S4: connect until everything is applied, cold (server just restarted on its data) and warm. S6: the whole
// history sent update by update, and what lies on disk after. S7: 500 clients come back at once.
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as Y from 'yjs';
import { BenchClient } from '../client.ts';
import { folderBytes, type Row, sleep, until } from '../measure.ts';
import { startPinger } from '../pinger.ts';
import { type BenchServer, type ServerName, startServer } from '../servers.ts';

/** A history as single updates, and its final state. */
export interface History {
  updates: Uint8Array[];
  state: Uint8Array;
}

/** The editing trace of a paper (259,778 edits), read where it lies; null when the corpus is absent. */
export function traceHistory(): History | null {
  const corpus =
    process.env.GONGCE_CORPUS ?? path.join(import.meta.dirname, '..', '..', '..', '..', 'shared');
  const file = path.join(corpus, 'bench', 'automerge-paper.json.gz');
  if (!fs.existsSync(file)) return null;
  const trace = JSON.parse(gunzipSync(fs.readFileSync(file)).toString('utf8')) as {
    txns: { patches: [number, number, string][] }[];
  };
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = doc.getText('bench');
  for (const { patches } of trace.txns) {
    doc.transact(() => {
      for (const [at, deleted, inserted] of patches) {
        if (deleted > 0) text.delete(at, deleted);
        if (inserted) text.insert(at, inserted);
      }
    });
  }
  return { updates, state: Y.encodeStateAsUpdate(doc) };
}

/** 1,000 cards, each moved 20 times by 20 authors. */
export function boardHistory(): History {
  const authors = Array.from({ length: 20 }, () => new Y.Doc());
  const updates: Uint8Array[] = [];
  const record = (update: Uint8Array, origin: unknown) => {
    if (origin !== 'remote') updates.push(update);
  };
  for (const author of authors) author.on('update', record);
  const share = (from: number) => {
    const last = updates.at(-1);
    authors.forEach((author, index) => {
      if (index !== from && last) Y.applyUpdate(author, last, 'remote');
    });
  };
  for (let card = 0; card < 1000; card++) {
    const author = authors[card % 20];
    author?.transact(() => {
      const map = new Y.Map<unknown>();
      map.set('title', `任务卡 ${card}：与合作单位商定全年安排`);
      map.set('place', { stage: 'todo', order: `a${card.toString(36)}` });
      author.getMap('bench').set(`card-${card}`, map);
    });
    share(card % 20);
  }
  for (let move = 0; move < 20; move++) {
    for (let card = 0; card < 1000; card++) {
      const by = (card + move) % 20;
      const map = authors[by]?.getMap('bench').get(`card-${card}`) as Y.Map<unknown>;
      map.set('place', { stage: `stage-${move % 5}`, order: `a${((card * 7 + move) % 1000).toString(36)}` });
      share(by);
    }
  }
  return { updates, state: Y.encodeStateAsUpdate(authors[0] ?? new Y.Doc()) };
}

/** Sends a history update by update and waits until it is stored (or, where nothing is said, until told). */
async function load(server: BenchServer, room: string, history: History, emptyKiB: number): Promise<Row> {
  let stored = 0;
  const writer = await BenchClient.open(server, room, {
    onStored: (count) => {
      stored = count < 0 ? stored + 1 : count;
    },
  });
  const start = performance.now();
  const cpu = server.cpu();
  let peakDisk = 0;
  for (let at = 0; at < history.updates.length; at += 500) {
    for (const update of history.updates.slice(at, at + 500)) writer.sendRaw(update);
    await until(() => writer.socket.unsentBytes < 1 << 20, 30_000);
    if (at % 20_000 === 0) peakDisk = Math.max(peakDisk, folderBytes(server.dataDir));
  }
  const acks = server.name === 'gongce' || server.name === 'hocuspocus';
  if (acks) await until(() => stored >= history.updates.length, 120_000);
  else await sleep(500);
  const seconds = (performance.now() - start) / 1000;
  await sleep(acks ? 4000 : 0);
  peakDisk = Math.max(peakDisk, folderBytes(server.dataDir));
  writer.close();
  return {
    'updates/s': history.updates.length / seconds,
    'CPU s': server.cpu() - cpu,
    'peak disk KiB': peakDisk / 1024 - emptyKiB,
    'disk KiB': folderBytes(server.dataDir) / 1024 - emptyKiB,
  };
}

async function open(server: BenchServer, room: string): Promise<{ ms: number; cpu: number; bytes: number }> {
  await server.room(room);
  const cpu = server.cpu();
  const doc = new Y.Doc();
  let bytes = 0;
  const start = performance.now();
  const client = await BenchClient.open(server, room, {
    doc,
    onMessage: (_, from, to) => {
      bytes += to - from;
    },
  });
  const ms = performance.now() - start;
  client.close();
  return { ms, cpu: (server.cpu() - cpu) * 1000, bytes };
}

/** What the same store takes with an empty document, stopped: disk is counted as growth over it. */
async function emptyKiB(name: ServerName, room: string): Promise<number> {
  const server = await startServer(name);
  (await BenchClient.open(server, room)).close();
  await server.kill('SIGTERM');
  return folderBytes(server.dataDir) / 1024;
}

/** Loads, restarts, opens cold and warm. The relay serves the ready state instead of loading. */
export async function coldOpen(
  name: ServerName,
  label: string,
  history: History,
  scratch: string,
): Promise<Row> {
  const ready = path.join(scratch, `${label}.step2`);
  let server: BenchServer;
  let disk: Row = {};
  if (name === 'raw') {
    fs.writeFileSync(ready, step2(history.state));
    server = await startServer(name, { ready });
  } else {
    const empty = await emptyKiB(name, label);
    const first = await startServer(name);
    disk = await load(first, label, history, empty);
    await first.kill('SIGTERM');
    disk['disk after stop KiB'] = folderBytes(first.dataDir) / 1024 - empty;
    server = await startServer(name, { dataDir: first.dataDir });
  }
  const cold = await open(server, label);
  const keeper = await BenchClient.open(server, label);
  const warm = await open(server, label);
  keeper.close();
  await server.kill('SIGTERM');
  return {
    'cold ms': cold.ms,
    'cold CPU ms': cold.cpu,
    'warm ms': warm.ms,
    'warm CPU ms': warm.cpu,
    ...disk,
  };
}

function step2(state: Uint8Array): Buffer {
  const head: number[] = [0, 1];
  let length = state.length;
  while (length > 127) {
    head.push((length & 127) | 128);
    length = Math.floor(length / 128);
  }
  head.push(length);
  return Buffer.concat([Buffer.from(head), state]);
}

/** A document whose compacted state is about 1 MB, as work leaves it: thousands of runs by twenty authors. */
export function megabyte(): History {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = doc.getText('bench');
  let seed = 1;
  const below = (end: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % end;
  };
  for (let run = 0; run < 13_100; run++) {
    if (run % 700 === 0) doc.clientID = 1000 + run;
    text.insert(
      below(text.length + 1),
      '全年组织学术交流活动与任务分解'.slice(0, 6 + below(9)).repeat(1 + below(3)),
    );
    if (run % 8 === 0) text.delete(below(text.length - 4), 4);
  }
  return { updates, state: Y.encodeStateAsUpdate(doc) };
}

export async function reconnectStorm(name: ServerName, clients: number, scratch: string): Promise<Row> {
  const history = megabyte();
  const ready = path.join(scratch, 'storm.step2');
  fs.writeFileSync(ready, step2(history.state));
  const server = await startServer(name, name === 'raw' ? { ready } : {});
  await server.room('storm');
  if (name !== 'raw') {
    const writer = await BenchClient.open(server, 'storm');
    for (const update of history.updates) writer.sendRaw(update);
    await sleep(1500);
    writer.close();
  }
  const pinger = await startPinger((await server.room('storm')).url);
  const cpu = server.cpu();
  const start = performance.now();
  const back = await Promise.all(Array.from({ length: clients }, () => BenchClient.open(server, 'storm')));
  const ms = performance.now() - start;
  const used = server.cpu() - cpu;
  const stall = await pinger.longest();
  for (const client of back) client.close();
  await server.kill('SIGTERM');
  return { 'all synced ms': ms, 'CPU s': used, 'stall ms': stall };
}
