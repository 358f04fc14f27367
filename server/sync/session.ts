/**
 * One socket in a room: names what it reads and hands it to the room, writes frames straight to the TCP socket,
 * notices when it reads too slowly.
 */
import type { Duplex } from 'node:stream';
import { createDecoder, readVarUint8Array } from 'lib0/decoding';
import type { WebSocket } from 'ws';
import type { LoginId, UserId } from '../../shared/ids.ts';
import { CLOSE, type CloseName, carriesUpdate, MESSAGE, SYNC } from '../../shared/wire.ts';
import type { Limits } from '../config.ts';
import { Acks } from './acks.ts';
import { type Reading, readFacts } from './facts.ts';
import { syncMetrics } from './metrics.ts';
import { catchUp } from './opening.ts';
import type { Receipt } from './parked.ts';
import type { Room } from './room.ts';
import { Share } from './turns.ts';

/** Larger updates are read in a worker: decoding them here would hold everybody up. */
export const READ_HERE_BYTES = 128 * 1024;
/** How long a closing socket may take to say goodbye. */
const GOODBYE_MS = 3000;

export interface SessionOf {
  userId: UserId;
  loginId: LoginId;
  expiresAt: number;
  access: 'read' | 'write';
  /** The client's schema version; 0 when it did not say. */
  schema: number;
}

let lastId = 0;

export class Session {
  readonly id = ++lastId;
  readonly of: SessionOf;
  readonly room: Room;
  readonly ws: WebSocket;
  readonly #socket: Duplex;
  readonly #limits: Limits;
  readonly acks = new Acks();
  #acknowledging = false;
  readonly #share = new Share();
  /** It has had its share of this turn. */
  #rests = false;
  #paused = false;
  /** An update is being read or tried elsewhere; what follows waits here. */
  #inbox: Buffer[] | null = null;
  /** How many are. */
  #elsewhere = 0;
  /** Of the last batch it got in full, since it reads too slowly; null: keeping up. */
  lagsSince: number | null = null;
  /** State vector of its last step 1, to be answered. */
  asks: Uint8Array | null = null;
  asksPresence = false;
  /** A difference is being computed for it: its next step 1 waits. */
  answering = false;
  closed = false;
  onLeave: () => void = () => {};
  lastSentAt = performance.now();
  /** Bytes, since it joined. */
  written = 0;
  /** Anything at all, since the heartbeat last looked. */
  heard = true;
  missedPings = 0;

