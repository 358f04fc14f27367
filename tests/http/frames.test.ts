// Bytes that are no WebSocket, on every socket the process offers and at every moment of its life: it lives, and who is honest notices nothing.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RawClient } from '../sync/rawClient.ts';

const MAIN = path.join(import.meta.dirname, '../../dist/server/main.js');
const ADMIN = { email: 'admin@example.com', password: 'a-password-1' };
const folder = mkdtempSync(path.join(tmpdir(), 'gongce-frames-'));
let child: ChildProcess;
let url = '';
let token = '';
let plan = '';
let exit: number | string | null = null;

beforeAll(async () => {
  child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      ...{ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'fatal', DATA_DIR: folder },
      ...{ ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password },
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.on('exit', (code, signal) => {
    exit = code ?? signal;
  });
  url = await new Promise<string>((resolve) => {
    let said = '';
    child.stderr?.on('data', (bytes) => {
      said += bytes;
      const found = /Gongce 共策 \S+: (http:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
  });
  const post = async (where: string, body: object) =>
    (
      await fetch(url + where, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        body: JSON.stringify(body),
      })
    ).json() as Promise<{ token: string; id: string }>;
  token = (await post('/api/login', ADMIN)).token;
  plan = (await post('/api/plans', { title: '计划', year: 2026 })).id;
});
afterAll(async () => {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

const MASK = [1, 2, 3, 4];
/** A client's frame: first byte, length bytes as given, a mask, a payload that is taken as it is. */
const frame = (first: number, length: number[], payload: number[] = []): Buffer =>
  Buffer.from([first, ...length, ...MASK, ...payload]);

const FRAMES: [string, Buffer][] = [
  ['reserved bits', frame(0xf2, [0x80])],
  ['compressed, which was not agreed', frame(0xc2, [0x81], [0])],
  ['no mask', Buffer.from([0x82, 0x01, 0x00])],
  ['an opcode that is none', frame(0x83, [0x80])],
  ['a control opcode that is none', frame(0x8b, [0x80])],
  ['a ping in pieces', frame(0x09, [0x80])],
  ['a ping too long', frame(0x89, [0xfe, 0x00, 0x80])],
  ['a continuation of nothing', frame(0x80, [0x80])],
  ['a length of 2^63', frame(0x82, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])],
  ['a length over the limit', frame(0x82, [0xff, 0, 0, 0, 0, 0x40, 0, 0, 0])],
  ['a close code of one byte', frame(0x88, [0x81], [3])],
  ['a close code that is none', frame(0x88, [0x82], [0 ^ 1, 1 ^ 2])],
  ['text that is no UTF-8', frame(0x81, [0x82], [0xff ^ 1, 0xfe ^ 2])],
  ['a message that begins anew in its middle', Buffer.concat([frame(0x02, [0x80]), frame(0x82, [0x80])])],
  ['half a frame', Buffer.from([0x82, 0xfe, 0x10])],
  ['HTTP', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
  ['noise', Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 197 + 13) % 256))],
];

const handshake = (
  where: string,
  more = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n',
) => `GET ${where} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${more}\r\n`;

function open(): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {}); // a reset is what some of these are for
  socket.resume();
  return socket;
}

const gone = (socket: Socket): Promise<unknown> =>
  socket.destroyed ? Promise.resolve() : new Promise((resolve) => socket.once('close', resolve));

async function stillWell(anna: RawClient): Promise<void> {
  expect(exit).toBe(null);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  anna.edit((doc) => doc.getArray('lives').push([1]));
  await anna.stored();
}

it('R10 malformed frames on every socket: the process lives, others notice nothing', async () => {
  const anna = await RawClient.synced(`${url.replace('http', 'ws')}/sync/${plan}/board?token=${token}`);
  const places = [
    `/sync/${plan}/board?token=${token}`,
    `/sync/${plan}/board`, // refused after the upgrade: 4401
    `/sync/nosuchplan/text?token=${token}`,
    `/events?token=${token}`,
    '/events',
  ];
  for (const where of places) {
    for (const [name, bytes] of FRAMES) {
      // After the upgrade was answered, and before: in one go with the request, then reset.
      const polite = open();
      polite.write(handshake(where));
      await new Promise((resolve) => polite.once('data', resolve));
      polite.write(bytes);
      polite.end();
      await gone(polite);
      const rude = open();
      rude.write(Buffer.concat([Buffer.from(handshake(where)), bytes]), () => rude.resetAndDestroy());
      await gone(rude);
      expect([where, name, exit]).toEqual([where, name, null]);
    }
    await stillWell(anna);
  }
  await anna.leave();
}, 120_000);

