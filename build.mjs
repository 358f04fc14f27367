// Builds the server (esbuild) and the client (Vite) into dist/. `--server` or `--client` builds one of them;
// `--watch` keeps building the server. Packages are put into the server's bundle: finding and reading their thousand
// files takes a start longer than everything else it does (1.5 to 0.9 s of processor time).
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, context } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const { version: release } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const only = (name) =>
  !process.argv.some((arg) => arg === '--server' || arg === '--client') || process.argv.includes(name);

/** Entry points: the server, its worker threads (server/workers.ts finds them beside main.js), the commands. */
function entryPoints() {
  const files = readdirSync(path.join(root, 'server'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file === 'main.ts' || file.endsWith('Worker.ts') || /^cli\/\w+\.ts$/.test(file));
  return files.map((file) => ({ in: `server/${file}`, out: path.basename(file, '.ts') }));
}

/** What packages written for CommonJS expect to find around them. Named so that no code of ours can mean the same. */
const COMMON_JS = `import { createRequire as gongceRequire } from 'node:module';
import { fileURLToPath as gongcePath } from 'node:url';
const require = gongceRequire(import.meta.url);
const __filename = gongcePath(import.meta.url);
const __dirname = gongcePath(new URL('.', import.meta.url));`;

const options = {
  absWorkingDir: root,
  entryPoints: entryPoints(),
  outdir: 'dist/server',
  bundle: true,
  splitting: true,
  chunkNames: 'chunk-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // The first two look for their binary beside themselves; exceljs writes no file once it is put together.
  external: ['better-sqlite3', '@node-rs/argon2', 'exceljs'],
  banner: { js: COMMON_JS },
  sourcemap: true,
  sourcesContent: false, // stack traces name files and lines; what stands there is beside them
  define: { GONGCE_RELEASE: JSON.stringify(release) },
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
  compressAssets(path.join(root, 'dist/client/assets'));
}

/** A .gz beside each text file: the server hands it out instead (a third of the bytes), no time spent on requests. */
function compressAssets(folder) {
  for (const name of readdirSync(folder)) {
    if (!/\.(?:js|css|svg)$/.test(name)) continue;
    const bytes = readFileSync(path.join(folder, name));
    if (bytes.length > 1024) writeFileSync(path.join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}
