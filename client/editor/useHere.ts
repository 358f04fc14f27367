/** Which outline row each of the others is in: a store of its own, so that a moving caret draws only its dots. */
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { keepSame } from '../sync/keepSame.ts';
import { createStore, type ReadStore } from '../sync/store.ts';
import type { RemoteCaret } from './carets.ts';
import type { PersonHere } from './Outline.tsx';
import type { OutlineRow } from './outline.ts';
import { blockAround } from './places.ts';
import { rowFinder } from './useReadingPlace.ts';

export type PeopleHere = ReadonlyMap<string, readonly PersonHere[]>;

/** Dots beside the outline may be this much behind. */
const LATER_MS = 300;

export function useHere(
  editor: Editor,
  rows: readonly OutlineRow[],
  carets: ReadStore<readonly RemoteCaret[]>,
): ReadStore<PeopleHere> {
  const [store] = useState(() => createStore<PeopleHere>(new Map()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = (): void => {
      timer = null;
      if (editor.isDestroyed) return;
      const before = store.get();
      const now = peopleByRow(editor, rows, carets.get());
      let same = now.size === before.size;
      for (const [row, people] of now) {
        const kept = keepSame(before.get(row), people) ?? people;
        now.set(row, kept);
        if (kept !== before.get(row)) same = false;
      }
      if (!same) store.set(now);
    };
    const later = (): void => {
      timer ??= setTimeout(look, LATER_MS);
    };
    look();
    const off = carets.subscribe(later);
    return () => {
      off();
      if (timer !== null) clearTimeout(timer);
    };
  }, [editor, rows, carets, store]);
  return store;
}

function peopleByRow(
  editor: Editor,
  rows: readonly OutlineRow[],
  carets: readonly RemoteCaret[],
): Map<string, readonly PersonHere[]> {
  const rowAt = rowFinder(editor, rows);
  const people = new Map<string, PersonHere[]>();
  for (const { userId, name, color, head } of carets) {
    const block = blockAround(editor.state.doc, head);
    const row = block === null ? null : rowAt(block.index);
    if (row === null) continue;
    const list = people.get(row) ?? [];
    if (!list.some((person) => person.id === userId)) list.push({ id: userId, name, color });
    people.set(row, list);
  }
  return people;
}
