/**
 * One document's connection: y-websocket's provider with our own way of coming back, acknowledgements, and
 * other people's edits applied in batches. Decides nothing about access; it reports how it was closed.
 */
import * as decoding from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { Part } from '../../shared/ids.ts';
import { CLOSE, type CloseName, carriesUpdate, closeNameOf, MESSAGE, SYNC } from '../../shared/wire.ts';
import { applyTogether } from './applyTogether.ts';
import { backoffMs } from './backoff.ts';
import { countingSocket, SentLedger } from './countingSocket.ts';
import type { SyncEnvironment } from './environment.ts';
import type { Replica } from './replica.ts';
import { onWake } from './wake.ts';

export interface ConnectionArgs {
  environment: SyncEnvironment;
  planId: string;
  part: Part;
  doc: Y.Doc;
  awareness: Awareness;
  replica: Replica;
  /** `epoch` and `schema` of the next connection. */
  params: () => Record<string, string>;
  /** Closed by the server with a code of ours. Return true when it will be taken care of: no coming back. */
  onClosed: (name: CloseName) => boolean;
  /** Complete again after a break that could have changed what this person may do. */
  onBack: () => void;
  /** Something of what is below changed. */
  onChange: () => void;
}

/** After a break shorter than this nobody is told "offline". */
const GRACE_MS = 2000;
const CONNECT_TIMEOUT_MS = 10_000;
const BATCH_MS = 50;

export class Connection {
  /** Complete on the connection that stands now. */
  synced = false;
  /** Broken for longer than a blink. */
  offline = false;

  readonly #args: ConnectionArgs;
  readonly #provider: WebsocketProvider;
  readonly #stopWake: () => void;
  #ledger = new SentLedger();
  #ledgerSocket: WebSocket | null = null;
  /** The edit whose update message is being sent right now. */
  #sending: readonly number[] = [];
  #failures = 0;
  #wanted = false;
  #opening = false;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #grace: ReturnType<typeof setTimeout> | null = null;
  #connectTimeout: ReturnType<typeof setTimeout> | null = null;
  #incoming: Uint8Array[] = [];
  #flushTimer: ReturnType<typeof setTimeout> | null = null;
  #lastFlush = 0;
  /** Was offline, or holds edits, since it was last complete. */
  #mayHaveMissed = false;
  #destroyed = false;

