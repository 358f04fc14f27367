/** The list under the slash: the kinds of blocks, and what can be put in. */
import type { Editor } from '@tiptap/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../sync/store.ts';
import type { BlockKind, InsertKind } from './blockKinds.ts';
import { insertPageBreak, insertTable, toggleList, toggleQuote } from './blockTools.ts';
import { CaretMenu } from './CaretMenu.tsx';
import type { CaretMenuParts } from './caretMenu.ts';
import { tellIfNot } from './tellIfNot.ts';
import { turnInto } from './turnInto.ts';

const ENTRIES = [
  'heading1',
  'heading2',
  'item',
  'item4',
  'body',
  'bulletList',
  'orderedList',
  'table',
  'image',
  'quote',
  'footnote',
  'pageBreak',
  'heading3',
  'heading4',
  'item5',
  'title',
  'addressee',
  'attachments',
  'signature',
  'date',
] as const satisfies readonly (BlockKind | InsertKind)[];
type Entry = (typeof ENTRIES)[number];

export interface SlashMenuProps {
  editor: Editor;
  menu: CaretMenuParts;
  onFootnote: () => void;
  onImage: () => void;
}

export function SlashMenu({ editor, menu, onFootnote, onImage }: SlashMenuProps) {
  const { t } = useTranslation('editor');
  const query = useStore(menu.store)?.query ?? '';
  const found = useMemo(
    () => ENTRIES.filter((entry) => matches(query, `${t(`block.${entry}`)} ${t(`slash.words.${entry}`)}`)),
    [query, t],
  );
  return (
    <CaretMenu
      editor={editor}
      menu={menu}
      label={t('slash.label')}
      options={found}
      keyOf={(entry) => entry}
      onTake={(entry, { from, to }) => {
        editor.chain().focus().deleteRange({ from, to }).run();
        tellIfNot(insert(editor, entry, onFootnote, onImage), t);
      }}
    >
      {(entry) => (
        <>
          {t(`block.${entry}`)}
          <small>{t(`slash.words.${entry}`).split(' ')[1]}</small>
        </>
      )}
    </CaretMenu>
  );
}

function matches(query: string, words: string): boolean {
  if (query === '') return true;
  const all = words.toLowerCase();
  return (
    all.split(/\s+/).some((word) => word.startsWith(query)) ||
    (/[^\x20-\x7e]/.test(query) && all.includes(query))
  );
}

/** False: it cannot be done here. */
function insert(editor: Editor, entry: Entry, onFootnote: () => void, onImage: () => void): boolean {
  switch (entry) {
    case 'bulletList':
    case 'orderedList':
      return toggleList(editor, entry);
    case 'table':
      return insertTable(editor);
    case 'quote':
      return toggleQuote(editor);
    case 'pageBreak':
      return insertPageBreak(editor);
    case 'footnote':
      onFootnote();
      return true;
    case 'image':
      onImage();
      return true;
    default:
      return turnInto(editor, entry);
  }
}
