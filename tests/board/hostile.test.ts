/** R11: whatever somebody else's program writes into a board, reading never throws and harms only that card. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardStore } from '../../client/board/boardStore.ts';
import { addCard, cardNote, fillBoard, moveCard, readBoard, setStage } from '../../shared/doc/board.ts';
import { cardsOf, stagesOf } from '../../shared/doc/boardPlaces.ts';
import { logAct, readLog } from '../../shared/doc/cardLog.ts';

const anything = fc.anything({
  maxDepth: 2,
  withBigInt: false,
  withDate: false,
  withMap: false,
  withSet: false,
  withTypedArray: false,
  withSparseArray: false,
});
const key = fc.oneof(
  fc.constantFrom(
    'place',
    'title',
    'category',
    'due',
    'planned',
    'done',
    'archived',
    'note',
    '__proto__',
    'constructor',
  ),
  fc.constantFrom(
    'owner:u1',
    'check:k1',
    'link:l1',
    'blockedBy:c9',
    'log:1',
    'owner:',
    ':',
    'check:__proto__',
  ),
  fc.string({ maxLength: 10 }),
);

/** What Yjs cannot carry (functions, symbols) is not written by anybody. */
const writable = (value: unknown): boolean => {
  try {
    const doc = new Y.Doc();
    doc.getMap('probe').set('value', value);
    Y.encodeStateAsUpdate(doc);
    return true;
  } catch {
    return false;
  }
};

describe('R11 hostile boards', () => {
  it('R11: cards of any shape never throw; a sound card stays as it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('x1', 'x2'), key, anything), { maxLength: 20 }),
        (writes) => {
          const doc = new Y.Doc();
          fillBoard(doc);
          addCard(doc, { id: 'sound', title: '学术论坛', stage: 'run', planned: 20, done: 3, unit: '场' });
          for (const [id, name, value] of writes) {
            if (!writable(value)) continue;
            const map = cardsOf(doc).get(id) ?? cardsOf(doc).set(id, new Y.Map());
            if (map instanceof Y.Map) map.set(name, value);
          }
          const store = boardStore(doc);
          const board = readBoard(doc);
          expect(board.cards.find((card) => card.id === 'sound')).toMatchObject({
            title: '学术论坛',
            done: 3,
          });
          expect(board.cards.length + board.broken.length).toBe(cardsOf(doc).size);
          expect(store.get().broken.length).toBe(board.broken.length);
          moveCard(doc, 'x1', 'run', 'sound');
          moveCard(doc, 'sound', 'run', 'x1');
          logAct(doc, 'x1', 'l', { kind: 'record', text: '', done: 1 }, 'u', '2026-01-01T00:00:00Z');
          readLog(doc, 'x1');
          cardNote(doc, 'x1');
          expect(store.get().cards.get('sound')?.place.stage).toBe('run');
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });

  it('R11: roots and stages of foreign types are left out', () => {
    const doc = new Y.Doc();
    fillBoard(doc);
    for (const value of [1, 'x', null, { id: 'a' }]) cardsOf(doc).set(`v${String(value)}`, value as never);
    cardsOf(doc).set('text', new Y.Text('x') as never);
    stagesOf(doc).set('odd', 5 as never);
    const bare = new Y.Map<unknown>();
    stagesOf(doc).set('bare', bare);
    bare.set('order', { deep: [] });
    const board = readBoard(doc);
    expect(board.cards).toEqual([]);
    expect(board.broken).toHaveLength(5);
    expect(board.stages).toHaveLength(5);
    setStage(doc, { id: 'odd', name: '归档', order: 'a9', limit: null });
    expect(readBoard(doc).stages.at(-1)?.name).toBe('归档');
  });

  it('R11: an overlong title is cut, a set without end is read up to its bound', () => {
    const doc = new Y.Doc();
    fillBoard(doc);
    addCard(doc, { id: 'c', title: '长'.repeat(5000), stage: 'todo' });
    doc.transact(() => {
      for (let n = 0; n < 2000; n += 1) cardsOf(doc).get('c')?.set(`owner:u${n}`, true);
    });
    const card = readBoard(doc).cards[0];
    expect(card?.title).toHaveLength(400);
    expect(card?.owners).toHaveLength(500);
  });
});
