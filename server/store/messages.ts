/** What the main thread and the SQLite workers say to each other. */
import type { PackedBirth, PackedDocument, PackedSnapshot } from './packing.ts';
import type { AppendBatch, AppendResult, DocumentHead, StoreTrouble, Tail, WriteResult } from './store.ts';

export interface Statement {
  sql: string;
  parameters: readonly unknown[];
  affects?: number;
  otherwise?: string;
}

/** What each verb takes and returns. */
export interface Verbs {
  open: [Record<string, never>, null];
  read: [{ statement: Statement }, Record<string, unknown>[]];
  write: [{ statements: Statement[] }, WriteResult[]];
  birth: [
    { planId: string; by: string; at: number; parts: readonly PackedBirth[]; statements: Statement[] },
    null,
  ];
  append: [{ batches: readonly AppendBatch[] }, AppendResult[]];
  load: [{ doc: string }, PackedDocument | null];
  head: [{ doc: string }, DocumentHead | null];
  tailAfter: [{ doc: string; seq: number }, Tail | null];
  compact: [
    { doc: string; next: PackedSnapshot; replaces: number; rows: readonly number[]; at: number },
    null,
  ];
  setFrozen: [{ doc: string; frozen: boolean; statements: Statement[]; seq: number | undefined }, number];
  setAside: [{ doc: string; seq: number; data: Uint8Array; reason: string; at: number }, null];
  backup: [{ file: string }, null];
  probe: [Record<string, never>, null];
  close: [Record<string, never>, null];
}

export type Verb = keyof Verbs;

export interface Request {
  id: number;
  verb: Verb;
  input: unknown;
}

export type Failure =
  | { kind: 'conflict'; reason: string }
  | { kind: 'trouble'; trouble: StoreTrouble['kind']; message: string }
  | { kind: 'cannotOpen'; message: string }
  | { kind: 'bug'; message: string; stack: string | undefined };

export type Answer = { id: number; value: unknown } | { id: number; failure: Failure };
