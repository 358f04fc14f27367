/**
 * A client that speaks frames: sends what the test says, keeps what it hears. `applied` holds a Y.Doc fed by
 * every sync message. Waits are for events, never for time.
 */
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import {
  createEncoder,
  toUint8Array,
  writeUint8Array,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { carriesUpdate, MESSAGE, readStored, SYNC } from '../../shared/wire.ts';

export interface Heard {
  bytes: Uint8Array;
  type: number;
  /** Of a sync message. */
  kind: number;
  payload: Uint8Array;
}

export class RawClient {
  readonly ws: WebSocket;
  readonly doc = new Y.Doc();
  readonly heard: Heard[] = [];
  /** Messages carrying an update that were sent, and how many are acknowledged. */
  sent = 0;
  acked = 0;
  synced = false;
  closeCode: number | null = null;
  #watchers = new Set<() => void>();

  constructor(url: string, options: { headers?: Record<string, string> } = {}) {
    this.ws = new WebSocket(url, { ...options, perMessageDeflate: false });
    this.ws.binaryType = 'nodebuffer';
    this.ws.on('error', () => {});
    this.ws.on('message', (data: Buffer) => this.#hear(new Uint8Array(data)));
    this.ws.on('open', () => this.#changed());
    this.ws.on('close', (code) => {
      this.closeCode = code;
      this.#changed();
    });
  }

  static async open(url: string): Promise<RawClient> {
    const client = new RawClient(url);
    await client.until(() => client.ws.readyState === WebSocket.OPEN || client.closeCode !== null);
    return client;
  }

  /** Opened, and in step with the server. */
  static async synced(url: string): Promise<RawClient> {
    const client = await RawClient.open(url);
    client.step1();
    await client.until(() => client.synced);
    return client;
  }

  send(message: Uint8Array): void {
    if (carriesUpdate(message)) this.sent++;
    this.ws.send(message);
  }

  sync(kind: number, payload: Uint8Array): void {
    this.send(syncMessage(kind, payload));
  }

  update(update: Uint8Array): void {
    this.sync(SYNC.update, update);
  }

  step1(stateVector: Uint8Array = Y.encodeStateVector(this.doc)): void {
    this.sync(SYNC.step1, stateVector);
  }

  awareness(entries: readonly { client: number; clock: number; state: unknown }[]): void {
    this.send(awarenessMessage(entries));
  }

  /** Edits the own document and sends what came of it. */
  edit(change: (doc: Y.Doc) => void): void {
    const updates: Uint8Array[] = [];
    const listen = (update: Uint8Array) => updates.push(update);
    this.doc.on('update', listen);
    this.doc.transact(() => change(this.doc), this);
    this.doc.off('update', listen);
    for (const update of updates) this.update(update);
  }

  type(words: string): void {
    this.edit((doc) => {
      const body = doc.getText('body');
      body.insert(body.length, words);
    });
  }

  get words(): string {
    return this.doc.getText('body').toString();
  }

  /** Everything sent is acknowledged. */
  stored(): Promise<void> {
    return this.until(() => this.acked === this.sent);
  }

  closed(): Promise<number> {
    return this.until(() => this.closeCode !== null).then(() => this.closeCode ?? 0);
  }

  async leave(): Promise<void> {
    this.ws.close();
    await this.closed();
  }

  async until(holds: () => boolean): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        if (holds()) resolve();
        else if (this.closeCode === null) return;
        else reject(new Error(`closed with ${this.closeCode} while waiting`));
        this.#watchers.delete(look);
      };
      this.#watchers.add(look);
    });
  }

  #changed(): void {
    for (const look of [...this.#watchers]) look();
  }

  #hear(bytes: Uint8Array): void {
    const type = bytes[0] ?? -1;
    const heard: Heard = { bytes, type, kind: -1, payload: new Uint8Array() };
    this.heard.push(heard);
    if (type === MESSAGE.stored) {
      const count = readStored(bytes) ?? 0;
      if (count > this.sent || count < this.acked) throw new Error(`acknowledged ${count} of ${this.sent}`);
      this.acked = count;
    } else if (type === MESSAGE.sync) {
      const decoder = createDecoder(bytes);
      readVarUint(decoder);
      heard.kind = readVarUint(decoder);
      heard.payload = readVarUint8Array(decoder);
      if (heard.kind !== SYNC.step1) Y.applyUpdate(this.doc, heard.payload, 'server');
      if (heard.kind === SYNC.step2) this.synced = true;
    } else if (type === MESSAGE.awareness) {
      const decoder = createDecoder(bytes);
      readVarUint(decoder);
      heard.payload = readVarUint8Array(decoder);
    }
    this.#changed();
  }
}

export function syncMessage(kind: number, payload: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, MESSAGE.sync);
  writeVarUint(encoder, kind);
  writeVarUint8Array(encoder, payload);
  return toUint8Array(encoder);
}

export function awarenessMessage(
  entries: readonly { client: number; clock: number; state: unknown }[],
): Uint8Array {
  const inner = createEncoder();
  writeVarUint(inner, entries.length);
  for (const { client, clock, state } of entries) {
    writeVarUint(inner, client);
    writeVarUint(inner, clock);
    writeVarUint8Array(inner, new TextEncoder().encode(JSON.stringify(state)));
  }
  const encoder = createEncoder();
  writeVarUint(encoder, MESSAGE.awareness);
  writeVarUint8Array(encoder, toUint8Array(inner));
  return toUint8Array(encoder);
}

/** Clients and states of an awareness payload. */
export function readAwareness(payload: Uint8Array): { client: number; clock: number; state: unknown }[] {
  const decoder = createDecoder(payload);
  const entries = [];
  for (let left = readVarUint(decoder); left > 0; left--) {
    const client = readVarUint(decoder);
    const clock = readVarUint(decoder);
    entries.push({ client, clock, state: JSON.parse(new TextDecoder().decode(readVarUint8Array(decoder))) });
  }
  return entries;
}

/** Raw bytes of several messages in one go. */
export function join(...parts: Uint8Array[]): Uint8Array {
  const encoder = createEncoder();
  for (const part of parts) writeUint8Array(encoder, part);
  return toUint8Array(encoder);
}

/** The messages inside server → client WebSocket frames that were written as one piece. */
export function readMessages(bytes: Uint8Array): Uint8Array[] {
  const view = Buffer.from(bytes);
  const messages: Uint8Array[] = [];
  for (let at = 0; at < view.length; ) {
    let length = view.readUInt8(at + 1);
    at += 2;
    if (length === 126) {
      length = view.readUInt16BE(at);
      at += 2;
    } else if (length === 127) {
      length = Number(view.readBigUInt64BE(at));
      at += 8;
    }
    messages.push(new Uint8Array(view.subarray(at, at + length)));
    at += length;
  }
  return messages;
}
