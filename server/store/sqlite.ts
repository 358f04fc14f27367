/**
 * The embedded store: one SQLite file, written by one worker thread, read by another. The main thread
 * opens no database; here queries are only compiled and posted.
 */
import { DummyDriver, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { DocName, PlanId, UserId } from '../../shared/ids.ts';
import type { Log } from '../log.ts';
import { workerUrl } from '../workers.ts';
import type { Statement } from './messages.ts';
import { packed, packedBirth, unpacked } from './packing.ts';
import { RecordStore, statementOf } from './recordStore.ts';
import type { AppendBatch, BirthPart, Snapshot, Store, Write } from './store.ts';
import { WorkerChannel } from './workerChannel.ts';

/** Smaller ones are cloned along with the message: giving a buffer away costs more than copying it. */
const GIVEN_AWAY_FROM_BYTES = 64 * 1024;

export async function openSqlite(folder: string, log: Log): Promise<Store> {
  const writer = new WorkerChannel(workerUrl('sqliteWorker'), { role: 'writer', folder });
  try {
    await writer.ask('open', {});
  } catch (error) {
    await writer.close().catch(() => {});
    throw error;
  }
  const reader = new WorkerChannel(workerUrl('sqliteWorker'), { role: 'reader', folder });
  await reader.ask('open', {});
  return new SqliteStore(writer, reader, log);
}

class SqliteStore extends RecordStore implements Store {
  readonly kind = 'sqlite';
  readonly #writer: WorkerChannel;
  readonly #reader: WorkerChannel;

  constructor(writer: WorkerChannel, reader: WorkerChannel, log: Log) {
    super(
      {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (db) => new SqliteIntrospector(db),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      },
      log,
    );
    this.#writer = writer;
    this.#reader = reader;
  }

  protected rowsOf(statement: Statement) {
    return this.#reader.ask('read', { statement });
  }

  protected probe() {
    return this.#writer.ask('probe', {});
  }

  /** Only writes are watched: whatever fails there fails for all. */
  protected isTrouble(): boolean {
    return true;
  }

  write(queries: readonly Write[]) {
    return this.watch(this.#writer.ask('write', { statements: queries.map(statementOf) }));
  }

  async birth(
    planId: PlanId,
    by: UserId,
    at: number,
    parts: readonly BirthPart[],
    records: readonly Write[],
  ) {
    await this.watch(
      this.#writer.ask('birth', {
        planId,
        by,
        at,
        parts: await packedBirth(parts),
        statements: records.map(statementOf),
      }),
    );
  }

  append(batches: readonly AppendBatch[]) {
    // The room keeps its bytes (others and joiners get them); the worker gets an exact copy.
    const transfer: ArrayBuffer[] = [];
    const copies = batches.map((batch) => {
      const { updates } = batch;
      if (updates.length < GIVEN_AWAY_FROM_BYTES && updates.length === updates.buffer.byteLength)
        return batch;
      const copy = new Uint8Array(updates);
      transfer.push(copy.buffer);
      return { ...batch, updates: copy };
    });
    return this.watch(this.#writer.ask('append', { batches: copies }, transfer));
  }

  async load(doc: DocName) {
    return unpacked(await this.#reader.ask('load', { doc }));
  }

  head(doc: DocName) {
    return this.#reader.ask('head', { doc });
  }

  tailAfter(doc: DocName, seq: number) {
    return this.#reader.ask('tailAfter', { doc, seq });
  }

  async compact(doc: DocName, next: Snapshot, replaces: number, rows: readonly number[]) {
    const at = Date.now();
    await this.watch(this.#writer.ask('compact', { doc, next: await packed(next), replaces, rows, at }));
  }

  setFrozen(doc: DocName, frozen: boolean, records: readonly Write[], seq?: number) {
    return this.watch(
      this.#writer.ask('setFrozen', { doc, frozen, statements: records.map(statementOf), seq }),
    );
  }

  async setAside(doc: DocName, seq: number, data: Uint8Array, reason: string) {
    await this.watch(this.#writer.ask('setAside', { doc, seq, data, reason, at: Date.now() }));
  }

  async backup(target: string) {
    await this.#writer.ask('backup', { file: target });
  }

  async close() {
    this.stopProbing();
    // the reader first: the writer's last checkpoint needs the file to itself
    await this.#reader.close();
    await this.#writer.close();
  }
}
