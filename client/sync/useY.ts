/**
 * A value read out of a Yjs document as React state. Changes are read at most once a frame; a value that
 * is equal to the last one keeps its identity, so what did not change does not render again.
 */
import { useMemo, useRef, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { keepSame } from './keepSame.ts';

/**
 * `read` must be pure and give plain data (objects, arrays, strings, numbers …); it runs on the first
 * render, and after changes of the document. Change what `read` closes over → pass it in `deps`.
 */
export function useY<T>(doc: Y.Doc, read: (doc: Y.Doc) => T, deps: readonly unknown[] = []): T {
  const last = useRef<{ value: T } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `deps` stands for what `read` closes over
  const source = useMemo(() => {
    let stale = true;
    const get = (): T => {
      if (stale || last.current === null) {
        const value = read(doc);
        last.current = { value: last.current === null ? value : keepSame(last.current.value, value) };
        stale = false;
      }
      return last.current.value;
    };
    const subscribe = (changed: () => void): (() => void) => {
      let frame = 0;
      const onUpdate = (): void => {
        stale = true;
        if (frame !== 0) return;
        frame = requestAnimationFrame(() => {
          frame = 0;
          changed();
        });
      };
      doc.on('update', onUpdate);
      return () => {
        doc.off('update', onUpdate);
        cancelAnimationFrame(frame);
      };
    };
    return { get, subscribe };
  }, [doc, ...deps]);
  return useSyncExternalStore(source.subscribe, source.get, source.get);
}