  constructor(args: ConnectionArgs) {
    this.#args = args;
    const { environment, doc, awareness, planId, part } = args;
    // Before the provider's own listener: it must know which edit the message it sends carries.
    doc.on('update', this.#onLocalUpdate);
    this.#provider = new WebsocketProvider(`${environment.origin}/sync`, `${planId}/${part}`, doc, {
      connect: false,
      awareness,
      disableBc: true,
      WebSocketPolyfill: countingSocket(environment.WebSocket, this.#onSent),
      shouldReconnect: () => false,
    });
    this.#provider.messageHandlers[MESSAGE.sync] = this.#onSync(this.#provider.messageHandlers[MESSAGE.sync]);
    this.#provider.messageHandlers[MESSAGE.stored] = (_encoder, decoder) => {
      args.replica.clear(this.#ledger.stored(decoding.readVarUint(decoder)));
    };
    this.#provider.on('connection-close', this.#onClose);
    this.#provider.on('status', ({ status }) => {
      if (status === 'connected') this.#onOpen();
    });
    this.#provider.on('sync', (synced) => {
      if (synced) this.#onSynced();
    });
    this.#stopWake = onWake({
      onWake: () => {
        if (!this.#wanted) return;
        // A socket that slept may be dead without having heard of it: the server is never silent so long.
        const silentMs = Date.now() - this.#provider.wsLastMessageReceived;
        if (this.#provider.wsconnected && silentMs > 25_000) this.#drop();
        if (!this.#provider.wsconnected) this.connect();
      },
      onGone: () => {
        if (this.#wanted && this.#provider.ws !== null) this.#drop();
      },
    });
  }

  get connected(): boolean {
    return this.#provider.wsconnected;
  }

  /** Connects now, whatever the timer says. */
  connect(): void {
    if (this.#destroyed) return;
    this.#wanted = true;
    this.#clear('retry');
    if (this.#opening || this.#provider.ws !== null) return;
    this.#opening = true;
    this.#startGrace();
    // What other tabs left on this device goes up with ours.
    void this.#args.replica.adopt().then(() => {
      this.#opening = false;
      if (this.#destroyed || !this.#wanted || this.#provider.ws !== null) return;
      this.#provider.params = { ...this.#args.params(), ...this.#args.environment.query };
      this.#connectTimeout = setTimeout(() => this.#drop(), CONNECT_TIMEOUT_MS);
      this.#provider.connect();
    });
  }

  /** Comes back after a wait, as after a break. */
  retryLater(): void {
    if (this.#destroyed) return;
    this.#wanted = true;
    this.#failures++;
    this.#clear('retry');
    const delay = backoffMs(this.#failures, this.#args.environment.random);
    this.#retry = setTimeout(() => this.connect(), delay);
  }

  /** Closes and stays closed until `connect`. */
  stop(): void {
    this.#wanted = false;
    this.#clear('retry');
    this.#provider.disconnect();
    this.#setOffline(true);
  }

  destroy(): void {
    this.#destroyed = true;
    this.#wanted = false;
    this.#flush();
    this.#clear('retry');
    this.#clear('grace');
    this.#clear('connectTimeout');
    if (this.#flushTimer !== null) clearTimeout(this.#flushTimer);
    this.#stopWake();
    this.#provider.destroy();
    this.#args.doc.off('update', this.#onLocalUpdate);
  }

  /** Half open, or given up on: close it as the network would, and come back. */
  #drop(): void {
    this.#provider.disconnect();
  }

  readonly #onLocalUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, tr: Y.Transaction): void => {
    // The replica heard of it first and gave it the newest mark.
    this.#sending = tr.local ? [this.#args.replica.lastMark] : [];
  };

  readonly #onSent = (socket: WebSocket, message: Uint8Array): void => {
    if (socket !== this.#ledgerSocket) {
      this.#ledgerSocket = socket;
      this.#ledger = new SentLedger();
    }
    if (message[0] !== MESSAGE.sync) return;
    if (message[1] === SYNC.update) {
      this.#ledger.sent(message, this.#sending);
      this.#sending = [];
    } else if (message[1] === SYNC.step2) {
      // Everything the server lacked, so every edit made until now. An empty one: it lacked nothing.
      const all = this.#args.replica.marks;
      if (carriesUpdate(message)) this.#ledger.sent(message, all);
      else this.#args.replica.clear(all);
    }
  };

  readonly #onOpen = (): void => {
    this.#clear('connectTimeout');
    // Others forgot this person when the connection broke: an unchanged state must be newer to be heard.
    const { awareness } = this.#args;
    awareness.setLocalState(awareness.getLocalState());
    this.#args.onChange();
  };

  readonly #onSynced = (): void => {
    this.#failures = 0;
    this.synced = true;
    const back = this.#mayHaveMissed;
    this.#mayHaveMissed = false;
    this.#args.replica.markComplete();
    this.#clear('grace');
    this.#setOffline(false);
    this.#args.onChange();
    if (back) this.#args.onBack();
  };

  readonly #onClose = (event: CloseEvent | null): void => {
    // The provider's own timer must find nothing to do.
    this.#provider.shouldConnect = false;
    this.#clear('connectTimeout');
    this.#flush();
    this.synced = false;
    if (this.#destroyed) return;
    if (this.#args.replica.unsent > 0) this.#mayHaveMissed = true;
    this.#startGrace();
    this.#args.onChange();
    const name = event === null ? null : closeNameOf(event.code);
    if (name !== null && this.#args.onClosed(name)) {
      this.#wanted = false;
      this.#setOffline(true);
      return;
    }
    if (!this.#wanted) return;
    if (this.#failures > 0) this.#setOffline(true);
    if (name === null || CLOSE[name].after === 'come back') this.retryLater();
  };

  /** Updates from the server are gathered for a moment and applied in one transaction. */
  #onSync(standard: WebsocketProvider['messageHandlers'][number] | undefined) {
    const handler: WebsocketProvider['messageHandlers'][number] = (
      encoder,
      decoder,
      provider,
      emit,
      type,
    ) => {
      const start = decoder.pos;
      const kind = decoding.readVarUint(decoder);
      if (kind === SYNC.step1) {
        this.#flush();
        decoder.pos = start;
        standard?.(encoder, decoder, provider, emit, type);
        return;
      }
      this.#incoming.push(decoding.readVarUint8Array(decoder));
      if (kind === SYNC.step2) {
        this.#flush();
        if (emit && !provider.synced) provider.synced = true;
        return;
      }
      if (this.#flushTimer === null) {
        // Before the first step 2 nobody looks yet: it brings the flush.
        const wait = provider.synced ? Math.max(0, BATCH_MS - (Date.now() - this.#lastFlush)) : 1000;
        this.#flushTimer = setTimeout(() => this.#flush(), wait);
      }
    };
    return handler;
  }

  #flush(): void {
    if (this.#flushTimer !== null) clearTimeout(this.#flushTimer);
    this.#flushTimer = null;
    this.#lastFlush = Date.now();
    const updates = this.#incoming;
    this.#incoming = [];
    applyTogether(this.#args.doc, updates, this.#provider);
  }

  #startGrace(): void {
    if (this.#grace !== null || this.offline) return;
    this.#grace = setTimeout(() => {
      this.#grace = null;
      this.#setOffline(true);
    }, GRACE_MS);
  }

  #setOffline(offline: boolean): void {
    if (offline) {
      this.#clear('grace');
      this.#mayHaveMissed = true;
    }
    if (this.offline === offline) return;
    this.offline = offline;
    this.#args.onChange();
  }

  #clear(which: 'retry' | 'grace' | 'connectTimeout'): void {
    const timer = { retry: this.#retry, grace: this.#grace, connectTimeout: this.#connectTimeout }[which];
    if (timer !== null) clearTimeout(timer);
    if (which === 'retry') this.#retry = null;
    else if (which === 'grace') this.#grace = null;
    else this.#connectTimeout = null;
  }
}
