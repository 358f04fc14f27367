// Where the labelled corpus lies, when it is there; tests that need it say aloud that they were skipped.
import fs from 'node:fs';
import path from 'node:path';

export const corpus = process.env.GONGCE_CORPUS ?? path.resolve(import.meta.dirname, '../../../shared');
export const hasCorpus = fs.existsSync(path.join(corpus, 'extract', 'gold-dev'));

if (!hasCorpus) console.warn(`SKIPPED: no labelled corpus at ${corpus} (set GONGCE_CORPUS)`);

export const seeds = (): { id: string; text: string }[] =>
  fs
    .readdirSync(path.join(corpus, 'seeds'))
    .filter((n) => n.endsWith('.txt'))
    .sort()
    .map((n) => ({ id: n.slice(0, 3), text: fs.readFileSync(path.join(corpus, 'seeds', n), 'utf8') }));
