// Builds the server (esbuild) and the client (Vite) into dist/. `--server` or `--client` builds one of them;
// `--watch` keeps building the server. Packages stay outside the bundle: only our own code is put together.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const only = (name) =>
  !process.argv.some((arg) => arg === '--server' || arg === '--client') || process.argv.includes(name);

/** Entry points by output name; workers are found beside main.js (server/workers.ts). */
const entries = {
  main: 'server/main.ts',
  sqliteWorker: 'server/store/sqliteWorker.ts',
  compactWorker: 'server/store/compactWorker.ts',
  jobWorker: 'server/jobs/jobWorker.ts',
  extract: 'server/cli/extract.ts',
  demo: 'server/cli/demo.ts',
  backup: 'server/cli/backup.ts',
  migrate: 'server/cli/migrate.ts',
};

const options = {
  absWorkingDir: root,
  entryPoints: Object.entries(entries)
    .filter(([, file]) => existsSync(path.join(root, file)))
    .map(([out, file]) => ({ in: file, out })),
  outdir: 'dist/server',
  bundle: true,
  splitting: true,
  chunkNames: 'chunk-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
};

if (only('--server')) {
  if (process.argv.includes('--watch')) {
    const watching = await context(options);
    await watching.watch();
  } else {
    await build(options);
  }
}
if (only('--client') && !process.argv.includes('--watch')) {
  const { NODE_ENV: _, ...env } = process.env; // a development NODE_ENV would ship development React
  const vite = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      env,
      stdio: 'inherit',
    },
  );
  if (vite.status !== 0) process.exit(vite.status ?? 1);
}
