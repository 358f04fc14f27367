/** What changed between two runs of inline content: one replaced stretch, and marks on what stayed. Pure. */
import type { Fragment, Mark, Node } from '@tiptap/pm/model';
import { Mark as MarkClass } from '@tiptap/pm/model';

export interface InlineDiff {
  /** Replaced stretch of the old content. */
  from: number;
  to: number;
  /** What stands there now. */
  insert: readonly Node[];
  /** Stretches of the new content that stayed, with other marks than before. */
  formats: readonly { from: number; to: number; before: readonly Mark[]; next: readonly Mark[] }[];
}

/** One place of inline content: a UTF-16 unit, or a node that is no text. */
interface Unit {
  word: string;
  node: Node;
}

export function inlineDiff(before: Fragment, next: Fragment): InlineDiff {
  const a = units(before);
  const b = units(next);
  const shorter = Math.min(a.length, b.length);
  let left = 0;
  while (left < shorter && equal(a[left], b[left])) left++;
  if (splitsPair(a, left) || splitsPair(b, left)) left--;
  let right = 0;
  while (right < shorter - left && equal(a[a.length - 1 - right], b[b.length - 1 - right])) right++;
  if (right > 0 && (splitsPair(a, a.length - right) || splitsPair(b, b.length - right))) right--;
  const insert: Node[] = [];
  next.cut(left, next.size - right).forEach((node) => {
    insert.push(node);
  });
  const formats: { from: number; to: number; before: readonly Mark[]; next: readonly Mark[] }[] = [];
  const shift = b.length - a.length;
  const compare = (start: number, end: number, delta: number): void => {
    for (let at = start; at < end; at++) {
      const had = a[at - delta]?.node.marks ?? [];
      const has = b[at]?.node.marks ?? [];
      if (MarkClass.sameSet(had, has)) continue;
      const last = formats.at(-1);
      if (last && last.to === at && MarkClass.sameSet(last.before, had) && MarkClass.sameSet(last.next, has))
        last.to = at + 1;
      else formats.push({ from: at, to: at + 1, before: had, next: has });
    }
  };
  compare(0, left, 0);
  compare(b.length - right, b.length, shift);
  return { from: left, to: a.length - right, insert, formats };
}

function units(content: Fragment): Unit[] {
  const out: Unit[] = [];
  content.forEach((node) => {
    if (!node.isText) out.push({ word: '', node });
    else
      for (let at = 0; at < (node.text ?? '').length; at++) out.push({ word: node.text?.[at] ?? '', node });
  });
  return out;
}

function equal(a: Unit | undefined, b: Unit | undefined): boolean {
  if (a === undefined || b === undefined || a.word !== b.word) return false;
  return a.word !== '' || a.node.eq(b.node);
}

/** Would a cut here leave half a character on each side? Yjs stores no half characters. */
function splitsPair(list: readonly Unit[], at: number): boolean {
  const before = list[at - 1]?.word.charCodeAt(0) ?? 0;
  const after = list[at]?.word.charCodeAt(0) ?? 0;
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}
