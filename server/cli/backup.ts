/**
 * `npm run backup -- make FILE`      a copy of the store in DATA_DIR, while the server runs or not
 * `npm run backup -- restore FILE`   puts it back (server stopped); documents get a new epoch
 * `npm run backup -- restored`       after pg_restore: gives the documents of DATABASE_URL a new epoch
 */
import { readConfig } from '../config.ts';
import { backUp, RAISE_EPOCHS, restore } from '../store/backup.ts';
import { PostgresPool } from '../store/postgresPool.ts';

const USAGE =
  'Usage: backup make FILE | backup restore FILE | backup restored (after pg_restore, with DATABASE_URL)';

async function run([command, file]: string[]): Promise<string> {
  const { dataDir, databaseUrl } = readConfig(process.env);
  if (command === 'restored') {
    if (databaseUrl === null) throw new Error('DATABASE_URL is not set');
    const pool = new PostgresPool(databaseUrl);
    const { rowCount } = await pool.query({ sql: RAISE_EPOCHS(Date.now() / 1000), parameters: [] });
    await pool.close();
    return `${rowCount} documents have a new epoch. Clients that edited since the backup keep those edits aside.`;
  }
  if ((command !== 'make' && command !== 'restore') || file === undefined) throw new Error(USAGE);
  if (databaseUrl !== null)
    throw new Error('DATABASE_URL is set: use pg_dump and pg_restore, then `backup restored`');
  if (command === 'make') {
    await backUp(dataDir, file);
    return `Saved to ${file}`;
  }
  const aside = await restore(file, dataDir, new Date());
  return `Restored into ${dataDir}.${aside === null ? '' : ` What was there is now ${aside}`}`;
}

run(process.argv.slice(2)).then(
  (said) => process.stdout.write(`${said}\n`),
  (error: unknown) => {
    process.stderr.write(`backup: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
