/**
 * One document's connection: y-websocket's provider with our own way of coming back, acknowledgements, and
 * other people's edits applied in batches. Decides nothing about access; it reports how it was closed.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { Part } from '../../shared/ids.ts';
import { CAPS, CLOSE, type CloseName, carriesUpdate, closeNameOf, MESSAGE, SYNC } from '../../shared/wire.ts';
import { backoffMs } from './backoff.ts';
import { countingSocket, SentLedger } from './countingSocket.ts';
import type { SyncEnvironment } from './environment.ts';
import { Incoming } from './incoming.ts';
import { answerStep1 } from './pieces.ts';
import type { Replica } from './replica.ts';
import { Timers } from './timers.ts';
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
/** More than this to send at once goes in pieces; a server that takes less than it should is tried with less. */
const PIECE_BYTES = CAPS.syncFrameBytes / 4;
const SMALLEST_PIECE_BYTES = 64 * 1024;

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
  #pieceBytes: number = PIECE_BYTES;
  /** The largest message sent on this socket in answer to a step 1. */
  #largestSent = 0;
  #wanted = false;
  #opening = false;
  readonly #timers = new Timers<'retry' | 'grace' | 'connect'>();
  readonly #incoming: Incoming;
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
    this.#incoming = new Incoming(doc, this.#provider);
    awareness.off('update', this.#provider._awarenessUpdateHandler);
    awareness.on('update', this.#tellPresence);
    this.#provider.messageHandlers[MESSAGE.sync] = this.#onSync;
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
        // What failed before says nothing of the network there is now.
        this.#failures = 0;
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
    this.#timers.clear('retry');
    if (this.#opening || this.#provider.ws !== null) return;
    this.#opening = true;
    this.#startGrace();
    // What other tabs left on this device goes up with ours.
    void this.#args.replica.adopt().then(() => {
      this.#opening = false;
      if (this.#destroyed || !this.#wanted || this.#provider.ws !== null) return;
      this.#provider.params = { ...this.#args.params(), ...this.#args.environment.query };
      this.#timers.start('connect', CONNECT_TIMEOUT_MS, () => this.#drop());
      this.#provider.connect();
    });
  }

  /** Comes back after a wait, as after a break. */
  retryLater(): void {
    if (this.#destroyed) return;
    this.#wanted = true;
    this.#failures++;
    const delay = backoffMs(this.#failures, this.#args.environment.random);
    this.#timers.start('retry', delay, () => this.connect());
  }

  /** Closes and stays closed until `connect`. */
  stop(): void {
    this.#wanted = false;
    this.#timers.clear('retry');
    this.#provider.disconnect();
    this.#setOffline(true);
  }

  destroy(): void {
    this.#destroyed = true;
    this.#wanted = false;
    this.#incoming.flush();
    this.#timers.clearAll();
    this.#stopWake();
    this.#args.awareness.off('update', this.#tellPresence);
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

  /** The provider would send back what it has just heard: each caret of n people would travel n times. */
  readonly #tellPresence: WebsocketProvider['_awarenessUpdateHandler'] = (changes, origin) => {
    if (origin !== this.#provider) this.#provider._awarenessUpdateHandler(changes, origin);
  };

  readonly #onOpen = (): void => {
    this.#timers.clear('connect');
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
    this.#timers.clear('grace');
    this.#setOffline(false);
    this.#args.onChange();
    if (back) this.#args.onBack();
  };

  readonly #onClose = (event: CloseEvent | null): void => {
    // The provider's own timer must find nothing to do.
    this.#provider.shouldConnect = false;
    this.#timers.clear('connect');
    this.#incoming.flush();
    this.synced = false;
    if (this.#destroyed) return;
    if (this.#args.replica.unsent > 0) this.#mayHaveMissed = true;
    this.#startGrace();
    this.#args.onChange();
    const name = event === null ? null : closeNameOf(event.code);
    if (name !== null && this.#args.onClosed(name)) {
      // It may be back within a blink (what one may do has changed): the grace says whether it is offline.
      this.#wanted = false;
      this.#mayHaveMissed = true;
      return;
    }
    if (!this.#wanted) return;
    if (name === 'frameTooBig' && this.#pieceBytes <= SMALLEST_PIECE_BYTES) return this.#giveUpSending();
    // Who refuses a message while it still comes in may cut the line before his reason has arrived.
    const refused = this.#largestSent > SMALLEST_PIECE_BYTES && this.#args.replica.unsent > 0;
    if (name === 'frameTooBig' || refused)
      this.#pieceBytes = Math.max(SMALLEST_PIECE_BYTES, this.#pieceBytes / 8);
    this.#largestSent = 0;
    if (this.#failures > 0) this.#setOffline(true);
    if (name === null || CLOSE[name].after === 'come back') this.retryLater();
  };

  readonly #onSync: WebsocketProvider['messageHandlers'][number] = (encoder, decoder, provider, emit) => {
    const kind = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (kind === SYNC.step1) {
      this.#incoming.flush();
      this.#answer(payload, encoder);
      return;
    }
    this.#incoming.gather(payload, provider.synced);
    if (kind !== SYNC.step2) return;
    this.#incoming.flush();
    if (emit && !provider.synced) provider.synced = true;
  };

  #answer(stateVector: Uint8Array, encoder: encoding.Encoder): void {
    const messages = answerStep1(this.#args.doc, stateVector, this.#pieceBytes);
    const last = messages?.pop();
    if (messages === null || last === undefined) {
      this.#giveUpSending();
      return;
    }
    this.#largestSent = Math.max(last.length, ...messages.map(({ length }) => length));
    for (const message of messages) {
      // Acknowledgements keep the order: the step 2's covers these.
      this.#sending = [];
      this.#provider.ws?.send(message);
    }
    encoding.writeUint8Array(encoder, last);
  }

  /** It holds something no message can carry: the plan sets it aside, as when the server says so. */
  #giveUpSending(): void {
    this.stop();
    this.#args.onClosed('tooLarge');
  }

  #startGrace(): void {
    if (this.#timers.runs('grace') || this.offline) return;
    this.#timers.start('grace', GRACE_MS, () => this.#setOffline(true));
  }

  #setOffline(offline: boolean): void {
    if (offline) {
      this.#timers.clear('grace');
      this.#mayHaveMissed = true;
    }
    if (this.offline === offline) return;
    this.offline = offline;
    this.#args.onChange();
  }
}
