/** The bar of find and replace. It searches when an input method has committed, not letter by letter. */
import { Button, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconLetterCase, IconX } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../ui/composing.ts';
import { historyKey } from '../ui/historyKey.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { endFind, findKey, moveFind, replaceAll, replaceOne, setFind } from './find.ts';
import styles from './Menus.module.css';
import { offerUndo } from './offerUndo.ts';

export function FindBar({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation('editor');
  const { t: shell } = useTranslation();
  const [words, setWords] = useState(() => {
    const { from, to } = editor.state.selection;
    return to - from <= 40 ? editor.state.doc.textBetween(from, to) : '';
  });
  const [other, setOther] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const composing = useRef(false);
  /** What was last done here is a replacement, not a letter in a field: that is what Ctrl+Z takes back. */
  const replaced = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const { count, at } = useEditorState({
    editor,
    selector: ({ editor: e }) => {
      const state = findKey.getState(e.state);
      return { count: state?.matches.length ?? 0, at: state?.at ?? -1 };
    },
  });
  useEffect(() => {
    input.current?.select();
  }, []);
  useEffect(() => {
    if (!composing.current) setFind(editor, { words, matchCase });
  }, [editor, words, matchCase]);
  const close = (): void => {
    endFind(editor);
    onClose();
  };
  const replace = (act: () => void): void => {
    act();
    replaced.current = true;
    // The button may be off now, and would leave the keys to nobody.
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const step = historyKey(event);
    if (step !== null && (replaced.current || !(event.target instanceof HTMLInputElement))) {
      event.preventDefault();
      editor.commands[step]();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && event.target === input.current) {
      event.preventDefault();
      moveFind(editor, event.shiftKey ? -1 : 1);
    }
  };
  return (
    <search
      className={styles.find}
      aria-label={t('find.label')}
      onKeyDown={onKeyDown}
      onInput={() => {
        replaced.current = false;
      }}
    >
      <div className={styles.findRow}>
        <TextInput
          ref={input}
          size="xs"
          aria-label={t('find.find')}
          placeholder={t('find.find')}
          value={words}
          autoFocus
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            setFind(editor, { words: event.currentTarget.value, matchCase });
          }}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <span className={styles.count} aria-live="polite">
          {words === '' ? '' : count === 0 ? t('find.none') : t('find.count', { at: at + 1, of: count })}
        </span>
        <IconButton
          label={t('find.matchCase')}
          active={matchCase}
          icon={<IconLetterCase size={16} stroke={1.6} />}
          onClick={() => setMatchCase(!matchCase)}
        />
        <IconButton
          label={t('find.previous')}
          shortcut="shift+Enter"
          icon={<IconChevronUp size={16} stroke={1.6} />}
          onClick={() => moveFind(editor, -1)}
        />
        <IconButton
          label={t('find.next')}
          shortcut="Enter"
          icon={<IconChevronDown size={16} stroke={1.6} />}
          onClick={() => moveFind(editor, 1)}
        />
        <IconButton
          label={shell('common.close')}
          shortcut="Esc"
          icon={<IconX size={16} stroke={1.6} />}
          onClick={close}
        />
      </div>
      {editor.isEditable && (
        <div className={styles.findRow}>
          <TextInput
            size="xs"
            aria-label={t('find.replace')}
            placeholder={t('find.replace')}
            value={other}
            onChange={(event) => setOther(event.currentTarget.value)}
          />
          <Button
            size="compact-sm"
            variant="default"
            disabled={count === 0}
            onClick={() => replace(() => replaceOne(editor, other))}
          >
            {t('find.one')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={count === 0}
            onClick={() =>
              replace(() => {
                const n = replaceAll(editor, other);
                offerUndo(editor, t('find.replaced', { n }));
              })
            }
          >
            {t('find.all')}
          </Button>
        </div>
      )}
    </search>
  );
}
