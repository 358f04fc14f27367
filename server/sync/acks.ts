/**
 * What a session's updates wait for: their receipts in the order of sending, how many bytes they are, and how many the
 * client has been told are stored. Sends nothing.
 */
import { storedFrame } from './frames.ts';
import type { Receipt } from './parked.ts';

/** Of an update that brings nothing, what waits is its receipt. */
const RECEIPT_BYTES = 64;

export class Acks {
  /** Not yet acknowledged, oldest first. */
  #receipts: Receipt[] = [];
  #stored = 0;
  #told = 0;
  /** Of updates received and not yet stored. */
  queuedBytes = 0;

  received(receipt: Receipt): void {
    this.#receipts.push(receipt);
    this.queuedBytes += receipt.bytes;
  }

  /** It brings nothing, but waits for what was sent before it. */
  follow(receipt: Receipt): void {
    receipt.bytes += RECEIPT_BYTES;
    this.queuedBytes += RECEIPT_BYTES;
  }

  /** It is stored; `advance` follows once for all of a batch. */
  settle(receipt: Receipt): void {
    receipt.stored = true;
    this.queuedBytes -= receipt.bytes;
  }

  /** Counts what is stored without a gap: acknowledgements keep the order of sending. */
  advance(): void {
    let at = 0;
    while (this.#receipts[at]?.stored) at++;
    if (at === 0) return;
    this.#stored += at;
    this.#receipts = at === this.#receipts.length ? [] : this.#receipts.slice(at);
  }

  /** How far its updates are stored, to be sent now; null: it knows. */
  frame(): Uint8Array | null {
    if (this.#stored === this.#told) return null;
    this.#told = this.#stored;
    return storedFrame(this.#stored);
  }

  forget(): void {
    this.#receipts = [];
  }
}
