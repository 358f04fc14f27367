/** What the board shows, without a screen: filters, due states, lanes, keyboard steps, links, calendar, sorting. */
import { describe, expect, it } from 'vitest';
import { calendarMonth, monthFirst, shiftMonth } from '../../client/board/calendarMonth.ts';
import { cardProgress, daysOfCard, dueState, isAtRisk, openBlockers } from '../../client/board/cardState.ts';
import { beforeAt, type Cell, findSpot, type Step, stepFrom } from '../../client/board/cells.ts';
import { isFiltering, matches, NO_FILTER, readFilter, writeFilter } from '../../client/board/filters.ts';
import { seeLink } from '../../client/board/links.ts';
import { clicked, NO_SELECTION, type Selection } from '../../client/board/selection.ts';
import { eventMonths } from '../../client/board/sheet/eventMonths.ts';
import { wordsAround } from '../../client/board/sheet/wordsAround.ts';
import { sortCards } from '../../client/board/sortCards.ts';
import { stageCount } from '../../client/board/stageCount.ts';
import { barsOf, quartersOf, scaleOf } from '../../client/board/timeline.ts';
import { placeName, wordsPath } from '../../client/board/words.ts';
import type { Card } from '../../shared/doc/board.ts';
import { extractText } from '../../shared/extract/extract.ts';
import { isDone } from '../../shared/targetStatus.ts';

const TODAY = '2026-03-19';
const SPAN = { start: '2026-01-01', end: '2026-12-31' };

const card = (given: Partial<Card> = {}): Card => ({
  id: 'c',
  place: { stage: 'run', order: 'a0' },
  title: '任务',
  note: '',
  category: 'forum',
  lead: null,
  start: null,
  due: null,
  planned: null,
  done: null,
  unit: null,
  archived: null,
  created: null,
  owners: [],
  support: [],
  labels: [],
  blockedBy: [],
  links: [],
  checks: [],
  ...given,
});

describe('cards chosen together', () => {
  const order = (): string[] => ['a', 'b', 'c', 'd', 'e'];
  const keys = { ctrlKey: false, metaKey: false, shiftKey: false };
  const ids = (selection: Selection | null): string[] => [...(selection?.ids ?? [])].sort();

  it('a click alone opens; with Ctrl it adds and takes out; with Shift it reaches from the last one', () => {
    expect(clicked(NO_SELECTION, 'b', order, keys)).toBeNull();
    const one = clicked(NO_SELECTION, 'b', order, { ...keys, ctrlKey: true }) ?? NO_SELECTION;
    const many = clicked(one, 'd', order, { ...keys, shiftKey: true }) ?? NO_SELECTION;
    expect(ids(many)).toEqual(['b', 'c', 'd']);
    expect(ids(clicked(many, 'a', order, { ...keys, shiftKey: true }))).toEqual(['a', 'b', 'c', 'd']);
    expect(ids(clicked(many, 'c', order, { ...keys, metaKey: true }))).toEqual(['b', 'd']);
  });
  it('Shift without a first one, or from one that a filter hides, chooses the one alone', () => {
    expect(ids(clicked(NO_SELECTION, 'c', order, { ...keys, shiftKey: true }))).toEqual(['c']);
    const hidden: Selection = { ids: new Set(['x']), anchor: 'x' };
    expect(ids(clicked(hidden, 'c', order, { ...keys, shiftKey: true }))).toEqual(['c', 'x']);
  });
});

