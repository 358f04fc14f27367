/**
 * Writing that costs nothing as it comes and would cost whoever loads it whole the product of its parts: nobody is
 * refused, and the document is opened as cheaply as it came, by newcomers and by those who bring their own copy.
 */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Conflicts } from '../../server/sync/conflicts.ts';
import { mergeRows, orderRows } from '../../server/sync/docJobs.ts';
import { updateFrames } from '../../server/sync/frames.ts';
import { type Bounds, type Came, GUIDE_IDS, loadingOf } from '../../server/sync/loadOrder.ts';
import type { PlanId } from '../../shared/ids.ts';
import { CLOSE } from '../../shared/wire.ts';
import { attack, docOf, stepsOf } from './dear.ts';
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

const wholeOf = (updates: readonly Uint8Array[]): Uint8Array => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return Y.encodeStateAsUpdate(doc);
};

function guideOf(updates: readonly Uint8Array[]): Uint8Array {
  const order = orderRows(null, [{ seq: 1, updates: updateFrames(updates) }], limits.OPENING_STEPS);
  return order.kind === 'guided' ? order.guide : expect.fail(order.kind);
}

/** A copy that was loaded and is stored anew. */
const copied = (state: Uint8Array): Uint8Array => wholeOf([state]);

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

// Random writing: three people, what they have not heard of they write beside; in parts that are merged one after the other.

type Act = { who: number; what: number; at: number; times: number; hears: boolean };
const often = fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 20 }));
/** Things put in, each an item of its own. */
const PUT = [0, 1, 2, 3];
/** What is deleted becomes one with what is deleted beside it, and may be split again by who has not heard of it. */
const ALL = [...PUT, 4, 5, 6];
const acts = (kinds: readonly number[]) =>
  fc.array(
    fc.record({
      who: fc.nat(2),
      what: fc.constantFrom(...kinds),
      at: fc.nat(1000),
      times: often,
      hears: fc.boolean(),
    }),
    { minLength: 5, maxLength: 40 },
  );

function act(doc: Y.Doc, { what, at }: Act): void {
  const words = doc.getText('words');
  const page = doc.getXmlFragment('page');
  doc.transact(() => {
    if (what === 0) words.insertEmbed(0, { at });
    else if (what === 1) words.insertEmbed(words.length, { at });
    else if (what === 2) words.insertEmbed(at % (words.length + 1), { at });
    else if (what === 3) {
      const block = new Y.XmlElement('p');
      block.insert(0, [new Y.XmlText('x')]);
      page.insert(at % (page.length + 1), [block]);
    } else if (what === 4) doc.getMap('fields').set(`field${at % 2}`, at);
    else if (what === 5 && words.length > 1) words.delete(at % (words.length - 1), 2);
    else if (what === 6 && page.length > 0) page.delete(at % page.length, 1);
  });
}

function played(script: readonly Act[], ids: readonly number[]): Uint8Array[] {
  const docs = ids.map(docOf);
  const sent: Uint8Array[] = [];
  for (const doc of docs)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'heard') sent.push(update);
    });
  for (const one of script) {
    const doc = docs[one.who] as Y.Doc;
    if (one.hears) for (const update of [...sent]) Y.applyUpdate(doc, update, 'heard');
    for (let nth = 0; nth < one.times; nth++) act(doc, one);
  }
  return sent;
}

const shown = (doc: Y.Doc) => [
  doc.getText('words').toDelta(),
  doc.getXmlFragment('page').toString(),
  doc.getMap('fields').toJSON(),
];

/** Merges as the server does, with bounds for so small a document; returns the state and the updates in order. */
function merged(parts: readonly Uint8Array[][], slack: number) {
  let state = new Uint8Array([0, 0]) as Uint8Array;
  let guides = 0;
  let dear = 0;
  const log: Uint8Array[] = [];
  for (const part of parts) {
    const updates = [...part];
    for (;;) {
      const base = state;
      const steps = stepsOf(base, ...updates);
      const bounds: Bounds = { most: steps + slack, parts: 1000 };
      const again = (came: Came): Y.Doc => {
        const conflicts = new Conflicts();
        conflicts.onItem = came.add;
        const doc = new Y.Doc();
        conflicts.during(() => {
          for (const update of [base, ...updates]) Y.applyUpdate(doc, update);
        });
        return doc;
      };
      const whole = wholeOf([base, ...updates]);
      const loading = loadingOf(whole, bounds, again);
      if (loading.kind === 'dear') dear++;
      if (loading.kind === 'cheap') {
        expect(stepsOf(whole)).toBeLessThanOrEqual(bounds.most);
        expect(stepsOf(copied(whole))).toBeLessThanOrEqual(bounds.most);
      }
      if (loading.kind !== 'guided') {
        state = whole;
        break;
      }
      guides++;
      updates.push(loading.guide);
    }
    log.push(...updates);
  }
  return { state, log, guides, dear };
}

const ids = fc.constantFrom([1, 5, 9], [9, 5, 1], [5, 1, 9]);

test('R11 however three write and whenever it is merged, it is loaded in no more steps than it came with', () => {
  let guided = 0;
  fc.assert(
    fc.property(acts(PUT), ids, fc.nat(80), (script, three, cut) => {
      const updates = played(script, three);
      const { guides, dear } = merged([updates.slice(0, cut), updates.slice(cut)], 2);
      expect(dear).toBe(0);
      guided += guides;
    }),
    { numRuns: 300 },
  );
  expect(guided).toBeGreaterThan(0);
});

test('R3 who loads a guided document, and who hears of the guide, sees what everybody sees', () => {
  fc.assert(
    fc.property(acts(ALL), ids, fc.nat(80), (script, three, cut) => {
      const updates = played(script, three);
      const { state, log } = merged([updates.slice(0, cut), updates.slice(cut)], 2);
      const [plain, late, live] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
      for (const update of updates) Y.applyUpdate(plain, update);
      Y.applyUpdate(late, state);
      for (const update of log) Y.applyUpdate(live, update);
      for (const doc of [late, live]) expect(shown(doc)).toEqual(shown(plain));
      expect(late.store.pendingStructs).toBe(null);
    }),
    { numRuns: 300 },
  );
});
