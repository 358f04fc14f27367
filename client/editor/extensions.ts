/** The editor's extensions for one plan: the shared schema, the binding to Yjs, and the editor's own manners. */
import { type AnyExtension, Extension } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import type * as Y from 'yjs';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { textExtensions } from '../../shared/doc/textSchema.ts';
import { BlockIds } from './blockIds.ts';
import { type PlaceholderTexts, pageMarks } from './marks/pageMarks.ts';

export interface EditorParts {
  doc: Y.Doc;
  numbering: () => Numbering;
  texts: PlaceholderTexts;
}

export function planExtensions({ doc, numbering, texts }: EditorParts): AnyExtension[] {
  return [
    ...textExtensions,
    Collaboration.configure({ fragment: doc.getXmlFragment(TEXT_ROOT) }),
    BlockIds,
    Extension.create({
      name: 'pageMarks',
      addProseMirrorPlugins: () => [pageMarks(numbering, texts)],
    }),
  ];
}
