/** The tests that need PostgreSQL and Redis; `npm test` leaves them out. */
import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.join(import.meta.dirname, '../..'),
  test: {
    include: ['tests/cluster/**/*.test.ts', 'tests/store/postgres.test.ts', 'tests/fanout/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
