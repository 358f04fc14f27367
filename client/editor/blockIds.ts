/**
 * Every block has an id of its own. Of several blocks with one id (split, paste, merge) the first in the
 * text owns it; another gets a new one when it is next edited here. What others wrote is left alone, or
 * two clients would both mend it; so are a table's cells that are only read.
 */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { ID_TYPES } from '../../shared/doc/textSchema.ts';
import { newId } from '../newId.ts';
import { isRemote } from './sync/syncKey.ts';
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
          const untouched = new Set<Node>();
          oldState.doc.forEach((node) => {
            untouched.add(node);
          });
          const seen = new Set<string>();
          const wanting: number[] = [];
          newState.doc.forEach((block, offset) => {
            const old = untouched.delete(block);
            const visit = (node: Node, pos: number): boolean => {
              if (isOnlyRead(node)) return false;
              if (!WITH_ID.has(node.type.name)) return !node.isTextblock;
              const id: unknown = node.attrs.id;
              const own = typeof id === 'string' && id !== '' && !seen.has(id);
              if (own) seen.add(id);
              else if (!old) wanting.push(pos);
              return !node.isTextblock;
            };
            if (visit(block, offset)) block.descendants((node, pos) => visit(node, offset + 1 + pos));
          });
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
