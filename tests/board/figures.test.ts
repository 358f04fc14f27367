// What the form of a card's figures writes, while others write too.
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Figures, writeFigures } from '../../client/board/sheet/figureActs.ts';
import { addCard, type Card, fillBoard, putInSet, readBoard, setCardField } from '../../shared/doc/board.ts';

function opened(): { doc: Y.Doc; card: () => Card; save: (change: Partial<Figures>) => void } {
  const doc = new Y.Doc();
  fillBoard(doc);
  addCard(doc, { id: 'c', title: '论坛', stage: 'run', planned: 10, done: 4, unit: '场' });
  const card = (): Card => readBoard(doc).cards[0] as Card;
  const before = card();
  return { doc, card, save: (change) => writeFigures(doc, card(), before, { ...before, ...change }, 'me') };
}

const record = (doc: Y.Doc): void =>
  putInSet(doc, 'c', 'check', 'e', {
    ...{ text: '', due: null, owner: null, order: 'a0' },
    event: true,
    done: true,
  });

it('what another changed while the form was open stays, unless it was changed here too', () => {
  const { doc, card, save } = opened();
  setCardField(doc, 'c', 'planned', 12);
  record(doc);
  save({ unit: '次' });
  expect(card()).toMatchObject({ planned: 12, done: 5, unit: '次' });
});

it('what is typed as done is what is done then, events counted in', () => {
  const { doc, card, save } = opened();
  record(doc);
  save({ done: 7 });
  expect(card()).toMatchObject({ planned: 10, done: 7, unit: '场' });
  save({ done: -3 });
  expect(card().done).toBe(1);
});

it('an emptied figure is none', () => {
  const { card, save } = opened();
  save({ planned: null, done: null });
  expect(card()).toMatchObject({ planned: null, done: null });
});
