/** The targets table and its gaps, from a plan's text and a board. */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { countsEvents, isOneByOne, undated, unitOf } from '../../client/board/cardUnits.ts';
import { targetHint } from '../../client/board/links.ts';
import { sectionName, showTerm, showTermAlone, showTermIn } from '../../client/i18n/phrases.ts';
import { eventsByMonth, findGaps, mondayOf } from '../../client/targets/gaps.ts';
import { filterRows, targetRows } from '../../client/targets/targetRows.ts';
import { addCard, fillBoard, readBoard } from '../../shared/doc/board.ts';
import { cardsWanted } from '../../shared/doc/cardShares.ts';
import { cardFromItem, cardFromTarget, cardsFromTarget, eventCount } from '../../shared/doc/cardsFrom.ts';
import { openItems } from '../../shared/doc/openItems.ts';
import { extractText } from '../../shared/extract/extract.ts';
import { rollUp } from '../../shared/progress.ts';
import { targetTree, withOwners } from '../../shared/targetTree.ts';

const PERIOD = { start: '2026-01-01', end: '2026-12-31' };
const TODAY = '2026-07-01';
const TEXT = [
  '2026年度学术交流工作计划',
  '一、总体目标',
  '全年举办学术交流活动不少于120场，其中学术论坛20场、专题研讨会30场、青年学者沙龙40场、科普讲座30场。',
  '二、主要任务',
  '1.办好学术论坛。全年举办学术论坛20场。由学会办公室牵头。',
  '2.完善工作机制。建立志愿者队伍。由科普中心牵头。',
].join('\n');
const departments = new Map(
  ['学会办公室', '科普中心'].map((name, index) => [
    `d${index}`,
    { id: `d${index}`, name, mark: name[0] ?? '', color: 1, formerNames: [] },
  ]),
);

function plan(fill: (doc: Y.Doc, text: ReturnType<typeof extractText>) => void) {
  const extraction = extractText(TEXT, { period: PERIOD, departments: ['学会办公室', '科普中心'] });
  const doc = new Y.Doc();
  fillBoard(doc);
  fill(doc, extraction);
  const board = readBoard(doc);
  const tree = targetTree(extraction);
  const cards = new Map(board.cards.map((card) => [card.id, card]));
  const progress = rollUp(tree, board.cards, { period: PERIOD, today: TODAY });
  const rows = targetRows({
    tree,
    progress,
    cards,
    departments,
    lastStage: 'improve',
    today: TODAY,
    period: PERIOD,
  });
  const gaps = findGaps({
    rows,
    cards: board.cards,
    departments,
    plan: { ready: true, targets: new Map(extraction.targets.map((one) => [one.key, one])), blocks: [] },
    lastStage: 'improve',
    period: PERIOD,
  });
  return { extraction, board, progress, rows, gaps };
}

let ids = 0;
const context = {
  stage: 'todo',
  period: PERIOD,
  departmentId: (name: string) => (name === '学会办公室' ? 'd0' : null),
  newId: () => `n${++ids}`,
  created: { by: 'u', at: '2026-01-01T00:00:00Z' },
};

