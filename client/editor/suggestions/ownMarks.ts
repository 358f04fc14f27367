/** The two marks a suggestion is made of: whose they are, what can carry them, and the stamp they get. Pure. */
import type { Fragment, Mark, MarkType, Node, Schema } from '@tiptap/pm/model';

export interface Author {
  /** A user's id. */
  user: string;
  /** ISO time of what is suggested now. */
  at: string;
}

export type SuggestionKind = 'insertion' | 'deletion';

export const isSuggestion = ({ type }: Mark): boolean =>
  type.name === 'insertion' || type.name === 'deletion';

const isOf = (mark: Mark, kind: SuggestionKind, user: string): boolean =>
  mark.type.name === kind && mark.attrs.user === user;

/** Is it this person's own insertion, which nobody has accepted yet? */
export const isOwnInsertion = (node: Node, user: string): boolean =>
  node.isText && node.marks.some((mark) => isOf(mark, 'insertion', user));

export const isOwnDeletion = (node: Node, user: string): boolean =>
  node.marks.some((mark) => isOf(mark, 'deletion', user));

export const isStruck = (node: Node): boolean => node.marks.some(({ type }) => type.name === 'deletion');

/** Only text carries the two marks (a footnote or a line break has none), and code excludes all others. */
export function canCarry(node: Node, parent: Node, kind: SuggestionKind): boolean {
  const type = markType(parent.type.schema, kind);
  return (
    node.isText &&
    parent.type.allowsMarkType(type) &&
    !node.marks.some((mark) => !isSuggestion(mark) && mark.type.excludes(type))
  );
}

/** All its words are this person's insertion: the block itself is suggested. */
export function isOwnBlock(block: Node, user: string): boolean {
  return (
    block.isTextblock &&
    block.content.size > 0 &&
    block.children.every((child) => isOwnInsertion(child, user))
  );
}

/** All its words are insertions, whoever's: no line of the plan yet (`isSuggestedLine`). */
export const isSuggestedBlock = (block: Node): boolean =>
  block.isTextblock &&
  block.content.size > 0 &&
  block.children.every(({ marks }) => marks.some(({ type }) => type.name === 'insertion'));

export function markType(schema: Schema, kind: SuggestionKind): MarkType {
  const type = schema.marks[kind];
  if (type === undefined) throw new Error(`the schema has no mark ${kind}`);
  return type;
}

/** The same person's suggestion beside a place: what is done there goes on in it, under its time. */
export function stampAt(content: Fragment, offset: number, author: Author): Author {
  const { before, after } = neighbours(content, offset);
  for (const node of [before, after]) {
    const own = node?.marks.find((mark) => isSuggestion(mark) && mark.attrs.user === author.user);
    const at: unknown = own?.attrs.at;
    if (typeof at === 'string') return { user: author.user, at };
  }
  return author;
}

function neighbours(content: Fragment, offset: number): { before: Node | null; after: Node | null } {
  let before: Node | null = null;
  let pos = 0;
  for (let index = 0; index < content.childCount; index++) {
    const child = content.child(index);
    const end = pos + child.nodeSize;
    if (end > offset) return { before: pos < offset ? child : before, after: child };
    before = child;
    pos = end;
  }
  return { before, after: null };
}
