// S1: one room, N clients, N/5 writers at 8 updates/s, all with a cursor at 10/s. S2: saturation: 50 clients,
// 10 writers, no cursors, offered rate × 1.6 a step until p99 > 250 ms or not everything arrives.
// S3: many rooms of three.
import { BenchClient } from '../client.ts';
import { atRate, percentile, type Row, sleep, until } from '../measure.ts';
import type { BenchServer } from '../servers.ts';
import type { OnMessage } from '../socket.ts';
import { latencies } from '../wire.ts';

export async function fanOut(server: BenchServer, clients: number, ms: number): Promise<Row> {
  const text: number[] = [];
  const cursor: number[] = [];
  let received = 0;
  const all = await openMany(server, 's1', clients, (chunk, from, to) => {
    received += latencies(chunk, from, to, text, cursor);
  });
  const writers = all.slice(0, Math.max(1, Math.floor(clients / 5)));
  await sleep(300);
  received = 0;
  text.length = 0;
  cursor.length = 0;
  const cpu = server.cpu();
  const start = performance.now();
  let nextWriter = 0;
  let nextCursor = 0;
  const [sent] = await Promise.all([
    atRate(writers.length * 8, ms, () => writers[nextWriter++ % writers.length]?.sendUpdate()),
    atRate(all.length * 10, ms, () => all[nextCursor++ % all.length]?.sendCursor()),
  ]);
  const expected = sent * (clients - 1);
  await until(() => received >= expected, 3000);
  const seconds = (performance.now() - start) / 1000;
  const used = server.cpu() - cpu;
  const rss = server.rss();
  for (const client of all) client.close();
  return {
    'p50 ms': percentile(text, 0.5),
    'p95 ms': percentile(text, 0.95),
    'p99 ms': percentile(text, 0.99),
    delivered: received / expected,
    'cursor p50': percentile(cursor, 0.5),
    'cursor p99': percentile(cursor, 0.99),
    'CPU %': (used / seconds) * 100,
    'RSS MiB': rss,
  };
}

export async function saturation(server: BenchServer, stepMs: number): Promise<Row> {
  let text: number[] = [];
  let received = 0;
  const all = await openMany(server, 's2', 50, (chunk, from, to) => {
    received += latencies(chunk, from, to, text);
  });
  const writers = all.slice(0, 10);
  let best: Row = { 'updates/s': 0, 'deliveries/s': 0, 'p99 there': Number.NaN, 'CPU %': 0 };
  for (let rate = 1000; rate < 120_000; rate *= 1.6) {
    text = [];
    received = 0;
    const cpu = server.cpu();
    let next = 0;
    const start = performance.now();
    const sent = await atRate(rate, stepMs, () => writers[next++ % writers.length]?.sendUpdate());
    const offered = sent / ((performance.now() - start) / 1000);
    const expected = sent * 49;
    const complete = await until(() => received >= expected, 1500);
    const seconds = (performance.now() - start) / 1000;
    const p99 = percentile(text, 0.99);
    if (!complete || p99 > 250 || offered < rate * 0.9) break;
    best = {
      'updates/s': offered,
      'deliveries/s': received / seconds,
      'p99 there': p99,
      'CPU %': ((server.cpu() - cpu) / seconds) * 100,
    };
  }
  best['RSS MiB'] = server.rss();
  for (const client of all) client.close();
  return best;
}

export async function manyRooms(server: BenchServer, rooms: number, ms: number): Promise<Row> {
  const text: number[] = [];
  const names = Array.from({ length: rooms }, (_, index) => `s3-${index}`);
  for (const name of names) await server.room(name); // plans exist before the clock starts
  const before = server.rss();
  const joinStart = performance.now();
  const groups: BenchClient[][] = [];
  for (let at = 0; at < names.length; at += 25) {
    const batch = names
      .slice(at, at + 25)
      .map((name) => openMany(server, name, 3, (chunk, from, to) => latencies(chunk, from, to, text)));
    groups.push(...(await Promise.all(batch)));
  }
  const joins = performance.now() - joinStart;
  const grown = server.rss() - before;
  const cpu = server.cpu();
  let nextRoom = 0;
  let nextCursor = 0;
  const everybody = groups.flat();
  const start = performance.now();
  await Promise.all([
    atRate(rooms, ms, () => groups[nextRoom++ % rooms]?.[0]?.sendUpdate()),
    atRate(everybody.length / 5, ms, () => everybody[nextCursor++ % everybody.length]?.sendCursor()),
  ]);
  await sleep(300);
  const row = {
    'p50 ms': percentile(text, 0.5),
    'p99 ms': percentile(text, 0.99),
    'CPU %': ((server.cpu() - cpu) / ((performance.now() - start) / 1000)) * 100,
    'KiB/room': (grown * 1024) / rooms,
    'joins ms': joins,
  };
  for (const client of everybody) client.close();
  return row;
}

async function openMany(
  server: BenchServer,
  room: string,
  count: number,
  onMessage: OnMessage,
): Promise<BenchClient[]> {
  const all: BenchClient[] = [];
  await server.room(room);
  for (let at = 0; at < count; at += 50) {
    const size = Math.min(50, count - at);
    all.push(
      ...(await Promise.all(
        Array.from({ length: size }, () => BenchClient.open(server, room, { onMessage })),
      )),
    );
  }
  return all;
}
