/** Mentions and footnotes carry no marks: the shared document has no place for them on a node that is no text. */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { changedBetween } from '../../shared/extract/gathered.ts';
import { isRemote } from './sync/syncKey.ts';

export const PlainAtoms = Extension.create({
  name: 'plainAtoms',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, oldState, { doc, tr }) {
        if (!transactions.some((one) => one.docChanged && !isRemote(one))) return null;
        const { from, to } = changedBetween(oldState.doc.children, doc.children);
        let offset = 0;
        doc.children.slice(0, to).forEach((block, at) => {
          const start = offset + 1;
          offset += block.nodeSize;
          if (at < from) return;
          block.descendants((node, pos) => {
            if (node.isInline && !node.isText && node.marks.length > 0)
              for (const mark of node.marks) tr.removeNodeMark(start + pos, mark);
          });
        });
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});
