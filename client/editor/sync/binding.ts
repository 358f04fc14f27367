/**
 * Holds a ProseMirror view and a shared text together. An edit here is written as it happens; what others
 * write is shown in minimal steps. While an input method composes, the block it composes in is held in both
 * directions: nothing of others is drawn into it and nothing half-composed leaves it; both meet at the end.
 * Never writes anything that no user did.
 */
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import * as Y from 'yjs';
import { readCaret } from '../readCaret.ts';
import { type CaretIn, keepCaret, placeCaret } from './caretPlace.ts';
import { type InlineChange, pairByElement, pairByNode } from './childPairs.ts';
import { Following } from './following.ts';
import { Held } from './held.ts';
import { changesIn, type Events } from './inlineChanges.ts';
import { noteMoves } from './moves.ts';
import { childrenOf, renderAgain, renderChildren, type Shown, type YChild, type YParent } from './render.ts';
import { changeChildren } from './steps.ts';
import { EDITOR_ORIGIN, markRemote } from './syncKey.ts';
import { noteOnlyRead, sameTables } from './tables.ts';
import { writeChildren, writeElement } from './write.ts';

/** After `compositionend` ProseMirror still reads the words from the page; then both sides meet. */
const SETTLE_MS = 50;

/** Who else wants to know of a composition: before anything of it is there, and before it goes to the others. */
export interface CompositionParts {
  begin: (view: EditorView) => void;
  end: (view: EditorView) => void;
}

export class TextBinding {
  private readonly shown: Shown = { nodes: new Map(), kids: new Map() };
  /** The top-level nodes as last agreed with the shared document. */
  private blocks: readonly Node[] = [];
  private readonly following: Following;
  private held: Held | null = null;
  private settling: ReturnType<typeof setTimeout> | null = null;
  private showing = false;

  constructor(
    private readonly view: EditorView,
    private readonly root: Y.XmlFragment,
    private readonly mayWrite: () => boolean,
    private readonly composition: CompositionParts,
    /** Told when what was done here is in the shared document, and the view shows the same. */
    private readonly onWritten: () => void,
  ) {
    this.following = new Following(view, root, this.shown, mayWrite);
    this.root.observeDeep(this.onEvents);
    this.renderAll();
  }

  destroy(): void {
    if (this.settling !== null) clearTimeout(this.settling);
    this.release();
    this.root.unobserveDeep(this.onEvents);
    this.following.destroy();
  }

  get composing(): boolean {
    return this.held !== null;
  }

  /** Called after each change of the view's document. */
  onEdit(): void {
    if (this.showing || this.held !== null) return;
    this.write();
  }

  compositionStart(): void {
    if (this.settling !== null) this.release();
    this.composition.begin(this.view);
    const { $from } = this.view.state.selection;
    const index = $from.depth > 0 ? $from.index(0) : -1;
    const block = this.shown.kids.get(this.root)?.[index] ?? null;
    const node = this.blocks[index];
    this.held = new Held(block, node ?? null);
  }

