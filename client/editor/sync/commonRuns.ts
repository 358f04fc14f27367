/** What two sequences have in common, in order, with the fewest differences (Myers' algorithm), at a bounded cost. Pure. */

export interface Run {
  a: number;
  b: number;
  length: number;
}

/** Where they differ in more than `most` places, all between their common start and end counts as one difference. */
export function commonRuns(
  sizeA: number,
  sizeB: number,
  same: (a: number, b: number) => boolean,
  most: number,
): Run[] {
  const shorter = Math.min(sizeA, sizeB);
  let left = 0;
  while (left < shorter && same(left, left)) left++;
  let right = 0;
  while (right < shorter - left && same(sizeA - 1 - right, sizeB - 1 - right)) right++;
  const runs: Run[] = left > 0 ? [{ a: 0, b: 0, length: left }] : [];
  const [n, m] = [sizeA - left - right, sizeB - left - right];
  if (n > 0 && m > 0 && most > 0)
    for (const { a, b, length } of between(n, m, (x, y) => same(left + x, left + y), most))
      runs.push({ a: left + a, b: left + b, length });
  if (right > 0) runs.push({ a: sizeA - right, b: sizeB - right, length: right });
  return runs;
}

function between(n: number, m: number, same: (a: number, b: number) => boolean, most: number): Run[] {
  // reach[k + d + 1]: how far along `a` d differences lead on diagonal k = a - b.
  const history: Int32Array[] = [];
  let reach = new Int32Array(3);
  for (let d = 0; d <= Math.min(most, n + m); d++) {
    const next = new Int32Array(2 * d + 5);
    for (let k = -d; k <= d; k += 2) {
      const down = reach[k + d + 1] ?? 0; // diagonal k + 1 of the round before
      const over = (reach[k + d - 1] ?? 0) + 1; // diagonal k - 1
      let x = d === 0 ? 0 : k === -d || (k !== d && over <= down) ? down : over;
      while (x < n && x - k < m && same(x, x - k)) x++;
      next[k + d + 1] = x;
      if (k === n - m && x >= n) return walkBack(history, n, m, d);
    }
    history.push(next);
    reach = next;
  }
  return [];
}

function walkBack(history: readonly Int32Array[], n: number, m: number, differences: number): Run[] {
  const runs: Run[] = [];
  let [x, y] = [n, m];
  for (let d = differences; d >= 0; d--) {
    const k = x - y;
    const before = history[d - 1];
    const down = before?.[k + d + 1] ?? 0;
    const over = (before?.[k + d - 1] ?? 0) + 1;
    const isDown = k === -d || (k !== d && over <= down);
    const start = d === 0 ? 0 : isDown ? down : over;
    if (x > start) runs.unshift({ a: start, b: start - k, length: x - start });
    [x, y] = d === 0 ? [0, 0] : isDown ? [start, start - k - 1] : [start - 1, start - k];
  }
  return runs;
}
