/**
 * The inbox as a list of links: who did what where, a line of it, and when. Following one marks it read. Arrows go
 * from row to row.
 */
import { Button, VisuallyHidden } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Notification } from '../../shared/api/notifications.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { showAgo, showMoment } from '../ui/dates.ts';
import { EmptyState, ErrorInPlace, Skeleton } from '../ui/Feedback.tsx';
import { PersonAvatar } from '../ui/Marks.tsx';
import styles from './Inbox.module.css';
import { useInbox, useMarkRead } from './useInbox.ts';
import { pathOf, sentenceOf } from './words.ts';

export interface InboxListProps {
  /** One was followed. */
  onFollow: () => void;
}

export function InboxList({ onFollow }: InboxListProps) {
  const { t } = useTranslation();
  const { query, notifications } = useInbox();
  const markRead = useMarkRead();
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    rows[Math.min(Math.max(to, 0), rows.length - 1)]?.focus();
  };
  const retry = (): void => void query.refetch();
  if (notifications === null) {
    return query.isError ? (
      <ErrorInPlace compact error={query.error} onRetry={retry} />
    ) : (
      <div className={styles.waiting}>
        <Skeleton rows={[54, 54, 54]} />
      </div>
    );
  }
  if (notifications.length === 0) return <EmptyState compact sentence={t('inbox.empty')} />;
  return (
    <>
      {query.isError && (
        <div className={styles.stale} role="status">
          <span>{t('inbox.stale')}</span>
          <Button size="compact-sm" variant="default" onClick={retry}>
            {t('common.retry')}
          </Button>
        </div>
      )}
      <ul ref={list} className={styles.list} aria-label={t('inbox.title')} onKeyDown={onKeyDown}>
        {notifications.map((notification, at) => (
          <Row
            key={notification.id}
            notification={notification}
            first={at === 0}
            onFollow={() => {
              if (!notification.read) markRead({ ids: [notification.id] });
              onFollow();
            }}
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <div className={styles.older}>
          <Button
            size="compact-sm"
            variant="subtle"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('inbox.older')}
          </Button>
        </div>
      )}
    </>
  );
}

interface RowProps {
  notification: Notification;
  first: boolean;
  onFollow: () => void;
}

function Row({ notification, first, onFollow }: RowProps) {
  const { t } = useTranslation();
  const { by, quote, at, read } = notification;
  const name = by.name === '' ? t('common.nobody') : by.name;
  const language = currentLanguage();
  return (
    <li>
      <Link
        to={pathOf(notification)}
        className={styles.row}
        data-unread={!read || undefined}
        data-autofocus={first || undefined}
        onClick={onFollow}
      >
        <PersonAvatar name={name} color={by.color} decorative />
        <span className={styles.words}>
          <span className={styles.sentence}>
            <b>{name}</b> {sentenceOf(notification, t)}
          </span>
          {quote !== '' && (
            <span className={styles.quote} title={quote}>
              {quote}
            </span>
          )}
          <time className={styles.when} dateTime={at} title={showMoment(at, language)}>
            {showAgo(at, language)}
          </time>
        </span>
        {!read && (
          <span className={styles.dot}>
            <VisuallyHidden>{t('inbox.unread')}</VisuallyHidden>
          </span>
        )}
      </Link>
    </li>
  );
}

/** Everything that is listed, and what is older; what comes meanwhile stays unread. */
export function ReadAll() {
  const { t } = useTranslation();
  const { notifications, unread } = useInbox();
  const markRead = useMarkRead();
  const newest = notifications?.[0];
  if (newest === undefined || unread === 0) return null;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconChecks size={16} stroke={1.6} />}
      onClick={(event) => {
        // This button goes; the keys (Esc, arrows) stay with the list.
        event.currentTarget.closest('[role="dialog"]')?.querySelector('a')?.focus();
        markRead({ upTo: newest.id });
      }}
    >
      {t('inbox.readAll')}
    </Button>
  );
}
