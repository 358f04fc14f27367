/** The reading connection of a SQLite store, inside its own worker thread: reports and loads. */
import { crc32 } from 'node:zlib';
import Database from 'better-sqlite3';
import type { DocName, UserId } from '../../shared/ids.ts';
import type { Statement } from './messages.ts';
import { type Sqlite, sqliteFile } from './sqliteOpen.ts';
import { bindable } from './sqliteWriter.ts';
import { type DocumentHead, type LogRow, type StoredDocument, StoreTrouble, type Tail } from './store.ts';

interface DocumentRow {
  id: number;
  epoch: number;
  schema: number;
  frozen: number;
}

interface SnapshotRow {
  seq: number;
  crc: number;
  state_vector: Uint8Array;
  delete_set_at: number;
  depths: Uint8Array | null;
  data: Uint8Array;
}

interface UpdateRow {
  seq: number;
  at: number;
  runs: string;
  crc: number;
  updates: Uint8Array;
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
  load(doc: DocName): StoredDocument | null {
    return this.#db.transaction(() => {
      const row = this.#document(doc);
      if (row === undefined) return null;
      const stored = this.#db
        .prepare(
          'SELECT seq, crc, state_vector, delete_set_at, data, depths FROM snapshot WHERE document = ?',
        )
        .get(row.id) as SnapshotRow | undefined;
      if (stored === undefined) throw new StoreTrouble('damaged', `${doc}: its snapshot is missing`);
      if (crc32(stored.data) !== stored.crc)
        throw new StoreTrouble('damaged', `${doc}: its snapshot is damaged`);
      const tail = this.#rows(row.id, stored.seq, doc);
      return {
        doc,
        epoch: row.epoch,
        schema: row.schema,
        frozen: row.frozen === 1,
        seq: tail.at(-1)?.seq ?? stored.seq,
        snapshot: {
          seq: stored.seq,
          data: stored.data,
          stateVector: stored.state_vector,
          deleteSetAt: stored.delete_set_at,
          depths: stored.depths ?? new Uint8Array(),
        },
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
      .all(document, seq) as { client_id: number; user_id: UserId }[];
    return new Map(clients.map((client) => [client.client_id, client.user_id]));
  }

  #rows(document: number, after: number, doc: DocName): LogRow[] {
    const rows = this.#db
      .prepare(
        'SELECT seq, at, runs, crc, updates FROM update_log WHERE document = ? AND seq > ? ORDER BY seq',
      )
      .all(document, after) as UpdateRow[];
    let expected = after;
    return rows.map((row) => {
      expected++;
      if (row.seq !== expected)
        throw new StoreTrouble('damaged', `${doc}: row ${expected} of its log is missing`);
      if (crc32(row.updates) !== row.crc)
        throw new StoreTrouble('damaged', `${doc}: row ${row.seq} of its log is damaged`);
      return { seq: row.seq, at: row.at, updates: row.updates, runs: JSON.parse(row.runs) };
    });
  }
}
