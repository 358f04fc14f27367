/** The pinyin table for a list that is open; null until it is here, and where it cannot be fetched. */
import { useEffect, useState } from 'react';
import { loadPinyin, type PinyinMatch } from './match.ts';

export function usePinyin(wanted: boolean): PinyinMatch | null {
  const [pinyin, setPinyin] = useState<{ match: PinyinMatch } | null>(null);
  const missing = wanted && pinyin === null;
  useEffect(() => {
    if (!missing) return;
    let here = true;
    // Without network names are still found by their words.
    loadPinyin().then(
      (match) => here && setPinyin({ match }),
      () => {},
    );
    return () => {
      here = false;
    };
  }, [missing]);
  return pinyin?.match ?? null;
}
