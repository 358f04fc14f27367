/**
 * When others took words to another block: what was written here beside them meanwhile is brought along, and the
 * caret goes with its words, once all of it is shown.
 */
import type { EditorView } from '@tiptap/pm/view';
import * as Y from 'yjs';
import { idKey, MOVED_ROOT, type Moved, readMoved, targetsOf } from '../../../shared/doc/moved.ts';
import { type Beside, beside, followWords } from './caretWithWords.ts';
import type { Shown } from './render.ts';
import { bringAlong, lateStraysOf, type Stray, straysOf } from './strays.ts';
import { markRemote, STRAYS_ORIGIN } from './syncKey.ts';
import { mineTwice, takeBack } from './twice.ts';

/** So long those who wrote late words have to bring them along themselves. */
const LATE_MS = 3000;

export class Following {
  /** What the transaction being shown says has moved. */
  private came: { transaction: Y.Transaction; moved: readonly Moved[] } | null = null;
  private caret: readonly [Beside | null, Beside | null] | null = null;
  private readonly stored: Y.Array<unknown> | undefined;
  /** By the block whose words were taken elsewhere here. */
  private readonly own = new Map<string, Moved>();
  private late: Stray[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly view: EditorView,
    private readonly root: Y.XmlFragment,
    private readonly shown: Shown,
    private readonly mayWrite: () => boolean,
  ) {
    this.stored = root.doc?.getArray(MOVED_ROOT);
    this.stored?.observe(this.onMoved);
    root.doc?.on('afterTransaction', this.afterTransaction);
  }

  destroy(): void {
    if (this.timer !== null) this.bringLate();
    this.stored?.unobserve(this.onMoved);
    this.root.doc?.off('afterTransaction', this.afterTransaction);
  }

  /** Told before the texts' own events of the same transaction. */
  private readonly onMoved = (event: Y.YArrayEvent<unknown>, transaction: Y.Transaction): void => {
    const values = [...event.changes.added].flatMap((item) => item.content.getContent());
    const moved = values.map(readMoved).filter((one) => one !== null);
    this.came = { transaction, moved };
    if (transaction.local)
      for (const one of moved) if (one.seen !== null) this.own.set(idKey(one.block), one);
  };

  /** Before what came into deleted blocks is collected. */
  private readonly afterTransaction = (transaction: Y.Transaction): void => {
    const { doc } = this.root;
    if (doc === null || transaction.local || this.own.size === 0) return;
    this.late.push(...lateStraysOf(doc, transaction, this.own));
    if (this.late.length > 0) this.timer ??= setTimeout(this.bringLate, LATE_MS);
  };

  private readonly bringLate = (): void => {
    const { doc } = this.root;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const left = this.late.splice(0).filter(({ ids: [first] }) => {
      if (doc === null || first === undefined) return false;
      return targetsOf(doc, Y.createID(first.client, first.clock)).length === 0;
    });
    if (left.length > 0 && this.mayWrite()) doc?.transact(() => bringAlong(this.root, left), STRAYS_ORIGIN);
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
    const twice = transaction.local ? [] : mineTwice(doc, moved);
    if (strays.length + twice.length > 0 && this.mayWrite()) {
      const writes = doc.transact((own) => {
        bringAlong(this.root, strays);
        for (const one of twice) takeBack(doc, one);
        return own.changed.size > 0;
      }, STRAYS_ORIGIN);
      // Shown by itself, after this.
      if (writes) return;
    }
    const { caret } = this;
    this.caret = null;
    if (composing) return;
    const tr = markRemote(this.view.state.tr);
    if (caret !== null && followWords(tr, this.root, caret)) this.view.dispatch(tr);
  }
}