describe('the targets table', () => {
  it('targets of one name are told apart by place, period, total, and as stated again', () => {
    const text = `${TEXT}\n3.分期安排。学术论坛上半年8场，下半年12场。`;
    const extraction = extractText(text, { period: PERIOD, departments: [] });
    const tree = targetTree(extraction);
    const words = { t: ((key: string) => key) as never, language: 'zh', period: PERIOD } as const;
    const hints = extraction.targets
      .filter(({ measure }) => measure?.includes('学术论坛'))
      .map((target) => targetHint(target, tree, extraction.outline, words));
    expect(new Set(hints).size).toBe(hints.length);
    expect(hints.join('\n')).toContain('二3. · 上半年');
    expect(hints[1]).toBe('二1. · sheet.again · sheet.partOf');
  });

  it('a card carries the lead that any statement of its target names, whichever it is made from', () => {
    const { extraction } = plan(() => undefined);
    const node = targetTree(extraction).nodes.find(({ statements }) => statements.length > 1)!;
    expect(node.statements.map(({ lead }) => lead.length)).toEqual([0, 1]);
    for (const statement of node.statements)
      expect(cardFromTarget(withOwners(node, statement), context).lead).toBe('d0');
    expect(cardsWanted(extraction).map(({ target }) => target.lead)).toContainEqual(['学会办公室']);
  });

  it('puts parts under their total, folds restatements, and names the lead from the closer words', () => {
    const { rows } = plan(() => undefined);
    expect(rows[0]).toMatchObject({ depth: 0, parts: 4, status: 'none' });
    expect(rows.slice(0, 5).map((row) => row.depth)).toEqual([0, 1, 1, 1, 1]);
    const forums = rows.filter((row) => row.target.measure?.includes('论坛'));
    expect(forums).toHaveLength(1);
    expect(forums[0]?.lead?.name).toBe('学会办公室');
    expect(forums[0]?.words.offset).toBeGreaterThan(forums[0]?.target.offset ?? 0);
  });

  it.each([
    [20, 'done'],
    [14, 'ahead'],
    [10, 'normal'],
    [7, 'risk'],
  ] as const)('%i of 20 by mid-year is %s', (done, status) => {
    const { rows } = plan((doc, text) => {
      const target = text.targets.find((one) => one.measure?.includes('论坛'));
      if (target) addCard(doc, { ...cardFromTarget(target, context), done });
    });
    expect(rows.find((row) => row.target.measure?.includes('论坛'))?.status).toBe(status);
  });

  it('says late when a card of it is overdue and the figure is behind', () => {
    const { rows } = plan((doc, text) => {
      const target = text.targets.find((one) => one.measure?.includes('论坛'));
      if (target) addCard(doc, { ...cardFromTarget(target, context), done: 2, due: '2026-05-01' });
    });
    expect(rows.find((row) => row.target.measure?.includes('论坛'))?.status).toBe('late');
  });

  it('filters keep the total above a part', () => {
    const { rows } = plan(() => undefined);
    const kept = filterRows(rows, { section: null, department: 'd0', status: null });
    expect(kept.map((row) => row.depth)).toEqual([0, 1]);
    expect(filterRows(rows, { section: null, department: null, status: 'done' })).toEqual([]);
    expect(showTerm('2026-H1', 'zh')).toBe('上半年');
    expect(['2026', '2026-H1', '2026-03', '2026/2030'].map((term) => showTermAlone(term, 'zh'))).toEqual([
      '2026年',
      '2026年上半年',
      '2026年3月',
      '2026—2030',
    ]);
    expect(showTermAlone('2026-Q2', 'en')).toBe('Q2 2026');
    expect([showTerm('2026-11', 'en'), showTermAlone('2026-11', 'en')]).toEqual([
      'November',
      'November 2026',
    ]);
    expect(showTermIn(PERIOD, '2026-H1', 'zh')).toBe('上半年');
    expect(showTermIn(PERIOD, '2027-03', 'zh')).toBe('2027年3月');
    expect(showTermIn({ start: '2026-01-01', end: '2030-12-31' }, '2026-H1', 'zh')).toBe('2026年上半年');
    expect(
      ['一', '（一）', '1', '2.1', 'II', '第二章', ''].map((number) =>
        sectionName({ number, title: '目标' }),
      ),
    ).toEqual(['一、目标', '（一）目标', '1. 目标', '2.1 目标', 'II. 目标', '第二章 目标', '目标']);
  });

  it('makes one card an event, linked, and the target then counts them', () => {
    const { rows, board } = plan((doc, text) => {
      const target = text.targets.find((one) => one.measure?.includes('论坛'));
      if (!target) return;
      expect(eventCount(target)).toBe(20);
      for (const card of cardsFromTarget(target, context)) addCard(doc, { ...card, done: 1 });
    });
    expect(board.cards).toHaveLength(20);
    const row = rows.find((one) => one.target.measure?.includes('论坛'));
    expect(row?.progress).toMatchObject({ done: 20, planned: 20 });
    expect(row?.status).toBe('done');
    expect(rows[0]?.progress?.done).toBe(20);
  });
});

