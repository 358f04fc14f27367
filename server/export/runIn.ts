/** Cutting runs: at an offset, and at the end of an item's run-in title. */
import type { ExportRun } from './model.ts';

/** Splits runs at an offset counted in written characters (a break counts one, a footnote none). */
export function splitRuns(runs: readonly ExportRun[], at: number): [ExportRun[], ExportRun[]] {
  const head: ExportRun[] = [];
  const tail: ExportRun[] = [];
  let offset = 0;
  for (const run of runs) {
    const length = run.kind === 'break' ? 1 : run.kind === 'footnote' ? 0 : run.text.length;
    if (offset + length <= at && tail.length === 0) head.push(run);
    else if (offset >= at || run.kind !== 'text') tail.push(run);
    else {
      head.push({ ...run, text: run.text.slice(0, at - offset) });
      tail.push({ ...run, text: run.text.slice(at - offset) });
    }
    offset += length;
  }
  return [head, tail];
}

/** A title longer than this is a sentence, not a title. */
const LONGEST_TITLE = 40;

/** An item's title runs in up to the first 。, and only if words follow it. */
export function splitTitle(runs: readonly ExportRun[]): [title: ExportRun[], rest: ExportRun[]] {
  let words = '';
  for (const run of runs) words += run.kind === 'break' ? '\n' : run.kind === 'footnote' ? '' : run.text;
  const stop = words.indexOf('。') + 1;
  if (stop < 2 || stop > LONGEST_TITLE || stop >= words.length) return [[], [...runs]];
  return splitRuns(runs, stop);
}
