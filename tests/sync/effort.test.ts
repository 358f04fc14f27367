/** What came while a merge or a trial ran, or was not stored yet, is counted on, whichever ends first. */
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Effort } from '../../server/sync/effort.ts';
import { type Facts, readFacts } from '../../server/sync/facts.ts';
import { CAPS } from '../../shared/wire.ts';

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
  effort.take(blocks(10), 1, true);
  const merge = effort.mergeBegins();
  effort.take(blocks(20), 1, true);
  const trial = effort.mergeBegins();
  effort.take(blocks(40), 1, true);
  effort.merged(weighs(30), clients, trial);
  expect(effort.piecesWith(one)).toBe(71);
  effort.merged(weighs(10), clients, merge);
  expect(effort.piecesWith(one)).toBe(71);
});

test('what came after a merge had begun is counted until the next', () => {
  const effort = new Effort(0, 1000);
  const one = blocks(1);
  effort.take(blocks(10), 1, true);
  const first = effort.mergeBegins();
  effort.take(blocks(20), 1, true);
  effort.mergeBegins(); // fails
  effort.take(blocks(40), 1, true);
  effort.merged(weighs(10), clients, first);
  expect(effort.piecesWith(one)).toBe(71);
  effort.merged(weighs(70), clients, effort.mergeBegins());
  expect(effort.piecesWith(one)).toBe(71);
});

test('what is not stored yet when a merge begins is in no merge', () => {
  const effort = new Effort(0, 1000);
  const one = blocks(1);
  effort.take(blocks(10), 1, false);
  const row = effort.rowBegins();
  effort.take(blocks(20), 1, false);
  const merge = effort.mergeBegins();
  effort.rowStored(row);
  effort.merged(weighs(0), clients, merge);
  expect(effort.piecesWith(one)).toBe(31);
  effort.rowStored(effort.rowBegins());
  effort.merged(weighs(30), clients, effort.mergeBegins());
  expect(effort.piecesWith(one)).toBe(31);
});

test('a large document that nobody has counted is merged as soon as somebody writes in it', () => {
  const effort = new Effort(1024 * 1024, CAPS.openingSteps);
  expect(effort.due).toBe(false);
  effort.take(blocks(1), 1, true);
  expect(effort.due).toBe(true);
  effort.merged(weighs(5000), clients, effort.mergeBegins());
  effort.take(blocks(1), 1, true);
  expect(effort.due).toBe(false);
});
