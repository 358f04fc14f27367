/** The editor's extensions for one plan: the shared schema, the binding to Yjs, and the editor's own manners. */
import { type AnyExtension, Extension } from '@tiptap/core';
import type * as Y from 'yjs';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { textExtensions } from '../../shared/doc/textSchema.ts';
import { BlockIds } from './blockIds.ts';
import { CapsLock } from './capsLock.ts';
import { CaretBlock } from './caretBlock.ts';
import { Clipboard } from './clipboard.ts';
import { FollowWords } from './corrections/followWords.ts';
import { Find } from './find.ts';
import { type PictureParts, Pictures } from './images/pictures.ts';
import { NumberRules } from './inputRules.ts';
import { Keys, type TextActions } from './keys.ts';
import type { PlaceholderTexts } from './marks/blockMarks.ts';
import type { OuterMarks } from './marks/outerMarks.ts';
import { pageMarks } from './marks/pageMarks.ts';
import { MentionMenu, type MentionOptions } from './mention.ts';
import { PlainAtoms } from './plainAtoms.ts';
import { ReadCaret } from './readCaret.ts';
import { Slash, type SlashOptions } from './slash.ts';
import {
  beginComposition,
  endComposition,
  Suggesting,
  type SuggestingParts,
} from './suggestions/suggesting.ts';
import { TextSync } from './sync/textSync.ts';

export interface EditorParts {
  doc: Y.Doc;
  /** Which plan it is the text of: what was said of cut words goes along in the same plan only. */
  plan?: string;
  numbering: () => Numbering;
  mayWrite: () => boolean;
  texts: () => PlaceholderTexts;
  /** What shortcuts call; the screen fills them in. */
  actions?: TextActions;
  slash?: SlashOptions['menu'];
  mention?: MentionOptions;
  pictures?: PictureParts;
  /** What the page is first marked with. */
  marks?: () => OuterMarks;
  suggesting?: SuggestingParts;
}

const NEVER: SuggestingParts = { on: () => false, user: () => '', refuse() {} };

export function planExtensions({
  doc,
  plan = '',
  numbering,
  mayWrite,
  texts,
  actions,
  slash,
  mention,
  pictures,
  marks,
  suggesting = NEVER,
}: EditorParts): AnyExtension[] {
  return [
    ...textExtensions,
    ReadCaret,
    CapsLock,
    CaretBlock,
    TextSync.configure({
      doc,
      mayWrite,
      composition: {
        begin: (view) => beginComposition(view, suggesting),
        end: (view) => endComposition(view, suggesting),
      },
    }),
    Suggesting.configure({ parts: suggesting }),
    actions === undefined ? Keys : Keys.configure({ actions }),
    NumberRules,
    ...(slash === undefined ? [] : [Slash.configure({ menu: slash, allowed: () => !suggesting.on() })]),
    MentionMenu.configure(mention),
    Find,
    ...(pictures === undefined ? [] : [Pictures.configure({ parts: pictures })]),
    Clipboard.configure({ numbering }),
    BlockIds,
    FollowWords.configure({ doc, plan }),
    PlainAtoms,
    Extension.create({
      name: 'pageMarks',
      addProseMirrorPlugins: () => [pageMarks(numbering, texts, marks)],
    }),
  ];
}
