/** The list under the slash: arrows choose, Enter or Tab takes, Esc closes. The text keeps the focus. */
import type { Editor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Store, useStore } from '../sync/store.ts';
import { BLOCK_KINDS, type BlockKind, type InsertKind, turnInto } from './blockKinds.ts';
import styles from './Menus.module.css';
import type { SlashKeys, SlashState } from './slash.ts';

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
  store: Store<SlashState | null>;
  keys: SlashKeys;
  onFootnote: () => void;
  onImage: () => void;
}

export function SlashMenu({ editor, store, keys, onFootnote, onImage }: SlashMenuProps) {
  const { t } = useTranslation('editor');
  const open = useStore(store);
  const query = open?.query ?? '';
  const found = useMemo(
    () => ENTRIES.filter((entry) => matches(query, `${t(`block.${entry}`)} ${t(`slash.words.${entry}`)}`)),
    [query, t],
  );
  const box = useRef<HTMLDivElement>(null);

  const take = (entry: Entry | undefined): void => {
    const now = store.get();
    if (now === null || entry === undefined) return;
    store.set(null);
    editor.chain().focus().deleteRange({ from: now.from, to: now.to }).run();
    insert(editor, entry, onFootnote, onImage);
  };
  keys.onKey = (key) => {
    const now = store.get();
    if (now === null || found.length === 0) return false;
    if (key === 'Enter' || key === 'Tab') take(found[now.index]);
    else if (key === 'ArrowDown') store.set({ ...now, index: (now.index + 1) % found.length });
    else if (key === 'ArrowUp') store.set({ ...now, index: (now.index - 1 + found.length) % found.length });
    else return false;
    return true;
  };

  useLayoutEffect(() => {
    const element = box.current;
    const page = element?.offsetParent;
    if (open === null || element === null || !page) return;
    const at = editor.view.coordsAtPos(open.from);
    const origin = page.getBoundingClientRect();
    const below = at.bottom + element.offsetHeight + 12 < window.innerHeight;
    element.style.left = `${Math.min(at.left - origin.left, origin.width - element.offsetWidth - 8)}px`;
    element.style.top = `${(below ? at.bottom + 4 : at.top - element.offsetHeight - 4) - origin.top}px`;
  });
  useEffect(() => {
    if (open !== null)
      box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);

  // Nothing of that name: the slash is only a slash.
  if (open === null || found.length === 0) return null;
  return (
    <div ref={box} className={styles.slash} role="listbox" aria-label={t('slash.label')}>
      {found.map((entry, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled where the focus is, in the text
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        <div
          key={entry}
          role="option"
          aria-selected={index === open.index}
          className={styles.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(entry)}
        >
          {t(`block.${entry}`)}
          <small>{t(`slash.words.${entry}`).split(' ')[1]}</small>
        </div>
      ))}
    </div>
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

function insert(editor: Editor, entry: Entry, onFootnote: () => void, onImage: () => void): void {
  const chain = editor.chain().focus();
  switch (entry) {
    case 'bulletList':
      chain.toggleBulletList().run();
      return;
    case 'orderedList':
      chain.toggleOrderedList().run();
      return;
    case 'table':
      chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
      return;
    case 'quote':
      chain.toggleBlockquote().run();
      return;
    case 'pageBreak':
      chain.insertContent({ type: 'pageBreak' }).run();
      return;
    case 'footnote':
      onFootnote();
      return;
    case 'image':
      onImage();
      return;
    default:
      if (entry in BLOCK_KINDS) turnInto(editor, entry);
  }
}
