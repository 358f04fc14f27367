/** Readers that stop reading, thousands of connects and rooms: what they cost the process, in figures. */
import { afterEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { RawClient } from '../sync/rawClient.ts';
import { type Process, percentile, startProcess } from './process.ts';

const MB = 1024 * 1024;
const LONG = process.env.GONGCE_LONG !== undefined;
const CONNECTS = LONG ? 10_000 : 1000;
const ROOMS = LONG ? 2000 : 200;

let server: Process;
afterEach(() => server.stop());

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const mb = (bytes: number): string => (bytes / MB).toFixed(1);

/** Writes 50 MB as values that replace each other; returns when each came to the reader, and the highest memory. */
async function fiftyMegabytes(writer: RawClient, reader: RawClient) {
  const took: number[] = [];
  let highest = server.rss();
  const piece = 'x'.repeat(100_000);
  for (let nth = 0; nth < 500; nth++) {
    const from = performance.now();
    writer.edit((doc) => doc.getMap('values').set('one', `${nth} ${piece}`));
    await reader.until(() => String(reader.doc.getMap('values').get('one')).startsWith(`${nth} `));
    took.push(performance.now() - from);
    if (nth % 5 === 0) highest = Math.max(highest, server.rss());
  }
  await writer.stored();
  return { p99: percentile(took, 0.99), highest };
}

it('R7 five readers stop reading while 50 MB are written: bounded memory, nobody else notices, all catch up', async () => {
  server = await startProcess();
  const plan = await server.plan();
  const at = `${server.sockets}/sync/${plan}/board?token=${server.token}`;
  const [writer, reader] = [await RawClient.synced(at), await RawClient.synced(at)];
  await fiftyMegabytes(writer, reader); // everything is warm
  const before = await server.memory();
  const control = await fiftyMegabytes(writer, reader);
  const slow = await Promise.all([1, 2, 3, 4, 5].map(() => RawClient.synced(at)));
  for (const one of slow) one.ws.pause();
  const stopped = await fiftyMegabytes(writer, reader);
  const held = await server.memory();
  say(
    `R7: p99 ${stopped.p99.toFixed(1)} ms (control ${control.p99.toFixed(1)}); RSS at most ${mb(stopped.highest)} MB` +
      ` (control ${mb(control.highest)}); buffers held ${mb(held.buffers - before.buffers)} MB, heap ${mb(held.heap - before.heap)} MB`,
  );
  expect(stopped.highest - control.highest).toBeLessThan(32 * MB);
  expect(held.buffers - before.buffers + held.heap - before.heap).toBeLessThan(32 * MB);
  expect(stopped.p99).toBeLessThan(Math.max(500, 3 * control.p99));
  writer.edit((doc) => doc.getMap('values').set('last', 'word'));
  for (const one of slow) {
    one.ws.resume();
    await one.until(() => one.doc.getMap('values').get('last') === 'word');
    expect(one.doc.getMap('values').get('one')).toBe(writer.doc.getMap('values').get('one'));
    expect(one.doc.store.pendingStructs).toBe(null);
  }
}, 300_000);

it(`R8 ${CONNECTS} connects and ${ROOMS} rooms leave no memory behind`, async () => {
  server = await startProcess({ LIMIT_IDLE_MS: '500', LIMIT_USER_SESSIONS: '5000' });
  const plans: string[] = [];
  const url = (plan: string | undefined) => `${server.sockets}/sync/${plan}/board?token=${server.token}`;
  const empty = async (): Promise<void> => {
    while ((await server.metric('gongce_rooms')) > 0 || (await server.metric('gongce_sessions')) > 0);
  };
  const connects = async (count: number): Promise<number> => {
    let failed = 0;
    const one = async (): Promise<void> => {
      const client = await RawClient.open(url(plans[0]));
      client.step1();
      await client.until(() => client.synced).catch(() => failed++);
      await client.leave();
    };
    for (let left = count; left > 0; left -= 50) await Promise.all(Array.from({ length: 50 }, one));
    return failed;
  };
  const rooms = async (): Promise<void> => {
    for (let from = 0; from < plans.length; from += 50) {
      await Promise.all(
        plans.slice(from, from + 50).map(async (plan, index) => {
          const client = await RawClient.synced(url(plan));
          client.edit((doc) => doc.getMap('values').set(`key${index}`, 'x'.repeat(1000)));
          await client.stored();
          await client.leave();
        }),
      );
    }
  };
  for (let nth = 0; nth < ROOMS; nth += 20)
    plans.push(...(await Promise.all(Array.from({ length: 20 }, () => server.plan()))));
  await connects(500);
  await empty();
  const before = await server.memory();
  const rssBefore = server.rss();
  let from = performance.now();
  const failed = await connects(CONNECTS);
  const connectMs = performance.now() - from;
  await empty();
  const afterConnects = await server.memory();
  from = performance.now();
  await rooms();
  const roomsMs = performance.now() - from;
  await empty();
  const afterRooms = await server.memory();
  say(
    `R8: ${CONNECTS} connects in ${(connectMs / 1000).toFixed(1)} s, ${failed} failed, heap ${mb(afterConnects.heap - before.heap)} MB more;` +
      ` ${ROOMS} rooms in ${(roomsMs / 1000).toFixed(1)} s, heap ${mb(afterRooms.heap - afterConnects.heap)} MB more,` +
      ` buffers ${mb(afterRooms.buffers - before.buffers)} MB, RSS ${mb(server.rss() - rssBefore)} MB`,
  );
  expect(failed).toBeLessThanOrEqual(CONNECTS / 1000);
  expect(afterConnects.heap - before.heap).toBeLessThan(5 * MB);
  expect(afterRooms.heap - afterConnects.heap).toBeLessThan(5 * MB);
  expect(afterRooms.buffers - before.buffers).toBeLessThan(10 * MB);
}, 600_000);

it('half-opened sockets and upgrades that never say a word end by themselves, and leave nothing', async () => {
  server = await startProcess();
  const plan = await server.plan();
  const silent = new WebSocket(`${server.sockets}/sync/${plan}/board?token=${server.token}`, {
    autoPong: false,
  });
  const code = await new Promise((resolve) => silent.on('close', resolve));
  expect(code).toBe(1006);
  expect(await server.metric('gongce_sessions')).toBe(0);
}, 60_000);
