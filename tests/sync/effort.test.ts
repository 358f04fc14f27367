/** What came while a merge or a trial ran is counted on, whichever of them ends first. */
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Effort } from '../../server/sync/effort.ts';
import { type Facts, readFacts } from '../../server/sync/facts.ts';

const clients = new Map();
const weighs = (pieces: number) => ({ pieces, steps: 0, heavy: [], walkers: 0 });

function blocks(count: number): Facts {
  const doc = new Y.Doc();
  doc.getArray('blocks').insert(
    0,
    Array.from({ length: count }, () => new Y.Map()),
  );
  const reading = readFacts(Y.encodeStateAsUpdate(doc));
  if (!reading.ok) throw new Error(reading.reason);
  return reading.facts;
}

test('a merge that ends after a trial that began later does not forget what the trial counted', () => {
  const effort = new Effort(0, 1000);
  const one = blocks(1);
  effort.take(blocks(10), 1);
  const merge = effort.mergeBegins();
  effort.take(blocks(20), 1);
  const trial = effort.mergeBegins();
  effort.take(blocks(40), 1);
  effort.merged(weighs(30), clients, trial);
  expect(effort.piecesWith(one)).toBe(71);
  effort.merged(weighs(10), clients, merge);
  expect(effort.piecesWith(one)).toBe(71);
});

test('what came after a merge had begun is counted until the next', () => {
  const effort = new Effort(0, 1000);
  const one = blocks(1);
  effort.take(blocks(10), 1);
  const first = effort.mergeBegins();
  effort.take(blocks(20), 1);
  effort.mergeBegins(); // fails
  effort.take(blocks(40), 1);
  effort.merged(weighs(10), clients, first);
  expect(effort.piecesWith(one)).toBe(71);
  effort.merged(weighs(70), clients, effort.mergeBegins());
  expect(effort.piecesWith(one)).toBe(71);
});
