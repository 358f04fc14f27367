/**
 * An edit as a suggestion: words it puts in carry the insertion mark, words it takes out are kept and carry the
 * deletion mark. What two marks on words cannot say (blocks made, joined, moved or of another kind; bold; a
 * footnote) is refused with its reason, never done unmarked. Pure: a transaction in, a transaction out.
 */
import { Fragment } from '@tiptap/pm/model';
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform';
import { oneStretch } from '../sync/inlineDiff.ts';
import { type ChangedRange, changedRanges } from './changedRanges.ts';
import type { Author } from './ownMarks.ts';
import { insertOwn, strike } from './pieces.ts';
import { sameSettled } from './settledWords.ts';

/** Why an edit cannot be a suggestion: it changes blocks, the look of words, or something in a line that is no word. */
export type Refusal = 'blocks' | 'format' | 'inline';

export interface SuggestOptions {
  /** Deleting forward: the caret goes over what is struck. */
  forward?: boolean;
  /** Where the empty block stands that the author has just made. */
  pending?: number | null;
}

export interface Suggested {
  tr: Transaction;
  /** Something in what was deleted could not be struck and stays. */
  left: boolean;
}

/** One stretch of words out, others in. */
interface Edit {
  from: number;
  to: number;
  /** Where the new words go in, before anything is struck. */
  at: number;
  insert: Fragment;
  range: ChangedRange;
}

export function suggest(
  state: EditorState,
  tr: Transaction,
  author: Author,
  options: SuggestOptions = {},
): Suggested | Refusal {
  if (!tr.docChanged || keepsSettled(tr, author.user, options.pending)) return { tr, left: false };
  const { steps } = tr;
  const marks = steps.some((step) => step instanceof AddMarkStep || step instanceof RemoveMarkStep);
  const known = steps.every(
    (step) =>
      step instanceof ReplaceStep ||
      step instanceof ReplaceAroundStep ||
      step instanceof AddMarkStep ||
      step instanceof RemoveMarkStep,
  );
  if (!known) return 'blocks';
  const edits: Edit[] = [];
  for (const range of changedRanges(tr)) {
    const edit = editOf(tr, range);
    if (edit === null) return 'blocks';
    if (edit.to === edit.from && edit.insert.size === 0) {
      if (marks) return 'format';
      continue;
    }
    edits.push(edit);
  }
  const out = state.tr;
  const left = apply(out, edits, author, tr, options.forward === true);
  if (typeof left === 'string') return left;
  if (!keepsSettled(out, author.user, options.pending)) return 'blocks';
  carryOver(tr, out);
  return { tr: out, left };
}

/** Does an edit leave everything as it is but for this person's own suggestions? */
export function keepsSettled(
  tr: Transaction,
  user: string,
  before: number | null = null,
  after: number | null = before === null ? null : tr.mapping.map(before, 1),
): boolean {
  return sameSettled(tr.before, tr.doc, user, {
    before: before === null ? null : tr.before.nodeAt(before),
    after: after === null ? null : emptyAt(tr, after),
  });
}

function emptyAt(tr: Transaction, pos: number) {
  const node = pos <= tr.doc.content.size ? tr.doc.nodeAt(pos) : null;
  return node?.isTextblock && node.content.size === 0 ? node : null;
}

function editOf(tr: Transaction, range: ChangedRange): Edit | null {
  const { fromA, toA, fromB, toB } = range;
  const $fromA = tr.before.resolve(fromA);
  const $fromB = tr.doc.resolve(fromB);
  const flat = $fromB.parent.inlineContent && $fromB.sameParent(tr.doc.resolve(toB));
  if (!flat && fromB !== toB) return null;
  const inserted = flat
    ? $fromB.parent.content.cut($fromB.parentOffset, $fromB.parentOffset + toB - fromB)
    : Fragment.empty;
  if ($fromA.parent.inlineContent && $fromA.sameParent(tr.before.resolve(toA))) {
    const old = $fromA.parent.content.cut($fromA.parentOffset, $fromA.parentOffset + toA - fromA);
    const { from, to, insert } = oneStretch(old, inserted);
    // Only the look of the words differs.
    if (from === to && insert.length === 0)
      return { from: fromA, to: fromA, at: fromA, insert: Fragment.empty, range };
    return { from: fromA, to: toA, at: toA, insert: inserted, range };
  }
  // Over several blocks: the new words follow the first words struck.
  const end = $fromA.parent.inlineContent ? $fromA.end() : null;
  if (end === null && inserted.size > 0) return null;
  return { from: fromA, to: toA, at: Math.min(toA, end ?? toA), insert: inserted, range };
}

/** Says whether something stayed that cannot be struck; or why it cannot be done. */
function apply(
  out: Transaction,
  edits: readonly Edit[],
  author: Author,
  tr: Transaction,
  forward: boolean,
): boolean | Refusal {
  const head = tr.selection.head;
  let caret: number | null = null;
  let left = false;
  for (const { from, to, at, insert, range } of [...edits].reverse()) {
    const steps = out.steps.length;
    const here = (pos: number): number => out.mapping.slice(steps).map(pos, -1);
    if (to > from) {
      const struck = strike(out, from, to, author);
      left ||= struck.left;
      const $from = out.doc.resolve(from);
      // Nothing but the border between blocks: joining them cannot be suggested.
      if (
        !struck.any &&
        insert.size === 0 &&
        !$from.sameParent(out.doc.resolve(here(to))) &&
        !hasWords(tr, from, to)
      )
        return 'blocks';
    }
    const start = here(at);
    const put = insert.size > 0 ? insertOwn(out, start, insert, author) : 0;
    if (put === null) return 'inline';
    if (head < range.fromB || head > range.toB) {
      if (caret !== null) caret = out.mapping.slice(steps).map(caret, 1);
      continue;
    }
    const offset = head - range.fromB;
    // A name becomes its words, which take more room.
    if (insert.size > 0) caret = start + (offset >= insert.size ? put : Math.max(0, Math.min(put, offset)));
    else caret = forward ? here(to) : from;
  }
  place(out, tr, caret);
  return left;
}

const hasWords = (tr: Transaction, from: number, to: number): boolean =>
  tr.before.textBetween(from, to).length > 0;

/** The caret where the edit left it; in words that stayed as they are, where these now stand. */
function place(out: Transaction, tr: Transaction, caret: number | null): void {
  const { selection } = tr;
  const back = tr.mapping.invert();
  const moved = (pos: number): number => out.mapping.map(back.map(pos));
  if (caret !== null) out.setSelection(Selection.near(out.doc.resolve(caret), -1));
  else if (selection instanceof TextSelection)
    out.setSelection(
      TextSelection.between(out.doc.resolve(moved(selection.anchor)), out.doc.resolve(moved(selection.head))),
    );
}

/** What was said beside the steps: where it came from, what a plugin is told, that it shall be scrolled to. */
function carryOver(tr: Transaction, out: Transaction): void {
  // Not in the published types; a plugin's word to itself must not be lost because its edit was written anew.
  const { meta } = tr as unknown as { meta: Record<string, unknown> };
  for (const [key, value] of Object.entries(meta)) out.setMeta(key, value);
  if (tr.scrolledIntoView) out.scrollIntoView();
}
