/**
 * A typed number at the head of a line where the file tracks changes to it (二、 struck, 三、 put in): the number
 * is what it will be, and neither writing of it stays among the words.
 */
import type { ExportRun } from '../export/model.ts';

const NUMBER_ONLY = /^[\d０-９〇零一二三四五六七八九十百第章节（）()、.．①-⑳\s]+$/;

/** The runs after the first `length` characters of the accepted words. `changed`: the number itself was. */
export function cutNumber(
  runs: readonly ExportRun[],
  length: number,
): { rest: ExportRun[]; changed: boolean } {
  const rest: ExportRun[] = [];
  let left = length;
  let changed = false;
  for (const run of runs) {
    const atHead = rest.length === 0;
    if (run.kind !== 'text') rest.push(run);
    else if (run.marks?.deletion) {
      if (atHead && (left > 0 || changed) && NUMBER_ONLY.test(run.text)) changed = true;
      else rest.push(run);
    } else if (left > 0) {
      if (run.marks?.insertion && !runs.every(isInsertion)) changed = true;
      const after = run.text.slice(left);
      left -= Math.min(left, run.text.length);
      if (after !== '') rest.push({ ...run, text: after });
    } else rest.push(run);
  }
  return { rest, changed };
}

const isInsertion = (run: ExportRun): boolean =>
  run.kind === 'footnote' || run.marks?.insertion !== undefined;

export type Fate = 'inserted' | 'deleted' | null;

/** Is every word of these runs a suggestion of one kind? */
export function fateOf(runs: readonly ExportRun[]): Fate {
  const words = runs.filter((run) => run.kind !== 'text' || run.text.trim() !== '');
  if (words.length === 0) return null;
  if (words.every((run) => run.marks?.deletion)) return 'deleted';
  return words.every((run) => run.marks?.insertion) ? 'inserted' : null;
}
