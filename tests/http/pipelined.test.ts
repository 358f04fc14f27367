// Many requests in one packet: answered one after the other, none of them before its turn.
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
let reading = 0;
let most = 0;

/** Counts how many read at once. */
const counting = (store: Store): Store =>
  new Proxy(store, {
    get(target, verb) {
      const value = Reflect.get(target, verb);
      if (typeof value !== 'function') return value;
      if (verb !== 'read') return value.bind(target);
      return async (...given: unknown[]) => {
        most = Math.max(most, ++reading);
        try {
          return await value.apply(target, given);
        } finally {
          reading--;
        }
      };
    },
  });

beforeAll(async () => {
  server = await startServer({ wrapStore: counting });
});
afterAll(() => server.stop());

/** All that comes back for these requests, written in one go, until the server ends it. */
async function conversation(paths: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  let heard = '';
  socket.on('data', (bytes) => {
    heard += bytes;
  });
  socket.on('error', () => {}); // more than a connection may ask ahead: it is reset
  const requests = paths.map((path, nth) => {
    const last = nth === paths.length - 1 ? 'Connection: close\r\n' : '';
    return `GET ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${server.admin}\r\n${last}\r\n`;
  });
  socket.write(requests.join(''));
  await once(socket, 'close');
  return heard;
}

it('R12 requests sent ahead are answered in their order, one at a time', async () => {
  const paths = Array.from({ length: 120 }, (_, nth) => (nth % 3 === 0 ? '/api/nowhere' : '/api/users'));
  most = 0;
  const heard = await conversation(paths);
  const statuses = [...heard.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
  expect(statuses).toEqual(paths.map((path) => (path === '/api/users' ? '200' : '404')));
  // one request may read several things at once
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(10);
});

it('R12 who asks for more ahead than anybody does loses the connection; others are served', async () => {
  const heard = await conversation(Array.from({ length: 500 }, () => '/api/users'));
  expect((heard.match(/HTTP\/1\.1 200/g) ?? []).length).toBeLessThan(500);
  expect((await server.call('GET', '/api/me', { token: server.admin })).status).toBe(200);
});
