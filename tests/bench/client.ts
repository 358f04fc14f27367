// One load-generating connection. Reads only what the measurement needs: stamps, acks, whole documents.
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { BenchServer } from './servers.ts';
import { BenchSocket, type OnMessage } from './socket.ts';
import { authMessage, CursorSeries, syncMessage, UpdateSeries } from './wire.ts';

let nextClientId = 1_000_000;

export interface ClientOptions {
  /** Each message as it lies in its chunk, acknowledgements excepted. */
  onMessage?: OnMessage;
  /** Apply what arrives to a Y.Doc (cold open, recovery checks). */
  doc?: Y.Doc;
  /** Told how many of this client's updates are stored; -1 where the server says only "one more". */
  onStored?: (count: number) => void;
  /** State vector to send in step 1; empty for a newcomer. */
  stateVector?: Uint8Array;
}

export class BenchClient {
  readonly clientId = nextClientId++;
  readonly updates: UpdateSeries;
  readonly cursors: CursorSeries;
  readonly synced: Promise<void>;
  private markSynced: () => void = () => {};

  private constructor(
    readonly socket: BenchSocket,
    private readonly server: BenchServer,
    readonly room: string,
    private readonly options: ClientOptions,
  ) {
    this.updates = new UpdateSeries(this.clientId, server.dialect, room);
    this.cursors = new CursorSeries(this.clientId, server.dialect, room);
    this.synced = new Promise((resolve) => {
      this.markSynced = resolve;
    });
  }

  /** Connects and resolves when the room's content has been received. */
  static async open(server: BenchServer, name: string, options: ClientOptions = {}): Promise<BenchClient> {
    const { url, room } = await server.room(name);
    const client = new BenchClient(await BenchSocket.connect(url), server, room, options);
    const { socket } = client;
    // Hocuspocus names the document first
    const skip = server.dialect === 'hocuspocus' ? 1 + Buffer.byteLength(room) : 0;
    socket.onMessage = (chunk, from, to) => client.receive(chunk, from, from + skip, to);
    if (server.dialect === 'hocuspocus') socket.send(authMessage(room));
    socket.send(syncMessage(server.dialect, room, 0, options.stateVector ?? new Uint8Array([0])));
    await client.synced;
    return client;
  }

  private receive(chunk: Buffer, from: number, body: number, to: number): void {
    const type = chunk[body];
    if (type === 0) {
      const kind = chunk[body + 1];
      if (kind === 0) {
        this.socket.send(syncMessage(this.server.dialect, this.room, 1, new Uint8Array([0, 0])));
        return;
      }
      if (this.options.doc) Y.applyUpdate(this.options.doc, bytesAt(chunk, body + 2));
      if (kind === 1) this.markSynced();
    } else if (type === 4 && this.server.dialect === 'plain') {
      this.options.onStored?.(numberAt(chunk, body + 1));
      return;
    } else if (type === 8) {
      this.options.onStored?.(-1);
      return;
    }
    this.options.onMessage?.(chunk, from, to);
  }

  sendUpdate(): void {
    this.socket.send(this.updates.next());
  }

  sendCursor(): void {
    this.socket.send(this.cursors.next());
  }

  /** Sends a ready-made Yjs update. */
  sendRaw(update: Uint8Array): void {
    this.socket.send(syncMessage(this.server.dialect, this.room, 2, update));
  }

  close(): void {
    this.socket.close();
  }
}

function numberAt(chunk: Buffer, at: number): number {
  const decoder = decoding.createDecoder(chunk);
  decoder.pos = at;
  return decoding.readVarUint(decoder);
}

function bytesAt(chunk: Buffer, at: number): Uint8Array {
  const decoder = decoding.createDecoder(chunk);
  decoder.pos = at;
  return decoding.readVarUint8Array(decoder);
}
