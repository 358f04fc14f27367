// What an English amount counts when only the title its paragraph runs in with says it: Closed seminars. Four are
// scheduled. Asked by measureOf.ts.

import { tells } from '../outline/headingWords.ts';
import type { Span } from './subject.ts';

/** Four are scheduled; at most eight may leave. */
export const beginsSo = /^\s*(?:[-•*]\s*)?$/;
export const areDone =
  /^\s(?:(?:are|will be|shall be) (?:scheduled|planned|foreseen|envisaged|held|offered|organi[sz]ed|expected)|may|will)\b/;

/** Closed seminars. Four are scheduled: the title the paragraph runs in with, where this sentence is the next. */
export function titleBefore(f: string, from: number): Span | null {
  const m = /^\s*(?:\(?[a-z\d]{1,2}[).]\s+)?([A-Z][^.:;,\d]{2,40})[.:]\s*/.exec(f.slice(0, from));
  if (!m || m[0].trimEnd().length < f.slice(0, from).trimEnd().length || tells.test(m[1]!)) return null;
  const at = m[0].indexOf(m[1]!);
  return [at, at + m[1]!.length];
}

/** The title a numbered paragraph runs in with. */
export function runIn(f: string, from: number): readonly [number, number] | null {
  const m = /^\s*\(?(?:[A-Z]\.?)?\d[\d.]{0,7}\)?\s+([A-Z][^.:;\d]{2,40})[.:]\s/.exec(f.slice(0, 60));
  if (!m || m[0].length > from + 1) return null;
  const at = m[0].indexOf(m[1]!);
  return [at, at + m[1]!.length];
}
