/**
 * The only writing connection of a SQLite store, inside its worker thread. Every verb is one transaction;
 * append is one for all rooms. Counts seqs itself, because nobody else can write.
 */
import { crc32 } from 'node:zlib';
import type Database from 'better-sqlite3';
import type { Statement } from './messages.ts';
import type { PackedBirth, PackedSnapshot } from './packing.ts';
import { openForWriting, type Sqlite } from './sqliteOpen.ts';
import { type AppendBatch, type AppendResult, Conflict, type WriteResult } from './store.ts';

type Prepared = Database.Statement<unknown[]>;

interface Head {
  id: number;
  epoch: number;
  schema: number;
  frozen: boolean;
  seq: number;
}

/** Bytes in the write-ahead log before it is moved into the main file: small enough to stay in the cache. */
const CHECKPOINT_BYTES = 1024 * 1024;
/** Quiet for so long: fold the log away and give free pages back. */
const QUIET_MS = 1500;

export class SqliteWriter {
  readonly #db: Sqlite;
  readonly #lock: Sqlite;
  /** Documents by name. Filled on first use; only this thread changes them. */
  readonly #heads = new Map<string, Head>();
  readonly #prepared = new Map<string, Prepared>();
  #sinceCheckpoint = 0;
  #quiet: NodeJS.Timeout | null = null;

  constructor(folder: string) {
    const opened = openForWriting(folder);
    this.#db = opened.db;
    this.#lock = opened.lock;
  }

  write(statements: readonly Statement[]): WriteResult[] {
    return this.#transaction(() => statements.map((statement) => this.#run(statement)));
  }

