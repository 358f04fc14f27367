/** Mentions and footnotes carry no marks: the shared document has no place for them on a node that is no text. */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { isRemote } from './sync/syncKey.ts';

export const PlainAtoms = Extension.create({
  name: 'plainAtoms',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, oldState, { doc, tr }) {
        if (!transactions.some((one) => one.docChanged && !isRemote(one))) return null;
        const old = new Set<unknown>();
        oldState.doc.forEach((node) => {
          old.add(node);
        });
        doc.forEach((block, offset) => {
          if (old.has(block)) return;
          block.descendants((node, pos) => {
            if (node.isInline && !node.isText && node.marks.length > 0)
              for (const mark of node.marks) tr.removeNodeMark(offset + 1 + pos, mark);
          });
        });
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});
