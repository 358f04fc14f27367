/** A key as drawn on the keyboard: `Ctrl`, `回车`. */
import type { ReactNode } from 'react';
import styles from './Kbd.module.css';

export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className={styles.key}>{children}</kbd>;
}

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** `mod+K` → `Ctrl K`, on a Mac `⌘ K`. */
export function showShortcut(shortcut: string): string {
  return shortcut
    .replaceAll('mod', isMac ? '⌘' : 'Ctrl')
    .replaceAll('alt', isMac ? '⌥' : 'Alt')
    .replaceAll('shift', isMac ? '⇧' : 'Shift')
    .replaceAll('+', ' ');
}
