/** One line at the bottom left for 6 s, paused while the pointer is on it, announced politely. Never the only place. */
import { notifications } from '@mantine/notifications';
import { i18n } from '../i18n/i18n.ts';
import styles from './toast.module.css';

export interface ToastOptions {
  undo?: () => void;
  tone?: 'plain' | 'bad';
  /** A later toast of the same id replaces this one. */
  id?: string;
  /** Another step than undo. */
  action?: { label: string; onClick: () => void };
  /** Stays until it is replaced or closed: for work that goes on. */
  lasting?: boolean;
}

export const TOAST_MS = 6000;
/** More at once would be a wall: the oldest makes room. */
const MOST_SHOWN = 3;
const shown: string[] = [];

/** Those that offer to take something back. */
const offering = new Set<string>();

/** For who took something back by the keys: what is offered would take back another thing, or the same once more. */
export function withdrawOffers(): void {
  for (const key of [...offering]) {
    notifications.hide(key);
    forget(key);
  }
}

const forget = (key: string): void => {
  offering.delete(key);
  const at = shown.indexOf(key);
  if (at >= 0) shown.splice(at, 1);
};

export function toast(
  message: string,
  { undo, tone = 'plain', id, action, lasting = false }: ToastOptions = {},
): void {
  const step = undo ? { label: i18n.t('common.undo'), onClick: undo } : action;
  const key = id ?? crypto.getRandomValues(new Uint32Array(2)).join('-');
  notifications.hide(key);
  forget(key);
  const oldest = shown.length >= MOST_SHOWN ? shown[0] : undefined;
  if (oldest !== undefined) {
    notifications.hide(oldest);
    forget(oldest);
  }
  shown.push(key);
  if (undo) offering.add(key);
  notifications.show({
    id: key,
    onClose: () => forget(key),
    autoClose: lasting ? false : TOAST_MS,
    role: tone === 'bad' ? 'alert' : 'status',
    withCloseButton: true,
    closeButtonProps: { 'aria-label': i18n.t('common.close') },
    classNames: {
      root: styles.toast,
      body: styles.body,
      description: styles.message,
      closeButton: styles.close,
      icon: styles.icon,
    },
    'data-tone': tone,
    message: (
      <span className={styles.line}>
        <span>{message}</span>
        {step && (
          <button
            type="button"
            className={styles.step}
            onClick={() => {
              notifications.hide(key);
              step.onClick();
            }}
          >
            {step.label}
          </button>
        )}
      </span>
    ),
  });
}
