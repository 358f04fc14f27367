/**
 * This person's undo on a board, one step at a time: what somebody else has changed since stays as they left it, and
 * is told, instead of an older step being taken back in its place unseen.
 */
import * as Y from 'yjs';
import { cardsOf, stagesOf } from '../../shared/doc/boardPlaces.ts';
import { isLogKey } from '../../shared/doc/cardLog.ts';

/** One undoable step of this person. */
export type Step = object;

/** `overtaken`: there was a step, but all of it has been changed by others since. */
export type Stepped = 'done' | 'overtaken' | 'nothing';

export interface BoardUndo {
  /** Writes in one transaction, as one step. */
  edit(change: (doc: Y.Doc) => void): Step | null;
  isLast(step: Step): boolean;
  undo(): Stepped;
  redo(): Stepped;
}

const OTHER = { undo: 'redo', redo: 'undo' } as const;

export function boardUndo(doc: Y.Doc): BoardUndo {
  const origin = { edits: 'board' };
  const manager = new Y.UndoManager([cardsOf(doc), stagesOf(doc)], {
    trackedOrigins: new Set([origin]),
    captureTimeout: 0,
  });
  function step(kind: 'undo' | 'redo'): Stepped {
    const stack = kind === 'undo' ? manager.undoStack : manager.redoStack;
    if (stack.length === 0) return 'nothing';
    // Yjs goes on to the next step where it finds nothing to do in one: it is to see the last alone.
    const older = stack.splice(0, stack.length - 1);
    let seen = false;
    const watch = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
      seen ||= events.some(isSeen);
    };
    cardsOf(doc).observeDeep(watch);
    stagesOf(doc).observeDeep(watch);
    const popped = manager[kind]();
    cardsOf(doc).unobserveDeep(watch);
    stagesOf(doc).unobserveDeep(watch);
    if (popped !== null && !seen) {
      // Only the card's own log was left of the step: what was done was done, and stays told.
      manager[OTHER[kind]]();
      stack.pop();
    }
    stack.unshift(...older);
    return seen ? 'done' : 'overtaken';
  }

  return {
    edit(change) {
      const before = manager.undoStack.at(-1);
      doc.transact(() => change(doc), origin);
      const made = manager.undoStack.at(-1);
      return made !== undefined && made !== before ? made : null;
    },
    isLast: (last) => manager.undoStack.at(-1) === last,
    undo: () => step('undo'),
    redo: () => step('redo'),
  };
}

/** Does anything else than the log of a card change? */
function isSeen({ path, keys }: Y.YEvent<Y.AbstractType<unknown>>): boolean {
  return path.length !== 1 || [...keys.keys()].some((key) => !isLogKey(key));
}
