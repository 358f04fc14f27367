// A book pasted at once: what the main thread is handed of it is bounded, and judged as it was.
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { Depths } from '../../server/sync/depths.ts';
import { DocPool } from '../../server/sync/docPool.ts';
import { type Facts, packed, readFacts } from '../../server/sync/facts.ts';
import { Leaves } from '../../server/sync/leaves.ts';
import { REMEMBERED } from '../../server/sync/walks.ts';
import { CAPS } from '../../shared/wire.ts';

/** The update of so many paragraphs, and a letter typed at the end of the last. */
function pasted(paragraphs: number): { paste: Uint8Array; letter: Uint8Array } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  let last = new Y.XmlText();
  doc.transact(() => {
    const page = doc.getXmlFragment('default');
    for (let k = 0; k < paragraphs; k++) {
      const block = new Y.XmlElement('paragraph');
      last = new Y.XmlText('全年举办论坛20场。');
      block.insert(0, [last]);
      block.setAttribute('id', `b${k}`);
      page.insert(page.length, [block]);
    }
  });
  last.insert(last.length, '好');
  return { paste: updates[0]!, letter: updates[1]! };
}

const factsOf = (update: Uint8Array): Facts => {
  const reading = readFacts(update);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.facts;
};

/** Types inside types. */
function nested(deep: number): Uint8Array {
  const doc = new Y.Doc();
  let inside: Y.XmlFragment = doc.getXmlFragment('default');
  doc.transact(() => {
    for (let k = 0; k < deep; k++) {
      const block = new Y.XmlElement('blockquote');
      inside.insert(0, [block, new Y.XmlElement('paragraph')]);
      inside = block;
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

describe('what is handed over of a large update', () => {
  const { paste, letter } = pasted(20_000);

  it('names no more ends and types than are remembered, and typing goes on with the last', () => {
    const facts = factsOf(paste);
    expect(facts.walks.leaves).toHaveLength(REMEMBERED);
    expect(facts.walks.types).toHaveLength(REMEMBERED);
    const leaves = new Leaves();
    leaves.take(facts.walks);
    expect(leaves.unsure(factsOf(letter).walks)).toBe(0);
  });

  it('is packed into one buffer, which says the same', () => {
    const whole = readFacts(paste);
    const { reading, transfer } = packed(readFacts(paste));
    if (!reading.ok || !whole.ok) throw new Error('unread');
    expect(transfer).toHaveLength(1);
    const judged = [whole.facts, reading.facts].map(({ placed }) => {
      const depths = new Depths(new Uint8Array());
      return [depths.place(placed), depths.place(factsOf(letter).placed)];
    });
    expect(judged).toEqual([
      [true, true],
      [true, true],
    ]);
    expect({ ...reading.facts, placed: null }).toEqual({ ...whole.facts, placed: null });
  });

  it.each([CAPS.nesting - 1, CAPS.nesting + 2, 2000])('is judged alike %i deep', (deep) => {
    const update = nested(deep);
    const { placed } = factsOf(update);
    const { reading } = packed(readFacts(update));
    if (!reading.ok) throw new Error('unread');
    expect(new Depths(new Uint8Array()).place(reading.facts.placed)).toBe(
      new Depths(new Uint8Array()).place(placed),
    );
  });

  it('comes so from a worker', async () => {
    const pool = new DocPool();
    const reading = await pool.facts(paste.slice());
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.facts.placed).toBeInstanceOf(Float64Array);
    expect(new Depths(new Uint8Array()).place(reading.facts.placed)).toBe(true);
    await pool.close();
  });
});

it('remembering many more than are kept looks for the oldest once for many, not one by one', () => {
  const looks = vi.spyOn(Map.prototype, 'keys');
  const looksAgain = vi.spyOn(Set.prototype, 'keys');
  const leaves = new Leaves();
  for (let nth = 0; nth < 10 * REMEMBERED; nth++)
    leaves.take({
      sure: 0,
      after: [],
      beginnings: [],
      leaves: [{ client: 1, clock: 10 * nth }],
      types: [{ id: { client: 1, clock: 10 * nth }, names: [] }],
      typing: false,
    });
  const count = looks.mock.calls.length + looksAgain.mock.calls.length;
  vi.restoreAllMocks();
  // of leaves and of types: a look forgets a quarter of what is kept
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(2 * 10 * 5);
});
