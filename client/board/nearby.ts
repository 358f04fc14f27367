/**
 * Rows of a long page that are drawn once they come near the window; until then each keeps its place and its name, so
 * that keys, drops and the browser's search find it. What was drawn stays: nothing held or typed in is taken away.
 */
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

export interface Nearby {
  /** Tells once, when the row is near; the function returned ends it. */
  watch(row: Element, onNear: () => void): () => void;
}

/** So far around the window rows are drawn before they are seen, in px. */
const AROUND = 400;

interface Looking extends Nearby {
  look(): void;
  end(): void;
}

function lookingIn(root: RefObject<Element | null>): Looking {
  const waiting = new Map<Element, () => void>();
  let observer: IntersectionObserver | null = null;
  const tell = (row: Element): void => {
    const onNear = waiting.get(row);
    waiting.delete(row);
    observer?.unobserve(row);
    onNear?.();
  };
  const observing = (box: Element): IntersectionObserver =>
    new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) tell(target);
      },
      { root: box, rootMargin: `${AROUND}px` },
    );
  return {
    watch(row, onNear) {
      waiting.set(row, onNear);
      return () => {
        waiting.delete(row);
        observer?.unobserve(row);
      };
    },
    look() {
      if (root.current === null || waiting.size === 0) return;
      observer ??= observing(root.current);
      const { top, bottom } = root.current.getBoundingClientRect();
      const places = [...waiting.keys()].map((row) => [row, row.getBoundingClientRect()] as const);
      for (const [row, place] of places) {
        if (place.bottom > top - AROUND && place.top < bottom + AROUND) tell(row);
        else observer.observe(row);
      }
    },
    end() {
      observer?.disconnect();
      observer = null;
    },
  };
}

/** For the page whose `root` scrolls: the rows in sight are drawn before it is painted, the browser tells of the others. */
export function useNearby(root: RefObject<Element | null>): Nearby {
  const [looking] = useState(() => lookingIn(root));
  useLayoutEffect(looking.look);
  useEffect(() => looking.end, [looking]);
  return looking;
}

/** For a row: whether it is drawn, because it is or was near, or is needed. */
export function useNear(nearby: Nearby, row: RefObject<Element | null>, isNeeded: boolean): boolean {
  const [near, setNear] = useState(isNeeded);
  if (isNeeded && !near) setNear(true);
  useLayoutEffect(() => {
    if (near || row.current === null) return;
    return nearby.watch(row.current, () => setNear(true));
  }, [near, nearby, row]);
  return near;
}