describe('gaps', () => {
  it('name what nobody works on, what is linked to nothing, who has no card', () => {
    const { gaps, extraction, board, progress } = plan((doc) =>
      addCard(doc, { id: 'x', title: '征稿', stage: 'todo' }),
    );
    expect(gaps.map((gap) => gap.kind)).toEqual(['uncovered', 'unlinked', 'idle']);
    expect(openItems(extraction.items, board.cards, progress).map((item) => item.title)).toHaveLength(3);
  });

  it('an item with a card is no longer bare', () => {
    const { extraction, board, progress } = plan((doc, text) => {
      for (const item of text.items)
        addCard(doc, cardFromItem({ ...item, blockId: item.key }, text.targets, context));
    });
    const items = extraction.items.map((item) => ({ ...item, blockId: item.key }));
    expect(openItems(items, board.cards, progress)).toEqual([]);
  });

  const nineForums = (planned: number, due: (n: number) => string) =>
    plan((doc) => {
      for (let n = 0; n < 9; n += 1)
        addCard(doc, { id: `e${n}`, title: '论坛', stage: 'run', unit: '场', planned, done: 0, due: due(n) });
    });

  it('a busy week is one with many times the average', () => {
    const { gaps } = nineForums(1, (n) => `2026-06-1${n % 3}`);
    expect(gaps.find((gap) => gap.kind === 'busy')).toMatchObject({ start: '2026-06-08', events: 9 });
    expect(mondayOf('2026-06-14')).toBe('2026-06-08');
  });

  it('series that last until the end of the year make no week of it busy', () => {
    const { gaps } = nineForums(20, () => '2026-12-31');
    expect(gaps.map(({ kind }) => kind)).not.toContain('busy');
  });

  it('people and papers are no events: they make no week busy and stand in no month', () => {
    const doc = new Y.Doc();
    fillBoard(doc);
    for (const [n, unit] of ['人', '篇', '项', '人', '篇', '场'].entries())
      addCard(doc, { id: `e${n}`, title: '卡', stage: 'run', unit, planned: 4, done: 0, due: '2026-06-10' });
    const { cards } = readBoard(doc);
    expect(eventsByMonth(cards, '2026')[5]?.planned).toBe(1);
    expect(cards.map((card) => [countsEvents(card), unitOf(card)]).at(-1)).toEqual([true, '场']);
    expect(unitOf({ unit: null, category: 'forum' })).toBe('场');
    expect(unitOf({ unit: null, category: 'talent' })).toBe('项');
    expect(unitOf({ unit: '人', category: 'forum' })).toBe('人');
  });

  it('money, areas and hours are not recorded one by one, nor great numbers', () => {
    const oneByOne = (unit: string | null, planned: number | null): boolean => isOneByOne({ unit, planned });
    expect([
      oneByOne('场', 20),
      oneByOne(null, null),
      oneByOne('个', 500),
      oneByOne('单元', 6),
    ]).not.toContain(false);
    for (const unit of ['元', '万元', '平方米', '学时', '%']) expect(oneByOne(unit, 3), unit).toBe(false);
    expect(oneByOne('人次', 15_000)).toBe(false);
  });

  it('what is done needs no day any more', () => {
    const check = (event: boolean, done: boolean, due: string | null) => ({
      ...{ id: `${event}${done}${due}`, text: '', owner: null, order: 'a0' },
      event,
      done,
      due,
    });
    expect(undated({ planned: 4, done: 4, checks: [] })).toBe(0);
    const checks = [
      check(true, true, '2026-02-01'),
      check(true, false, '2026-09-01'),
      check(false, false, null),
    ];
    expect(undated({ planned: 12, done: 5, checks })).toBe(6);
  });

  it('events count by month, dated events before the card’s own day', () => {
    const doc = new Y.Doc();
    fillBoard(doc);
    const event = (id: string, due: string, done: boolean) => ({
      id,
      text: '',
      done,
      event: true,
      due,
      order: 'a0',
    });
    addCard(doc, {
      id: 'a',
      title: '论坛',
      stage: 'run',
      unit: '场',
      planned: 20,
      due: '2026-12-20',
      checks: [event('1', '2026-01-16', true), event('2', '2026-03-28', false)],
    });
    addCard(doc, {
      id: 'b',
      title: '研讨会',
      stage: 'run',
      category: 'seminar',
      planned: 1,
      done: 1,
      due: '2026-03-06',
    });
    const bars = eventsByMonth(readBoard(doc).cards, '2026');
    expect(bars.map((bar) => [bar.done, bar.planned]).slice(0, 3)).toEqual([
      [1, 1],
      [0, 0],
      [1, 2],
    ]);
    expect(bars[11]?.planned).toBe(0);
  });
});
