/**
 * When others took words to another block: what was written here beside them meanwhile is brought along, what stands
 * twice is taken back, and the caret goes with its words. What others have to bring along is left to them for a
 * while; who is still there after that does it.
 */
import type { EditorView } from '@tiptap/pm/view';
import * as Y from 'yjs';
import { contestedOf, goneBlocks, lineOf, movesAt, tookTo } from '../../../shared/doc/lineage.ts';
import { idKey, MOVED_ROOT, type Moved } from '../../../shared/doc/moved.ts';
import { readCaret } from '../readCaret.ts';
import { type Beside, beside, followWords } from './caretWithWords.ts';
import { isNew } from './letters.ts';
import type { Shown } from './render.ts';
import { type Emptied, emptyTwice, fatesBefore, rootsOf, takeBack, tidy, wasDeleted } from './settle.ts';
import { bringAlong, deletedBefore, leftIn, misplacedBy, type Stray, tellDeleted } from './strays.ts';
import { markRemote, SETTLE_ORIGIN, STRAYS_ORIGIN } from './syncKey.ts';

/** So long it is left to who wrote the words, then to who moved them, then to the others one after the other. */
const MOVER_MS = 3000;
const OTHERS_MS = 6000;
const EACH_MS = 500;
const APART = 16;

/** What is left to others for now. */
interface Later {
  strays: Stray[];
  blocks: Map<string, Y.ID>;
  lines: Emptied[];
}

const nothing = (): Later => ({ strays: [], blocks: new Map(), lines: [] });

export class Following {
  /** What the transaction being shown says has moved. */
  private came: { transaction: Y.Transaction; moved: readonly Moved[] } | null = null;
  private readonly plans: Plan[] = [];
  /** What it stood beside before what is being settled. */
  private caret: readonly [Beside | null, Beside | null] | null = null;
  private readonly stored: Y.Array<unknown> | undefined;
  /** Blocks whose words were taken elsewhere here. */
  private readonly own = new Set<string>();
  private settling = false;
  private later = nothing();
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** Something came before what it builds on: what is missing may only not be there yet. */
  private pending = false;

  constructor(
    private readonly view: EditorView,
    private readonly root: Y.XmlFragment,
    private readonly shown: Shown,
    private readonly mayWrite: () => boolean,
  ) {
    const { doc } = root;
    this.stored = doc?.getArray(MOVED_ROOT);
    this.stored?.observe(this.onMoved);
    doc?.on('beforeTransaction', this.beforeTransaction);
    doc?.on('afterTransaction', this.afterTransaction);
    doc?.on('afterAllTransactions', this.settle);
    if (doc === null) return;
    // What was left when this document was last open, by people who may never come back.
    for (const block of goneBlocks(doc)) this.later.blocks.set(idKey(block), block);
    if (this.later.blocks.size + contestedOf(doc).length > 0) this.wait(OTHERS_MS);
  }

  destroy(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.stored?.unobserve(this.onMoved);
    this.root.doc?.off('beforeTransaction', this.beforeTransaction);
    this.root.doc?.off('afterTransaction', this.afterTransaction);
    this.root.doc?.off('afterAllTransactions', this.settle);
  }

  private readonly beforeTransaction = (): void => {
    this.pending = this.root.doc?.store.pendingStructs != null;
  };

  /** Told before the texts' own events of the same transaction. */
  private readonly onMoved = (event: Y.YArrayEvent<unknown>, transaction: Y.Transaction): void => {
    const { doc } = this.root;
    if (doc === null) return;
    const moved = [...event.changes.added].flatMap((item) => movesAt(doc, item));
    this.came = { transaction, moved };
    if (transaction.local) for (const { block } of moved) this.own.add(idKey(block));
  };

  /** Before what came into deleted blocks is collected. */
  private readonly afterTransaction = (transaction: Y.Transaction): void => {
    const { doc } = this.root;
    const moved = this.came?.transaction === transaction ? this.came.moved : [];
    this.came = null;
    if (doc === null || transaction.local) return;
    const plan = moved.length > 0 && this.mayWrite() ? this.planned(doc, transaction, moved) : null;
    if (plan !== null) this.plans.push(plan);
    let mine = false;
    let found = false;
    for (const line of lateLines(doc, transaction)) {
      this.later.blocks.set(idKey(line), line);
      found = true;
      mine ||= this.own.has(idKey(line));
    }
    if (found) this.wait(mine ? MOVER_MS : OTHERS_MS);
  };

  private wait(ms: number): void {
    const clientId = this.root.doc?.clientID ?? 0;
    this.timer ??= setTimeout(this.settleLater, ms === OTHERS_MS ? ms + (clientId % APART) * EACH_MS : ms);
  }

  private readonly settleLater = (): void => {
    const { doc } = this.root;
    this.timer = null;
    const { strays, blocks, lines } = this.later;
    this.later = nothing();
    if (doc === null || !this.mayWrite()) return;
    readCaret(this.view);
    doc.transact(() => {
      bringAlong(this.root, [...strays, ...[...blocks.values()].flatMap((block) => leftIn(doc, block))]);
      const emptied = takeBack(doc, rootsOf(doc, contestedOf(doc), null), () => false);
      for (const one of [...lines, ...emptied]) tidy(this.root, one);
      for (const block of blocks.values()) emptyTwice(doc, block, false);
    }, SETTLE_ORIGIN);
  };

