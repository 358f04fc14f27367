/** Undo on the board among several: one step at a time, and what others have changed since is left as they left it. */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type BoardStore, boardStore } from '../../client/board/boardStore.ts';
import { addCard, fillBoard, moveCard, setCardField } from '../../shared/doc/board.ts';
import { logAct, readLog } from '../../shared/doc/cardLog.ts';

/** Two people's boards with cards a and b to start with; what one writes the other has at once. */
function two(): [BoardStore, BoardStore] {
  const docs = [new Y.Doc(), new Y.Doc()] as const;
  fillBoard(docs[0]);
  for (const id of ['a', 'b']) addCard(docs[0], { id, title: id, stage: 'todo' });
  Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]));
  docs.forEach((doc, at) => {
    const other = docs[1 - at] as Y.Doc;
    doc.on('update', (update: Uint8Array, from: unknown) => {
      if (from !== 'other') Y.applyUpdate(other, update, 'other');
    });
  });
  return [boardStore(docs[0]), boardStore(docs[1])];
}

let acts = 0;
function move(store: BoardStore, id: string, to: string): void {
  const from = stageOf(store, id) ?? '';
  store.edit((doc) => {
    moveCard(doc, id, to, null);
    logAct(doc, id, String(acts++), { kind: 'move', from, to }, 'me', '2026-03-01T00:00:00Z');
  });
}
const stageOf = (store: BoardStore, id: string): string | undefined => store.get().cards.get(id)?.place.stage;
const moves = (store: BoardStore, id: string): string[] =>
  readLog(store.doc, id).map((act) => (act.kind === 'move' ? `${act.from}>${act.to}` : act.kind));

describe('undo on the board', () => {
  it('takes back a move with its entry in the log, and does it again', () => {
    const [mine, theirs] = two();
    move(mine, 'a', 'plan');
    expect(mine.undo()).toBe('done');
    expect([stageOf(theirs, 'a'), moves(theirs, 'a')]).toEqual(['todo', []]);
    expect(mine.undo()).toBe('nothing');
    expect(mine.redo()).toBe('done');
    expect([stageOf(theirs, 'a'), moves(theirs, 'a')]).toEqual(['plan', ['todo>plan']]);
    expect(mine.redo()).toBe('nothing');
  });

  it('says that a colleague moved the card on, and keeps both moves in its log', () => {
    const [mine, theirs] = two();
    move(mine, 'b', 'plan');
    move(mine, 'a', 'plan');
    move(theirs, 'a', 'run');
    expect(mine.undo()).toBe('overtaken');
    expect([stageOf(mine, 'a'), moves(theirs, 'a')]).toEqual(['run', ['todo>plan', 'plan>run']]);
    expect(stageOf(mine, 'b')).toBe('plan');
    expect(mine.redo()).toBe('nothing');
    expect(mine.undo()).toBe('done');
    expect(stageOf(theirs, 'b')).toBe('todo');
    expect(mine.redo()).toBe('done');
    expect(stageOf(theirs, 'b')).toBe('plan');
  });

  it('takes back no older step where a colleague has changed all of the last one', () => {
    const [mine, theirs] = two();
    move(mine, 'b', 'plan');
    mine.edit((doc) => setCardField(doc, 'a', 'due', '2026-03-05'));
    theirs.edit((doc) => setCardField(doc, 'a', 'due', '2026-03-09'));
    expect(mine.undo()).toBe('overtaken');
    expect([stageOf(mine, 'b'), mine.get().cards.get('a')?.due]).toEqual(['plan', '2026-03-09']);
    expect(mine.undo()).toBe('done');
    expect(stageOf(mine, 'b')).toBe('todo');
  });

  it('takes back the very step a toast offers, unless it was overtaken', () => {
    const [mine, theirs] = two();
    const step = mine.edit((doc) => setCardField(doc, 'a', 'due', '2026-03-05'));
    theirs.edit((doc) => setCardField(doc, 'a', 'due', '2026-03-09'));
    const inverse = (): void => {
      throw new Error('it is the last step');
    };
    expect(mine.takeBack(step, inverse)).toBe(false);
    expect(mine.get().cards.get('a')?.due).toBe('2026-03-09');
  });
});
