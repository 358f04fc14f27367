// How a target stands on a day: ceilings, and shares that the one card on them tells.
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, fillBoard, readBoard } from '../../shared/doc/board.ts';
import { cardFromTarget } from '../../shared/doc/cardsFrom.ts';
import { extractText } from '../../shared/extract/extract.ts';
import { rollUp } from '../../shared/progress.ts';
import { statusOf } from '../../shared/targetStatus.ts';
import { targetTree } from '../../shared/targetTree.ts';

const PERIOD = { start: '2026-01-01', end: '2026-12-31' };
const context = {
  stage: 'todo',
  period: PERIOD,
  departmentId: () => null,
  newId: () => 'c',
  created: { by: 'u', at: '2026-01-01T00:00:00Z' },
};

it.each([
  ['安全事故控制在0起', 0, 'normal'],
  ['安全事故控制在0起', 1, 'risk'],
  ['投诉少于5起', 4, 'normal'],
  ['投诉少于5起', 5, 'risk'],
  ['投诉不超过5起', 5, 'normal'],
] as const)('%s: with %i it is %s', (words, done, status) => {
  const [target] = extractText(`计划\n${words}。`, { period: PERIOD, departments: [] }).targets;
  const progress = {
    figure: target!.min ?? target!.max,
    done,
    stated: null,
    planned: 0,
    expected: 0,
    cards: ['c'],
    within: false,
  };
  const at = { cards: new Map(), lastStage: undefined, today: '2026-06-30', period: PERIOD };
  expect(statusOf(target!, progress, at)).toBe(status);
});

it.each([
  ['专利转化率不低于12.5%', 13.25, '2026-06-30', 'done'],
  ['专利转化率不低于12.5%', 10, '2026-06-30', 'normal'],
  ['专利转化率不低于12.5%', 10, '2027-01-01', 'late'],
  ['专利转化率不低于12.5%', null, '2027-01-01', 'uncounted'],
  ['事故率不超过0.5‰', 0.6, '2026-06-30', 'risk'],
] as const)('%s: its card says %d on %s, and it is %s', (words, done, today, status) => {
  const extraction = extractText(`计划\n${words}。`, { period: PERIOD, departments: [] });
  const [target] = extraction.targets;
  const doc = new Y.Doc();
  fillBoard(doc);
  addCard(doc, { ...cardFromTarget(target!, context), done });
  const { cards } = readBoard(doc);
  const progress = rollUp(targetTree(extraction), cards, { period: PERIOD, today }).get(target!.key);
  const at = { cards: new Map(), lastStage: undefined, today, period: PERIOD };
  expect([progress?.stated, statusOf(target!, progress, at)]).toEqual([done, status]);
});
