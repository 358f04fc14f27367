/** The board's tools, made once and kept while the board is open: they ask what is shown and allowed when they are used. */
import { type RefObject, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../pages/planContext.ts';
import { createStore } from '../sync/store.ts';
import { makeActs } from './acts.ts';
import type { BoardStore } from './boardStore.ts';
import { type BoardTools, type BoardUi, type Drag, NO_UI } from './boardTools.ts';
import { makeCardKeys } from './cardKeys.ts';
import type { Cell } from './cells.ts';
import type { Lanes } from './filters.ts';
import { makeManyActs } from './manyActs.ts';

interface Shown {
  store: BoardStore;
  canWrite: boolean;
  lanesBy: Lanes;
  /** What lies in the cells now, lane by lane. */
  cellsNow: RefObject<readonly (readonly Cell[])[]>;
  openCard: (id: string) => void;
  /** Says a sentence to who does not see the board. */
  say: (sentence: string) => void;
}

export function useMakeBoardTools({
  store,
  canWrite,
  lanesBy,
  cellsNow,
  openCard,
  say,
}: Shown): BoardTools & { leadOf: ReturnType<typeof leadOfLane> } {
  const { t } = useTranslation('board');
  const { me, language } = usePlan();
  const write = useRef(canWrite);
  write.current = canWrite;
  const lanesNow = useRef(lanesBy);
  lanesNow.current = lanesBy;

  return useMemo(() => {
    const drag = createStore<Drag | null>(null);
    const ui = createStore<BoardUi>(NO_UI);
    const mayWrite = (): boolean => write.current;
    const context = { store, me: me.id, t, language, mayWrite };
    const acts = makeActs(context);
    const many = makeManyActs(context);
    const order = (): readonly string[] =>
      cellsNow.current.flatMap((lane) => lane.flatMap((cell) => cell.cards.map((card) => card.id)));
    const leadOf = leadOfLane(() => lanesNow.current === 'department');
    const cells = (): readonly (readonly Cell[])[] => cellsNow.current;
    const onCardKey = makeCardKeys({
      store,
      drag,
      ui,
      acts,
      cells,
      leadOf,
      mayWrite,
      openCard,
      me: me.id,
      say,
      t,
    });
    return { store, drag, ui, acts, many, canWrite, openCard, order, onCardKey, say, leadOf };
  }, [store, me.id, t, language, canWrite, openCard, cellsNow, say]);
}

/** By department, a drop in a lane gives the card that lead; other lanes say nothing about it. */
function leadOfLane(byDepartment: () => boolean) {
  return (lane: string | null): { department: string | null } | undefined =>
    lane === null || !byDepartment() ? undefined : { department: lane === '' ? null : lane };
}
