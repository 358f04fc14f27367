/**
 * Writing that costs nothing as it comes and would cost whoever loads it whole the product of its parts: nobody is
 * refused, and the document is opened as cheaply as it came, by newcomers and by those who bring their own copy.
 */
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { mergeRows, orderRows } from '../../server/sync/docJobs.ts';
import { updateFrames } from '../../server/sync/frames.ts';
import { GUIDE_IDS } from '../../server/sync/loadOrder.ts';
import type { PlanId } from '../../shared/ids.ts';
import { CLOSE } from '../../shared/wire.ts';
import { attack, copied, docOf, stepsOf, wholeOf } from './dear.ts';
import { startNode, type TestNode, text } from './node.ts';
import { beforeEachOther, chain, deletedRanges, namelessDocument } from './poison.ts';
import { RawClient } from './rawClient.ts';

let node: TestNode | undefined;
afterEach(async () => {
  await node?.clear();
  node = undefined;
});

/** A fiftieth of the real bound, and what is cheap then. */
const limits = { OPENING_STEPS: 800_000 };
const CHEAP = limits.OPENING_STEPS / 8;

function guideOf(updates: readonly Uint8Array[]): Uint8Array {
  const order = orderRows(null, [{ seq: 1, updates: updateFrames(updates) }], limits.OPENING_STEPS);
  return order.kind === 'guided' ? order.guide : expect.fail(order.kind);
}

const at = (plan: string, user: string) => `${node?.url}/${plan}/text?token=${user}`;

/** Eve has sent all of it, and it is stored. */
async function attacked(plan: string, updates: readonly Uint8Array[]): Promise<RawClient> {
  const eve = await RawClient.open(at(plan, 'eve'));
  for (const update of updates) eve.update(update);
  await eve.stored();
  return eve;
}

test('what comes for nothing costs a newcomer the product of its parts', () => {
  const updates = attack(300, 500);
  expect(stepsOf(...updates)).toBeLessThan(1000);
  expect(stepsOf(wholeOf(updates))).toBe(300 * 500);
});

test('R11 three client ids whose text is dear to load: it is guided, everybody opens it and writes on', async () => {
  node = await startNode({ limits });
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  await attacked(plan, attack(600, 800));
  const state = Y.encodeStateAsUpdate(await node.committed(text(plan)));
  expect(stepsOf(state)).toBeLessThan(CHEAP);
  expect(stepsOf(copied(state))).toBeLessThan(CHEAP);
  anna.edit((doc) => doc.getText('body').insert(100, 'still here'));
  await anna.stored();
  await node.committed(text(plan)); // told
  const late = await RawClient.synced(at(plan, 'late'));
  expect(late.words).toContain('still here');
  await anna.until(() => anna.words === late.words);
  expect(stepsOf(Y.encodeStateAsUpdate(anna.doc))).toBeLessThan(CHEAP);
});

test('R11 one thing of a high id that turns the order of what was merged: it is guided then', async () => {
  node = await startNode({ limits });
  const plan = await node.plan();
  const updates = attack(600, 800, [1, 5, 3]);
  const eve = await attacked(plan, updates);
  const before = Y.encodeStateAsUpdate(await node.committed(text(plan)));
  expect(Math.max(...Y.decodeStateVector(Y.encodeStateVectorFromUpdate(before)).keys())).toBeLessThan(9);
  const turning = docOf(9);
  for (const update of updates) Y.applyUpdate(turning, update);
  const known = Y.encodeStateVector(turning);
  turning.getText('body').insert(799, '!'); // within the text
  const turn = Y.encodeStateAsUpdate(turning, known);
  expect(stepsOf(wholeOf([before, turn]))).toBeGreaterThan(CHEAP);
  eve.update(turn);
  await eve.stored();
  const after = Y.encodeStateAsUpdate(await node.committed(text(plan)));
  expect(stepsOf(after)).toBeLessThan(CHEAP);
});

test('R9 R11 a final text is guided before it is frozen', async () => {
  node = await startNode({ limits });
  const plan = await node.plan();
  await attacked(plan, attack(600, 800));
  const { update } = await node.sync.rooms.freeze(plan);
  expect(stepsOf(update)).toBeLessThan(CHEAP);
  const late = await RawClient.synced(at(plan, 'late'));
  expect(late.words).toHaveLength(1400);
});

test('R5 R11 after a restart it is as before', async () => {
  node = await startNode({ limits });
  const plan = await node.plan();
  await attacked(plan, attack(600, 800));
  const { folder } = node;
  await node.stop();
  node = await startNode({ folder, limits });
  const late = await RawClient.synced(at(plan, 'late'));
  expect(late.words).toHaveLength(1400);
  expect(stepsOf(Y.encodeStateAsUpdate(await node.committed(text(plan))))).toBeLessThan(CHEAP);
});

/** Two letters before each of the deletions that split them. */
const longRun = (deletions: number): Uint8Array => {
  const doc = docOf(1);
  doc.getText('body').insert(0, 'z'.repeat(2 * deletions));
  return Y.encodeStateAsUpdate(doc);
};

async function plantWalkers(plan: string, deletions: number): Promise<RawClient> {
  const eve = await RawClient.open(at(plan, 'eve'));
  eve.update(longRun(deletions));
  eve.update(beforeEachOther(5, 1000, { client: 1, clock: 2 * deletions - 1 }));
  await eve.stored();
  return eve;
}

const openingOf = async (plan: string): Promise<number> =>
  stepsOf(Y.encodeStateAsUpdate(await (node as TestNode).committed(text(plan as PlanId))));

