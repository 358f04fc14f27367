/**
 * The board as plain values, outside React: only cards that changed are read anew, and what did not change
 * keeps its identity, so that a board of a thousand cards re-renders one card. Also holds this person's undo.
 */
import type * as Y from 'yjs';
import { type Card, inKnownStage, readCard } from '../../shared/doc/board.ts';
import { byPlace, cardsOf, readStages, stagesOf } from '../../shared/doc/boardPlaces.ts';
import type { Stage } from '../../shared/doc/boardShapes.ts';
import type { ReadStore } from '../sync/store.ts';
import { boardUndo, type Step, type Stepped } from './boardUndo.ts';

export interface BoardSnapshot {
  stages: readonly Stage[];
  /** Every readable card by id, archived ones too. */
  cards: ReadonlyMap<string, Card>;
  /** Stage id → its live cards in order. */
  columns: ReadonlyMap<string, readonly Card[]>;
  /** Ids of cards that cannot be read. */
  broken: readonly string[];
}

export interface BoardStore extends ReadStore<BoardSnapshot> {
  readonly doc: Y.Doc;
  /** Changes the board in one transaction, as one step of undo. */
  edit(change: (doc: Y.Doc) => void): Step | null;
  /** Takes back this very step: by undo when it is the last, else by `inverse`. False: others have changed it since. */
  takeBack(step: Step | null, inverse: () => void): boolean;
  undo(): Stepped;
  redo(): Stepped;
}

const stores = new WeakMap<Y.Doc, BoardStore>();

/** The one store of a board document. */
export function boardStore(doc: Y.Doc): BoardStore {
  const known = stores.get(doc);
  if (known) return known;
  const made = makeStore(doc);
  stores.set(doc, made);
  return made;
}

function makeStore(doc: Y.Doc): BoardStore {
  const undo = boardUndo(doc);
  const listeners = new Set<() => void>();
  /** As written, before a removed stage is made up for. */
  const read = new Map<string, Card | null>();
  const dirty = new Set<string>();
  let stagesDirty = true;
  let told = true;
  let snapshot: BoardSnapshot = { stages: [], cards: new Map(), columns: new Map(), broken: [] };

  cardsOf(doc).forEach((_, id) => {
    dirty.add(id);
  });

  const tell = (): void => {
    if (!told) return;
    told = false;
    queueMicrotask(() => {
      told = true;
      for (const listener of [...listeners]) listener();
    });
  };
  cardsOf(doc).observeDeep((events) => {
    for (const event of events) {
      const id = event.path[0];
      if (typeof id === 'string') dirty.add(id);
      else for (const key of event.keys.keys()) dirty.add(key);
    }
    tell();
  });
  stagesOf(doc).observeDeep(() => {
    stagesDirty = true;
    tell();
  });

  const get = (): BoardSnapshot => {
    if (!stagesDirty && dirty.size === 0) return snapshot;
    const stages = stagesDirty ? keepEqual(snapshot.stages, readStages(doc)) : snapshot.stages;
    for (const id of dirty) {
      const value = cardsOf(doc).get(id);
      if (value === undefined) read.delete(id);
      else read.set(id, readCard(id, value));
    }
    snapshot = arrange(snapshot, read, stages, dirty);
    stagesDirty = false;
    dirty.clear();
    return snapshot;
  };

  return {
    doc,
    get,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: undo.edit,
    takeBack(step, inverse) {
      if (step !== null && undo.isLast(step)) return undo.undo() === 'done';
      inverse();
      return true;
    },
    undo: undo.undo,
    redo: undo.redo,
  };
}

function arrange(
  old: BoardSnapshot,
  read: ReadonlyMap<string, Card | null>,
  stages: readonly Stage[],
  dirty: ReadonlySet<string>,
): BoardSnapshot {
  const cards = new Map<string, Card>();
  const broken: string[] = [];
  const columns = new Map<string, Card[]>(stages.map((stage) => [stage.id, []]));
  for (const [id, raw] of read) {
    if (raw === null) {
      broken.push(id);
      continue;
    }
    const kept = old.cards.get(id);
    const placed = dirty.has(id) || stages !== old.stages || !kept ? inKnownStage(raw, stages) : kept;
    const card = kept && !dirty.has(id) && kept.place.stage === placed.place.stage ? kept : placed;
    cards.set(id, card);
    if (card.archived === null) columns.get(card.place.stage)?.push(card);
  }
  const kept = new Map<string, readonly Card[]>();
  for (const [stage, list] of columns) {
    list.sort(byPlace);
    kept.set(stage, keepSameElements(old.columns.get(stage), list));
  }
  return { stages, cards, columns: kept, broken: keepSameElements(old.broken, broken) };
}

function keepSameElements<T>(old: readonly T[] | undefined, next: readonly T[]): readonly T[] {
  return old && old.length === next.length && old.every((one, index) => one === next[index]) ? old : next;
}

function keepEqual(old: readonly Stage[], next: readonly Stage[]): readonly Stage[] {
  return JSON.stringify(old) === JSON.stringify(next) ? old : next;
}
