/** Editors in jsdom on Yjs documents whose updates the test delivers when it likes; a seeded hand that edits. */
import { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { type EditorParts, planExtensions } from '../../client/editor/extensions.ts';
import type { SuggestingParts } from '../../client/editor/suggestions/suggesting.ts';
import { SETTLE_ORIGIN, STRAYS_ORIGIN } from '../../client/editor/sync/syncKey.ts';
import { fillText } from '../../shared/doc/birth.ts';
import { mayCollect } from '../../shared/doc/fate.ts';
import { type JsonNode, TEXT_ROOT } from '../../shared/doc/json.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';

// jsdom lays nothing out and cannot scroll.
Element.prototype.scrollIntoView ??= () => {};

export function random(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const paragraph = (id: string, text: string): JsonNode => ({
  type: 'paragraph',
  attrs: { id, role: 'body' },
  content: text === '' ? [] : [{ type: 'text', text }],
});

export const START: JsonNode[] = [
  { type: 'title', attrs: { id: 't' }, content: [{ type: 'text', text: '工作计划' }] },
  { type: 'heading', attrs: { id: 'h', level: 1 }, content: [{ type: 'text', text: '总体目标' }] },
  paragraph('p1', '全年组织学术交流活动不少于120场，其中学术论坛20场。'),
  {
    type: 'item',
    attrs: { id: 'i', level: 3 },
    content: [{ type: 'text', text: '前沿论坛。全年举办20场。' }],
  },
  {
    type: 'table',
    attrs: { id: 'tb' },
    content: [0, 1].map((row) => ({
      type: 'tableRow',
      attrs: { id: `r${row}` },
      content: [0, 1].map((cell) => ({
        type: 'tableCell',
        attrs: { id: `c${row}${cell}` },
        content: [paragraph(`cp${row}${cell}`, `格${row}${cell}`)],
      })),
    })),
  },
  {
    type: 'bulletList',
    attrs: { id: 'bl' },
    content: [{ type: 'listItem', attrs: { id: 'li' }, content: [paragraph('lp', '一项')] }],
  },
  paragraph('p2', ''),
  paragraph('p3', '末段。'),
];

export function startDoc(blocks: readonly JsonNode[] = START): Uint8Array {
  const doc = new Y.Doc();
  // the same from run to run: whose copy of a letter is the best hangs on who wrote it
  doc.clientID = 7;
  fillText(doc, blocks);
  return Y.encodeStateAsUpdate(doc);
}

/** Where the words of the line with this number begin. */
export function startOfLine({ editor }: Pick<Peer, 'editor'>, index: number): number {
  let pos = 1;
  for (let i = 0; i < index; i++) pos += editor.state.doc.child(i).nodeSize;
  return pos;
}

/** Whether the editor took the key. */
export function pressIn(
  { editor }: Pick<Peer, 'editor'>,
  key: string,
  more: KeyboardEventInit = {},
): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  return editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event)) === true;
}

export interface Peer {
  doc: Y.Doc;
  root: Y.XmlFragment;
  editor: Editor;
  /** Updates made here that others have not got yet. */
  out: Uint8Array[];
  /** Those of them that settle what others' moves left behind or doubled. */
  strays: Set<Uint8Array>;
}

/** Those whose editors stand: closed after each test (tidy.ts). */
const standing = new Set<Editor>();

export function closePeers(): void {
  for (const editor of standing) editor.destroy();
  document.body.innerHTML = '';
}

export function peer(
  start: Uint8Array,
  clientId?: number,
  suggesting?: SuggestingParts,
  more: Partial<EditorParts> = {},
): Peer {
  const doc = new Y.Doc();
  doc.gcFilter = mayCollect(doc);
  if (clientId !== undefined) doc.clientID = clientId;
  Y.applyUpdate(doc, start, 'net');
  const out: Uint8Array[] = [];
  const strays = new Set<Uint8Array>();
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'net') out.push(update);
    if (origin === STRAYS_ORIGIN || origin === SETTLE_ORIGIN) strays.add(update);
  });
  const element = document.createElement('div');
  document.body.append(element);
  const editor = new Editor({
    element,
    extensions: planExtensions({
      doc,
      numbering: () => DEFAULT_NUMBERING,
      mayWrite: () => true,
      texts: () => ({}),
      suggesting,
      ...more,
    }),
  });
  standing.add(editor);
  editor.on('destroy', () => standing.delete(editor));
  return { doc, root: doc.getXmlFragment(TEXT_ROOT), editor, out, strays };
}

