/**
 * Suggestions in the text (what the insertion and deletion marks say): which one stands at a place, which there
 * are, and what accepting or rejecting them does. Pure steps on a transaction; draws nothing.
 */
import type { Mark, Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { dropBlock } from './pieces.ts';

interface Piece {
  from: number;
  to: number;
  insertion: Mark | null;
  deletion: Mark | null;
}

/** What one person changed in one go: neighbouring pieces, as a word struck and the one put in its place. */
export interface Suggestion {
  from: number;
  to: number;
  kind: 'insertion' | 'deletion' | 'replacement';
  /** A user's id, or a name as the imported file had it. */
  user: string;
  at: string;
  pieces: readonly Piece[];
}

const markOf = (node: Node, name: string): Mark | null =>
  node.marks.find((mark) => mark.type.name === name) ?? null;
const said = (mark: Mark | null, name: 'user' | 'at'): string => {
  const value: unknown = mark?.attrs[name];
  return typeof value === 'string' ? value : '';
};
const authorOf = ({ insertion, deletion }: Piece): string => said(deletion ?? insertion, 'user');

/** Those inside one block whose content begins at `start`. */
function inBlock(block: Node, start: number): Suggestion[] {
  const found: Piece[][] = [];
  block.forEach((child, offset) => {
    const piece: Piece = {
      from: start + offset,
      to: start + offset + child.nodeSize,
      insertion: markOf(child, 'insertion'),
      deletion: markOf(child, 'deletion'),
    };
    if (piece.insertion === null && piece.deletion === null) return;
    const last = found.at(-1);
    const before = last?.at(-1);
    if (last && before?.to === piece.from && authorOf(before) === authorOf(piece)) last.push(piece);
    else found.push([piece]);
  });
  return found.map(suggestionOf);
}

function suggestionOf(pieces: Piece[]): Suggestion {
  const [first] = pieces;
  const some = (name: 'insertion' | 'deletion'): boolean => pieces.some((piece) => piece[name] !== null);
  return {
    from: first?.from ?? 0,
    to: pieces.at(-1)?.to ?? 0,
    kind:
      some('insertion') && some('deletion') ? 'replacement' : some('insertion') ? 'insertion' : 'deletion',
    user: first ? authorOf(first) : '',
    at: said(first?.deletion ?? first?.insertion ?? null, 'at'),
    pieces,
  };
}

/** The one the caret touches. */
export function suggestionAt({ selection }: Pick<EditorState, 'selection'>): Suggestion | null {
  const { $from } = selection;
  if (!selection.empty || !$from.parent.isTextblock) return null;
  const here = $from.pos;
  return inBlock($from.parent, $from.start()).find(({ from, to }) => from <= here && here <= to) ?? null;
}

export const allSuggestions = (doc: Node): Suggestion[] => suggestionsIn(doc);

/** Those in a block (or a whole text) whose content begins at `start`. */
export function suggestionsIn(block: Node, start = 0): Suggestion[] {
  if (block.isTextblock) return inBlock(block, start);
  const found: Suggestion[] = [];
  block.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    found.push(...inBlock(node, start + pos + 1));
    return false;
  });
  return found;
}

/** The next one after the caret, or the one before it; round the end of the text. */
export function suggestionBeside({ doc, selection }: EditorState, direction: -1 | 1): Suggestion | null {
  const all = allSuggestions(doc);
  if (direction > 0) return all.find(({ from }) => from > selection.head) ?? all[0] ?? null;
  return all.findLast(({ to }) => to < selection.head) ?? all.at(-1) ?? null;
}

/** Accepted: what was put in stays, what was struck goes; rejected: the other way round. One step of undo. */
export function settle(tr: Transaction, suggestions: readonly Suggestion[], accept: boolean): Transaction {
  const goes = ({ insertion, deletion }: Piece): boolean => {
    if (accept) return deletion !== null;
    // Struck by another than who put it in: only the striking is rejected, what was put in is still suggested.
    return insertion !== null && (deletion === null || said(deletion, 'user') === said(insertion, 'user'));
  };
  return settlePieces(tr, suggestions, accept, goes);
}

/** All there are. What was put in and struck again goes either way. */
export function settleAll(tr: Transaction, accept: boolean): Transaction {
  const goes = ({ insertion, deletion }: Piece): boolean => (accept ? deletion : insertion) !== null;
  return settlePieces(tr, allSuggestions(tr.doc), accept, goes);
}

function settlePieces(
  tr: Transaction,
  suggestions: readonly Suggestion[],
  accept: boolean,
  goes: (piece: Piece) => boolean,
): Transaction {
  // From the end, so that what comes before keeps its place.
  for (const { pieces, from } of [...suggestions].reverse()) {
    for (const piece of [...pieces].reverse()) {
      const { from: start, to: end, insertion, deletion } = piece;
      const mark = deletion ?? insertion;
      if (goes(piece)) tr.delete(start, end);
      // Two may have struck the same words at once: what is decided of them is decided.
      else if (mark !== null) tr.removeMark(start, end, mark.type);
      if (accept && insertion !== null && deletion === null) name(tr, start, end, insertion);
    }
    dropEmptied(tr, from);
  }
  return tr.setMeta(SETTLING, true);
}

/** A name that was suggested and stands as it was put in names whom it shall from now on. */
function name(tr: Transaction, from: number, to: number, { attrs: { mention } }: Mark): void {
  if (typeof mention !== 'object' || mention === null) return;
  const { kind, target, label } = mention as Record<string, unknown>;
  if (typeof kind !== 'string' || typeof target !== 'string' || typeof label !== 'string') return;
  if (tr.doc.textBetween(from, to, '', '￼') !== `@${label}`) return;
  tr.replaceWith(from, to, tr.doc.type.schema.node('mention', { kind, target, label }));
}

const SETTLING = 'settlesSuggestions';

/** Does it accept or reject suggestions, rather than write? */
export const isSettling = (tr: Transaction): boolean => tr.getMeta(SETTLING) === true;

/** A block whose words all went goes with them, where it stands among others. */
function dropEmptied(tr: Transaction, at: number): void {
  const $at = tr.doc.resolve(at);
  if ($at.depth > 0 && $at.parent.isTextblock && $at.parent.content.size === 0) dropBlock(tr, $at.before());
}
