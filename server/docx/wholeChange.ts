/**
 * A paragraph that is suggested whole, or is to go whole: its number and its end are tracked like its words, so that
 * turning it down in Word leaves nothing of it behind.
 */
import type { ExportRun, Stamp } from '../export/model.ts';
import type { Parts } from './parts.ts';
import { changed } from './runs.ts';
import { fateOf } from './trackedNumber.ts';

export interface WholeChange {
  kind: 'w:ins' | 'w:del';
  stamp: Stamp;
}

/** Null where some words stay as they are, and in a clean copy. */
export function wholeChange(runs: readonly ExportRun[], parts: Parts): WholeChange | null {
  const fate = parts.draft ? fateOf(runs) : null;
  if (fate === null) return null;
  const name = fate === 'deleted' ? 'deletion' : 'insertion';
  const stamp = runs.find((run) => run.marks?.[name])?.marks?.[name];
  return stamp ? { kind: fate === 'deleted' ? 'w:del' : 'w:ins', stamp } : null;
}

/** The change around XML of runs (or, empty, as a paragraph's end); `runs` is told whether they are struck. */
export function trackedXml(
  whole: WholeChange | null,
  parts: Parts,
  runs: (struck: boolean) => string = () => '',
): string {
  const inner = runs(whole?.kind === 'w:del');
  return whole === null ? inner : changed(whole.kind, whole.stamp, parts, inner);
}
