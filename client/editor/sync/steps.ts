/**
 * From one look of the shared document to the next with the smallest raw steps, so that the caret, node
 * identity and marks of everything else stay. `tr.replace` "fits" content and has corrupted tables: only raw
 * ReplaceSteps here (EDITOR-SPEED.md, fact 2).
 */
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform';
import { type ChildChange, type InlineChange, pairByPlace } from './childPairs.ts';
import { type InlineDiff, inlineDiff } from './inlineDiff.ts';

function step(tr: Transaction, from: number, to: number, content: Fragment): void {
  tr.step(new ReplaceStep(from, to, content.size === 0 ? Slice.empty : new Slice(content, 0, 0)));
}

/** Children of one container, in order, starting at `start` (the position of its content's start). */
export function changeChildren(tr: Transaction, start: number, changes: readonly ChildChange[]): void {
  // From the end, so that positions before stay what they are.
  let pos = start + changes.reduce((sum, change) => sum + (change.before?.nodeSize ?? 0), 0);
  let pendingInserts: Node[] = [];
  for (let index = changes.length - 1; index >= 0; index--) {
    const change = changes[index];
    if (change === undefined) continue;
    const { before, after } = change;
    if (before === null) {
      if (after !== null) pendingInserts.unshift(after);
      continue;
    }
    if (pendingInserts.length > 0) {
      step(tr, pos, pos, Fragment.fromArray(pendingInserts));
      pendingInserts = [];
    }
    pos -= before.nodeSize;
    if (after === null) step(tr, pos, pos + before.nodeSize, Fragment.empty);
    else if (before !== after) changeNode(tr, pos, before, after, change.inline);
  }
  if (pendingInserts.length > 0) step(tr, pos, pos, Fragment.fromArray(pendingInserts));
}

/** One node that stays the same element: its attributes, then what is in it. */
export function changeNode(
  tr: Transaction,
  pos: number,
  before: Node,
  after: Node,
  inline?: readonly InlineChange[],
): void {
  if (before.type !== after.type || before.isLeaf) {
    if (!before.eq(after)) step(tr, pos, pos + before.nodeSize, Fragment.from(after));
    return;
  }
  if (before.isTextblock) {
    const made = tr.steps.length;
    if (inline === undefined || !tryInline(tr, pos + 1, before, after, inline)) {
      if (tr.steps.length === made) changeInline(tr, pos + 1, before.content, after.content);
    }
    const now = tr.doc.nodeAt(pos);
    if (now !== null && !now.content.eq(after.content))
      step(tr, pos + 1, pos + 1 + now.content.size, after.content);
  } else if (!before.content.eq(after.content)) {
    changeChildren(tr, pos + 1, pairByPlace(before, after));
  }
  for (const [name, value] of Object.entries(after.attrs))
    if (!sameValue(before.attrs[name], value)) tr.setNodeAttribute(pos, name, value);
}

function sameValue(a: unknown, b: unknown): boolean {
  return (
    a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
  );
}

/** The words' change as Yjs told it: exact where a comparison of texts would have to guess. */
function tryInline(
  tr: Transaction,
  start: number,
  before: Node,
  after: Node,
  inline: readonly InlineChange[],
): boolean {
  let oldAt = 0;
  let newAt = 0;
  for (const change of inline) {
    oldAt += (change.retain ?? 0) + (change.delete ?? 0);
    newAt += (change.retain ?? 0) + (change.insert ?? 0);
  }
  if (oldAt > before.content.size || before.content.size - oldAt !== after.content.size - newAt) return false;
  let at = 0;
  for (const change of inline) {
    const size = change.retain ?? change.insert ?? 0;
    const content = after.content.cut(at, at + size);
    if (change.delete !== undefined) step(tr, start + at, start + at + change.delete, Fragment.empty);
    else if (change.insert !== undefined) step(tr, start + at, start + at, content);
    else if (change.marked) {
      const now = tr.doc.slice(start + at, start + at + size).content;
      const diff = inlineDiff(now, content);
      changeMarks(tr, start + at, diff.formats);
    }
    at += size;
  }
  return true;
}

function changeInline(tr: Transaction, start: number, before: Fragment, after: Fragment): void {
  const { replaced, formats } = inlineDiff(before, after);
  // From the end, so that positions before stay what they are.
  for (const { from, to, insert } of [...replaced].reverse())
    step(tr, start + from, start + to, Fragment.fromArray([...insert]));
  changeMarks(tr, start, formats);
}

/** By mark steps, which move no caret. */
function changeMarks(tr: Transaction, start: number, formats: InlineDiff['formats']): void {
  for (const { from, to, before, next } of formats) {
    for (const mark of before)
      if (!mark.isInSet(next)) tr.step(new RemoveMarkStep(start + from, start + to, mark));
    for (const mark of next)
      if (!mark.isInSet(before)) tr.step(new AddMarkStep(start + from, start + to, mark));
  }
}
