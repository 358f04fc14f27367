// S5: how long until an update is acknowledged, and what a SIGKILL loses: of 1,000 updates sent in one go,
// killed when a second client has been told of all ("told"), and when all are acknowledged ("acked").
import * as Y from 'yjs';
import { BenchClient } from '../client.ts';
import { percentile, type Row, sleep, until } from '../measure.ts';
import { type BenchServer, startServer } from '../servers.ts';
import { latencies } from '../wire.ts';

const UPDATES = 1000;

export async function ackLatency(server: BenchServer, count: number): Promise<Row> {
  const took: number[] = [];
  let waiting: (() => void) | null = null;
  const client = await BenchClient.open(server, 's5', { onStored: () => waiting?.() });
  for (let sent = 0; sent < count; sent++) {
    const start = performance.now();
    const acked = new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), 1000);
      waiting = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
    client.sendUpdate();
    if (!(await acked)) break; // this server acknowledges nothing
    took.push(performance.now() - start);
    await sleep(2);
  }
  client.close();
  return { 'ack p50 ms': percentile(took, 0.5), 'ack p99 ms': percentile(took, 0.99) };
}

export async function killed(server: BenchServer, moment: 'told' | 'acked'): Promise<Row> {
  const room = `kill-${moment}`;
  let told = 0;
  let stored = 0;
  const writer = await BenchClient.open(server, room, {
    onStored: (count) => {
      stored = count < 0 ? stored + 1 : count;
    },
  });
  const reader = await BenchClient.open(server, room, {
    onMessage: (chunk, from, to) => {
      told += latencies(chunk, from, to, []);
    },
  });
  for (let sent = 0; sent < UPDATES; sent++) writer.sendUpdate();
  const reached = await until(() => (moment === 'told' ? told : stored) >= UPDATES, 5000);
  await server.kill('SIGKILL');
  writer.close();
  reader.close();
  if (!reached) return { [`lost, kill at ${moment}`]: Number.NaN };
  const again = await startServer(server.name, { dataDir: server.dataDir });
  const doc = new Y.Doc();
  const late = await BenchClient.open(again, room, { doc });
  await sleep(100);
  const kept = doc.getText('bench').length / 14;
  late.close();
  await again.kill('SIGTERM');
  return { [`lost, kill at ${moment}`]: UPDATES - kept };
}
