/**
 * The store for several nodes. A batch locks its document rows (ordered by id), takes seqs from them and
 * commits: gapless, visible in order, whatever node writes; frozen is read under the same lock.
 */
import { crc32 } from 'node:zlib';
import { DummyDriver, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { type DocName, type PlanId, splitDocName, type UserId } from '../../shared/ids.ts';
import type { Log } from '../log.ts';
import type { Statement } from './messages.ts';
import { type PackedDocument, type PackedSnapshot, packed, packedBirth, unpacked } from './packing.ts';
import { appendBatches } from './postgresAppend.ts';
import { type Connection, PostgresPool, runStatement } from './postgresPool.ts';
import { RecordStore, statementOf } from './recordStore.ts';
import {
  type AppendBatch,
  type BirthPart,
  Conflict,
  type Snapshot,
  type Store,
  type StoreTrouble,
  type Tail,
  type Write,
} from './store.ts';
import {
  type ClientRow,
  clientsOf,
  SNAPSHOT_COLUMNS,
  type SnapshotRow,
  type UpdateRow,
  wholeRows,
  wholeSnapshot,
} from './wholeness.ts';

export async function openPostgres(url: string, log: Log): Promise<Store> {
  const pool = new PostgresPool(url);
  try {
    await pool.migrate();
  } catch (error) {
    await pool.close();
    throw new Error(`PostgreSQL cannot be used: ${(error as Error).message}`);
  }
  return new PostgresStore(pool, log);
}

interface DocumentRow {
  id: number;
  epoch: number;
  schema: number;
  frozen: number;
  next_seq: number;
}

class PostgresStore extends RecordStore implements Store {
  readonly kind = 'postgres';
  readonly #pool: PostgresPool;

  constructor(pool: PostgresPool, log: Log) {
    super(
      {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
      log,
    );
    this.#pool = pool;
  }

  protected async rowsOf(statement: Statement) {
    return (await this.watch(this.#pool.query(statement))).rows;
  }

  protected probe() {
    return this.#pool.query({ sql: 'SELECT 1', parameters: [] });
  }

  /** A damaged row is its document's trouble. */
  protected isTrouble(error: StoreTrouble): boolean {
    return error.kind !== 'damaged';
  }

  write(queries: readonly Write[]) {
    return this.#writing(async (connection) => {
      const results = [];
      for (const query of queries) results.push(await runStatement(connection, statementOf(query)));
      return results;
    });
  }

  async birth(
    planId: PlanId,
    by: UserId,
    at: number,
    parts: readonly BirthPart[],
    records: readonly Write[],
  ) {
    const ready = await packedBirth(parts);
    await this.#writing(async (connection) => {
      for (const record of records) await runStatement(connection, statementOf(record));
      for (const part of ready) {
        const made = await connection.query<{ id: number }>(
          'INSERT INTO document (plan_id, part, epoch, schema, frozen, next_seq, created_at) VALUES ($1, $2, 1, $3, 0, 2, $4) RETURNING id',
          [planId, part.part, part.schema, at],
        );
        const id = made.rows[0]?.id;
        await putSnapshot(connection, Number(id), part.snapshot, at);
        await connection.query(
          'INSERT INTO client (document, client_id, user_id, first_seq, at) SELECT $1, unnest($2::bigint[]), $3, 1, $4',
          [id, part.clients, by, at],
        );
      }
    });
  }

  append(batches: readonly AppendBatch[]) {
    return this.#writing((connection) => appendBatches(connection, batches));
  }

  async load(doc: DocName) {
    const found = await this.watch(
      this.#pool.reading(async (connection): Promise<PackedDocument | null> => {
        const row = await documentOf(connection, doc);
        if (row === undefined) return null;
        const found = await connection.query<SnapshotRow>(
          `SELECT ${SNAPSHOT_COLUMNS} FROM snapshot WHERE document = $1`,
          [row.id],
        );
        const snapshot = wholeSnapshot(found.rows[0], doc);
        const { rows, clients } = await tailOf(connection, row, snapshot.seq, 0, doc);
        return {
          doc,
          epoch: row.epoch,
          schema: row.schema,
          frozen: row.frozen === 1,
          seq: row.next_seq - 1,
          snapshot,
          tail: rows,
          clients,
        };
      }),
    );
    return unpacked(found);
  }

  async head(doc: DocName) {
    const { planId, part } = splitDocName(doc);
    const found = await this.watch(
      this.#pool.query({
        sql: 'SELECT epoch, schema, frozen, next_seq FROM document WHERE plan_id = $1 AND part = $2',
        parameters: [planId, part],
      }),
    );
    const row = found.rows[0] as DocumentRow | undefined;
    if (row === undefined) return null;
    return { epoch: row.epoch, schema: row.schema, frozen: row.frozen === 1, seq: row.next_seq - 1 };
  }

  tailAfter(doc: DocName, seq: number): Promise<Tail | null> {
    return this.watch(
      this.#pool.reading(async (connection) => {
        const row = await documentOf(connection, doc);
        if (row === undefined) return null;
        const found = await connection.query<{ seq: number }>(
          'SELECT seq FROM snapshot WHERE document = $1',
          [row.id],
        );
        return (found.rows[0]?.seq ?? Infinity) > seq ? null : await tailOf(connection, row, seq, seq, doc);
      }),
    );
  }

  async compact(doc: DocName, next: Snapshot, replaces: number, rows: readonly number[]) {
    const snapshot = await packed(next);
    await this.#writing(async (connection) => {
      const row = await lockedDocument(connection, doc);
      const found = await connection.query<{ seq: number }>('SELECT seq FROM snapshot WHERE document = $1', [
        row.id,
      ]);
      if (found.rows[0]?.seq !== replaces) throw new Conflict('seq');
      await putSnapshot(connection, row.id, snapshot, Date.now());
      const gone = await connection.query(
        'DELETE FROM update_log WHERE document = $1 AND seq = ANY($2::bigint[])',
        [row.id, rows],
      );
      if (gone.rowCount !== rows.length) throw new Conflict('seq');
    });
  }

  setFrozen(doc: DocName, frozen: boolean, records: readonly Write[], seq?: number) {
    return this.#writing(async (connection) => {
      const row = await lockedDocument(connection, doc);
      if (seq !== undefined && seq !== row.next_seq - 1) throw new Conflict('seq');
      await connection.query('UPDATE document SET frozen = $1 WHERE id = $2', [frozen ? 1 : 0, row.id]);
      for (const record of records) await runStatement(connection, statementOf(record));
      return row.next_seq - 1;
    });
  }

  async setAside(doc: DocName, seq: number, data: Uint8Array, reason: string) {
    await this.#writing(async (connection) => {
      const row = await lockedDocument(connection, doc);
      await connection.query(
        'INSERT INTO set_aside (document, seq, at, reason, data) VALUES ($1, $2, $3, $4, $5)',
        [row.id, seq, Date.now(), reason, data],
      );
    });
  }

  async backup(): Promise<void> {
    throw new Error('a PostgreSQL store is copied with pg_dump: see README, Backup');
  }

  async close() {
    this.stopProbing();
    await this.#pool.close();
  }

  #writing<Value>(work: (connection: Connection) => Promise<Value>): Promise<Value> {
    return this.watch(this.#pool.writing(work));
  }
}

