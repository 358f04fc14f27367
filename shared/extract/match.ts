// Longest-match lookup of lexicon words at a position of a folded text, forwards and backwards.
import { fold } from './fold.ts';

/** Length of the longest word that begins (or ends) at the position; 0 when none does. */
export type Matcher = (text: string, at: number) => number;

/** Characters that words begin or end with, in the order they were met: short rows instead of maps. */
const ranks = new Uint16Array(65536);
let characters = 0;

function group(words: Iterable<string>, pick: (w: string) => number): (readonly string[] | undefined)[] {
  const by: (string[] | undefined)[] = [];
  for (const raw of words) {
    const w = fold(raw);
    if (!w) continue;
    const code = w.charCodeAt(pick(w));
    if (ranks[code] === 0) ranks[code] = ++characters;
    const rank = ranks[code]!;
    while (by.length <= rank) by.push(undefined);
    const list = by[rank];
    if (list) list.push(w);
    else by[rank] = [w];
  }
  for (const list of by) list?.sort((a, b) => b.length - a.length);
  return by;
}

export function startsMatcher(words: Iterable<string>): Matcher {
  const by = group(words, () => 0);
  return (text, at) => {
    const rank = at < text.length && at >= 0 ? ranks[text.charCodeAt(at)]! : 0;
    const list = rank < by.length ? by[rank] : undefined;
    if (list === undefined) return 0;
    const next = text.charCodeAt(at + 1);
    for (let k = 0; k < list.length; k++) {
      const w = list[k]!;
      const n = w.length;
      if (n === 1 || (w.charCodeAt(1) === next && (n === 2 || text.startsWith(w, at)))) return n;
    }
    return 0;
  };
}

/** `at` is the end (exclusive) of the word looked for. */
export function endsMatcher(words: Iterable<string>): Matcher {
  const by = group(words, (w) => w.length - 1);
  return (text, at) => {
    const rank = at > 0 && at <= text.length ? ranks[text.charCodeAt(at - 1)]! : 0;
    const list = rank < by.length ? by[rank] : undefined;
    if (list === undefined) return 0;
    for (let k = 0; k < list.length; k++) {
      const w = list[k]!;
      const n = w.length;
      if (n === 1) return n;
      if (at >= n && text.charCodeAt(at - n) === w.charCodeAt(0) && (n === 2 || text.startsWith(w, at - n)))
        return n;
    }
    return 0;
  };
}
