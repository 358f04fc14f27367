/**
 * From one SQLite file to PostgreSQL: every table, row by row, as it is; epochs stay, for histories do. The server
 * must be stopped and the database empty.
 */
import type Database from 'better-sqlite3';
import { holdable, PostgresPool } from './postgresPool.ts';
import { openForWriting } from './sqliteOpen.ts';

const ROWS_AT_ONCE = 200;
/** Snapshots and logs are large: fewer at once. */
const BYTES_AT_ONCE = 8 * 1024 * 1024;

/** Returns the rows copied by table. Rejects, and leaves PostgreSQL empty, when anything goes wrong. */
export async function copyToPostgres(folder: string, databaseUrl: string): Promise<Map<string, number>> {
  const { db, lock } = openForWriting(folder);
  const pool = new PostgresPool(databaseUrl);
  try {
    await pool.migrate();
    return await pool.writing(async (connection) => {
      const there = await connection.query(
        'SELECT (SELECT count(*) FROM document) + (SELECT count(*) FROM "user") AS rows',
      );
      if (Number(there.rows[0]?.rows) > 0) throw new Error('the PostgreSQL database is not empty');
      const copied = new Map<string, number>();
      for (const table of tablesOf(db)) {
        let count = 0;
        for (const rows of piecesOf(db, table)) {
          const columns = Object.keys(rows[0] ?? {});
          const values = rows.map(
            (_, row) =>
              `(${columns.map((_column, column) => `$${row * columns.length + column + 1}`).join(', ')})`,
          );
          await connection.query(
            `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES ${values.join(', ')}`,
            holdable(rows.flatMap((row) => columns.map((column) => row[column]))),
          );
          count += rows.length;
        }
        copied.set(table, count);
      }
      // SQLite's writer counts seqs itself; here the row does
      await connection.query(
        `UPDATE document SET next_seq = 1 + greatest(
           coalesce((SELECT max(seq) FROM update_log WHERE document = document.id), 0),
           coalesce((SELECT seq FROM snapshot WHERE document = document.id), 0))`,
      );
      for (const table of ['document', 'update_log', 'notification', 'audit', 'set_aside']) {
        await connection.query(
          `SELECT setval(pg_get_serial_sequence('${table}', 'id'), coalesce((SELECT max(id) FROM ${table}), 0) + 1, false)`,
        );
      }
      return copied;
    });
  } finally {
    await pool.close();
    db.close();
    lock.close();
  }
}

const tablesOf = (db: Database.Database): string[] =>
  (
    db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`).all() as {
      name: string;
    }[]
  ).map((table) => table.name);

function* piecesOf(db: Database.Database, table: string): Generator<Record<string, unknown>[]> {
  let piece: Record<string, unknown>[] = [];
  let bytes = 0;
  for (const row of db.prepare(`SELECT * FROM "${table}"`).iterate() as Iterable<Record<string, unknown>>) {
    piece.push(row);
    for (const value of Object.values(row)) if (value instanceof Uint8Array) bytes += value.length;
    if (piece.length < ROWS_AT_ONCE && bytes < BYTES_AT_ONCE) continue;
    yield piece;
    piece = [];
    bytes = 0;
  }
  if (piece.length > 0) yield piece;
}
