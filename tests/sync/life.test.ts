/** A room's life: freezing, rights that change, epochs, loads that fail, unloading, the end of the process. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Conflict, StoreTrouble } from '../../server/store/store.ts';
import type { LoginId, UserId } from '../../shared/ids.ts';
import { CLOSE, SYNC } from '../../shared/wire.ts';
import { startNode, type TestNode, text } from './node.ts';
import { RawClient } from './rawClient.ts';

let node: TestNode;

beforeEach(async () => {
  node = await startNode();
});
afterEach(async () => {
  await node.clear();
});

const at = (plan: string, user: string, query = '') => `${node.url}/${plan}/text?token=${user}${query}`;

test('R9 freezing: what was received is in and acknowledged, open sockets are closed, nothing gets in after', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  for (let n = 0; n < 50; n++) anna.type('x');
  await anna.until(() => anna.acked > 0);
  const frozen = await node.sync.rooms.freeze(plan, async (state) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state.update);
    expect(doc.getText('body').length).toBeGreaterThanOrEqual(anna.acked);
    return [];
  });
  expect(await anna.closed()).toBe(CLOSE.frozen.code);
  const stays = new Y.Doc();
  Y.applyUpdate(stays, frozen.update);
  expect(stays.getText('body').length).toBe(anna.acked);
  const again = await RawClient.synced(at(plan, 'anna'));
  again.type('y');
  expect(await again.closed()).toBe(CLOSE.frozen.code);
  await expect(node.edit(text(plan), 'bot', (doc) => doc.getText('body').insert(0, 'z'))).rejects.toThrow(
    Conflict,
  );
  expect((await node.sync.rooms.head(text(plan)))?.seq).toBe(frozen.seq);
  expect((await node.sync.rooms.head(text(plan)))?.frozen).toBe(true);
});

test('R9 frozen elsewhere while a change of the server is on its way to the store: whoever waits for it is told', async () => {
  const plan = await node.plan();
  await node.committed(text(plan)); // the room is open and knows nothing of what follows
  await node.store.setFrozen(text(plan), true, []);
  await expect(node.edit(text(plan), 'bot', (doc) => doc.getText('body').insert(0, 'z'))).rejects.toThrow(
    Conflict,
  );
});

test('R9 a freeze whose records conflict leaves everything live', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  const { sql } = node.store;
  const nobody = sql.updateTable('plan').set({ state: 'final' }).where('id', '=', 'none');
  const freezing = node.sync.rooms.freeze(plan, async () => [
    { query: nobody, affects: 1, otherwise: 'state' },
  ]);
  await expect(freezing).rejects.toMatchObject({ reason: 'state' });
  anna.type('goes on');
  await anna.stored();
});

test('amending: sessions come back and may write', async () => {
  const plan = await node.plan();
  await node.sync.rooms.freeze(plan);
  const reader = await RawClient.synced(at(plan, 'anna'));
  await node.sync.rooms.unfreeze(plan);
  expect(await reader.closed()).toBe(CLOSE.accessChanged.code);
  const writer = await RawClient.synced(at(plan, 'anna'));
  writer.type('again');
  await writer.stored();
});

test('R9 rights that change close the user’s sockets and are decided anew', async () => {
  const plan = await node.plan();
  const [anna, bert] = [await RawClient.synced(at(plan, 'anna')), await RawClient.synced(at(plan, 'bert'))];
  node.access.set('anna', 'read');
  node.sync.rooms.accessChanged(plan, 'anna' as UserId);
  expect(await anna.closed()).toBe(CLOSE.accessChanged.code);
  bert.type('stays');
  await bert.stored();
  const again = await RawClient.synced(at(plan, 'anna'));
  again.type('no');
  expect(await again.closed()).toBe(CLOSE.frozen.code);
});

test('R9 a login that ended closes its sockets', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  node.sync.rooms.signedOut('login-anna' as LoginId);
  expect(await anna.closed()).toBe(CLOSE.signIn.code);
});

test('a client of another epoch, or one older than the document’s schema, is told so and gets nothing', async () => {
  const plan = await node.plan();
  const newer = await RawClient.synced(at(plan, 'anna', '&epoch=1&schema=3'));
  newer.type('from a newer client');
  await newer.stored();
  for (const [query, code] of [
    ['&epoch=2', CLOSE.otherEpoch.code],
    ['&schema=2', CLOSE.clientTooOld.code],
  ] as const) {
    const client = new RawClient(at(plan, 'bert', query));
    expect(await client.closed()).toBe(code);
    expect(client.heard).toEqual([]);
  }
  await RawClient.synced(at(plan, 'bert', '&epoch=1&schema=3'));
});

test.each(['1.5', '1e999', '99999999999999999999', '-1', 'new', ''])(
  'R11 what is no version (schema=%s) is taken for too old, and never kept with the document',
  async (schema) => {
    const plan = await node.plan();
    const eve = new RawClient(at(plan, 'eve', `&schema=${schema}`));
    expect(await eve.closed()).toBe(CLOSE.clientTooOld.code);
    expect(eve.heard).toEqual([]);
    expect(await node.sync.rooms.head(text(plan))).toMatchObject({ schema: 1 });
  },
);

test('R5 a load that fails refuses with 1011, gives no empty document, and works when it works again', async () => {
  await node.clear();
  let broken = false;
  node = await startNode({
    wrapStore: (store) =>
      new Proxy(store, {
        get(target, name) {
          if (name === 'load' && broken)
            return () => Promise.reject(new StoreTrouble('damaged', 'its snapshot is damaged'));
          const value = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
  });
  const plan = await node.plan();
  broken = true;
  const client = new RawClient(at(plan, 'anna'));
  expect(await client.closed()).toBe(CLOSE.store.code);
  expect(client.heard).toEqual([]);
  broken = false;
  await RawClient.synced(at(plan, 'anna'));
});

test('R4 a store that cannot write: nothing is acknowledged, readers are served, then everything is stored', async () => {
  await node.clear();
  let full = false;
  let tried = 0;
  let told: string | null = null;
  node = await startNode({
    wrapStore: (store) =>
      new Proxy(store, {
        get(target, name) {
          if (name === 'append' && full) {
            return () => {
              tried++;
              return Promise.reject(new StoreTrouble('full', 'SQLITE_FULL'));
            };
          }
          const value = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
  });
  const plan = await node.plan();
  node.sync.rooms.onTrouble((trouble) => {
    told = trouble;
  });
  const anna = await RawClient.synced(at(plan, 'anna'));
  anna.type('before ');
  await anna.stored();
  full = true;
  anna.type('during');
  const reader = await RawClient.synced(at(plan, 'bert'));
  expect(reader.words).toBe('before ');
  while (tried < 2) await new Promise((resolve) => setImmediate(resolve));
  expect(anna.acked).toBe(1);
  expect(told).toBe('SQLITE_FULL');
  expect(node.sync.rooms.health().ok).toBe(false);
  full = false;
  await anna.stored();
  await reader.until(() => reader.words === 'before during');
  expect(node.sync.rooms.health().ok).toBe(true);
  expect(told).toBe(null);
});

test('R4 past the bound of its queue a room closes rather than take more', async () => {
  await node.clear();
  node = await startNode({
    limits: { ROOM_QUEUE_BYTES: 1000 },
    wrapStore: (store) =>
      new Proxy(store, {
        get(target, name) {
          if (name === 'append') return () => Promise.reject(new StoreTrouble('full', 'SQLITE_FULL'));
          const value = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
  });
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  anna.type('x');
  while (node.sync.rooms.health().ok) await new Promise((resolve) => setImmediate(resolve));
  anna.type('y'.repeat(2000));
  expect(await anna.closed()).toBe(CLOSE.store.code);
  expect(anna.acked).toBe(0);
});

test('R2 closing: what was received is stored and acknowledged, sockets are told to come back', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  for (let n = 0; n < 500; n++) anna.type('x');
  await anna.until(() => anna.acked > 0);
  await node.stop();
  expect(anna.closeCode ?? (await anna.closed())).toBe(CLOSE.restart.code);
  node = await startNode({ folder: node.folder });
  expect((await node.committed(text(plan))).getText('body').length).toBeGreaterThanOrEqual(anna.acked);
});

test('R6 three clients, a thousand offline edits each: all copies equal, also after a restart', async () => {
  const plan = await node.plan();
  const clients = await Promise.all(['anna', 'bert', 'carl'].map((user) => RawClient.synced(at(plan, user))));
  await Promise.all(clients.map((client) => client.leave()));
  for (const client of clients) {
    const body = client.doc.getText('body');
    for (let n = 0; n < 1000; n++) {
      if (n % 7 === 6) body.delete(n % body.length, 1);
      else body.insert((n * 31) % (body.length + 1), String.fromCharCode(97 + (n % 26)));
    }
  }
  const back = await Promise.all(
    ['anna', 'bert', 'carl'].map(async (user, index) => {
      const client = await RawClient.open(at(plan, user));
      Y.applyUpdate(client.doc, Y.encodeStateAsUpdate((clients[index] as RawClient).doc), 'replica');
      client.step1();
      await client.until(() => client.heard.some((heard) => heard.kind === SYNC.step1));
      const asked = client.heard.find((heard) => heard.kind === SYNC.step1)?.payload;
      client.sync(SYNC.step2, Y.encodeStateAsUpdate(client.doc, asked));
      return client;
    }),
  );
  await Promise.all(back.map((client) => client.stored()));
  const stored = (await node.committed(text(plan))).getText('body').toString();
  expect(stored.length).toBeGreaterThan(2000);
  for (const client of back) {
    await client.until(() => client.words === stored);
    expect(client.doc.store.pendingStructs).toBe(null);
  }
  await node.stop();
  node = await startNode({ folder: node.folder });
  expect((await node.committed(text(plan))).getText('body').toString()).toBe(stored);
});

test('R8 an empty room is unloaded, and loads again', async () => {
  await node.clear();
  node = await startNode({ limits: { IDLE_MS: 1 } });
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  anna.type('kept');
  await anna.stored();
  await anna.leave();
  // unloading compacts, which empties the tail
  let stored = await node.store.load(text(plan));
  while (stored?.tail.length !== 0) stored = await node.store.load(text(plan));
  const bert = await RawClient.synced(at(plan, 'bert'));
  expect(bert.words).toBe('kept');
});
