/** A comment on the card: Ctrl+Enter sends, Enter is a new line, a draft stays while the page is open. */
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addComment, addThread, readTalk } from '../../../shared/doc/talk.ts';
import { newId } from '../../newId.ts';
import { usePlan } from '../../pages/planContext.ts';
import { useStore } from '../../sync/store.ts';
import { Mentions, useNameable } from '../../talk/Mentions.tsx';
import { mentionsIn } from '../../talk/mentions.ts';
import { OutOfReach } from '../../talk/OutOfReach.tsx';
import { isComposing } from '../../ui/composing.ts';
import { showShortcut } from '../../ui/Kbd.tsx';
import { useQuery } from '../../ui/useMedia.ts';
import styles from './CommentBox.module.css';

/** Drafts by card, so that looking elsewhere loses nothing. */
const drafts = new Map<string, string>();

export function CommentBox({ cardId }: { cardId: string }) {
  const { t } = useTranslation('board');
  const { plan, me } = usePlan();
  const nameable = useNameable();
  const { access } = useStore(plan.talk.state);
  // A phone has no such keys.
  const touch = useQuery('(pointer: coarse)');
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(drafts.get(cardId) ?? '');
  if (access !== 'write') return null;
  const keep = (text: string): void => {
    drafts.set(cardId, text);
    setDraft(text);
  };
  const setText = (text: string): void => {
    if (field.current) field.current.value = text;
    keep(text);
  };
  const send = (): void => {
    const text = field.current?.value.trim() ?? '';
    if (text === '' || !field.current) return;
    const at = new Date().toISOString();
    const mentions = mentionsIn(text, nameable);
    const comment = { id: newId(), text: text.slice(0, 20_000), by: me.id, at, mentions };
    const open = readTalk(plan.talk.doc).find((thread) => thread.card === cardId && thread.resolved === null);
    if (open) addComment(plan.talk.doc, open.id, comment);
    else
      addThread(
        plan.talk.doc,
        { id: newId(), anchor: null, quote: '', card: cardId, by: me.id, at },
        comment,
      );
    field.current.value = '';
    drafts.delete(cardId);
    setDraft('');
  };
  return (
    <div className={styles.commentBox}>
      <OutOfReach text={draft} />
      <Mentions field={field} onText={setText}>
        {({ onKey, onLook, onBlur, aria }) => (
          <textarea
            {...aria}
            ref={field}
            rows={1}
            maxLength={20_000}
            aria-label={t('sheet.comment')}
            placeholder={
              touch
                ? t('sheet.comment')
                : t('sheet.commentKeys', { key: showShortcut('mod+Enter').replace(' ', '+') })
            }
            defaultValue={drafts.get(cardId) ?? ''}
            onBlur={onBlur}
            onSelect={onLook}
            onChange={(event) => {
              keep(event.currentTarget.value);
              onLook();
            }}
            onKeyDown={(event) => {
              if (onKey(event) || isComposing(event)) return;
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                send();
              }
            }}
          />
        )}
      </Mentions>
      <Button size="compact-sm" disabled={draft.trim() === ''} onClick={send}>
        {t('sheet.send')}
      </Button>
    </div>
  );
}
