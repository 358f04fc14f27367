// `npm run test:cluster`: runs the tests that need several nodes on a PostgreSQL and a Redis of its own.
import { spawnSync } from 'node:child_process';
import { NEEDED, startServices } from './services.ts';

const services = await startServices();
if (services === null) {
  process.stdout.write(`gongce: the cluster tests ${NEEDED}\n`);
  process.exit(process.env.CI ? 1 : 0);
}
let status = 1;
try {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/cluster/vitest.config.ts'];
  const done = spawnSync(process.execPath, [...vitest, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      TEST_DATABASE_URL: services.databaseUrl,
      TEST_REDIS_URL: services.redisUrl,
    },
  });
  status = done.status ?? 1;
} finally {
  await services.stop();
}
process.exit(status);
