// Compiles shared/ and server/ once for a whole run of the tests: each process of the runner would have their files
// compiled and fetched one by one.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..');
// in node_modules: what lies there is loaded as it is
const compiled = path.join(root, 'node_modules', '.gongce-compiled');
const folders = ['shared', 'server'];
/** Beginnings of programs: tests start those of dist/. */
const program = /^server\/(main\.ts|cli\/)/;

export async function compile() {
  fs.rmSync(compiled, { recursive: true, force: true });
  const files = folders.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => path.join(folder, file))
      .filter((file) => file.endsWith('.ts') && !program.test(file)),
  );
  await build({
    entryPoints: files.map((file) => path.join(root, file)),
    outdir: compiled,
    outbase: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    // server/workers.ts alone asks where it lies
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(root, 'server/workers.ts')).href) },
    sourcemap: true,
    logLevel: 'error',
  });
}

/** The plugin for Vitest by which tests get what was compiled in place of its source. */
export function fromCompiled() {
  return {
    name: 'gongce-compiled',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.') || !source.endsWith('.ts')) return null;
      const file = path.relative(root, path.resolve(path.dirname(importer), source));
      if (!folders.includes(file.split(path.sep)[0]) || program.test(file)) return null;
      return path.join(compiled, file).replace(/\.ts$/, '.mjs');
    },
  };
}
