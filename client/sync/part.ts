/**
 * One of a plan's documents on this page: the Yjs document, its replica, its connection, and what may be
 * done with it now. Reports closings it cannot settle alone to the plan (openPlan.ts).
 */
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { PlanDetail } from '../../shared/api/plans.ts';
import { mayCollect } from '../../shared/doc/fate.ts';
import type { Part } from '../../shared/ids.ts';
import type { CloseName } from '../../shared/wire.ts';
import { Connection } from './connection.ts';
import type { SyncEnvironment } from './environment.ts';
import { Replica } from './replica.ts';
import { createStore, type Store } from './store.ts';
import type { OpenPart, PartState } from './types.ts';

export interface PartArgs {
  environment: SyncEnvironment;
  planId: string;
  userId: string;
  part: Part;
  at: PlanDetail['parts'][Part];
  /** The version of this document's schema that this release writes. */
  schema: number;
  /** See Connection. */
  onClosed: (part: LivePart, name: CloseName) => boolean;
  onBack: () => void;
  onChange: () => void;
}

export class LivePart implements OpenPart {
  readonly part: Part;
  readonly doc = new Y.Doc();
  readonly awareness: Awareness;
  readonly replica: Replica;
  readonly connection: Connection;
  readonly state: Store<PartState>;
  /** The server could not load the document and it was never complete on this connection. */
  loadFailed = false;
  /** It has been complete since this page opened it. */
  everSynced = false;

  readonly #args: PartArgs;
  #granted: 'read' | 'write';
  #outdated: boolean;
  #loaded = false;

  constructor(args: PartArgs) {
    this.#args = args;
    this.part = args.part;
    this.doc.gcFilter = mayCollect(this.doc);
    this.awareness = new Awareness(this.doc);
    // One presence per person, on the text; openPlan fills it.
    this.awareness.setLocalState(null);
    this.#granted = args.at.access === 'write' ? 'write' : 'read';
    this.#outdated = args.at.schema > args.schema;
    this.state = createStore<PartState>({
      access: 'read',
      ready: false,
      schemaOutdated: this.#outdated,
      synced: false,
    });
    this.replica = new Replica(
      { userId: args.userId, planId: args.planId, part: args.part, epoch: args.at.epoch },
      this.doc,
      args.environment.indexedDB,
      () => args.onChange(),
    );
    this.connection = new Connection({
      environment: args.environment,
      planId: args.planId,
      part: args.part,
      doc: this.doc,
      awareness: this.awareness,
      replica: this.replica,
      params: () => ({
        schema: String(args.schema),
        // Said only with a local copy: a newcomer is sent everything without being asked.
        ...(this.doc.store.clients.size > 0 ? { epoch: String(args.at.epoch) } : {}),
      }),
      onClosed: (name) => args.onClosed(this, name),
      onBack: () => args.onBack(),
      onChange: () => this.refresh(),
    });
  }

  get access(): 'read' | 'write' {
    return this.state.get().access;
  }
  get ready(): boolean {
    return this.state.get().ready;
  }
  get schemaOutdated(): boolean {
    return this.state.get().schemaOutdated;
  }
  get synced(): boolean {
    return this.state.get().synced;
  }
  get granted(): 'read' | 'write' {
    return this.#granted;
  }

  /** Replica first, then the network. `false`: it has unsent edits that may no longer be sent. */
  async start(): Promise<boolean> {
    await this.replica.load();
    this.#loaded = true;
    if (this.#granted === 'read' && this.replica.unsent > 0) return false;
    this.refresh();
    this.connection.connect();
    return true;
  }

  grant(access: 'none' | 'read' | 'write'): void {
    this.#granted = access === 'write' ? 'write' : 'read';
    this.refresh();
  }

  outdated(): void {
    this.#outdated = true;
    this.refresh();
  }

  /** Works out the state anew and tells whoever listens. */
  refresh(): void {
    const { synced } = this.connection;
    if (synced) {
      this.loadFailed = false;
      this.everSynced = true;
    }
    const ready = this.state.get().ready || synced || (this.#loaded && this.replica.complete);
    const writable = this.#granted === 'write' && !this.#outdated && !this.loadFailed;
    const next: PartState = {
      access: writable ? 'write' : 'read',
      ready,
      schemaOutdated: this.#outdated,
      synced,
    };
    const now = this.state.get();
    const same = (Object.keys(next) as (keyof PartState)[]).every((field) => next[field] === now[field]);
    if (!same) this.state.set(next);
    this.#args.onChange();
  }

  /** Ends the connection; the replica writes what it holds. */
  close(): void {
    this.connection.destroy();
    void this.replica.close().then(() => {
      this.awareness.destroy();
      this.doc.destroy();
    });
  }
}
