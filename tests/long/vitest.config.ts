/** `npm run test:long`: the tests of this folder, and those whose seeds, kills, mutations and plays grow under GONGCE_LONG. */
import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.join(import.meta.dirname, '../..'),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'editors',
          include: ['tests/editor/{movedWords,movedByMany,suggestingProperties,tables,blockTools}.test.ts'],
          environment: 'jsdom',
        },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          include: [
            'tests/long/**/*.test.ts',
            'tests/sync/{kill,world,fuzz}.test.ts',
            'tests/docx/{loopProperty,property}.test.ts',
            'tests/extract/{incremental,chinesePromises,promises,properties,englishMeasures,englishOwners}.test.ts',
          ],
        },
      },
    ],
    pool: 'forks',
    // Figures are measured here: one at a time.
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
});
