/** `DATABASE_URL=… npm run to-postgres`: copies the SQLite store of DATA_DIR (server stopped) into an empty PostgreSQL. */
import { readConfig } from '../config.ts';
import { copyToPostgres } from '../store/toPostgres.ts';

async function run(): Promise<string> {
  const { dataDir, databaseUrl } = readConfig(process.env);
  if (databaseUrl === null) throw new Error('DATABASE_URL is not set');
  const copied = await copyToPostgres(dataDir, databaseUrl);
  const lines = [...copied].filter(([, count]) => count > 0).map(([table, count]) => `  ${table}: ${count}`);
  return ['Copied:', ...lines, 'Start the server with this DATABASE_URL; the old files are unchanged.'].join(
    '\n',
  );
}

run().then(
  (said) => process.stdout.write(`${said}\n`),
  (error: unknown) => {
    process.stderr.write(`to-postgres: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