  append(batches: readonly AppendBatch[]): AppendResult[] {
    const advanced: [Head, number][] = [];
    const results = this.#transaction(() => {
      advanced.length = 0;
      const next = new Map<Head, number>();
      return batches.map((batch): AppendResult => {
        const head = this.#head(batch.doc);
        if (head === null) return { kind: 'refused', why: 'unknown' };
        if (head.epoch !== batch.epoch) return { kind: 'refused', why: 'epoch' };
        if (head.frozen) return { kind: 'refused', why: 'frozen' };
        const seq = (next.get(head) ?? head.seq) + 1;
        for (const { clientId, user } of batch.newClients) {
          const added = this.#sql(
            'INSERT INTO client (document, client_id, user_id, first_seq, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
          ).run(head.id, clientId, user, seq, batch.at);
          if (added.changes === 1) continue;
          const owner = this.#sql('SELECT user_id FROM client WHERE document = ? AND client_id = ?').get(
            head.id,
            clientId,
          );
          if ((owner as { user_id: string }).user_id !== user)
            return { kind: 'refused', why: 'claimed', clientId };
        }
        if (batch.schema > head.schema) {
          this.#sql('UPDATE document SET schema = ? WHERE id = ? AND schema < ?').run(
            batch.schema,
            head.id,
            batch.schema,
          );
        }
        this.#sql(
          'INSERT INTO update_log (document, seq, at, runs, crc, updates) VALUES (?, ?, ?, ?, ?, ?)',
        ).run(head.id, seq, batch.at, JSON.stringify(batch.runs), crc32(batch.updates), batch.updates);
        next.set(head, seq);
        advanced.push([head, seq]);
        this.#sinceCheckpoint += batch.updates.length + 4096;
        return { kind: 'stored', seq };
      });
    });
    // only now is it true
    for (const [head, seq] of advanced) head.seq = seq;
    batches.forEach((batch, index) => {
      const head = this.#heads.get(batch.doc);
      if (head && results[index]?.kind === 'stored' && batch.schema > head.schema) head.schema = batch.schema;
    });
    return results;
  }

  birth(
    planId: string,
    by: string,
    at: number,
    parts: readonly PackedBirth[],
    statements: readonly Statement[],
  ): null {
    this.#transaction(() => {
      for (const statement of statements) this.#run(statement);
      for (const part of parts) {
        const made = this.#sql(
          'INSERT INTO document (plan_id, part, epoch, schema, frozen, next_seq, created_at) VALUES (?, ?, 1, ?, 0, 2, ?)',
        ).run(planId, part.part, part.schema, at);
        const document = Number(made.lastInsertRowid);
        this.#putSnapshot(document, part.snapshot, at);
        for (const clientId of part.clients) {
          this.#sql(
            'INSERT INTO client (document, client_id, user_id, first_seq, at) VALUES (?, ?, ?, 1, ?)',
          ).run(document, clientId, by, at);
        }
      }
    });
    return null;
  }

  compact(doc: string, next: PackedSnapshot, replaces: number, rows: readonly number[], at: number): null {
    this.#transaction(() => {
      const head = this.#known(doc);
      const stored = this.#sql('SELECT seq FROM snapshot WHERE document = ?').get(head.id) as
        | { seq: number }
        | undefined;
      if (stored?.seq !== replaces) throw new Conflict('seq');
      this.#putSnapshot(head.id, next, at);
      const remove = this.#sql('DELETE FROM update_log WHERE document = ? AND seq = ?');
      for (const seq of rows) if (remove.run(head.id, seq).changes !== 1) throw new Conflict('seq');
    });
    return null;
  }

  setFrozen(doc: string, frozen: boolean, statements: readonly Statement[], seq: number | undefined): number {
    const head = this.#known(doc);
    this.#transaction(() => {
      if (seq !== undefined && seq !== head.seq) throw new Conflict('seq');
      this.#sql('UPDATE document SET frozen = ? WHERE id = ?').run(frozen ? 1 : 0, head.id);
      for (const statement of statements) this.#run(statement);
    });
    head.frozen = frozen;
    return head.seq;
  }

  setAside(doc: string, seq: number, data: Uint8Array, reason: string, at: number): null {
    this.#transaction(() => {
      this.#sql('INSERT INTO set_aside (document, seq, at, reason, data) VALUES (?, ?, ?, ?, ?)').run(
        this.#known(doc).id,
        seq,
        at,
        reason,
        data,
      );
    });
    return null;
  }

  /** Is there room to write? Rolls back what it tried. */
  probe(): null {
    this.#transaction(() => {
      this.#sql(
        "INSERT INTO set_aside (document, seq, at, reason, data) VALUES (0, 0, 0, 'probe', zeroblob(65536))",
      ).run();
      this.#sql("DELETE FROM set_aside WHERE document = 0 AND reason = 'probe'").run();
    });
    return null;
  }

  async backup(file: string): Promise<null> {
    await this.#db.backup(file);
    return null;
  }

  /** After an answer was given: what can wait. Never throws: on a full disk the next moment tries again. */
  afterAnswer(): void {
    try {
      if (this.#sinceCheckpoint > CHECKPOINT_BYTES) {
        this.#sinceCheckpoint = 0;
        // RESTART, not TRUNCATE: writing into a recycled log costs half of growing one
        this.#db.pragma('wal_checkpoint(RESTART)');
        const free = Number(this.#db.pragma('freelist_count', { simple: true }));
        // keep some free pages: the log that follows will want them
        if (free > 512) this.#db.pragma(`incremental_vacuum(${free - 256})`);
      }
    } catch {
      // nothing is lost: the log is only not yet moved
    }
    if (this.#quiet === null) this.#quiet = setTimeout(() => this.#tidy(), QUIET_MS);
    else this.#quiet.refresh();
  }

  close(): null {
    if (this.#quiet !== null) clearTimeout(this.#quiet);
    this.#tidy();
    this.#db.close();
    this.#lock.close();
    return null;
  }

  #tidy(): void {
    this.#quiet = null;
    try {
      this.#db.pragma('incremental_vacuum');
      this.#db.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // a full disk or a long reader: nothing is lost, the next quiet moment tries again
    }
    this.#sinceCheckpoint = 0;
  }

  #transaction<Result>(work: () => Result): Result {
    this.#sql('BEGIN IMMEDIATE').run();
    try {
      const result = work();
      this.#sql('COMMIT').run();
      return result;
    } catch (error) {
      if (this.#db.inTransaction) this.#sql('ROLLBACK').run();
      throw error;
    }
  }

  #run(statement: Statement): WriteResult {
    const prepared = this.#db.prepare(statement.sql);
    const parameters = statement.parameters.map(bindable);
    let result: WriteResult;
    if (prepared.reader) {
      const rows = prepared.all(...parameters) as Record<string, unknown>[];
      result = { rows, affected: rows.length };
    } else {
      const { changes } = prepared.run(...parameters);
      result = { rows: [], affected: changes };
    }
    this.#sinceCheckpoint += 8192;
    if (statement.affects !== undefined && result.affected !== statement.affects) {
      throw new Conflict(statement.otherwise ?? 'changed');
    }
    return result;
  }

  #putSnapshot(document: number, snapshot: PackedSnapshot, at: number): void {
    this.#sql(
      'INSERT OR REPLACE INTO snapshot (document, seq, at, crc, state_vector, delete_set_at, data, depths, deflated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(
      document,
      snapshot.seq,
      at,
      crc32(snapshot.data),
      snapshot.stateVector,
      snapshot.deleteSetAt,
      snapshot.data,
      snapshot.depths,
      snapshot.deflated ? 1 : 0,
    );
    this.#sinceCheckpoint += snapshot.data.length;
  }

  #known(doc: string): Head {
    const head = this.#head(doc);
    if (head === null) throw new Conflict('unknown');
    return head;
  }

  #head(doc: string): Head | null {
    const known = this.#heads.get(doc);
    if (known !== undefined) return known;
    const [planId, part] = doc.split('/');
    const row = this.#sql(
      `SELECT id, epoch, schema, frozen,
         max(coalesce((SELECT max(seq) FROM update_log WHERE document = document.id), 0),
             coalesce((SELECT seq FROM snapshot WHERE document = document.id), 0)) AS seq
       FROM document WHERE plan_id = ? AND part = ?`,
    ).get(planId, part) as (Omit<Head, 'frozen'> & { frozen: number }) | undefined;
    if (row === undefined) return null;
    const head = { ...row, frozen: row.frozen === 1 };
    // a Map of all documents ever opened stays small: 100 bytes each
    this.#heads.set(doc, head);
    return head;
  }

  #sql(text: string): Prepared {
    let prepared = this.#prepared.get(text);
    if (prepared === undefined) {
      prepared = this.#db.prepare(text);
      this.#prepared.set(text, prepared);
    }
    return prepared;
  }
}

/** better-sqlite3 binds numbers, strings, bigints, buffers and null. */
export function bindable(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value === undefined ? null : value;
}
