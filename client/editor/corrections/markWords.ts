/** 标为指标: opens the dialog for the words chosen on the page, or says what stands against it. */
import type { Editor } from '@tiptap/core';
import type { TFunction } from 'i18next';
import type * as Y from 'yjs';
import { TEXT_ROOT } from '../../../shared/doc/json.ts';
import { resolveAnchor } from '../../../shared/doc/readingAnchors.ts';
import { makeAnchor } from '../../talk/anchors.ts';
import { toast } from '../../ui/toast.tsx';
import type { Corrections } from './useCorrections.ts';

export function markChosenWords(
  editor: Editor,
  doc: Y.Doc,
  corrections: Corrections,
  t: TFunction<'editor'>,
): void {
  const { from, to, empty } = editor.state.selection;
  const anchor = empty ? null : makeAnchor(doc.getXmlFragment(TEXT_ROOT), editor.state.doc, from, to);
  const place = corrections.allowed ? resolveAnchor(doc, anchor) : null;
  if (place !== null) corrections.mark(place);
  else toast(t(corrections.allowed ? 'reading.select' : 'reading.readOnly'), { id: 'reading' });
}
