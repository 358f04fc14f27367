/**
 * However three people write, hear of each other and are merged: a document is loaded in no more steps than it came with,
 * and a guide changes nothing anybody sees. What they have not heard of they write beside.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Conflicts } from '../../server/sync/conflicts.ts';
import { type Bounds, type Came, loadingOf } from '../../server/sync/loadOrder.ts';
import { copied, docOf, stepsOf, wholeOf } from './dear.ts';

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
