/** A box to write a comment in: Ctrl+Enter sends, Enter is a new line, Esc leaves; the draft survives leaving. */
import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../ui/composing.ts';
import { showShortcut } from '../ui/Kbd.tsx';
import { Mentions, useNameable } from './Mentions.tsx';
import { mentionsIn } from './mentions.ts';
import { OutOfReach } from './OutOfReach.tsx';
import styles from './Threads.module.css';

export interface CommentBoxProps {
  /** Drafts are kept under this name until sent. */
  draftKey: string;
  label: string;
  /** With the ids of everybody it names. */
  onSend: (text: string, mentions: string[]) => void;
  onCancel?: () => void;
  autoFocus?: boolean;
  /** Cannot be sent yet. */
  waits?: boolean;
}

export function CommentBox(props: CommentBoxProps) {
  const { draftKey, label, onSend, onCancel, autoFocus = false, waits = false } = props;
  const { t } = useTranslation('editor');
  const [text, setText] = useState(() => sessionStorage.getItem(draftKey) ?? '');
  const [open, setOpen] = useState(autoFocus || text !== '');
  const nameable = useNameable();
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (words: string): void => {
    setText(words);
    if (words === '') sessionStorage.removeItem(draftKey);
    else sessionStorage.setItem(draftKey, words);
  };
  const send = (): void => {
    const words = text.trim();
    if (words === '' || waits) return;
    // First: a new thread's box goes with its sending, and nothing of it is done afterwards.
    write('');
    setOpen(autoFocus);
    onSend(words, mentionsIn(words, nameable));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      setOpen(false);
      onCancel?.();
    }
  };
  return (
    <div className={styles.box}>
      <Mentions field={field} onText={write}>
        {({ onKey, onLook, onBlur, aria }) => (
          <Textarea
            {...aria}
            ref={field}
            aria-label={label}
            placeholder={label}
            autosize
            minRows={open ? 2 : 1}
            maxRows={10}
            value={text}
            autoFocus={autoFocus}
            onFocus={() => setOpen(true)}
            onBlur={onBlur}
            onSelect={onLook}
            onChange={(event) => {
              write(event.currentTarget.value);
              onLook();
            }}
            onKeyDown={(event) => onKey(event) || onKeyDown(event)}
          />
        )}
      </Mentions>
      <OutOfReach text={text} />
      {open && (
        <div className={styles.boxFoot}>
          <small>{t('talk.hint', { key: showShortcut('mod+Enter') })}</small>
          {onCancel && (
            <Button size="compact-sm" variant="subtle" onClick={onCancel}>
              {t('talk.cancel')}
            </Button>
          )}
          <Button size="compact-sm" onClick={send} disabled={text.trim() === '' || waits}>
            {t('talk.send')}
          </Button>
        </div>
      )}
    </div>
  );
}
