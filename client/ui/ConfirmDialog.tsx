/** Asks before something final, and names what is lost. Where undo is possible use toast(…, { undo }) instead. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Dialog.module.css';
import { Dialog, DialogCancel, DialogFoot } from './Dialog.tsx';

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
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size={440}>
      <div className={styles.text}>{children}</div>
      <DialogFoot>
        <DialogCancel />
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
