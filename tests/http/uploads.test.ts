// How much may be on its way to the server at once, whatever becomes of it on the way.
import http, { type OutgoingHttpHeaders } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { Limits } from '../../server/config.ts';
import { createUploadRoom } from '../../server/http/uploads.ts';
import { Refusal } from '../../shared/errors.ts';
import { type Reply, startServer, type TestServer } from './server.ts';

const FOREVER = 600_000;
const BIG = 150_000;
const WORDS = '一'.repeat(BIG / 3);

let server: TestServer;
const sending: http.ClientRequest[] = [];
afterEach(async () => {
  for (const request of sending.splice(0)) request.destroy();
  await server.stop();
});
const start = async (limits: Partial<Limits>): Promise<void> => {
  server = await startServer({ limits: { USER_UPLOAD_BYTES: BIG, UPLOAD_WAIT_MS: 0, ...limits } });
};

interface Sending {
  request: http.ClientRequest;
  answer: Promise<{ status: number; retryAfter: string | undefined; text: string }>;
}

/** Begins a body and never ends it by itself. */
function begin(token: string, headers: OutgoingHttpHeaders = { 'content-length': BIG }): Sending {
  const request = http.request(`${server.url}/api/extract`, {
    method: 'POST',
    agent: false,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain', ...headers },
  });
  sending.push(request);
  request.write(Buffer.from(WORDS).subarray(0, BIG / 2));
  const answer = new Promise<Awaited<Sending['answer']>>((resolve, reject) => {
    request.on('error', reject);
    request.on('response', (response) => {
      let text = '';
      response.on('data', (bytes) => {
        text += bytes;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], text }),
      );
    });
  });
  answer.catch(() => {}); // most of them are cut off
  return { request, answer };
}
const finish = ({ request }: Sending): void => void request.end(Buffer.from(WORDS).subarray(BIG / 2));

const send = (token: string) =>
  server.call('POST', '/api/extract', { token, raw: WORDS, headers: { 'content-type': 'text/plain' } });

/** Sends whole bodies until one is answered so. */
async function until(status: number, token: string): Promise<Reply> {
  for (;;) {
    const reply = await send(token);
    if (reply.status === status) return reply;
  }
}

/** A body that has all the room its sender is given, and stays on its way; with what another is then told. */
async function holding(token: string, headers?: OutgoingHttpHeaders): Promise<Sending & { refused: Reply }> {
  for (;;) {
    const slow = begin(token, headers);
    let isIn = true;
    void slow.answer.then(
      () => {
        isIn = false;
      },
      () => {},
    );
    // it may itself be refused, for one that was sent to see whether it is in
    while (isIn) {
      const refused = await send(token);
      if (refused.status === 429 && isIn) return { ...slow, refused };
    }
  }
}

