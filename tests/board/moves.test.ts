/**
 * Concurrent moves and edits of a board in seeded orders of delivery: each card has exactly one place, all
 * replicas agree, nothing added is lost.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addCard,
  cardsInStage,
  DEFAULT_STAGES,
  dropFromSet,
  fillBoard,
  moveCard,
  putInSet,
  readBoard,
  removeStage,
  setCardField,
} from '../../shared/doc/board.ts';
import { placesInStage } from '../../shared/doc/boardPlaces.ts';

const STAGES = DEFAULT_STAGES.map((stage) => stage.id);
const CARDS = 8;

function boardOf(cards: number): Y.Doc {
  const doc = new Y.Doc();
  fillBoard(doc);
  for (let n = 0; n < cards; n += 1)
    addCard(doc, { id: `c${n}`, title: `任务 ${n}`, stage: STAGES[n % STAGES.length] as string });
  return doc;
}

function replicas(first: Y.Doc, count: number): Y.Doc[] {
  const update = Y.encodeStateAsUpdate(first);
  return Array.from({ length: count }, (_, index) => {
    const doc = new Y.Doc();
    doc.clientID = index + 10;
    Y.applyUpdate(doc, update);
    return doc;
  });
}

/** Each gets the others' updates, in an order of its own. */
function exchange(docs: readonly Y.Doc[]): void {
  const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc));
  docs.forEach((doc, index) => {
    const turned = [...updates.slice(index + 1), ...updates.slice(0, index)];
    for (const update of index % 2 === 0 ? turned : turned.reverse()) Y.applyUpdate(doc, update);
  });
}

const act = fc.record({
  who: fc.nat(2),
  card: fc.nat(CARDS - 1),
  stage: fc.nat(STAGES.length - 1),
  before: fc.option(fc.nat(CARDS - 1), { nil: null }),
  sync: fc.boolean(),
  kind: fc.constantFrom('move', 'move', 'move', 'owner', 'field', 'archive', 'stage'),
});

describe('a board moved by several people', () => {
  it('R6: 200 concurrent moves of one card leave it in exactly one stage, the same everywhere', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1000)), (numbers) => {
        const docs = replicas(boardOf(CARDS), 4);
        for (let n = 0; n < 200; n += 1) {
          const doc = docs[n % docs.length] as Y.Doc;
          const stage = STAGES[(numbers.next().value ?? 0) % STAGES.length] as string;
          const before = n % 3 === 0 ? null : `c${(numbers.next().value ?? 0) % CARDS}`;
          moveCard(doc, 'c0', stage, before);
        }
        exchange(docs);
        const boards = docs.map(readBoard);
        for (const board of boards) {
          expect(board).toEqual(boards[0]);
          expect(board.cards.filter((card) => card.id === 'c0')).toHaveLength(1);
          expect(
            STAGES.filter((stage) => cardsInStage(board, stage).some((card) => card.id === 'c0')),
          ).toHaveLength(1);
        }
      }),
      { seed: 41, numRuns: 12 },
    );
  });

  it('R6: any mixture of moves and edits ends alike for all, each card once', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 40 }), (acts) => {
        const docs = replicas(boardOf(CARDS), 3);
        for (const { who, card, stage, before, sync, kind } of acts) {
          const doc = docs[who] as Y.Doc;
          const id = `c${card}`;
          if (kind === 'move')
            moveCard(doc, id, STAGES[stage] as string, before === null ? null : `c${before}`);
          else if (kind === 'owner') putInSet(doc, id, 'owner', `u${stage}`);
          else if (kind === 'field') setCardField(doc, id, 'title', `标题 ${stage}`);
          else if (kind === 'archive')
            setCardField(doc, id, 'archived', stage > 2 ? { by: 'u', at: '2026-01-01T00:00:00Z' } : null);
          else removeStage(doc, STAGES[stage] as string);
          if (sync) exchange(docs);
        }
        exchange(docs);
        const boards = docs.map(readBoard);
        for (const board of boards) {
          expect(board).toEqual(boards[0]);
          expect(board.broken).toEqual([]);
          expect(board.cards.map((card) => card.id).sort()).toEqual(
            Array.from({ length: CARDS }, (_, n) => `c${n}`),
          );
        }
      }),
      { seed: 42, numRuns: 100 },
    );
  });

  it('puts a card exactly where it was dropped, whatever was moved before', () => {
    const drop = fc.record({ card: fc.nat(11), at: fc.nat(11) });
    fc.assert(
      fc.property(fc.array(drop, { minLength: 1, maxLength: 60 }), (drops) => {
        const doc = new Y.Doc();
        fillBoard(doc);
        for (let n = 0; n < 12; n += 1) addCard(doc, { id: `c${n}`, title: '', stage: 'todo' });
        let wanted = Array.from({ length: 12 }, (_, n) => `c${n}`);
        for (const { card, at } of drops) {
          const id = `c${card}`;
          const rest = wanted.filter((one) => one !== id);
          moveCard(doc, id, 'todo', rest[at] ?? null);
          wanted = [...rest.slice(0, at), id, ...rest.slice(at)];
          expect(cardsInStage(readBoard(doc), 'todo').map((one) => one.id)).toEqual(wanted);
        }
      }),
      { seed: 43, numRuns: 60 },
    );
  });

  it('adds concurrent owners, links and events to one set; two people recording an event both count', () => {
    const [a, b] = replicas(boardOf(1), 2) as [Y.Doc, Y.Doc];
    putInSet(a, 'c0', 'owner', 'u1');
    putInSet(b, 'c0', 'owner', 'u2');
    const event = { text: '', done: true, event: true, order: 'a0', due: null, owner: null };
    setCardField(a, 'c0', 'planned', 20);
    putInSet(a, 'c0', 'check', 'e1', event);
    putInSet(b, 'c0', 'check', 'e2', event);
    exchange([a, b]);
    const card = readBoard(a).cards[0];
    expect(card?.owners.sort()).toEqual(['u1', 'u2']);
    expect(card?.done).toBe(2);
    dropFromSet(b, 'c0', 'check', 'e1');
    expect(readBoard(b).cards[0]?.done).toBe(1);
    expect(readBoard(a)).toEqual({ ...readBoard(a) });
  });

  it('shows the cards of a removed stage in the first one, and lets them be moved on', () => {
    const doc = boardOf(5);
    removeStage(doc, 'plan');
    expect(cardsInStage(readBoard(doc), 'todo').map((card) => card.id)).toContain('c1');
    moveCard(doc, 'c0', 'todo', 'c1');
    moveCard(doc, 'c1', 'run', null);
    const board = readBoard(doc);
    expect(cardsInStage(board, 'run').at(-1)?.id).toBe('c1');
    expect(board.cards).toHaveLength(5);
  });

  it('holds a thousand cards, and hundreds of drops at one spot keep keys short', () => {
    const doc = new Y.Doc();
    fillBoard(doc);
    doc.transact(() => {
      for (let n = 0; n < 1000; n += 1)
        addCard(doc, { id: `c${n}`, title: `任务 ${n}`, stage: STAGES[n % 5] as string });
    });
    expect(readBoard(doc).cards).toHaveLength(1000);
    for (let n = 0; n < 250; n += 1) {
      const id = `c${5 * (3 + (n % 150))}`;
      moveCard(doc, id, 'todo', placesInStage(doc, 'todo', id)[1]?.id ?? null);
    }
    const board = readBoard(doc);
    expect(board.broken).toEqual([]);
    expect(Math.max(...board.cards.map((card) => card.place.order.length))).toBeLessThan(80);
  });
});
