/** A WebSocket class that tells which messages carrying an update it sent, in order, by shared/wire.ts. */
import { carriesUpdate } from '../../shared/wire.ts';

type Listener = (socket: WebSocket, message: Uint8Array) => void;

/** `onSent` hears each binary message after it was handed to the socket, carrying an update or not. */
export function countingSocket(Base: typeof WebSocket, onSent: Listener): typeof WebSocket {
  return class CountingSocket extends Base {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data);
      if (data instanceof Uint8Array) onSent(this, data);
    }
  };
}

/**
 * Which local edits each sent message carries, and which of them an acknowledgement covers. One per
 * connection: the server counts from its beginning.
 */
export class SentLedger {
  #frames: (readonly number[])[] = [];
  #acknowledged = 0;

  /** A message carrying an update went out; `marks` are the edits it carries. */
  sent(message: Uint8Array, marks: readonly number[]): void {
    if (carriesUpdate(message)) this.#frames.push(marks);
  }

  /** "The first n are durable" → the edits that are so now and were not before. */
  stored(n: number): number[] {
    const upTo = Math.min(n, this.#frames.length);
    const marks: number[] = [];
    for (let at = this.#acknowledged; at < upTo; at++) {
      marks.push(...(this.#frames[at] ?? []));
      this.#frames[at] = [];
    }
    this.#acknowledged = Math.max(this.#acknowledged, upTo);
    return marks;
  }
}
