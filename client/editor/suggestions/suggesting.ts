/**
 * The suggesting mode of the editor: what is typed, deleted, pasted and dropped here becomes suggestions
 * (suggest.ts), what cannot be one is refused and told. Knows no screen. What others write, undo, and settling
 * suggestions pass untouched; any other edit that would change settled words is not let through.
 */
import { type Editor, Extension } from '@tiptap/core';
import type { Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { readCaret } from '../readCaret.ts';
import { isRemote } from '../sync/syncKey.ts';
import { type Composed, composing, settledComposition } from './composed.ts';
import { enter, erase } from './keys.ts';
import { type Author, isOwnBlock, isOwnInsertion } from './ownMarks.ts';
import { paste } from './pasted.ts';
import { dropBlock, strike } from './pieces.ts';
import { isSettling } from './settle.ts';
import { keepsSettled, type Refusal, suggest } from './suggest.ts';

export interface SuggestingParts {
  /** Is what is done now a suggestion? */
  on: () => boolean;
  /** The id of who suggests. */
  user: () => string;
  /** Tells why an edit was not made. */
  refuse: (why: Refusal) => void;
}

interface SuggestingState {
  /** The empty block just made, waiting for its first words; it goes when the caret leaves it empty. */
  pending: number | null;
  /** The block an input method composes in, as it was before. */
  composed: Composed | null;
  /** Did the last thing done here change the text, so that the caret stands where it was led by writing? */
  written: boolean;
}

const NOTHING: SuggestingState = { pending: null, composed: null, written: false };
const key = new PluginKey<SuggestingState>('suggesting');

const stateOf = (state: EditorState): SuggestingState => key.getState(state) ?? NOTHING;
const author = (parts: SuggestingParts): Author => ({ user: parts.user(), at: new Date().toISOString() });

export const Suggesting = Extension.create<{ parts: SuggestingParts }>({
  name: 'suggesting',
  // Before the keys of headings, lists and pictures, and before the binding hears of a composition.
  priority: 1300,
  addOptions: () => ({ parts: { on: () => false, user: () => '', refuse: () => {} } }),
  dispatchTransaction({ transaction, next }) {
    const { parts } = this.options;
    const { view, state } = this.editor;
    // What carries the plugin's own word was made as a suggestion.
    if (!isSuggested(transaction, parts) || transaction.getMeta(key) !== undefined) return next(transaction);
    const { pending, composed } = stateOf(state);
    const forward = forwards.get(view) === true;
    const made = suggest(state, transaction, author(parts), { forward, pending });
    if (composed !== null && (view.composing || transaction.getMeta('composition') !== undefined)) {
      // The page must keep what the input method shows. What else there is to do is done when it has ended.
      const asShown = typeof made === 'object' && made.tr.doc.content.size === transaction.doc.content.size;
      return next(asShown ? made.tr : transaction);
    }
    if (typeof made !== 'object') {
      if (!isRule(transaction, state)) parts.refuse(made);
      return;
    }
    next(made.tr);
    if (made.left) parts.refuse('inline');
  },
  onDestroy() {
    // Before the binding lets go (by priority): an empty block nobody has suggested yet is not left to the others.
    leavePending(this.editor.view);
  },
  addProseMirrorPlugins() {
    return [suggestingPlugin(this.options.parts, this.editor)];
  },
});

interface Made {
  tr: Transaction;
  left?: boolean;
  pending?: number | null;
}

/** Has somebody put the caret where it is, rather than written there? */
export const isCaretPut = (state: EditorState): boolean => !stateOf(state).written;

/** Is the block at the caret this person's own suggestion, whose kind is theirs to choose? */
export function isOwnHere(state: EditorState): boolean {
  const { parts } = (key.get(state)?.spec ?? {}) as { parts?: SuggestingParts };
  const { $from } = state.selection;
  if (parts?.on() !== true || $from.depth === 0) return false;
  return stateOf(state).pending === $from.before() || isOwnBlock($from.parent, parts.user());
}

/** Last told by the browser: does it delete forward? */
const forwards = new WeakMap<EditorView, boolean>();

function leavePending(view: EditorView): void {
  const { pending, composed } = stateOf(view.state);
  if (pending === null || composed !== null) return;
  const { tr } = view.state;
  dropBlock(tr, pending);
  view.dispatch(tr.setMeta(key, { pending: null } satisfies Partial<SuggestingState>));
}

function isSuggested(tr: Transaction, parts: SuggestingParts): boolean {
  return tr.docChanged && parts.on() && !isRemote(tr) && !isSettling(tr);
}

/** What “- ” or “1. ” typed at the start of a line would do: a convenience that nobody asked for by name. */
function isRule(tr: Transaction, state: EditorState): boolean {
  return state.plugins.some((plugin) => 'isInputRules' in plugin.spec && tr.getMeta(plugin) !== undefined);
}

function suggestingPlugin(parts: SuggestingParts, editor: Editor): Plugin<SuggestingState> {
  const act = (view: EditorView, made: Made | Refusal): true => {
    if (typeof made !== 'object') parts.refuse(made);
    else {
      const { tr, left = false, ...told } = made;
      view.dispatch(tr.setMeta(key, told satisfies Partial<SuggestingState>));
      if (left) parts.refuse('inline');
    }
    return true;
  };
  return new Plugin<SuggestingState>({
    key,
    state: {
      init: () => NOTHING,
      apply: (tr, value, before, after) => next(tr, value, before, after, parts),
    },
    filterTransaction(tr, state) {
      if (!isSuggested(tr, parts)) return true;
      const { pending, composed } = stateOf(state);
      if (composed !== null) return true;
      const { pending: after = pending === null ? null : tr.mapping.map(pending, 1) } = toldOf(tr);
      return keepsSettled(tr, parts.user(), pending, after);
    },
    appendTransaction(_transactions, _before, state) {
      const { pending, composed } = stateOf(state);
      if (pending === null || composed !== null) return null;
      const { $from, empty } = state.selection;
      if (parts.on() && empty && $from.parent.isTextblock && $from.before() === pending) return null;
      const { tr } = state;
      dropBlock(tr, pending);
      return tr.setMeta(key, { pending: null } satisfies Partial<SuggestingState>);
    },
    view(view) {
      const leave = (): void => leavePending(view);
      window.addEventListener('pagehide', leave);
      return { destroy: () => window.removeEventListener('pagehide', leave) };
    },
    props: {
      handleTextInput(view, from, to, text) {
        if (!parts.on() || view.composing) return false;
        // In an own block “- ” may make a list; elsewhere such rules would change settled blocks.
        const { parent } = view.state.selection.$from;
        const { pending } = stateOf(view.state);
        if (pending !== null || isOwnBlock(parent, parts.user())) return false;
        view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView());
        return true;
      },
      handleKeyDown(view, event) {
        if (!parts.on() || !editor.isEditable || event.isComposing || event.keyCode === 229) return false;
        const { pending } = stateOf(view.state);
        const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
        if (event.key === 'Enter' && bare && !event.shiftKey)
          return act(view, enter(view.state, author(parts), pending));
        if (event.key !== 'Backspace' && event.key !== 'Delete') return false;
        const direction = event.key === 'Backspace' ? -1 : 1;
        // By words and lines the browser knows best what goes; a selection is ours in any case.
        if (!bare && view.state.selection.empty) return false;
        return act(view, erase(view.state, direction, author(parts), pending));
      },
      handlePaste(view, event, slice) {
        if (!parts.on()) return false;
        if (slice.size === 0) {
          if ((event.clipboardData?.files.length ?? 0) > 0) parts.refuse('blocks');
          return true;
        }
        return act(
          view,
          paste(view.state, view.state.selection, slice, author(parts), stateOf(view.state).pending),
        );
      },
      handleDrop(view, event, slice, moved) {
        if (!parts.on()) return false;
        event.preventDefault();
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (slice.size === 0 || at === null) {
          if ((event.dataTransfer?.files.length ?? 0) > 0) parts.refuse('blocks');
          return true;
        }
        return act(view, dropped(view.state, at.pos, slice, moved, parts));
      },
      handleDOMEvents: {
        beforeinput(view, event) {
          if (!parts.on() || view.composing) return false;
          readCaret(view);
          forwards.set(view, /^delete.*Forward$/.test(event.inputType));
          const { selection } = view.state;
          if (event.inputType !== 'insertText' || event.data === null) return false;
          // The first letter of a suggestion is drawn anew with its mark: left to the browser, the next one may come
          // before its caret stands behind that letter again.
          const { nodeBefore } = selection.$from;
          const first = selection.empty && (nodeBefore === null || !isOwnInsertion(nodeBefore, parts.user()));
          // Words typed over others: all of those are struck, not only what differs.
          if (selection.empty && !first) return false;
          event.preventDefault();
          const { from, to } = selection;
          const { data } = event;
          const insert = (): Transaction => view.state.tr.insertText(data, from, to).scrollIntoView();
          if (
            !first ||
            view.someProp('handleTextInput', (handle) => handle(view, from, to, data, insert)) !== true
          )
            view.dispatch(insert());
          return true;
        },
      },
    },
  });
}