test('R11 a thousand that walk over one run, which is split afterwards: no order would do, it is refused', async () => {
  node = await startNode({ limits });
  const plan = await node.plan();
  const eve = await plantWalkers(plan, 2000);
  expect(await openingOf(plan)).toBeLessThan(CHEAP);
  eve.update(deletedRanges(1, 2000));
  expect(await eve.closed()).toBe(CLOSE.tooLarge.code);
  expect(await openingOf(plan)).toBeLessThan(CHEAP);
});

test('R11 the same after a restart, when nobody has counted the document yet', async () => {
  node = await startNode({ limits });
  const plan = await node.plan();
  const { folder } = node;
  await plantWalkers(plan, 2000);
  await node.stop();
  node = await startNode({ folder, limits });
  const eve = await RawClient.open(at(plan, 'eve'));
  eve.update(deletedRanges(1, 2000));
  expect(await eve.closed()).toBe(CLOSE.tooLarge.code);
  expect(await openingOf(plan)).toBeLessThan(CHEAP);
});

test('R11 the same little by little, merged in between', async () => {
  const OPENING_STEPS = 400_000;
  node = await startNode({ limits: { OPENING_STEPS } });
  const plan = await node.plan();
  const eve = await plantWalkers(plan, 2000);
  for (let nth = 1; nth <= 40 && eve.closeCode === null; nth++) {
    eve.update(deletedRanges(1, 10, (nth - 1) * 20));
    await eve.stored().catch(() => {});
    if (nth % 2 === 0) await node.committed(text(plan));
  }
  expect(eve.closeCode).toBe(CLOSE.tooLarge.code);
  expect(await openingOf(plan)).toBeLessThan(OPENING_STEPS);
});

test('R11 nobody writes with a client id of the guides', async () => {
  node = await startNode({ limits });
  const plan = await node.plan();
  const eve = await RawClient.open(at(plan, 'eve'));
  eve.update(chain(GUIDE_IDS + 1, 1));
  expect(await eve.closed()).toBe(CLOSE.frozen.code);
});

test('what honest people write is never guided', () => {
  const updates = [1, 2, 3].flatMap((clientID) => {
    const doc = docOf(clientID);
    for (let nth = 0; nth < 1000; nth++) doc.getText('body').insert(0, 'x');
    return [Y.encodeStateAsUpdate(doc)];
  });
  const rows = [{ seq: 1, updates: updateFrames(updates) }];
  expect(mergeRows(null, rows).dear).toBe(false);
});

test('of two who wrote at one place offline the one whose things walk is loaded first, and it is cheap', () => {
  const [anna, bert, carl] = [1, 2, 3].map(docOf) as [Y.Doc, Y.Doc, Y.Doc];
  anna.getText('body').insert(0, 'y'.repeat(3000));
  for (let nth = 0; nth < 1000; nth++) bert.getText('body').insert(0, 'x');
  const updates = [anna, bert].map((doc) => Y.encodeStateAsUpdate(doc));
  for (const update of updates) Y.applyUpdate(carl, update);
  const known = Y.encodeStateVector(carl);
  const start = carl.getText('body').toString().indexOf('y');
  for (let nth = 1000; nth > 0; nth--) carl.getText('body').insert(start + nth * 2, 'z'); // splits what bert’s walk over
  updates.push(Y.encodeStateAsUpdate(carl, known));
  const guide = guideOf(updates);
  expect(stepsOf(wholeOf(updates))).toBeGreaterThan(1_000_000);
  expect(guide.length).toBeLessThan(100);
  expect(stepsOf(wholeOf([...updates, guide]))).toBeLessThan(CHEAP);
});

test('what a guide names is collected later: copies would lose it, another is written', () => {
  const updates = attack(600, 800);
  const walker = new Y.Doc();
  for (const update of updates) Y.applyUpdate(walker, update);
  walker.clientID = 5; // whose things walk
  // in what is no text: of that the places are kept
  const change = (work: (list: Y.Array<unknown>) => void): Uint8Array => {
    const known = Y.encodeStateVector(walker);
    work(walker.getArray('list'));
    return Y.encodeStateAsUpdate(walker, known);
  };
  const inner = new Y.Array<string>();
  updates.push(change((list) => list.insert(0, [inner])));
  updates.push(change(() => inner.insert(0, ['the last of the walkers, which the guide names'])));
  const guided = wholeOf([...updates, guideOf(updates)]);
  expect(stepsOf(copied(guided))).toBeLessThan(CHEAP);
  const collected = change((list) => list.delete(0, 1));
  const lost = wholeOf([guided, collected]);
  expect(stepsOf(lost)).toBeLessThan(CHEAP);
  expect(stepsOf(copied(lost))).toBeGreaterThan(CHEAP);
  const rows = [{ seq: 1, updates: updateFrames([collected]) }];
  expect(mergeRows(guided, rows, limits.OPENING_STEPS).dear).toBe(true);
  const order = orderRows(guided, rows, limits.OPENING_STEPS);
  const again = wholeOf([guided, collected, order.kind === 'guided' ? order.guide : expect.fail(order.kind)]);
  for (const state of [again, copied(again), copied(copied(again))])
    expect(stepsOf(state)).toBeLessThan(CHEAP);
});

test('what breaks a document is left out, and the rest is guided', () => {
  const updates = [...attack(600, 800), namelessDocument(77)];
  const { bad, dear } = mergeRows(null, [{ seq: 1, updates: updateFrames(updates) }], limits.OPENING_STEPS);
  expect(bad).toHaveLength(1);
  expect(dear).toBe(true);
  expect(guideOf(updates).length).toBeLessThan(100);
});
