/** The write path on one node: logged, told, acknowledged, in that order, and all of it there afterwards. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { SYNC } from '../../shared/wire.ts';
import { startNode, type TestNode, text } from './node.ts';
import { RawClient } from './rawClient.ts';

let node: TestNode;

beforeEach(async () => {
  node = await startNode();
});
afterEach(async () => {
  await node.clear();
});

test('R1 what is acknowledged is in the store, and no update is there twice', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(`${node.url}/${plan}/text?token=anna`);
  const bert = await RawClient.synced(`${node.url}/${plan}/text?token=bert`);
  for (let n = 0; n < 200; n++) anna.type(`${n % 10}`);
  await anna.stored();
  await bert.until(() => bert.words.length === 200);
  expect(anna.acked).toBe(200);
  const stored = await node.store.load(text(plan));
  const logged = stored?.tail.reduce(
    (sum, row) => sum + row.runs.reduce((all, run) => all + run.count, 0),
    0,
  );
  expect(logged).toBe(200);
  expect((await node.committed(text(plan))).getText('body').toString()).toBe(anna.words);
  expect(stored?.clients.get(anna.doc.clientID)).toBe('anna');
});

test('R1 a returning client’s step 2 that brings nothing is acknowledged and not logged', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(`${node.url}/${plan}/text?token=anna`);
  anna.type('hello world');
  anna.edit((doc) => doc.getText('body').delete(0, 6));
  await anna.stored();
  const before = (await node.sync.rooms.head(text(plan)))?.seq;
  anna.sync(SYNC.step2, Y.encodeStateAsUpdate(anna.doc));
  await anna.stored();
  expect((await node.sync.rooms.head(text(plan)))?.seq).toBe(before);
});

test('R10 thousands of updates that bring nothing are acknowledged together, not each by a write of its own', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(`${node.url}/${plan}/text?token=anna`);
  const before = anna.heard.length;
  for (let nth = 0; nth < 3000; nth++) anna.update(new Uint8Array([0, 0]));
  await anna.stored();
  expect(anna.acked).toBe(3000);
  expect(anna.heard.length - before).toBeLessThan(1500);
});

test('a newcomer gets everything before the step 2, and the step 2 last', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(`${node.url}/${plan}/text?token=anna`);
  anna.type('one');
  anna.type('two');
  await anna.stored();
  const bert = await RawClient.synced(`${node.url}/${plan}/text?token=bert`);
  expect(bert.words).toBe('onetwo');
  const kinds = bert.heard.filter((heard) => heard.type === 0).map((heard) => heard.kind);
  expect(kinds[0]).toBe(SYNC.step1);
  expect(kinds.at(-1)).toBe(SYNC.step2);
  expect(kinds.filter((kind) => kind === SYNC.step2)).toHaveLength(1);
});

test('a plain y-websocket client works with nothing but a token', async () => {
  const plan = await node.plan();
  const open = (user: string) =>
    new WebsocketProvider(node.url, `${plan}/board`, new Y.Doc(), {
      params: { token: user },
      disableBc: true,
      WebSocketPolyfill: WebSocket as never,
    });
  const [anna, bert] = [open('anna'), open('bert')];
  await Promise.all([anna, bert].map((one) => new Promise((resolve) => one.once('sync', resolve))));
  const told = new Promise<void>((resolve) => bert.doc.getMap('cards').observe(() => resolve()));
  anna.doc.getMap('cards').set('one', 1);
  await told;
  expect(bert.doc.getMap('cards').toJSON()).toEqual({ one: 1 });
  for (const one of [anna, bert]) one.destroy();
});

test('a server’s own edit is told and stored like anyone’s', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(`${node.url}/${plan}/text?token=anna`);
  await node.edit(text(plan), 'bot', (doc) => doc.getText('body').insert(0, '共策'));
  await anna.until(() => anna.words === '共策');
  expect([...(await node.sync.rooms.writers(text(plan))).values()]).toContain('bot');
  await node.stop();
  node = await startNode({ folder: node.folder });
  expect((await node.committed(text(plan))).getText('body').toString()).toBe('共策');
});

test('a log that was read in between is compacted all the same', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(`${node.url}/${plan}/text?token=anna`);
  for (let n = 0; n < 200; n++) anna.type(`sentence ${n}; `);
  await anna.stored();
  await node.sync.rooms.committed(text(plan)); // merges in memory
  await node.stop(); // compacts
  node = await startNode({ folder: node.folder });
  const stored = await node.store.load(text(plan));
  expect(stored?.tail).toEqual([]);
  expect(stored?.snapshot.seq).toBe(stored?.seq);
});

test('R1 compaction keeps every character and who wrote it', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(`${node.url}/${plan}/text?token=anna`);
  const bert = await RawClient.synced(`${node.url}/${plan}/text?token=bert`);
  for (let n = 0; n < 300; n++) {
    anna.type('a'.repeat(1000));
    bert.type('b'.repeat(1000));
  }
  await Promise.all([anna.stored(), bert.stored()]);
  await node.stop(); // compacts
  node = await startNode({ folder: node.folder });
  const stored = await node.store.load(text(plan));
  expect(stored?.tail).toEqual([]);
  expect(stored?.clients.get(anna.doc.clientID)).toBe('anna');
  expect(stored?.clients.get(bert.doc.clientID)).toBe('bert');
  const words = (await node.committed(text(plan))).getText('body').toString();
  expect(words.length).toBe(600_000);
});

test('R3 what a socket sent before it was cut is told to the others, also to who wrote in the same commit', async () => {
  await node.clear();
  let hold: Promise<void> | null = null;
  node = await startNode({
    wrapStore: (store) =>
      new Proxy(store, {
        get(target, name) {
          const value = Reflect.get(target, name, target);
          if (name === 'append') {
            return async (batches: never) => {
              await hold;
              return target.append(batches);
            };
          }
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
  });
  const plan = await node.plan();
  const anna = await RawClient.synced(`${node.url}/${plan}/text?token=anna`);
  const bert = await RawClient.synced(`${node.url}/${plan}/text?token=bert`);
  let release = () => {};
  hold = new Promise((resolve) => {
    release = resolve;
  });
  bert.type('first ');
  const before = node.sync.rooms.present(plan).length;
  bert.awareness([{ client: 1, clock: 1, state: {} }]);
  await anna.until(() => anna.heard.some((heard) => heard.type === 1)); // bert's first is being committed
  bert.type('second ');
  anna.type('anna ');
  anna.awareness([{ client: 2, clock: 1, state: {} }]);
  const heardOfAnna = bert.heard.length;
  await bert.until(() => bert.heard.slice(heardOfAnna).some((heard) => heard.type === 1));
  anna.ws.terminate();
  while (node.sync.rooms.present(plan).length === before)
    await new Promise((resolve) => setImmediate(resolve));
  release();
  await bert.stored();
  await bert.until(() => bert.words.includes('anna'));
});
