// How numbered lines nest: a stack of number styles gives each heading its level and its path.
import type { LineNumber, NumberStyle } from './numbering.ts';

const rank: Record<NumberStyle, number> = {
  word: 0,
  chapter: 1,
  section: 2,
  roman: 3,
  letter: 4,
  cn: 3,
  'cn-paren': 5,
  digit: 6,
  dotted: 7,
  'digit-paren': 9,
  circle: 10,
};

export interface Nesting {
  /** Takes the next numbered line; gives its level and the numbers above it and its own. */
  push(number: LineNumber, level?: number): { level: number; path: string };
}

export function createNesting(): Nesting {
  const stack: { rank: number; number: string }[] = [];
  return {
    push(number, level) {
      const own = rank[number.style] + (number.style === 'dotted' ? number.depth - 1 : 0) * 0.5;
      if (level !== undefined) while (stack.length >= level) stack.pop();
      else while (stack.length > 0 && stack.at(-1)!.rank >= own) stack.pop();
      stack.push({ rank: own, number: number.number });
      return { level: stack.length, path: stack.map((s) => s.number).join('/') };
    },
  };
}
