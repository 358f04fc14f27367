/** The reading connection of a SQLite store, inside its own worker thread: reports and loads. */
import Database from 'better-sqlite3';
import type { DocName, UserId } from '../../shared/ids.ts';
import type { Statement } from './messages.ts';
import type { PackedDocument } from './packing.ts';
import { type Sqlite, sqliteFile } from './sqliteOpen.ts';
import { bindable } from './sqliteWriter.ts';
import type { DocumentHead, LogRow, Tail } from './store.ts';
import {
  type ClientRow,
  clientsOf,
  SNAPSHOT_COLUMNS,
  type SnapshotRow,
  type UpdateRow,
  wholeRows,
  wholeSnapshot,
} from './wholeness.ts';

interface DocumentRow {
  id: number;
  epoch: number;
  schema: number;
  frozen: number;
}

export class SqliteReader {
  readonly #db: Sqlite;

  constructor(folder: string) {
    this.#db = new Database(sqliteFile(folder), { readonly: true, fileMustExist: true, timeout: 5000 });
    this.#db.pragma('cache_size = -16000');
  }

  read(statement: Statement): Record<string, unknown>[] {
    const prepared = this.#db.prepare(statement.sql);
    if (!prepared.reader) throw new TypeError('not a reading query: use write');
    return prepared.all(...statement.parameters.map(bindable)) as Record<string, unknown>[];
  }

  /** One transaction, so that a compaction between the queries cannot hide rows. */
  load(doc: DocName): PackedDocument | null {
    return this.#db.transaction(() => {
      const row = this.#document(doc);
      if (row === undefined) return null;
      const stored = this.#db
        .prepare(`SELECT ${SNAPSHOT_COLUMNS} FROM snapshot WHERE document = ?`)
        .get(row.id);
      const snapshot = wholeSnapshot(stored as SnapshotRow | undefined, doc);
      const tail = this.#rows(row.id, snapshot.seq, doc);
      return {
        doc,
        epoch: row.epoch,
        schema: row.schema,
        frozen: row.frozen === 1,
        seq: tail.at(-1)?.seq ?? snapshot.seq,
        snapshot,
        tail,
        clients: this.#clients(row.id, 0),
      };
    })();
  }

  head(doc: DocName): DocumentHead | null {
    const row = this.#document(doc);
    if (row === undefined) return null;
    const { seq } = this.#db
      .prepare(
        `SELECT max(coalesce((SELECT max(seq) FROM update_log WHERE document = @id), 0),
                    coalesce((SELECT seq FROM snapshot WHERE document = @id), 0)) AS seq`,
      )
      .get({ id: row.id }) as { seq: number };
    return { epoch: row.epoch, schema: row.schema, frozen: row.frozen === 1, seq };
  }

  tailAfter(doc: DocName, seq: number): Tail | null {
    return this.#db.transaction(() => {
      const row = this.#document(doc);
      if (row === undefined) return null;
      const stored = this.#db.prepare('SELECT seq FROM snapshot WHERE document = ?').get(row.id) as {
        seq: number;
      };
      if (stored.seq > seq) return null;
      return { rows: this.#rows(row.id, seq, doc), clients: this.#clients(row.id, seq) };
    })();
  }

  close(): null {
    this.#db.close();
    return null;
  }

  #document(doc: DocName): DocumentRow | undefined {
    const [planId, part] = doc.split('/');
    return this.#db
      .prepare('SELECT id, epoch, schema, frozen FROM document WHERE plan_id = ? AND part = ?')
      .get(planId, part) as DocumentRow | undefined;
  }

  /** First seen after `seq`. */
  #clients(document: number, seq: number): Map<number, UserId> {
    const clients = this.#db
      .prepare('SELECT client_id, user_id FROM client WHERE document = ? AND first_seq > ?')
      .all(document, seq);
    return clientsOf(clients as ClientRow[]);
  }

  #rows(document: number, after: number, doc: DocName): LogRow[] {
    const rows = this.#db
      .prepare(
        'SELECT seq, at, runs, crc, updates FROM update_log WHERE document = ? AND seq > ? ORDER BY seq',
      )
      .all(document, after) as UpdateRow[];
    return wholeRows(rows, after, doc);
  }
}
