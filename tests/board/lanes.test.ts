// The board in lanes by section: a card lies where the words stand that it was made from, be there a number in them or not.
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { cutLanes, type Lane, outlineOf } from '../../client/board/lanes.ts';
import { addCard, fillBoard, type NewCard, readBoard } from '../../shared/doc/board.ts';
import type { PlanBlock } from '../../shared/doc/planText.ts';
import type { OutlineEntry } from '../../shared/extract/types.ts';

const LINES = ['交流', '办好年会。', '保障', '落实经费。'];
const blocks = LINES.map((text, k) => ({ id: `b${k}`, start: k * 10 + 2, text }));
/** Two parts of a plan that each begin anew. */
const numbered = [0, 2].map(
  (k): OutlineEntry => ({
    level: 1,
    number: '一',
    title: LINES[k] ?? '',
    offset: k * 10,
    blockId: `b${k}`,
  }),
);

function lanesWith(cards: readonly NewCard[], outline = numbered): readonly Lane[] {
  const doc = new Y.Doc();
  fillBoard(doc);
  for (const card of cards) addCard(doc, card);
  const { stages, cards: all } = readBoard(doc);
  return cutLanes('section', {
    stages,
    columns: new Map(
      stages.map(({ id }) => [id, [...all.values()].filter((card) => card.place.stage === id)]),
    ),
    departments: new Map(),
    outline,
    plan: { ready: true, targets: new Map(), blocks },
    noDepartment: '',
    noSection: '没有对应章节',
    adding: null,
  });
}

const shown = (lanes: readonly Lane[]) =>
  lanes.map(({ label, cells }) => [label, cells.flatMap(({ cards }) => cards.map(({ title }) => title))]);

const quoting = (title: string, blockId: string, quote: string): NewCard => ({
  id: title,
  title,
  stage: 'todo',
  links: [{ id: blockId, target: null, blockId, quote }],
});

it('a card of an item without a number lies in the item’s section; each section is there, of one number or not', () => {
  expect(shown(lanesWith([]))).toEqual([
    ['一、交流', []],
    ['一、保障', []],
  ]);
  const lost = { id: 'x', title: '无主', stage: 'todo' };
  expect(
    shown(lanesWith([quoting('经费', 'b3', '落实经费'), quoting('年会', 'b1', '办好年会'), lost])),
  ).toEqual([
    ['一、交流', ['年会']],
    ['一、保障', ['经费']],
    ['没有对应章节', ['无主']],
  ]);
});

it('what a lane gives puts a new card there', () => {
  const made = lanesWith([]).map(({ label, gives }) => ({
    ...gives,
    id: label,
    title: label,
    stage: 'todo',
  }));
  expect(shown(lanesWith(made))).toEqual([
    ['一、交流', ['一、交流']],
    ['一、保障', ['一、保障']],
  ]);
});

it('a plan that numbers nothing is divided by its highest headings', () => {
  const block = { role: '', number: '' };
  const text = LINES.map((words, k): PlanBlock => {
    const kind = k % 2 === 0 ? 'heading' : 'paragraph';
    const level = kind === 'heading' ? 2 : 0;
    return { ...block, id: `b${k}`, kind, level, text: words, offset: k * 10, start: k * 10 };
  });
  const headings = outlineOf([], text);
  expect(shown(lanesWith([quoting('经费', 'b3', '落实经费')], headings))).toEqual([
    ['交流', []],
    ['保障', ['经费']],
  ]);
  expect(outlineOf(numbered, text)).toEqual(numbered);
});