const toldOf = (tr: Transaction): Partial<SuggestingState> =>
  (tr.getMeta(key) as Partial<SuggestingState> | undefined) ?? {};

function next(
  tr: Transaction,
  value: SuggestingState,
  before: EditorState,
  after: EditorState,
  parts: SuggestingParts,
): SuggestingState {
  let { pending, composed, written } = value;
  if (!isRemote(tr) && (tr.docChanged || tr.selectionSet)) written = tr.docChanged;
  if (tr.docChanged) {
    const moved = (pos: number): number => tr.mapping.map(pos, 1);
    pending = pending === null ? null : moved(pending);
    composed = composed === null ? null : { ...composed, pos: moved(composed.pos) };
  }
  const told = toldOf(tr);
  if (told.pending !== undefined) pending = told.pending;
  if (told.composed !== undefined) composed = told.composed;
  if (pending !== null && !isEmptyBlock(after.doc.nodeAt(pending))) pending = null;
  if (pending === null && isSuggested(tr, parts) && after.selection.empty) {
    // All own words of an own block were taken back: it goes too, unless something new is written in it.
    const { $from } = after.selection;
    if (isEmptyBlock($from.parent) && isOwnBlock(before.selection.$from.parent, parts.user()))
      pending = $from.before();
  }
  const same = pending === value.pending && composed === value.composed && written === value.written;
  return same ? value : { pending, composed, written };
}