  compositionEnd(): void {
    if (this.held === null) return;
    if (this.settling !== null) clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      this.settling = null;
      if (!this.view.composing) this.release();
    }, SETTLE_MS);
  }

  private nodesNow(): readonly Node[] {
    return this.view.state.doc.children;
  }

  private write(): void {
    const now = this.nodesNow();
    if (now.length === this.blocks.length && now.every((node, at) => node === this.blocks[at])) return;
    const { doc } = this.root;
    if (doc === null || !this.mayWrite()) return;
    const { blocks } = this;
    const elements = this.shown.kids.get(this.root) ?? [];
    doc.transact((transaction) => {
      writeChildren(this.root, blocks, now, this.shown);
      noteMoves(doc, transaction);
    }, EDITOR_ORIGIN);
    this.blocks = now;
    const reread = new Set(
      (this.shown.kids.get(this.root) ?? []).filter((kid, at) => {
        const node = now[at];
        if (node === undefined || node.isTextblock || node === blocks[at]) return false;
        return !sameTables(blocks[elements.indexOf(kid)], node);
      }),
    );
    if (reread.size > 0) this.readTables(reread);
    this.onWritten();
  }

  /** Rows or columns were changed here: a table shows what it is now read as, which may be less than was seen. */
  private readTables(blocks: ReadonlySet<YChild>): void {
    const now = this.nodesNow();
    const next = renderAgain(this.root, blocks, this.view.state.schema, this.shown);
    const tr = markRemote(this.view.state.tr);
    changeChildren(
      tr,
      0,
      next.map((after, at) => ({ before: now[at] ?? null, after })),
    );
    if (tr.docChanged) this.show(tr, next);
  }

  private renderAll(): void {
    this.shown.nodes.clear();
    this.shown.kids.clear();
    const next = this.filled(renderChildren(this.root, this.view.state.schema, this.shown, () => false));
    const { state } = this.view;
    const tr = markRemote(state.tr);
    tr.step(new ReplaceStep(0, state.doc.content.size, new Slice(Fragment.fromArray([...next]), 0, 0)));
    tr.setSelection(TextSelection.atStart(tr.doc));
    this.show(tr, next);
  }

  /** A text without any block shows an empty paragraph; it enters the document when somebody writes in it. */
  private filled(nodes: readonly Node[]): readonly Node[] {
    if (nodes.length > 0) return nodes;
    const { schema } = this.view.state;
    return [schema.topNodeType.contentMatch.defaultType?.create() ?? schema.node('paragraph')];
  }

  private show(tr: Transaction, next: readonly Node[]): void {
    this.blocks = next;
    const { storedMarks, selection } = this.view.state;
    if (selection instanceof TextSelection) keepCaret(tr);
    if (storedMarks) tr.setStoredMarks(storedMarks);
    this.showing = true;
    try {
      this.view.dispatch(tr);
    } finally {
      this.showing = false;
    }
    this.blocks = this.nodesNow();
    this.adopt();
  }

  /** The nodes in the view are the truth for identity: the steps may have made equal but other ones. */
  private adopt(): void {
    const adopt = (parent: YParent, nodes: readonly Node[]): void => {
      const kids = this.shown.kids.get(parent) ?? [];
      kids.forEach((kid, at) => {
        const node = nodes[at];
        if (node === undefined || this.shown.nodes.get(kid) === node) return;
        this.shown.nodes.set(kid, node);
        if (!(kid instanceof Y.XmlElement) || node.isTextblock || node.isLeaf) return;
        adopt(kid, node.children);
        noteOnlyRead(node, this.shown.kids.get(kid)?.length ?? 0);
      });
    };
    adopt(this.root, this.blocks);
  }

  private readonly onEvents = (events: Events, transaction: Y.Transaction): void => {
    if (transaction.origin === EDITOR_ORIGIN) return;
    if (!transaction.local) readCaret(this.view);
    const { stale, deltas } = changesIn(events, this.root);
    this.following.show(transaction, this.held !== null, () => this.apply(stale, deltas));
  };

  private apply(
    stale: ReadonlySet<unknown>,
    deltas: ReadonlyMap<Y.XmlElement, readonly InlineChange[] | null>,
  ): void {
    const { held } = this;
    const before = this.shown.kids.get(this.root) ?? [];
    const now = this.nodesNow();
    if (held !== null && !held.alone(this.blocks, now)) {
      held.everything = true;
      return;
    }
    const inline = (kid: YChild): readonly InlineChange[] | undefined =>
      kid instanceof Y.XmlElement ? (deltas.get(kid) ?? undefined) : undefined;
    const kids = childrenOf(this.root);
    if (held !== null && held.block !== null) {
      if (!kids.includes(held.block)) {
        held.everything = true;
        return;
      }
      if (stale.has(held.block)) held.changed(inline(held.block) ?? null);
    }
    const heldNode = held?.block ? this.shown.nodes.get(held.block) : undefined;
    const rendered = renderChildren(
      this.root,
      this.view.state.schema,
      this.shown,
      (kid) => !stale.has(kid) || kid === held?.block,
    );
    const next = this.filled(rendered);
    const tr = markRemote(this.view.state.tr);
    const { left, changes } = pairByElement(
      { elements: before, nodes: now },
      { elements: kids, nodes: next },
      held?.block ?? null,
      inline,
    );
    let start = 0;
    for (let at = 0; at < left; at++) start += now[at]?.nodeSize ?? 0;
    changeChildren(tr, start, changes);
    const composed = heldNode === undefined ? -1 : next.indexOf(heldNode);
    if (!tr.docChanged) {
      this.blocks = next;
      return;
    }
    this.show(tr, next);
    if (composed >= 0 && heldNode !== undefined) {
      // What was agreed for the held block is still what it was before the composition.
      this.blocks = this.blocks.map((node, at) => (at === composed ? heldNode : node));
      if (held?.block) this.shown.nodes.set(held.block, heldNode);
    }
  }

  /** Writes what was typed into the held block, top-level block `at`, as it is by now; where the caret belongs then. */
  private meet(held: Held, now: readonly Node[], at: number): CaretIn | null {
    const { state } = this.view;
    const local = now[at];
    if (local === undefined || !this.mayWrite()) return null;
    const elsewhere = held.meetElsewhere(local, this.root, state.schema);
    if (elsewhere !== null) {
      const { block, theirs, both, caret } = elsewhere;
      this.root.doc?.transact(() => writeElement(block, theirs, both, this.shown), EDITOR_ORIGIN);
      return { block, offset: caret };
    }
    if (!(held.block instanceof Y.XmlElement)) return null;
    const agreed = this.blocks[at] ?? null;
    const meeting = held.meet(local, state.schema, agreed, state.selection.$head.parentOffset);
    if (meeting === null) return null;
    // From here on the block looks as the shared document has it, plus what was typed.
    const before = this.blocks.map((node, index) => (index === at ? meeting.theirs : node));
    const wanted = now.map((node, index) => (index === at ? meeting.both : node));
    this.root.doc?.transact(() => writeChildren(this.root, before, wanted, this.shown), EDITOR_ORIGIN);
    return { block: held.block, offset: meeting.caret };
  }

  /** The composition is over: what was typed meets what others wrote meanwhile. */
  private release(): void {
    const { held } = this;
    if (this.settling !== null) clearTimeout(this.settling);
    this.settling = null;
    if (held === null) return;
    this.composition.end(this.view);
    this.held = null;
    if (held.quiet) {
      this.write();
      return;
    }
    const { state } = this.view;
    const now = this.nodesNow();
    const at = held.block === null ? -1 : (this.shown.kids.get(this.root) ?? []).indexOf(held.block);
    const caret = this.meet(held, now, at);
    if (caret === null) this.write();
    this.shown.nodes.clear();
    const next = this.filled(renderChildren(this.root, state.schema, this.shown, () => false));
    const tr = markRemote(this.view.state.tr);
    changeChildren(tr, 0, pairByNode(this.nodesNow(), next));
    if (caret !== null) placeCaret(tr, this.root, caret);
    if (tr.docChanged) this.show(tr, next);
    else this.blocks = this.nodesNow();
    if (caret !== null) this.onWritten();
  }
}
