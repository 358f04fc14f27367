/** Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y: the same keys take back and do again wherever something can be. */
interface Keys {
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  key: string;
}

/** What the key asks for; null: neither. By the letter, which lies elsewhere on other keyboards. */
export function historyKey(event: Keys): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}
