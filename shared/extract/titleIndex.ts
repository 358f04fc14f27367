// Which titles hold certain words, found by their rarest pair of characters and remembered from reading to reading.
// Titles only come in; who asks leaves out those that are gone.

export interface TitleIndex {
  /** Takes in titles not known yet; forgets all once most known ones are gone. */
  know(titles: ReadonlySet<string>): void;
  /** All known titles that hold the words. */
  holding(words: string): readonly string[];
}

export function createTitleIndex(): TitleIndex {
  const known = new Set<string>();
  const pairs = new Map<number, string[]>();
  const answers = new Map<string, string[]>();
  return {
    know(titles) {
      if (known.size > 2 * titles.size + 100) {
        known.clear();
        pairs.clear();
        answers.clear();
      }
      for (const title of titles) {
        if (known.has(title)) continue;
        known.add(title);
        for (let k = 0; k + 2 <= title.length; k++) {
          const pair = pairAt(title, k);
          const list = pairs.get(pair);
          if (!list) pairs.set(pair, [title]);
          else if (list.at(-1) !== title) list.push(title);
        }
        for (const [words, answer] of answers) if (title.includes(words)) answer.push(title);
      }
    },
    holding(words) {
      let answer = answers.get(words);
      if (answer === undefined) {
        answer = rarest(words).filter((title) => title.includes(words));
        answers.set(words, answer);
      }
      return answer;
    },
  };

  function rarest(words: string): readonly string[] {
    let found: readonly string[] | null = null;
    for (let k = 0; k + 2 <= words.length; k++) {
      const list = pairs.get(pairAt(words, k)) ?? [];
      if (found === null || list.length < found.length) found = list;
    }
    return found ?? [...known];
  }
}

/** Small enough for a quick key; two pairs that share one only cost a look. */
const pairAt = (words: string, k: number): number =>
  (words.charCodeAt(k) * 2048 + words.charCodeAt(k + 1)) & 0x3fffffff;
