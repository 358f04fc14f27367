/**
 * Pasted and dropped words as a suggestion. Several paragraphs become suggested blocks where they follow a
 * block; in the middle of one they are joined to one run of words, for settled words are not parted. Tables,
 * pictures and what else is no line of words are refused. Pure.
 */
import { Fragment, type Node, type Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { WRAPS } from '../../../shared/doc/suggestions.ts';
import { type Author, isOwnInsertion } from './ownMarks.ts';
import { asInsertion, dropBlock, insertOwn, strike } from './pieces.ts';
import type { Refusal } from './suggest.ts';

export function paste(
  state: EditorState,
  { from, to }: { from: number; to: number },
  slice: Slice,
  author: Author,
  pending: number | null,
): { tr: Transaction; left: boolean } | Refusal {
  const lines = linesOf(slice.content);
  if (lines === null) return 'blocks';
  const { tr } = state;
  const { left } = strike(tr, from, to, author);
  const $from = state.doc.resolve(from);
  let at = tr.mapping.map($from.parent.inlineContent ? Math.min(to, $from.end()) : to, -1);
  const $at = tr.doc.resolve(at);
  if (!$at.parent.inlineContent) return 'blocks';
  const rest = $at.parent.content.cut($at.parentOffset);
  const settled = [...Array(rest.childCount).keys()].some(
    (index) => !isOwnInsertion(rest.child(index), author.user),
  );
  if (lines.length > 1 && $at.depth === 1 && !settled) {
    const blocks = lines.map((line) => ownBlock(line, author));
    if (blocks.some((block) => block === null)) return 'inline';
    const made = blocks as Node[];
    const here = $at.before();
    const [head, ...others] = made;
    if (head === undefined) return { tr, left };
    if (pending === here) {
      const below = $at.after();
      tr.insert(below, made);
      dropBlock(tr, here);
    } else {
      if (insertOwn(tr, at, (lines[0] as Node).content, author) === null) return 'inline';
      tr.insert(tr.doc.resolve(at).after(), others);
    }
    at = here + (pending === here ? 0 : (tr.doc.nodeAt(here)?.nodeSize ?? 0));
    for (const block of pending === here ? made : others) at += block.nodeSize;
    tr.setSelection(TextSelection.create(tr.doc, at - 1));
    return { tr: tr.scrollIntoView(), left };
  }
  const size = insertOwn(tr, at, joined(lines), author);
  if (size === null) return 'inline';
  tr.setSelection(TextSelection.create(tr.doc, at + size));
  return { tr: tr.scrollIntoView(), left };
}

/** The lines of what is pasted; null when there is something in it that is none. */
function linesOf(content: Fragment): Node[] | null {
  const lines: Node[] = [];
  let loose: Node[] = [];
  let all = true;
  const flush = (schema: Node['type']['schema']): void => {
    if (loose.length > 0) lines.push(schema.node('paragraph', null, loose));
    loose = [];
  };
  content.forEach((node) => {
    const { schema } = node.type;
    if (node.isInline) {
      loose.push(node);
      return;
    }
    flush(schema);
    if (node.isTextblock && node.type.name !== 'image') {
      if (node.content.size > 0) lines.push(plain(node));
    } else if (WRAPS.includes(node.type.name)) {
      const inner = linesOf(node.content);
      if (inner === null) all = false;
      else lines.push(...inner);
    } else all = false;
  });
  const schema = content.firstChild?.type.schema;
  if (schema) flush(schema);
  return all ? lines.map(plain) : null;
}

/** A line break within a pasted line is a space: no mark can carry it. */
function plain(line: Node): Node {
  const { schema } = line.type;
  const words = line.children.map((child) => (child.type.name === 'hardBreak' ? schema.text(' ') : child));
  const type = line.type.spec.code ? schema.nodes.paragraph : line.type;
  return (type ?? line.type).create(line.type === type ? line.attrs : null, Fragment.fromArray(words));
}

function ownBlock(line: Node, author: Author): Node | null {
  const words = asInsertion(line.content, line, author);
  return words === null ? null : line.type.create({ ...line.attrs, id: null }, words);
}

/** One run of words; a space where two would run into one, which Chinese ones do not. */
function joined(lines: readonly Node[]): Fragment {
  let out = Fragment.empty;
  for (const line of lines) {
    const space = /\w$/.test(out.textBetween(0, out.size)) && /^\w/.test(line.textContent);
    if (space) out = out.append(Fragment.from(line.type.schema.text(' ')));
    out = out.append(line.content);
  }
  return out;
}
