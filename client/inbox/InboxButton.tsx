/**
 * The bell: how much is unread, announced when more comes; opens the inbox beside it, on a phone as a sheet from the
 * bottom. The palette offers it wherever a bell is.
 */
import { Popover, VisuallyHidden } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useOffer } from '../pages/palette/commands.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { BottomSheet } from '../ui/Sheet.tsx';
import { useMedia } from '../ui/useMedia.ts';
import styles from './Inbox.module.css';
import { InboxList, ReadAll } from './InboxList.tsx';
import { useInbox } from './useInbox.ts';

const MOST_SHOWN = 99;

export function InboxButton() {
  const { t } = useTranslation();
  const phone = useMedia() === 'phone';
  const [opened, setOpened] = useState(false);
  const { query, unread } = useInbox();
  const said = useArrivals(unread, query.isSuccess);
  useOffer(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'inbox',
          group: 'view',
          label: t('inbox.title'),
          icon: <IconBell size={16} stroke={1.6} />,
          keywords: 'inbox notifications 收件箱 提醒',
          run: () => setOpened(true),
        },
      ],
      [t],
    ),
  );
  const close = (): void => setOpened(false);
  const bell = (
    <IconButton
      label={unread > 0 ? t('inbox.button', { count: unread }) : t('inbox.title')}
      size={phone ? 44 : 32}
      className={styles.bell}
      aria-haspopup="dialog"
      aria-expanded={opened}
      icon={
        <span className={styles.icon}>
          <IconBell size={phone ? 20 : 18} stroke={1.6} aria-hidden />
          {unread > 0 && (
            <span className={styles.count} aria-hidden>
              {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
            </span>
          )}
        </span>
      }
      onClick={() => setOpened(!opened)}
    />
  );
  return (
    <>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {phone ? (
        <>
          {bell}
          <BottomSheet opened={opened} onClose={close} title={t('inbox.title')} tools={<ReadAll />} flush>
            <InboxList onFollow={close} />
          </BottomSheet>
        </>
      ) : (
        <Popover opened={opened} onChange={setOpened} position="bottom-end" width={400} trapFocus returnFocus>
          <Popover.Target>{bell}</Popover.Target>
          <Popover.Dropdown p={0} className={styles.popover}>
            <header className={styles.head}>
              <h2>{t('inbox.title')}</h2>
              <ReadAll />
            </header>
            <div className={styles.scroll}>
              <InboxList onFollow={close} />
            </div>
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  );
}

/** What is said when there is more than before; nothing about what was there when the page opened. */
function useArrivals(unread: number, known: boolean): string {
  const { t } = useTranslation();
  const before = useRef<number | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!known) return;
    if (before.current !== null && unread > before.current) setSaid(t('inbox.arrived', { count: unread }));
    else if (unread === 0) setSaid('');
    before.current = unread;
  }, [unread, known, t]);
  return said;
}
