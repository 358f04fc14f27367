/**
 * Moving a bar of the timeline by pointer (its middle, or an end) or by keys: Space lifts it, arrows move it by a day,
 * with Shift its end alone, Space or Enter drops it. Nothing is written before the drop; Esc leaves all as it was.
 */
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTexts } from '../i18n/useTexts.ts';
import { usePlan } from '../pages/planContext.ts';
import { showDay } from '../ui/dates.ts';
import { type BarDays, fieldsFor, type Grip, mayMove, movedDays } from './barDays.ts';
import { useBoardTools } from './boardTools.ts';
import type { Bar, Scale } from './timeline.ts';

/** So many px are a slip of the hand, no move. */
const SLIP = 4;

interface Move {
  days: BarDays;
  by: 'pointer' | 'keyboard';
}

export interface BarMoves {
  /** The days it would have, while it is held. */
  days: BarDays | null;
  movable: boolean;
  row: {
    onKeyDown: (event: KeyboardEvent) => void;
    onKeyUp: (event: KeyboardEvent) => void;
    onBlur: () => void;
    /** Does what a click does, unless it ended a move. */
    onClick: () => void;
  };
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
}

export function useBarMoves(
  bar: Bar,
  scale: Scale,
  track: RefObject<HTMLElement | null>,
  today: string,
): BarMoves {
  const t = useTexts('board');
  const { language } = usePlan();
  const { acts, canWrite, openCard, say } = useBoardTools();
  const [move, setMove] = useState<Move | null>(null);
  const ending = useRef<(() => void) | null>(null);
  const dragged = useRef(false);
  const { card } = bar;
  const movable = canWrite && mayMove(card);
  useEffect(() => () => ending.current?.(), []);

  const words = ({ start, due }: BarDays) => ({
    title: card.title || t('card.untitled'),
    start: showDay(start, language, today),
    due: showDay(due, language, today),
  });
  const write = (days: BarDays): void => acts.setDays(card.id, fieldsFor(card, days));

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    dragged.current = false;
    // a finger scrolls
    if (!movable || event.button !== 0 || event.pointerType === 'touch') return;
    const width = track.current?.getBoundingClientRect().width ?? 0;
    if (width === 0) return;
    const grip = ((event.target as HTMLElement).dataset.grip ?? 'both') as Grip;
    const from = event.clientX;
    let days: BarDays | null = null;
    let cancelled = false;
    const onMove = ({ clientX }: globalThis.PointerEvent): void => {
      if (cancelled || (!dragged.current && Math.abs(clientX - from) < SLIP)) return;
      dragged.current = true;
      days = movedDays(bar, grip, Math.round(((clientX - from) / width) * scale.days), scale);
      setMove({ days, by: 'pointer' });
    };
    const end = (): void => {
      ending.current = null;
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', onKey, true);
      setMove(null);
      // the click that ends it opens nothing
      setTimeout(() => {
        dragged.current = false;
      });
    };
    const onUp = (): void => {
      end();
      if (days !== null) write(days);
    };
    const onKey = (key: globalThis.KeyboardEvent): void => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      // until the button is let go it is still this press
      cancelled = true;
      days = null;
      setMove(null);
    };
    ending.current = end;
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', onKey, true);
  };

  const cancel = (): void => {
    setMove(null);
    say(t('say.cancelled', { title: card.title || t('card.untitled') }));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    const held = move?.by === 'keyboard' ? move : null;
    if (held === null) {
      if (key !== ' ' || !movable) return;
      setMove({ days: { start: bar.start, due: bar.due }, by: 'keyboard' });
      say(t('timeline.lifted', words(bar)));
    } else if (key === ' ' || key === 'Enter') {
      setMove(null);
      write(held.days);
    } else if (key === 'Escape') {
      cancel();
    } else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const grip = event.shiftKey ? 'due' : 'both';
      const days = movedDays(held.days, grip, key === 'ArrowLeft' ? -1 : 1, scale);
      setMove({ days, by: 'keyboard' });
      say(t('timeline.over', words(days)));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    days: move?.days ?? null,
    movable,
    onPointerDown,
    row: {
      onKeyDown,
      // a button is pressed by the Space that is let go
      onKeyUp: (event) => {
        if (event.key === ' ' && movable) event.preventDefault();
      },
      onBlur: () => {
        if (move?.by === 'keyboard') cancel();
      },
      onClick: () => {
        if (!dragged.current) openCard(card.id);
      },
    },
  };
}
