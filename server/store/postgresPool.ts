/**
 * Connections to PostgreSQL: transactions with a known outcome, errors told apart (conflict, trouble, bug),
 * migrations under a lock that all nodes share. Knows no documents.
 */
import pg from 'pg';
import type { Statement } from './messages.ts';
import { migrationSql, NEWEST_MIGRATION } from './migrations.ts';
import { Conflict, StoreTrouble, type WriteResult } from './store.ts';

export type Connection = pg.PoolClient;

/** 64-bit numbers as numbers: ours are counts and milliseconds, far below 2^53. */
const INT8 = 20;
/** Any number: the lock every node takes to migrate. */
const MIGRATION_LOCK = 7_266_402;
/** How often, and for how long, the outcome of a cut-off commit is asked for. */
const OUTCOME_ASKS = 50;
const OUTCOME_EVERY_MS = 100;

export class PostgresPool {
  readonly #pool: pg.Pool;

  constructor(url: string) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: 12,
      connectionTimeoutMillis: 4000,
      query_timeout: 15_000,
      statement_timeout: 15_000,
      keepAlive: true,
      types: {
        getTypeParser: (oid, format) =>
          oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
      },
    });
    // an idle connection that breaks is replaced; without a listener it would end the process
    this.#pool.on('error', () => {});
  }

  async query(statement: Statement): Promise<pg.QueryResult<Record<string, unknown>>> {
    try {
      return await this.#pool.query(statement.sql, holdable(statement.parameters));
    } catch (error) {
      throw understood(error);
    }
  }

  /** A view of one moment, for several reads. */
  reading<Value>(work: (connection: Connection) => Promise<Value>): Promise<Value> {
    return this.#with(async (connection) => {
      await connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const value = await work(connection);
      await connection.query('COMMIT');
      return value;
    });
  }

  /**
   * All or nothing. When the connection breaks while it commits, the database is asked how it ended: an update
   * must not be logged twice, nor called stored when it is not.
   */
  async writing<Value>(work: (connection: Connection) => Promise<Value>): Promise<Value> {
    let outcome: { xid: string; value: Value } | null = null;
    try {
      return await this.#with(async (connection) => {
        await connection.query('BEGIN');
        const value = await work(connection);
        const named = await connection.query('SELECT pg_current_xact_id_if_assigned()::text AS xid');
        const xid: unknown = named.rows[0]?.xid;
        if (typeof xid === 'string') outcome = { xid, value };
        await connection.query('COMMIT');
        return value;
      });
    } catch (error) {
      const open = outcome as { xid: string; value: Value } | null;
      if (open === null || !(error instanceof StoreTrouble)) throw error;
      if (await this.#committed(open.xid)) return open.value;
      throw error;
    }
  }

  async migrate(): Promise<void> {
    await this.#with(async (connection) => {
      await connection.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      try {
        await connection.query('CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY)');
        const found = await connection.query('SELECT coalesce(max(number), 0) AS done FROM migration');
        const done = Number(found.rows[0]?.done);
        if (done > NEWEST_MIGRATION) {
          throw new Error(
            `the store was written by a newer Gongce (migration ${done}, this one knows ${NEWEST_MIGRATION})`,
          );
        }
        for (let number = done + 1; number <= NEWEST_MIGRATION; number++) {
          await connection.query('BEGIN');
          for (const sql of migrationSql(number, 'postgres')) await connection.query(sql);
          await connection.query('INSERT INTO migration (number) VALUES ($1)', [number]);
          await connection.query('COMMIT');
        }
      } finally {
        await connection.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {});
      }
    });
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #committed(xid: string): Promise<boolean> {
    for (let asks = 0; ; asks++) {
      try {
        const found = await this.#pool.query('SELECT pg_xact_status($1::text::xid8) AS status', [xid]);
        const status: unknown = found.rows[0]?.status;
        if (status === 'committed') return true;
        if (status === 'aborted') return false;
      } catch (error) {
        if (asks >= OUTCOME_ASKS) throw understood(error);
      }
      if (asks >= OUTCOME_ASKS) throw new StoreTrouble('unreachable', 'the outcome of a commit is not known');
      await new Promise((resolve) => setTimeout(resolve, OUTCOME_EVERY_MS));
    }
  }

  async #with<Value>(work: (connection: Connection) => Promise<Value>): Promise<Value> {
    let connection: Connection;
    try {
      connection = await this.#pool.connect();
    } catch (error) {
      throw new StoreTrouble('unreachable', messageOf(error));
    }
    let broken = false;
    const noticed = () => {
      broken = true;
    };
    connection.on('error', noticed);
    try {
      return await work(connection);
    } catch (error) {
      const known = understood(error);
      if (known instanceof StoreTrouble) broken = true;
      else await connection.query('ROLLBACK').catch(noticed);
      throw known;
    } finally {
      connection.off('error', noticed);
      connection.release(broken);
    }
  }
}

/** One statement inside a transaction. */
export async function runStatement(connection: Connection, statement: Statement): Promise<WriteResult> {
  const result = await connection.query<Record<string, unknown>>(
    statement.sql,
    holdable(statement.parameters),
  );
  const affected = result.rowCount ?? 0;
  if (statement.affects !== undefined && affected !== statement.affects) {
    throw new Conflict(statement.otherwise ?? 'changed');
  }
  return { rows: result.rows, affected };
}

/**
 * PostgreSQL holds no U+0000 in a text and would refuse the whole statement; SQLite does. It stands for nothing
 * anybody reads, so it is kept as what stands for such characters: also in what is asked for, which is then unknown.
 */
export const holdable = (parameters: readonly unknown[]): unknown[] =>
  parameters.map((value) =>
    typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value,
  );

const messageOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
};

function understood(error: unknown): Error {
  if (error instanceof Conflict || error instanceof StoreTrouble) return error;
  const { code, table, detail } = error as { code?: string; table?: string; detail?: string };
  const message = messageOf(error);
  if (code === '23505') {
    const columns = /Key \(([^)]*)\)/.exec(detail ?? '')?.[1]?.split(', ') ?? [];
    return new Conflict(`unique:${columns.map((column) => `${table}.${column}`).join(', ')}`);
  }
  if (code === '53100') return new StoreTrouble('full', message);
  if (code === '25006') return new StoreTrouble('readOnly', message);
  // no SQLSTATE: the connection; 08, 57: it went away; 53: too many; 40: try again
  if (code === undefined || !/^[0-9A-Z]{5}$/.test(code) || /^(08|57|53|40|58)/.test(code)) {
    if (error instanceof TypeError || error instanceof RangeError) return error;
    return new StoreTrouble('unreachable', message);
  }
  return error instanceof Error ? error : new Error(message);
}
