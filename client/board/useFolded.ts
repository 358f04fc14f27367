/** Which columns this person has folded, kept on this device. */
import { useCallback, useState } from 'react';

export function useFolded(planId: string): [ReadonlySet<string>, (stage: string) => void] {
  const key = `gongce.board.folded.${planId}`;
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(load(key)));
  const toggle = useCallback(
    (stage: string) =>
      setFolded((now) => {
        const next = new Set(now);
        if (!next.delete(stage)) next.add(stage);
        try {
          localStorage.setItem(key, JSON.stringify([...next]));
        } catch {
          // Storage may be forbidden: the fold then lasts for the page.
        }
        return next;
      }),
    [key],
  );
  return [folded, toggle];
}

function load(key: string): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
