/**
 * What every piece of an open board needs, made once by BoardView: the store, the acts, what is being dragged,
 * renamed or added. Holds no card data; that is the store's.
 */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Store } from '../sync/store.ts';
import type { BoardActs } from './acts.ts';
import type { BoardSnapshot, BoardStore } from './boardStore.ts';
import type { CardKeys } from './cardKeys.ts';
import type { ManyActs } from './manyActs.ts';
import { NO_SELECTION, type Selection } from './selection.ts';

/** Where a dragged or lifted card would go. `lane` is set where the board is cut into lanes. */
export interface Over {
  stage: string;
  beforeId: string | null;
  lane: string | null;
}

export interface Drag {
  id: string;
  by: 'pointer' | 'keyboard';
  /** Height of the card in px: its hole keeps it. */
  height: number;
  over: Over | null;
}

export interface BoardUi {
  /** Card whose title is being edited in place. */
  renaming: string | null;
  /** Stage (and end of it) where a card is being typed. */
  adding: { stage: string; at: 'top' | 'bottom'; lane: string | null } | null;
  /** The one card menu, at a point of the window. */
  menu: { id: string; x: number; y: number; page: 'acts' | 'due' } | null;
  /** Card that should take the focus as soon as it is there. */
  focus: string | null;
  /** Cards chosen to be changed together. */
  selection: Selection;
}

export const NO_UI: BoardUi = {
  renaming: null,
  adding: null,
  menu: null,
  focus: null,
  selection: NO_SELECTION,
};

export interface BoardTools {
  store: BoardStore;
  drag: Store<Drag | null>;
  ui: Store<BoardUi>;
  acts: BoardActs;
  many: ManyActs;
  canWrite: boolean;
  openCard: (id: string) => void;
  /** Ids of the shown cards in reading order. */
  order: () => readonly string[];
  onCardKey: CardKeys;
  /** Said to screen readers at once. */
  say: (sentence: string) => void;
}

export const BoardToolsContext = createContext<BoardTools | null>(null);

export function useBoardTools(): BoardTools {
  const tools = useContext(BoardToolsContext);
  if (tools === null) throw new Error('useBoardTools is used outside a board');
  return tools;
}

export function useBoard(store: BoardStore): BoardSnapshot {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** A part of a store: renders again only when that part is another (compare with Object.is). */
export function usePick<T, P>(store: Store<T>, pick: (value: T) => P): P {
  const get = (): P => pick(store.get());
  return useSyncExternalStore(store.subscribe, get, get);
}

export const setUi = (ui: Store<BoardUi>, change: Partial<BoardUi>): void =>
  ui.set({ ...ui.get(), ...change });
