/**
 * A sheet over the page: from the right on a desktop (660, full height 560 below 1024), from the bottom on a
 * phone. Esc, the scrim and × close it; focus stays inside and goes back after.
 */
import { Drawer } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStorePart } from '../sync/store.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Sheet.module.css';
import { openDialogs } from './sending.ts';
import { useMedia } from './useMedia.ts';

export interface SheetProps {
  opened: boolean;
  onClose: () => void;
  /** It is gone from the screen, the focus where it was before. */
  onClosed?: () => void;
  /** Read out as the dialog's name. */
  label: string;
  /** Left of the head: category, number. */
  head?: ReactNode;
  /** Right of the head, before ×. */
  tools?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}

export function Sheet({ opened, onClose, onClosed, label, head, tools, foot, children }: SheetProps) {
  const { t } = useTranslation();
  const layout = useMedia();
  const phone = layout === 'phone';
  return (
    <LabelledDrawer
      opened={opened}
      onClose={onClose}
      onClosed={onClosed}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '100%' : layout === 'narrow' ? 560 : 660}
      label={label}
      className={styles.content}
    >
      {/* Opened, the sheet has the focus at its top, on nothing: Tab goes on as one reads. */}
      <div className={styles.head} tabIndex={-1} data-autofocus>
        <div className={styles.headMain}>{head}</div>
        {tools}
        <IconButton
          label={t('common.close')}
          shortcut="Esc"
          size={phone ? 44 : 32}
          icon={<IconX size={18} stroke={1.6} />}
          onClick={onClose}
        />
      </div>
      <div className={styles.body}>{children}</div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </LabelledDrawer>
  );
}

export interface BottomSheetProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** Right of the title, before ×. */
  tools?: ReactNode;
  /** What it holds has edges of its own. */
  flush?: boolean;
  children: ReactNode;
}

/** A phone's panel from the bottom, as high as its content and at most 85 % of the window. */
export function BottomSheet({ opened, onClose, title, tools, flush = false, children }: BottomSheetProps) {
  const { t } = useTranslation();
  return (
    <LabelledDrawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="85%"
      label={title}
      className={styles.bottom}
    >
      <div className={styles.head}>
        <strong className={styles.headMain}>{title}</strong>
        {tools}
        <IconButton
          label={t('common.close')}
          size={44}
          icon={<IconX size={18} stroke={1.6} />}
          onClick={onClose}
        />
      </div>
      <div className={styles.bottomBody} data-flush={flush || undefined}>
        {children}
      </div>
    </LabelledDrawer>
  );
}

export interface LabelledDrawerProps {
  opened: boolean;
  onClose: () => void;
  onClosed?: (() => void) | undefined;
  label: string;
  position: 'left' | 'right' | 'bottom';
  size: number | string;
  className?: string | undefined;
  children: ReactNode;
}

/** Mantine's drawer, with the name on the dialog itself (its short form puts it on the wrapper). */
export function LabelledDrawer({
  opened,
  onClose,
  onClosed,
  label,
  position,
  size,
  className,
  children,
}: LabelledDrawerProps) {
  const covered = useStorePart(openDialogs, (all) => all.length > 0);
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      // Esc is for the dialog that lies over it.
      closeOnEscape={!covered}
      {...(onClosed === undefined ? {} : { onExitTransitionEnd: onClosed })}
      position={position}
      size={size}
      transitionProps={{ duration: 240 }}
      // Not as className of the content: Mantine puts that on the wrapper too, which then covers the page.
      classNames={className === undefined ? {} : { content: className }}
    >
      <Drawer.Overlay color="var(--gc-scrim)" backgroundOpacity={1} />
      <Drawer.Content aria-label={label}>
        <Drawer.Body className={styles.drawerBody}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
