// The plans of the tests, and how many of their targets are read as well where somebody wrote the same otherwise.
import fs from 'node:fs';
import path from 'node:path';
import { extractText } from '../../shared/extract/extract.ts';
import type { Target } from '../../shared/extract/types.ts';

export const plans = ['plans', 'consistent']
  .flatMap((folder) => {
    const dir = path.join(import.meta.dirname, folder);
    return fs.readdirSync(dir).map((name) => path.join(dir, name));
  })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => fs.readFileSync(name, 'utf8'));
export const isChinese = (text: string): boolean => (text.match(/[一-龥]/g) ?? []).length > text.length / 4;

const said = ({ measure, min, max, unit, comparator, kind, per, period }: Target): string =>
  JSON.stringify([measure, min, max, unit, comparator, kind, per, period])
    .normalize('NFKC')
    .replace(/[“”"\\\s]/g, '');

/** Of the targets of the plans that such typing changes: how many there are, and the share that is read as well. */
export function kept(
  texts: readonly string[],
  typed: (text: string) => string,
): { all: number; share: number } {
  let all = 0;
  let same = 0;
  for (const text of texts) {
    const other = typed(text);
    if (other === text) continue;
    const read = extractText(other).targets.map(said);
    for (const target of extractText(text).targets) {
      all++;
      const at = read.indexOf(said(target));
      if (at < 0) continue;
      read.splice(at, 1);
      same++;
    }
  }
  return { all, share: same / all };
}
