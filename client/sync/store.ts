/**
 * A value that changes, outside React: read it, write it, hear of it. `useStore` makes it React state.
 * Holds one immutable value; whoever changes it replaces it.
 */
import { useSyncExternalStore } from 'react';

export interface ReadStore<T> {
  get(): T;
  /** Calls `listener` after each change; returns the way out. */
  subscribe(listener: () => void): () => void;
}

export interface Store<T> extends ReadStore<T> {
  set(value: T): void;
}

export function createStore<T>(first: T): Store<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A part of the store's value as React state: only another part renders again. `pick` gives what is there, nothing new. */
export function useStorePart<T, Part>(store: ReadStore<T>, pick: (value: T) => Part): Part {
  const get = (): Part => pick(store.get());
  return useSyncExternalStore(store.subscribe, get, get);
}

/** The store's value as React state. */
export function useStore<T>(store: ReadStore<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}
