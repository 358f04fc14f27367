/**
 * What the room takes for an insertion that finds its place at once does so: in whatever order the updates of several
 * people come, none of those it lets pass uncounted walks over more than the first thing it meets.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Conflicts } from '../../server/sync/conflicts.ts';
import { type Facts, readFacts } from '../../server/sync/facts.ts';
import { Leaves } from '../../server/sync/leaves.ts';

function factsOf(update: Uint8Array): Facts {
  const reading = readFacts(update);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.facts;
}

type Act = { who: number; what: number; at: number; name: number; hear: boolean };

const acts = fc.array(
  fc.record({
    who: fc.nat(2),
    what: fc.nat(6),
    at: fc.nat(1000),
    name: fc.nat(3),
    hear: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
);

function act(doc: Y.Doc, { what, at, name }: Act): void {
  const words = doc.getText('words');
  const page = doc.getXmlFragment('page');
  const cards = doc.getMap<Y.Map<unknown>>('cards');
  const card = cards.get(`card${name}`);
  doc.transact(() => {
    if (what === 0) words.insert(at % (words.length + 1), 'ab');
    else if (what === 1) words.insert(words.length, 'c');
    else if (what === 2 && words.length > 0) words.delete(at % words.length, 1);
    else if (what === 3) {
      const block = new Y.XmlElement('p');
      block.setAttribute('id', String(at));
      block.insert(0, [new Y.XmlText('x'), new Y.XmlText('y')]);
      page.insert(at % (page.length + 1), [block]);
    } else if (what === 4) cards.set(`card${name}`, new Y.Map([['title', 'a']]));
    else if (what === 5 && card !== undefined) card.set(`field${at % 3}`, at);
    else if (what === 6) words.insert(at % (words.length + 1), 'd', { bold: at % 2 === 0 });
  });
}

/** The updates of three people in an order a server may get them: each one's own in order. */
function played(script: readonly Act[]): Uint8Array[] {
  const docs = [0, 1, 2].map((nth) => Object.assign(new Y.Doc(), { clientID: 100 - nth }));
  const sent: Uint8Array[] = [];
  docs.forEach((doc) => {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'heard') sent.push(update);
    });
  });
  for (const one of script) {
    const doc = docs[one.who] as Y.Doc;
    // what he has not heard of he writes beside
    if (one.hear) for (const update of [...sent]) Y.applyUpdate(doc, update, 'heard');
    act(doc, one);
  }
  return sent;
}

test('R11 what is not counted walks over nothing', () => {
  fc.assert(
    fc.property(acts, fc.nat(20), (script, loadedFrom) => {
      const updates = played(script);
      const server = new Y.Doc();
      const leaves = new Leaves(); // knows nothing of what was there when the room was loaded
      updates.forEach((update, nth) => {
        const { walks } = factsOf(update);
        const conflicts = new Conflicts();
        conflicts.during(() => Y.applyUpdate(server, update));
        if (nth < loadedFrom) return;
        if (leaves.unsure(walks) === 0) {
          // each insertion meets one thing at most: a bold letter is three of them
          expect(conflicts.steps).toBeLessThanOrEqual(Y.decodeUpdate(update).structs.length);
        }
        leaves.take(walks);
      });
    }),
    { numRuns: 300 },
  );
});

test('typing, at one place after the other, after others, in new blocks and cards, is not counted', () => {
  const anna = Object.assign(new Y.Doc(), { clientID: 1 });
  const bert = Object.assign(new Y.Doc(), { clientID: 2 });
  const leaves = new Leaves();
  const unsure: number[] = [];
  const hear = (other: Y.Doc) => (update: Uint8Array, origin: unknown) => {
    if (origin === 'heard') return;
    const { walks } = factsOf(update);
    unsure.push(leaves.unsure(walks));
    leaves.take(walks);
    Y.applyUpdate(other, update, 'heard');
  };
  anna.on('update', hear(bert));
  bert.on('update', hear(anna));
  const counted = (work: () => void): number => {
    unsure.length = 0;
    work();
    return unsure.reduce((sum, one) => sum + one, 0);
  };
  const type = (doc: Y.Doc, letter: string) => {
    const text = doc.getText('words');
    text.insert(text.length, letter);
  };
  expect(counted(() => type(anna, 'a'))).toBe(1); // nobody knows what else is in that root
  expect(
    counted(() => {
      for (let nth = 0; nth < 20; nth++) type(nth % 2 === 0 ? bert : anna, 'b');
    }),
  ).toBe(0);
  const cards = anna.getMap<Y.Map<unknown>>('cards');
  expect(
    counted(() =>
      cards.set(
        'one',
        new Y.Map<unknown>([
          ['title', 'x'],
          ['stage', 'todo'],
        ]),
      ),
    ),
  ).toBe(1);
  expect(
    counted(() => {
      for (let nth = 0; nth < 20; nth++) {
        const doc = nth % 2 === 0 ? bert : anna;
        doc.getMap<Y.Map<unknown>>('cards').get('one')?.set('stage', nth);
      }
      cards.get('one')?.set('owner', 'anna');
    }),
  ).toBe(0);
  const page = anna.getXmlFragment('page');
  expect(counted(() => page.insert(0, [new Y.XmlElement('p')]))).toBe(1);
  expect(
    counted(() => {
      for (let nth = 1; nth < 20; nth++) {
        const block = new Y.XmlElement('p');
        block.insert(0, [new Y.XmlText('x')]);
        page.insert(nth, [block]);
      }
    }),
  ).toBe(0);
});