describe('R12 what one user sends at once', () => {
  it('beyond so many bytes is refused with when to come again; others are served', async () => {
    await start({});
    const [eve, anna] = [await server.person('甲'), await server.person('乙')];
    const slow = await holding(eve.token);
    expect(slow.refused.headers.get('retry-after')).toBe('5');
    expect(slow.refused.json.error).toMatchObject({ code: 'tooManyUploads', details: { seconds: 5 } });
    expect((await send(anna.token)).status).toBe(200);
    // small bodies are no uploads
    const small = { token: eve.token, body: { title: '小', year: 2026 } };
    expect((await server.call('POST', '/api/plans', small)).status).toBe(201);
    // who has room keeps it, and gives it back when he is done
    finish(slow);
    expect((await slow.answer).status).toBe(200);
    await until(200, eve.token);
  });

  it('gives its room back when it is broken off, and when it is refused', async () => {
    await start({});
    const eve = await server.person('甲');
    const slow = await holding(eve.token);
    slow.request.destroy();
    await until(200, eve.token);
    const odd = { token: eve.token, raw: WORDS, headers: { 'content-type': 'image/png' } };
    expect((await server.call('POST', '/api/extract', odd)).status).toBe(415);
    await until(200, eve.token);
  });

  it('counts as the most its route takes when it does not say how long it is', async () => {
    await start({ USER_UPLOAD_BYTES: 8 * 1024 * 1024 });
    const eve = await server.person('甲');
    const slow = await holding(eve.token, { 'transfer-encoding': 'chunked' });
    finish(slow);
    expect((await slow.answer).status).toBe(200);
  });

  it('waits unread for a while, and is served when there is room', async () => {
    await start({ UPLOAD_WAIT_MS: FOREVER });
    const eve = await server.person('甲');
    const [slow, waiting] = [begin(eve.token), begin(eve.token)];
    finish(slow);
    finish(waiting);
    expect((await slow.answer).status).toBe(200);
    expect((await waiting.answer).status).toBe(200);
  });

  it('is ended when nothing of it comes any more; sockets are not', async () => {
    await start({ SILENT_MS: 500 });
    const socket = await server.open(await server.plan(), 'board');
    const slow = begin(server.admin);
    expect(await slow.answer.catch((error: Error) => String(error))).toContain('hang up');
    socket.edit((doc) => doc.getMap('cards').set('x', 1));
    await socket.stored();
    expect(socket.closeCode).toBe(null);
    socket.ws.close();
  });

  it('is refused packed, for nobody unpacks it', async () => {
    await start({});
    for (const coding of ['gzip', 'br', 'gzip, identity', 'x']) {
      const headers = { 'content-type': 'text/plain', 'content-encoding': coding };
      const reply = await server.call('POST', '/api/extract', { token: server.admin, raw: '一', headers });
      expect(reply.status).toBe(415);
      expect(reply.json.error.details.kind).toBe('content-encoding');
    }
  });

  it('is ended when it does not arrive in time, and its room is free', async () => {
    await start({ REQUEST_MS: 3000 });
    const eve = await server.person('甲');
    const slow = await holding(eve.token);
    const ended = await slow.answer.catch(() => null);
    expect([408, undefined]).toContain(ended?.status);
    await until(200, eve.token);
  });
});

describe('the room', () => {
  const limits = { USER_UPLOAD_BYTES: 10, NODE_UPLOAD_BYTES: 15, UPLOAD_WAIT_MS: FOREVER };
  const stays = new AbortController().signal;
  const asked = (room: ReturnType<typeof createUploadRoom>, user: string, bytes: number, gone = stays) => {
    const state = { entered: false, refused: '', leave: () => {} };
    const done = room.enter(user, bytes, gone).then(
      (leave) => Object.assign(state, { entered: true, leave }),
      (error: unknown) => Object.assign(state, { refused: error instanceof Refusal ? error.code : 'fault' }),
    );
    return Object.assign(state, { done });
  };
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('lets one in that is larger than all there is, alone; the others follow in order', async () => {
    const room = createUploadRoom(limits);
    const huge = asked(room, 'a', 100);
    const [second, third] = [asked(room, 'b', 8), asked(room, 'c', 8)];
    await settled();
    expect([huge.entered, second.entered, third.entered]).toEqual([true, false, false]);
    huge.leave();
    huge.leave(); // twice is once
    await settled();
    expect([second.entered, third.entered]).toEqual([true, false]);
    second.leave();
    await third.done;
    expect(third.entered).toBe(true);
  });

  it('whoever waits for his own share keeps nobody else waiting; who leaves the queue is out of the way', async () => {
    const room = createUploadRoom(limits);
    const mine = [asked(room, 'a', 6), asked(room, 'a', 6)];
    const other = asked(room, 'b', 6);
    await settled();
    expect([mine[0]?.entered, mine[1]?.entered, other.entered]).toEqual([true, false, true]);
    const leaving = new AbortController();
    const large = asked(room, 'c', 12, leaving.signal);
    const small = asked(room, 'd', 3);
    await settled();
    expect([large.entered, small.entered]).toEqual([false, true]);
    leaving.abort();
    await large.done;
    expect(large.refused).toBe('cancelled');
    mine[0]?.leave();
    await mine[1]?.done;
    expect(mine[1]?.entered).toBe(true);
  });

  it('more than so many of one user are not even kept waiting', async () => {
    const room = createUploadRoom(limits);
    const all = Array.from({ length: 70 }, () => asked(room, 'a', 10));
    await settled();
    expect(all.filter(({ refused }) => refused === 'tooManyUploads')).toHaveLength(5);
    expect(all.filter(({ entered }) => entered)).toHaveLength(1);
  });
});
