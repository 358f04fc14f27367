/** What arrives on a socket and must not get in: poison, forged ids, readers who write, frames that are none. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { CLOSE, MESSAGE, SYNC } from '../../shared/wire.ts';
import { startNode, type TestNode, text } from './node.ts';
import { deletedRun } from './poison.ts';
import { RawClient, readAwareness } from './rawClient.ts';

let node: TestNode;

beforeEach(async () => {
  node = await startNode();
});
afterEach(async () => {
  await node.clear();
});

const at = (plan: string, user: string, part = 'text') => `${node.url}/${plan}/${part}?token=${user}`;

test.each([
  ['a length of 2^53-1', deletedRun(77, 0, Number.MAX_SAFE_INTEGER)],
  ['a length that ends past 2^31', deletedRun(77, 0, 2 ** 31)],
  ['a length of nothing', deletedRun(77, 0, 0)],
  ['cut short', deletedRun(77, 0, 5).slice(0, 7)],
  ['rubbish', new Uint8Array([9, 9, 9, 9, 9, 200, 1])],
])('R10 R11 poison (%s) is refused before anything sees it', async (_name, poison) => {
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  const eve = await RawClient.synced(at(plan, 'eve'));
  anna.type('honest');
  await anna.stored();
  const before = await node.sync.rooms.head(text(plan));
  eve.update(poison);
  expect(await eve.closed()).toBe(CLOSE.malformed.code);
  anna.type(' work');
  await anna.stored();
  const late = await RawClient.synced(at(plan, 'late'));
  expect(late.words).toBe('honest work');
  expect((await node.sync.rooms.head(text(plan)))?.seq).toBe((before?.seq ?? 0) + 1);
});

test('R11 new structs of another user’s client id are refused, and his own edits live', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  anna.type('a');
  await anna.stored();
  const eve = await RawClient.synced(at(plan, 'eve'));
  const forged = new Y.Doc();
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(eve.doc));
  forged.clientID = anna.doc.clientID;
  const known = Y.encodeStateVector(forged);
  forged.getText('body').insert(1, 'forged');
  eve.update(Y.encodeStateAsUpdate(forged, known));
  expect(await eve.closed()).toBe(CLOSE.frozen.code);
  anna.type('b');
  await anna.stored();
  expect((await node.committed(text(plan))).getText('body').toString()).toBe('ab');
});

test('R11 an id that somebody presents cannot be claimed by another before its first edit', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  const eve = await RawClient.synced(at(plan, 'eve'));
  anna.awareness([{ client: anna.doc.clientID, clock: 1, state: { user: { name: 'anna' } } }]);
  await eve.until(() => eve.heard.some((heard) => heard.type === MESSAGE.awareness));
  const forged = new Y.Doc();
  forged.clientID = anna.doc.clientID;
  forged.getText('body').insert(0, 'x');
  eve.update(Y.encodeStateAsUpdate(forged));
  expect(await eve.closed()).toBe(CLOSE.frozen.code);
  anna.type('mine');
  await anna.stored();
});

test('R9 R11 presence for somebody else’s id is dropped without closing; it goes with its socket', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  const eve = await RawClient.synced(at(plan, 'eve'));
  const bert = await RawClient.synced(at(plan, 'bert'));
  const states = () => {
    const seen = new Map<number, unknown>();
    for (const heard of bert.heard) {
      if (heard.type === MESSAGE.awareness)
        for (const one of readAwareness(heard.payload)) seen.set(one.client, one.state);
    }
    return seen;
  };
  anna.awareness([{ client: 11, clock: 1, state: { name: 'anna' } }]);
  await bert.until(() => states().has(11));
  eve.awareness([
    { client: 11, clock: 9, state: { name: 'forged' } },
    { client: 12, clock: 1, state: { name: 'eve' } },
  ]);
  await bert.until(() => states().has(12));
  expect(states().get(11)).toEqual({ name: 'anna' });
  expect(eve.closeCode).toBe(null);
  await anna.leave();
  await bert.until(() => states().get(11) === null);
});

test('R10 presence that is no JSON closes its sender and reaches nobody', async () => {
  const plan = await node.plan();
  const eve = await RawClient.synced(at(plan, 'eve'));
  const bert = await RawClient.synced(at(plan, 'bert'));
  eve.send(new Uint8Array([1, 7, 1, 5, 1, 3, 123, 123, 123]));
  expect(await eve.closed()).toBe(CLOSE.malformed.code);
  expect(bert.heard.filter((heard) => heard.type === MESSAGE.awareness)).toEqual([]);
});

test('R9 a viewer is not asked for what he has, and a live update from him closes his socket', async () => {
  const plan = await node.plan();
  node.access.set('victor', 'read');
  const victor = await RawClient.synced(at(plan, 'victor'));
  expect(victor.heard.filter((heard) => heard.kind === SYNC.step1)).toEqual([]);
  victor.type('x');
  expect(await victor.closed()).toBe(CLOSE.frozen.code);
  expect((await node.committed(text(plan))).getText('body').toString()).toBe('');
});

test('R9 without a token, without access, or for an unknown plan: closed, and not one byte of the document', async () => {
  const plan = await node.plan();
  node.access.set('nobody', 'none');
  for (const [url, code] of [
    [`${node.url}/${plan}/text`, CLOSE.signIn.code],
    [at(plan, 'nobody'), CLOSE.forbidden.code],
    [at('no-such-plan', 'anna'), CLOSE.forbidden.code],
  ] as const) {
    const client = new RawClient(url);
    expect(await client.closed()).toBe(code);
    expect(client.heard).toEqual([]);
  }
});

test('R9 R13 a malformed path or a foreign Origin is refused before the upgrade', async () => {
  const plan = await node.plan();
  for (const [url, status] of [
    [`${node.url}/${plan}/secrets?token=anna`, 400],
    [`${node.url}/${plan}/text/more?token=anna`, 400],
    [at(plan, 'anna'), 403],
  ] as const) {
    const headers = { origin: status === 403 ? 'https://evil.example' : 'https://good.example' };
    const ws = new WebSocket(url, { headers });
    const seen = await new Promise((resolve) => {
      ws.on('unexpected-response', (_req, res) => resolve(res.statusCode));
      ws.on('error', () => {});
    });
    expect(seen).toBe(status);
    ws.terminate();
  }
});

test('R10 text frames, unknown messages and bytes after a payload close only their socket', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  for (const [message, code] of [
    ['words', CLOSE.notBinary.code],
    [new Uint8Array([7]), CLOSE.protocol.code],
    [new Uint8Array([]), CLOSE.protocol.code],
    [new Uint8Array([4, 1]), CLOSE.protocol.code],
    [new Uint8Array([0, 2, 2, 0, 0, 9]), CLOSE.malformed.code],
    [new Uint8Array([0, 2, 200, 1, 0]), CLOSE.malformed.code],
    [new Uint8Array([0, 0, 3, 255, 255, 255]), CLOSE.malformed.code],
    [new Uint8Array([1, 2, 5]), CLOSE.malformed.code],
  ] as const) {
    const eve = await RawClient.open(at(plan, 'eve'));
    eve.ws.send(message);
    expect([message, await eve.closed()]).toEqual([message, code]);
  }
  anna.type('still here');
  await anna.stored();
});

test('R11 updates that build on what is not there wait; at the bound their sender is closed and nothing is kept', async () => {
  await node.clear();
  node = await startNode({ limits: { PENDING_BYTES: 10_000, PENDING_MS: 600_000 } });
  const plan = await node.plan();
  const eve = await RawClient.synced(at(plan, 'eve'));
  const far = new Y.Doc();
  const updates: Uint8Array[] = [];
  far.on('update', (update: Uint8Array) => updates.push(update));
  for (let n = 0; n < 40; n++) far.getText('body').insert(n, 'x'.repeat(500));
  for (const update of updates.slice(1)) if (eve.closeCode === null) eve.update(update);
  expect(await eve.closed()).toBe(CLOSE.full.code);
  expect(eve.acked).toBe(0);
  expect((await node.sync.rooms.head(text(plan)))?.seq).toBe(1);
});

test('updates out of order are put in order, then told and acknowledged', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  const bert = await RawClient.synced(at(plan, 'bert'));
  const updates: Uint8Array[] = [];
  anna.doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const word of ['eins', 'zwei', 'drei']) anna.doc.getText('body').insert(0, word);
  for (const update of updates.reverse()) anna.update(update);
  await anna.stored();
  await bert.until(() => bert.words === 'dreizweieins');
});

test('R11 an update that waited too long closes its sender, who comes back with everything', async () => {
  await node.clear();
  node = await startNode({ limits: { PENDING_MS: 1 } });
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  const updates: Uint8Array[] = [];
  anna.doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const word of ['one', 'two']) anna.doc.getText('body').insert(0, word);
  anna.update(updates[1] as Uint8Array);
  expect(await anna.closed()).toBe(CLOSE.full.code);
  const again = await RawClient.synced(at(plan, 'anna'));
  again.sync(SYNC.step2, Y.encodeStateAsUpdate(anna.doc));
  await again.stored();
  expect((await node.committed(text(plan))).getText('body').toString()).toBe('twoone');
});

test('a document as large as it may be takes no more, but may shrink', async () => {
  await node.clear();
  node = await startNode({ limits: { DOCUMENT_BYTES: 50_000 } });
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  anna.type('x'.repeat(40_000));
  await anna.stored();
  await node.sync.rooms.committed(text(plan)); // merged: its size is known
  const bert = await RawClient.synced(at(plan, 'bert'));
  bert.type('y'.repeat(20_000));
  expect(await bert.closed()).toBe(CLOSE.tooLarge.code);
  anna.edit((doc) => doc.getText('body').delete(0, 1000));
  await anna.stored();
});

test('limits of sockets: one more than may be is told to come back later', async () => {
  await node.clear();
  node = await startNode({ limits: { ROOM_SESSIONS: 2, USER_SESSIONS: 3 } });
  const plan = await node.plan();
  await RawClient.synced(at(plan, 'anna'));
  await RawClient.synced(at(plan, 'anna'));
  expect(await new RawClient(at(plan, 'bert')).closed()).toBe(CLOSE.full.code);
  await RawClient.synced(at(plan, 'anna', 'board'));
  expect(await new RawClient(at(plan, 'anna', 'talk')).closed()).toBe(CLOSE.full.code);
});

test('R10 a frame over the limit closes with 1009', async () => {
  await node.clear();
  node = await startNode({ limits: { SYNC_FRAME_BYTES: 10_000 } });
  const plan = await node.plan();
  const eve = await RawClient.synced(at(plan, 'eve'));
  eve.type('x'.repeat(20_000));
  expect(await eve.closed()).toBe(1009);
});

test('R11 types nested without end are refused; ordinary nesting is not', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  const eve = await RawClient.synced(at(plan, 'eve'));
  const nest = (client: RawClient, levels: number) => {
    let inner = client.doc.getMap<unknown>(`nest of ${client.doc.clientID}`);
    for (let level = 0; level < levels && client.closeCode === null; level++) {
      const next = new Y.Map<unknown>();
      client.edit(() => {
        inner.set('in', next);
      });
      inner = next;
    }
  };
  nest(anna, 30);
  await anna.stored();
  nest(eve, 300);
  expect(await eve.closed()).toBe(CLOSE.malformed.code);
  anna.type('still here');
  await anna.stored();
});

test('R11 nesting is counted over restarts: nobody deepens a document slowly', async () => {
  const plan = await node.plan();
  const levels = (doc: Y.Doc): Y.Map<unknown>[] => {
    const found = [doc.getMap<unknown>('nest')];
    for (let inner = found[0]?.get('in'); inner instanceof Y.Map; inner = inner.get('in')) found.push(inner);
    return found;
  };
  const deepen = async (user: string, by: number): Promise<number> => {
    const client = await RawClient.synced(at(plan, user));
    for (let level = 0; level < by && client.closeCode === null; level++)
      client.edit((doc) => levels(doc).at(-1)?.set('in', new Y.Map()));
    await client.stored().catch(() => client.closed());
    const code = client.closeCode ?? 0;
    client.ws.terminate();
    return code;
  };
  for (const user of ['eve', 'mallory']) {
    expect(await deepen(user, 45)).toBe(0);
    await node.stop(); // compacts
    node = await startNode({ folder: node.folder });
    expect((await node.store.load(text(plan)))?.tail).toEqual([]);
  }
  expect(await deepen('eve', 15)).toBe(CLOSE.malformed.code);
  expect(levels(await node.committed(text(plan))).length).toBeLessThanOrEqual(102);
  const anna = await RawClient.synced(at(plan, 'anna'));
  anna.edit((doc) => levels(doc)[1]?.set('beside', new Y.Map()));
  await anna.stored();
});

test('a paste of megabytes is read in a worker, in its order among what follows', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  const bert = await RawClient.synced(at(plan, 'bert'));
  anna.type('x'.repeat(3_000_000));
  anna.type('after');
  await anna.stored();
  await bert.until(() => bert.words.endsWith('after'));
  await node.stop();
  node = await startNode({ folder: node.folder });
  expect((await node.committed(text(plan))).getText('body').length).toBe(3_000_005);
});
