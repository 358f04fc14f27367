/**
 * The board as lanes of cells, and what a lane means for a card that is carried into it. Which lanes are folded lasts
 * as long as the page.
 */
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../shared/doc/board.ts';
import { usePlan } from '../pages/planContext.ts';
import { useReading } from '../reading/useReading.ts';
import type { BoardSnapshot } from './boardStore.ts';
import type { Cell } from './cells.ts';
import type { Lanes } from './filters.ts';
import { cutLanes, type Lane, type LaneWays, outlineOf } from './lanes.ts';
import type { ReadPlan } from './links.ts';

export interface BoardLanesGiven {
  by: Lanes;
  board: BoardSnapshot;
  /** What the filters let through, by stage. */
  columns: ReadonlyMap<string, readonly Card[]>;
  /** Stages whose columns are folded; lanes show all stages. */
  folded: ReadonlySet<string>;
  plan: ReadPlan;
  /** The lane a card is being typed in: it is there and open, even if nothing lies in it yet. */
  adding: string | null;
}

export interface BoardLanes {
  lanes: readonly Lane[];
  isOpen: (lane: string) => boolean;
  toggle: (lane: string) => void;
  /** The same object as long as the page is open; answers for what is on the screen now. */
  ways: LaneWays;
}

export function useBoardLanes({ by, board, columns, folded, plan, adding }: BoardLanesGiven): BoardLanes {
  const { t } = useTranslation('board');
  const { departments } = usePlan();
  const { extraction, blocks } = useReading();
  const outline = useMemo(() => outlineOf(extraction.outline, blocks), [extraction.outline, blocks]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const lanes = useMemo(
    () =>
      cutLanes(by, {
        stages: board.stages,
        columns,
        departments,
        outline,
        plan,
        noDepartment: t('lanes.noDepartment'),
        noSection: t('lanes.noSection'),
        adding,
      }),
    [by, board.stages, columns, departments, outline, plan, t, adding],
  );
  const isOpen = (lane: string): boolean => lane === adding || !closed.has(lane);
  const toggle = (lane: string): void => {
    const next = new Set(closed);
    if (!next.delete(lane)) next.add(lane);
    setClosed(next);
  };
  const shown = lanes
    .filter((lane) => lane.id === null || isOpen(lane.id))
    .map((lane) => (by === 'none' ? lane.cells.filter((cell) => !folded.has(cell.stage)) : lane.cells));
  const now = useRef({ by, lanes, shown });
  now.current = { by, lanes, shown };
  const [ways] = useState((): LaneWays => {
    const all = (): readonly (readonly Cell[])[] => now.current.lanes.map((lane) => lane.cells);
    const find = (id: string | null): Lane | undefined =>
      id === null ? undefined : now.current.lanes.find((lane) => lane.id === id);
    return {
      shown: () => now.current.shown,
      all,
      isFixed: () => now.current.by === 'section',
      nameOf: (id) => find(id)?.label ?? null,
      leadOf(id) {
        if (id === null || now.current.by !== 'department') return undefined;
        const department = find(id)?.department ?? null;
        return { department: id === '' ? null : id, name: department?.name ?? null };
      },
    };
  });
  return { lanes, isOpen, toggle, ways };
}