describe('how a card stands', () => {
  it.each([
    [{ due: null }, 'none'],
    [{ due: '2026-03-18' }, 'late'],
    [{ due: '2026-03-19' }, 'today'],
    [{ due: '2026-03-28' }, 'soon'],
    [{ due: '2026-12-20' }, 'later'],
    [{ due: '2026-03-01', planned: 1, done: 1 }, 'done'],
    [{ due: '2026-03-01', place: { stage: 'improve', order: 'a0' } }, 'done'],
  ] as const)('%j is %s', (given, kind) => {
    expect(dueState(card(given), TODAY, 'improve').kind).toBe(kind);
  });

  it('counts the days late and left', () => {
    expect(dueState(card({ due: '2026-03-15' }), TODAY, 'improve')).toMatchObject({ kind: 'late', days: 4 });
    expect(dueState(card({ due: '2026-03-28' }), TODAY, 'improve')).toMatchObject({ kind: 'soon', days: 9 });
  });

  it('is at risk when a whole event and a fifth are missing, not when late or nearly there', () => {
    const forum = { planned: 20, start: '2026-01-01', due: '2026-12-31' };
    expect(isAtRisk(card({ ...forum, done: 3 }), SPAN, TODAY)).toBe(true);
    expect(isAtRisk(card({ ...forum, done: 4 }), SPAN, TODAY)).toBe(false);
    expect(isAtRisk(card({ ...forum, done: 0, due: '2026-03-01' }), SPAN, TODAY)).toBe(false);
    expect(isAtRisk(card({ planned: 1, done: 0 }), SPAN, TODAY)).toBe(false);
  });

  it('has a line only when it promises a figure, never past its end', () => {
    expect(cardProgress(card(), SPAN, TODAY)).toBeNull();
    expect(cardProgress(card({ planned: 0 }), SPAN, TODAY)).toBeNull();
    expect(cardProgress(card({ planned: 2, done: 5 }), SPAN, TODAY)?.share).toBe(1);
    expect(
      cardProgress(card({ planned: 2, start: '2026-06-01', due: '2026-01-01' }), SPAN, TODAY)?.expected,
    ).toBe(1);
  });

  it('waits only for cards that are open, on the board and not done', () => {
    const cards = new Map([
      ['a', card({ id: 'a' })],
      ['b', card({ id: 'b', planned: 1, done: 1 })],
      ['d', card({ id: 'd', archived: { by: 'u', at: '' } })],
    ]);
    expect(
      openBlockers({ blockedBy: ['a', 'b', 'd', 'gone'] }, cards, 'improve').map((one) => one.id),
    ).toEqual(['a']);
    expect(isDone(card({ planned: 20, done: 19 }), 'run')).toBe(false);
  });
});

describe('filters', () => {
  const context = { today: TODAY, me: 'u1', lastStage: 'improve' };
  it('stand in the address and come back the same; rubbish is dropped', () => {
    const filter = {
      text: '论坛 “量子”',
      departments: ['d1', 'd2'],
      owners: ['u1'],
      categories: ['forum' as const],
      targets: ['a|b,c&d'],
      due: 'late' as const,
      mine: true,
    };
    const params = writeFilter(new URLSearchParams('view=table&q=old'), filter);
    expect(readFilter(new URLSearchParams(params.toString()))).toEqual(filter);
    expect(params.get('view')).toBe('table');
    expect(readFilter(new URLSearchParams('due=never&cat=none&mine=2'))).toEqual(NO_FILTER);
    expect(isFiltering(NO_FILTER)).toBe(false);
  });

  it.each([
    [{ mine: true }, { owners: ['u1'] }, { owners: ['u2'] }],
    [{ departments: ['d1'] }, { support: ['d1'] }, { lead: 'd2' }],
    [{ categories: ['salon' as const] }, { category: 'salon' as const }, {}],
    [{ due: 'late' as const }, { due: '2026-03-01' }, { due: '2026-03-20' }],
    [{ due: 'week' as const }, { due: '2026-03-26' }, { due: '2026-03-27' }],
    [{ due: 'month' as const }, { due: '2026-03-31' }, { due: '2026-04-01' }],
    [{ due: 'none' as const }, { due: null }, { due: TODAY }],
    [{ text: 'ＡＩ 论坛' }, { title: 'AI 前沿论坛' }, { title: '论坛' }],
    [
      { text: '行前' },
      {
        checks: [
          { id: 'k', text: '行前培训', done: false, order: 'a0', due: null, owner: null, event: false },
        ],
      },
      {},
    ],
    [
      { targets: ['t1'] },
      { links: [{ id: 'l', target: 't1', blockId: null, quote: '' }] },
      { links: [{ id: 'l', target: null, blockId: null, quote: '' }] },
    ],
  ])('%j lets through only what it says', (filter, yes, no) => {
    expect(matches(card(yes), { ...NO_FILTER, ...filter }, context)).toBe(true);
    expect(matches(card(no), { ...NO_FILTER, ...filter }, context)).toBe(false);
  });
});

