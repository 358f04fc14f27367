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
import { texts } from '../../client/i18n/zh/board.ts';
import { createStore } from '../../client/sync/store.ts';
import { addCard, fillBoard, setStage } from '../../shared/doc/board.ts';

describe('a card carried by keys', () => {
  it('is told with its place, and with the limit of a stage that has too many', async () => {
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
    const keys = makeCardKeys({
      ...{ store, t, mayWrite, me: 'u', openCard: () => undefined, leadOf: () => undefined },
      drag: createStore<Drag | null>(null),
      ui: createStore(NO_UI),
      acts: makeActs({ store, me: 'u', t, language: 'zh', mayWrite }),
      cells: () => [
        store
          .get()
          .stages.map(({ id }) => ({ stage: id, lane: null, cards: store.get().columns.get(id) ?? [] })),
      ],
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
    press('a', ' ', 'ArrowRight', ' ');
    expect(said.at(-1)).toBe('已放下“论坛”：“活动策划”第 1 位');
    const plan = store.get().stages.find(({ id }) => id === 'plan');
    if (plan) setStage(doc, { ...plan, limit: 1 });
    press('a', ' ', 'ArrowLeft', ' ');
    expect(said.at(-1)).toBe('已放下“论坛”：“待启动”第 1 位');
    press('a', ' ', 'ArrowRight', ' ');
    expect(said.at(-1)).toBe('已放下“论坛”：“活动策划”第 1 位，超过上限：2 张，上限 1');
  });
});
