/** Where a thread is anchored: Yjs relative positions of the commented words, as the talk document stores them. */
import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import type { Anchor } from '../../shared/doc/talk.ts';
import { absolutePosition, relativePosition } from '../editor/sync/positions.ts';

export function makeAnchor(root: Y.XmlFragment, doc: Node, from: number, to: number): Anchor | null {
  // Words put in at the edges are not part of what was commented on.
  const start = relativePosition(root, doc, from, 0);
  const end = relativePosition(root, doc, to, -1);
  if (start === null || end === null) return null;
  const id: unknown = doc.resolve(from).parent.attrs.id;
  return { from: encode(start), to: encode(end), blockId: typeof id === 'string' ? id : null };
}

/** The commented words in the text as it is now; null when they are gone. */
export function resolveAnchor(
  root: Y.XmlFragment,
  doc: Node,
  anchor: Anchor | null,
): { from: number; to: number } | null {
  if (anchor === null) return null;
  const start = decode(anchor.from);
  const end = decode(anchor.to);
  if (start === null || end === null) return null;
  const from = absolutePosition(root, doc, start);
  const to = absolutePosition(root, doc, end);
  return from === null || to === null || from >= to ? null : { from, to };
}

function encode(place: Y.RelativePosition): string {
  return btoa(String.fromCharCode(...Y.encodeRelativePosition(place)));
}

function decode(text: string): Y.RelativePosition | null {
  try {
    return Y.decodeRelativePosition(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
  } catch {
    return null; // written by somebody else's program: shown as a thread without a place
  }
}