describe('cells', () => {
  const cell = (stage: string, ids: string[], lane: string | null = null): Cell => ({
    stage,
    lane,
    cards: ids.map((id) => card({ id })),
  });
  const cells = [[cell('todo', ['a', 'b']), cell('plan', []), cell('run', ['c'])]];
  const own = (one: Cell): number => one.cards.length;

  it('Home, End and the page keys go within a column', () => {
    const ids = Array.from({ length: 20 }, (_, at) => `c${at}`);
    const long = [[cell('todo', ids), cell('plan', [])]];
    const from = (index: number, key: Step): number =>
      stepFrom(long, { lane: 0, column: 0, index }, key, own).index;
    expect([from(9, 'Home'), from(9, 'End'), from(0, 'PageUp'), from(19, 'PageDown')]).toEqual([
      0, 19, 0, 19,
    ]);
    expect(from(from(9, 'PageDown'), 'PageUp')).toBe(9);
    expect(from(9, 'PageDown')).toBeGreaterThan(10);
  });

  it('go from card to card and over empty columns', () => {
    expect(findSpot(cells, 'b')).toEqual({ lane: 0, column: 0, index: 1 });
    expect(findSpot(cells, 'z')).toBeNull();
    expect(stepFrom(cells, { lane: 0, column: 0, index: 1 }, 'ArrowRight', own)).toEqual({
      lane: 0,
      column: 2,
      index: 0,
    });
    expect(stepFrom(cells, { lane: 0, column: 0, index: 1 }, 'ArrowDown', own)).toEqual({
      lane: 0,
      column: 0,
      index: 1,
    });
    const lanes = [[cell('todo', ['a'], 'x')], [cell('todo', [], 'y')], [cell('todo', ['b', 'd'], 'z')]];
    expect(stepFrom(lanes, { lane: 0, column: 0, index: 0 }, 'ArrowDown', own)).toEqual({
      lane: 2,
      column: 0,
      index: 0,
    });
    expect(stepFrom(lanes, { lane: 2, column: 0, index: 0 }, 'ArrowUp', own)).toEqual({
      lane: 0,
      column: 0,
      index: 0,
    });
  });

  it('say before which of all cards a drop goes, hidden ones included', () => {
    const shown = cell('todo', ['a', 'c']);
    const whole = ['a', 'b', 'c', 'd'].map((id) => card({ id }));
    expect(beforeAt(shown, 'x', 0, whole)).toBe('a');
    expect(beforeAt(shown, 'x', 1, whole)).toBe('c');
    expect(beforeAt(shown, 'x', 2, whole)).toBe('d');
    expect(beforeAt(shown, 'c', 1, whole)).toBe('b');
    expect(beforeAt(cell('todo', []), 'x', 0, [])).toBeNull();
  });
});

describe('links to the words', () => {
  const { targets, outline } = extractText(
    '2026年工作计划\n一、学术论坛\n1.办好论坛。全年举办学术论坛20场。\n',
    {
      period: SPAN,
    },
  );
  const target = targets[0];
  const plan = (text: string) => ({
    ready: true,
    targets: new Map(targets.map((one) => [one.key, { ...one, blockId: 'b1' }])),
    blocks: [{ id: 'b1', start: 0, text }],
  });

  it('tell whether the words still stand', () => {
    expect(target?.quote).toContain('20');
    const link = { target: target?.key ?? '', blockId: 'b1', quote: target?.quote ?? '' };
    expect(seeLink(link, plan('')).words).toBe('same');
    expect(seeLink({ ...link, quote: '学术论坛18场' }, plan('')).words).toBe('changed');
    expect(seeLink({ ...link, target: 'other key' }, plan('')).words).toBe('same');
    expect(seeLink({ target: 'x', blockId: 'b9', quote: 'x' }, plan('')).words).toBe('gone');
    expect(seeLink({ target: 'b1|别的|人|1', blockId: 'b1', quote: '办好' }, plan('办好论坛。')).words).toBe(
      'plain',
    );
    expect(seeLink({ target: null, blockId: 'b1', quote: '办好论坛' }, plan('办好论坛。')).words).toBe(
      'same',
    );
    expect(seeLink({ target: null, blockId: 'b1', quote: '办好论坛' }, plan('改了。')).words).toBe('changed');
    expect(seeLink(link, { ...plan(''), ready: false }).words).toBe('unknown');
  });

  it('name the place and lead there', () => {
    expect(placeName(outline, target?.offset)).toMatch(/^一1[.．]$/);
    expect(placeName([], 5)).toBe('');
    expect(wordsPath('p', 'b 1', 'k|&')).toBe('/plans/p/text?block=b+1&target=k%7C%26');
  });

  it('show the sentence around the words', () => {
    const text = '办好论坛。全年举办学术论坛20场，其中上半年8场。由科研处牵头。';
    expect(wordsAround(text, '20场', 13, 16)).toEqual({
      before: '全年举办学术论坛',
      words: '20场',
      after: '，其中上半年8场。',
    });
    expect(wordsAround(text, '没有', 0, 2)).toBeNull();
  });
});

