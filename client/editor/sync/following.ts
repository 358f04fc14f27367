/**
 * When others took words to another block: what was written here beside them meanwhile is brought along, and the
 * caret goes with its words, once all of it is shown.
 */
import type { EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { MOVED_ROOT, type Moved, readMoved } from '../../../shared/doc/moved.ts';
import { type Beside, beside, followWords } from './caretWithWords.ts';
import type { Shown } from './render.ts';
import { bringAlong, straysOf } from './strays.ts';
import { markRemote, STRAYS_ORIGIN } from './syncKey.ts';

export class Following {
  /** What the transaction being shown says has moved. */
  private came: { transaction: Y.Transaction; moved: readonly Moved[] } | null = null;
  private caret: readonly [Beside | null, Beside | null] | null = null;
  private readonly stored: Y.Array<unknown> | undefined;

  constructor(
    private readonly view: EditorView,
    private readonly root: Y.XmlFragment,
    private readonly shown: Shown,
    private readonly mayWrite: () => boolean,
  ) {
    this.stored = root.doc?.getArray(MOVED_ROOT);
    this.stored?.observe(this.onMoved);
  }

  destroy(): void {
    this.stored?.unobserve(this.onMoved);
  }

  /** Told before the texts' own events of the same transaction. */
  private readonly onMoved = (event: Y.YArrayEvent<unknown>, transaction: Y.Transaction): void => {
    const values = [...event.changes.added].flatMap((item) => item.content.getContent());
    this.came = { transaction, moved: values.map(readMoved).filter((one) => one !== null) };
  };

  /** Shows a transaction that this editor did not make; while `composing`, the caret is the input method's. */
  show(transaction: Y.Transaction, composing: boolean, apply: () => void): void {
    const { doc } = this.root;
    const moved = this.came?.transaction === transaction ? this.came.moved : [];
    this.came = null;
    if (doc === null || moved.length === 0) {
      apply();
      return;
    }
    if (transaction.origin !== STRAYS_ORIGIN && !composing) {
      const { $anchor, $head } = this.view.state.selection;
      const end = (pos: typeof $head): Beside | null => beside(pos, this.root, this.shown, transaction);
      this.caret = [end($anchor), end($head)];
    }
    const strays = transaction.local ? [] : straysOf(doc, transaction, moved);
    apply();
    if (strays.length > 0 && this.mayWrite()) {
      // Shown by itself, after this.
      doc.transact(() => bringAlong(this.root, strays), STRAYS_ORIGIN);
      return;
    }
    const { caret } = this;
    this.caret = null;
    if (composing) return;
    const tr = markRemote(this.view.state.tr);
    if (caret !== null && followWords(tr, this.root, caret)) this.view.dispatch(tr);
  }
}
