/** When presence is told: the first change at once, then at most every 16 ms, with a batch when one goes anyway. */
import type { Presence, Told } from './presence.ts';

/** Measured: per tick costs a crowd of 200 half as much again. */
const EVERY_MS = 16;

export class PresenceTeller {
  readonly presence: Presence;
  readonly #send: (frame: Buffer) => void;
  readonly #toNodes: (entries: Told[]) => void;
  #timer: NodeJS.Timeout | null = null;
  #toldAt = 0;

  constructor(presence: Presence, send: (frame: Buffer) => void, toNodes: (entries: Told[]) => void) {
    this.presence = presence;
    this.#send = send;
    this.#toNodes = toNodes;
  }

  /** Something may have changed. */
  soon(): void {
    if (this.#timer !== null || !this.presence.changed) return;
    const wait = Math.max(0, EVERY_MS - (Date.now() - this.#toldAt));
    this.#timer = setTimeout(() => {
      const frame = this.#take();
      if (frame !== null) this.#send(frame);
    }, wait);
  }

  /** What is due, for whoever writes to everybody now; null: nothing. */
  due(): Buffer | null {
    return this.presence.changed && Date.now() - this.#toldAt >= EVERY_MS ? this.#take() : null;
  }

  #take(): Buffer | null {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#toldAt = Date.now();
    const changes = this.presence.takeChanges();
    if (changes === null) return null;
    this.#toNodes(changes.own);
    return changes.frame;
  }
}
