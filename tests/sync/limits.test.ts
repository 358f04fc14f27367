/** The limits of server/config.ts at their edge: the last that is taken, the first that is not, and with which code. */
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Limits } from '../../server/config.ts';
import { CLOSE, MESSAGE, SYNC } from '../../shared/wire.ts';
import { startNode, type TestNode, text } from './node.ts';
import { awarenessMessage, RawClient, syncMessage } from './rawClient.ts';

let node: TestNode;
afterEach(() => node.clear());

const start = async (limits: Partial<Limits>): Promise<(user: string, part?: string) => string> => {
  node = await startNode({ limits });
  const plan = await node.plan();
  return (user, part = 'text') => `${node.url}/${plan}/${part}?token=${user}`;
};

/** A presence message of exactly so many bytes. */
function presenceOf(bytes: number): Uint8Array {
  const made = (fill: number) =>
    awarenessMessage([{ client: 7, clock: fill, state: { words: 'x'.repeat(fill) } }]);
  let fill = bytes;
  while (made(fill).length > bytes) fill--;
  return made(fill);
}

test('presence: a frame of the limit is told, one more byte closes its sender', async () => {
  const at = await start({ AWARENESS_FRAME_BYTES: 300 });
  const [anna, eve] = [await RawClient.synced(at('anna')), await RawClient.synced(at('eve'))];
  anna.send(presenceOf(300));
  await eve.until(() => eve.heard.some(({ type }) => type === MESSAGE.awareness));
  eve.send(presenceOf(301));
  expect(await eve.closed()).toBe(CLOSE.tooLarge.code);
  expect(anna.closeCode).toBe(null);
});

test('presence: one socket speaks for so many ids and no more', async () => {
  const at = await start({ AWARENESS_IDS: 3 });
  const eve = await RawClient.synced(at('eve'));
  const ids = (...clients: number[]) =>
    eve.awareness(clients.map((client) => ({ client, clock: 1, state: {} })));
  ids(1, 2, 3);
  eve.type('still here');
  await eve.stored();
  ids(4);
  expect(await eve.closed()).toBe(CLOSE.tooLarge.code);
});

test('a step 1 of the limit is answered, a longer one closes its sender', async () => {
  const at = await start({ OTHER_FRAME_BYTES: 500 });
  // clients of five bytes each, clocks of one
  const vector = (clients: number) => {
    const bytes = [clients];
    for (let nth = 0; nth < clients; nth++) bytes.push(0x80 + nth, 0x80, 0x80, 0x80, 0x01, 0x01);
    return new Uint8Array(bytes);
  };
  const anna = await RawClient.open(at('anna'));
  anna.step1(vector(80));
  await anna.until(() => anna.synced);
  anna.step1(vector(90));
  expect(await anna.closed()).toBe(CLOSE.tooLarge.code);
});

/** An update message of exactly so many bytes. */
function updateOf(client: number, bytes: number): Uint8Array {
  const made = (fill: number) => {
    const doc = new Y.Doc();
    doc.clientID = client;
    doc.getText('body').insert(0, 'x'.repeat(fill));
    return syncMessage(SYNC.update, Y.encodeStateAsUpdate(doc));
  };
  let fill = bytes;
  while (made(fill).length > bytes) fill--;
  expect(made(fill)).toHaveLength(bytes);
  return made(fill);
}

test('an update: a message of the limit is stored, one more byte closes its sender, in one piece or in several', async () => {
  const at = await start({ SYNC_FRAME_BYTES: 1000 });
  const anna = await RawClient.synced(at('anna'));
  anna.send(updateOf(1, 1000));
  await anna.stored();
  for (const cut of [1001, 400]) {
    const eve = await RawClient.synced(at('eve'));
    const message = updateOf(2, 1001);
    eve.ws.send(message.slice(0, cut), { fin: cut === 1001 });
    if (cut < 1001) eve.ws.send(message.slice(cut), { fin: true });
    expect(await eve.closed()).toBe(CLOSE.frameTooBig.code);
  }
  expect(anna.closeCode).toBe(null);
});

test('sockets of one process, over all rooms and people', async () => {
  const at = await start({ NODE_SESSIONS: 2 });
  const anna = await RawClient.synced(at('anna'));
  await RawClient.synced(at('bert', 'board'));
  expect(await new RawClient(at('carl', 'talk')).closed()).toBe(CLOSE.full.code);
  await anna.leave();
  await RawClient.synced(at('carl', 'talk'));
});

test('upgrades being decided at once: more are refused before the upgrade', async () => {
  const at = await start({ HANDSHAKES: 0 });
  const ws = new WebSocket(at('anna'));
  const status = await new Promise((resolve) => {
    ws.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    ws.on('error', () => {});
  });
  expect(status).toBe(429);
  ws.terminate();
});

test('a writer faster than the store is not closed but not read for a while; everything is stored', async () => {
  const at = await start({ SESSION_QUEUE_BYTES: 10_000 });
  const anna = await RawClient.synced(at('anna'));
  for (let nth = 0; nth < 500; nth++) anna.type('x'.repeat(1000));
  await anna.stored();
  expect(anna.closeCode).toBe(null);
  const [planId] = at('anna').split('/').slice(-2);
  expect((await node.committed(text(planId as never))).getText('body').length).toBe(500_000);
});
