/** Cutting runs: at an offset, and at the end of an item's run-in title. */
import { runInTitle } from '../../shared/doc/runIn.ts';
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

/** An item's title and what follows it, by the plan's words: those suggested decide nothing, unless all are. */
export function splitTitle(runs: readonly ExportRun[]): [title: ExportRun[], rest: ExportRun[]] {
  let words = '';
  /** Where each of them ends among the written characters. */
  const ends: number[] = [];
  let at = 0;
  const suggested = runs.every((run) => run.marks?.insertion);
  for (const run of runs) {
    const text = run.kind === 'break' ? '\n' : run.kind === 'footnote' ? '' : run.text;
    if (suggested || !run.marks?.insertion) {
      words += text;
      for (let each = 1; each <= text.length; each++) ends.push(at + each);
    }
    at += text.length;
  }
  const end = ends[runInTitle(words) - 1];
  return end === undefined ? [[], [...runs]] : splitRuns(runs, end);
}
