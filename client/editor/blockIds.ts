/**
 * Every block has an id of its own. Of several blocks with one id (split, paste, merge) the first in the
 * text owns it; another gets a new one when it is next edited here. What others wrote is left alone, or
 * two clients would both mend it; so are a table's cells that are only read.
 */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { ID_TYPES } from '../../shared/doc/textSchema.ts';
import { type Changed, changedBetween } from '../../shared/extract/gathered.ts';
import { newId } from '../newId.ts';
import { isPaste, isRemote } from './sync/syncKey.ts';
import { isOnlyRead } from './sync/tables.ts';

const WITH_ID = new Set<string>(ID_TYPES);

export const BlockIds = Extension.create({
  name: 'blockIds',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        appendTransaction(transactions, oldState, newState) {
          const edited = transactions.some((tr) => tr.docChanged && !isRemote(tr));
          if (!edited || editor.view.composing) return null;
          const changed = changedBetween(oldState.doc.children, newState.doc.children);
          const pasted = transactions.some(isPaste);
          if (!pasted && onlyWords(oldState.doc, newState.doc, changed)) return null;
          const untouched = new Set<Node>(oldState.doc.children);
          const owners = new Map<string, { pos: number; empty: boolean }>();
          const wanting: number[] = [];
          // A block dragged out of its line is the same object as before, beside the empty one it left behind. Cut
          // words keep their id, which cards and comments know them by; the line they left gets another.
          const moved: { pos: number; id: string }[] = [];
          newState.doc.forEach((block, offset) => {
            const old = untouched.delete(block);
            const visit = (node: Node, pos: number): boolean => {
              if (isOnlyRead(node)) return false;
              if (!WITH_ID.has(node.type.name)) return !node.isTextblock;
              const id: unknown = node.attrs.id;
              if (typeof id !== 'string' || id === '') {
                if (!old) wanting.push(pos);
                return !node.isTextblock;
              }
              const owner = owners.get(id);
              const empty = node.isTextblock && node.content.size === 0;
              if (owner === undefined) owners.set(id, { pos, empty });
              else if (pasted && owner.empty && !empty) {
                moved.push({ pos: owner.pos, id });
                owners.set(id, { pos, empty });
              } else if (old) moved.push({ pos, id });
              else wanting.push(pos);
              return !node.isTextblock;
            };
            if (visit(block, offset)) block.descendants((node, pos) => visit(node, offset + 1 + pos));
          });
          if (moved.length > 0) {
            const twice = repeated(oldState.doc);
            for (const { pos, id } of moved) if (!twice.has(id)) wanting.push(pos);
          }
          if (wanting.length === 0) return null;
          const { tr } = newState;
          for (const pos of wanting) tr.setNodeAttribute(pos, 'id', newId());
          const { storedMarks } = newState;
          if (storedMarks) tr.setStoredMarks(storedMarks);
          return tr;
        },
      }),
    ];
  },
});

/** Typing: one line has other words, and its id, which is nobody else's. */
function onlyWords(before: Node, now: Node, { from, to, gone }: Changed): boolean {
  if (gone !== 1 || to - from !== 1) return false;
  const [was, is] = [before.child(from), now.child(from)];
  const id: unknown = is.attrs.id;
  if (!is.isTextblock || was.type !== is.type || typeof id !== 'string' || id === '' || was.attrs.id !== id)
    return false;
  const isAlone = (node: Node): boolean =>
    node === is || (node.attrs.id !== id && (node.isTextblock || node.children.every(isAlone)));
  return now.children.every(isAlone);
}

/** Ids that more than one block has. */
function repeated(doc: Node): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  doc.descendants((node) => {
    const id: unknown = WITH_ID.has(node.type.name) ? node.attrs.id : null;
    if (typeof id === 'string') (seen.has(id) ? twice : seen).add(id);
    return !node.isTextblock;
  });
  return twice;
}
