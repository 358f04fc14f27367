/**
 * Which store: DATABASE_URL names PostgreSQL, else one SQLite file in the data folder. Rejects with a
 * sentence for the operator when it cannot be opened (read-only folder, damaged file, other process).
 */
import type { Log } from '../log.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
  dataDir: string;
  databaseUrl: string | null;
  log: Log;
}

export async function openStore({ dataDir, databaseUrl, log }: StoreOptions): Promise<Store> {
  if (databaseUrl === null) return openSqlite(dataDir, log);
  // Loaded when it is asked for: the driver alone costs a start of the embedded store a tenth of a second.
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(databaseUrl, log);
}
