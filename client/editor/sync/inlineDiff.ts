/**
 * What changed between two runs of inline content: every replaced stretch by itself, and marks on what stayed.
 * One edit may change a line in many places; what lies between them is nobody's change. Pure.
 */
import type { Fragment, Mark, Node } from '@tiptap/pm/model';
import { Mark as MarkClass } from '@tiptap/pm/model';
import { commonRuns } from './commonRuns.ts';

export interface Replaced {
  /** The stretch of the old content that went. */
  from: number;
  to: number;
  /** What came for it, and where that stands in the new content. */
  at: number;
  insert: readonly Node[];
}

export interface Formatted {
  /** A stretch of the new content that stayed, with other marks than before. */
  from: number;
  to: number;
  before: readonly Mark[];
  next: readonly Mark[];
}

export interface InlineDiff {
  /** In order. */
  replaced: readonly Replaced[];
  formats: readonly Formatted[];
}

/** One place of inline content: a character (both halves of a pair), or a node that is no text. */
interface Unit {
  word: string;
  node: Node;
  at: number;
  size: number;
}

/** Texts with more differences than this are told apart as one stretch. */
const MOST_DIFFERENCES = 1000;

export function inlineDiff(before: Fragment, next: Fragment, most = MOST_DIFFERENCES): InlineDiff {
  const a = units(before);
  const b = units(next);
  const replaced: Replaced[] = [];
  const formats: Formatted[] = [];
  const place = (list: readonly Unit[], content: Fragment, index: number): number =>
    list[index]?.at ?? content.size;
  let [i, j] = [0, 0];
  const differ = (endA: number, endB: number): void => {
    if (endA === i && endB === j) return;
    const at = place(b, next, j);
    const insert = next.cut(at, place(b, next, endB)).content;
    replaced.push({ from: place(a, before, i), to: place(a, before, endA), at, insert });
  };
  const same = (x: number, y: number): boolean => equal(a[x], b[y]);
  for (const run of commonRuns(a.length, b.length, same, most)) {
    differ(run.a, run.b);
    for (let step = 0; step < run.length; step++) compare(formats, a[run.a + step], b[run.b + step]);
    [i, j] = [run.a + run.length, run.b + run.length];
  }
  differ(a.length, b.length);
  return { replaced, formats };
}

/** The same as one replaced stretch: what was typed or composed in one go; empty where only marks differ. */
export function oneStretch(before: Fragment, next: Fragment): Replaced & Pick<InlineDiff, 'formats'> {
  const { replaced, formats } = inlineDiff(before, next, 0);
  const [only = { from: before.size, to: before.size, at: next.size, insert: [] }] = replaced;
  return { ...only, formats };
}

function compare(formats: Formatted[], had: Unit | undefined, has: Unit | undefined): void {
  if (had === undefined || has === undefined) return;
  const before = had.node.marks;
  const next = has.node.marks;
  if (MarkClass.sameSet(before, next)) return;
  const last = formats.at(-1);
  const goesOn =
    last?.to === has.at && MarkClass.sameSet(last.before, before) && MarkClass.sameSet(last.next, next);
  if (last && goesOn) last.to += has.size;
  else formats.push({ from: has.at, to: has.at + has.size, before, next });
}

function units(content: Fragment): Unit[] {
  const out: Unit[] = [];
  content.forEach((node, start) => {
    if (!node.isText) out.push({ word: '', node, at: start, size: node.nodeSize });
    else {
      let at = start;
      for (const word of node.text ?? '') {
        out.push({ word, node, at, size: word.length });
        at += word.length;
      }
    }
  });
  return out;
}

function equal(a: Unit | undefined, b: Unit | undefined): boolean {
  if (a === undefined || b === undefined || a.word !== b.word) return false;
  return a.word !== '' || a.node.eq(b.node);
}
