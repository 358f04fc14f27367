// @vitest-environment jsdom
/** What a screen reader is told of a card that is carried by keys. */
import i18next from 'i18next';
import type { KeyboardEvent } from 'react';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { makeActs } from '../../client/board/acts.ts';
import { boardStore } from '../../client/board/boardStore.ts';
import { type Drag, NO_UI } from '../../client/board/boardTools.ts';
import { makeCardKeys } from '../../client/board/cardKeys.ts';
import type { Cell } from '../../client/board/cells.ts';
import type { LaneWays } from '../../client/board/lanes.ts';
import { texts } from '../../client/i18n/zh/board.ts';
import { createStore } from '../../client/sync/store.ts';
import { addCard, type Card, fillBoard, removeStage, setStage } from '../../shared/doc/board.ts';

/** A board of two cards, its keys, and what they say. */
async function boardWithKeys(cut: Partial<LaneWays> = {}) {
  const doc = new Y.Doc();
  fillBoard(doc);
  addCard(doc, { id: 'a', title: '论坛', stage: 'todo' });
  addCard(doc, { id: 'b', title: '沙龙', stage: 'plan' });
  const i18n = i18next.createInstance();
  await i18n.init({ lng: 'zh', resources: { zh: { board: texts } }, defaultNS: 'board' });
  const t = i18n.getFixedT('zh', 'board');
  const store = boardStore(doc);
  const said: string[] = [];
  const mayWrite = () => true;
  const ways: LaneWays = {
    all: () => ways.shown(),
    isFixed: () => false,
    nameOf: () => null,
    leadOf: () => undefined,
    shown: () => [
      store
        .get()
        .stages.map(({ id }) => ({ stage: id, lane: null, cards: store.get().columns.get(id) ?? [] })),
    ],
    ...cut,
  };
  const keys = makeCardKeys({
    ...{ store, t, mayWrite, ways, me: 'u', openCard: () => undefined, focusCard: () => undefined },
    drag: createStore<Drag | null>(null),
    ui: createStore(NO_UI),
    acts: makeActs({ store, me: 'u', t, language: 'zh', mayWrite }),
    say: (sentence) => said.push(sentence),
  });
  const press = (id: string, ...pressed: string[]): void => {
    for (const key of pressed) {
      const target = { offsetHeight: 80 };
      const given = {
        key,
        target,
        currentTarget: target,
        nativeEvent: {},
        preventDefault() {},
        stopPropagation() {},
      };
      keys(given as unknown as KeyboardEvent<HTMLElement>, id);
    }
  };
  return { doc, store, said, press };
}

/** Two departments' lanes; what is in the second follows from `inSecond`. */
const lanesOf = (
  stages: readonly { id: string }[],
  cards: ReadonlyMap<string, readonly Card[]>,
  inSecond: (card: Card) => boolean,
): Cell[][] =>
  ['office', 'forum'].map((lane) =>
    stages.map(({ id }) => ({
      stage: id,
      lane,
      cards: (cards.get(id) ?? []).filter((card) => inSecond(card) === (lane === 'forum')),
    })),
  );

describe('a card carried by keys', () => {
  it('is told with its place, and with the limit of a stage that has too many', async () => {
    const { doc, store, said, press } = await boardWithKeys();
    press('a', ' ', 'ArrowRight', ' ');
    expect(said.at(-1)).toBe('已放下“论坛”：“活动策划”第 1 位');
    const plan = store.get().stages.find(({ id }) => id === 'plan');
    if (plan) setStage(doc, { ...plan, limit: 1 });
    press('a', ' ', 'ArrowLeft', ' ');
    expect(said.at(-1)).toBe('已放下“论坛”：“待启动”第 1 位');
    press('a', ' ', 'ArrowRight', ' ');
    expect(said.at(-1)).toBe('已放下“论坛”：“活动策划”第 1 位，超过上限：2 张，上限 1');
  });

  it('stays where it was when its stage is removed meanwhile, and nothing else is said', async () => {
    const { doc, store, said, press } = await boardWithKeys();
    press('a', ' ', 'ArrowRight');
    removeStage(doc, 'plan');
    press('a', ' ');
    expect(said.at(-1)).toBe('已取消，“论坛”留在原处');
    expect(store.get().cards.get('a')?.place.stage).toBe('todo');
  });

  it('is told the department whose lane it comes into, and is led by it', async () => {
    const names = new Map([
      ['office', '办公室'],
      ['forum', '学术部'],
    ]);
    const { store, said, press } = await boardWithKeys({
      shown: () => lanesOf(store.get().stages, store.get().columns, (card) => card.lead === 'forum'),
      nameOf: (lane) => names.get(lane ?? '') ?? null,
      leadOf: (lane) => ({ department: lane, name: names.get(lane ?? '') ?? null }),
    });
    press('a', ' ', 'ArrowDown');
    expect(said.at(-1)).toBe('学术部：“待启动”第 1 位，共 1 张');
    press('a', 'ArrowRight');
    expect(said.at(-1)).toBe('“活动策划”第 1 位，共 1 张');
    press('a', ' ');
    expect(said.at(-1)).toBe('学术部：已放下“论坛”：“活动策划”第 1 位');
    expect(store.get().cards.get('a')).toMatchObject({ lead: 'forum', place: { stage: 'plan' } });
  });

  it('keeps to its own lane where lanes follow from words', async () => {
    const { store, said, press } = await boardWithKeys({
      shown: () => lanesOf(store.get().stages, store.get().columns, (card) => card.id === 'b'),
      isFixed: () => true,
    });
    press('a', ' ', 'ArrowDown');
    expect(said.at(-1)).toBe('“待启动”第 1 位，共 1 张');
    press('a', 'ArrowRight', 'ArrowDown', ' ');
    expect(said.at(-1)).toBe('已放下“论坛”：“活动策划”第 1 位');
  });
});
