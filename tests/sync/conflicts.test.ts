/**
 * Insertions every copy would have to look for long for the place of: refused before anybody has them, however they
 * are spread over frames, sessions and time. What honest people do at one place at once is taken.
 */
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Conflicts } from '../../server/sync/conflicts.ts';
import { CAPS, CLOSE } from '../../shared/wire.ts';
import { startNode, type TestNode, text } from './node.ts';
import { chain, farFromTheirPlace } from './poison.ts';
import { RawClient } from './rawClient.ts';

let node: TestNode;
const OPENING_STEPS = 400_000;
afterEach(() => node.clear());

const at = (plan: string, user: string) => `${node.url}/${plan}/text?token=${user}`;

/** Steps a newcomer takes. */
async function openingSteps(plan: string): Promise<number> {
  const state = Y.encodeStateAsUpdate(await node.committed(text(plan as never)));
  const conflicts = new Conflicts();
  conflicts.during(() => Y.applyUpdate(new Y.Doc(), state));
  return conflicts.steps;
}

async function stillOpen(plan: string, anna: RawClient): Promise<void> {
  anna.type('still here');
  await anna.stored();
  const late = await RawClient.synced(at(plan, 'late'));
  expect(late.words).toContain('still here');
  expect(await openingSteps(plan)).toBeLessThan(OPENING_STEPS * 1.5);
}

test('R11 thousands that name far neighbours, in one frame: refused, its session closed', async () => {
  node = await startNode({ limits: { OPENING_STEPS } });
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  const eve = await RawClient.open(at(plan, 'eve'));
  eve.update(chain(77, 1000));
  await eve.stored();
  eve.update(farFromTheirPlace(77, 1000, 1000, { client: 77, clock: 999 }));
  eve.update(farFromTheirPlace(77, 2000, 10, { client: 77, clock: 999 })); // builds on what is refused
  expect(await eve.closed()).toBe(CLOSE.tooLarge.code);
  expect(eve.acked).toBe(1);
  expect(anna.doc.store.clients.get(77)?.at(-1)?.id.clock).toBe(999);
  await stillOpen(plan, anna);
});

test('R11 the same in small pieces: somebody counts before it is more than all can bear', async () => {
  node = await startNode({ limits: { OPENING_STEPS } });
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  const eve = await RawClient.open(at(plan, 'eve'));
  eve.update(chain(77, 1000));
  await eve.stored();
  for (let nth = 0; nth < 90; nth++)
    eve.update(farFromTheirPlace(77, 1000 + nth * 10, 10, { client: 77, clock: 999 - nth * 10 }));
  expect(await eve.closed()).toBe(CLOSE.tooLarge.code);
  await stillOpen(plan, anna);
});

test('R11 the same by many sockets of one user, each a little: his share is counted, others write on', async () => {
  node = await startNode({ limits: { OPENING_STEPS } });
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  const eve = await RawClient.open(at(plan, 'eve'));
  eve.update(chain(77, 1000));
  await eve.stored();
  const codes: (number | null)[] = [];
  for (let nth = 0; nth < 4; nth++) {
    const other = await RawClient.open(at(plan, 'eve'));
    other.update(farFromTheirPlace(100 + nth, 0, 100, { client: 77, clock: 999 - nth * 100 }));
    await other.stored().catch(() => {});
    codes.push(other.closeCode);
    other.ws.terminate();
    await node.committed(text(plan)); // merged
  }
  expect(codes[0]).toBe(null);
  expect(codes.at(-1)).toBe(CLOSE.tooLarge.code);
  await stillOpen(plan, anna);
});

// a third of what the real bound is made for, against a ninth of it
test('R6 R11 three people put 1,000 things each in front of everything, offline: all are taken', async () => {
  node = await startNode({ limits: { OPENING_STEPS: CAPS.openingSteps / 9 } });
  const plan = await node.plan();
  const states = [1, 2, 3].map((clientID) => {
    const doc = Object.assign(new Y.Doc(), { clientID });
    for (let nth = 0; nth < 1000; nth++) doc.getText('body').insert(0, 'x');
    return Y.encodeStateAsUpdate(doc);
  });
  const people = await Promise.all(['anna', 'bert', 'carl'].map((user) => RawClient.open(at(plan, user))));
  for (const [nth, person] of people.entries()) person.update(states[nth] as Uint8Array);
  await Promise.all(people.map((person) => person.stored()));
  expect((await node.committed(text(plan))).getText('body').length).toBe(3000);
});

test('R11 a paste of 5,000 blocks into a long text is tried and taken; what was sent meanwhile follows it', async () => {
  node = await startNode();
  const plan = await node.plan();
  const anna = await RawClient.synced(at(plan, 'anna'));
  const blocks = (count: number) =>
    Array.from({ length: count }, (_, nth) => {
      const block = new Y.XmlElement('paragraph');
      block.setAttribute('id', `block${nth}`);
      block.insert(0, [new Y.XmlText(`第 ${nth} 项工作`)]);
      return block;
    });
  anna.edit((doc) => doc.getXmlFragment('page').insert(0, blocks(5000)));
  anna.edit((doc) => doc.getXmlFragment('page').insert(2500, blocks(5000)));
  for (let nth = 0; nth < 50; nth++) anna.type('x');
  await anna.stored();
  const late = await RawClient.synced(at(plan, 'late'));
  expect(late.doc.getXmlFragment('page').length).toBe(10_000);
  expect(late.words).toHaveLength(50);
});
