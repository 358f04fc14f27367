/**
 * What a store does, in the plan's own verbs. Two kinds of data: records (plans, users, versions …:
 * Kysely queries, compiled here, run elsewhere) and documents (append, load, compact, freeze). Stores know
 * nothing of rooms, HTTP or the meaning of an update's bytes.
 */
import type { Compilable, Kysely } from 'kysely';
import type { DocName, Part, PlanId, UserId } from '../../shared/ids.ts';
import type { Database } from './schema.ts';

export type { Compilable };

/**
 * One statement of a write. With `affects`, the whole write is undone and rejected with a Conflict named
 * `otherwise` unless exactly that many rows changed: the way to say "only if nobody was first".
 */
export type Write = Compilable | { query: Compilable; affects: number; otherwise: string };

export interface WriteResult {
  /** Rows of a RETURNING clause. */
  rows: Record<string, unknown>[];
  affected: number;
}

/** A precondition of a write did not hold, or a unique value is taken; nothing was changed. */
export class Conflict extends Error {
  /** The `otherwise` of the statement, or `unique:<table.column…>`, `frozen`, `seq`. */
  readonly reason: string;
  constructor(reason: string) {
    super(`conflict: ${reason}`);
    this.name = 'Conflict';
    this.reason = reason;
  }
}

/** The store cannot do it now: disk full, database away. Nothing was changed; trying again may help. */
export class StoreTrouble extends Error {
  readonly kind: 'full' | 'readOnly' | 'unreachable' | 'damaged' | 'other';
  constructor(kind: StoreTrouble['kind'], message: string) {
    super(message);
    this.name = 'StoreTrouble';
    this.kind = kind;
  }
}

/** Who wrote how many of a batch's updates, in order. `session` is a number unique on its node. */
export interface Run {
  session: number;
  user: UserId;
  count: number;
}

/** What one room wants logged: its updates since the last batch, in order. */
export interface AppendBatch {
  doc: DocName;
  /** The epoch the room was loaded with; another one is refused. */
  epoch: number;
  /** Length-prefixed updates as sync/frames.ts writes them; opaque here. */
  updates: Uint8Array;
  runs: Run[];
  /** Client ids that bring structs for the first time. */
  newClients: { clientId: number; user: UserId }[];
  /** Highest schema version among the writers; raises the document's. */
  schema: number;
  at: number;
}

export type AppendResult =
  | { kind: 'stored'; seq: number }
  | { kind: 'refused'; why: 'frozen' | 'epoch' | 'unknown' }
  /** Another node gave one of the new client ids to another user first. */
  | { kind: 'refused'; why: 'claimed'; clientId: number };

export interface Snapshot {
  /** Everything up to this seq is inside. */
  seq: number;
  /** One Yjs update (v1). */
  data: Uint8Array;
  stateVector: Uint8Array;
  /** Where in `data` the delete set begins (it ends with `data`). */
  deleteSetAt: number;
  /** Where values lie deep inside each other, for judging what is put into them; opaque here, nearly always empty. */
  depths: Uint8Array;
}

export interface LogRow {
  seq: number;
  at: number;
  updates: Uint8Array;
  runs: Run[];
}

export interface StoredDocument {
  doc: DocName;
  epoch: number;
  schema: number;
  frozen: boolean;
  /** Of the newest row; the snapshot's when the tail is empty. */
  seq: number;
  snapshot: Snapshot;
  /** Rows newer than the snapshot, by seq. */
  tail: LogRow[];
  /** Client id → its user: who wrote what, for ever. */
  clients: Map<number, UserId>;
}

/** What came after a seq. */
export interface Tail {
  rows: LogRow[];
  /** Client ids first seen in these rows. */
  clients: Map<number, UserId>;
}

export interface DocumentHead {
  epoch: number;
  schema: number;
  frozen: boolean;
  seq: number;
}

export interface BirthPart {
  part: Part;
  schema: number;
  snapshot: Omit<Snapshot, 'seq'>;
  clients: number[];
}

export interface StoreHealth {
  ok: boolean;
  /** A sentence for the operator when not ok. */
  reason?: string;
}

export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /** Builds queries; executes none. `store.read(store.sql.selectFrom('plan')…)`. */
  readonly sql: Kysely<Database>;

  /** Rows of one query, as of now: everything whose write was awaited before is in. */
  read<Row>(query: Compilable<Row>): Promise<Row[]>;
  /** Its first row. */
  readOne<Row>(query: Compilable<Row>): Promise<Row | undefined>;
  /** All or nothing, fsynced when it returns. Must not touch the documents' tables. */
  write(queries: readonly Write[]): Promise<WriteResult[]>;

  /** A plan's documents and its records (plan row, members …) in one transaction. */
  birth(
    planId: PlanId,
    by: UserId,
    at: number,
    parts: readonly BirthPart[],
    records: readonly Write[],
  ): Promise<void>;
  /** One group commit. Each batch is stored or refused by itself; a StoreTrouble fails all of them. */
  append(batches: readonly AppendBatch[]): Promise<AppendResult[]>;
  /** null: no such document. Throws StoreTrouble `damaged` rather than return less than was stored. */
  load(doc: DocName): Promise<StoredDocument | null>;
  head(doc: DocName): Promise<DocumentHead | null>;
  /** Rows newer than `seq`; null when some of them have been compacted away (load again). */
  tailAfter(doc: DocName, seq: number): Promise<Tail | null>;
  /** Replaces the snapshot and deletes exactly `rows` (seqs), if the snapshot is still `replaces`. */
  compact(doc: DocName, next: Snapshot, replaces: number, rows: readonly number[]): Promise<void>;
  /**
   * Freezes or thaws under the append's lock, with records in the same transaction. With `seq`, a Conflict
   * `seq` if the document has moved on. Returns the document's seq.
   */
  setFrozen(doc: DocName, frozen: boolean, records: readonly Write[], seq?: number): Promise<number>;
  /** Keeps bytes that would not apply, with the reason, for an operator to look at. */
  setAside(doc: DocName, seq: number, data: Uint8Array, reason: string): Promise<void>;

  /** A whole copy while everything goes on; `target`: a new file (SQLite). */
  backup(target: string): Promise<void>;

  health(): StoreHealth;
  /** Ends the workers after everything accepted is done. */
  close(): Promise<void>;
}
