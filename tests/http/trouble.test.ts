// A store that cannot write: who looks at a plan is told on the events socket, and told when it is over.
import { afterEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Store, StoreTrouble } from '../../server/store/store.ts';
import { RawClient } from '../sync/rawClient.ts';
import { startServer, type TestServer } from './server.ts';

let full = false;
let server: TestServer;
afterEach(() => server.stop());

const failing = (store: Store): Store =>
  new Proxy(store, {
    get(target, name) {
      if (name === 'append' && full) return () => Promise.reject(new StoreTrouble('full', 'SQLITE_FULL'));
      if (name === 'health' && full) return () => ({ ok: false, reason: 'SQLITE_FULL' });
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

const sockets = () => server.url.replace('http', 'ws');

/** What is said of storing, in order; resolves when the last is `storing`. */
async function told(ws: WebSocket, storing: boolean): Promise<void> {
  for (;;) {
    const data = await new Promise<string>((resolve) =>
      ws.once('message', (bytes) => resolve(String(bytes))),
    );
    if (JSON.parse(data).storing === storing) return;
  }
}

it('R4 a full disk is told to everybody who looks, also to who comes later, and its end too', async () => {
  full = false;
  server = await startServer({ wrapStore: failing });
  const id = await server.plan();
  const watch = () => new WebSocket(`${sockets()}/events?token=${server.admin}`);
  const watching = watch();
  await told(watching, true);
  const anna = await RawClient.synced(`${sockets()}/sync/${id}/board?token=${server.admin}`);
  full = true;
  anna.edit((doc) => doc.getMap('cards').set('x', 1));
  await told(watching, false);
  const coming = watch();
  await told(coming, false);
  expect((await server.call('GET', '/healthz')).status).not.toBe(200);
  expect(anna.acked).toBe(0);
  full = false;
  await Promise.all([told(watching, true), told(coming, true), anna.stored()]);
  expect((await server.call('GET', '/healthz')).status).toBe(200);
  for (const ws of [watching, coming, anna.ws]) ws.close();
});

it('R4 it is over also when nobody is left whose edits wait', async () => {
  full = false;
  server = await startServer({ wrapStore: failing, limits: { ROOM_QUEUE_BYTES: 1000 } });
  const id = await server.plan();
  const watching = new WebSocket(`${sockets()}/events?token=${server.admin}`);
  await told(watching, true);
  const anna = await RawClient.synced(`${sockets()}/sync/${id}/board?token=${server.admin}`);
  full = true;
  anna.edit((doc) => doc.getMap('cards').set('x', 1));
  await told(watching, false);
  anna.edit((doc) => doc.getMap('cards').set('y', 'z'.repeat(2000)));
  expect(await anna.closed()).toBe(1011);
  full = false;
  await told(watching, true);
  expect((await server.call('GET', '/healthz')).status).toBe(200);
  watching.close();
});
