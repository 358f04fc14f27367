// Coming back: the events socket after a gap, a restart, a sleep; the plan's sockets after a sleep.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import { connectEvents } from '../../client/sync/events.ts';
import { serverStores } from '../../client/sync/serverStores.ts';
import { onWake } from '../../client/sync/wake.ts';
import type { GongceEvent } from '../../shared/api/events.ts';
import { startServer, type TestServer } from '../http/server.ts';
import { startNode } from '../sync/node.ts';
import { Desk, reads, saved, synced, type } from './desk.ts';
import { Line } from './line.ts';

const FAKE = { toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'Date'] as const };
/** Runs as real time does, and further when told. */
const fakeTime = () => vi.useFakeTimers({ toFake: [...FAKE.toFake], shouldAdvanceTime: true });
/** The machine sleeps for a minute; the page's next tick notices. */
function sleepAMinute(): void {
  vi.setSystemTime(Date.now() + 60_000);
  vi.advanceTimersByTime(5000);
}

afterEach(() => {
  vi.useRealTimers();
});

it('a late tick is a sleep, others are not', () => {
  fakeTime();
  let woken = 0;
  const stop = onWake({ onWake: () => woken++, onGone: () => {} });
  vi.advanceTimersByTime(60_000);
  expect(woken).toBe(0);
  sleepAMinute();
  expect(woken).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect(woken).toBe(1);
  stop();
});

describe('the events socket', () => {
  let server: TestServer;
  let line: Line;
  let told: GongceEvent[];
  let refetched: number;
  let end: () => void;
  let watchers: Set<() => void>;

  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        watchers.delete(look);
        resolve();
      };
      watchers.add(look);
      look();
    });
  const heard = (kind: GongceEvent['type'], planId?: string) =>
    told.some(
      (event) =>
        event.type === kind && (planId === undefined || ('planId' in event && event.planId === planId)),
    );
  const hellos = () => told.filter((event) => event.type === 'hello').length;
  const rename = (id: string) =>
    server.call('PATCH', `/api/plans/${id}`, { token: server.admin, body: { title: '新' } });

  beforeEach(async () => {
    fakeTime();
    server = await startServer();
    line = await Line.open(Number(new URL(server.url).port));
    [told, refetched, watchers] = [[], 0, new Set()];
    const look = (): void => {
      for (const watcher of [...watchers]) watcher();
    };
    end = connectEvents({
      onEvent: (event) => {
        told.push(event);
        look();
      },
      onResume: () => {
        refetched++;
        look();
      },
      onSignIn: () => {},
      environment: {
        origin: line.origin,
        WebSocket: NodeSocket as unknown as typeof WebSocket,
        indexedDB: null,
        script: null,
        query: { token: server.admin },
        random: () => 0.05,
      },
    });
    await until(() => hellos() === 1);
    expect(serverStores.get()).toBe(true);
  });
  afterEach(async () => {
    end();
    await line.close();
    await server.stop();
  });

  it('after a gap is told what was missed, and asks for nothing else', async () => {
    const id = await server.plan();
    line.cut();
    await rename(id);
    line.mend();
    await until(() => heard('resumed') && heard('plan', id));
    expect(refetched).toBe(0);
    line.cut();
    line.mend();
    await until(() => hellos() === 3);
    await rename(id);
    await until(() => told.at(-1)?.type === 'plan');
    expect(told.filter((event) => event.type === 'resumed').length).toBe(1);
  });

  it('after a restart of the server asks for everything, once', async () => {
    line.cut();
    await server.stop();
    server = await startServer({ dataDir: server.dataDir });
    line.to = Number(new URL(server.url).port);
    line.mend();
    await until(() => refetched === 1);
    const id = await server.plan();
    await rename(id);
    await until(() => heard('plan', id));
    expect(refetched).toBe(1);
  });

  it('R3 dead after a sleep without having heard of it: a new one takes its place', async () => {
    const id = await server.plan();
    line.stall();
    await rename(id);
    sleepAMinute();
    vi.advanceTimersByTime(5000);
    await until(() => heard('plan', id) && heard('resumed'));
    expect(hellos()).toBe(2);
  });
});

it('R3 a plan’s sockets dead after a sleep are replaced, and what was typed meanwhile goes up', async () => {
  fakeTime();
  const node = await startNode();
  const line = await Line.open(node.port);
  const planId = await node.plan();
  const [anna, bert] = ['anna', 'bert'].map((user) => new Desk(user, line, () => node)) as [Desk, Desk];
  const plan = anna.open(await anna.detail(planId));
  await synced(plan);
  line.stall();
  const other = bert.open(await bert.detail(planId));
  await synced(other);
  type(plan, 'typed on the train');
  sleepAMinute();
  await Promise.all([saved(plan), reads(other, (now) => now === 'typed on the train')]);
  for (const one of [plan, other]) one.close();
  await line.close();
  await node.clear();
});