describe('calendar, months and sorting', () => {
  it('opens on the present month, of a plan of another year on the month nearest to it', () => {
    const year = { start: '2026-01-01', end: '2026-12-31' };
    expect(['2025-11-30', '2026-05-06', '2027-02-01'].map((day) => monthFirst(day, year))).toEqual([
      '2026-01',
      '2026-05',
      '2026-12',
    ]);
  });

  it('lays a month out from Monday', () => {
    const weeks = calendarMonth('2026-03', [card({ due: '2026-03-31' })]);
    expect(weeks[0]?.[0]?.day).toBe('2026-02-23');
    expect(weeks.flat().filter((day) => day.inMonth)).toHaveLength(31);
    expect(weeks.flat().find((day) => day.day === '2026-03-31')?.entries).toHaveLength(1);
    expect(shiftMonth('2026-01', -1)).toBe('2025-12');
    expect(shiftMonth('2026-12', 1)).toBe('2027-01');
  });

  it('a card has days or has none, the same for calendar and timeline', () => {
    const check = { text: '', done: true, order: 'a0', owner: null };
    const event = (id: string, due: string | null) => ({ ...check, id, due, event: true });
    const cards = [
      card({ id: 'due', due: '2026-03-31' }),
      card({ id: 'start', start: '2026-03-05' }),
      card({ id: 'events', checks: [event('x', '2026-03-20'), event('y', '2026-03-10')] }),
      card({
        id: 'none',
        checks: [{ ...check, id: 'z', due: '2026-03-09', event: false }, event('w', null)],
      }),
    ];
    const dated = cards.filter((one) => daysOfCard(one) !== null).map(({ id }) => id);
    expect(dated).toEqual(['due', 'start', 'events']);
    const bars = barsOf(cards, scaleOf(SPAN));
    expect(bars.map((bar) => [bar.card.id, bar.start, bar.due])).toEqual([
      ['start', '2026-03-05', '2026-03-05'],
      ['events', '2026-03-10', '2026-03-20'],
      ['due', '2026-03-31', '2026-03-31'],
    ]);
    const onDays = calendarMonth('2026-03', cards).flatMap((week) => week.flatMap((day) => day.entries));
    expect(new Set(onDays.map((entry) => entry.card.id))).toEqual(new Set(dated));
  });

  it('a stage’s count means one thing at a time: with filters shown of all, without them all of the limit', () => {
    const full = { shown: 22, total: 22, limit: 5 };
    expect(stageCount({ ...full, filtering: false })).toBe('22 / 5');
    expect(stageCount({ ...full, filtering: true })).toBe('22/22');
    expect(stageCount({ shown: 0, total: 15, limit: null, filtering: true })).toBe('0/15');
    expect(stageCount({ shown: 15, total: 15, limit: null, filtering: false })).toBe('15');
  });

  it('puts events on the months of the plan', () => {
    const event = (due: string | null, done = false) => ({ due, done });
    const { months, outside } = eventMonths(
      [event('2026-01-16', true), event('2026-03-01'), event('2026-03-28'), event('2027-01-01'), event(null)],
      SPAN,
      TODAY,
    );
    expect(months).toHaveLength(12);
    expect(months[0]?.cells).toEqual(['done']);
    expect(months[2]?.cells).toEqual(['late', 'soon']);
    expect(outside).toBe(1);
    expect(eventMonths([], { start: '2021-01-01', end: '2025-12-31' }, '2023-05-01').months[0]?.key).toBe(
      '2023-01',
    );
  });

  it('lays cards over the quarters of the plan', () => {
    const scale = scaleOf({ start: '2026-02-10', end: '2026-11-30' });
    expect(scale).toMatchObject({ start: '2026-01-01', end: '2026-12-31', days: 365 });
    expect(quartersOf(scale).map((one) => one.key)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    const bars = barsOf(
      [
        card({ id: 'a', start: '2026-07-02', due: '2026-12-31' }),
        card({ id: 'b' }),
        card({ id: 'd', due: '2025-01-01' }),
      ],
      scale,
    );
    expect(bars.map((bar) => bar.card.id)).toEqual(['d', 'a']);
    expect((bars[1]?.from ?? 0) + (bars[1]?.width ?? 0)).toBeCloseTo(1);
    expect(bars[0]?.from).toBe(0);
  });

  it('sorts by a column, empty ones last either way', () => {
    const cards = [
      card({ id: 'a', due: null }),
      card({ id: 'b', due: '2026-02-01' }),
      card({ id: 'd', due: '2026-01-01' }),
    ];
    const words = { stages: [], nameOf: (id: string) => id, category: () => '', target: () => '' };
    expect(sortCards(cards, { key: 'due', down: false }, words).map((one) => one.id)).toEqual([
      'd',
      'b',
      'a',
    ]);
    expect(sortCards(cards, { key: 'due', down: true }, words).map((one) => one.id)).toEqual(['b', 'd', 'a']);
  });
});
