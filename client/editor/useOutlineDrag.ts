/** Dragging a row of the outline: which section is held, and before which row it would be let go. */
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  type ElementEventBasePayload,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { OutlineRow } from './outline.ts';
import { nearestPlace, sectionEnd } from './sectionMoves.ts';
import type { OutlineMoves } from './useOutlineMoves.ts';

/** Indices of rows: the section held, and the row it would come before (their number: behind all); null: nowhere. */
export interface OutlineDrag {
  from: number;
  end: number;
  place: number | null;
}

export function useOutlineDrag(
  rows: readonly OutlineRow[],
  moves: OutlineMoves | null,
  list: RefObject<HTMLElement | null>,
): OutlineDrag | null {
  const [held, setHeld] = useState<{ id: string; place: number | null } | null>(null);
  const shown = useRef(rows);
  shown.current = rows;
  useEffect(() => {
    const element = list.current;
    if (moves === null || element === null) return;
    const placeAt = (id: string, data: Record<string | symbol, unknown> | undefined): number | null => {
      const over = shown.current.findIndex((row) => row.id === data?.row);
      const at = shown.current.findIndex((row) => row.id === id);
      if (over < 0 || at < 0) return null;
      const gap = data !== undefined && extractClosestEdge(data) === 'bottom' ? over + 1 : over;
      return nearestPlace(shown.current, at, gap);
    };
    const isSection = ({ source }: { source: { data: Record<string, unknown> } }): boolean =>
      typeof source.data.section === 'string';
    const follow = ({ source, location }: ElementEventBasePayload): void => {
      const id = String(source.data.section);
      const place = placeAt(id, location.current.dropTargets[0]?.data);
      setHeld((before) => (before?.id === id && before.place === place ? before : { id, place }));
    };
    return combine(
      autoScrollForElements({ element, canScroll: isSection, getAllowedAxis: () => 'vertical' }),
      monitorForElements({
        canMonitor: isSection,
        onDragStart: follow,
        onDrag: follow,
        onDropTargetChange: follow,
        onDrop: ({ source, location }) => {
          setHeld(null);
          const id = String(source.data.section);
          const place = placeAt(id, location.current.dropTargets[0]?.data);
          if (place !== null) moves.to(id, shown.current[place]?.id ?? null);
        },
      }),
    );
  }, [moves, list]);
  if (held === null) return null;
  const from = rows.findIndex((row) => row.id === held.id);
  return from < 0 ? null : { from, end: sectionEnd(rows, from), place: held.place };
}

/** A row that can be taken, and dropped upon. */
export function useOutlineRow(id: string, movable: boolean): RefObject<HTMLLIElement | null> {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const element = row.current;
    if (!movable || element === null) return;
    return combine(
      draggable({ element, getInitialData: () => ({ section: id }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data.section === 'string',
        getData: ({ input }) =>
          attachClosestEdge({ row: id }, { element, input, allowedEdges: ['top', 'bottom'] }),
      }),
    );
  }, [id, movable]);
  return row;
}