async function documentOf(connection: Connection, doc: DocName, lock = ''): Promise<DocumentRow | undefined> {
  const { planId, part } = splitDocName(doc);
  const found = await connection.query<DocumentRow>(
    `SELECT id, epoch, schema, frozen, next_seq FROM document WHERE plan_id = $1 AND part = $2 ${lock}`,
    [planId, part],
  );
  return found.rows[0];
}

async function lockedDocument(connection: Connection, doc: DocName): Promise<DocumentRow> {
  const row = await documentOf(connection, doc, 'FOR UPDATE');
  if (row === undefined) throw new Conflict('unknown');
  return row;
}

async function putSnapshot(
  connection: Connection,
  document: number,
  snapshot: PackedSnapshot,
  at: number,
): Promise<void> {
  await connection.query(
    `INSERT INTO snapshot (document, seq, at, crc, state_vector, delete_set_at, data, depths, deflated) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (document) DO UPDATE SET seq = $2, at = $3, crc = $4, state_vector = $5, delete_set_at = $6, data = $7, depths = $8, deflated = $9`,
    [
      document,
      snapshot.seq,
      at,
      crc32(snapshot.data),
      snapshot.stateVector,
      snapshot.deleteSetAt,
      snapshot.data,
      snapshot.depths,
      snapshot.deflated ? 1 : 0,
    ],
  );
}

/** Rows after `seq`, and client ids first seen after `clientsAfter`. */
async function tailOf(
  connection: Connection,
  row: DocumentRow,
  seq: number,
  clientsAfter: number,
  doc: DocName,
): Promise<Tail> {
  const found = await connection.query<UpdateRow>(
    'SELECT seq, at, runs, crc, updates FROM update_log WHERE document = $1 AND seq > $2 ORDER BY seq',
    [row.id, seq],
  );
  const clients = await connection.query<ClientRow>(
    'SELECT client_id, user_id FROM client WHERE document = $1 AND first_seq > $2',
    [row.id, clientsAfter],
  );
  return { rows: wholeRows(found.rows, seq, doc), clients: clientsOf(clients.rows) };
}
