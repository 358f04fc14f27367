/**
 * What the stores do alike: compile queries, read records, notice trouble and its end. How a query runs is theirs.
 */
import { Kysely, type Dialect as KyselyDialect } from 'kysely';
import type { Log } from '../log.ts';
import type { Statement } from './messages.ts';
import type { Database } from './schema.ts';
import { type Compilable, Conflict, type StoreHealth, StoreTrouble, type Write } from './store.ts';

/** How often a store in trouble looks whether it is over, when nobody else tries. */
const PROBE_MS = 2000;

export abstract class RecordStore {
  /** Builds queries; executes none. */
  readonly sql: Kysely<Database>;
  readonly #log: Log;
  #trouble: string | null = null;
  #probing: NodeJS.Timeout | null = null;
  #closing = false;

  constructor(dialect: KyselyDialect, log: Log) {
    this.sql = new Kysely<Database>({ dialect });
    this.#log = log;
  }

  protected abstract rowsOf(statement: Statement): Promise<Record<string, unknown>[]>;
  /** Something small that works again when the store does. */
  protected abstract probe(): Promise<unknown>;
  /** Does it say anything about the whole store? */
  protected abstract isTrouble(error: StoreTrouble): boolean;

  async read<Row>(query: Compilable<Row>): Promise<Row[]> {
    return (await this.rowsOf(statementOf(query))) as Row[];
  }

  async readOne<Row>(query: Compilable<Row>): Promise<Row | undefined> {
    return (await this.read(query))[0];
  }

  health(): StoreHealth {
    return this.#trouble === null ? { ok: true } : { ok: false, reason: this.#trouble };
  }

  protected stopProbing(): void {
    this.#closing = true;
    if (this.#probing !== null) clearTimeout(this.#probing);
  }

  /** Notes how it ended, and while in trouble asks now and then whether it is over. */
  protected async watch<Value>(asked: Promise<Value>): Promise<Value> {
    try {
      const value = await asked;
      this.#recovered();
      return value;
    } catch (error) {
      if (error instanceof Conflict) this.#recovered();
      if (error instanceof StoreTrouble && this.isTrouble(error)) this.#fell(error);
      throw error;
    }
  }

  #fell(error: StoreTrouble): void {
    if (this.#trouble === null)
      this.#log.error({ trouble: error.kind, reason: error.message }, 'the store is in trouble');
    this.#trouble = error.message;
    if (this.#probing !== null || this.#closing) return;
    this.#probing = setTimeout(() => {
      this.#probing = null;
      // its outcome is noted by watch, which also asks again
      this.watch(this.probe()).catch(() => {});
    }, PROBE_MS);
    this.#probing.unref();
  }

  #recovered(): void {
    if (this.#trouble === null) return;
    this.#trouble = null;
    this.#log.warn('the store works again');
  }
}

export function statementOf(write: Write): Statement {
  const { query, ...condition } = 'query' in write ? write : { query: write };
  const compiled = query.compile();
  return { sql: compiled.sql, parameters: compiled.parameters, ...condition };
}
