/**
 * When presence is told: the first change at once, then at most every 16 ms; where batches keep coming it rides
 * with each of them, for a write of its own to a crowd costs as much as a batch does, and saved up it would come
 * as a burst that the text has to wait for.
 */
import type { Presence, PresenceChanges, Speaker, Told } from './presence.ts';

/** Measured: per tick costs a crowd of 200 half as much again. */
const EVERY_MS = 16;
/** It waits so long for a batch to ride with, if one has passed within that time. */
const RIDE_MS = 16;

export class PresenceTeller {
  readonly presence: Presence;
  readonly #send: (frame: Buffer, except: Speaker | null) => void;
  readonly #toNodes: (entries: Told[]) => void;
  #stop: (() => void) | null = null;
  #toldAt = 0;
  #batchAt = 0;

  constructor(
    presence: Presence,
    send: (frame: Buffer, except: Speaker | null) => void,
    toNodes: (entries: Told[]) => void,
  ) {
    this.presence = presence;
    this.#send = send;
    this.#toNodes = toNodes;
  }

  /** Something may have changed. */
  soon(): void {
    if (this.#stop !== null || !this.presence.changed) return;
    const now = performance.now();
    const batchesCome = now - this.#batchAt < RIDE_MS;
    const wait = EVERY_MS + (batchesCome ? RIDE_MS : 0) - (now - this.#toldAt);
    const tell = () => {
      const changes = this.#take();
      if (changes !== null) this.#send(changes.frame, changes.only);
    };
    if (wait > 0) {
      const timer = setTimeout(tell, wait);
      this.#stop = () => clearTimeout(timer);
    } else {
      // whatever else this turn of the loop brings goes along
      const immediate = setImmediate(tell);
      this.#stop = () => clearImmediate(immediate);
    }
  }

  /** What is due, for whoever writes to everybody now; null: nothing. */
  due(): Buffer | null {
    this.#batchAt = performance.now();
    if (!this.presence.changed) return null;
    return this.#take()?.frame ?? null;
  }

  #take(): PresenceChanges | null {
    this.#stop?.();
    this.#stop = null;
    this.#toldAt = performance.now();
    const changes = this.presence.takeChanges();
    if (changes !== null) this.#toNodes(changes.own);
    return changes;
  }
}
