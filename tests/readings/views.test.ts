// Views: never stale, and a card that moves costs no second reading of the words.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createJobPool, type JobPool } from '../../server/jobs/pool.ts';
import { createLog } from '../../server/log.ts';
import { textOf } from '../../server/pieces.ts';
import type { PlanRow } from '../../server/plans/planRow.ts';
import { createViews } from '../../server/plans/views.ts';
import { addCard } from '../../shared/doc/board.ts';
import { Refusal } from '../../shared/errors.ts';
import { docName, type PlanId, type UserId } from '../../shared/ids.ts';
import { startNode, type TestNode, text } from '../sync/node.ts';
import { paragraph, root } from './plan.ts';

let node: TestNode;
let pool: JobPool;
/** Jobs that read the words, and jobs that did not. */
const jobs = { update: 0, read: 0 };
let counted: JobPool;

beforeAll(async () => {
  node = await startNode();
  pool = createJobPool(createLog('silent'));
  counted = {
    ...pool,
    run(kind, input, lane, signal) {
      if (kind === 'readPlan') jobs['update' in (input as { text: object }).text ? 'update' : 'read']++;
      return pool.run(kind, input, lane, signal);
    },
  };
});
afterAll(async () => {
  await pool.close();
  await node.clear();
});

const planRow = (id: PlanId): PlanRow => ({
  id,
  title: '计划',
  state: 'draft',
  revision: 1,
  period: { start: '2026-01-01', end: '2026-12-31' },
  settings: {
    numbering: { paren: 'full', dot: '.', restart: 'section', first: 'cjk', gap: '' },
    predecessor: null,
  },
  createdBy: 'anna' as UserId,
  createdAt: 0,
  updatedAt: 0,
});

it('the words are read when they changed, the board when it changed, and both are always of now', async () => {
  const id = await node.plan();
  const plan = planRow(id);
  const views = createViews(node.store, node.sync.rooms, counted);
  const write = (words: string) =>
    node.edit(text(id), 'anna', (doc) => root(doc).insert(root(doc).length, [paragraph(words, words)]));
  const add = (title: string) =>
    node.edit(docName(id, 'board'), 'anna', (doc) => addCard(doc, { id: title, title, stage: 'todo' }));

  await write('全年举办论坛12场。');
  const first = await views.read(plan, 'anna');
  expect(textOf(first.targets)).toContain('12');
  expect(jobs).toEqual({ update: 1, read: 0 });

  await add('card1');
  const second = await views.read(plan, 'anna');
  expect(textOf(second.board)).toContain('card1');
  expect(second.figures.cards).toBe(1);
  expect(textOf(second.targets)).toBe(textOf(first.targets));
  expect(jobs).toEqual({ update: 1, read: 1 });
  // as if all were read anew
  const anew = await createViews(node.store, node.sync.rooms, pool).read(plan, 'anna');
  expect(anew).toEqual({ ...second, tookMs: expect.any(Number) });

  await write('发表论文30篇。');
  await add('card2');
  const third = await views.read(plan, 'anna');
  expect(textOf(third.targets)).toContain('30');
  expect(textOf(third.board)).toContain('card2');
  expect(jobs).toEqual({ update: 2, read: 1 });

  const moved = { ...plan, period: { start: '2027-01-01', end: '2027-12-31' } };
  await views.read(moved, 'anna');
  expect(jobs).toEqual({ update: 3, read: 1 });
});

it('the words are there where nothing can be read out of them', async () => {
  const id = await node.plan();
  const plan = planRow(id);
  const unread: JobPool = {
    ...pool,
    run: (kind, input, lane, signal) =>
      kind === 'readPlan' ? Promise.reject(new Refusal('tooHeavy')) : pool.run(kind, input, lane, signal),
  };
  const views = createViews(node.store, node.sync.rooms, unread);
  const write = (words: string) =>
    node.edit(text(id), 'anna', (doc) => root(doc).insert(root(doc).length, [paragraph(words, words)]));
  await write('全年举办论坛12场。');
  await expect(views.read(plan, 'anna')).rejects.toThrow(Refusal);
  const first = await views.words(plan, 'anna');
  expect(textOf(first.text)).toContain('全年举办论坛12场。');
  expect(JSON.parse(textOf(first.json)).text).toBe(textOf(first.text));
  // kept while nothing changes, and never stale
  expect(await views.words(plan, 'anna')).toBe(first);
  await write('发表论文30篇。');
  expect(textOf((await views.words(plan, 'anna')).text)).toContain('发表论文30篇。');
});
