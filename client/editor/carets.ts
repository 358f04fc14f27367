/**
 * Carets and selections of the others: told through presence, drawn in a layer over the page from
 * coordinates. The editable element is never touched (input methods stay undisturbed).
 */
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { z } from 'zod';
import { absolutePosition, relativePosition } from './sync/positions.ts';

const presenceSchema = z.object({
  user: z.object({ id: z.string().max(64), name: z.string().max(80), color: z.number().int() }),
  cursor: z.object({ anchor: z.unknown(), head: z.unknown() }).nullish().catch(null),
});

export interface RemoteCaret {
  clientId: number;
  userId: string;
  name: string;
  color: number;
  anchor: number;
  head: number;
}

/** Where somebody's presence says he is. */
interface Cursor {
  anchor: Y.RelativePosition;
  head: Y.RelativePosition;
}

interface Known {
  /** What was read: presence replaces its states, it does not change them. */
  state: unknown;
  user: { id: string; name: string; color: number } | null;
  cursor: Cursor | null;
  /** The last one that stood somewhere in this text. */
  found: Cursor | null;
}

/**
 * Where the others are in the text as it stands here, asked again after each change; people of my own other tabs are
 * left out. A caret may be told of before the words it stands behind: until they come it stays where it was.
 */
export function caretReader(
  awareness: Awareness,
  root: Y.XmlFragment,
  editor: Editor,
  me: string,
): () => RemoteCaret[] {
  let known = new Map<number, Known>();
  return () => {
    const carets: RemoteCaret[] = [];
    const now = new Map<number, Known>();
    awareness.getStates().forEach((state, clientId) => {
      if (clientId === awareness.clientID) return;
      const before = known.get(clientId);
      const one = before?.state === state ? before : readState(state, before?.found ?? null);
      now.set(clientId, one);
      if (one.user === null || one.cursor === null || one.user.id === me) return;
      let place = placeOf(one.cursor, root, editor);
      if (place !== null) one.found = one.cursor;
      else if (one.found !== null) place = placeOf(one.found, root, editor);
      if (place === null) return;
      const { id, name, color } = one.user;
      carets.push({ clientId, userId: id, name, color, ...place });
    });
    known = now;
    return carets;
  };
}

function readState(state: unknown, found: Cursor | null): Known {
  const parsed = presenceSchema.safeParse(state);
  if (!parsed.success) return { state, user: null, cursor: null, found: null };
  const { user, cursor } = parsed.data;
  if (!cursor) return { state, user, cursor: null, found: null };
  try {
    const head = Y.createRelativePositionFromJSON(cursor.head);
    const alike = JSON.stringify(cursor.anchor) === JSON.stringify(cursor.head);
    return {
      state,
      user,
      cursor: { head, anchor: alike ? head : Y.createRelativePositionFromJSON(cursor.anchor) },
      found,
    };
  } catch {
    return { state, user, cursor: null, found: null }; // presence is written by anybody's program
  }
}

function placeOf(
  cursor: Cursor,
  root: Y.XmlFragment,
  editor: Editor,
): Pick<RemoteCaret, 'anchor' | 'head'> | null {
  try {
    const head = absolutePosition(root, editor.state.doc, cursor.head);
    const anchor =
      cursor.anchor === cursor.head ? head : absolutePosition(root, editor.state.doc, cursor.anchor);
    return head === null || anchor === null ? null : { anchor, head };
  } catch {
    return null; // as above
  }
}

const TELL_MS = 80;

/** Tells the others where my selection is; returns the way out. */
export function tellCaret(awareness: Awareness, root: Y.XmlFragment, editor: Editor): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last = '';
  const tell = (): void => {
    timer = null;
    if (editor.isDestroyed || editor.view.composing) return;
    const { doc, selection } = editor.state;
    const anchor = relativePosition(root, doc, selection.anchor);
    const head = relativePosition(
      root,
      doc,
      selection instanceof TextSelection ? selection.head : selection.to,
    );
    const cursor =
      anchor && head
        ? { anchor: Y.relativePositionToJSON(anchor), head: Y.relativePositionToJSON(head) }
        : null;
    const told = JSON.stringify(cursor);
    if (told === last) return;
    last = told;
    awareness.setLocalStateField('cursor', cursor);
  };
  const later = (): void => {
    timer ??= setTimeout(tell, TELL_MS);
  };
  const onFocus = (): void => later();
  editor.on('selectionUpdate', later);
  editor.on('update', later);
  editor.on('focus', onFocus);
  return () => {
    if (timer !== null) clearTimeout(timer);
    editor.off('selectionUpdate', later);
    editor.off('update', later);
    editor.off('focus', onFocus);
    if (awareness.getLocalState() !== null) awareness.setLocalStateField('cursor', null);
  };
}
