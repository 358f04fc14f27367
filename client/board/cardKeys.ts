/**
 * The keyboard on a card: arrows, Home, End and the page keys go from card to card, Space lifts it and drops it, Enter opens, and one letter
 * for each common act. While a card is lifted nothing is written; only its drop is a move.
 */
import type { TFunction } from 'i18next';
import type { KeyboardEvent } from 'react';
import type { Store } from '../sync/store.ts';
import { isComposing } from '../ui/composing.ts';
import type { BoardActs } from './acts.ts';
import type { BoardStore } from './boardStore.ts';
import { type BoardUi, type Drag, setUi } from './boardTools.ts';
import { beforeAt, type Cell, findSpot, others, type Spot, STEPS, type Step, stepFrom } from './cells.ts';
import type { LaneWays } from './lanes.ts';
import { toggled } from './selection.ts';
import { stageName } from './stageName.ts';

export interface KeysContext {
  store: BoardStore;
  drag: Store<Drag | null>;
  ui: Store<BoardUi>;
  acts: BoardActs;
  ways: LaneWays;
  /** Puts the focus on a card as soon as it is there, if it is shown. */
  focusCard: (id: string) => void;
  mayWrite: () => boolean;
  openCard: (id: string) => void;
  me: string;
  say: (sentence: string) => void;
  t: TFunction<'board'>;
}

const isStep = (key: string): key is Step => STEPS.some((step) => step === key);

export type CardKeys = (event: KeyboardEvent<HTMLElement>, id: string) => void;

export function makeCardKeys(context: KeysContext): CardKeys {
  const { store, drag, ui, acts, ways, mayWrite, openCard, say, t } = context;
  const cells = ways.shown;
  /** Where the lifted card would go. */
  let spot: Spot | null = null;

  const cellAt = (at: Spot): Cell | undefined => cells()[at.lane]?.[at.column];
  const nameOf = (stage: string): string => {
    const found = store.get().stages.find((one) => one.id === stage);
    return found ? stageName(found, t) : stage;
  };
  const titleOf = (id: string): string => store.get().cards.get(id)?.title || t('card.untitled');

  const inLane = (lane: string | null, words: string): string => {
    const name = ways.nameOf(lane);
    return name === null ? words : t('say.inLane', { lane: name, words });
  };

  const lift = (id: string, element: HTMLElement): void => {
    spot = findSpot(cells(), id);
    const cell = spot && cellAt(spot);
    if (!spot || !cell) return;
    drag.set({ id, by: 'keyboard', height: element.offsetHeight, over: null });
    say(
      t('say.lifted', {
        title: titleOf(id),
        stage: nameOf(cell.stage),
        at: spot.index + 1,
        of: cell.cards.length,
      }),
    );
  };

  const carry = (id: string, key: Step): void => {
    if (!spot) return;
    // A lifted card may also go to an empty cell and after the last card: one position more than others.
    const from = cellAt(spot)?.lane;
    const isFree = (cell: Cell): boolean => cell.lane === from || !ways.isFixed();
    spot = stepFrom(cells(), spot, key, (cell) => (isFree(cell) ? others(cell, id).length + 1 : 0));
    const cell = cellAt(spot);
    const now = drag.get();
    if (!cell || !now) return;
    const whole = store.get().columns.get(cell.stage) ?? [];
    drag.set({
      ...now,
      over: { stage: cell.stage, lane: cell.lane, beforeId: beforeAt(cell, id, spot.index, whole) },
    });
    const place = { stage: nameOf(cell.stage), at: spot.index + 1, of: others(cell, id).length + 1 };
    say(inLane(cell.lane === from ? null : cell.lane, t('say.over', place)));
  };

  const drop = (id: string): void => {
    const over = drag.get()?.over ?? null;
    drag.set(null);
    const moved = over !== null && acts.move(id, over.stage, over.beforeId, ways.leadOf(over.lane));
    // Not moved: it lies there already, or it may not (the stage is gone, say), which the act has told.
    const lies = moved || store.get().cards.get(id)?.place.stage === over?.stage;
    if (over === null || spot === null || !lies) {
      say(t('say.cancelled', { title: titleOf(id) }));
    } else {
      const place = { title: titleOf(id), stage: nameOf(over.stage), at: spot.index + 1 };
      const limit = store.get().stages.find((one) => one.id === over.stage)?.limit ?? null;
      const n = store.get().columns.get(over.stage)?.length ?? 0;
      const isOver = limit !== null && n > limit;
      const told = isOver ? t('say.droppedOver', { ...place, n, limit }) : t('say.dropped', place);
      say(inLane(over.lane, told));
      context.focusCard(id);
    }
    spot = null;
  };

  const cancel = (id: string): void => {
    spot = null;
    drag.set(null);
    say(t('say.cancelled', { title: titleOf(id) }));
  };

  const go = (id: string, key: Step): void => {
    const from = findSpot(cells(), id);
    if (!from) return;
    const to = stepFrom(cells(), from, key, (cell) => cell.cards.length);
    const next = cellAt(to)?.cards[to.index];
    if (next && next.id !== id) setUi(ui, { focus: next.id });
  };

  return (event, id) => {
    if (isComposing(event) || event.target !== event.currentTarget) return;
    const { key } = event;
    const lifted = drag.get()?.by === 'keyboard' && drag.get()?.id === id;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (lifted) {
      if (key === 'Escape') cancel(id);
      else if (key === ' ' || key === 'Enter') drop(id);
      else if (isStep(key)) carry(id, key);
      else if (key === 'Tab') {
        cancel(id);
        return;
      } else return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (!plain) return;
    if (isStep(key)) go(id, key);
    else if (key === 'Enter') openCard(id);
    else if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey))
      openMenu(event.currentTarget, 'acts');
    else if (!mayWrite()) return;
    else if (key === 'x' || key === 'X') setUi(ui, { selection: toggled(ui.get().selection, id) });
    else if (key === ' ') lift(id, event.currentTarget);
    else if (key === 'F2') setUi(ui, { renaming: id });
    else if (key === 'e' || key === 'E') openCard(id);
    else if (key === 'm' || key === 'M') acts.toggleOwner(id, context.me);
    else if (key === 'd' || key === 'D') openMenu(event.currentTarget, 'due');
    else if (key === 'Delete') acts.archive(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  function openMenu(element: HTMLElement, page: 'acts' | 'due'): void {
    const id = element.dataset.card;
    const box = element.getBoundingClientRect();
    if (id) setUi(ui, { menu: { id, x: box.left + 12, y: box.bottom - 8, page } });
  }
}
