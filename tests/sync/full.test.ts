/** A document at its limit of bytes: the last that is taken, the first that is not, and who has to wait for it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { CAPS, CLOSE } from '../../shared/wire.ts';
import { startNode, type TestNode, text } from './node.ts';
import { chain, emptyObjects } from './poison.ts';
import { RawClient } from './rawClient.ts';

const LIMIT = 200_000;
/** Past the limit by so much at most. */
const TOLERANCE = LIMIT / 10;

let node: TestNode;
let plan: Awaited<ReturnType<TestNode['plan']>>;

beforeEach(async () => {
  node = await startNode({ limits: { DOCUMENT_BYTES: LIMIT } });
  plan = await node.plan();
});
afterEach(() => node.clear());

const join = (user: string) => RawClient.synced(`${node.url}/${plan}/text?token=${user}`);
const size = async () => Y.encodeStateAsUpdate(await node.committed(text(plan))).length;

test('R11 a document stops growing at its limit, and no later', async () => {
  const anna = await join('anna');
  while (anna.closeCode === null) {
    anna.type('x'.repeat(1000));
    await anna.stored().catch(() => {});
  }
  expect(anna.closeCode).toBe(CLOSE.tooLarge.code);
  expect(await size()).toBeGreaterThan(LIMIT - 5000);
  expect(await size()).toBeLessThan(LIMIT + TOLERANCE);
});

test('R11 many who bring much at once do not get in more than one after the other', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, (_, nth) => join(`user${nth}`)));
  for (const person of people) for (let nth = 0; nth < 3; nth++) person.type('x'.repeat(30_000));
  await Promise.all(people.map((person) => person.stored().catch(() => {})));
  expect(await size()).toBeGreaterThan(LIMIT - 30_100);
  expect(await size()).toBeLessThan(LIMIT + TOLERANCE);
  expect(people.map(({ closeCode }) => closeCode ?? CLOSE.tooLarge.code)).toEqual(
    people.map(() => CLOSE.tooLarge.code),
  );
});

test('a text typed letter by letter is logged many times its size, and nobody who types it is refused', async () => {
  const anna = await join('anna');
  anna.type('x'.repeat(LIMIT - 10_000));
  const bert = await join('bert');
  for (let nth = 0; nth < 4000; nth++) anna.type('y');
  for (let nth = 0; nth < 4000; nth++) bert.type('z');
  await Promise.all([anna.stored(), bert.stored()]);
  expect((await node.committed(text(plan))).getText('body').length).toBe(LIMIT - 2000);
});

test('what was deleted since makes room', async () => {
  const anna = await join('anna');
  anna.type('x'.repeat(LIMIT - 1000));
  await anna.stored();
  await size(); // merged: what it is now is known
  anna.edit((doc) => doc.getText('body').delete(0, LIMIT / 2));
  anna.type('y'.repeat(LIMIT / 2 - 10_000));
  await anna.stored();
  anna.edit((doc) => doc.getText('body').delete(0, 1000));
  await anna.stored();
  expect(anna.closeCode).toBe(null);
});

test('R11 objects in values are counted too, message by message', async () => {
  await node.clear();
  node = await startNode();
  plan = await node.plan();
  const eve = await join('eve');
  const messages = 10;
  for (let nth = 0; nth <= messages; nth++) eve.update(emptyObjects(5 + nth, CAPS.documentPieces / messages));
  expect(await eve.closed()).toBe(CLOSE.tooLarge.code);
  expect(eve.acked).toBeLessThanOrEqual(messages);
  expect((await node.committed(text(plan))).getArray('list').length).toBe(messages - 1);
});

test('R11 a document of more structs than every copy can bear takes no more, though its bytes are few', async () => {
  await node.clear();
  node = await startNode();
  plan = await node.plan();
  const anna = await join('anna');
  const eve = await join('eve');
  const half = CAPS.documentPieces * 0.55;
  eve.update(chain(5, half));
  await eve.stored();
  eve.update(chain(6, half));
  expect(await eve.closed()).toBe(CLOSE.tooLarge.code);
  anna.type('x');
  await anna.stored();
  expect((await join('late')).words).toBe('x');
});
