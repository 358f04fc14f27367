/** 字数 of an open plan, asked for at every reading. */
import { countWords, type PlanBlock } from '../../shared/doc/planText.ts';

/** Of all lines, numbers included; each line's count is kept. */
export function createWordCount(): (blocks: readonly PlanBlock[]) => number {
  let known = new Map<string, number>();
  const countOf = (words: string): number => {
    let count = known.get(words);
    if (count === undefined) {
      count = countWords(words);
      known.set(words, count);
    }
    return count;
  };
  return (blocks) => {
    if (known.size > 4 * blocks.length + 100) known = new Map();
    return blocks.reduce((words, { number, text }) => words + countOf(number) + countOf(text), 0);
  };
}
