/**
 * Compiles shared/ once for a whole run of the tests: each test file begins with a process of its own, and would have
 * its 300 files compiled and fetched one by one.
 */
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

const root = path.join(import.meta.dirname, '..');
const shared = path.join(root, 'shared');
// in node_modules: what lies there is loaded as it is
const compiled = path.join(root, 'node_modules', '.gongce-shared');

export function compiledShared(): Plugin {
  return {
    name: 'gongce-compiled-shared',
    enforce: 'pre',
    async buildStart() {
      fs.rmSync(compiled, { recursive: true, force: true });
      const files = fs.readdirSync(shared, { recursive: true, encoding: 'utf8' });
      await build({
        entryPoints: files.filter((file) => file.endsWith('.ts')).map((file) => path.join(shared, file)),
        outdir: compiled,
        outbase: shared,
        outExtension: { '.js': '.mjs' },
        bundle: true,
        splitting: true,
        format: 'esm',
        platform: 'node',
        target: 'node20',
        packages: 'external',
        sourcemap: true,
        logLevel: 'error',
      });
    },
    resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.')) return null;
      const file = path.resolve(path.dirname(importer), source);
      if (!file.startsWith(shared + path.sep) || !file.endsWith('.ts')) return null;
      return path.join(compiled, path.relative(shared, file)).replace(/\.ts$/, '.mjs');
    },
  };
}
