// Words written twice in a row, as a slip of copying: 植物保护研究室4场,植物保护研究室4场. Folded text of either language in.
import type { Remark } from './remarks.ts';

/** Shorter ones may be meant: 再接再厉,再接再厉. */
const least = 6;
/** How many clauses may be doubled together. */
const most = 4;

export function doubledWords(f: string, out: Remark[]): void {
  let from = 0;
  /** Where the last clauses begin, this one the last of them. */
  let starts: number[] = [];
  for (let i = 0; i <= f.length; i++) {
    if (i < f.length && !ends(f.charCodeAt(i))) continue;
    const cell = i < f.length && cells(f.charCodeAt(i));
    starts.push(from);
    // what a cell ends is one clause
    for (let n = 1; n <= (cell ? 1 : most) && 2 * n <= starts.length; n++) {
      const again = starts.at(-n)!;
      if (!isAgain(f, starts.at(-2 * n)!, again, i)) continue;
      const short = n === 1 ? i - again < least || letters(f.slice(again, i)) < 4 : i - again < 2 * least;
      if (short) continue;
      out.push({ kind: 'doubled', from: again, to: i });
      return;
    }
    if (cell) starts = [];
    else if (starts.length > 2 * most) starts.shift();
    from = i + 1;
  }
}

/** Whether the words up to `to` are those right before them. */
const isAgain = (f: string, first: number, again: number, to: number): boolean =>
  again - 1 - first === to - again && f.startsWith(f.slice(first, again - 1), again);

const letters = (words: string): number => words.replace(/[^一-龥A-Za-z]/g, '').length;

/** , 、 ; 。 and what divides the cells of a table. */
const ends = (c: number): boolean => c === 0x2c || c === 0x3001 || c === 0x3b || c === 0x3002 || cells(c);

/** Two cells of a table may well hold the same. */
const cells = (c: number): boolean => c === 0x09 || c === 0x7c || c === 0x0a;
