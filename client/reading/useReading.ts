/** The plan's reading as React state: targets, findings, progress. Needs a plan page around it. */
import { startTransition, useEffect, useState } from 'react';
import { usePlan } from '../pages/planContext.ts';
import { type Reading, type ReadingStore, readingOf } from './reading.ts';

/** For lists and figures: a moment behind the keys, and drawn so that typing comes first. */
export function useReading(): Reading {
  const { settled } = readingOf(usePlan().plan);
  const [seen, setSeen] = useState({ from: settled, reading: settled.get() });
  useEffect(() => {
    const look = (): void => startTransition(() => setSeen({ from: settled, reading: settled.get() }));
    look();
    return settled.subscribe(look);
  }, [settled]);
  return seen.from === settled ? seen.reading : settled.get();
}

/** The store itself, for who must look without rendering. */
export function useReadingStore(): ReadingStore {
  return readingOf(usePlan().plan);
}
