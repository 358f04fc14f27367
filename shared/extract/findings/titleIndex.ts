// Which titles hold certain words, found by their rarest pair of characters and remembered from reading to reading.
// Titles only come in; who asks leaves out those that are gone.

// Data and functions, no object with methods: what is compiled for a method would be thrown away with its object.

export interface TitleIndex {
  known: Set<string>;
  pairs: Map<number, string[]>;
  answers: Map<string, string[]>;
}

export const createTitleIndex = (): TitleIndex => ({
  known: new Set(),
  pairs: new Map(),
  answers: new Map(),
});

/** Takes in titles not known yet; forgets all others, and says so, once most known ones are gone. `of`: how many there are. */
export function knowTitles(
  { known, pairs, answers }: TitleIndex,
  titles: readonly string[],
  of: number,
): boolean {
  const tooMany = known.size > 2 * of + 100;
  if (tooMany) {
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
  return !tooMany;
}

/** All known titles that hold the words. */
export function titlesHolding(index: TitleIndex, words: string): readonly string[] {
  let answer = index.answers.get(words);
  if (answer === undefined) {
    answer = rarest(index, words).filter((title) => title.includes(words));
    index.answers.set(words, answer);
  }
  return answer;
}

function rarest({ known, pairs }: TitleIndex, words: string): readonly string[] {
  let found: readonly string[] | null = null;
  for (let k = 0; k + 2 <= words.length; k++) {
    const list = pairs.get(pairAt(words, k)) ?? [];
    if (found === null || list.length < found.length) found = list;
  }
  return found ?? [...known];
}

/** Small enough for a quick key; two pairs that share one only cost a look. */
const pairAt = (words: string, k: number): number =>
  (words.charCodeAt(k) * 2048 + words.charCodeAt(k + 1)) & 0x3fffffff;
