// Measures the extraction in processor time, as it is shipped (bundled): characters a second from scratch, and one
// edited paragraph in a plan of 100,000 characters with about 2,000 targets, first read again, then read again and
// marked as the editor does it. Part of `npm run bench`; alone: node --import tsx tests/bench/extract.ts
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Figures } from './extractWork.ts';

/** Each row: what was measured, the median and the best of its runs. */
export async function extractionSpeed(): Promise<Figures[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongce-bench-extract-'));
  try {
    const outfile = path.join(folder, 'work.mjs');
    await build({
      entryPoints: [path.join(import.meta.dirname, 'extractWork.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      outfile,
      logLevel: 'error',
    });
    const work = (await import(pathToFileURL(outfile).href)) as typeof import('./extractWork.ts');
    return work.measureAll();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename)
  for (const { what, median, best, unit } of await extractionSpeed())
    console.log(`${what}: median ${median} ${unit}, best ${best} ${unit}`);
