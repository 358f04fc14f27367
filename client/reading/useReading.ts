/** The plan's reading as React state: targets, findings, progress. Needs a plan page around it. */
import { usePlan } from '../pages/planContext.ts';
import { useStore } from '../sync/store.ts';
import { type Reading, type ReadingStore, readingOf } from './reading.ts';

export function useReading(): Reading {
  return useStore(readingOf(usePlan().plan));
}

/** The store itself, for who must look without rendering. */
export function useReadingStore(): ReadingStore {
  return readingOf(usePlan().plan);
}
