/** Follows a dragged card over rows and columns, and moves it when it is dropped. One for the whole board. */
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { useEffect } from 'react';
import type { Store } from '../sync/store.ts';
import type { BoardActs } from './acts.ts';
import type { BoardStore } from './boardStore.ts';
import type { Drag, Over } from './boardTools.ts';
import { beforeAt, type Cell, findSpot, others } from './cells.ts';
import type { LaneWays } from './lanes.ts';

export interface DropContext {
  store: BoardStore;
  drag: Store<Drag | null>;
  acts: BoardActs;
  ways: LaneWays;
  focusCard: (id: string) => void;
  /** A card was dropped in a lane it cannot go to. */
  onFixed: () => void;
}

interface Target {
  data: Record<string | symbol, unknown>;
}

export function useCardDrop(context: DropContext): void {
  useEffect(() => {
    const { store, drag, acts, ways, focusCard, onFixed } = context;

    const cellOf = (targets: readonly Target[]): Cell | undefined => {
      const list = targets.find((target) => typeof target.data.stage === 'string');
      if (!list) return undefined;
      const { stage, lane } = list.data;
      return ways
        .all()
        .flat()
        .find((one) => one.stage === stage && one.lane === (typeof lane === 'string' ? lane : null));
    };

    const isBarred = (id: string, cell: Cell): boolean => {
      const from = findSpot(ways.all(), id);
      return ways.isFixed() && from !== null && ways.all()[from.lane]?.[0]?.lane !== cell.lane;
    };

    const overOf = (id: string, targets: readonly Target[]): Over | null => {
      const row = targets.find((target) => typeof target.data.over === 'string');
      const cell = cellOf(targets);
      if (!cell || isBarred(id, cell)) return null;
      const shown = others(cell, id);
      let index = shown.length;
      if (row) {
        if (row.data.over === id) return null;
        const at = shown.findIndex((card) => card.id === row.data.over);
        if (at >= 0) index = extractClosestEdge(row.data) === 'bottom' ? at + 1 : at;
      }
      const from = findSpot(ways.all(), id);
      const home = from && ways.all()[from.lane]?.[from.column] === cell;
      if (home && from.index === index) return null;
      const beforeId = beforeAt(cell, id, index, store.get().columns.get(cell.stage) ?? []);
      return { stage: cell.stage, lane: cell.lane, beforeId };
    };

    const follow = (id: unknown, targets: readonly Target[]): void => {
      const now = drag.get();
      if (typeof id !== 'string' || !now) return;
      const over = overOf(id, targets);
      const same =
        over?.stage === now.over?.stage &&
        over?.lane === now.over?.lane &&
        over?.beforeId === now.over?.beforeId;
      if (!same) drag.set({ ...now, over });
    };

    return monitorForElements({
      canMonitor: ({ source }) => typeof source.data.card === 'string',
      onDrag: ({ source, location }) => follow(source.data.card, location.current.dropTargets),
      onDropTargetChange: ({ source, location }) => follow(source.data.card, location.current.dropTargets),
      onDrop: ({ source, location }) => {
        const id = source.data.card;
        drag.set(null);
        if (typeof id !== 'string') return;
        const targets = location.current.dropTargets;
        const over = overOf(id, targets);
        const cell = cellOf(targets);
        if (over && acts.move(id, over.stage, over.beforeId, ways.leadOf(over.lane))) focusCard(id);
        else if (cell && isBarred(id, cell)) onFixed();
      },
    });
  }, [context]);
}
