/** `npm run test:long`: the tests of this folder, and those whose seeds, kills and mutations grow under GONGCE_LONG. */
import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.join(import.meta.dirname, '../..'),
  test: {
    include: ['tests/long/**/*.test.ts', 'tests/sync/{kill,world,fuzz}.test.ts'],
    pool: 'forks',
    // Figures are measured here: one at a time.
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
});
