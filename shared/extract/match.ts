// Longest-match lookup of lexicon words at a position of a folded text, forwards and backwards.
import { fold } from './fold.ts';

/** Length of the longest word that begins (or ends) at the position; 0 when none does. */
export type Matcher = (text: string, at: number) => number;

function group(words: Iterable<string>, pick: (w: string) => number): Map<number, string[]> {
  const by = new Map<number, string[]>();
  for (const raw of words) {
    const w = fold(raw);
    if (!w) continue;
    const key = w.charCodeAt(pick(w));
    const list = by.get(key);
    if (list) list.push(w);
    else by.set(key, [w]);
  }
  for (const list of by.values()) list.sort((a, b) => b.length - a.length);
  return by;
}

export function startsMatcher(words: Iterable<string>): Matcher {
  const by = group(words, () => 0);
  return (text, at) => {
    const list = by.get(text.charCodeAt(at));
    if (!list) return 0;
    for (const w of list) if (text.startsWith(w, at)) return w.length;
    return 0;
  };
}

/** `at` is the end (exclusive) of the word looked for. */
export function endsMatcher(words: Iterable<string>): Matcher {
  const by = group(words, (w) => w.length - 1);
  return (text, at) => {
    const list = by.get(text.charCodeAt(at - 1));
    if (!list) return 0;
    for (const w of list) if (at >= w.length && text.startsWith(w, at - w.length)) return w.length;
    return 0;
  };
}
