/** Follows a dragged card over rows and columns, and moves it when it is dropped. One for the whole board. */
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { useEffect } from 'react';
import type { Store } from '../sync/store.ts';
import type { BoardActs } from './acts.ts';
import type { BoardStore } from './boardStore.ts';
import { type BoardUi, type Drag, type Over, setUi } from './boardTools.ts';
import { beforeAt, type Cell, findSpot, others } from './cells.ts';

export interface DropContext {
  store: BoardStore;
  drag: Store<Drag | null>;
  ui: Store<BoardUi>;
  acts: BoardActs;
  cells: () => readonly (readonly Cell[])[];
  leadOf: (lane: string | null) => { department: string | null } | undefined;
}

interface Target {
  data: Record<string | symbol, unknown>;
}

export function useCardDrop(context: DropContext): void {
  useEffect(() => {
    const { store, drag, ui, acts, cells, leadOf } = context;

    const overOf = (id: string, targets: readonly Target[]): Over | null => {
      const row = targets.find((target) => typeof target.data.over === 'string');
      const list = targets.find((target) => typeof target.data.stage === 'string');
      if (!list) return null;
      const { stage, lane } = list.data;
      const cell = cells()
        .flat()
        .find((one) => one.stage === stage && one.lane === (typeof lane === 'string' ? lane : null));
      if (!cell) return null;
      const shown = others(cell, id);
      let index = shown.length;
      if (row) {
        if (row.data.over === id) return null;
        const at = shown.findIndex((card) => card.id === row.data.over);
        if (at >= 0) index = extractClosestEdge(row.data) === 'bottom' ? at + 1 : at;
      }
      const from = findSpot(cells(), id);
      const home = from && cells()[from.lane]?.[from.column] === cell;
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
        const over = overOf(id, location.current.dropTargets);
        if (over && acts.move(id, over.stage, over.beforeId, leadOf(over.lane))) setUi(ui, { focus: id });
      },
    });
  }, [context]);
}