  constructor(ws: WebSocket, socket: Duplex, room: Room, of: SessionOf, limits: Limits) {
    this.ws = ws;
    this.#socket = socket;
    this.room = room;
    this.of = of;
    this.#limits = limits;
    // first of all: without it a malformed frame would end the process
    ws.on('error', () => {});
    ws.on('message', (data: Buffer, isBinary: boolean) => this.#receive(data, isBinary));
    ws.on('pong', () => {
      this.heard = true;
    });
    ws.on('close', () => this.#gone());
    socket.on('drain', () => this.#drained());
  }

  get reading(): boolean {
    return !this.#paused;
  }

  /** An update it has received is neither queued nor refused yet. */
  get busy(): boolean {
    return this.#inbox !== null;
  }

  /** One write. `ack`: say also how far its updates are stored. */
  send(bytes: Buffer | null, ack = false): void {
    if (bytes === null) this.sendParts([], ack);
    else this.sendParts([bytes], ack);
  }

  /** Several frames as one write; large ones are not copied, for a crowd of joiners shares them. */
  sendParts(frames: readonly Uint8Array[], ack = false): void {
    if (this.closed) return;
    // acknowledgements of one who does not read wait until he does: the newest says it all
    if (frames.length === 0 && this.tooSlow) return;
    const stored = ack ? this.acks.frame() : null;
    const parts = stored === null ? frames : [...frames, stored];
    const [first] = parts;
    if (first === undefined) return;
    this.lastSentAt = performance.now();
    if (parts.length === 1) {
      this.written += first.length;
      this.#socket.write(first);
      return;
    }
    let total = 0;
    for (const part of parts) total += part.length;
    this.written += total;
    if (total < 32_768) {
      this.#socket.write(Buffer.concat(parts));
      return;
    }
    this.#socket.cork();
    for (const part of parts) this.#socket.write(part);
    this.#socket.uncork();
  }

  /** One write for all that is acknowledged in this turn: thousands of updates that bring nothing may come in one. */
  acknowledgeSoon(): void {
    if (this.#acknowledging) return;
    this.#acknowledging = true;
    setImmediate(() => {
      this.#acknowledging = false;
      this.send(null, true);
    });
  }

  /** More than it may keep unsent: it gets no more frames until it has drained. */
  get tooSlow(): boolean {
    return this.#socket.writableLength > this.#limits.READER_BUFFER_BYTES;
  }

  /** Some of its updates are stored: it may be read again. */
  advance(): void {
    this.acks.advance();
    if (this.#paused && this.#mayRead(this.#limits.SESSION_QUEUE_BYTES / 2)) this.resume();
  }

  /** Back-pressure: what it has queued, and what compaction has still to do. */
  #mayRead(queueBytes: number): boolean {
    return this.acks.queuedBytes <= queueBytes && !this.room.state.overgrown;
  }

  pause(): void {
    if (this.#paused || this.closed) return;
    this.#paused = true;
    this.ws.pause();
  }

  resume(): void {
    if (!this.#paused || this.closed || this.#inbox !== null || this.#rests || this.room.held) return;
    this.#paused = false;
    this.heard = true;
    this.ws.resume();
  }

  close(name: CloseName, why = ''): void {
    if (this.closed) return;
    this.room.log.info({ doc: this.room.doc, session: this.id, close: name, why }, 'session closed');
    syncMetrics.closed.inc({ reason: name });
    this.#leave();
    if (this.#paused) this.ws.resume(); // or the peer's goodbye is never read
    this.ws.close(CLOSE[name].code, name);
    setTimeout(() => this.ws.terminate(), GOODBYE_MS).unref();
  }

  /** The peer does not answer: no goodbye. */
  terminate(): void {
    this.#leave();
    this.ws.terminate();
  }

  #gone(): void {
    this.#leave();
  }

  #leave(): void {
    if (this.closed) return;
    this.closed = true;
    this.#inbox = null;
    this.acks.forget();
    this.room.leave(this);
    this.onLeave();
  }

  #drained(): void {
    if (this.lagsSince === null) this.send(null, true);
    else if (!this.closed) catchUp(this.room, this);
  }

  #receive(data: Buffer, isBinary: boolean): void {
    if (this.closed) return;
    this.heard = true;
    if (this.#share.take()) this.#waitForTurn();
    if (!isBinary) return this.close('notBinary');
    if (this.#inbox !== null) {
      this.#inbox.push(data);
      return;
    }
    try {
      this.#read(data);
    } catch {
      this.close('malformed');
    }
  }

  #waitForTurn(): void {
    this.#rests = true;
    this.pause();
    setImmediate(() => {
      this.#rests = false;
      if (this.#mayRead(this.#limits.SESSION_QUEUE_BYTES)) this.resume();
    });
  }

  #read(message: Buffer): void {
    switch (message[0]) {
      case MESSAGE.sync:
        return this.#readSync(message);
      case MESSAGE.awareness: {
        if (message.length > this.#limits.AWARENESS_FRAME_BYTES) return this.close('tooLarge', 'awareness');
        return this.room.hear(this, payloadOf(message, 1));
      }
      case MESSAGE.queryAwareness:
        if (message.length !== 1) return this.close('protocol');
        this.asksPresence = true;
        return this.room.asked(this);
      default:
        return this.close('protocol', 'unknown message');
    }
  }

  #readSync(message: Buffer): void {
    if (message[1] === SYNC.step1) {
      if (message.length > this.#limits.OTHER_FRAME_BYTES) return this.close('tooLarge', 'step 1');
      this.asks = payloadOf(message, 2);
      return this.room.asked(this);
    }
    if (message[1] !== SYNC.step2 && message[1] !== SYNC.update)
      return this.close('protocol', 'unknown sync kind');
    const update = payloadOf(message, 2);
    if (!carriesUpdate(message)) return;
    if (this.of.access === 'read') return this.close('frozen', 'read only');
    const receipt: Receipt = {
      session: this,
      stored: false,
      bytes: update.length,
      resent: message[1] === SYNC.step2,
    };
    this.acks.received(receipt);
    if (update.length > READ_HERE_BYTES) {
      this.holdFor(this.#readElsewhere(receipt, update));
      return;
    }
    const reading = readFacts(update);
    this.#hand(receipt, update, reading);
  }

  async #readElsewhere(receipt: Receipt, update: Uint8Array): Promise<void> {
    const reading = await this.room.pool.facts(update.slice());
    if (!this.closed) this.#hand(receipt, update, reading);
  }

  /** Nothing more of it is read until `work` is done. */
  holdFor(work: Promise<void>): void {
    this.#inbox ??= [];
    this.#elsewhere++;
    this.pause();
    // what throws in judging it must close this session, not end the process
    void work.catch(() => this.close('malformed')).then(() => this.#heldNoMore());
  }

  #heldNoMore(): void {
    if (--this.#elsewhere > 0 || this.closed) return;
    const waited = this.#inbox ?? [];
    this.#inbox = null;
    for (const message of waited) this.#receive(message, true);
    if (this.#mayRead(this.#limits.SESSION_QUEUE_BYTES)) this.resume();
    this.room.settled();
  }

  #hand(receipt: Receipt, update: Uint8Array, reading: Reading): void {
    if (!reading.ok) return this.close(reading.tooMany ? 'tooLarge' : 'malformed', reading.reason);
    this.room.accept(receipt, update, reading.facts);
    if (!this.#mayRead(this.#limits.SESSION_QUEUE_BYTES)) this.pause();
  }
}

/** The length-prefixed rest of a message; throws when it is cut short or something follows. */
function payloadOf(message: Buffer, at: number): Uint8Array {
  const decoder = createDecoder(message);
  decoder.pos = at;
  const payload = readVarUint8Array(decoder);
  if (decoder.pos !== message.length) throw new RangeError('bytes after the payload');
  return payload;
}