const isEmptyBlock = (node: Node | null): boolean =>
  node?.isTextblock === true && node.content.size === 0 && node.type.name !== 'image';

/** Before an input method changes anything: what is selected is struck, what it writes will be an insertion. */
export function beginComposition(view: EditorView, parts: SuggestingParts): void {
  if (!parts.on()) return;
  readCaret(view);
  const { tr, composed } = composing(view.state, author(parts));
  view.dispatch(tr.setMeta(key, { composed } satisfies Partial<SuggestingState>));
}

/** The input method has ended, and nothing of it is in the shared text yet: what slipped through is put right. */
export function endComposition(view: EditorView, parts: SuggestingParts): void {
  const { composed } = stateOf(view.state);
  if (composed === null || view.isDestroyed) return;
  const made = settledComposition(view.state, composed, author(parts));
  view.dispatch(made.tr.setMeta(key, { composed: null } satisfies Partial<SuggestingState>));
  if (made.left) parts.refuse('inline');
}

function dropped(state: EditorState, at: number, slice: Slice, moved: boolean, parts: SuggestingParts) {
  const { pending } = stateOf(state);
  const { from, to } = state.selection;
  if (!moved) return paste(state, { from: at, to: at }, slice, author(parts), pending);
  // A whole block on its way: moving it cannot be suggested.
  if (slice.openStart === 0 && slice.content.firstChild?.isBlock) return 'blocks';
  if (at >= from && at <= to) return { tr: state.tr, left: false };
  const made = paste(state, { from: at, to: at }, slice, author(parts), pending);
  if (typeof made !== 'object') return made;
  const { tr } = made;
  const struck = strike(tr, tr.mapping.map(from, 1), tr.mapping.map(to, -1), author(parts));
  return { tr, left: made.left || struck.left };
}
