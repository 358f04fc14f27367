/** Asks before something final, and names what is lost. Where undo is possible use toast(…, { undo }) instead. */
import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Dialog.module.css';

export interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  children: ReactNode;
  confirmLabel: string;
  tone?: 'brand' | 'bad';
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

export function ConfirmDialog({
  opened,
  title,
  children,
  confirmLabel,
  tone = 'brand',
  busy = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size={440}>
      <div className={styles.text}>{children}</div>
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          className={tone === 'bad' ? styles.bad : undefined}
          loading={busy}
          onClick={onConfirm}
          data-autofocus
        >
          {confirmLabel}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}

export interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  size?: number;
}

/** The house's dialog: title, × with a name, focus kept inside and given back. Full width on a phone. */
export function Dialog({ opened, onClose, title, children, size = 480 }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      // Its <header> is not the page's.
      attributes={{ header: { role: 'presentation' } }}
      classNames={{
        content: styles.content,
        header: styles.header,
        title: styles.title,
        body: styles.bodyOf,
        inner: styles.inner,
      }}
    >
      {children}
    </Modal>
  );
}

export function DialogFoot({ children }: { children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>;
}

/** Above the foot: why one should wait (finding), or what did not work (bad), which is read out at once. */
export function DialogNote({ tone, children }: { tone: 'finding' | 'bad'; children: ReactNode }) {
  return (
    <p className={styles.note} data-tone={tone} role={tone === 'bad' ? 'alert' : undefined}>
      {children}
    </p>
  );
}
