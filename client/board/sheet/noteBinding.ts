/**
 * A textarea over a shared Y.Text: what is typed goes in as the smallest change, what others type comes in
 * around the caret. While an input method composes nothing is exchanged; it is caught up when it ends.
 */
import * as Y from 'yjs';

/** The smallest replacement that makes `next` of `now`. */
export function smallestChange(now: string, next: string): { at: number; remove: number; insert: string } {
  const most = Math.min(now.length, next.length);
  let start = 0;
  while (start < most && now[start] === next[start]) start += 1;
  // Never cut a character of two code units.
  if (start > 0 && isHigh(now.charCodeAt(start - 1))) start -= 1;
  let end = 0;
  while (end < most - start && now[now.length - 1 - end] === next[next.length - 1 - end]) end += 1;
  if (end > 0 && isLow(now.charCodeAt(now.length - end))) end -= 1;
  return { at: start, remove: now.length - end - start, insert: next.slice(start, next.length - end) };
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Where a caret goes when `change` happens to the text it stands in. */
export function carry(caret: number, change: { at: number; remove: number; insert: string }): number {
  if (caret <= change.at) return caret;
  if (caret >= change.at + change.remove) return caret - change.remove + change.insert.length;
  return change.at + change.insert.length;
}

export interface NoteBinding {
  undo(): void;
  redo(): void;
  destroy(): void;
}

export interface NoteLimit {
  /** Characters a note may have. */
  most: number;
  /** What was just written does not fit by so many characters and was not taken, as a whole; 0: it was taken. */
  onOver(count: number): void;
}

export function bindNote(field: HTMLTextAreaElement, text: Y.Text, limit: NoteLimit): NoteBinding {
  const origin = { edits: 'note' };
  const undoManager = new Y.UndoManager(text, { trackedOrigins: new Set([origin]), captureTimeout: 600 });
  let composing = false;
  /** What the field showed when it was last in step with the text. */
  let inStep = text.toString();
  field.value = inStep;

  /** A note that is too long already may still be shortened. */
  const isRefused = (length: number, before: number): boolean => {
    const refused = length > limit.most && length > before;
    limit.onOver(refused ? length - limit.most : 0);
    return refused;
  };
  const send = (): void => {
    if (composing || field.value === inStep) return;
    if (isRefused(field.value.length, inStep.length)) {
      const caret = carry(field.selectionStart, smallestChange(field.value, inStep));
      field.value = inStep;
      field.setSelectionRange(caret, caret);
      return;
    }
    const change = smallestChange(inStep, field.value);
    inStep = field.value;
    text.doc?.transact(() => {
      if (change.remove > 0) text.delete(change.at, change.remove);
      if (change.insert !== '') text.insert(change.at, change.insert);
    }, origin);
  };
  const receive = (): void => {
    if (composing) return;
    const next = text.toString();
    if (next === field.value) {
      inStep = next;
      return;
    }
    const change = smallestChange(field.value, next);
    const { selectionStart, selectionEnd, selectionDirection } = field;
    field.value = next;
    inStep = next;
    if (document.activeElement === field)
      field.setSelectionRange(carry(selectionStart, change), carry(selectionEnd, change), selectionDirection);
  };
  const onText = (_event: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (transaction.origin !== origin) receive();
  };
  const onStart = (): void => {
    composing = true;
  };
  const onEnd = (): void => {
    composing = false;
    // What others wrote during the composition is already in the text: put ours in beside it, then show both.
    const ours = smallestChange(inStep, field.value);
    const theirs = smallestChange(inStep, text.toString());
    const at = carry(ours.at, theirs);
    const remove = theirs.remove === 0 && theirs.insert === '' ? ours.remove : removable(ours, theirs);
    const taken = !isRefused(text.length - remove + ours.insert.length, text.length);
    if (taken) {
      text.doc?.transact(() => {
        if (remove > 0) text.delete(at, remove);
        if (ours.insert !== '') text.insert(at, ours.insert);
      }, origin);
    }
    const caret = taken ? at + ours.insert.length : at;
    const next = text.toString();
    if (field.value !== next) {
      field.value = next;
      field.setSelectionRange(caret, caret);
    }
    inStep = next;
  };
  text.observe(onText);
  field.addEventListener('input', send);
  field.addEventListener('compositionstart', onStart);
  field.addEventListener('compositionend', onEnd);
  return {
    undo: () => undoManager.undo(),
    redo: () => undoManager.redo(),
    destroy() {
      send();
      text.unobserve(onText);
      field.removeEventListener('input', send);
      field.removeEventListener('compositionstart', onStart);
      field.removeEventListener('compositionend', onEnd);
      undoManager.destroy();
    },
  };
}

/** Of what we removed, only what they left untouched is still there to remove. */
function removable(ours: { at: number; remove: number }, theirs: { at: number; remove: number }): number {
  const overlap = Math.max(
    0,
    Math.min(ours.at + ours.remove, theirs.at + theirs.remove) - Math.max(ours.at, theirs.at),
  );
  return ours.remove - overlap;
}
