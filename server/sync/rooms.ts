/**
 * The rooms' face: everything outside sync/ that reads or changes a plan's documents goes through here.
 * Made by createSync (sync.ts).
 */
import type { DocName, LoginId, Part, PlanId, UserId } from '../../shared/ids.ts';
import type { Write } from '../store/store.ts';

/** A document's state as committed: everything acknowledged before it was asked for is inside. */
export interface Committed {
  doc: DocName;
  /** Full state, one Yjs update (v1). Shared with other readers: don't write into it. */
  update: Uint8Array;
  seq: number;
  epoch: number;
  schema: number;
  frozen: boolean;
}

export interface Rooms {
  /**
   * A new plan: first updates of its parts (full states, made by the server) with its records (plan row,
   * members …) in one transaction. `schema` is the text schema's version.
   */
  birth(
    planId: PlanId,
    by: UserId,
    parts: Record<Part, Uint8Array>,
    records: readonly Write[],
    schema: number,
  ): Promise<void>;
  /**
   * A change by the server in a user's name: an update that builds on a committed state (made on a scratch
   * copy, in a job thread) is committed and told like anyone's. Rejects with Conflict `frozen` on a frozen
   * document. Resolves when stored, with the seq (unchanged when nothing in it is new).
   */
  edit(doc: DocName, userId: UserId, update: Uint8Array): Promise<number>;
  /** null: no such document. */
  committed(doc: DocName): Promise<Committed | null>;
  /** Its seq without its bytes: to ask whether something cached is still right. */
  head(doc: DocName): Promise<Omit<Committed, 'update' | 'doc'> | null>;
  /** Client id → user of a document: who wrote what. */
  writers(doc: DocName): Promise<ReadonlyMap<number, UserId>>;
  /**
   * Freezes a plan's text: sockets no longer read, queue committed, acks sent, then `prepare` makes records
   * from exactly the state that stays (final version, plan state), which are stored with the freeze in one
   * transaction; then every session of the text is closed with 4409. Resolves with that state.
   */
  freeze(planId: PlanId, prepare?: (text: Committed) => Promise<Write[]>): Promise<Committed>;
  /** Thaws it with records in one transaction; its sessions come back (4205) and may write. */
  unfreeze(planId: PlanId, records?: readonly Write[]): Promise<void>;
  /** Rights changed: close the plan's sessions (of one user, or all) with 4205; access is decided anew. */
  accessChanged(planId: PlanId, userId?: UserId): void;
  /** A login ended (logged out, revoked): its sockets are closed with 4401. */
  signedOut(loginId: LoginId): void;
  /** A user was disabled: all sockets of theirs are closed with 4401. */
  disabled(userId: UserId): void;
  /** After each commit of a document that is open or edited on this node. Returns the way to stop. */
  onCommitted(listener: (doc: DocName, seq: number) => void): () => void;
  /** Told when the store begins to be in trouble (a sentence for the operator) and when it is over (null). */
  onTrouble(listener: (trouble: string | null) => void): void;
  /** Users with a socket in the plan on this node. */
  present(planId: PlanId): UserId[];
  health(): { ok: boolean; reason?: string };
  /** Drain: no new sessions, queues committed, acks sent, sockets closed with 1012, rooms compacted if cheap. */
  close(): Promise<void>;
}
