/** Shapes that pass for updates, yet every copy of the document would choke on them, sooner or later. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { CAPS, CLOSE } from '../../shared/wire.ts';
import { startNode, type TestNode, text } from './node.ts';
import {
  byClients,
  chain,
  collected,
  deletedRanges,
  emptyObjects,
  inRoots,
  namelessDocument,
} from './poison.ts';
import { RawClient } from './rawClient.ts';

let node: TestNode;

beforeEach(async () => {
  node = await startNode();
});
afterEach(async () => {
  await node.clear();
});

const at = (plan: string, user: string) => `${node.url}/${plan}/text?token=${user}`;
const names = (from: number, count: number) =>
  Array.from({ length: count }, (_, nth) => `root ${from + nth}`);

/** What becomes of an update of somebody new. */
async function fate(plan: string, user: string, update: Uint8Array): Promise<number> {
  const client = await RawClient.synced(at(plan, user));
  client.update(update);
  await client.stored().catch(() => client.closed());
  client.ws.terminate();
  return client.closeCode ?? 0;
}

test('R11 a document in the document that no copy could write again is refused', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  anna.type('honest');
  await anna.stored();
  expect(await fate(plan, 'eve', namelessDocument(77))).toBe(CLOSE.malformed.code);
  anna.edit((doc) => doc.getMap('documents').set('mine', new Y.Doc()));
  await anna.stored();
  const late = await RawClient.synced(at(plan, 'late'));
  expect(Y.encodeStateAsUpdate(late.doc)).toEqual(Y.encodeStateAsUpdate(anna.doc));
});

test('R11 unknown roots are stored and told within a bound; tens of thousands are refused', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  expect(await fate(plan, 'bert', inRoots(78, names(0, 100)))).toBe(0);
  expect(await fate(plan, 'eve', inRoots(77, names(100, 20_000)))).toBe(CLOSE.malformed.code);
  anna.type('still here');
  await anna.stored();
  const late = await RawClient.synced(at(plan, 'late'));
  expect(late.words).toBe('still here');
  expect(late.doc.getText('root 99').toString()).toBe('a');
});

test('R11 roots are counted over restarts: nobody adds them slowly', async () => {
  const plan = await node.plan();
  const step = CAPS.roots * 0.4;
  let codes: number[] = [];
  for (let round = 0; round < 4; round++) {
    codes = [...codes, await fate(plan, 'eve', inRoots(100 + round, names(round * step, step)))];
    await node.stop(); // compacts
    node = await startNode({ folder: node.folder });
  }
  expect(codes).toEqual([0, 0, CLOSE.malformed.code, CLOSE.malformed.code]);
  expect((await node.committed(text(plan as never))).share.size).toBeLessThanOrEqual(CAPS.roots);
  // known roots stay open to everybody
  expect(await fate(plan, 'anna', inRoots(7, names(step / 2, step)))).toBe(0);
});

test('R11 thousands of new client ids at one place are refused: each copy would pay their square', async () => {
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  expect(await fate(plan, 'eve', byClients(1000, CAPS.newClients + 1))).toBe(CLOSE.malformed.code);
  expect(await fate(plan, 'bert', byClients(1000, 200))).toBe(0);
  anna.type('still here');
  await anna.stored();
  const late = await RawClient.synced(at(plan, 'late'));
  expect(late.words).toContain('still here');
  expect(late.words).toHaveLength(200 + 'still here'.length);
});

test.each([
  ['structs', collected(77, 2_000_000)],
  ['deletions', deletedRanges(77, 1_000_000)],
  ['values', emptyObjects(77, 4_000_000)],
])('R11 millions of %s in one message are refused before they are objects', async (_name, update) => {
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  anna.type('honest');
  await anna.stored();
  expect(await fate(plan, 'eve', update)).toBe(CLOSE.tooLarge.code);
  expect((await RawClient.synced(at(plan, 'late'))).words).toBe('honest');
});

test('R11 a message of as many pieces as may be is taken; lists of numbers and of objects are ordinary', async () => {
  const plan = await node.plan();
  expect(await fate(plan, 'anna', chain(7, CAPS.pieces - 1))).toBe(0);
  const bert = await RawClient.synced(at(plan, 'bert'));
  bert.edit((doc) => doc.getArray('numbers').push([Array.from({ length: 30_000 }, (_, nth) => nth % 50)]));
  bert.edit((doc) =>
    doc.getArray('cards').push([Array.from({ length: 5000 }, (_, nth) => ({ order: `a${nth}` }))]),
  );
  bert.edit((doc) => doc.getArray('none').push([{}, {}, [], [[]], [{}]]));
  await bert.stored();
  expect(bert.closeCode).toBe(null);
});
