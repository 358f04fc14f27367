/** Applies several updates that came from elsewhere in one transaction: one change event, one redraw. */
import * as Y from 'yjs';

export function applyTogether(doc: Y.Doc, updates: readonly Uint8Array[], origin: unknown): void {
  if (updates.length === 0) return;
  // `local: false`: these are not edits of this user, whoever listens must not send or mark them.
  Y.transact(
    doc,
    () => {
      for (const update of updates) Y.applyUpdate(doc, update, origin);
    },
    origin,
    false,
  );
}