  /** Shows a transaction that this editor did not make; while `composing`, the caret is the input method's. */
  show(transaction: Y.Transaction, composing: boolean, apply: () => void): void {
    const { doc } = this.root;
    const moved = this.came?.transaction === transaction ? this.came.moved : [];
    const settles = transaction.origin === SETTLE_ORIGIN || transaction.origin === STRAYS_ORIGIN;
    if (doc === null || (moved.length === 0 && !settles)) {
      apply();
      return;
    }
    const { $anchor, $head } = this.view.state.selection;
    const end = (pos: typeof $head): Beside | null => beside(pos, this.root, this.shown, transaction);
    // Words that are brought along after this stand nowhere in between.
    if (!settles || this.caret === null) this.caret = [end($anchor), end($head)];
    const { caret } = this;
    apply();
    const tr = markRemote(this.view.state.tr);
    if (!composing && followWords(tr, this.root, caret)) this.view.dispatch(tr);
  }

  /** What is to be settled now, from how it was before the transaction. */
  private planned(doc: Y.Doc, transaction: Y.Transaction, moved: readonly Moved[]): Plan | null {
    const blocks = new Map(moved.flatMap(({ block, gone }) => (gone ? [[idKey(block), block]] : [])));
    const gone = [...blocks.values()].flatMap((block) => deletedBefore(doc, block, transaction));
    const rubbed = new Set(gone.map(idKey));
    const left = [...blocks.values()].flatMap((block) => leftIn(doc, block, rubbed));
    const strays = [...left, ...misplacedBy(doc, transaction, moved)];
    const roots = rootsOf(doc, moved, transaction);
    if (strays.length + roots.length + blocks.size === 0) return null;
    const before = this.pending ? new Map() : fatesBefore(doc, roots, transaction, new Set(moved));
    // Asked once the transaction is over: by then what came may be one item with what stood before it.
    const deleted = (root: Y.ID, id: Y.ID): boolean =>
      before.get(idKey(root)) === 'deleted' && isNew(transaction, { id }) && !tookTo(doc, id)?.back;
    return { strays, roots, gone, blocks: [...blocks.values()], deleted };
  }

  /** Not while others are told of the transaction: one within it would be sent in two parts, and the first alone lies. */
  private readonly settle = (): void => {
    const { doc } = this.root;
    if (doc === null || this.settling) return;
    this.settling = true;
    for (const { strays, roots, gone, blocks, deleted } of this.plans.splice(0)) {
      const own = strays.filter((one) => isOwn(doc, one));
      if (own.length > 0) doc.transact(() => roots.push(...bringAlong(this.root, own)), STRAYS_ORIGIN);
      let emptied: Emptied[] = [];
      doc.transact(() => {
        emptied = takeBack(doc, roots, deleted);
        tellDeleted(doc, [...gone, ...roots.flatMap((one) => wasDeleted(doc, one, deleted))]);
        for (const one of emptied) if (isMine(doc, one)) tidy(this.root, one);
        for (const block of blocks) emptyTwice(doc, block, true);
      }, SETTLE_ORIGIN);
      this.later.strays.push(...strays.filter((one) => !isOwn(doc, one)));
      this.later.lines.push(...emptied.filter((one) => !isMine(doc, one)));
    }
    this.settling = false;
    this.caret = null;
    if (this.later.strays.length + this.later.lines.length > 0) this.wait(OTHERS_MS);
  };
}

/** Letters brought along or taken back. */
interface Plan {
  strays: Stray[];
  roots: Y.ID[];
  /** Of the letters left in lines that are gone: those deleted before. */
  gone: readonly Y.ID[];
  blocks: Y.ID[];
  deleted: (root: Y.ID, id: Y.ID) => boolean;
}

const isOwn = (doc: Y.Doc, { letters }: Stray): boolean => letters[0]?.id.client === doc.clientID;
const isMine = (doc: Y.Doc, { goes }: Emptied): boolean => goes.some(({ id }) => id.client === doc.clientID);

/** The lines that are gone and into which something came with this transaction. */
function lateLines(doc: Y.Doc, transaction: Y.Transaction): Set<Y.ID> {
  const lines = new Map<Y.XmlElement, Y.ID>();
  for (const [client, clock] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0;
    const structs = clock > before ? (doc.store.clients.get(client) ?? []) : [];
    for (let at = structs.length - 1; at >= 0; at--) {
      const item = structs[at];
      if (item === undefined || item.id.clock + item.length <= before) break;
      if (!(item instanceof Y.Item) || !item.deleted) continue;
      const line = lineOf(item);
      if (line?._item && isGone(line)) lines.set(line, line._item.id);
    }
  }
  return new Set(lines.values());
}

function isGone(line: Y.XmlElement): boolean {
  for (let up: unknown = line; up instanceof Y.XmlElement; up = up.parent) if (up._item?.deleted) return true;
  return false;
}