it('R10 upgrades that are none, and sockets reset at any moment of one', async () => {
  const anna = await RawClient.synced(`${url.replace('http', 'ws')}/sync/${plan}/board?token=${token}`);
  const requests = [
    handshake(`/sync/${plan}/board?token=${token}`, ''),
    handshake(
      `/sync/${plan}/board?token=${token}`,
      'Sec-WebSocket-Key: short\r\nSec-WebSocket-Version: 13\r\n',
    ),
    handshake(
      `/sync/${plan}/board?token=${token}`,
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 99\r\n',
    ),
    handshake('/sync/'),
    handshake('/sync/%zz/text'),
    handshake(`/sync/${'x'.repeat(5000)}/text`),
    handshake('/nowhere'),
    handshake('*'),
    `POST /sync/${plan}/board HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nContent-Length: 3\r\n\r\nabc`,
    'GET / HTTP/9.9\r\nUpgrade\r\n\r\n',
  ];
  for (const request of requests) {
    const whole = open();
    whole.write(request);
    whole.end();
    await gone(whole);
    for (let part = 1; part <= 8; part++) {
      const socket = open();
      socket.write(request.slice(0, Math.ceil((request.length * part) / 8)), () => socket.resetAndDestroy());
      await gone(socket);
    }
    expect([request.slice(0, 60), exit]).toEqual([request.slice(0, 60), null]);
  }
  await stillWell(anna);
  await anna.leave();
}, 60_000);

/** All that comes back on one connection until the server ends it. */
async function conversation(...said: string[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let heard = '';
  socket.on('data', (bytes) => {
    heard += bytes;
  });
  for (const piece of said) await new Promise((resolve) => socket.write(piece, 'latin1', resolve));
  await once(socket, 'close');
  return heard;
}
const statusesOf = (heard: string): string[] => heard.match(/HTTP\/1\.1 \d+/g) ?? [];

it('a request that offers another protocol is answered as the request it is', async () => {
  const offer =
    'Host: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n';
  const last = 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
  // Twice on one connection, something pipelined behind it.
  const twice = await conversation(
    `GET /healthz HTTP/1.1\r\n${offer}\r\nGET /healthz HTTP/1.1\r\n${offer}\r\n${last}`,
  );
  expect(statusesOf(twice)).toEqual(Array(3).fill('HTTP/1.1 200'));
  // With a body, whole or in pieces, of a length that is said or not.
  const body = JSON.stringify(ADMIN);
  const type = 'Content-Type: application/json\r\n';
  const login = `POST /api/login HTTP/1.1\r\n${offer}${type}`;
  const length = `Content-Length: ${body.length}\r\n\r\n`;
  for (const said of [
    [`${login}${length}${body}${last}`],
    [`${login}${length}`, body.slice(0, 9), `${body.slice(9)}${last}`],
    [`${login}Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n${last}`],
  ]) {
    const heard = await conversation(...said);
    expect(statusesOf(heard)).toEqual(Array(2).fill('HTTP/1.1 200'));
    expect(heard).toContain('"token"');
  }
  // Headers with bytes beyond ASCII arrive as they were sent; a gate stays a gate.
  const stranger = await conversation(
    `GET /api/me HTTP/1.1\r\n${offer}X-Name: \xe4\xb8\xad\r\nConnection: close\r\n\r\n`,
  );
  expect(statusesOf(stranger)).toEqual(['HTTP/1.1 401']);
});

it('an upgrade to WebSocket where there is none is refused with its code', async () => {
  for (const offered of ['websocket', 'WebSocket', 'h2c, websocket']) {
    const request = handshake('/healthz').replace('websocket', offered);
    expect(statusesOf(await conversation(request))).toEqual(['HTTP/1.1 404']);
  }
});
