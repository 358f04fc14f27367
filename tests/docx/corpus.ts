/** The corpus beside the project, found by GONGCE_CORPUS; without it the tests that need it say so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const CORPUS = resolve(process.env.GONGCE_CORPUS ?? '../shared');

/** Names and words of the seed plans; empty, with a warning, when there is no corpus. */
export function seeds(): [string, string][] {
  const folder = join(CORPUS, 'seeds');
  if (!existsSync(folder)) {
    console.warn(`SKIPPED: no seeds in ${folder}; set GONGCE_CORPUS`);
    return [];
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}

/** A file of the corpus, or null with a warning. */
export function corpusFile(...path: string[]): string | null {
  const file = join(CORPUS, ...path);
  if (existsSync(file)) return file;
  console.warn(`SKIPPED: ${file} is not there; set GONGCE_CORPUS`);
  return null;
}
