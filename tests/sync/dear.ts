/** Writing that costs nothing as it comes, and much whoever loads it whole. */
import * as Y from 'yjs';
import { Conflicts } from '../../server/sync/conflicts.ts';

/** Steps of whoever gets these updates, in this order. */
export function stepsOf(...updates: Uint8Array[]): number {
  const conflicts = new Conflicts();
  const doc = new Y.Doc();
  conflicts.during(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return conflicts.steps;
}

export const docOf = (clientID: number) => Object.assign(new Y.Doc(), { clientID });

/** The state of a document that got these updates. */
export const wholeOf = (updates: readonly Uint8Array[]): Uint8Array => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return Y.encodeStateAsUpdate(doc);
};

/** A copy that was loaded and is stored anew. */
export const copied = (state: Uint8Array): Uint8Array => wholeOf([state]);

/**
 * `walkers` things put before each other, then a text by two others in turns that knows nothing of them. A load begins
 * with the highest id, which needs the whole text: each of the walkers then walks over all of it.
 */
export function attack(walkers: number, letters: number, [low, middle, high] = [1, 5, 9]): Uint8Array[] {
  const first = docOf(middle as number);
  for (let nth = 0; nth < walkers; nth++) first.getText('body').insert(0, nth % 2 === 0 ? 'x' : 'y');
  return [Y.encodeStateAsUpdate(first), ...inTurns(letters, low as number, high as number)];
}

/** A text by two, in updates of some hundred letters. */
function inTurns(letters: number, one: number, other: number): Uint8Array[] {
  const docs = [docOf(one), docOf(other)] as const;
  let known = Y.encodeStateVector(docs[0]);
  const updates: Uint8Array[] = [];
  for (let nth = 0; nth < letters; nth++) {
    const [from, to] = nth % 2 === 0 ? docs : [docs[1], docs[0]];
    from.getText('body').insert(nth, 'z');
    Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
    if (nth % 100 !== 99 && nth !== letters - 1) continue;
    updates.push(Y.encodeStateAsUpdate(to, known));
    known = Y.encodeStateVector(to);
  }
  return updates;
}
