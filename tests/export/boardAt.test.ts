/** The board as it stood on a past day, and what moved between two reports. */
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardAt, cardLogs, endOfDay, type KeptBoard } from '../../server/plans/boardAt.ts';
import { cardMoves } from '../../server/plans/cardMoves.ts';
import { packVersion } from '../../server/plans/packing.ts';
import { addCard, fillBoard, moveCard, setCardField } from '../../shared/doc/board.ts';
import { type CardAct, logAct } from '../../shared/doc/cardLog.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';

const made = (at: string) => ({ by: 'u', at });

/** A board with one card made on 1 March: planned on the 10th, two events by June, typed up to 7 in July. */
function year(): Y.Doc {
  const doc = new Y.Doc();
  fillBoard(doc);
  const created = made('2026-03-01T02:00:00Z');
  addCard(doc, { id: 'a', title: '论坛', stage: 'todo', planned: 10, unit: '场', created });
  return doc;
}

let ids = 0;
function act(doc: Y.Doc, at: string, what: CardAct): void {
  if (what.kind === 'move') moveCard(doc, 'a', what.to, null);
  else setCardField(doc, 'a', 'done', what.kind === 'record' ? what.done : what.to);
  logAct(doc, 'a', `act${ids++}`, what, 'u', at);
}

function worked(doc: Y.Doc): void {
  act(doc, '2026-03-10T02:00:00Z', { kind: 'move', from: 'todo', to: 'plan' });
  act(doc, '2026-05-05T02:00:00Z', { kind: 'record', text: '', done: 1 });
  act(doc, '2026-06-06T02:00:00Z', { kind: 'record', text: '', done: 2 });
  act(doc, '2026-07-20T02:00:00Z', { kind: 'figure', from: 2, to: 7 });
  act(doc, '2026-07-21T02:00:00Z', { kind: 'move', from: 'plan', to: 'run' });
}

const update = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc);
const cardOn = (doc: Y.Doc, day: string, kept: KeptBoard | null = null) => {
  const [card] = boardAt(update(doc), day, kept).cards;
  return card && { stage: card.place.stage, done: card.done, archived: card.archived !== null };
};

function keep(doc: Y.Doc, at: string): KeptBoard {
  const empty = update(new Y.Doc());
  const { payload } = packVersion({
    updates: { text: empty, board: update(doc), talk: empty },
    text: empty,
    title: '',
    period: { start: '2026-01-01', end: '2026-12-31' },
    numbering: DEFAULT_NUMBERING,
    departments: [],
  });
  return { at: Date.parse(at), payload };
}

describe('a board at a past day', () => {
  test('is taken back by the cards’ own log', () => {
    const doc = year();
    worked(doc);
    expect(cardOn(doc, '2026-02-28')).toBeUndefined();
    expect(cardOn(doc, '2026-03-09')).toEqual({ stage: 'todo', done: 0, archived: false });
    expect(cardOn(doc, '2026-05-31')).toEqual({ stage: 'plan', done: 1, archived: false });
    expect(cardOn(doc, '2026-06-30')).toEqual({ stage: 'plan', done: 2, archived: false });
    expect(cardOn(doc, '2026-07-31')).toEqual({ stage: 'run', done: 7, archived: false });
  });

  test('starts from the newest version kept up to it, which also knows what no log tells', () => {
    const doc = year();
    setCardField(doc, 'a', 'done', 3); // typed in by a program that keeps no log
    const kept = keep(doc, '2026-03-05T00:00:00Z');
    setCardField(doc, 'a', 'done', 0);
    worked(doc);
    setCardField(doc, 'a', 'title', '另一个名字');
    expect(cardOn(doc, '2026-03-06', kept)).toEqual({ stage: 'todo', done: 3, archived: false });
    expect(cardOn(doc, '2026-06-30', kept)).toEqual({ stage: 'plan', done: 2, archived: false });
    expect(boardAt(update(doc), '2026-06-30', kept).cards[0]?.title).toBe('论坛');
  });

  test('a card put away later is still there', () => {
    const doc = year();
    worked(doc);
    setCardField(doc, 'a', 'archived', made('2026-08-01T02:00:00Z'));
    expect(cardOn(doc, '2026-07-31')).toMatchObject({ archived: false });
    expect(cardOn(doc, '2026-08-01')).toMatchObject({ archived: true });
    expect(cardOn(doc, '2026-07-31', keep(year(), '2026-03-05T00:00:00Z'))).toMatchObject({
      archived: false,
    });
  });

  test('a day ends at midnight in Beijing', () => {
    expect(new Date(endOfDay('2026-06-30')).toISOString()).toBe('2026-06-30T16:00:00.000Z');
  });
});

describe('what moved between two reports', () => {
  const moved = (doc: Y.Doc, since: string | null, on: string) =>
    cardMoves({
      before: since === null ? null : boardAt(update(doc), since, null),
      after: boardAt(update(doc), on, null),
      logs: cardLogs(update(doc)),
      users: { u: '王敏' },
      on,
      since,
    });

  test('stage and figure, then and now', () => {
    const doc = year();
    worked(doc);
    expect(moved(doc, '2026-06-30', '2026-07-31')).toEqual({
      added: 0,
      moves: [
        {
          title: '论坛',
          from: '活动策划',
          to: '过程跟踪',
          doneBefore: 2,
          done: 7,
          unit: '场',
          by: '王敏',
          on: '2026-07-21',
        },
      ],
    });
  });

  test('nothing where nothing moved, and all of it without a report before', () => {
    const doc = year();
    worked(doc);
    expect(moved(doc, '2026-07-31', '2026-08-31')).toEqual({ added: 0, moves: [] });
    expect(moved(doc, '2026-02-28', '2026-06-30')).toMatchObject({ added: 1 });
    expect(moved(doc, null, '2026-06-30').moves).toMatchObject([
      { from: '待启动', to: '活动策划', doneBefore: 0, done: 2 },
    ]);
  });
});
