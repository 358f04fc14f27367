/**
 * Two nodes on one PostgreSQL and one Redis: any node serves any plan, and losing Redis, the database or a node
 * loses nothing that was acknowledged. Needs the services of tests/cluster/run.ts.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Fanout } from '../../server/fanout/fanout.ts';
import { openFanout } from '../../server/fanout/open.ts';
import { createLog } from '../../server/log.ts';
import type { UserId } from '../../shared/ids.ts';
import { CAPS, CLOSE, MESSAGE } from '../../shared/wire.ts';
import { attack, stepsOf } from '../sync/dear.ts';
import { startNode, type TestNode, text } from '../sync/node.ts';
import { RawClient, readAwareness } from '../sync/rawClient.ts';
import { type Cutter, cutterFor } from './cutter.ts';
import { freshDatabase } from './database.ts';

const database = process.env.TEST_DATABASE_URL;
const redis = process.env.TEST_REDIS_URL;

describe.skipIf(database === undefined || redis === undefined)('two nodes', () => {
  let nodes: TestNode[];
  let fanouts: Fanout[];
  let databaseCut: Cutter;
  let redisCut: Cutter;

  beforeEach(async () => {
    const fresh = await freshDatabase(database as string);
    databaseCut = await cutterFor(fresh);
    redisCut = await cutterFor(redis as string);
    const log = createLog('silent');
    fanouts = [await openFanout(redis as string, log), await openFanout(redisCut.url, log)];
    nodes = [
      await startNode({ databaseUrl: fresh, fanout: fanouts[0] }),
      await startNode({ databaseUrl: databaseCut.url, fanout: fanouts[1] }),
    ];
  });
  afterEach(async () => {
    databaseCut.mend();
    for (const node of nodes) await node.clear();
    for (const fanout of fanouts) await fanout.close();
    await databaseCut.close();
    await redisCut.close();
  });

  const at = (node: number, plan: string, user: string) =>
    `${(nodes[node] as TestNode).url}/${plan}/text?token=${user}`;
  const born = () => (nodes[0] as TestNode).plan('shared');
  const words = async (node: number, plan: Awaited<ReturnType<typeof born>>) =>
    (await (nodes[node] as TestNode).committed(text(plan))).getText('body').toString();

  test('R3 both write at once, both hear everything, acknowledged is readable on the other node at once', async () => {
    const plan = await born();
    const anna = await RawClient.synced(at(0, plan, 'anna'));
    const bert = await RawClient.synced(at(1, plan, 'bert'));
    for (let n = 0; n < 100; n++) {
      anna.type('a');
      bert.type('b');
      if (n % 10 === 0) await anna.stored();
    }
    await Promise.all([anna.stored(), bert.stored()]);
    expect((await words(1, plan)).length).toBe(200);
    await anna.until(() => anna.words.length === 200);
    await bert.until(() => bert.words.length === 200);
    expect(anna.words).toBe(bert.words);
    const stored = await (nodes[0] as TestNode).store.load(text(plan));
    expect(stored?.tail.map((row) => row.seq)).toEqual(stored?.tail.map((_, index) => index + 2));
    expect(stored?.clients.get(bert.doc.clientID)).toBe('bert');
  });

  test('R3 Redis away: slower, still right; back: all equal', async () => {
    const plan = await born();
    const anna = await RawClient.synced(at(0, plan, 'anna'));
    const bert = await RawClient.synced(at(1, plan, 'bert'));
    redisCut.cut();
    anna.type('without ');
    await anna.stored();
    await bert.until(() => bert.words === 'without ');
    bert.type('redis');
    await bert.stored();
    redisCut.mend();
    await new Promise<void>((resolve) => (fanouts[1] as Fanout).onGap(resolve));
    bert.type(' and with');
    anna.type('!');
    await Promise.all([anna.stored(), bert.stored()]);
    await anna.until(() => anna.words.length === 'without redis and with!'.length);
    await bert.until(() => bert.words === anna.words);
  });

  test('R4 the database away: nothing is acknowledged, readers are served; back: everything is stored once', async () => {
    const plan = await born();
    const bert = await RawClient.synced(at(1, plan, 'bert'));
    bert.type('before ');
    await bert.stored();
    databaseCut.cut();
    bert.type('during');
    while ((nodes[1] as TestNode).sync.rooms.health().ok)
      await new Promise((resolve) => setImmediate(resolve));
    expect(bert.acked).toBe(1);
    databaseCut.mend();
    await bert.stored();
    expect(await words(0, plan)).toBe('before during');
    const stored = await (nodes[0] as TestNode).store.load(text(plan));
    expect(stored?.tail.flatMap((row) => row.runs).reduce((sum, run) => sum + run.count, 0)).toBe(2);
  });

  test('R11 what is dear to load is guided, by both at once if need be, and both load it alike', async () => {
    const plan = await born();
    const bert = await RawClient.synced(at(1, plan, 'bert'));
    const eve = await RawClient.open(at(0, plan, 'eve'));
    for (const update of attack(2500, 3000)) eve.update(update);
    await eve.stored();
    const states = await Promise.all(nodes.map((node) => node.committed(text(plan))));
    for (const state of states)
      expect(stepsOf(Y.encodeStateAsUpdate(state))).toBeLessThan(CAPS.openingSteps / 8);
    bert.type('and on');
    await bert.stored();
    expect(await words(0, plan)).toBe(await words(1, plan));
    await bert.leave();
    const again = await RawClient.synced(at(0, plan, 'bert'));
    expect(again.words).toContain('and on');
  });

  test('R9 a freeze on one node closes the sockets of the other, and nothing acknowledged is missing', async () => {
    const plan = await born();
    const bert = await RawClient.synced(at(1, plan, 'bert'));
    for (let n = 0; n < 50; n++) bert.type('x');
    await bert.until(() => bert.acked > 0);
    const frozen = await (nodes[0] as TestNode).sync.rooms.freeze(plan);
    expect(await bert.closed()).toBe(CLOSE.frozen.code);
    const stays = new Y.Doc();
    Y.applyUpdate(stays, frozen.update);
    expect(stays.getText('body').length).toBeGreaterThanOrEqual(bert.acked);
    const again = await RawClient.synced(at(1, plan, 'bert'));
    again.type('y');
    expect(await again.closed()).toBe(CLOSE.frozen.code);
    await (nodes[1] as TestNode).sync.rooms.unfreeze(plan);
    const writer = await RawClient.synced(at(0, plan, 'anna'));
    writer.type('z');
    await writer.stored();
  });

  test('R9 rights changed on one node close sockets on the other', async () => {
    const plan = await born();
    const bert = await RawClient.synced(at(1, plan, 'bert'));
    (nodes[0] as TestNode).sync.rooms.accessChanged(plan, 'bert' as UserId);
    expect(await bert.closed()).toBe(CLOSE.accessChanged.code);
  });

  test('presence crosses nodes and goes with its socket; an id is its user’s on every node', async () => {
    const plan = await born();
    const anna = await RawClient.synced(at(0, plan, 'anna'));
    anna.awareness([{ client: anna.doc.clientID, clock: 1, state: { name: 'anna' } }]);
    anna.type('a');
    await anna.stored();
    const bert = await RawClient.synced(at(1, plan, 'bert'));
    const states = () => {
      const seen = new Map<number, unknown>();
      for (const heard of bert.heard) {
        if (heard.type === MESSAGE.awareness)
          for (const one of readAwareness(heard.payload)) seen.set(one.client, one.state);
      }
      return seen;
    };
    await bert.until(() => states().has(anna.doc.clientID));
    const eve = await RawClient.synced(at(1, plan, 'eve'));
    const forged = new Y.Doc();
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(eve.doc));
    forged.clientID = anna.doc.clientID;
    const before = Y.encodeStateVector(forged);
    forged.getText('body').insert(1, 'forged');
    eve.update(Y.encodeStateAsUpdate(forged, before));
    expect(await eve.closed()).toBe(CLOSE.frozen.code);
    await anna.leave();
    await bert.until(() => states().get(anna.doc.clientID) === null);
  });

  test('R1 a node is gone: its clients go to the other, nothing acknowledged is lost', async () => {
    const plan = await born();
    const anna = await RawClient.synced(at(1, plan, 'anna'));
    for (let n = 0; n < 100; n++) anna.type('x');
    await anna.until(() => anna.acked > 20);
    databaseCut.cut(); // it can no longer commit
    redisCut.cut();
    anna.ws.terminate();
    const again = await RawClient.synced(at(0, plan, 'anna'));
    expect(again.words.length).toBeGreaterThanOrEqual(anna.acked);
    again.sync(1, Y.encodeStateAsUpdate(anna.doc));
    await again.stored();
    expect(await words(0, plan)).toBe(anna.words);
  });
});
