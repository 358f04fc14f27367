/** Updates that wait for what they build on, sent to cost time: neither the process nor other rooms may notice. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '../../shared/wire.ts';
import { startNode, type TestNode, text } from './node.ts';
import { RawClient } from './rawClient.ts';

let node: TestNode;

beforeEach(async () => {
  // on a busy machine the last of what is sent backwards comes late
  node = await startNode({ limits: { PENDING_MS: 60_000 } });
});
afterEach(async () => {
  await node.clear();
});

const at = (plan: string, user: string) => `${node.url}/${plan}/text?token=${user}`;

/** Single letters, an update each. */
function letters(count: number, clientID: number): Uint8Array[] {
  const doc = Object.assign(new Y.Doc(), { clientID });
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let nth = 0; nth < count; nth++) doc.getText('body').insert(0, 'x');
  return updates;
}

/** How often an honest pair in another room hear of each other while `work` goes on. */
async function othersHear(work: Promise<unknown>): Promise<number> {
  const plan = await node.plan();
  const [anna, bert] = [await RawClient.synced(at(plan, 'anna')), await RawClient.synced(at(plan, 'bert'))];
  let done = false;
  const ends = work.finally(() => {
    done = true;
  });
  let heard = 0;
  while (!done) {
    anna.type('y');
    heard++;
    await bert.until(() => bert.words.length === heard);
  }
  await ends;
  return heard;
}

test('R11 thousands of updates sent backwards are put in order, stored whole, and hold nobody up', async () => {
  const plan = await node.plan();
  const eve = await RawClient.synced(at(plan, 'eve'));
  const updates = letters(20_000, eve.doc.clientID);
  const sent = (async () => {
    for (const update of updates.reverse()) eve.update(update);
    await eve.stored();
  })();
  // who is held up hears once, at the end
  expect(await othersHear(sent)).toBeGreaterThan(2);
  const stored = await node.committed(text(plan));
  expect(stored.getText('body').length).toBe(20_000);
  expect(stored.store.pendingStructs).toBe(null);
}, 60_000);

test('R11 an update that needs thousands of others is looked at once for each, not each time for all', async () => {
  const plan = await node.plan();
  const eve = await RawClient.synced(at(plan, 'eve'));
  // fifteen hundred people's single letters, and one who has put a letter beside each
  const whole = new Y.Doc();
  const letters: Uint8Array[] = [];
  for (let client = 1; client <= 1500; client++) {
    const one = Object.assign(new Y.Doc(), { clientID: client });
    one.getArray(`list${client}`).push([client]);
    const update = Y.encodeStateAsUpdate(one);
    letters.push(update);
    Y.applyUpdate(whole, update);
  }
  const known = Y.encodeStateVector(whole);
  whole.clientID = 77_777;
  whole.transact(() => {
    for (let client = 1; client <= 1500; client++) whole.getArray(`list${client}`).push([0]);
  });
  const sent = (async () => {
    eve.update(Y.encodeStateAsUpdate(whole, known));
    for (const letter of letters) eve.update(letter);
    await eve.stored();
  })();
  expect(await othersHear(sent)).toBeGreaterThan(0);
  const stored = await node.committed(text(plan));
  expect(stored.getArray('list1500').toArray()).toEqual([1500, 0]);
  expect(stored.store.pendingStructs).toBe(null);
}, 60_000);

test('R11 a refused update leaves nothing behind for the id of somebody who has not written yet', async () => {
  const plan = await node.plan();
  const [anna, eve] = [await RawClient.synced(at(plan, 'anna')), await RawClient.synced(at(plan, 'eve'))];
  // as if anna had begun at a depth of a hundred, and then something too deep
  const forged = Object.assign(new Y.Doc(), { clientID: anna.doc.clientID });
  const levels = [forged.getMap<unknown>('nest')];
  for (let level = 0; level < 120; level++) {
    const next = new Y.Map<unknown>();
    levels.at(-1)?.set('in', next);
    levels.push(next);
  }
  eve.update(Y.encodeStateAsUpdate(forged));
  expect(await eve.closed()).toBe(CLOSE.malformed.code);
  let inner = anna.doc.getMap<unknown>('mine');
  for (let level = 0; level < 30; level++) {
    const next = new Y.Map<unknown>();
    anna.edit(() => void inner.set('in', next));
    inner = next;
  }
  await anna.stored();
});
