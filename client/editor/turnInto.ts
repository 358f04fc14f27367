/**
 * Makes the lines in the selection another kind of block. A line in a list or a quote comes out of it first: what
 * stands before it and after stays in pieces of the list. Tiptap's `clearNodes` does that by lifting line by line, and
 * throws where the lifted line leaves an item without its first paragraph.
 */
import type { Editor } from '@tiptap/core';
import { Fragment, type Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { BLOCK_KINDS, type BlockKind } from './blockKinds.ts';

/** False where nothing in the selection can become that: pictures (their captions stay theirs), page breaks. */
export function turnInto(editor: Editor, kind: BlockKind): boolean {
  return editor
    .chain()
    .focus()
    .command(({ state, tr }) => retype(state, tr, kind))
    .run();
}

type Become = (line: Node) => Node;

function retype(state: EditorState, tr: Transaction, kind: BlockKind): boolean {
  const lines = linesIn(state);
  const { type: name, attrs } = BLOCK_KINDS[kind];
  const type = state.schema.nodes[name];
  if (lines.length === 0 || type === undefined) return false;
  const become: Become = (line) => type.create({ ...attrs, id: line.attrs.id }, line.content);
  const regions = new Map<number, number[]>();
  for (const pos of lines) {
    const wrapper = outermostWrapper(state.doc, pos);
    if (wrapper !== null) regions.set(wrapper, [...(regions.get(wrapper) ?? []), pos]);
    else {
      const next = become(state.doc.nodeAt(pos) as Node);
      // Its words stay, and with them the caret and what others write there.
      tr.setNodeMarkup(pos, type, next.attrs);
    }
  }
  if (regions.size === 0) return true;
  const places = placesOf(tr);
  // The last first: a list in a cell of a table in a quote is done before the quote.
  for (const start of [...regions.keys()].sort((a, b) => b - a)) {
    const node = tr.doc.nodeAt(start) as Node;
    const chosen = new Set(regions.get(start)?.map((pos) => tr.mapping.map(pos)));
    const blocks = piecesOf(node, start, chosen, become).map((piece) => piece.node);
    tr.replaceWith(start, start + node.nodeSize, blocks);
  }
  if (places !== null) restore(tr, places);
  return true;
}

/** Where the textblocks of the selection begin. */
function linesIn({ doc, selection }: EditorState): number[] {
  const lines: number[] = [];
  for (const { $from, $to } of selection.ranges)
    doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
      if (node.isTextblock && node.type.name !== 'image' && lines.at(-1) !== pos) lines.push(pos);
      return !node.isTextblock;
    });
  return lines;
}

const isWrapper = ({ type }: Node): boolean =>
  ['bulletList', 'orderedList', 'listItem', 'blockquote'].includes(type.name);

/** The outermost list or quote around a line, within its cell; null for none. */
function outermostWrapper(doc: Node, pos: number): number | null {
  const $pos = doc.resolve(pos);
  let found: number | null = null;
  for (let depth = $pos.depth; depth > 0 && isWrapper($pos.node(depth)); depth--) found = $pos.before(depth);
  return found;
}

interface Piece {
  node: Node;
  /** It has left the wrapper. */
  out: boolean;
}

/** What becomes of a wrapper: pieces of it, and between them the lines that came out. */
function piecesOf(node: Node, pos: number, chosen: ReadonlySet<number>, become: Become): Piece[] {
  if (chosen.has(pos)) return [{ node: become(node), out: true }];
  if (!isWrapper(node) || ![...chosen].some((at) => at > pos && at < pos + node.nodeSize))
    return [{ node, out: false }];
  const inside: Piece[] = [];
  node.forEach((child, offset) => {
    inside.push(...piecesOf(child, pos + 1 + offset, chosen, become));
  });
  const pieces: Piece[] = [];
  let kept: Node[] = [];
  let copies = 0;
  const close = (): void => {
    const content = Fragment.from(kept);
    // An item that lost its first paragraph is none: what stood below that stands by itself.
    const begins = pieces.length === 0 || node.type.name !== 'listItem' || kept[0]?.type.name === 'paragraph';
    if (kept.length > 0 && begins && node.type.validContent(content)) {
      const id: unknown = copies++ === 0 ? node.attrs.id : null;
      pieces.push({ node: node.type.create({ ...node.attrs, id }, content), out: false });
    } else pieces.push(...kept.map((one) => ({ node: one, out: true })));
    kept = [];
  };
  for (const piece of inside) {
    if (piece.out) close();
    if (piece.out) pieces.push(piece);
    else kept.push(piece.node);
  }
  close();
  return pieces;
}

/** A place in the text as the number of its line and an offset: the lines stay as many, and in their order. */
interface Place {
  line: number;
  offset: number;
}

function placesOf({ doc, selection }: Transaction): { anchor: Place; head: Place } | null {
  if (!(selection instanceof TextSelection)) return null;
  const place = (pos: number): Place => {
    const $pos = doc.resolve(pos);
    return { line: textblocks(doc).indexOf($pos.before()), offset: $pos.parentOffset };
  };
  return { anchor: place(selection.anchor), head: place(selection.head) };
}

function restore(tr: Transaction, { anchor, head }: { anchor: Place; head: Place }): void {
  const lines = textblocks(tr.doc);
  const at = ({ line, offset }: Place): number => (lines[line] ?? 0) + 1 + offset;
  tr.setSelection(TextSelection.create(tr.doc, at(anchor), at(head)));
}

function textblocks(doc: Node): number[] {
  const found: number[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) found.push(pos);
    return !node.isTextblock;
  });
  return found;
}
