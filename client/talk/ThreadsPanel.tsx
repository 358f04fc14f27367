/** 批注: threads in the order of the text; write, reply, resolve, reopen. Threads whose words are gone come last. */
import { Menu } from '@mantine/core';
import { IconCheck, IconDots, IconRotate } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addComment, type Comment, markCommentDeleted, setResolved } from '../../shared/doc/talk.ts';
import { newId } from '../newId.ts';
import { usePlan } from '../pages/planContext.ts';

import { showAgo, showMoment } from '../ui/dates.ts';
import { EmptyState } from '../ui/Feedback.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { showShortcut } from '../ui/Kbd.tsx';
import { PersonAvatar } from '../ui/Marks.tsx';
import { toast } from '../ui/toast.tsx';
import { CommentBox } from './CommentBox.tsx';
import { useCommenting } from './commenting.ts';
import styles from './Threads.module.css';
import type { PlacedThread } from './useThreads.ts';

export interface ThreadsPanelProps {
  threads: readonly PlacedThread[];
  selected: string | null;
  /** Words chosen for a new thread. */
  draft: { quote: string } | null;
  onSelect: (thread: PlacedThread) => void;
  onStart: (text: string, mentions: string[]) => void;
  onCancel: () => void;
}

export function ThreadsPanel({ threads, selected, draft, onSelect, onStart, onCancel }: ThreadsPanelProps) {
  const { t } = useTranslation('editor');
  const { planId } = usePlan();
  const commenting = useCommenting();
  const [showResolved, setShowResolved] = useState(false);
  const open = threads.filter((thread) => thread.resolved === null || thread.id === selected);
  const resolved = threads.filter((thread) => thread.resolved !== null && thread.id !== selected);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected !== null)
      list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  // Who has sent a new comment stays in its thread, as after a reply; the thread is drawn a little later.
  const sent = useRef(false);
  useEffect(() => {
    if (!sent.current || draft !== null) return;
    const reply = list.current?.querySelector<HTMLTextAreaElement>('[data-selected] textarea');
    reply?.focus();
    sent.current = !reply;
  });
  return (
    <div className={styles.threads} ref={list}>
      {draft !== null && commenting !== 'no' && (
        <article className={styles.thread} data-selected>
          <blockquote className={styles.quote}>{draft.quote}</blockquote>
          <CommentBox
            draftKey={`comment:${planId}:new`}
            label={t('talk.placeholder')}
            onSend={(text, mentions) => {
              sent.current = true;
              onStart(text, mentions);
            }}
            onCancel={onCancel}
            autoFocus
            waits={commenting === 'soon'}
          />
        </article>
      )}
      {threads.length === 0 && draft === null && (
        <EmptyState
          compact
          sentence={
            commenting === 'no' ? t('talk.none') : t('talk.empty', { key: showShortcut('mod+alt+M') })
          }
        />
      )}
      {open.map((thread) => (
        <ThreadCard
          key={thread.id}
          thread={thread}
          selected={thread.id === selected}
          mayWrite={commenting === 'now'}
          onSelect={onSelect}
        />
      ))}
      {resolved.length > 0 && (
        <button type="button" className={styles.toggle} onClick={() => setShowResolved(!showResolved)}>
          {showResolved ? t('talk.hideResolved') : t('talk.showResolved', { count: resolved.length })}
        </button>
      )}
      {showResolved &&
        resolved.map((thread) => (
          <ThreadCard
            key={thread.id}
            thread={thread}
            selected={false}
            mayWrite={commenting === 'now'}
            onSelect={onSelect}
          />
        ))}
      {commenting === 'no' && <p className={styles.note}>{t('talk.readOnly')}</p>}
    </div>
  );
}

interface ThreadCardProps {
  thread: PlacedThread;
  selected: boolean;
  mayWrite: boolean;
  onSelect: (thread: PlacedThread) => void;
}

function ThreadCard({ thread, selected, mayWrite, onSelect }: ThreadCardProps) {
  const { t } = useTranslation('editor');
  const { plan, planId, me, nameOf } = usePlan();
  const { doc } = plan.talk;
  const now = (): string => new Date().toISOString();
  return (
    <article
      className={styles.thread}
      data-selected={selected || undefined}
      data-resolved={thread.resolved !== null || undefined}
    >
      <header className={styles.head}>
        <button type="button" className={styles.quote} title={thread.quote} onClick={() => onSelect(thread)}>
          {thread.quote}
        </button>
        {mayWrite && (
          <IconButton
            label={thread.resolved === null ? t('talk.resolve') : t('talk.reopen')}
            icon={
              thread.resolved === null ? (
                <IconCheck size={16} stroke={1.6} />
              ) : (
                <IconRotate size={16} stroke={1.6} />
              )
            }
            onClick={() =>
              setResolved(doc, thread.id, thread.resolved === null ? { by: me.id, at: now() } : null)
            }
          />
        )}
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <IconButton label={t('talk.actions')} icon={<IconDots size={16} stroke={1.6} />} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              onClick={() => {
                void navigator.clipboard
                  .writeText(`${location.origin}/plans/${planId}/text?thread=${thread.id}`)
                  .then(() => toast(t('handle.linkCopied')));
              }}
            >
              {t('talk.copyLink')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      {thread.place === null && <p className={styles.note}>{t('talk.orphan')}</p>}
      <ol className={styles.comments}>
        {thread.comments.map((comment) => (
          <CommentLine
            key={comment.id}
            comment={comment}
            onDelete={
              mayWrite && comment.by === me.id && comment.deleted === null
                ? () => markCommentDeleted(doc, thread.id, comment.id, { by: me.id, at: now() })
                : undefined
            }
          />
        ))}
      </ol>
      {thread.resolved !== null && (
        <p className={styles.note}>{t('talk.resolvedBy', { name: nameOf(thread.resolved.by) })}</p>
      )}
      {mayWrite && thread.resolved === null && (
        <CommentBox
          draftKey={`comment:${planId}:${thread.id}`}
          label={t('talk.reply')}
          onSend={(text, mentions) =>
            addComment(doc, thread.id, { id: newId(), text, mentions, by: me.id, at: now() })
          }
        />
      )}
    </article>
  );
}

function CommentLine({ comment, onDelete }: { comment: Comment; onDelete: (() => void) | undefined }) {
  const { t } = useTranslation('editor');
  const { people, nameOf, language } = usePlan();
  const name = comment.author ?? nameOf(comment.by);
  const color = comment.author === null ? (people.get(comment.by)?.color ?? 0) : 0;
  return (
    <li className={styles.comment}>
      <PersonAvatar name={name} color={color} size={22} decorative />
      <div>
        <p className={styles.by}>
          <strong>{name}</strong>
          {comment.author !== null && (
            <span className={styles.from} title={t('talk.broughtBy', { name: nameOf(comment.by) })}>
              {t('talk.fromFile')}
            </span>
          )}
          <time dateTime={comment.at} title={showMoment(comment.at, language)}>
            {showAgo(comment.at, language)}
          </time>
          {onDelete && (
            <button type="button" className={styles.delete} onClick={onDelete}>
              {t('talk.delete')}
            </button>
          )}
        </p>
        <p className={comment.deleted === null ? styles.words : styles.note}>
          {comment.deleted === null ? comment.text : t('talk.deleted')}
        </p>
      </div>
    </li>
  );
}
