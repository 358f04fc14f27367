// What is no HTTP request, or too much or too slow a one: refused in our own words, and others are served.
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ limits: { REQUEST_MS: 500 } });
});
afterAll(() => server.stop());

/** All that comes back for these bytes until the server ends the connection. */
async function answer(bytes: string | Buffer): Promise<{ status: number; body: unknown; head: string }> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk;
  });
  socket.on('error', () => {});
  socket.write(bytes);
  await once(socket, 'close');
  const [head = '', body = ''] = heard.split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), body: JSON.parse(body), head };
}

const refusal = (code: string, words: RegExp) => ({
  error: { code, message: expect.stringMatching(words) },
});

it('R12 broken HTTP is answered with a refusal as everything else, and the connection ends', async () => {
  for (const bytes of ['RUBBISH\r\n\r\n', 'GET / HTTP/1.1\r\nHost x\r\n\r\n', Buffer.alloc(64, 0xff)]) {
    const { status, body, head } = await answer(bytes);
    expect(status).toBe(400);
    expect(body).toMatchObject(refusal('invalid', /not HTTP/));
    expect(head).toMatch(/^connection: close$/im);
  }
});

it('R12 too long a head is told the limit, too slow a one the reason; others are served', async () => {
  const long = await answer(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`);
  expect(long.status).toBe(431);
  expect(long.body).toMatchObject(refusal('tooLarge', /16 KB/));
  const slow = await answer('GET / HTTP/1.1\r\nHost: x\r\n');
  expect(slow.status).toBe(408);
  expect(slow.body).toMatchObject(refusal('invalid', /too slowly/));
  expect((await server.call('GET', '/api/me', { token: server.admin })).status).toBe(200);
});
