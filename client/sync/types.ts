/**
 * The faces of an open plan, as pages see it. Everything that changes is a store (`useStore`); the
 * documents themselves are Yjs documents (`useY`).
 */
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { PlanDetail } from '../../shared/api/plans.ts';
import type { Part } from '../../shared/ids.ts';
import type { ReadStore } from './store.ts';

export interface PartState {
  /** What this client may do now; `write` only while nothing forbids it (role, frozen, old schema, failed load). */
  access: 'read' | 'write';
  /** The document holds the plan's content: the replica or the server has synced. Build nothing on it before. */
  ready: boolean;
  /** This release is too old for the document (4426): shown read only, a reload brings the new one. */
  schemaOutdated: boolean;
  /** The server has confirmed that this copy is complete, on the connection that stands now. */
  synced: boolean;
}

export interface OpenPart extends Readonly<PartState> {
  readonly part: Part;
  readonly doc: Y.Doc;
  /** The fields above as a store, for React: `useStore(part.state)`. */
  readonly state: ReadStore<PartState>;
}

/** What the badge shows. `unsent` counts edits the server has not acknowledged as durable. */
export interface SaveStatus {
  kind: 'saved' | 'saving' | 'offline' | 'localFailed';
  unsent: number;
}

/** Something the user must know about this plan, until it no longer holds or was dismissed. */
export type Notice =
  | { kind: 'frozen' }
  | { kind: 'accessChanged' }
  | { kind: 'forbidden' }
  | { kind: 'keptAside'; records: readonly KeptAside[] }
  | { kind: 'storeProblem' }
  /** The server stops for a moment, or takes no more people: it is tried again. */
  | { kind: 'restart' }
  | { kind: 'full' }
  | { kind: 'loadFailed' }
  | { kind: 'tooLarge' }
  | { kind: 'clientTooOld' }
  | { kind: 'signIn' }
  | { kind: 'backOnline' };
export type NoticeKind = Notice['kind'];

/** Edits that could not be sent any more, kept on this device for copying. */
export interface KeptAside {
  id: string;
  planId: string;
  part: Part;
  why: 'frozen' | 'accessChanged' | 'otherEpoch' | 'tooLarge';
  /** ISO time. */
  at: string;
  /** How many edits. */
  edits: number;
  /** The words written or changed by them, a line a block. */
  text: string;
}

/** One of the people who are on this plan now; one entry per person, however many tabs. */
export interface Presence {
  userId: string;
  name: string;
  /** 1–10, or 0 without a department. */
  color: number;
  self: boolean;
  /** Typed or pointed within the last minute, in any tab. */
  active: boolean;
  /** Their awareness client ids, most recently active first (for following a caret). */
  clients: readonly number[];
}

export interface OpenPlan {
  readonly planId: string;
  /** As fetched, or as remembered when the server cannot be reached (`fromMemory`). */
  readonly detail: PlanDetail;
  readonly fromMemory: boolean;
  readonly text: OpenPart;
  readonly board: OpenPart;
  readonly talk: OpenPart;
  /** Of the text; the other parts carry none. Local field `user` is set; the editor adds its caret. */
  readonly awareness: Awareness;
  readonly status: ReadStore<SaveStatus>;
  readonly notices: ReadStore<readonly Notice[]>;
  readonly people: ReadStore<readonly Presence[]>;
  dismiss(kind: NoticeKind): void;
  /** Try again now: after signing in, after a failed load, when the user presses 重试. */
  retry(): void;
  /** Deletes a kept-aside record for good: the user has copied it or let it go. */
  discardAside(id: string): Promise<void>;
  /** Is there anything that would be lost if the page went away now? */
  mustNotLeave(): boolean;
  close(): void;
}
