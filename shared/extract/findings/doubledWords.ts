// Words written twice in a row, as a slip of copying: 植物保护研究室4场,植物保护研究室4场. Folded text of either language in.
import type { Remark } from './remarks.ts';

/** Shorter ones may be meant: 再接再厉,再接再厉. */
const least = 6;
/** How many clauses may be doubled together. */
const most = 4;

export function doubledWords(f: string, out: Remark[]): void {
  let last = -1;
  let from = 0;
  /** Where the last clauses begin. */
  let starts: number[] = [];
  for (let i = 0; i <= f.length; i++) {
    if (i < f.length && !ends(f.charCodeAt(i))) continue;
    const length = i - from;
    if (
      last >= 0 &&
      length >= least &&
      from - last - 1 === length &&
      f.startsWith(f.slice(last, last + length), from) &&
      f.slice(from, i).replace(/[^一-龥A-Za-z]/g, '').length > 3
    ) {
      out.push({ kind: 'doubled', from, to: i });
      return;
    }
    starts.push(from);
    if (i < f.length && cells(f.charCodeAt(i))) starts = [];
    for (let n = 2; n <= most && 2 * n <= starts.length; n++) {
      const [first, again] = [starts.at(-2 * n)!, starts.at(-n)!];
      if (
        i - again < 2 * least ||
        again - 1 - first !== i - again ||
        !f.startsWith(f.slice(first, again - 1), again)
      )
        continue;
      out.push({ kind: 'doubled', from: again, to: i });
      return;
    }
    if (starts.length > 2 * most) starts.shift();
    last = i < f.length && cells(f.charCodeAt(i)) ? -1 : from;
    from = i + 1;
  }
}

/** , 、 ; 。 and what divides the cells of a table. */
const ends = (c: number): boolean => c === 0x2c || c === 0x3001 || c === 0x3b || c === 0x3002 || cells(c);

/** Two cells of a table may well hold the same. */
const cells = (c: number): boolean => c === 0x09 || c === 0x7c || c === 0x0a;
