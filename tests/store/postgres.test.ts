/** The PostgreSQL store keeps the same contract. Needs TEST_DATABASE_URL (tests/cluster/run.ts gives one). */
import pg from 'pg';
import { describe, test } from 'vitest';
import { createLog } from '../../server/log.ts';
import { openStore } from '../../server/store/open.ts';
import { freshDatabase } from '../cluster/database.ts';
import { type StoreUnderTest, storeContract } from './contract.ts';
import { migrationContract } from './migrations.ts';

const server = process.env.TEST_DATABASE_URL;

if (server === undefined) {
  describe('PostgreSQL', () => {
    test.skip('needs a server: npm run test:cluster starts one', () => {});
  });
} else {
  const openDatabase = async (): Promise<StoreUnderTest> => {
    const databaseUrl = await freshDatabase(server);
    const open = () => openStore({ dataDir: '', databaseUrl, log: createLog('silent') });
    let store = await open();
    return {
      store: () => store,
      async reopen() {
        await store.close();
        store = await open();
      },
      async reopenAs(migration, statements) {
        await store.close();
        const client = new pg.Client({ connectionString: databaseUrl });
        await client.connect();
        for (const statement of statements) await client.query(statement);
        await client.query('DELETE FROM migration WHERE number > $1', [migration]);
        await client.end();
        store = await open();
      },
      clear: () => store.close(),
    };
  };
  storeContract('PostgreSQL', openDatabase);
  migrationContract('PostgreSQL', openDatabase);
}
