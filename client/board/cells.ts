/**
 * The board as cells: one for each stage in each lane, with the cards shown in it. Says where a drop at a
 * position of a cell goes among all cards, hidden ones included. Pure.
 */
import type { Card } from '../../shared/doc/board.ts';

export interface Cell {
  stage: string;
  /** Null where the board is not cut into lanes. */
  lane: string | null;
  /** Shown cards in order. */
  cards: readonly Card[];
}

export interface Spot {
  lane: number;
  column: number;
  index: number;
}

export const findSpot = (cells: readonly (readonly Cell[])[], id: string): Spot | null => {
  for (const [lane, row] of cells.entries()) {
    for (const [column, cell] of row.entries()) {
      const index = cell.cards.findIndex((card) => card.id === id);
      if (index >= 0) return { lane, column, index };
    }
  }
  return null;
};

/** The shown cards of a cell without the one that moves. */
export const others = (cell: Cell, id: string): readonly Card[] =>
  cell.cards.filter((card) => card.id !== id);

/**
 * Before which card of the whole stage one goes that is put at `index` among a cell's other shown cards; null:
 * to the stage's end. After the last shown one means right after it, before what a filter hides.
 */
export function beforeAt(cell: Cell, id: string, index: number, whole: readonly Card[]): string | null {
  const shown = others(cell, id);
  const next = shown[index];
  if (next) return next.id;
  const last = shown.at(-1);
  if (!last) return null;
  const rest = whole.filter((card) => card.id !== id);
  return rest[rest.findIndex((card) => card.id === last.id) + 1]?.id ?? null;
}

/** The keys that lead from card to card. */
export const STEPS = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] as const;
export type Step = (typeof STEPS)[number];

/** Some cards of a column are in sight at once. */
const PAGE = 6;

/** Where a key leads from a spot, over `count(cell)` positions in each cell; the same spot at an edge. */
export function stepFrom(
  cells: readonly (readonly Cell[])[],
  spot: Spot,
  key: Step,
  count: (cell: Cell) => number,
): Spot {
  const size = (lane: number, column: number): number => {
    const cell = cells[lane]?.[column];
    return cell ? count(cell) : 0;
  };
  const most = size(spot.lane, spot.column) - 1;
  if (key === 'Home') return { ...spot, index: 0 };
  if (key === 'End') return { ...spot, index: most };
  if (key === 'PageUp') return { ...spot, index: Math.max(0, spot.index - PAGE) };
  if (key === 'PageDown') return { ...spot, index: Math.min(most, spot.index + PAGE) };
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const step = key === 'ArrowUp' ? -1 : 1;
    const index = spot.index + step;
    if (index >= 0 && index < size(spot.lane, spot.column)) return { ...spot, index };
    for (let lane = spot.lane + step; lane >= 0 && lane < cells.length; lane += step) {
      const there = size(lane, spot.column);
      if (there > 0) return { lane, column: spot.column, index: step < 0 ? there - 1 : 0 };
    }
    return spot;
  }
  const step = key === 'ArrowLeft' ? -1 : 1;
  const columns = cells[spot.lane]?.length ?? 0;
  for (let column = spot.column + step; column >= 0 && column < columns; column += step) {
    const there = size(spot.lane, column);
    if (there > 0) return { lane: spot.lane, column, index: Math.min(spot.index, there - 1) };
  }
  return spot;
}
