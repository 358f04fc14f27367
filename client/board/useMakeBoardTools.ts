/** The board's tools, made once and kept while the board is open: they ask what is shown and allowed when they are used. */
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../pages/planContext.ts';
import { createStore, type Store } from '../sync/store.ts';
import { makeActs } from './acts.ts';
import type { BoardStore } from './boardStore.ts';
import { type BoardTools, type BoardUi, type Drag, setUi } from './boardTools.ts';
import { makeCardKeys } from './cardKeys.ts';
import type { LaneWays } from './lanes.ts';
import { makeManyActs } from './manyActs.ts';

interface Shown {
  store: BoardStore;
  ui: Store<BoardUi>;
  ways: LaneWays;
  canWrite: boolean;
  openCard: (id: string) => void;
  /** Says a sentence to who does not see the board. */
  say: (sentence: string) => void;
}

export function useMakeBoardTools({
  store,
  ui,
  ways,
  canWrite,
  openCard,
  say,
}: Shown): BoardTools & { focusCard: (id: string) => void } {
  const { t } = useTranslation('board');
  const { me, language } = usePlan();
  const write = useRef(canWrite);
  write.current = canWrite;

  return useMemo(() => {
    const drag = createStore<Drag | null>(null);
    const mayWrite = (): boolean => write.current;
    const context = { store, me: me.id, t, language, mayWrite };
    const acts = makeActs(context);
    const many = makeManyActs(context);
    const order = (): readonly string[] =>
      ways.shown().flatMap((lane) => lane.flatMap((cell) => cell.cards.map((card) => card.id)));
    // Not before it is drawn: a filter or a fold may hide the card where it went.
    const focusCard = (id: string): void =>
      void requestAnimationFrame(() => order().includes(id) && setUi(ui, { focus: id }));
    const keys = { store, drag, ui, acts, ways, focusCard, mayWrite, openCard, me: me.id, say, t };
    const onCardKey = makeCardKeys(keys);
    return { store, drag, ui, acts, many, canWrite, openCard, order, onCardKey, say, focusCard };
  }, [store, ui, ways, me.id, t, language, canWrite, openCard, say]);
}