/** No caret stands inside a character of two units. */
function whole(doc: Node, pos: number): number {
  const code = doc.textBetween(Math.max(0, pos - 1), pos).charCodeAt(0);
  return code >= 0xd800 && code < 0xdc00 ? pos - 1 : pos;
}

/** One random edit, as a person makes it: at the caret, in a selection, on a block. */
export function randomEdit({ editor }: Peer, next: () => number): string {
  const { state } = editor;
  const size = state.doc.content.size;
  const at = (): number => Math.floor(next() * (size + 1));
  const roll = next();
  const place = TextSelection.near(state.doc.resolve(whole(state.doc, at())));
  if (roll < 0.35) {
    const words = ['场', '20', '，', 'ab', '𠮷', '学术论坛', 'aa', ' '][Math.floor(next() * 8)] ?? 'x';
    editor.view.dispatch(state.tr.setSelection(place).insertText(words));
    return `insert ${words}`;
  }
  const from = place.from;
  const end = whole(state.doc, Math.min(size, from + Math.floor(next() * 12)));
  const { to } = TextSelection.near(state.doc.resolve(end));
  const range = TextSelection.between(
    state.doc.resolve(Math.min(from, to)),
    state.doc.resolve(Math.max(from, to)),
  );
  if (roll < 0.5) {
    editor.view.dispatch(state.tr.setSelection(range).deleteSelection());
    return 'delete';
  }
  editor.view.dispatch(state.tr.setSelection(roll < 0.62 ? range : place));
  if (roll < 0.56) return editor.commands.toggleBold() ? 'bold' : '-';
  if (roll < 0.62) return editor.commands.toggleHighlight() ? 'highlight' : '-';
  if (roll < 0.72) return editor.commands.splitBlock() ? 'split' : '-';
  if (roll < 0.78) return editor.commands.joinBackward() ? 'join' : '-';
  if (roll < 0.82) return editor.commands.setNode('heading', { level: 2 }) ? 'heading' : '-';
  if (roll < 0.86) return editor.commands.setNode('paragraph') ? 'paragraph' : '-';
  if (roll < 0.88) return editor.commands.addRowAfter() ? 'row' : '-';
  if (roll < 0.9) return editor.commands.addColumnAfter() ? 'column' : '-';
  if (roll < 0.92) return editor.commands.deleteRow() ? 'delete row' : '-';
  if (roll < 0.94)
    return editor.commands.insertContent({ type: 'mention', attrs: { label: '林' } }) ? 'mention' : '-';
  if (roll < 0.96) return editor.commands.toggleBulletList() ? 'list' : '-';
  if (roll < 0.98) {
    // A block changes places with the next one.
    const { doc } = editor.state;
    const index = Math.floor(next() * (doc.childCount - 1));
    let pos = 0;
    for (let i = 0; i < index; i++) pos += doc.child(i).nodeSize;
    const node = doc.child(index);
    const other = doc.child(index + 1);
    editor.view.dispatch(editor.state.tr.delete(pos, pos + node.nodeSize).insert(pos + other.nodeSize, node));
    return 'move';
  }
  return next() < 0.5 ? (editor.commands.undo() ? 'undo' : '-') : editor.commands.redo() ? 'redo' : '-';
}

export function deliver(from: Peer, to: Peer): void {
  for (const update of from.out) Y.applyUpdate(to.doc, update, 'net');
}

/** All are online: each gets what the others wrote, until nobody has anything left to tell. */
export function meet(all: readonly Peer[]): void {
  while (all.some(({ out }) => out.length > 0)) {
    const told = all.map(({ out }) => out.splice(0));
    all.forEach((one, at) => {
      told.forEach((updates, from) => {
        if (from !== at) for (const update of updates) Y.applyUpdate(one.doc, update, 'net');
      });
    });
  }
}
