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

/** Where the others are in the text as it stands here; people of my own other tabs are left out. */
export function remoteCarets(
  awareness: Awareness,
  root: Y.XmlFragment,
  editor: Editor,
  me: string,
): RemoteCaret[] {
  const carets: RemoteCaret[] = [];
  awareness.getStates().forEach((state, clientId) => {
    if (clientId === awareness.clientID) return;
    const parsed = presenceSchema.safeParse(state);
    if (!parsed.success || !parsed.data.cursor || parsed.data.user.id === me) return;
    const { user, cursor } = parsed.data;
    const head = resolve(cursor.head, root, editor);
    const alike = JSON.stringify(cursor.anchor) === JSON.stringify(cursor.head);
    const anchor = alike ? head : resolve(cursor.anchor, root, editor);
    if (anchor === null || head === null) return;
    carets.push({ clientId, userId: user.id, name: user.name, color: user.color, anchor, head });
  });
  return carets;
}

function resolve(json: unknown, root: Y.XmlFragment, editor: Editor): number | null {
  try {
    return absolutePosition(root, editor.state.doc, Y.createRelativePositionFromJSON(json));
  } catch {
    return null; // presence is written by anybody's program
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
