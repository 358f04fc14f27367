// One load-generating connection. Reads only what the measurement needs: stamps, acks, whole documents.
import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import type { BenchServer } from './servers.ts';
import { authMessage, CursorSeries, syncMessage, UpdateSeries } from './wire.ts';

let nextClientId = 1_000_000;

export interface ClientOptions {
  /** Called with each frame's bytes after the first sync. */
  onFrame?: (frame: Buffer) => void;
  /** Apply what arrives to a Y.Doc (cold open, recovery checks). */
  doc?: Y.Doc;
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
    readonly socket: WebSocket,
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
    const client = await BenchClient.connect(server, name, options);
    await client.synced;
    return client;
  }

  static async connect(server: BenchServer, name: string, options: ClientOptions = {}): Promise<BenchClient> {
    const { url, room } = await server.room(name);
    const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 1 << 28 });
    const client = new BenchClient(socket, server, room, options);
    socket.on('message', (data: Buffer) => client.receive(data));
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
    });
    socket.on('error', () => {});
    if (server.dialect === 'hocuspocus') socket.send(authMessage(room));
    socket.send(syncMessage(server.dialect, room, 0, options.stateVector ?? new Uint8Array([0])));
    return client;
  }

  private receive(frame: Buffer): void {
    const decoder = decoding.createDecoder(frame);
    if (this.server.dialect === 'hocuspocus') decoding.readVarString(decoder);
    const type = decoding.readVarUint(decoder);
    if (type === 0) {
      const kind = decoding.readVarUint(decoder);
      if (kind === 0) {
        this.socket.send(syncMessage(this.server.dialect, this.room, 1, new Uint8Array([0, 0])));
        return;
      }
      if (this.options.doc) Y.applyUpdate(this.options.doc, decoding.readVarUint8Array(decoder));
      if (kind === 1) this.markSynced();
    } else if (type === 4 && this.server.dialect === 'plain') {
      this.options.onStored?.(decoding.readVarUint(decoder));
      return;
    } else if (type === 8) {
      this.options.onStored?.(-1);
      return;
    }
    this.options.onFrame?.(frame);
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
    this.socket.terminate();
  }
}
