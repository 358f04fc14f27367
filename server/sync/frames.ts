/**
 * WebSocket frames as bytes. A batch's updates are kept as the very frames its receivers get, so a log row,
 * a broadcast and a joiner's tail are the same bytes; the frame header is the length prefix. Server → client
 * frames: final, binary, unmasked.
 */
import { MESSAGE, SYNC } from '../../shared/wire.ts';

const FINAL_BINARY = 0x82;
const NOTHING = Buffer.alloc(0);

const varUintLength = (value: number): number => {
  let length = 1;
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) length++;
  return length;
};

function putVarUint(into: Uint8Array, at: number, value: number): number {
  let rest = value;
  let place = at;
  while (rest > 127) {
    into[place++] = (rest % 128) | 128;
    rest = Math.floor(rest / 128);
  }
  into[place++] = rest;
  return place;
}

const headerLength = (payload: number): number => (payload < 126 ? 2 : payload < 65536 ? 4 : 10);

function putHeader(into: Buffer, at: number, payload: number): number {
  into[at] = FINAL_BINARY;
  if (payload < 126) {
    into[at + 1] = payload;
    return at + 2;
  }
  if (payload < 65536) {
    into[at + 1] = 126;
    into.writeUInt16BE(payload, at + 2);
    return at + 4;
  }
  into[at + 1] = 127;
  into.writeBigUInt64BE(BigInt(payload), at + 2);
  return at + 10;
}

/** Bytes a framed update takes. */
export function updateFrameLength(update: Uint8Array): number {
  const payload = 2 + varUintLength(update.length) + update.length;
  return headerLength(payload) + payload;
}

/** Writes `0 2 update` framed; returns where the next may begin. */
export function putUpdateFrame(into: Buffer, at: number, update: Uint8Array): number {
  return putSyncFrame(into, at, SYNC.update, update);
}

function putSyncFrame(into: Buffer, at: number, kind: number, bytes: Uint8Array): number {
  let place = putHeader(into, at, 2 + varUintLength(bytes.length) + bytes.length);
  into[place++] = MESSAGE.sync;
  into[place++] = kind;
  place = putVarUint(into, place, bytes.length);
  into.set(bytes, place);
  return place + bytes.length;
}

/** One sync message, framed. */
export function syncFrame(kind: number, bytes: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafeSlow(updateFrameLength(bytes));
  putSyncFrame(frame, 0, kind, bytes);
  return frame;
}

/** Updates framed one after the other, as they come. */
export class GrowingFrames {
  #bytes: Buffer = NOTHING;
  #used = 0;
  /** Of the updates alone. */
  updateBytes = 0;

  add(update: Uint8Array): void {
    const end = this.#used + updateFrameLength(update);
    if (end > this.#bytes.length) {
      // the first is met exactly: in a quiet room it stays the only one
      const grown = Buffer.allocUnsafeSlow(this.#used === 0 ? end : Math.max(end, this.#bytes.length * 2));
      this.#bytes.copy(grown, 0, 0, this.#used);
      this.#bytes = grown;
    }
    this.#used = putUpdateFrame(this.#bytes, this.#used, update);
    this.updateBytes += update.length;
  }

  /** All of them, in a buffer of their own that ends with them. */
  whole(): Buffer {
    if (this.#used === this.#bytes.length) return this.#bytes;
    const exact = Buffer.allocUnsafeSlow(this.#used);
    this.#bytes.copy(exact, 0, 0, this.#used);
    return exact;
  }
}

/** Several updates, framed one after the other. */
export function updateFrames(updates: readonly Uint8Array[]): Buffer {
  const frames = new GrowingFrames();
  for (const update of updates) frames.add(update);
  return frames.whole();
}

/** The updates inside what updateFrames wrote (views, not copies). Throws RangeError on anything else. */
export function readUpdateFrames(bytes: Uint8Array): Uint8Array[] {
  const frames = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const updates: Uint8Array[] = [];
  let at = 0;
  while (at < frames.length) {
    if (frames[at] !== FINAL_BINARY) throw new RangeError('not a row of updates');
    let payload = frames.readUInt8(at + 1);
    at += 2;
    if (payload === 126) {
      payload = frames.readUInt16BE(at);
      at += 2;
    } else if (payload === 127) {
      payload = Number(frames.readBigUInt64BE(at));
      at += 8;
    }
    const end = at + payload;
    if (end > frames.length) throw new RangeError('a row of updates ends too soon');
    at += 2;
    while ((frames[at] ?? 0) > 127) at++;
    updates.push(frames.subarray(at + 1, end));
    at = end;
  }
  return updates;
}

/** Any message, framed. */
export function messageFrame(message: Uint8Array | readonly number[]): Buffer {
  const frame = Buffer.allocUnsafeSlow(headerLength(message.length) + message.length);
  frame.set(message, putHeader(frame, 0, message.length));
  return frame;
}

/** Message 4: the first `count` updates of this connection are stored. */
export function storedFrame(count: number): Buffer {
  const message = new Uint8Array(1 + varUintLength(count));
  message[0] = MESSAGE.stored;
  putVarUint(message, 1, count);
  return messageFrame(message);
}

/** An awareness message of entries that are already encoded. */
export function awarenessFrame(count: number, entries: readonly Uint8Array[]): Buffer {
  let size = 0;
  for (const entry of entries) size += entry.length;
  const inner = varUintLength(count) + size;
  const payload = 1 + varUintLength(inner) + inner;
  const frame = Buffer.allocUnsafeSlow(headerLength(payload) + payload);
  let at = putHeader(frame, 0, payload);
  frame[at++] = MESSAGE.awareness;
  at = putVarUint(frame, at, inner);
  at = putVarUint(frame, at, count);
  for (const entry of entries) {
    frame.set(entry, at);
    at += entry.length;
  }
  return frame;
}

export const EMPTY_STEP_2 = syncFrame(SYNC.step2, new Uint8Array([0, 0]));
