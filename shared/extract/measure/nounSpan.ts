// Where a noun phrase stands in a folded text, and how one that was cut roughly is put right at its ends.
import { anyOf } from '../anyOf.ts';

export type Span = readonly [from: number, to: number];

/** Nouns and verbs that end in what elsewhere joins two. */
const endsInJoint =
  /(?:参与|惠及|波及|遍及|赠与|授与|给与|普及|涉及|顾及|温和|总和|饱和|(?<![项题科栏节条品书账])目的)$/;

/** 和美乡村, 和谐社区: 和 begins a word. */
export const peace = (f: string, at: number): boolean =>
  f[at] === '和' && '谐平睦美'.includes(f[at + 1] ?? '。');

const leads = anyOf(' 、,:，。“"(-/)】*');
const trails = anyOf(' 、,:“"(-/');

/** Without what joins, opens or closes at either end; null where nothing is left. */
export function trim(f: string, from: number, to: number): Span | null {
  let a = from;
  let b = to;
  while (a < b && (leads(f, a) || '的和与及'.includes(f[a]!)) && !peace(f, a)) a++;
  while (
    b > a &&
    (trails(f, b - 1) || '的和与及'.includes(f[b - 1]!)) &&
    !endsInJoint.test(f.slice(Math.max(0, b - 3), b))
  )
    b--;
  return b > a ? [a, b] : null;
}

const namePairs = [
  ['《', '》'],
  ['“', '”'],
] as const;

/** A name keeps both its marks: 《…》, “…” cut open by a verb inside are taken whole. */
export function whole(f: string, span: Span | null): Span | null {
  if (!span) return null;
  let [a, b] = span;
  const w = f.slice(a, b);
  for (const [left, right] of namePairs) {
    const close = w.indexOf(right);
    const open = w.indexOf(left);
    if (close >= 0 && (open < 0 || open > close)) {
      let k = a;
      while (k > 0 && a - k < 60 && f[k] !== left) k--;
      if (f[k] === left) a = k;
    }
    if (open >= 0 && close < 0 && f[b] === right) b++;
  }
  return [a, b];
}

/** A long 的-clause is dropped: the words after the last 的 that still leave a noun. */
export function afterLong的(f: string, from: number, to: number): number {
  // 集教学、科研于一体的基地: a noun of two characters, after a clause that is long enough; a ratio keeps it
  const short =
    f[to - 3] === '的' &&
    to - from > 11 &&
    !'例率重比度量额数值'.includes(f[to - 1]!) &&
    !/\d/.test(f.slice(from, to));
  let at = to - (short ? 3 : 4);
  while (at > from + 3 && f[at] !== '的') at--;
  return at > from + 3 ? at + 1 : from;
}
