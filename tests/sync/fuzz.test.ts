/**
 * Mutated messages and shuffled bytes on real sockets: the server lives, an honest pair in the same room
 * notices nothing, and what is stored opens for newcomers and equals the honest copies.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { startNode, type TestNode, text } from './node.ts';
import { awarenessMessage, RawClient, syncMessage } from './rawClient.ts';

const LONG = process.env.GONGCE_LONG !== undefined;
const SEEDS = (process.env.TEST_SEEDS ?? (LONG ? '1,2,3,4,5,6,7,8,9,10' : '1,2,3')).split(',').map(Number);
const MESSAGES = Number(process.env.TEST_MESSAGES ?? (LONG ? 2000 : 400));

let node: TestNode;

beforeEach(async () => {
  node = await startNode();
});
afterEach(async () => {
  await node.clear();
});

/** mulberry32 */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function mutated(message: Uint8Array, next: () => number): Uint8Array {
  const bytes = [...message];
  for (let n = 1 + Math.floor(next() * 4); n > 0; n--) {
    const place = Math.floor(next() * bytes.length);
    const kind = next();
    if (kind < 0.5) bytes[place] = Math.floor(next() * 256);
    else if (kind < 0.7) bytes.splice(place, 1);
    else if (kind < 0.9) bytes.splice(place, 0, Math.floor(next() * 256));
    else bytes.splice(place);
  }
  return new Uint8Array(bytes);
}

test.each(SEEDS)(
  'R10 mutated messages, seed %i: nobody else notices, newcomers can join',
  async (seed) => {
    const next = random(seed);
    const plan = await node.plan();
    const at = (user: string) => `${node.url}/${plan}/text?token=${user}`;
    const anna = await RawClient.synced(at('anna'));
    const bert = await RawClient.synced(at('bert'));
    anna.type('the honest text');
    await anna.stored();
    // messages an honest third client would send, on the document as it stands
    const model = new Y.Doc();
    Y.applyUpdate(model, Y.encodeStateAsUpdate(anna.doc));
    const made: Uint8Array[] = [];
    model.on('update', (update: Uint8Array) => made.push(syncMessage(2, update)));
    model.getText('body').insert(3, 'mallory');
    model.getText('body').format(0, 4, { bold: true });
    model.getMap('cards').set('one', { title: 'x', tags: [1, 2, { deep: [true] }] });
    model.getText('body').delete(1, 3);
    model.getXmlFragment('default').insert(0, [new Y.XmlElement('paragraph')]);
    made.push(syncMessage(1, Y.encodeStateAsUpdate(model)), syncMessage(0, Y.encodeStateVector(model)));
    made.push(
      awarenessMessage([{ client: model.clientID, clock: 1, state: { user: { name: 'm' } } }]),
      new Uint8Array([3]),
    );
    let eve = await RawClient.open(at('eve'));
    let refused = 0;
    for (let n = 0; n < MESSAGES; n++) {
      if (eve.closeCode !== null || eve.ws.readyState !== eve.ws.OPEN) {
        refused++;
        eve = await RawClient.open(at('eve'));
      }
      eve.send(mutated(made[Math.floor(next() * made.length)] as Uint8Array, next));
      if (n % 8 === 0) anna.type(String(n % 10));
      if (n % 16 === 0) await anna.stored();
    }
    await anna.stored();
    expect(refused).toBeGreaterThan(10);
    // whatever eve got in, all who are honest see the same, and so does a newcomer
    const stored = await node.committed(text(plan));
    const late = await RawClient.synced(at('late'));
    await bert.until(() => bert.words === late.words);
    expect(bert.words).toBe(stored.getText('body').toString());
    for (const doc of [stored, late.doc]) {
      expect(doc.store.pendingStructs).toBe(null);
      expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(stored));
    }
    await node.stop();
    node = await startNode({ folder: node.folder });
    expect((await node.committed(text(plan))).getText('body').toString()).toBe(late.words);
  },
  600_000,
);
