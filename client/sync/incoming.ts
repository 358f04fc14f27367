/** Updates from the server, gathered for a moment and applied in one transaction. */
import type * as Y from 'yjs';
import { applyTogether } from './applyTogether.ts';
import { betweenOwnKeys, isTyping } from './ownKeys.ts';
import { Timers } from './timers.ts';

const BATCH_MS = 50;
/** While one types oneself a batch waits for the next key, so long at most: its frame may be in the way of a letter. */
const TYPING_BATCH_MS = 100;
/** While nobody looks at the document yet: what makes it complete is applied at once, with all before it. */
const UNSEEN_MS = 1000;

export class Incoming {
  readonly #doc: Y.Doc;
  readonly #origin: unknown;
  readonly #timers = new Timers<'flush'>();
  #updates: Uint8Array[] = [];
  #lastFlush = Number.NEGATIVE_INFINITY;
  #isDue = false;

  constructor(doc: Y.Doc, origin: unknown) {
    this.#doc = doc;
    this.#origin = origin;
  }

  gather(update: Uint8Array, isSeen: boolean): void {
    this.#updates.push(update);
    if (this.#isDue) return;
    this.#isDue = true;
    // not by the day's clock, which may be set back
    const since = performance.now() - this.#lastFlush;
    if (isSeen && isTyping()) betweenOwnKeys(this.#flushWaiting, TYPING_BATCH_MS - since);
    else
      this.#timers.start('flush', isSeen ? Math.max(0, BATCH_MS - since) : UNSEEN_MS, () =>
        betweenOwnKeys(this.#flushWaiting),
      );
  }

  /** Applies what has come until now. */
  flush(): void {
    this.#timers.clear('flush');
    this.#isDue = false;
    this.#lastFlush = performance.now();
    const updates = this.#updates;
    this.#updates = [];
    applyTogether(this.#doc, updates, this.#origin);
  }

  readonly #flushWaiting = (): void => {
    if (this.#updates.length > 0) this.flush();
  };
}
