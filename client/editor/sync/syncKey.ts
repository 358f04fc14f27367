/** The mark on transactions that come from the shared document, and the origin of those that go into it. */
import { PluginKey, type Transaction } from '@tiptap/pm/state';

export interface SyncMeta {
  isChangeOrigin: true;
}

/** Named as y-tiptap's key, which Tiptap's own extensions look for. */
export const syncKey = new PluginKey('y-sync');

/** Origin of Yjs transactions that this editor makes; the undo manager takes back these and no others. */
export const EDITOR_ORIGIN = Symbol('editor');

/** Origin of those that bring words along which others left behind (strays.ts): also one's own, but not yet shown. */
export const STRAYS_ORIGIN = Symbol('strays');

/** Origin of those that take back what stands there twice (settle.ts): nobody's edit, so no undo takes it back. */
export const SETTLE_ORIGIN = Symbol('settle');

/** Does it show what others wrote (or an undo), rather than an edit made here? */
export function isRemote(tr: Transaction): boolean {
  return tr.getMeta(syncKey) !== undefined;
}

export function markRemote(tr: Transaction): Transaction {
  return tr.setMeta(syncKey, { isChangeOrigin: true } satisfies SyncMeta).setMeta('addToHistory', false);
}

/** In a Yjs transaction's `meta`: it belongs to the edit just made and is taken back with it. */
export const PART_OF_EDIT = 'partOfEdit';

/** Words that come from the clipboard, or are dropped. */
export const isPaste = (tr: Transaction): boolean =>
  tr.getMeta('paste') === true || tr.getMeta('uiEvent') === 'paste' || tr.getMeta('uiEvent') === 'drop';
